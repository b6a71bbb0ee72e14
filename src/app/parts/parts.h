// Parts that several pages show: heading, key figures, next questions, years, the button to the
// next page.
// In: the screen. Out: widgets; edits and navigation when they are used.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Title and one line under it.
void page_head(const Screen& s, std::string_view title_key, std::string_view line);
/// The card of key figures that is always visible beside a page.
void live_summary(const Screen& s);
/// The same in one line, for windows without space beside the page; "" while no energy is entered.
std::string live_strip(const Screen& s);
/// The card of what to answer next; nothing if no question is open.
void next_questions(const Screen& s);
/// Chips of the years, and a list to add one.
void year_chips(const Screen& s);
/// The button that leads to the page after this one.
void next_button(const Screen& s, Page next);

}  // namespace greengauge::app
