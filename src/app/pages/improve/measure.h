// One planned measure: its data, what it saves, how that is computed.
// In: the measure of the firm's file and the advice on it. Out: edits of the document.
#pragma once

#include "app/advice.h"

namespace greengauge::app {

/// `advised`: {"text", "missing", "steps"} of report/advice/improvement.h; does not exist while it
/// is being computed.
void measure(const Screen& s, const firm::PlannedMeasure& planned, const base::Reader& advised);

}  // namespace greengauge::app
