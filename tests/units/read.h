// Units that a test knows to exist. In: their texts. Out: the unit; an unreadable text fails the
// test.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "units/units.h"

namespace greengauge::test {

inline units::Unit read(std::string_view text) {
  const auto unit = units::parse_unit(text);
  if (!unit) FAIL_CHECK("not understood: ", std::string(text));
  return unit.value_or(units::Unit{});
}

inline double convert(double value, std::string_view from, std::string_view to) {
  const units::Unit a = read(from), b = read(to);
  CHECK_MESSAGE(a.dimension == b.dimension, std::string(from), " against ", std::string(to));
  return units::convert(value, a, b);
}

}  // namespace greengauge::test
