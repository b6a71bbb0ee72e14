// Whether the packs are of the time for which they judge: a clock that is wrong, a page kept for years.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Said where the day of assessment is more than a year from the day on which a document of the packs
/// was last checked.
void packs_age_notice(const Screen& s);

}  // namespace greengauge::app
