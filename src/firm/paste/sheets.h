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

struct Sheet {
  std::string name;
  Cells rows;
};

struct ChosenSheet {
  std::string text;       ///< of the sheet of which the most rows are taken, the first among equals
  std::size_t place = 0;  ///< which sheet it is
  std::size_t with_lines = 0;  ///< of how many sheets any row is taken
};
/// `year`: of tables that name none. Without sheets the text is empty.
/// A sheet whose name names another year counts for nothing.
ChosenSheet choose_sheet(const std::vector<Sheet>& sheets, const policy::Catalogue& catalogue,
                         int year);

}  // namespace greengauge::firm
