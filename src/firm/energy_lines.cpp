// The lines of an energy list.
// A line is read field by field. The first fault that makes it unusable is kept by name (`faulty`),
// so that totals become unknown and point at that very field. Faults that do not touch the amount
// (a proof that proves nothing) leave the line usable.
// What an amount may be measured in follows from its carrier: units of the carrier's dimension, for
// bought heat also tonnes of steam, which then need their enthalpy. A measured calorific value must
// be per kg or per m³ as the carrier is measured. Power generated on site cannot be sold: exported
// power is neither entered nor deducted (format greengauge.firm/1).
#include <algorithm>
#include <string_view>

#include "base/json_value.h"
#include "firm/fields.h"
#include "firm/readers.h"

namespace greengauge::firm {

using base::Reader;
using base::Severity;
using policy::Carrier;
using policy::CarrierKind;
using units::Base;
using units::Dimension;

namespace {

/// Marks the line as unusable; the first field to do so is the one that is named.
void mark_faulty(EnergyLine& line, std::string_view field) {
  if (line.faulty.empty()) line.faulty = field;
}

EnergyLine unusable_line(std::size_t index) {
  EnergyLine line;
  line.index = index;
  line.faulty = "carrier";
  return line;
}

void read_carrier(const Reader& field, const policy::Catalogue& catalogue, EnergyLine& line) {
  if (!given(field)) {
    field.fault("firm.carrier_required");
  } else if (const std::optional<std::string> id = read_text(field)) {
    line.carrier = catalogue.carrier(*id);
    if (!line.carrier)
      field.fault("firm.carrier_unknown", {{"read", base::describe(field.json())}});
  }
  if (!line.carrier) mark_faulty(line, "carrier");
}

/// Units of the carrier's dimension; bought heat may also be given by mass, as steam is.
UnitRule units_of(const Carrier* carrier) {
  if (!carrier) return {{}, "kWh, t, m³, GJ", std::nullopt};
  UnitRule rule{{carrier->unit.dimension}, carrier->unit.text, std::nullopt};
  if (carrier->kind == CarrierKind::heat) rule.dimensions.push_back(Dimension::of(Base::mass));
  if (!carrier->units.empty()) {
    rule.expected = joined({carrier->units.begin(), carrier->units.end()});
  }
  return rule;
}

/// In base units: 10¹² kg, m³ or kWh; for heat 10¹² MJ.
double largest_amount(const Carrier* carrier, const Dimension& dimension) {
  const bool heat =
      carrier && (carrier->kind == CarrierKind::heat || carrier->kind == CarrierKind::own_heat);
  return heat && dimension == Dimension::of(Base::energy) ? 1e18 : largest_value(dimension);
}

void read_amount(const Reader& fields, EnergyLine& line) {
  const Reader amount = fields["amount"];
  const Reader unit_field = fields["unit"];
  const UnitRule rule = units_of(line.carrier);
  const std::optional<double> number = read_number(amount, Sign::not_negative);
  const UnitField unit = read_unit(unit_field, rule);
  if (given(amount) && !number) mark_faulty(line, "amount");
  if (unit.faulty) mark_faulty(line, "unit");
  if (unit.unit) line.unit = *unit.unit;
  if (number) line.entered = *number;
  if (!number || unit.faulty) return;
  if (!unit.unit) {
    fields.fault("firm.unit_required", {{"expected", rule.expected}});
    mark_faulty(line, "unit");
    return;
  }
  const double largest = largest_amount(line.carrier, unit.unit->dimension);
  line.amount = bounded(amount, *number, *unit.unit, largest);
  if (!line.amount) mark_faulty(line, "amount");
}

void read_calorific_value(const Reader& field, EnergyLine& line) {
  if (!given(field)) return;
  const Dimension energy = Dimension::of(Base::energy);
  if (line.carrier && line.carrier->unit.dimension == energy) {  // power and heat have none
    field.fault("firm.ncv_unused", {{"carrier", line.carrier->id}}, Severity::warning);
    return;
  }
  const Dimension per_mass = energy / Dimension::of(Base::mass);
  const Dimension per_volume = energy / Dimension::of(Base::length, 3);
  UnitRule rule{{per_mass, per_volume}, "kJ/kg, kcal/kg, kJ/m³, kcal/m³", std::nullopt};
  if (line.carrier) {
    const bool by_volume = line.carrier->unit.dimension == Dimension::of(Base::length, 3);
    rule.dimensions = {energy / line.carrier->unit.dimension};
    rule.expected = by_volume ? "kJ/m³, kcal/m³, MJ/m³" : "kJ/kg, kcal/kg, GJ/t";
  }
  if (const auto measured = read_measured(field, rule, Sign::positive)) {
    line.ncv = measured->quantity;
    return;
  }
  // A "value" of null says that no calorific value was measured: not a fault.
  const Reader value = field["value"];
  if (!field.json().is_object() || given(value)) mark_faulty(line, "ncv");
}

void read_enthalpy(const Reader& field, EnergyLine& line) {
  if (!given(field)) return;
  const bool other_unit =
      !line.unit.text.empty() && line.unit.dimension != Dimension::of(Base::mass);
  if (other_unit || (line.carrier && line.carrier->kind != CarrierKind::heat)) {
    field.fault("firm.enthalpy_unused", {}, Severity::warning);
    return;
  }
  const Dimension per_mass = Dimension::of(Base::energy) / Dimension::of(Base::mass);
  const UnitRule rule{{per_mass}, "kJ/kg, kcal/kg, GJ/t", std::nullopt};
  const auto measured = read_measured(field, rule, Sign::positive);
  if (measured) line.enthalpy = measured->quantity;
  const Reader value = field["value"];
  if (!measured && (!field.json().is_object() || given(value))) mark_faulty(line, "enthalpy");
}

void read_flow(const Reader& field, Owner owner, EnergyLine& line) {
  const std::optional<std::size_t> flow = read_option(field, {"consumed", "sold"});
  if (flow) line.flow = *flow == 1 ? Flow::sold : Flow::consumed;
  bool faulty = given(field) && !flow;
  if (owner == Owner::firm && line.flow == Flow::sold && line.carrier &&
      line.carrier->kind == CarrierKind::own_power) {
    field.fault("firm.own_power_sold", {{"carrier", line.carrier->id}});
    faulty = true;
  }
  if (faulty) mark_faulty(line, "flow");
}

void read_use(const Reader& field, EnergyLine& line) {
  const std::optional<std::size_t> use = read_option(field, {"fuel", "feedstock"});
  if (use) line.use = *use == 1 ? Use::feedstock : Use::fuel;
  if (given(field) && !use) mark_faulty(line, "use");
}

/// A faulty proof proves nothing, but the amount still counts.
void read_proof(const Reader& field, EnergyLine& line) {
  const auto proof = read_option(field, {"trade", "direct", "certificate"});
  if (!proof) return;
  line.proof = std::vector{Proof::trade, Proof::direct, Proof::certificate}[*proof];
  if (line.carrier && !line.carrier->needs_proof) {
    field.fault("firm.proof_unused", {{"carrier", line.carrier->id}}, Severity::warning);
  }
}

EnergyLine read_line(const Reader& fields, std::size_t index, Owner owner,
                     const policy::Catalogue& catalogue) {
  if (!fields.json().is_object()) {
    fields.fault("firm.expected_object", {{"read", base::describe(fields.json())}});
    return unusable_line(index);
  }
  EnergyLine line;
  line.index = index;
  // From "months" on, keys of the page: how the amount came about. Only the amount counts here.
  warn_of_unknown_keys(fields, {"carrier", "amount", "unit", "ncv", "enthalpy", "flow", "use",
                                "proof", "months", "split_off", "volume", "density", "checked"});
  read_carrier(fields["carrier"], catalogue, line);
  read_amount(fields, line);
  read_calorific_value(fields["ncv"], line);
  read_enthalpy(fields["enthalpy"], line);
  read_flow(fields["flow"], owner, line);
  read_use(fields["use"], line);
  read_proof(fields["proof"], line);
  return line;
}

}  // namespace

std::vector<EnergyLine> read_energy(const Reader& field, Owner owner, std::size_t& room,
                                    const policy::Catalogue& catalogue) {
  std::vector<EnergyLine> lines;
  if (!is_list(field)) return lines;
  const std::size_t read = std::min(field.size(), room);
  lines.reserve(read);
  for (std::size_t i = 0; i < read; ++i) {
    lines.push_back(read_line(field[i], i, owner, catalogue));
  }
  room -= read;
  if (read < field.size()) {
    field.fault("firm.too_many_lines", {{"limit", std::to_string(max_energy_lines)}});
    lines.push_back(unusable_line(read));
  }
  return lines;
}

}  // namespace greengauge::firm
