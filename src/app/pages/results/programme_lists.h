// Programmes that need no card: out of scope, or named without criteria; and the ladder.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Verdict `not_applicable` or `no_criteria`: one closed card with a few words on each.
void brief_list(const Screen& s, assess::Verdict verdict);
/// What comes before what, with the next of the yearly dates.
void ladder(const Screen& s);

}  // namespace greengauge::app
