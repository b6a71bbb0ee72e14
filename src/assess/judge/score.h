// Scores as intervals.
// In: the score table of a programme and the firm's environment. Out: for each item and in total,
// the marks that are certain (low) and those that are possible (high).
// Source of the marking: GB/T 36132—2025, 5.2: full marks from the lead value on, none short of the
// base value, linear between them. Lead is tested before base, so equal values divide by nothing.
#pragma once

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

/// `programme.score` must be there. Uses the current year; afterwards no product is current.
ScoreResult score(FirmEnvironment& environment, const policy::Programme& programme);

/// The marks of one value, between 0 and `weight`: an interval where it or a mark it needs is
/// unknown. All three values in the same base units; `base` and `lead` are not used for qualitative
/// items.
struct Marks {
  double low = 0;
  double high = 0;
};
Marks marks(policy::ItemType type, double weight, const rules::Value& value,
            const rules::Value& lead, const rules::Value& base);

}  // namespace greengauge::assess
