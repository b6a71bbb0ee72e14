// The rules for single fields.
// A number is checked in three steps: it must be a number (a text is not converted), have an
// allowed sign, and after conversion to base units be within a bound that no factory reaches.
// Numbers beyond the range of double arrive as text from base::parse_json and are called too large,
// not "not a number". A unit is checked for its dimension only; its size is the user's choice.
#include "firm/fields.h"
#include "base/json_value.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace greengauge::firm {

using base::Json;
using base::Reader;
using base::Severity;

namespace {

/// base::parse_json keeps a number beyond the range of double as its text.
bool is_overflowing_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string::npos &&
         std::isinf(std::strtod(text.c_str(), nullptr));
}

bool has_sign(double number, Sign sign) {
  return sign == Sign::any || number > 0 || (sign == Sign::not_negative && number == 0);
}

}  // namespace

std::optional<std::string> read_text(const Reader& field) {
  if (!given(field)) return std::nullopt;
  if (const auto* text = field.json().get_ptr<const std::string*>()) return *text;
  field.fault("firm.expected_text", {{"read", base::describe(field.json())}});
  return std::nullopt;
}

std::optional<double> read_number(const Reader& field, Sign sign) {
  if (!given(field)) return std::nullopt;
  const Json& json = field.json();
  const double number = json.is_number() ? json.get<double>() : std::nan("");
  std::string_view code;
  if (!std::isfinite(number)) {
    const auto* text = json.get_ptr<const std::string*>();
    code = text && is_overflowing_number(*text) ? "firm.too_large" : "firm.expected_number";
  } else if (!has_sign(number, sign)) {
    code = sign == Sign::positive ? "firm.not_positive" : "firm.negative";
  }
  if (code.empty()) return number;
  field.fault(code, {{"read", base::describe(json)}});
  return std::nullopt;
}

std::optional<std::size_t> read_option(const Reader& field,
                                       const std::vector<std::string_view>& options) {
  const std::optional<std::string> text = read_text(field);
  if (!text) return std::nullopt;
  const auto found = std::find(options.begin(), options.end(), *text);
  if (found == options.end()) {
    field.fault("firm.not_an_option",
                {{"read", base::describe(field.json())}, {"expected", joined(options)}});
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - options.begin());
}

bool is_object(const Reader& field) {
  if (!given(field)) return false;
  if (field.json().is_object()) return true;
  field.fault("firm.expected_object", {{"read", base::describe(field.json())}});
  return false;
}

bool is_list(const Reader& field) {
  if (!given(field)) return false;
  if (field.json().is_array()) return true;
  field.fault("firm.expected_list", {{"read", base::describe(field.json())}});
  return false;
}

void warn_of_unknown_keys(const Reader& object, std::initializer_list<std::string_view> known) {
  for (const auto& [key, value] : object.json().items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      object.member(key, value).fault("firm.unknown_key", {{"key", key}}, Severity::warning);
    }
  }
}

bool is_count(const units::Dimension& dimension) {
  return dimension == units::Dimension::of(units::Base::count);
}

UnitRule units_like(const units::Unit& unit) {
  // "1" in messages: a plain number has no unit that could be named.
  UnitRule rule{{unit.dimension}, unit.text.empty() ? "1" : unit.text, std::nullopt};
  if (is_count(unit.dimension)) {
    rule.of_bare = unit;
  } else if (unit.dimension.dimensionless()) {
    rule.of_bare = units::Unit{};
  }
  // A plain number may name people or pieces: "180" and "180 人" are the same answer.
  if (unit.dimension.dimensionless() && unit.text.empty()) {
    rule.dimensions.push_back(units::Dimension::of(units::Base::count));
  }
  return rule;
}

UnitField read_unit(const Reader& field, const UnitRule& rule) {
  if (!given(field)) return {};
  const auto* text = field.json().get_ptr<const std::string*>();
  if (text && text->empty()) return {};
  const std::optional<units::Unit> unit = text ? units::parse_unit(*text) : std::nullopt;
  if (!unit) {
    field.fault("unit.unknown", {{"unit", base::describe(field.json())}});
    return {std::nullopt, true};
  }
  const auto& accepted = rule.dimensions;
  if (!accepted.empty() &&
      std::find(accepted.begin(), accepted.end(), unit->dimension) == accepted.end()) {
    field.fault("unit.dimension", {{"unit", *text}, {"expected", rule.expected}});
    return {std::nullopt, true};
  }
  return {unit, false};
}

double largest_value(const units::Dimension& dimension) {
  using units::Base;
  using units::Dimension;
  if (dimension == Dimension::of(Base::mass)) return 1e12;
  if (dimension == Dimension::of(Base::length, 3)) return 1e12;
  if (dimension == Dimension::of(Base::energy)) return 3.6e18;
  return 1e18;
}

std::optional<units::Quantity> bounded(const Reader& field, double number, const units::Unit& unit,
                                       double largest) {
  const units::Quantity quantity = units::quantity(number, unit);
  // The margin is for rounding in the conversion: the bound itself is allowed in any unit.
  if (std::isfinite(quantity.value) && std::fabs(quantity.value) <= largest * (1 + 1e-14)) {
    return quantity;
  }
  field.fault("firm.too_large", {{"read", base::number_text(number) + unit.text}});
  return std::nullopt;
}

std::optional<Measured> read_measured(const Reader& field, const UnitRule& rule, Sign sign) {
  if (!given(field)) return std::nullopt;
  const bool bare = !field.json().is_object();
  const Reader value = field["value"];
  const Reader unit_field = field["unit"];
  if (!bare) warn_of_unknown_keys(field, {"value", "unit"});
  const Reader& number_field = bare ? field : value;
  const std::optional<double> number = read_number(number_field, sign);
  const UnitField unit = read_unit(unit_field, rule);
  if (!number || unit.faulty) return std::nullopt;
  if (!unit.unit && !rule.of_bare) {
    field.fault("firm.unit_required", {{"expected", rule.expected}});
    return std::nullopt;
  }
  const units::Unit& known = unit.unit ? *unit.unit : *rule.of_bare;
  const auto quantity = bounded(number_field, *number, known, largest_value(known.dimension));
  if (!quantity) return std::nullopt;
  return Measured{*quantity, known, *number};
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string result;
  for (const std::string_view word : words) {
    if (!result.empty()) result += ", ";
    result += word;
  }
  return result;
}

}  // namespace greengauge::firm
