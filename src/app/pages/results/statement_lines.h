// Obligations and targets of plans, a few lines each.
// In: the assessment on the screen. Out: a card each.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Obligations that hold first, then those that may. Says what follows and what is due or overdue.
void obligations(const Screen& s);
/// Targets of plans that concern the firm, in a folded card.
void targets(const Screen& s);

}  // namespace greengauge::app
