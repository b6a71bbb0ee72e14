// A figure as JSON, so that one program can make it and another can draw it.
// In: a Figure. Out: a JSON object; and the reverse. Missing or mistyped members are read as empty.
#pragma once

#include "base/json.h"
#include "base/json_writer.h"
#include "chart/chart.h"

namespace greengauge::chart {

void write(base::JsonWriter& writer, const Figure& figure);
Figure read_figure(const base::Reader& object);

}  // namespace greengauge::chart
