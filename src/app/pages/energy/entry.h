// The energy page's helpers: a pasted table, a bill month by month, the green part of a bill,
// litres, and questions about amounts that look like an error of the unit.
// In: the screen and a line of the shown year. Out: edits of the document, each one step of undo.
// Where: page.cpp the page with its table (energy_page of app/pages.h); line.h one row's details
// paste.cpp paste_button, paste_button_width, open_brought_table, paste_panel slip.cpp
// ask_about_slip; unit_slip.h decides when to ask months.cpp line_months; green.cpp line_green;
// litres.cpp line_litres; entry.cpp the rest
#pragma once

#include "app/screen.h"

namespace greengauge::app {

// --- the whole list
/// The button that opens the panel, and text that was pasted while no field had the focus.
void paste_button(const Screen& s);
float paste_button_width(const Screen& s);
/// Opens the panel with the table of a file that was dropped on the page, if there is one.
void open_brought_table(const Screen& s);
/// The panel, if it is open: the text, how it is understood, and the button that takes it.
void paste_panel(const Screen& s);
/// Asks about the first amount that looks 10³ or 10⁴ times too large or too small.
void ask_about_slip(const Screen& s, const firm::Year& year);

// --- one line, in its details
/// Twelve fields whose sum is the amount; kept in the line as "months".
void line_months(const Screen& s, const firm::EnergyLine& line, const std::string& pointer);
/// For grid power: moves the part that is proven green to a new line.
void line_green(const Screen& s, const firm::EnergyLine& line, const std::string& pointer);
/// For liquid fuels counted in tonnes: converts litres by a density that must be given.
void line_litres(const Screen& s, const firm::EnergyLine& line, const std::string& pointer);

// --- what they have in common
/// Rounds to 12 significant digits, which removes the decimal noise of sums and products.
double tidy(double value);
/// "1,200.5 吨"
std::string amount_text(const Screen& s, double amount, const units::Unit& unit);
/// The number at a pointer; 0 if there is none.
double number_at(const Screen& s, const std::string& pointer);
/// A line as the file keeps it.
base::Json line_json(std::string_view carrier, base::Json amount, const std::string& unit);
/// Side by side, or one below the other where there is little space.
void half_and_half(const Screen& s, ui::Body first, ui::Body second);

/// Edits that belong together: one step of undo.
class Step {
 public:
  void set(std::string pointer, base::Json value);
  void insert(std::string pointer, base::Json value);
  void remove(std::string pointer);
  void take(const Screen& s, bool typing = false);

 private:
  void add(firm::Edit::Kind kind, std::string pointer, base::Json value);
  std::vector<firm::Edit> edits_;
};

}  // namespace greengauge::app
