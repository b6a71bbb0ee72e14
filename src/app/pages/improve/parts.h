// The parts of the page of improvements.
// In: advice that came from the host (report/advice/improvement.h). Out: edits of the document,
// only when the visitor applies them. Where:
//   compare.cpp   before_and_after
//   remedies.cpp  remedies
//   plan.cpp      measures; each of them in measure.h
//   page.cpp      the page (improve_page of app/pages.h)
#pragma once

#include "app/advice.h"

namespace greengauge::app {

/// Verdicts, targets and figures before and after a change, from {"rows", "figure"}.
void before_and_after(const Screen& s, const base::Reader& compared);

/// What closes the gaps of programmes, targets and products, a line for each change. `current`: the
/// advice is on the document as it is now (is_current), so that changes may be tried and applied.
void remedies(const Screen& s, const base::Reader& advice, bool current);

/// Measures with their data, and the plan made of them. `plan` does not exist while none is
/// planned.
void measures(const Screen& s, const base::Reader& plan);

}  // namespace greengauge::app
