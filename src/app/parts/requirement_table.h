// Every requirement of a programme: what it asks, how the firm stands, what to do, where it is written.
// In: a judged programme. Out: a table, what stands in the way first.
#pragma once

#include "app/screen.h"
#include "ui/words.h"

namespace greengauge::app {

void requirement_table(const Screen& s, const assess::ProgrammeResult& programme);

ui::Tone tone_of(assess::Status status);
ui::Icon icon_of(assess::Status status);
/// "≥ ", "" where there is none.
std::string relation_sign(std::optional<rules::Operation> relation);
bool says_nothing(const assess::Shown& value);

}  // namespace greengauge::app
