// A figure as JSON, so that one program can make it and another draw it.
// In: a Figure. Out: an object; and back. What is missing or of another kind reads as empty.
#pragma once

#include "base/json.h"
#include "base/json_writer.h"
#include "chart/chart.h"

namespace greengauge::chart {

void write(base::JsonWriter& writer, const Figure& figure);
Figure read_figure(const base::Reader& object);

}  // namespace greengauge::chart
