// A chart as SVG with presentation attributes only: no style, no script, no ids; legible in grey.
// In: a figure. Out: markup: <figure> with its name, and its summary for readers who cannot see it.
#pragma once

#include "chart/chart.h"
#include "report/paper/markup.h"

namespace greengauge::report {

/// `width`: of the drawing in px; on paper it is scaled to the space available.
void write_figure(Markup& out, const chart::Figure& figure, double width);

/// The approximate width of a text in px, as no font is at hand: a Chinese character is as wide as
/// high, others a little over half.
double estimated_width(std::string_view text, double size, bool strong);

}  // namespace greengauge::report
