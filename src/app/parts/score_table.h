// The score of a programme: the interval as a bar, and the items behind it.
// In: a judged score. Out: per item its value, lead and base value, marks; forms for values that no
// pack holds.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

void score_bar(const Screen& s, const assess::ScoreResult& score);
void score_table(const Screen& s, const std::string& programme, const assess::ScoreResult& score);

}  // namespace greengauge::app
