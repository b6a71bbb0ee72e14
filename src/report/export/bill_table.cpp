// The form for energy bills. Its headings, and the words for "sold" and "as raw material" behind a
// carrier, are those that firm/paste understands in both languages, so that a table that was
// exported, filled in and pasted gives the same lines. Months come from the document, because the
// typed firm holds only the amount of the year.
#include "report/export/bill_table.h"
#include "base/json_value.h"

namespace greengauge::report {
namespace {

constexpr std::size_t months = 12;

std::vector<SheetColumn> columns(const Words& words) {
  const auto say = [&](std::string_view key) { return words.messages.text(key); };
  std::vector<SheetColumn> result{
      {say("bill.carrier"), 40, ""}, {say("bill.unit"), 10, ""}, {say("bill.total"), 14, ""}};
  for (std::size_t month = 1; month <= months; ++month) {
    result.push_back({say("bill.month." + std::to_string(month)), 10, ""});
  }
  return result;
}

std::string title_of(const Words& words, const firm::EnergyLine& line) {
  std::string title = text(words, line.carrier->title);
  if (line.flow == firm::Flow::sold) title += words.messages.text("bill.sold");
  if (line.use == firm::Use::feedstock) title += words.messages.text("bill.feedstock");
  return title;
}

/// The list of months that the document keeps for a line; null if there is none.
const base::Json* months_of(const base::Json& document, int year, std::size_t line) {
  const std::string pointer =
      "/years/" + std::to_string(year) + "/energy/" + std::to_string(line) + "/months";
  const base::Json* found = firm::value_at(document, pointer);
  return found && found->is_array() ? found : nullptr;
}

std::vector<SheetCell> row_of(const Words& words, const firm::EnergyLine& line,
                              const base::Json* by_month) {
  std::vector<SheetCell> row{title_of(words, line), line.unit.text,
                             line.amount ? SheetCell(line.entered) : SheetCell()};
  row.resize(3 + months);
  for (std::size_t i = 0; by_month && i < by_month->size() && i < months; ++i) {
    if ((*by_month)[i].is_number()) row[3 + i] = (*by_month)[i].get<double>();
  }
  return row;
}

}  // namespace

Sheet bill_table(const Words& words, const firm::Firm& firm, const base::Json& document,
                 int number) {
  Sheet sheet{
      words.messages.text("bill.sheet", {{"year", std::to_string(number)}}), columns(words), {}};
  if (const firm::Year* year = firm.year(number)) {
    for (const firm::EnergyLine& line : year->energy) {
      if (line.carrier) {
        sheet.rows.push_back(row_of(words, line, months_of(document, number, line.index)));
      }
    }
  }
  if (!sheet.rows.empty()) return sheet;
  for (const policy::Pack& pack : words.catalogue.packs) {
    for (const policy::Carrier& carrier : pack.carriers) {
      std::vector<SheetCell> row{text(words, carrier.title), carrier.unit.text};
      row.resize(3 + months);
      sheet.rows.push_back(std::move(row));
    }
  }
  return sheet;
}

}  // namespace greengauge::report
