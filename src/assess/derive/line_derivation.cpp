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

Operand operand(double value, units::Unit unit, const policy::Citations* cite) {
  Operand result;
  result.text = with_unit(value, unit);
  result.value = value;
  result.unit = std::move(unit);
  if (cite) result.cite = *cite;
  return result;
}

Operand entered(const units::Quantity& value, const char* unit, std::string place) {
  Operand result = operand(units::value_in(value, named_unit(unit)), named_unit(unit), nullptr);
  result.place = std::move(place);
  return result;
}

/// A quantity in the unit in which its pack states it, and as its pack wrote it: "1.4571 kgce/kg".
Operand published(const units::Quantity& value, const policy::Factor& factor) {
  const std::string& text = factor.value_text;
  const std::size_t space = text.find(' ');
  const units::Unit unit = named_unit(space == text.npos ? "" : text.substr(space + 1));
  Operand result = operand(units::value_in(value, unit), unit, &factor.cite);
  result.text = text;
  return result;
}

/// What the amount is multiplied by; see energy/line.h for the formulas. Empty if no coefficient was
/// used.
std::vector<Operand> multipliers(const LineContext& context, const Contribution& part, bool co2) {
  const firm::EnergyLine& line = context.line;
  if (part.own_coefficient) {
    Operand own = entered(*part.own_coefficient, "kgce/kWh",
                          part.cite ? "" : "/options/equivalent_kgce_per_kWh");
    if (part.cite) own.cite = *part.cite;
    return {std::move(own)};
  }
  std::vector<Operand> all;
  const policy::Factor* factor = part.factor;
  if (!factor) return all;
  const bool fuel = line.carrier->kind == CarrierKind::fuel;
  if (fuel && line.ncv) {
    const bool by_volume = line.amount->dimension == units::Dimension::of(units::Base::length, 3);
    all.push_back(entered(*line.ncv, by_volume ? "MJ/m³" : "kJ/kg", context.pointer("ncv")));
  }
  if (fuel && co2) {
    if (!line.ncv && factor->ncv) all.push_back(published(*factor->ncv, *factor));
    const units::Unit carbon{{}, 1, "tC/TJ", {}}, co2_per_carbon{{}, 1, "tCO2/tC", {}};
    all.push_back(operand(factor->carbon_content, carbon, &factor->cite));
    all.push_back(operand(factor->oxidation, {}, &factor->cite));
    all.push_back(operand(44.0 / 12.0, co2_per_carbon, &factor->cite));
    all.back().text = "44/12";
    return all;
  }
  if (!factor->value) return all;
  if (!fuel && line.enthalpy && line.amount->dimension == units::Dimension::of(units::Base::mass))
    all.push_back(entered(*line.enthalpy, "kJ/kg", context.pointer("enthalpy")));
  all.push_back(published(*factor->value, *factor));
  all.back().divides = fuel && line.ncv;
  return all;
}

/// "42.652 GJ/t × 20.2 tC/TJ × …": how the operands follow each other.
std::string text_of(const std::vector<Operand>& operands) {
  std::string text;
  for (const Operand& one : operands) {
    if (!text.empty()) text += one.divides ? " ÷ " : " × ";
    text += one.text;
  }
  return text;
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
    part.combination = Combination::given;
    return part;
  }
  const bool sold = line.flow == firm::Flow::sold;
  part.operands = multipliers(context, contributed, co2);
  Operand counted = operand(sold ? -line.entered : line.entered, line.unit, nullptr);
  counted.text = (sold ? "−" : "") + amount;
  counted.place = context.pointer("amount");
  part.operands.insert(part.operands.begin(), std::move(counted));
  part.formula = text_of(part.operands);
  if (value.known()) part.combination = Combination::product;
  if (contributed.cite) part.cite = *contributed.cite;
  if (contributed.own_coefficient && !contributed.cite) {
    part.notes.push_back({"note.own_coefficient", {}, nullptr});
  }
  return part;
}

}  // namespace

Multiplier energy_multiplier(const LineContext& context, FirmEnvironment& environment) {
  const Contribution part = coal_contribution(context, environment.chosen_basis());
  return {text_of(multipliers(context, part, false)), part.cite};
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

Derivation given(base::Text title, std::string place, double value, units::Unit unit) {
  Derivation step;
  step.title = std::move(title);
  step.place = std::move(place);
  step.unit = std::move(unit);
  step.value = value;
  step.combination = Combination::given;
  return step;
}

/// The sum of what `step` has as parts; not known if one of them is not.
void sum_up(Derivation& step) {
  double sum = 0;
  for (const Derivation& part : step.parts) {
    const auto* number = std::get_if<double>(&part.value);
    if (!number) return;
    sum += *number;
  }
  step.value = sum;
  step.combination = Combination::sum;
}

/// The product's energy lines, or those of the firm of which it takes a share, counted as its row
/// says.
Derivation counted_lines(FirmEnvironment& environment, bool own) {
  const policy::Row* row = environment.unit_energy().row;
  const bool power = row && row->measure == policy::Measure::electricity;
  const bool feedstock = row && row->feedstock == policy::Feedstock::in;
  Derivation step;
  step.title = own ? base::Text{"产品能耗", "Energy of the product"}
                   : base::Text{"全厂能耗", "Energy of the firm"};
  step.unit = named_unit(power ? "kWh" : "tce");
  const std::string list =
      (own ? std::string(environment.product_place().pointer) : environment.year_pointer()) +
      "/energy";
  const Lines lines{
      own ? environment.current_product()->energy : environment.current_year()->energy, list,
      environment.coefficients(), environment.places()};
  for (const firm::EnergyLine& line : lines.lines) {
    const LineContext context = lines.context(line);
    const Contribution part = power ? Contribution{electricity(context)}
                              : line.use == firm::Use::feedstock && !feedstock
                                  ? Contribution{Value::of(0)}
                                  : coal_contribution(context, basis_of(row));
    step.parts.push_back(line_part(context, part, step.unit, false));
  }
  sum_up(step);
  return step;
}

/// A total that the file gives in place of lines; nothing if it does not.
std::optional<Derivation> given_total(
    const std::map<std::string, std::optional<units::Quantity>, std::less<>>& totals,
    std::string_view id, const std::string& parent) {
  const auto found = totals.find(id);
  if (found == totals.end() || !found->second) return std::nullopt;
  const units::Unit tce = named_unit("tce");
  Derivation total =
      given({"填报的综合能耗", "Energy as entered"}, base::pointer_to(parent + "/totals", id),
            units::value_in(*found->second, tce), tce);
  total.id = std::string(id);
  return total;
}

/// What the product's energy is: its lines or its total, or a share of the firm's.
std::optional<Derivation> energy_of_product(FirmEnvironment& environment) {
  using Source = firm::Product::Source;
  const firm::Product& product = *environment.current_product();
  const firm::Year& year = *environment.current_year();
  const std::string place(environment.product_place().pointer);
  if (product.source == Source::lines) return counted_lines(environment, true);
  const policy::Row* row = environment.unit_energy().row;
  const bool feedstock = row && row->feedstock == policy::Feedstock::in;
  const std::string_view id =
      policy::id_of(feedstock ? Builtin::energy_with_feedstock : Builtin::energy);
  if (product.source == Source::totals) return given_total(product.totals, id, place);
  if (product.source != Source::share) return std::nullopt;
  std::optional<Derivation> whole = year.has_lines
                                        ? counted_lines(environment, false)
                                        : given_total(year.totals, id, environment.year_pointer());
  if (!whole || !product.share) return whole;
  Derivation step;
  step.title = {"按比例分摊的能耗", "Energy by share"};
  step.unit = whole->unit;
  if (const auto* number = std::get_if<double>(&whole->value)) {
    step.value = *number * *product.share;
    step.combination = Combination::product;
  }
  step.parts.push_back(std::move(*whole));
  step.parts.push_back(given({"占全厂能耗比例", "Share of the firm's energy"},
                             place + "/energy_share", *product.share, {}));
  return step;
}

/// The output that the energy is divided by: as entered, or times the answer that the row names.
Derivation output_of_product(FirmEnvironment& environment) {
  const firm::Product& product = *environment.current_product();
  const ProductPlace place = environment.product_place();
  Derivation output;
  output.title = {"合格产品产量", "Qualified output"};
  output.place = std::string(place.pointer) + "/output";
  output.unit = product.output_unit;
  if (!product.output) return output;
  output.value = units::value_in(*product.output, product.output_unit);
  output.combination = Combination::given;
  const policy::Row* row = environment.unit_energy().row;
  if (!row || row->divisor.empty()) return output;
  const auto answer = product.answers.find(row->divisor);
  const policy::Input* input = environment.law().catalogue->input(row->divisor);
  if (!input || answer == product.answers.end() ||
      answer->second.state != firm::Answer::State::known)
    return output;
  Derivation factor = given(
      input->title, base::pointer_to(std::string(place.answers), input->id),
      units::value_in({answer->second.number, input->unit.dimension}, input->unit), input->unit);
  factor.id = input->id;
  Derivation step;
  step.title = {"计入的产量", "Output that counts"};
  step.unit = output.unit;
  step.value = units::value_in(
      {product.output->value * answer->second.number, product.output->dimension}, output.unit);
  step.combination = Combination::product;
  step.parts.push_back(std::move(output));
  step.parts.push_back(std::move(factor));
  return step;
}

}  // namespace

void add_given_total(FirmEnvironment& environment, Builtin kind, Derivation& result) {
  auto total = given_total(environment.current_year()->totals, policy::id_of(kind),
                           environment.year_pointer());
  if (!total) return;
  result.combination = Combination::sum;
  result.parts.push_back(std::move(*total));
}

void add_product_energy(FirmEnvironment& environment, Derivation& result) {
  result.combination = Combination::quotient;
  if (auto energy = energy_of_product(environment)) result.parts.push_back(std::move(*energy));
  result.parts.push_back(output_of_product(environment));
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
