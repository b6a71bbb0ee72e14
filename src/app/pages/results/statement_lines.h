// Obligations and targets of plans, a few lines each.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Duties first that hold, then those that may. Says what follows and what is due or overdue.
void obligations(const Screen& s);
void targets(const Screen& s);

}  // namespace greengauge::app
