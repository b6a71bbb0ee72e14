// A chart as SVG with presentation attributes only: no style, no script, no ids; legible in grey.
// In: a figure. Out: markup: <figure> with its name and, for those who cannot see it, its summary.
#pragma once

#include "chart/chart.h"
#include "report/paper/markup.h"

namespace greengauge::report {

/// `width` is that of its drawing in px; on the paper it takes the room there is.
void write_figure(Markup& out, const chart::Figure& figure, double width);

/// Rough width of a text in px: Chinese letters as wide as high, others a little over half.
double estimated_width(std::string_view text, double size, bool strong);

}  // namespace greengauge::report
