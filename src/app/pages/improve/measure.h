// One planned measure: its name plates, what it saves, its place in the plan.
#pragma once

#include "app/advice.h"

namespace greengauge::app {

/// `told`: {"text", "missing", "steps"} of report/advice/improvement.h, or nothing while it is worked out.
void measure(const Screen& s, const firm::PlannedMeasure& planned, const base::Reader& told);

}  // namespace greengauge::app
