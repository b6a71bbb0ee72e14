// Any text as a pasted table: every row that is taken makes a line that the firm file accepts.
#include "firm/paste/paste.h"
#include "base/diagnostic.h"
#include "base/json_value.h"
#include "fuzz/small_catalogue.h"

using namespace greengauge;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const policy::Catalogue& catalogue = fuzz::small_catalogue();
  const firm::PastedTable table = firm::read_paste(fuzz::text_of(data, size), catalogue, 2025);
  fuzz::require(table.rows.size() <= 2 * firm::max_paste_rows, "rows are bounded");
  base::Json file{{"format", "greengauge.firm/1"}};
  base::Json& lines = file["years"]["2025"]["energy"] = base::Json::array();
  for (const firm::PastedRow& row : table.rows) {
    if (row.fate != firm::PastedRow::Fate::taken) continue;
    for (base::Json& line : firm::lines_of(row)) lines.push_back(std::move(line));
  }
  fuzz::require(lines.size() == table.taken(), "taken rows are counted");
  const firm::ReadFirm read = firm::read_firm(file, catalogue);
  for (const base::Diagnostic& fault : read.faults) {
    const bool refused = fault.severity == base::Severity::error && fault.code != "firm.too_large";
    if (refused) std::fprintf(stderr, "%s %s\n", fault.where.c_str(), fault.code.c_str());
    fuzz::require(!refused, "a taken row is a good line");
  }
  return 0;
}
