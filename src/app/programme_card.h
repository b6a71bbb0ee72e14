// One programme with its verdict, its reasons and, opened, every requirement with its source.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

void programme_card(const Screen& s, const assess::ProgrammeResult& programme);

/// A target or an obligation: what it says, whether it is met, by how much.
void statement_line(const Screen& s, const assess::StatementResult& statement);

}  // namespace greengauge::app
