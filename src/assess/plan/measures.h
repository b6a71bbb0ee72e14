// Energy-saving measures: what one saves by the figures of its name plates, and what a plan of
// several measures does to the firm.
// In: the rules in force, and a firm with its plan. Out: for each measure the savings in the
// carrier's unit, kWh, tce, tCO2, 元 and years of payback; for the plan the firm as it would be,
// its assessment, and the carriers of which the measures save more than there is.
// A figure that neither the user nor a table of the pack gives stays unknown: nothing is assumed.
// measures.cpp evaluates one measure, plan.cpp applies all of them.
// Lifetimes: results borrow from the catalogue behind the rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// How much of one carrier a measure saves, or adds, in a year.
struct Saving {
  const policy::Carrier* carrier = nullptr;
  bool adds = false;             ///< own generation, which replaces what is saved
  std::optional<double> amount;  ///< per year, in `unit`; nothing: not known
  units::Unit unit;
};

/// A step of the calculation, for showing it beside its rule.
struct MeasureStep {
  const policy::MeasureValue* definition = nullptr;
  Shown value;
};

struct MeasureResult {
  const policy::SavingMeasure* definition = nullptr;
  std::string id;
  std::string pointer;  ///< of the planned measure in the firm file
  std::vector<MeasureStep> steps;
  std::vector<Saving> savings;
  // Per year; nothing: not known.
  std::optional<double> kwh;            ///< power saved from the grid
  std::optional<double> tce;            ///< on the calorific basis, less what is added
  std::optional<double> tco2_location;  ///< at the province's grid factor
  std::optional<double> yuan;           ///< at the user's prices
  std::optional<double> payback_years;  ///< cost ÷ yuan
  std::vector<std::string> missing;     ///< JSON pointers
  std::vector<Note> notes;
};

/// `planned` is one of firm.plan.measures. Without a known measure the result says what is missing.
MeasureResult evaluate_measure(const policy::InForce& law, const firm::Firm& firm,
                               const firm::PlannedMeasure& planned);

/// A carrier of which the measures together save more than the lines of the year contain.
struct Overlap {
  const policy::Carrier* carrier = nullptr;
  double wanted = 0;  ///< in the carrier's unit, as is `available`
  double available = 0;
  std::vector<std::string> measures;  ///< ids
};

struct PlanResult {
  std::vector<MeasureResult> measures;
  std::vector<Overlap> overlaps;
  firm::Firm firm;  ///< with every known saving made, but never more than there is
  Assessment after;
};

/// Applies all measures of firm.plan to the year that is assessed, and assesses the result.
PlanResult assess_plan(const policy::InForce& law, const firm::Firm& firm);

}  // namespace greengauge::assess
