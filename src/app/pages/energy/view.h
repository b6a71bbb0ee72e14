// What the energy page remembers besides the document: the paste panel, a split that is being
// entered. Created by the application with the page's View; reset when another firm takes the page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace greengauge::app {

struct EnergyView {
  std::size_t first_row = 0;  ///< the first line that is shown, where there are very many

  // --- the paste panel
  bool pasting = false;
  bool focus_paste = false;  ///< its field gets the focus in the next frame
  bool replace = false;      ///< replaces the year's lines instead of updating them
  std::string pasted;
  std::string asked;       ///< the text that is being or was read, with year and language
  int reading = 0;         ///< key of the latest request to read
  std::string taken_year;  ///< the only year to take; "": all

  // --- how much of a bill is green
  std::string green_of;  ///< JSON pointer of its line
  std::optional<double> green;
  std::string green_text;  ///< what was typed if it is not a number
  std::string green_proof;
};

}  // namespace greengauge::app
