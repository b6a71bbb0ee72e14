// The pages, one function each; each is defined in app/pages/<page>/page.cpp.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

void firm_page(const Screen& s);
void energy_page(const Screen& s);
void output_page(const Screen& s);
void management_page(const Screen& s);
/// `beside`: the live summary and the next questions stand beside the page.
void results_page(const Screen& s, bool beside);
void improve_page(const Screen& s);
void report_page(const Screen& s);

}  // namespace greengauge::app
