// One programme with its verdict, its reasons and, when opened, each requirement with its source.
// In: a judged programme. Out: a card.
#pragma once

#include "app/screen.h"
#include "ui/words.h"

namespace greengauge::app {

void programme_card(const Screen& s, const assess::ProgrammeResult& programme);
void verdict_badge(const Screen& s, assess::Verdict verdict);

}  // namespace greengauge::app
