// A workbook of bills as text for the paste area: which of its sheets is meant, and its cells.
// In: sheets of cells, the catalogue. Out: tab separated text that read_paste takes.
#pragma once

#include <string>
#include <vector>

#include "firm/paste/cells.h"
#include "policy/catalogue.h"

namespace greengauge::firm {

/// Cells parted by tabs; one that holds a tab, a quote or a line break stands in quotes.
std::string tab_text(const Cells& rows);

/// The text of the sheet of which most rows are understood, the first among equals; "" without sheets.
std::string text_of_sheets(const std::vector<Cells>& sheets, const policy::Catalogue& catalogue,
                           int year);

}  // namespace greengauge::firm
