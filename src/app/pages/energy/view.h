// What the energy page remembers besides the document: the paste panel, a split that is being
// entered. Created by the application with the page's View; reset when another firm takes the page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "firm/paste/paste.h"

namespace greengauge::app {

struct YearTable {
  int year = 0;
  firm::PastedTable table;
};

struct EnergyView {
  std::size_t first_row = 0;  ///< the first line that is shown, where there are very many

  // --- the paste panel
  bool pasting = false;
  bool focus_paste = false;  ///< its field gets the focus in the next frame
  bool replace = false;      ///< replaces the year's lines instead of updating them
  std::string pasted;
  std::string read;               ///< the text from which `tables` were read
  int read_year = 0;              ///< the page's year when they were read
  std::vector<YearTable> tables;  ///< in the order of the years
  int taken_year = 0;             ///< the only year to take; 0: all

  // --- how much of a bill is green
  std::string green_of;  ///< JSON pointer of its line
  std::optional<double> green;
  std::string green_text;  ///< what was typed if it is not a number
  std::string green_proof;
};

}  // namespace greengauge::app
