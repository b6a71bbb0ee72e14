// A workbook of bills as text for the paste area: which of its sheets is meant, and its cells.
// In: sheets of cells, the catalogue. Out: tab-separated text that read_paste takes.
#pragma once

#include <string>
#include <vector>

#include "firm/paste/cells.h"
#include "policy/catalogue.h"

namespace greengauge::firm {

/// Cells separated by tabs; a cell that holds a tab, a quote or a line break is quoted.
std::string tab_text(const Cells& rows);

/// The text of the sheet of which the most rows are taken, the first among equals; "" without
/// sheets.
std::string text_of_sheets(const std::vector<Cells>& sheets, const policy::Catalogue& catalogue,
                           int year);

}  // namespace greengauge::firm
