// Parts that several pages show: heading, live figures, next questions, years, the way on.
// In: the screen. Out: widgets; edits and navigation when they are used.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

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

}  // namespace greengauge::app
