// Programmes that need no card: out of scope, or without criteria; and the ladder of programmes.
// In: the assessment on the screen. Out: cards, folded ones for the first two.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// The programmes with the verdict `not_applicable` or `no_criteria` in one folded card, a few
/// words on each.
void brief_list(const Screen& s, assess::Verdict verdict);
/// The programmes in the order in which one leads to the next, with their next dates.
void ladder(const Screen& s);

}  // namespace greengauge::app
