// Text from the clipboard cut into cells, and cells read as numbers.
// In: text separated by tabs, commas, semicolons or spaces. Out: rows of trimmed cells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greengauge::firm {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

/// Rows of cells, UTF-8.
using Cells = std::vector<std::vector<std::string>>;

struct CutCells {
  Cells rows;        ///< not all equally long
  bool cut = false;  ///< there were more rows or columns than allowed
};

/// Quotes are read as in RFC 4180 ("" is one quote, line breaks may be inside); a quote that is
/// never closed counts as an ordinary character. \n, \r\n and \r end a row.
CutCells cells_of(std::string_view text, std::size_t max_rows, std::size_t max_columns);

/// Without spaces of any kind at its ends; each space or line break inside becomes one plain space.
std::string trimmed(std::string_view cell);

/// For comparing: full-width characters as half-width ones, small letters, no spaces.
std::string plain_words(std::string_view cell);

/// A number at the start of a cell, and what follows it.
struct CellNumber {
  double value = 0;
  std::string rest;  ///< usually a unit, "" if none
};

/// Reads "1,234.5", "１，２００", "1 234", "(120)" (negative), "1.2e5", "1,200 吨", "3.5万kWh".
/// Thousands are separated by commas or spaces, in groups of three. Nothing for anything else
/// ("1.234,5", "1,23", "=A1*2", "#REF!").
std::optional<CellNumber> number_in(std::string_view cell);

/// Is the cell empty, or a sign for "nothing": - — / 无 N/A?
bool says_nothing(std::string_view cell);

}  // namespace greengauge::firm
