// A unit text taken apart. In: text. Out: its factors, those of the denominator with negative
// exponents, so that a unit can be composed, spelt canonically and translated from one list.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "units/unit_table.h"

namespace greengauge::units {

/// multiplier · prefix · unit, all to the power of `exponent`: the "1000m³" of kgce/1000m³ is
/// {1000, null, m³, -1}.
struct Factor {
  double multiplier = 1;
  const Prefix* prefix = nullptr;
  const NamedUnit* unit = nullptr;
  int exponent = 1;
};

std::optional<std::vector<Factor>> parse_factors(std::string_view text);

/// "a·b/(c·d)", each factor as `spell` says; `spell` leaves the sign of the exponent alone.
std::string join(const std::vector<Factor>& factors,
                 const std::function<std::string(const Factor&)>& spell);

/// The canonical spelling of a factor without the sign of its exponent.
std::string canonical(const Factor& factor);

}  // namespace greengauge::units
