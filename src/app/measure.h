// One planned measure: its name plates, what it saves, its place in the plan.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

void measure(const Screen& s, const assess::MeasureResult& result, std::size_t index);

}  // namespace greengauge::app
