// The score of a programme: the interval as a bar, and its items in a table.
// In: a judged score. Out: for each item its value, lead and base values and marks; forms for
// values that no pack has.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

void score_bar(const Screen& s, const assess::ScoreResult& score);
void score_table(const Screen& s, const std::string& programme, const assess::ScoreResult& score);

}  // namespace greengauge::app
