// One line of the energy table: its name, and the details that open below it.
// In: a line of the shown year and its JSON pointer. Out: widgets; edits of the document.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// "天然气（外供）": the carrier, with flow and use where they are not the usual ones.
std::string line_name(const Screen& s, const firm::EnergyLine& line, const std::string& pointer);

/// The arrow at the end of a row. Returns true in the frame in which it was pressed.
bool details_button(const Screen& s, const std::string& label, bool open);

/// Whether the line lacks something that only its details ask for, e.g. a measured calorific value.
bool needs_details(const Screen& s, const firm::EnergyLine& line, const std::string& pointer);

/// Flow, use, proof, calorific value; the derivation; removal.
void line_details(const Screen& s, const firm::EnergyLine& line, const std::string& pointer);

}  // namespace greengauge::app
