// Why a question is asked: what depends on the answer, each with its source.
// In: a question of the packs. Out: a line that opens; closed at first.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

void why_asked(const Screen& s, const policy::Input& input);

}  // namespace greengauge::app
