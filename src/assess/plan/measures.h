// Measures: what one saves by its name plates, and a plan of several seen before and after.
// In: law, firm (with its plan). Out: savings in the carrier's unit, kWh, tce, tCO2, 元 and years of
// payback; the firm as it would be, its assessment, and where measures save more than there is.
// A figure that is not given and that no table of the pack holds stays unknown: nothing is assumed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// What a measure does to one carrier in a year.
struct Saving {
  const policy::Carrier* carrier = nullptr;
  bool adds = false;             ///< own generation that takes the place of what is saved
  std::optional<double> amount;  ///< a year, in `unit`
  units::Unit unit;
};

/// A step of the calculation, to be shown with its rule.
struct MeasureStep {
  const policy::MeasureValue* definition = nullptr;
  Shown value;
};

struct MeasureResult {
  const policy::SavingMeasure* definition = nullptr;
  std::string id;
  std::string pointer;  ///< into the firm file
  std::vector<MeasureStep> steps;
  std::vector<Saving> savings;
  std::optional<double> kwh;            ///< power saved from the grid
  std::optional<double> tce;            ///< on the calorific basis, less what is added
  std::optional<double> tco2_location;  ///< at the province's grid factor
  std::optional<double> yuan;           ///< a year, at the user's prices
  std::optional<double> payback_years;  ///< cost ÷ yuan
  std::vector<std::string> missing;     ///< JSON pointers
  std::vector<Note> notes;
};

MeasureResult evaluate_measure(const policy::InForce& law, const firm::Firm& firm,
                               const firm::PlannedMeasure& planned);

/// Measures that together save more of a carrier than the year's lines hold.
struct Overlap {
  const policy::Carrier* carrier = nullptr;
  double wanted = 0;  ///< in the carrier's unit
  double available = 0;
  std::vector<std::string> measures;  ///< ids
};

struct PlanResult {
  std::vector<MeasureResult> measures;
  std::vector<Overlap> overlaps;
  firm::Firm firm;  ///< with every known saving made, none beyond what is there
  Assessment after;
};

/// Savings are taken from the year that is assessed.
PlanResult assess_plan(const policy::InForce& law, const firm::Firm& firm);

}  // namespace greengauge::assess
