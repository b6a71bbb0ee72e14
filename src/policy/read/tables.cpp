// Tables of a pack: limits, benchmarks, lists, values, with the conditions that select a row.
//
// Cells and bounds are converted to base units here, in the unit of their row or condition, so that
// nothing later needs to convert them.
#include "base/json_value.h"
#include "policy/read/fields.h"
#include "policy/read/pack.h"

namespace greengauge::policy {
namespace {

constexpr std::array<Named<TableKind>, 4> table_kinds{{{"limit", TableKind::limit},
                                                       {"benchmark", TableKind::benchmark},
                                                       {"list", TableKind::list},
                                                       {"values", TableKind::values}}};
constexpr std::array<Named<Feedstock>, 3> feedstocks{
    {{"in", Feedstock::in}, {"out", Feedstock::out}, {"unknown", Feedstock::unknown}}};
constexpr std::array<Named<Measure>, 2> measures{
    {{"energy", Measure::energy}, {"electricity", Measure::electricity}}};

std::optional<Bound> read_bound(const base::Reader& object, std::string_view open,
                                std::string_view closed, const units::Unit& unit) {
  const base::Reader excluded = object[open], included = object[closed];
  if (excluded.exists() && included.exists()) {
    included.fault("pack.two_bounds");
    return std::nullopt;
  }
  const bool is_included = included.exists();
  const auto number = is_included ? included.number() : excluded.number();
  if (!number) return std::nullopt;
  return Bound{units::quantity(*number, unit).value, is_included};
}

std::vector<Condition> read_when(const base::Reader& when) {
  std::vector<Condition> result;
  if (!when.exists() || !when.expect_object()) return result;
  for (const auto& [key, value] : when.json().items()) {
    const base::Reader field = when[key];
    Condition condition;
    condition.input = key;
    if (value.is_array()) {
      condition.options = read_words(field);
    } else if (value.is_string()) {
      condition.options = {field.text().value_or("")};
    } else if (field.expect_object()) {
      field.only_keys({"above", "at_least", "below", "at_most", "unit"}, base::Severity::error);
      const base::Reader unit_field = field["unit"];
      const units::Unit unit = read_unit(unit_field, false).value_or(units::Unit{});
      condition.dimension = unit.dimension;
      condition.lower = read_bound(field, "above", "at_least", unit);
      condition.upper = read_bound(field, "below", "at_most", unit);
      if (!condition.lower && !condition.upper) field.fault("pack.no_bound");
    }
    result.push_back(std::move(condition));
  }
  return result;
}

void read_values(const base::Reader& values, Row& row) {
  if (!values.exists() || !values.expect_object()) return;
  for (const auto& [key, value] : values.json().items()) {
    const base::Reader field = values[key];
    Cell cell;
    if (value.is_string() && value == "undefined") {
      cell.state = CellState::undefined;
    } else if (value.is_string() && value == "not_found") {
      cell.state = CellState::not_found;
    } else if (const auto number = field.number()) {
      cell.state = CellState::value;
      cell.value = units::quantity(*number, row.unit).value;
    } else {
      continue;
    }
    row.values.emplace(key, cell);
  }
}

void read_basis(const base::Reader& basis, Row& row) {
  if (!basis.exists() || basis.json() == "calorific") return;
  if (!basis.expect_object()) return;
  const base::Reader electricity = basis["electricity"], unit_field = basis["unit"];
  const auto value = electricity.number(true);
  const auto unit = read_unit(unit_field, true);
  if (value && unit) row.electricity = units::quantity(*value, *unit);
}

Row read_row(const base::Reader& object, TableKind kind, const Citations& of_table) {
  object.only_keys({"id", "product", "industry", "title", "unit", "when", "values", "basis",
                    "feedstock", "measure", "divisor", "deadline", "corrections", "note", "cite"},
                   base::Severity::error);
  Row row;
  row.id = read_id(object);
  const base::Reader product = object["product"], industry = object["industry"];
  const base::Reader title = object["title"], unit = object["unit"], when = object["when"];
  const base::Reader values = object["values"], basis = object["basis"];
  const base::Reader feedstock = object["feedstock"], measure = object["measure"];
  const base::Reader divisor = object["divisor"], deadline = object["deadline"];
  const base::Reader corrections = object["corrections"], note = object["note"];
  const bool judged = kind == TableKind::limit || kind == TableKind::benchmark;
  row.product = product.text(judged).value_or("");
  row.industry = industry.text().value_or("");
  row.title = title.texts(judged);
  row.unit = read_unit(unit, judged).value_or(units::Unit{});
  row.when = read_when(when);
  read_values(values, row);
  read_basis(basis, row);
  row.feedstock = read_choice(feedstock, feedstocks, Feedstock::unknown);
  row.measure = read_choice(measure, measures, Measure::energy);
  row.divisor = divisor.text().value_or("");
  row.deadline = read_date(deadline);
  for_each(corrections,
           [&](const base::Reader& text) { row.corrections.push_back(text.texts(true)); });
  row.note = note.texts();
  row.cite = read_cite(object, of_table.empty());
  if (row.cite.empty()) row.cite = of_table;
  return row;
}

}  // namespace

void read_tables(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "kind", "title", "edition", "from", "until", "cite", "rows", "note"},
                     base::Severity::error);
    Table table;
    table.id = read_id(object);
    table.pack = pack.id;
    table.region = pack.region;
    const base::Reader kind = object["kind"], title = object["title"];
    const base::Reader edition = object["edition"], rows = object["rows"];
    table.kind = read_choice(kind, table_kinds, TableKind::values);
    table.title = title.texts(true);
    table.edition = edition.text().value_or("");
    table.in_force = read_period(object);
    table.cite = read_cite(object, false);
    for_each(rows, [&](const base::Reader& row) {
      table.rows.push_back(read_row(row, table.kind, table.cite));
    });
    pack.tables.push_back(std::move(table));
  });
}

}  // namespace greengauge::policy
