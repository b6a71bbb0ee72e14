// The options of a firm file: years, basis for power, and values that the user typed in.
// A supplied value belongs to a score item or a table row of the packs; its key finds that, and
// with it the units that are allowed. A key that no pack knows is only warned of, since the pack
// may be missing today, and its value is read with any unit.
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/json_value.h"
#include "firm/fields.h"
#include "firm/readers.h"

namespace greengauge::firm {

using base::Reader;
using base::Severity;

namespace {

constexpr std::array<std::string_view, 7> names_of_values{
    "lead", "base", "benchmark", "baseline", "level1", "level2", "level3"};

std::optional<int> read_year_of_file(const Reader& field, const std::vector<Year>& years) {
  const std::optional<double> number = read_number(field, Sign::any);
  if (!number) return std::nullopt;
  for (const Year& year : years) {
    if (*number == year.year) return year.year;
  }
  field.fault("firm.year_not_in_file", {{"read", base::describe(field.json())}});
  return std::nullopt;
}

std::optional<units::Quantity> read_equivalent(const Reader& field) {
  const std::optional<double> number = read_number(field, Sign::positive);
  const std::optional<units::Unit> unit = units::parse_unit("kgce/kWh");
  if (!number || !unit) return std::nullopt;
  return bounded(field, *number, *unit, largest_value(unit->dimension));
}

/// What the packs say about a supplied value.
struct Supplement {
  bool known = false;  ///< a pack has the item or row
  UnitRule units{{}, "", units::Unit{}};
};

/// `key` is "<programme>/<item>" or "<table>/<row>".
Supplement supplement_of(std::string_view key, const policy::Catalogue& catalogue) {
  const std::size_t slash = std::min(key.find('/'), key.size());
  const std::string_view owner = key.substr(0, slash);
  const std::string_view name = key.substr(std::min(slash + 1, key.size()));
  if (const policy::Table* table = catalogue.table(owner)) {
    for (const policy::Row& row : table->rows) {
      if (row.id == name) return {true, units_like(row.unit)};
    }
  }
  for (const policy::Pack& pack : catalogue.packs) {
    for (const policy::Programme& programme : pack.programmes) {
      if (programme.id != owner || !programme.score) continue;
      for (const policy::ScoreItem& item : programme.score->items) {
        if (item.id != name) continue;
        // An item measured by product is in the unit of the product's limit row: any unit.
        if (item.product_reading) return {true, {{}, item.unit.text, units::Unit{}}};
        return {true, units_like(item.unit)};
      }
    }
  }
  return {};
}

Supplied read_supplied_entry(const Reader& fields, const UnitRule& rule) {
  Supplied entry;
  if (!is_object(fields)) return entry;
  warn_of_unknown_keys(fields, {"lead", "base", "benchmark", "baseline", "level1", "level2",
                                "level3", "unit", "source"});
  const UnitField unit = read_unit(fields["unit"], rule);
  if (unit.unit) entry.unit = *unit.unit;
  entry.source = read_text(fields["source"]).value_or("");
  bool unit_missing = false;
  for (const std::string_view name : names_of_values) {
    const Reader field = fields[name];
    const std::optional<double> number = read_number(field, Sign::any);
    if (!number || unit.faulty) continue;
    if (!unit.unit && !rule.of_bare) {
      unit_missing = true;
      continue;
    }
    const units::Unit& known = unit.unit ? *unit.unit : *rule.of_bare;
    const auto value = bounded(field, *number, known, largest_value(known.dimension));
    if (value) entry.values.emplace(name, *value);
  }
  if (unit_missing) fields.fault("firm.unit_required", {{"expected", rule.expected}});
  return entry;
}

std::map<std::string, Supplied, std::less<>> read_supplied(const Reader& field,
                                                           const policy::Catalogue& catalogue) {
  std::map<std::string, Supplied, std::less<>> supplied;
  if (!is_object(field)) return supplied;
  for (const auto& [key, value] : field.json().items()) {
    const Reader fields = field.member(key, value);
    const Supplement supplement = supplement_of(key, catalogue);
    if (!supplement.known) fields.fault("firm.unknown_key", {{"key", key}}, Severity::warning);
    if (given(fields)) supplied[key] = read_supplied_entry(fields, supplement.units);
  }
  return supplied;
}

}  // namespace

Options read_options(const Reader& field, const std::vector<Year>& years,
                     const policy::Catalogue& catalogue) {
  Options options;
  if (!is_object(field)) return options;
  warn_of_unknown_keys(
      field, {"assessment_year", "base_year", "tce_basis", "equivalent_kgce_per_kWh", "supplied"});
  options.assessment_year = read_year_of_file(field["assessment_year"], years);
  options.base_year = read_year_of_file(field["base_year"], years);
  const std::optional<std::size_t> basis =
      read_option(field["tce_basis"], {"calorific", "equivalent"});
  if (basis && *basis == 1) options.basis = Basis::equivalent;
  options.equivalent = read_equivalent(field["equivalent_kgce_per_kWh"]);
  options.supplied = read_supplied(field["supplied"], catalogue);
  return options;
}

}  // namespace greengauge::firm
