// Dimensions, units and quantities. Standard coal is a dimension of its own: it comes from
// published coefficients only, never from a conversion of joules.
// In: unit texts as bills and standards write them. Out: units, conversions, texts for people.
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
  row_unit,     ///< the unit of a table row: compares only with values of the same row
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

/// Whole numbers, exact up to 2⁵³: what a double cannot say of a thousandth or of two thirds.
struct Fraction {
  double numerator = 0;  ///< 0: not known
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
/// whole number before a unit (kgce/1000m³). Other capitals than usual are understood where they
/// can mean one thing only. "" and "1" are the plain number. Nothing if it is not understood, or
/// if it can be read in two ways (a/b·c).
std::optional<Unit> parse_unit(std::string_view text);

/// The value in `to` of `value` given in `from`. Both must have the same dimension. Where a decimal
/// number of at most 15 digits stands for the same amount, it is that number (0.29 is 29 %, not
/// 28.999999999999996 %). quantity() and value_in() do likewise.
double convert(double value, const Unit& from, const Unit& to);

/// A number together with its dimension, held in base units.
struct Quantity {
  double value = 0;
  Dimension dimension;
};

Quantity quantity(double value, const Unit& unit);
double value_in(const Quantity& quantity, const Unit& unit);

/// Unit as people read it in that language: "千瓦时" stays "kWh", "tce" is "吨标准煤" in Chinese.
std::string display_name(const Unit& unit, base::Language language);

/// The unit behind its number, already a text: "430 万kWh", "430 × 10,000 kWh", "5" for a unit without a name.
std::string with_unit(std::string number, const Unit& unit, base::Language language);

/// Number for people: thousands separators, a true minus sign "−", half rounded away from zero.
/// `decimals` places (0 to 15), or as many as matter: none from 10 000, one from 1000, two from 1,
/// four significant digits below, trailing zeros dropped. "–" for what is not a finite number.
std::string display_number(double value, std::optional<int> decimals = std::nullopt);
/// With the digits to reckon on by hand: seven significant ones, trailing zeros dropped.
std::string working_number(double value);

/// Canonical texts of the units that bills commonly use for quantities of this dimension, the most
/// usual first; for choices on screen.
std::vector<std::string> common_units(const Dimension& dimension);

}  // namespace greengauge::units
