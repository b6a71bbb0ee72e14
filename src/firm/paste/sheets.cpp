// Choosing a sheet: each is turned into text and read as if it had been pasted, and the one of
// which the most rows are taken wins. So a workbook needs no separate rules, and a cover sheet or
// notes are passed over by themselves.
#include "firm/paste/sheets.h"

#include "firm/paste/columns.h"
#include "firm/paste/paste.h"

namespace greengauge::firm {
namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of("\t\"\r\n") == cell.npos) return cell;
  std::string result = "\"";
  for (const char c : cell) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + "\"";
}

}  // namespace

std::string tab_text(const Cells& rows) {
  std::string text;
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i ? "\t" : "") + quoted(row[i]);
    text += "\n";
  }
  return text;
}

ChosenSheet choose_sheet(const std::vector<Sheet>& sheets, const policy::Catalogue& catalogue,
                         int year) {
  ChosenSheet best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    std::string text = tab_text(sheets[i].rows);
    std::size_t taken = read_paste(text, catalogue, year).taken();
    if (taken > 0) ++best.with_lines;
    const int named = period_of(sheets[i].name).year;
    if (named && named != year) taken = 0;
    if (!best.text.empty() && taken <= most) continue;
    best.text = std::move(text);
    best.place = i;
    most = taken;
  }
  return best;
}

}  // namespace greengauge::firm
