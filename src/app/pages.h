// The pages, one function each.
// In: the Screen of the frame. Out: widgets, and edits queued in State.
// Each is in pages/<name>/page.cpp, with the other parts of the page beside it (energy/entry.h says
// where those of the energy page are, improve/parts.h those of the page of improvements). What
// several pages show is in parts/ (parts.h: heads, key figures, next questions), what concerns the
// host in host/.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

void firm_page(const Screen& s);
void energy_page(const Screen& s);
void output_page(const Screen& s);
void management_page(const Screen& s);
/// `beside`: the live summary and the next questions are shown beside the page.
void results_page(const Screen& s, bool beside);
void improve_page(const Screen& s);
void report_page(const Screen& s);

}  // namespace greengauge::app
