// The workbook's cells, and bill tables that are read back as what was written.
#include "report/export/workbook.h"

#include <doctest/doctest.h>

#include "base/json_value.h"
#include "firm/paste/paste.h"
#include "firm/paste/sheets.h"
#include "report/export/bill_table.h"
#include "report/report_fixture.h"
#include "support/near_rel.h"

namespace greengauge::test {
namespace {

using report::Sheet;
using report::SheetCell;

report::Material material(const Assessed& made) {
  return {made.law, *made.read.firm, made.assessment};
}

firm::Cells cells_of(const Sheet& sheet) {
  firm::Cells cells;
  std::vector<std::string>& head = cells.emplace_back();
  for (const report::SheetColumn& column : sheet.columns) head.push_back(column.heading);
  for (const auto& row : sheet.rows) {
    std::vector<std::string>& texts = cells.emplace_back();
    for (const SheetCell& cell : row) {
      if (const auto* number = std::get_if<double>(&cell))
        texts.push_back(base::number_text(*number));
      else
        texts.push_back(std::holds_alternative<std::string>(cell) ? std::get<std::string>(cell)
                                                                  : "");
    }
  }
  return cells;
}

/// The energy lines that are read from a table of text.
base::Json lines_of(const std::string& text) {
  base::Json lines = base::Json::array();
  for (const firm::PastedRow& row : firm::read_paste(text, real_catalogue(), 2025).rows) {
    if (row.fate != firm::PastedRow::Fate::taken) continue;
    for (base::Json& line : firm::lines_of(row)) lines.push_back(std::move(line));
  }
  return lines;
}

base::Json firm_with(base::Json lines) {
  base::Json file = base::parse_json(R"({"format": "greengauge.firm/1", "region": "CN-AH"})").value;
  file["years"]["2025"]["energy"] = std::move(lines);
  return file;
}

Sheet table_of(const base::Json& file, const base::Messages& messages) {
  const firm::ReadFirm read = firm::read_firm(file, real_catalogue());
  REQUIRE(read.firm);
  return report::bill_table(words(messages), *read.firm, file, 2025);
}

TEST_CASE("a workbook has four sheets, its numbers are numbers, its rows are complete") {
  for (const base::Messages* messages : {&chinese(), &english()}) {
    const std::vector<Sheet> sheets = report::workbook(material(foundry()), words(*messages));
    REQUIRE(sheets.size() == 4);
    for (const Sheet& sheet : sheets) {
      CAPTURE(sheet.name);
      CHECK_FALSE(sheet.rows.empty());
      CHECK(sheet.name.size() <= 31);
      for (const auto& row : sheet.rows) CHECK(row.size() == sheet.columns.size());
    }
    // 430.1 万kWh × 0.1229 kgce/kWh = 528.5929 tce
    const auto& line = sheets[0].rows.at(0);
    CHECK(std::get<double>(line.at(2)) == 430.1);
    CHECK(std::get<double>(line.at(6)) == 528.59);
    CHECK(std::get<double>(line.at(7)) == near_rel(528.5929, 1e-12));
  }
}

TEST_CASE("hostile texts are text cells of the workbook, and text in its CSV") {
  const Assessed made = hostile();
  const std::string json = report::to_json(report::workbook(material(made), words(chinese())));
  const base::Json parsed = base::parse_json(json).value;
  bool found = false;
  for (const base::Json& sheet : parsed["sheets"]) {
    for (const base::Json& row : sheet["rows"]) {
      for (const base::Json& cell : row) {
        CHECK((cell.is_null() || cell.is_number() || cell.is_string()));
        if (cell.is_string()) found = found || cell.get<std::string>().rfind("=HYPERLINK", 0) == 0;
      }
    }
  }
  CHECK(found);
  const Sheet attack{"x", {{"=1+1", 10, ""}}, {{std::string("@SUM(A1)")}, {-5.5}}};
  CHECK(report::to_csv(attack) == "\xEF\xBB\xBF'=1+1\r\n'@SUM(A1)\r\n-5.5\r\n");
}

TEST_CASE(
    "every carrier, consumed, sold and as feedstock, comes back from the bill table as it was") {
  for (const base::Messages* messages : {&chinese(), &english()}) {
    for (const policy::Pack& pack : real_catalogue().packs) {
      for (const policy::Carrier& carrier : pack.carriers) {
        CAPTURE(carrier.id);
        base::Json lines = base::Json::array();
        lines.push_back(
            {{"carrier", carrier.id}, {"amount", 430.125}, {"unit", carrier.unit.text}});
        lines.push_back({{"carrier", carrier.id},
                         {"amount", 0},
                         {"unit", carrier.unit.text},
                         {"flow", "sold"}});
        lines.push_back({{"carrier", carrier.id},
                         {"amount", 1e-3},
                         {"unit", carrier.unit.text},
                         {"use", "feedstock"}});
        const Sheet table = table_of(firm_with(lines), *messages);
        CHECK(lines_of(firm::tab_text(cells_of(table))) == lines);
        CHECK(lines_of(report::to_csv(table)) == lines);
      }
    }
  }
}

TEST_CASE("months come back with their line, and lines without months beside them") {
  base::Json lines = base::Json::array();
  base::Json months = base::Json::array();
  for (int month = 1; month <= 12; ++month) months.push_back(0.1 * month);
  // 0.1 + 0.2 + … + 1.2 = 7.8, as the page keeps it; the sum of the doubles is not 7.8.
  lines.push_back(
      {{"carrier", "electricity.grid"}, {"amount", 7.8}, {"unit", "万kWh"}, {"months", months}});
  lines.push_back({{"carrier", "diesel"}, {"amount", 18}, {"unit", "t"}});
  months[11] = nullptr;
  lines.push_back(
      {{"carrier", "natural_gas"}, {"amount", nullptr}, {"unit", "万m³"}, {"months", months}});
  for (const base::Messages* messages : {&chinese(), &english()}) {
    const Sheet table = table_of(firm_with(lines), *messages);
    CHECK(lines_of(firm::tab_text(cells_of(table))) == lines);
    CHECK(lines_of(report::to_csv(table)) == lines);
  }
}

TEST_CASE(
    "without lines the bill table names every carrier and takes nothing until it is filled in") {
  const Sheet table = table_of(firm_with(base::Json::array()), chinese());
  CHECK(table.rows.size() >= 40);
  CHECK(lines_of(firm::tab_text(cells_of(table))).empty());
}

TEST_CASE(
    "of several sheets the one with bills is read, and cells with tabs and quotes stay whole") {
  const firm::Cells notes{{"注意", "本表仅供参考"}, {"a\tb", "\"x\""}};
  const firm::Cells bills{{"能源", "单位", "数量"}, {"柴油", "t", "18"}};
  CHECK(firm::tab_text(notes) == "注意\t本表仅供参考\n\"a\tb\"\t\"\"\"x\"\"\"\n");
  CHECK(firm::choose_sheet({{"", notes}, {"", bills}, {"", notes}}, real_catalogue(), 2025).text ==
        firm::tab_text(bills));
  CHECK(firm::choose_sheet({{"", notes}}, real_catalogue(), 2025).text == firm::tab_text(notes));
  CHECK(firm::choose_sheet({}, real_catalogue(), 2025).text.empty());
}

}  // namespace
}  // namespace greengauge::test
