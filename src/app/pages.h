// The pages, one function each, and the parts that stand on several of them.
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

/// Title and one line under it.
void page_head(const Screen& s, std::string_view title_key, std::string_view line);
/// The figures that stay in sight, and what to answer next.
void live_summary(const Screen& s);
/// The same in one line, where they have no room beside the page; empty while there is nothing.
std::string live_strip(const Screen& s);
/// What to answer next, as a card; nothing where nothing is open.
void next_questions(const Screen& s);
/// Chips of the years, and a way to add one.
void year_chips(const Screen& s);
/// To the page after this one.
void next_button(const Screen& s, Page next);

/// How a number came about: the formula with the firm's own numbers, coefficients and sources.
void derivation(const Screen& s, std::string_view indicator, int year);
/// The same for one line of energy.
void line_derivation(const Screen& s, const firm::EnergyLine& line, int year);

/// Coal equivalent of a line in tce; nothing if not known.
std::optional<double> line_tce(const Screen& s, const firm::EnergyLine& line, int year);

}  // namespace greengauge::app
