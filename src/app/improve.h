// The parts of the page of improvements.
// In: assessments before and after, the plan. Out: edits of the document, only when asked for.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Verdicts, targets and figures side by side.
void before_and_after(const Screen& s, const assess::Assessment& before,
                      const assess::Assessment& after);

/// What closes the gaps of programmes, targets and products, one lever a line.
void ways_to_close(const Screen& s);

/// On what the results hang.
void sensitivity(const Screen& s);
/// The same for one programme, a line each; nothing where its results hold.
void sensitivity_of(const Screen& s, const assess::ProgrammeResult& programme);

/// Measures with their name plates, and the plan made of them.
void measures(const Screen& s);

}  // namespace greengauge::app
