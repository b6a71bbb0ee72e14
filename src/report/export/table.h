// A table of bills as it was read: what its columns and rows mean, what is asked, and the lines that are
// certain. In: the text of a table, the packs. Out: JSON (greengauge.table/1) or text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "firm/paste/paste.h"
#include "report/words/words.h"

namespace greengauge::report {

/// What a row is, for all years that the table names.
struct TableRow {
  const firm::PastedRow* row = nullptr;
  int year = 0;  ///< of a taken row
  std::string_view
      fate;  ///< taken, part_of, sum, stock, money, other_year, not_energy, asked, ignored
  std::string_view code;  ///< more exactly; "" if the fate says all
};

/// A table read once for each year that it names, and for the year that is meant where it names none.
class ReadTable {
 public:
  ReadTable(std::string_view text, const policy::Catalogue& catalogue, int year);

  const std::vector<TableRow>& rows() const { return rows_; }
  const std::vector<firm::PasteAsk>& asks() const { return asks_; }
  const firm::PastedTable& main() const { return tables_.front().table; }
  bool readable() const { return readable_; }

 private:
  struct OfYear {
    int year = 0;
    firm::PastedTable table;
  };
  void collect_rows();
  void collect_asks();

  std::vector<OfYear> tables_;  ///< the year that is meant first
  std::vector<TableRow> rows_;
  std::vector<firm::PasteAsk> asks_;
  bool readable_ = false;  ///< it has cells that are not blank
};

/// Beside the contract: "name" and "says" of rows and "says" of columns, for people; "turned"; "cut_after", the
/// number of rows that were read of a table that is too long.
std::string to_json(const ReadTable& table, const Words& words);
std::string to_text(const ReadTable& table, const Words& words);

/// Of a workbook the sheet of which most is understood: {"text", "sheet": its place, "of": how many}. `request`:
/// {"sheets": [{"name", "rows": [[cell, …], …]}, …]}.
std::string chosen_sheet(const base::Json& request, const policy::Catalogue& catalogue, int year);

}  // namespace greengauge::report
