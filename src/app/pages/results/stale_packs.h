// Notice if the packs are not of the time for which they judge: a wrong clock, or a page kept for
// years.
// In: the packs and the day of assessment. Out: a notice.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Shown if the day of assessment is more than a year from the day on which a document of the packs
/// was last checked.
void stale_packs_notice(const Screen& s);

}  // namespace greengauge::app
