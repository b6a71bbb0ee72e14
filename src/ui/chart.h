// A chart on the canvas. In: chart::Figure. Out: its shapes in the theme's colours and the region's
// width; in the tree a figure with its name, its sentence and the table of its data.
#pragma once

#include "chart/chart.h"
#include "ui/ui.h"

namespace greengauge::ui {

void chart(Ui& ui, std::string_view key, const greengauge::chart::Figure& figure);

}  // namespace greengauge::ui
