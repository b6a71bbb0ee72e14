// A plan applied to a firm.
// First the savings of all measures are added up by carrier; then each sum is taken from the lines
// of the assessed year that burn or use that carrier, in proportion to their amounts. If the sum
// exceeds what the lines contain, they go down to zero and the carrier is reported as an overlap:
// two measures cannot save the same kilowatt-hour twice. Own generation is added last, reduced by
// the share in which there was something for it to replace.
// Adding up first makes the result independent of the order of the measures.
#include <algorithm>

#include "assess/judge/statements.h"
#include "assess/plan/measures.h"

namespace greengauge::assess {
namespace {

/// Is it a line of `carrier` from which something can be saved: usable, bought, not feedstock?
bool is_used(const firm::EnergyLine& line, const policy::Carrier& carrier) {
  return line.carrier == &carrier && line.faulty.empty() && line.amount &&
         line.flow == firm::Flow::consumed && line.use == firm::Use::fuel;
}

/// The amount of a line in base units of `unit` (steam in tonnes by its heat); nothing if it has no
/// such amount.
std::optional<double> amount_in(const firm::EnergyLine& line, const units::Unit& unit) {
  if (line.amount->dimension == unit.dimension) return line.amount->value;
  if (line.enthalpy && line.amount->dimension * line.enthalpy->dimension == unit.dimension)
    return line.amount->value * line.enthalpy->value;
  return {};
}

class PlanMaker {
 public:
  PlanMaker(const policy::InForce& law, const firm::Firm& firm) : law_(law), firm_(firm) {}

  PlanResult make() {
    result_.firm = firm_;
    const int number = judged_year(law_, firm_);
    const auto year = std::find_if(result_.firm.years.begin(), result_.firm.years.end(),
                                   [&](const firm::Year& one) { return one.year == number; });
    for (const firm::PlannedMeasure& planned : firm_.plan.measures) {
      result_.measures.push_back(evaluate_measure(law_, firm_, planned));
    }
    if (year != result_.firm.years.end()) {
      for (const MeasureResult& measure : result_.measures) gather(measure);
      for (Total& total : totals_) take(*year, total);
      for (const MeasureResult& measure : result_.measures) add_own(*year, measure);
    }
    result_.after = assess(law_, result_.firm);
    return std::move(result_);
  }

 private:
  struct Total {
    const policy::Carrier* carrier = nullptr;
    units::Unit unit;
    double amount = 0;  ///< base units
    double share = 1;   ///< part of `amount` that the lines contain
    std::vector<std::string> measures;
  };

  /// Adds the savings of a measure to the sums by carrier.
  void gather(const MeasureResult& measure) {
    for (const Saving& saving : measure.savings) {
      if (!saving.amount || saving.adds) continue;
      const auto same = [&](const Total& total) {
        return total.carrier == saving.carrier && total.unit.dimension == saving.unit.dimension;
      };
      auto total = std::find_if(totals_.begin(), totals_.end(), same);
      if (total == totals_.end()) {
        totals_.push_back({saving.carrier, saving.unit, 0, 1, {}});
        total = totals_.end() - 1;
      }
      total->amount += units::quantity(*saving.amount, saving.unit).value;
      total->measures.push_back(measure.id);
    }
  }

  /// Takes a sum from the lines of the year.
  void take(firm::Year& year, Total& total) {
    double available = 0;
    for (const firm::EnergyLine& line : year.energy) {
      if (is_used(line, *total.carrier)) available += amount_in(line, total.unit).value_or(0);
    }
    const bool too_much = total.amount > available && !rules::same_number(total.amount, available);
    if (too_much) {
      const units::Unit& unit = total.carrier->unit;
      result_.overlaps.push_back(
          {total.carrier, units::value_in({total.amount, unit.dimension}, unit),
           units::value_in({available, unit.dimension}, unit), total.measures});
    }
    if (too_much) total.share = available / total.amount;
    if (available <= 0) return;
    const double left = std::max(0.0, 1 - total.amount / available);
    for (firm::EnergyLine& line : year.energy) {
      if (!is_used(line, *total.carrier) || !amount_in(line, total.unit)) continue;
      line.amount->value *= left;
      line.entered *= left;
    }
  }

  /// Adds the measure's own generation, reduced by the share that could be replaced.
  void add_own(firm::Year& year, const MeasureResult& measure) const {
    double share = 1;
    for (const Saving& saving : measure.savings) {
      for (const Total& total : totals_) {
        if (!saving.adds && total.carrier == saving.carrier) share = std::min(share, total.share);
      }
    }
    for (const Saving& saving : measure.savings) {
      if (!saving.adds || !saving.amount) continue;
      units::Quantity amount = units::quantity(*saving.amount, saving.unit);
      amount.value *= share;
      add(year, *saving.carrier, amount, saving.unit);
    }
  }

  /// Adds to the carrier's line, or makes a new one.
  static void add(firm::Year& year, const policy::Carrier& carrier, const units::Quantity& amount,
                  const units::Unit& unit) {
    for (firm::EnergyLine& line : year.energy) {
      if (!is_used(line, carrier) || !(line.amount->dimension == amount.dimension)) continue;
      line.amount->value += amount.value;
      line.entered = units::value_in(*line.amount, line.unit);
      return;
    }
    firm::EnergyLine line;
    line.index = year.energy.size();
    line.carrier = &carrier;
    line.amount = amount;
    line.unit = unit;
    line.entered = units::value_in(amount, unit);
    year.energy.push_back(std::move(line));
    year.has_lines = true;
  }

  const policy::InForce& law_;
  const firm::Firm& firm_;
  PlanResult result_;
  std::vector<Total> totals_;
};

}  // namespace

PlanResult assess_plan(const policy::InForce& law, const firm::Firm& firm) {
  return PlanMaker(law, firm).make();
}

}  // namespace greengauge::assess
