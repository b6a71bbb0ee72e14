// Dimensions, units and quantities.
// In: unit texts as bills and standards write them. Out: units, conversions, texts for people.
// Standard coal is a separate dimension: joules become standard coal only through a published
// coefficient, never through a conversion of units.
//
// unit_table.cpp and unit_names.cpp: the named units and how one is found (unit_table.h);
// fold.cpp, parse.cpp: a text to a unit (fold.h, parse.h); fraction.cpp: exact factors (fraction.h);
// dimension.cpp, convert.cpp: calculating with dimensions and quantities; display.cpp: units for
// people; display_number.cpp: numbers for people; common_units.cpp: units offered for choice.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace greengauge::units {

/// Base dimensions. Each has one unit in which quantities are held (the "base unit").
enum class Base : std::uint8_t {
  length,       ///< m
  mass,         ///< kg
  time,         ///< s
  energy,       ///< J
  coal,         ///< kgce (standard coal equivalent; kgoe is 10/7 of it: 10 000 against 7 000 kcal)
  carbon,       ///< kgCO2
  money,        ///< 元
  box,          ///< 重量箱 (glass)
  count,        ///< people, pieces
  temperature,  ///< ℃ (differences and limits only)
  row_unit,     ///< the unit of a table row, whatever it is: comparable within that row only
};
inline constexpr std::size_t base_count = 11;

/// Exponents of the base dimensions.
struct Dimension {
  std::array<std::int8_t, base_count> exponents{};

  static constexpr Dimension of(Base base, int exponent = 1) {
    Dimension result;
    result.exponents[static_cast<std::size_t>(base)] = static_cast<std::int8_t>(exponent);
    return result;
  }
  bool dimensionless() const { return *this == Dimension{}; }
  friend bool operator==(const Dimension&, const Dimension&) = default;
};

Dimension operator*(const Dimension& a, const Dimension& b);
Dimension operator/(const Dimension& a, const Dimension& b);

/// For messages: "energy/mass", "1" if dimensionless.
std::string describe(const Dimension& dimension);

/// A ratio of whole numbers, exact up to 2⁵³. A double can hold neither 1/1000 nor 2/3 exactly.
struct Fraction {
  double numerator = 0;  ///< 0: the fraction is not known
  double denominator = 1;
};

struct Unit {
  Dimension dimension;
  double factor = 1;    ///< one of this unit in base units
  std::string text;     ///< canonical spelling, e.g. "万kWh", "kgce/t"; "" for plain numbers
  Fraction exact = {};  ///< the factor as a fraction; set by parse_unit, used by conversions
};

/// Longest text (in bytes) and deepest parentheses of a unit.
inline constexpr std::size_t max_unit_bytes = 64;
inline constexpr int max_unit_depth = 4;

/// Reads a unit: full-width and half-width spellings, "m3" and "m³", Chinese names (千瓦时, 度, 吨,
/// 立方米, 吨标准煤 …), 万 and 亿 before any unit, products with · or *, quotients, parentheses, a
/// whole number before a unit (kgce/1000m³). Unusual capitals are accepted if only one unit can be
/// meant. "" and "1" mean a plain number. Returns nothing for a text that is not a unit or that can
/// be read in two ways (a/b·c).
std::optional<Unit> parse_unit(std::string_view text);

/// Converts `value` from the unit `from` to the unit `to`. Precondition: both have one dimension.
/// If a decimal number of at most 15 digits converts back to `value`, that number is returned: 0.29
/// becomes 29 %, not 28.999999999999996 %. quantity() and value_in() round in the same way.
double convert(double value, const Unit& from, const Unit& to);

/// A number together with its dimension, held in base units.
struct Quantity {
  double value = 0;
  Dimension dimension;
};

Quantity quantity(double value, const Unit& unit);
double value_in(const Quantity& quantity, const Unit& unit);

/// The unit as people read it in that language: "千瓦时" becomes "kWh" in both, "tce" becomes
/// "吨标准煤" in Chinese.
std::string display_name(const Unit& unit, base::Language language);

/// A number (already as text) with its unit: "430 万kWh", "430 × 10,000 kWh"; "5" without a unit.
std::string with_unit(std::string number, const Unit& unit, base::Language language);

/// A number for people: thousands separators, the minus sign "−", half rounded away from zero.
/// `decimals` fixes the decimal places (0 to 15). Without it: none from 10 000, one from 1000, two
/// from 1, four significant digits below 1, trailing zeros dropped. "–" for NaN and infinities.
std::string display_number(double value, std::optional<int> decimals = std::nullopt);
/// The same beside another number that it is compared with: if both would read alike and are not the same (up to
/// a relative 1e-12), with as many decimals as show the difference: 9,999.96 beside 10,000.
std::string display_beside(double value, double other);
/// A number to calculate with by hand: seven significant digits, trailing zeros dropped.
std::string working_number(double value);

/// Canonical texts of the units that bills use for this dimension, the most usual first; offered as
/// choices on screen. Empty for a dimension whose base units include one without a name.
std::vector<std::string> common_units(const Dimension& dimension);

}  // namespace greengauge::units
