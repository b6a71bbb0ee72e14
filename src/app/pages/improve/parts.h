// The parts of the page of improvements.
// In: advice as told by the host. Out: edits of the document, only when asked for.
#pragma once

#include "app/advice.h"

namespace greengauge::app {

/// Verdicts, targets and figures side by side, of {"rows", "figure"}.
void before_and_after(const Screen& s, const base::Reader& compared);

/// What closes the gaps of programmes, targets and products, one lever a line.
void ways_to_close(const Screen& s, const base::Reader& told, bool current);

/// Measures with their name plates, and the plan made of them; `plan` is null while none is planned.
void measures(const Screen& s, const base::Reader& plan);

}  // namespace greengauge::app
