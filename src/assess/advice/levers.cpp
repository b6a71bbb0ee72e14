// The levers of a year and of a product.
// Which levers there are follows from where the energy comes from: lines give a lever for each
// carrier, a total gives one lever; a product with a share of the firm's energy moves the firm's
// own lines. Output and output value grow up to twice their present value, with the energy
// unchanged. energy_levers.cpp makes the levers on lists of lines.
#include "assess/advice/levers.h"

#include "assess/advice/energy_levers.h"
#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::assess {
namespace {

using base::pointer_to;
using firm::Firm;

std::string product_pointer(int year, const firm::Product& product) {
  return pointer_to(year_pointer(year) + "/products", product.index);
}

Lever output_lever(int year, std::size_t place, const firm::Product& product) {
  Lever lever;
  lever.kind = LeverKind::output;
  lever.subject = product.id;
  lever.pointer = product_pointer(year, product) + "/output";
  lever.unit = product.output_unit;
  lever.now = units::value_in(*product.output, product.output_unit);
  lever.limit = max_growth * lever.now;
  lever.apply = [=, unit = lever.unit](Firm& firm, double value) {
    year_of(firm, year).products[place].output = units::quantity(value, unit);
  };
  lever.edits = [at = lever.pointer, unit = lever.unit](double value) {
    return std::vector{set_edit(at, measured_json(value, unit))};
  };
  return lever;
}

Lever value_lever(int year, const std::string& id, const firm::Answer& answer) {
  Lever lever;
  lever.kind = LeverKind::value;
  lever.subject = id;
  lever.pointer = pointer_to(year_pointer(year) + "/answers", id);
  lever.unit = answer.unit;
  lever.now = answer.entered;
  lever.limit = max_growth * lever.now;
  lever.apply = [=, unit = lever.unit](Firm& firm, double value) {
    firm::Answer& moved = year_of(firm, year).answers.find(id)->second;
    moved.entered = value;
    moved.number = units::quantity(value, unit).value;
  };
  lever.edits = [at = lever.pointer, unit = lever.unit](double value) {
    return std::vector{set_edit(at, measured_json(value, unit))};
  };
  return lever;
}

}  // namespace

std::vector<Lever> year_levers(const policy::InForce& law, const firm::Firm& firm, int year) {
  std::vector<Lever> levers;
  const firm::Year* data = firm.year(year);
  if (!data) return levers;
  add_year_energy(*data, levers);
  if (auto green = green_power_lever(*law.catalogue, *data)) levers.push_back(std::move(*green));
  return levers;
}

std::vector<Lever> product_levers(const firm::Firm& firm, int year, std::size_t product) {
  using Source = firm::Product::Source;
  std::vector<Lever> levers;
  const firm::Year* data = firm.year(year);
  if (!data || product >= data->products.size()) return levers;
  const firm::Product& made = data->products[product];
  const std::string pointer = product_pointer(year, made);
  if (made.source == Source::share) add_year_energy(*data, levers);
  if (made.source == Source::lines) {
    add_carrier_levers({year, product, pointer + "/energy"}, made.energy, levers);
  }
  if (made.source == Source::totals) {
    const auto totals = [=](Firm& edited) -> firm::Totals& {
      return year_of(edited, year).products[product].totals;
    };
    add_total_lever(made.totals, pointer + "/totals", totals, levers);
  }
  if (made.output && made.output->value > 0) {
    levers.push_back(output_lever(year, product, made));
  }
  return levers;
}

std::vector<Lever> value_levers(const policy::InForce& law, const firm::Firm& firm, int year,
                                const rules::Expression& test) {
  std::vector<Lever> levers;
  const firm::Year* data = firm.year(year);
  if (!data) return levers;
  for (const policy::Input* input : policy::inputs_of(law, test)) {
    const bool money = input->type == policy::InputType::number &&
                       input->unit.dimension == units::Dimension::of(units::Base::money);
    if (!money || input->scope != policy::Scope::year || input->group != "output") continue;
    const auto answer = data->answers.find(input->id);
    if (answer == data->answers.end()) continue;
    if (answer->second.state == firm::Answer::State::known && answer->second.number > 0) {
      levers.push_back(value_lever(year, input->id, answer->second));
    }
  }
  return levers;
}

}  // namespace greengauge::assess
