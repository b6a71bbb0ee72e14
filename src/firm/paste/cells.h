// Text as spreadsheets put it on the clipboard, cut into cells, and cells read as numbers.
// In: tab, comma, semicolon or space separated text. Out: rows of trimmed cells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greengauge::firm {

using Cells = std::vector<std::vector<std::string>>;

struct CutCells {
  Cells rows;  ///< not all equally long
  bool cut = false;
};

/// Quotes as in RFC 4180 ("" is one quote, line breaks may stand inside); a quote that is never
/// closed is a letter like any other. Any of \n, \r\n and \r ends a row.
CutCells cells_of(std::string_view text, std::size_t max_rows, std::size_t max_columns);

/// Without spaces (of any kind) at its ends; line breaks inside become spaces.
std::string trimmed(std::string_view cell);

/// Full-width letters, digits and signs as half-width ones, capitals as small letters, no spaces.
std::string plain_words(std::string_view cell);

/// A number at the start of a cell, and what stands behind it.
struct CellNumber {
  double value = 0;
  std::string rest;  ///< usually a unit, "" if none
};

/// "1,234.5", "１，２００", "1 234", "(120)", "1.2e5", "1,200 吨", "3.5万kWh". Thousands are parted by
/// commas in threes or by spaces; anything else ("1.234,5", "1,23", "=A1*2", "#REF!") is no number.
std::optional<CellNumber> number_in(std::string_view cell);

/// Empty, or one of the signs that stand for nothing: - — / 无 N/A.
bool stands_empty(std::string_view cell);

}  // namespace greengauge::firm
