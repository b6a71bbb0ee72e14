// Factor sets of a pack: coal equivalents, CO2 of fuels, of heat and of power.
//
// Which fields a row needs depends on the kind of its set: the CO2 of a fuel has a calorific value, a
// carbon content and an oxidation rate, every other kind one value with its unit.
#include "policy/read/fields.h"
#include "policy/read/pack.h"

namespace greengauge::policy {
namespace {

constexpr std::array<Named<FactorKind>, 7> factor_kinds{
    {{"coal_equivalent", FactorKind::coal_equivalent},
     {"coal_heat", FactorKind::coal_heat},
     {"fuel_co2", FactorKind::fuel_co2},
     {"heat_co2", FactorKind::heat_co2},
     {"grid_co2", FactorKind::grid_co2},
     {"grid_co2_residual", FactorKind::grid_co2_residual},
     {"medium", FactorKind::medium}}};

std::optional<units::Quantity> read_quantity(const base::Reader& object, std::string_view value_key,
                                             std::string_view unit_key, std::string* text) {
  const base::Reader value = object[value_key], unit = object[unit_key];
  const auto number = value.number();
  if (!number) return std::nullopt;
  const auto given = read_unit(unit, true);
  if (!given) return std::nullopt;
  if (text) *text = base::number_text(*number) + " " + given->text;
  return units::quantity(*number, *given);
}

Factor read_row(const base::Reader& object, FactorKind kind, const Citations& of_set) {
  object.only_keys({"carrier", "region", "title", "value", "unit", "ncv", "ncv_unit",
                    "carbon_content", "oxidation", "cite"},
                   base::Severity::error);
  Factor row;
  const base::Reader carrier = object["carrier"], region = object["region"];
  const base::Reader title = object["title"];
  const base::Reader carbon = object["carbon_content"], oxidation = object["oxidation"];
  const bool of_region = kind == FactorKind::grid_co2 || kind == FactorKind::grid_co2_residual;
  const bool of_carrier = kind == FactorKind::coal_equivalent || kind == FactorKind::fuel_co2 ||
                          kind == FactorKind::medium;
  row.carrier = carrier.text(of_carrier).value_or("");
  row.region = region.text(of_region).value_or("");
  row.title = title.texts();
  row.cite = read_cite(object, of_set.empty());
  if (row.cite.empty()) row.cite = of_set;
  if (kind == FactorKind::fuel_co2) {
    row.ncv = read_quantity(object, "ncv", "ncv_unit", &row.value_text);
    row.carbon_content = carbon.number(true).value_or(0);
    row.oxidation = oxidation.number(true).value_or(0);
    if (row.oxidation <= 0 || row.oxidation > 1) oxidation.fault("pack.range");
  } else {
    row.value = read_quantity(object, "value", "unit", &row.value_text);
  }
  return row;
}

}  // namespace

void read_factors(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "kind", "title", "from", "until", "priority", "year", "cite", "rows"},
                     base::Severity::error);
    FactorSet set;
    set.id = read_id(object);
    set.pack = pack.id;
    const base::Reader kind = object["kind"], title = object["title"];
    const base::Reader priority = object["priority"], year = object["year"], rows = object["rows"];
    set.kind = read_choice(kind, factor_kinds, FactorKind::medium);
    set.title = title.texts(true);
    set.in_force = read_period(object);
    set.priority = static_cast<int>(priority.number().value_or(1));
    set.year = static_cast<int>(year.number().value_or(0));
    set.cite = read_cite(object, false);
    for_each(rows, [&](const base::Reader& row) {
      set.rows.push_back(read_row(row, set.kind, set.cite));
    });
    pack.factors.push_back(std::move(set));
  });
}

}  // namespace greengauge::policy
