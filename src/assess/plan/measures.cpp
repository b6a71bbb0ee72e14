// One measure evaluated.
// The rules of a measure see only the measure's own names: its inputs (the user's figures), the
// steps before and its tables. MeasureEnvironment answers for these. A table cell is that of the
// first row whose conditions hold; if a condition before it is unknown, so is the cell.
// What is saved is made into a separate energy line, so that its coal equivalent and CO2 are
// computed by the same functions as those of the firm's lines (energy/line.h). One unknown effect
// makes kWh, tce, tCO2 and 元 unknown; a missing price leaves only 元 unknown. Own power that is
// added counts against tce, but costs nothing.
#include "assess/plan/measures.h"

#include <algorithm>

#include "assess/energy/line.h"
#include "assess/judge/outcome.h"
#include "base/json.h"

namespace greengauge::assess {
namespace {

using policy::CellState;
using policy::Condition;
using policy::MeasureEffect;
using policy::MeasureSymbol;
using policy::Row;
using policy::SavingMeasure;
using rules::Value;
using rules::Why;

/// Values for the rules of one measure; ids of symbols are places in SavingMeasure::symbols.
class MeasureEnvironment final : public rules::Environment {
 public:
  MeasureEnvironment(const SavingMeasure& measure, const firm::PlannedMeasure& planned,
                     std::string pointer, Places& places)
      : measure_(measure), planned_(planned), pointer_(std::move(pointer)), places_(places) {}

  Value value(std::uint32_t id) override {
    const MeasureSymbol& symbol = measure_.symbols[id];
    switch (symbol.kind) {
      case MeasureSymbol::Kind::input: return answer(measure_.inputs[symbol.index].id);
      case MeasureSymbol::Kind::value: return step(symbol.index);
      case MeasureSymbol::Kind::cell: break;
    }
    return cell(measure_.tables[symbol.index], symbol.column);
  }

  Value step(std::size_t index) { return rules::evaluate(measure_.values[index].rule, *this); }

  // A measure has no products and no years.
  Value size(const rules::Collection&) override { return Value::of(0); }
  void enter(const rules::Collection&, std::size_t) override {}
  void leave() override {}

 private:
  Value answer(const std::string& id) {
    const auto found = planned_.answers.find(id);
    const auto state =
        found == planned_.answers.end() ? firm::Answer::State::unknown : found->second.state;
    if (state == firm::Answer::State::known) return Value::of(found->second.number);
    if (state == firm::Answer::State::not_applicable) return Value::not_applicable();
    return places_.missing(base::pointer_to(pointer_ + "/answers", id));
  }

  Value holds(const Condition& condition) {
    const auto input =
        std::find_if(measure_.inputs.begin(), measure_.inputs.end(),
                     [&](const policy::Input& one) { return one.id == condition.input; });
    if (input == measure_.inputs.end()) return Value::truth(false);
    const Value given = answer(condition.input);
    if (!given.known()) return given.unknown() ? given : Value::truth(false);
    if (!condition.options.empty()) {
      const auto rank = static_cast<std::size_t>(given.number);
      const bool listed = rank < input->options.size() &&
                          std::find(condition.options.begin(), condition.options.end(),
                                    input->options[rank].id) != condition.options.end();
      return Value::truth(listed);
    }
    const auto beyond = [&](const std::optional<policy::Bound>& bound, double direction) {
      if (!bound) return false;
      if (rules::same_number(given.number, bound->value)) return !bound->included;
      return direction * (given.number - bound->value) < 0;
    };
    return Value::truth(!beyond(condition.lower, 1) && !beyond(condition.upper, -1));
  }

  Value cell(const policy::Table& table, const std::string& column) {
    for (const Row& row : table.rows) {
      std::vector<Value> conditions;
      for (const Condition& condition : row.when) conditions.push_back(holds(condition));
      const Value all = rules::kleene_and(conditions);
      if (all.unknown()) return all;
      if (all.is_false()) continue;
      const auto found = row.values.find(column);
      if (found == row.values.end() || found->second.state != CellState::value) break;
      return Value::of(found->second.value);
    }
    return Value::unknown(Why::no_row);
  }

  const SavingMeasure& measure_;
  const firm::PlannedMeasure& planned_;
  std::string pointer_;
  Places& places_;
};

/// A line of energy with just the amount saved; `base_amount` in base units.
firm::EnergyLine line_of(const policy::Carrier& carrier, double base_amount,
                         const units::Unit& unit) {
  firm::EnergyLine line;
  line.carrier = &carrier;
  line.amount = units::Quantity{base_amount, unit.dimension};
  line.unit = unit;
  line.entered = units::value_in(*line.amount, unit);
  line.proof = firm::Proof::trade;
  return line;
}

class MeasureEvaluator {
 public:
  MeasureEvaluator(const policy::InForce& law, const firm::Firm& firm,
                   const firm::PlannedMeasure& planned)
      : law_(law),
        firm_(firm),
        planned_(planned),
        coefficients_(law),
        pointer_(base::pointer_to("/plan/measures", planned.index)),
        environment_(*planned.measure, planned, pointer_, places_) {}

  MeasureResult evaluate() {
    result_.definition = planned_.measure;
    result_.id = planned_.id;
    result_.pointer = pointer_;
    for (std::size_t i = 0; i < planned_.measure->values.size(); ++i) {
      const policy::MeasureValue& step = planned_.measure->values[i];
      result_.steps.push_back({&step, shown(environment_.step(i), step.rule.type(), step.unit)});
    }
    result_.kwh = result_.tce = result_.tco2_location = result_.yuan = 0;
    for (const MeasureEffect& effect : planned_.measure->effects) add(effect);
    const bool pays = result_.yuan && *result_.yuan > 0 && planned_.cost;
    if (pays) result_.payback_years = planned_.cost->value / *result_.yuan;
    result_.missing = places_.pointers(missing_);
    return std::move(result_);
  }

 private:
  void add(const MeasureEffect& effect) {
    if (effect.when) {
      const Value about = rules::evaluate(*effect.when, environment_);
      if (about.is_false()) return;
      if (!about.is_true()) return unknown(about);
    }
    const policy::Carrier* carrier = law_.catalogue->carrier(effect.carrier);
    if (!carrier) return;
    const Value amount = rules::evaluate(effect.amount, environment_);
    Saving saving{carrier, effect.adds, std::nullopt, effect.unit};
    if (amount.known()) {
      saving.amount = units::value_in({amount.number, effect.unit.dimension}, effect.unit);
      count(*carrier, effect, amount.number);
    } else {
      unknown(amount);
    }
    result_.savings.push_back(std::move(saving));
  }

  void unknown(const Value& value) {
    missing_ = rules::union_of(missing_, value.missing);
    if (auto note = reason(value)) result_.notes.push_back(std::move(*note));
    result_.kwh = result_.tce = result_.tco2_location = result_.yuan = std::nullopt;
  }

  /// Adds an effect to the sums; `amount` in base units.
  void count(const policy::Carrier& carrier, const MeasureEffect& effect, double amount) {
    const double sign = effect.adds ? -1 : 1;
    const firm::EnergyLine line = line_of(carrier, amount, effect.unit);
    const LineContext context{line, pointer_, coefficients_, places_};
    constexpr double kg_per_t = 1000, joule_per_kwh = 3.6e6;
    sum(result_.tce, coal_equivalent(context, {}), sign / kg_per_t);
    sum(result_.tco2_location, co2_contribution(context, Co2::location).value, sign / kg_per_t);
    if (carrier.kind == policy::CarrierKind::grid_power && !effect.adds && result_.kwh) {
      *result_.kwh += amount / joule_per_kwh;
    }
    const auto price = firm_.plan.prices.find(carrier.id);
    if (effect.adds && carrier.kind == policy::CarrierKind::own_power)
      return;  // costs nothing more
    if (price == firm_.plan.prices.end()) {
      result_.yuan = std::nullopt;
    } else if (result_.yuan) {
      *result_.yuan += sign * amount * price->second.value;
    }
  }

  static void sum(std::optional<double>& total, const Value& part, double factor) {
    if (!part.known()) {
      total = std::nullopt;
    } else if (total) {
      *total += factor * part.number;
    }
  }

  const policy::InForce& law_;
  const firm::Firm& firm_;
  const firm::PlannedMeasure& planned_;
  Coefficients coefficients_;
  Places places_;
  std::string pointer_;
  MeasureEnvironment environment_;
  MeasureResult result_;
  rules::Missing missing_;
};

}  // namespace

MeasureResult evaluate_measure(const policy::InForce& law, const firm::Firm& firm,
                               const firm::PlannedMeasure& planned) {
  if (!planned.measure) {
    MeasureResult none;
    none.id = planned.id;
    none.pointer = base::pointer_to("/plan/measures", planned.index);
    none.missing = {none.pointer + "/measure"};
    return none;
  }
  return MeasureEvaluator(law, firm, planned).evaluate();
}

}  // namespace greengauge::assess
