// The CSV report: quoting, cells that must not become formulas, one row for each result.
#include "report/export/csv.h"

#include <doctest/doctest.h>

#include "report/report_fixture.h"

namespace greengauge::test {
namespace {

using report::csv_cell;

/// Reads strict RFC 4180: rows of cells, or nothing if it is anything else.
std::vector<std::vector<std::string>> rows_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    std::string& cell = rows.back().back();
    const char c = csv[i];
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
        cell += csv[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      if (!cell.empty()) return {};
      quoted = true;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\r' && i + 1 < csv.size() && csv[i + 1] == '\n') {
      ++i;
      rows.emplace_back(1);
    } else if (c == '\r' || c == '\n') {
      return {};
    } else {
      cell += c;
    }
  }
  if (quoted || rows.back() != std::vector<std::string>{""}) return {};
  rows.pop_back();
  return rows;
}

TEST_CASE("a CSV cell is quoted where it has to be, and only there") {
  CHECK(csv_cell("") == "");
  CHECK(csv_cell("示例") == "示例");
  CHECK(csv_cell("a b") == "a b");
  CHECK(csv_cell("a,b") == "\"a,b\"");
  CHECK(csv_cell("a\"b") == "\"a\"\"b\"");
  CHECK(csv_cell("a\nb") == "\"a\nb\"");
  CHECK(csv_cell("a\r\nb") == "\"a\r\nb\"");
  CHECK(csv_cell("a;b") == "a;b");
}

TEST_CASE("a CSV cell never becomes a formula, and a negative number stays a number") {
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
  CHECK(csv_cell("+SUM(A1)") == "'+SUM(A1)");
  CHECK(csv_cell("-2+3+cmd|x") == "'-2+3+cmd|x");
  CHECK(csv_cell("@SUM(1)") == "'@SUM(1)");
  CHECK(csv_cell("\t=1") == "'\t=1");
  CHECK(csv_cell("\r=1") == "\"'\r=1\"");
  CHECK(csv_cell("\n=1") == "\"'\n=1\"");
  // East Asian editions of spreadsheets take full-width signs as signs.
  for (const char* wide : {"＝1+1", "＋1", "－1", "＠SUM(1)"})
    CHECK(csv_cell(wide) == "'" + std::string(wide));
  CHECK(csv_cell("=HYPERLINK(\"http://x\",\"y\")") ==
        "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
  CHECK(csv_cell("-") == "'-");
  CHECK(csv_cell("-30") == "-30");
  CHECK(csv_cell("-29.9") == "-29.9");
  CHECK(csv_cell("-1.5e-7") == "-1.5e-7");
  CHECK(csv_cell("-inf") == "'-inf");
  CHECK(csv_cell("-0x1F") == "'-0x1F");
}

TEST_CASE("the CSV report is a table: a mark of UTF-8, one width, every result a row") {
  const assess::Assessment& all = foundry().assessment;
  const std::string csv = report::to_csv(all, words(chinese()));
  CHECK(csv.substr(0, 3) == "\xEF\xBB\xBF");
  const auto rows = rows_of(csv.substr(3));
  std::size_t expected = 1 + all.indicators.size() + all.targets.size() + all.obligations.size();
  for (const auto& programme : all.programmes) expected += 1 + programme.requirements.size();
  REQUIRE(rows.size() == expected);
  for (const auto& row : rows) CHECK(row.size() == rows[0].size());
  for (const std::string& title : rows[0]) CHECK(title.find("csv.") == std::string::npos);
}

TEST_CASE("CSV values are the doubles of the assessment, and unknown ones are empty") {
  const assess::Assessment& all = foundry().assessment;
  const auto rows = rows_of(report::to_csv(all, words(english())).substr(3));
  REQUIRE(rows.size() > all.indicators.size());
  for (std::size_t i = 0; i < all.indicators.size(); ++i) {
    const auto& row = rows[i + 1];
    REQUIRE(row.size() > 6);
    CHECK(row[1] == all.indicators[i].id);
    const std::string& value = row[6];
    if (const auto* number = std::get_if<double>(&all.indicators[i].value)) {
      CHECK(std::strtod(value.c_str(), nullptr) == *number);
    } else if (std::holds_alternative<std::monostate>(all.indicators[i].value)) {
      CHECK(value == "");
    }
  }
}

TEST_CASE("hostile names make no formula in the CSV report") {
  const auto rows = rows_of(report::to_csv(hostile().assessment, words(english())).substr(3));
  REQUIRE_FALSE(rows.empty());
  bool seen = false;
  for (const auto& row : rows) {
    for (const std::string& cell : row) {
      seen |= cell.find("=HYPERLINK") != std::string::npos;
      CHECK((cell.empty() || cell[0] != '='));
    }
  }
  CHECK(seen);
}

}  // namespace
}  // namespace greengauge::test
