// Each requirement of a programme: what it asks, the firm's value, what to do, its source.
// In: a judged programme. Out: a table, unmet requirements first.
#pragma once

#include "app/screen.h"
#include "ui/words.h"

namespace greengauge::app {

void requirement_table(const Screen& s, const assess::ProgrammeResult& programme);

ui::Tone tone_of(assess::Status status);
ui::Icon icon_of(assess::Status status);
/// "≥ "; "" if there is no relation.
std::string relation_sign(std::optional<rules::Operation> relation);
bool says_nothing(const assess::Shown& value);

}  // namespace greengauge::app
