// Fields of a firm file, one at a time: texts, numbers, units, values with units, choices.
// In: a Reader on a field. Out: its value; nothing if it is not known.
// Absent and null are unknown without a fault. A faulty field is unknown, and its fault is reported
// at its JSON pointer. The codes of the faults are listed with each function.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "units/units.h"

namespace greengauge::firm {

/// Is the field there and not null?
inline bool given(const base::Reader& field) { return !field.is_null(); }

/// Which numbers a field may hold.
enum class Sign { any, not_negative, positive };

/// Faults: firm.expected_text.
std::optional<std::string> read_text(const base::Reader& field);
/// Faults: firm.expected_number, firm.too_large (beyond double), firm.negative, firm.not_positive.
std::optional<double> read_number(const base::Reader& field, Sign sign);
/// Place of the text among `options`. Faults: firm.expected_text, firm.not_an_option.
std::optional<std::size_t> read_option(const base::Reader& field,
                                       const std::vector<std::string_view>& options);
/// Is it an object (a list)? Anything else but null is a fault: firm.expected_object (_list).
bool is_object(const base::Reader& field);
bool is_list(const base::Reader& field);
/// Warns of every key that is not among `known`: firm.unknown_key.
void warn_of_unknown_keys(const base::Reader& object,
                          std::initializer_list<std::string_view> known);

/// The units that a number may be given in.
struct UnitRule {
  std::vector<units::Dimension> dimensions;  ///< empty: any
  std::string expected;                      ///< units to name in messages
  std::optional<units::Unit> of_bare;        ///< unit of a bare number; nothing: a unit is needed
};

/// Any unit of the same dimension as `unit`. A number without unit is accepted if `unit` is a plain
/// number, a share or a count.
UnitRule units_like(const units::Unit& unit);
bool is_count(const units::Dimension& dimension);

struct UnitField {
  std::optional<units::Unit> unit;  ///< nothing: not given or faulty
  bool faulty = false;
};

/// Faults: unit.unknown, unit.dimension. An empty text counts as not given.
UnitField read_unit(const base::Reader& field, const UnitRule& rule);

/// A number in its unit, as entered.
struct Measured {
  units::Quantity quantity;  ///< in base units
  units::Unit unit;
  double entered = 0;
};

/// The number in base units. Fault, if that is more than `largest`: firm.too_large.
std::optional<units::Quantity> bounded(const base::Reader& field, double number,
                                       const units::Unit& unit, double largest);
/// Beyond this a value is absurd: 10¹² kg, m³ or kWh, and 10¹⁸ base units of anything else.
double largest_value(const units::Dimension& dimension);

/// {"value": 18600, "unit": "万元"}, or a bare number where the rule allows it. Faults: those of
/// its parts, and firm.unit_required.
std::optional<Measured> read_measured(const base::Reader& field, const UnitRule& rule, Sign sign);

/// "a, b, c"
std::string joined(const std::vector<std::string_view>& words);

}  // namespace greengauge::firm
