// Scores as intervals. In: the score table of a programme and the firm's environment.
// Out: per item and in total what is certain (low) and what is possible (high).
// Source of the marking: GB/T 36132—2025, 5.2 (full marks from the lead value on, none short of the
// base value, linear between them); lead is tested before base, so equal values divide by nothing.
#pragma once

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

ScoreResult score(FirmEnvironment& environment, const policy::Programme& programme);

/// Marks between 0 and `weight` of one value; an interval where lead or base value is not known.
struct Marks {
  double low = 0;
  double high = 0;
};
Marks marks(policy::ItemType type, double weight, const rules::Value& value,
            const rules::Value& lead, const rules::Value& base);

}  // namespace greengauge::assess
