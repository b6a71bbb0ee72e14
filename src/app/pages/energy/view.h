// What the energy page remembers and the document does not: an open paste panel, a split that is being entered.
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
  std::size_t first_row = 0;  ///< of the lines that are shown, where there are very many

  // --- the paste panel
  bool pasting = false;
  bool focus_paste = false;  ///< its field shall get the focus
  bool replace = false;      ///< what was entered gives way, instead of being brought up to date
  std::string pasted;
  std::string read;  ///< the text and the page's year that `tables` are of
  int read_year = 0;
  std::vector<YearTable> tables;  ///< in the order of the years
  int taken_year = 0;             ///< the only one of them that is wanted; 0: all

  // --- how much of a bill is green
  std::string green_of;  ///< JSON pointer of its line
  std::optional<double> green;
  std::string green_text;  ///< what was typed and is no number
  std::string green_proof;
};

}  // namespace greengauge::app
