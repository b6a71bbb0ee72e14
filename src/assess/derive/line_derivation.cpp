// The text behind a line's value: "(430 × 10,000 kWh) × 0.1229 kgce/kWh" and its like.
// For each line of the current year this finds the value that the indicator takes from it, the
// factor that was used and the text of what the amount is multiplied by: a coefficient as its pack
// wrote it, a measured calorific value ÷ 29307.6 kJ/kgce, or the factors of a fuel's CO2. A line
// that does not take part (feedstock, heat for co2.fuel …) is listed with its amount and the note
// that it does not count, instead of a product that comes to zero.
#include "assess/derive/line_derivation.h"

#include "assess/derive/filled.h"
#include "assess/energy/contribution.h"
#include "assess/judge/outcome.h"
#include "assess/judge/requirements.h"
#include "base/json.h"

namespace greengauge::assess {
namespace {

using policy::CarrierKind;
using rules::Value;

units::Unit named_unit(std::string_view text) {
  return units::parse_unit(text).value_or(units::Unit{});
}

/// The measured net calorific value in the unit that reports use.
std::string ncv_text(const firm::EnergyLine& line) {
  const bool by_volume = line.amount->dimension == units::Dimension::of(units::Base::length, 3);
  const units::Unit unit = named_unit(by_volume ? "MJ/m³" : "kJ/kg");
  return with_unit(units::value_in(*line.ncv, unit), unit);
}

/// What the amount is multiplied by, as text; "" if no coefficient was used.
std::string multiplier_text(const firm::EnergyLine& line, const Contribution& part, bool co2) {
  if (part.own_coefficient) {
    const units::Unit unit = named_unit("kgce/kWh");
    return with_unit(units::value_in(*part.own_coefficient, unit), unit);
  }
  const policy::Factor* factor = part.factor;
  if (!factor) return {};
  const bool fuel = line.carrier->kind == CarrierKind::fuel;
  if (fuel && co2) {
    return (line.ncv ? ncv_text(line) : factor->value_text) + " × " +
           units::display_number(factor->carbon_content) + " tC/TJ × " +
           units::display_number(factor->oxidation) + " × 44/12";
  }
  if (fuel && line.ncv) return ncv_text(line) + " ÷ " + factor->value_text;
  if (line.enthalpy && line.amount->dimension == units::Dimension::of(units::Base::mass)) {
    const units::Unit unit = named_unit("kJ/kg");
    return with_unit(units::value_in(*line.enthalpy, unit), unit) + " × " + factor->value_text;
  }
  return factor->value_text;
}

/// The line as a step: amount × coefficient, with the source of the coefficient.
Derivation line_part(const LineContext& context, const Contribution& contributed,
                     const units::Unit& unit, bool co2) {
  const firm::EnergyLine& line = context.line;
  const Value& value = contributed.value;
  Derivation part;
  part.place = base::pointer_to(context.list, line.index);
  part.unit = unit;
  part.value = shown(value, rules::Type::number(), unit);
  if (auto note = reason(value)) part.notes.push_back(std::move(*note));
  if (line.use == firm::Use::feedstock) part.notes.push_back({"note.feedstock", {}, nullptr});
  if (line.flow == firm::Flow::sold) part.notes.push_back({"note.sold", {}, nullptr});
  if (!line.carrier) return part;
  part.title = line.carrier->title;
  part.id = line.carrier->id;
  if (!line.amount) return part;
  const std::string amount = with_unit(line.entered, line.unit);
  // A line that does not count is not shown as a product that comes to zero.
  if (value.known() && value.number == 0 && line.amount->value != 0) {
    part.notes.push_back({"note.not_counted", {{"amount", amount}}, nullptr});
    return part;
  }
  const std::string multiplier = multiplier_text(line, contributed, co2);
  part.formula = (line.flow == firm::Flow::sold ? "−" : "") + amount +
                 (multiplier.empty() ? "" : " × " + multiplier);
  if (contributed.cite) part.cite = *contributed.cite;
  if (contributed.own_coefficient && !contributed.cite) {
    part.notes.push_back({"note.own_coefficient", {}, nullptr});
  }
  return part;
}

}  // namespace

Multiplier energy_multiplier(const LineContext& context, FirmEnvironment& environment) {
  const Contribution part = coal_contribution(context, environment.chosen_basis());
  return {multiplier_text(context.line, part, false), part.cite};
}

void add_lines(FirmEnvironment& environment, Builtin kind, Derivation& result) {
  const firm::Year* year = environment.current_year();
  if (!year) return;
  const std::string list = environment.year_pointer() + "/energy";
  const units::Unit unit = named_unit(is_co2(kind) ? "tCO2" : "tce");
  const Lines lines{year->energy, list, environment.coefficients(), environment.places()};
  for (const firm::EnergyLine& line : year->energy) {
    const LineContext context = lines.context(line);
    result.parts.push_back(
        line_part(context, contribution(kind, context, environment), unit, is_co2(kind)));
  }
}

namespace {

/// The lines that a product's energy is summed from, counted as its row says: those of the product,
/// or those of the firm of which it takes a share. Nothing if the energy is a total.
void add_counted_lines(FirmEnvironment& environment, Derivation& result) {
  const firm::Product& product = *environment.current_product();
  const firm::Year& year = *environment.current_year();
  const bool own = product.source == firm::Product::Source::lines;
  if (!own && !(product.source == firm::Product::Source::share && year.has_lines)) return;
  const std::string list =
      (own ? std::string(environment.product_place().pointer) : environment.year_pointer()) +
      "/energy";
  const policy::Row* row = environment.unit_energy().row;
  const bool power = row && row->measure == policy::Measure::electricity;
  const bool feedstock = row && row->feedstock == policy::Feedstock::in;
  const units::Unit unit = named_unit(power ? "kWh" : "tce");
  const Lines lines{own ? product.energy : year.energy, list, environment.coefficients(),
                    environment.places()};
  for (const firm::EnergyLine& line : lines.lines) {
    const LineContext context = lines.context(line);
    if (power) {
      Contribution part{electricity(context)};
      result.parts.push_back(line_part(context, part, unit, false));
    } else if (line.use == firm::Use::feedstock && !feedstock) {
      result.parts.push_back(line_part(context, {Value::of(0)}, unit, false));
    } else {
      result.parts.push_back(
          line_part(context, coal_contribution(context, basis_of(row)), unit, false));
    }
  }
}

/// The total that the file gives in place of lines: the product's, or the firm's that it shares.
void add_given_total(FirmEnvironment& environment, Derivation& result) {
  const firm::Product& product = *environment.current_product();
  const firm::Year& year = *environment.current_year();
  const bool share = product.source == firm::Product::Source::share;
  if (share ? year.has_lines : product.source != firm::Product::Source::totals) return;
  const policy::Row* row = environment.unit_energy().row;
  const std::string id =
      row && row->feedstock == policy::Feedstock::in ? "energy.tce_with_feedstock" : "energy.tce";
  const auto& totals = share ? year.totals : product.totals;
  const auto found = totals.find(id);
  if (found == totals.end() || !found->second) return;
  Derivation total;
  total.title = {"填报的综合能耗", "Energy as entered"};
  total.id = id;
  total.unit = named_unit("tce");
  total.value = units::value_in(*found->second, total.unit);
  total.place = base::pointer_to(
      (share ? environment.year_pointer() : std::string(environment.product_place().pointer)) +
          "/totals",
      id);
  result.parts.push_back(std::move(total));
}

}  // namespace

void add_product_energy(FirmEnvironment& environment, Derivation& result) {
  const firm::Product& product = *environment.current_product();
  const std::string place(environment.product_place().pointer);
  add_counted_lines(environment, result);
  add_given_total(environment, result);
  if (product.source == firm::Product::Source::share && product.share) {
    Derivation share;
    share.title = {"占全厂能耗比例", "Share of the firm's energy"};
    share.place = place + "/energy_share";
    share.value = *product.share;
    result.parts.push_back(std::move(share));
  }
  Derivation output;
  output.title = {"合格产品产量", "Qualified output"};
  output.place = place + "/output";
  output.unit = product.output_unit;
  if (product.output) output.value = units::value_in(*product.output, product.output_unit);
  result.parts.push_back(std::move(output));
}

void add_row_cells(FirmEnvironment& environment, const RowChoice& choice, Derivation& result) {
  for (const policy::Row* row : choice.rows) {
    for (const auto& [column, held] : row->values) {
      if (held.state == policy::CellState::undefined) continue;
      Derivation part;
      part.title = row->title;
      part.id = row->id + "." + column;
      part.formula = choice.table->edition + " · " + column;
      part.unit = row->unit;
      part.value = shown(cell(*choice.table, *row, column, environment.product_place()),
                         rules::Type::number(), row->unit);
      part.cite = row->cite;
      result.parts.push_back(std::move(part));
    }
  }
  for (Note& note : row_notes(environment, choice)) result.notes.push_back(std::move(note));
}

}  // namespace greengauge::assess
