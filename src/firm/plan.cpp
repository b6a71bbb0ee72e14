// The plan of a firm file: the user's prices of carriers, and measures with the figures of their
// name plates. An answer to a measure is read like any other answer (answers.cpp), but its question
// is one of the measure's own inputs. A measure that no pack knows stays in the plan without a
// definition, so that results can say which one it is.
#include <algorithm>

#include "base/json_value.h"
#include "firm/fields.h"
#include "firm/readers.h"

namespace greengauge::firm {

using base::Reader;
using base::Severity;
using units::Base;
using units::Dimension;

namespace {

void read_prices(const Reader& field, const policy::Catalogue& catalogue, Plan& plan) {
  if (!is_object(field)) return;
  for (const auto& [id, value] : field.json().items()) {
    const Reader price = field.member(id, value);
    const policy::Carrier* carrier = catalogue.carrier(id);
    if (!carrier) {
      price.fault("firm.carrier_unknown", {{"read", id}}, Severity::warning);
      continue;
    }
    const UnitRule rule{{Dimension::of(Base::money) / carrier->unit.dimension},
                        "元/" + carrier->unit.text,
                        std::nullopt};
    const auto measured = read_measured(price, rule, Sign::not_negative);
    if (measured) plan.prices[id] = measured->quantity;
  }
}

const policy::Input* input_of(const policy::SavingMeasure& measure, std::string_view id) {
  const auto found = std::find_if(measure.inputs.begin(), measure.inputs.end(),
                                  [&](const policy::Input& input) { return input.id == id; });
  return found == measure.inputs.end() ? nullptr : &*found;
}

void read_measure_answers(const Reader& field, PlannedMeasure& planned) {
  if (!is_object(field) || !planned.measure) return;
  for (const auto& [id, value] : field.json().items()) {
    const Reader answer = field.member(id, value);
    if (const policy::Input* input = input_of(*planned.measure, id)) {
      planned.answers[id] = read_answer(answer, *input);
    } else {
      answer.fault("firm.unknown_key", {{"key", id}}, Severity::warning);
    }
  }
}

PlannedMeasure read_planned(const Reader& fields, std::size_t index,
                            const policy::Catalogue& catalogue) {
  PlannedMeasure planned;
  planned.index = index;
  if (!is_object(fields)) return planned;
  warn_of_unknown_keys(fields, {"id", "measure", "answers", "cost"});
  planned.id = read_text(fields["id"]).value_or(std::to_string(index + 1));
  const Reader measure = fields["measure"];
  if (const auto id = read_text(measure)) {
    planned.measure = catalogue.measure(*id);
    if (!planned.measure) measure.fault("firm.measure_unknown", {{"read", *id}});
  }
  read_measure_answers(fields["answers"], planned);
  const UnitRule money{{Dimension::of(Base::money)}, "元, 万元", std::nullopt};
  const auto cost = read_measured(fields["cost"], money, Sign::not_negative);
  if (cost) planned.cost = cost->quantity;
  return planned;
}

}  // namespace

Plan read_plan(const Reader& field, const policy::Catalogue& catalogue) {
  Plan plan;
  if (!is_object(field)) return plan;
  warn_of_unknown_keys(field, {"prices", "measures"});
  read_prices(field["prices"], catalogue, plan);
  const Reader measures = field["measures"];
  if (!is_list(measures)) return plan;
  const std::size_t read = std::min(measures.size(), max_measures);
  for (std::size_t i = 0; i < read; ++i) {
    plan.measures.push_back(read_planned(measures[i], i, catalogue));
  }
  if (read < measures.size()) {
    measures.fault("firm.too_many_measures", {{"limit", std::to_string(max_measures)}});
  }
  return plan;
}

}  // namespace greengauge::firm
