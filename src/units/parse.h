// A unit text split into factors. In: text. Out: its factors, those below the slash with negative
// exponents. Composing a unit, spelling it canonically and translating it all work on this list.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "units/unit_table.h"

namespace greengauge::units {

/// multiplier · prefix · unit, all to the power of `exponent`: the "1000m³" of kgce/1000m³ is
/// {1000, null, m³, -1}. The pointers lead into the static tables of unit_table.h.
struct Factor {
  double multiplier = 1;
  const Prefix* prefix = nullptr;
  const NamedUnit* unit = nullptr;
  int exponent = 1;
};

/// Empty for a plain number; nothing for a text that is not a unit.
std::optional<std::vector<Factor>> parse_factors(std::string_view text);

/// "a·b/(c·d)", with each factor as `spell` writes it. `spell` ignores the sign of the exponent,
/// which join() shows by the place above or below the slash.
std::string join(const std::vector<Factor>& factors,
                 const std::function<std::string(const Factor&)>& spell);

/// The canonical spelling of a factor without the sign of its exponent.
std::string canonical(const Factor& factor);

}  // namespace greengauge::units
