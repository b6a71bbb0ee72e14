// The text behind a line's value: "(430 × 10,000 kWh) × 0.1229 kgce/kWh" and its like.
// For each line of the current year this finds the value that the indicator takes from it, the
// factor that was used and the text of what the amount is multiplied by: a coefficient as its pack
// wrote it, a measured calorific value ÷ 29307.6 kJ/kgce, or the factors of a fuel's CO2. A line
// that does not take part (feedstock, heat for co2.fuel …) is listed with its amount and the note
// that it does not count, instead of a product that comes to zero.
#include "assess/derive/line_derivation.h"

#include "assess/derive/filled.h"
#include "assess/judge/outcome.h"
#include "assess/judge/requirements.h"
#include "base/json.h"

namespace greengauge::assess {
namespace {

using policy::CarrierKind;
using rules::Value;

bool is_co2(Builtin kind) {
  return kind == Builtin::co2_fuel || kind == Builtin::co2_location || kind == Builtin::co2_market;
}

units::Unit named_unit(std::string_view text) {
  return units::parse_unit(text).value_or(units::Unit{});
}

/// The measured net calorific value in the unit that reports use.
std::string ncv_text(const firm::EnergyLine& line) {
  const bool by_volume = line.amount->dimension == units::Dimension::of(units::Base::length, 3);
  const units::Unit unit = named_unit(by_volume ? "MJ/m³" : "kJ/kg");
  return with_unit(units::value_in(*line.ncv, unit), unit);
}

/// What the indicator `kind` takes from the line: kgce or kgCO2, 0 if the line does not count.
Value line_value(const LineContext& context, FirmEnvironment& environment, Builtin kind) {
  const bool counts_feedstock = kind == Builtin::energy_with_feedstock;
  if (context.line.use == firm::Use::feedstock && !counts_feedstock) return Value::of(0);
  switch (kind) {
    case Builtin::co2_fuel: return fuel_co2(context);
    case Builtin::co2_location: return location_co2(context);
    case Builtin::co2_market: return market_co2(context);
    case Builtin::energy_renewable:
    case Builtin::energy_nonfossil:
    case Builtin::energy_nonfossil_other_basis: {
      const Value counts = is_nonfossil(context, kind != Builtin::energy_renewable);
      if (!counts.is_true()) return counts.known() ? Value::of(0) : counts;
      break;
    }
    case Builtin::energy_without_nonfossil: {
      const Value deducted = is_nonfossil(context, true);
      if (!deducted.is_false()) return deducted.known() ? Value::of(0) : deducted;
      break;
    }
    default: break;
  }
  const bool other =
      kind == Builtin::energy_other_basis || kind == Builtin::energy_nonfossil_other_basis;
  return coal_equivalent(context, other ? environment.other_basis() : environment.chosen_basis());
}

/// The published factor of a line, for its text and citation; null if there is none.
const policy::Factor* factor_of(const firm::EnergyLine& line, const Coefficients& known,
                                Builtin kind) {
  if (!is_co2(kind)) {
    const bool measured = line.ncv && line.carrier->kind == CarrierKind::fuel;
    return measured ? known.coal_heat() : known.coal_equivalent(line.carrier->id);
  }
  switch (line.carrier->kind) {
    case CarrierKind::fuel: return known.fuel_co2(line.carrier->id);
    case CarrierKind::grid_power:
      if (kind == Builtin::co2_fuel) return nullptr;
      return kind == Builtin::co2_location ? known.grid_co2() : known.grid_co2_residual();
    case CarrierKind::heat: return kind == Builtin::co2_fuel ? nullptr : known.heat_co2();
    case CarrierKind::own_power:
    case CarrierKind::own_heat: break;
  }
  return nullptr;
}

/// What the amount is multiplied by, as text; "" if not known. `factor` may be null.
std::string multiplier_text(const firm::EnergyLine& line, const policy::Factor* factor,
                            FirmEnvironment& environment, Builtin kind) {
  const PowerBasis basis = environment.chosen_basis();
  const bool other_basis = basis.own_coefficient && line.carrier->kind == CarrierKind::grid_power &&
                           basis.coefficient && !is_co2(kind);
  if (other_basis) {
    const units::Unit unit = named_unit("kgce/kWh");
    return with_unit(units::value_in(*basis.coefficient, unit), unit);
  }
  if (!factor) return {};
  if (line.carrier->kind == CarrierKind::fuel && is_co2(kind)) {
    return (line.ncv ? ncv_text(line) : factor->value_text) + " × " +
           units::display_number(factor->carbon_content) + " tC/TJ × " +
           units::display_number(factor->oxidation) + " × 44/12";
  }
  if (line.ncv && line.carrier->kind == CarrierKind::fuel) {
    return ncv_text(line) + " ÷ " + factor->value_text;
  }
  if (line.enthalpy && line.amount->dimension == units::Dimension::of(units::Base::mass)) {
    const units::Unit unit = named_unit("kJ/kg");
    return with_unit(units::value_in(*line.enthalpy, unit), unit) + " × " + factor->value_text;
  }
  return factor->value_text;
}

std::string line_formula(const firm::EnergyLine& line, const policy::Factor* factor,
                         FirmEnvironment& environment, Builtin kind) {
  const std::string text =
      (line.flow == firm::Flow::sold ? "−" : "") + with_unit(line.entered, line.unit);
  const std::string multiplier = multiplier_text(line, factor, environment, kind);
  return multiplier.empty() ? text : text + " × " + multiplier;
}

}  // namespace

Multiplier energy_multiplier(const firm::EnergyLine& line, FirmEnvironment& environment) {
  const policy::Factor* factor = factor_of(line, environment.coefficients(), Builtin::energy);
  const std::string text = multiplier_text(line, factor, environment, Builtin::energy);
  const bool by_user =
      environment.chosen_basis().own_coefficient && line.carrier->kind == CarrierKind::grid_power;
  return {text, by_user ? nullptr : factor};
}

void add_lines(FirmEnvironment& environment, Builtin kind, Derivation& result) {
  const firm::Year* year = environment.current_year();
  if (!year) return;
  const std::string list = environment.year_pointer() + "/energy";
  const units::Unit unit = named_unit(is_co2(kind) ? "tCO2" : "tce");
  const Lines lines{year->energy, list, environment.coefficients(), environment.places()};
  for (const firm::EnergyLine& line : year->energy) {
    const Value value = line_value(lines.context(line), environment, kind);
    Derivation part;
    part.place = base::pointer_to(list, line.index);
    part.unit = unit;
    part.value = shown(value, rules::Type::number(), unit);
    if (auto note = reason(value)) part.notes.push_back(std::move(*note));
    if (line.use == firm::Use::feedstock) part.notes.push_back({"note.feedstock", {}, nullptr});
    if (line.flow == firm::Flow::sold) part.notes.push_back({"note.sold", {}, nullptr});
    if (line.carrier) {
      part.title = line.carrier->title;
      part.id = line.carrier->id;
      if (line.amount) {
        const policy::Factor* factor = factor_of(line, environment.coefficients(), kind);
        // A line that does not count is not shown as a product that comes to zero.
        const bool counts = !value.known() || value.number != 0 || line.amount->value == 0;
        if (counts) {
          part.formula = line_formula(line, factor, environment, kind);
          if (factor) part.cite = factor->cite;
        } else {
          part.notes.push_back(
              {"note.not_counted", {{"amount", with_unit(line.entered, line.unit)}}, nullptr});
        }
      }
    }
    result.parts.push_back(std::move(part));
  }
}

void add_product_energy(FirmEnvironment& environment, Derivation& result) {
  const firm::Product& product = *environment.current_product();
  const std::string place(environment.product_place().pointer);
  const units::Unit tce = named_unit("tce");
  if (product.source == firm::Product::Source::share && product.share) {
    Derivation share;
    share.title = {"占全厂能耗比例", "Share of the firm's energy"};
    share.place = place + "/energy_share";
    share.value = *product.share;
    result.parts.push_back(std::move(share));
  }
  if (product.source == firm::Product::Source::lines) {
    const std::string list = place + "/energy";
    const Lines lines{product.energy, list, environment.coefficients(), environment.places()};
    for (const firm::EnergyLine& line : product.energy) {
      if (!line.carrier || !line.amount) continue;
      const Value value = coal_equivalent(lines.context(line), {});
      Derivation part;
      part.title = line.carrier->title;
      part.id = line.carrier->id;
      part.place = base::pointer_to(place + "/energy", line.index);
      part.unit = tce;
      part.value = shown(value, rules::Type::number(), tce);
      const policy::Factor* factor = factor_of(line, environment.coefficients(), Builtin::energy);
      part.formula = line_formula(line, factor, environment, Builtin::energy);
      if (factor) part.cite = factor->cite;
      result.parts.push_back(std::move(part));
    }
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
