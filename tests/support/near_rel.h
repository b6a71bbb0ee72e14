// The one tolerance for floating-point results: CHECK(actual == near_rel(expected, relative)).
// In: the expected value and the largest accepted |actual - expected| / |expected|, e.g. 1e-12.
// Out: a value that compares equal to a near enough number; never to NaN, and 0 only to exactly 0.
#pragma once

#include <cmath>
#include <ostream>

namespace greengauge::test {

struct NearRel {
  double expected;
  double relative;
};

constexpr NearRel near_rel(double expected, double relative) { return {expected, relative}; }

inline bool operator==(double actual, const NearRel& near) {
  if (actual == near.expected) return true;  // equal infinities, whose difference is NaN
  return std::abs(actual - near.expected) <= near.relative * std::abs(near.expected) &&
         std::isfinite(near.expected);
}

inline std::ostream& operator<<(std::ostream& out, const NearRel& near) {
  const auto precision = out.precision(17);
  out << near.expected << " (within " << near.relative << " of it)";
  out.precision(precision);
  return out;
}

}  // namespace greengauge::test
