// Tables as people have them: what is taken gives the energy that was worked out by hand, and what cannot be
// certain is asked about.
#include "report/export/table.h"

#include <doctest/doctest.h>

#include "assess/assessment.h"
#include "base/json_value.h"
#include "report/report_fixture.h"
#include "support/near_rel.h"
#include "support/packs.h"

namespace greengauge::test {
namespace {

using base::Json;

Json read(std::string_view text, int year = 2025) {
  const report::ReadTable table(text, real_catalogue(), year);
  return base::parse_json(report::to_json(table, words(chinese()))).value;
}

/// energy.tce of a firm whose years have those lines; nothing if it is not known.
std::optional<double> tce(const Json& years, int year) {
  Json file = {
      {"format", "greengauge.firm/1"}, {"name", "x"}, {"region", "CN-AH"}, {"years", years}};
  const firm::ReadFirm firm = firm::read_firm(file, real_catalogue());
  REQUIRE(firm.firm);
  CHECK(firm.faults.empty());
  const policy::InForce law = test::law("CN-AH", {2026, 11, 30});
  for (const assess::IndicatorResult& one : assess::assess(law, *firm.firm).indicators) {
    if (one.id != "energy.tce" || one.year != year) continue;
    if (const auto* number = std::get_if<double>(&one.value)) return *number;
  }
  return std::nullopt;
}

std::vector<std::string> codes(const Json& table) {
  std::vector<std::string> all;
  for (const Json& ask : table["asks"]) all.push_back(ask["code"]);
  return all;
}

/// The files in GB 18030 are read by the command line's test, which decodes them.
bool is_utf8(const std::string& file) { return file.find("gb18030") == file.npos; }

TEST_CASE("tables as people have them are taken right, or asked about") {
  const Json expected = base::parse_json(bytes_of(source_path("tests/tables/expected.json"))).value;
  std::size_t count = 0;
  for (const Json& one : expected["cases"]) {
    const std::string file = one["file"];
    CAPTURE(file);
    if (!is_utf8(file)) continue;
    ++count;
    const Json table = read(bytes_of(source_path("tests/tables/" + file)));
    CHECK(codes(table) == one["asks"].get<std::vector<std::string>>());
    CHECK(table["years"].size() == one["tce"].size());
    for (const auto& [year, value] : one["tce"].items()) {
      const int number = std::atoi(year.c_str());
      CAPTURE(number);
      const auto found = tce(table["years"], number);
      REQUIRE(found.has_value() == value.is_number());
      if (found) CHECK(*found == near_rel(value.get<double>(), 1e-5));
    }
    if (one.contains("layout")) CHECK(table["layout"] == one["layout"]);
    if (one.contains("lines")) {
      for (const auto& [year, lines] : one["lines"].items())
        CHECK(table["years"][year]["energy"].size() == lines.get<std::size_t>());
    }
  }
  CHECK(count >= 23);
}

TEST_CASE("days of a month are its amount; if one is missing the month is asked about") {
  const std::string text = bytes_of(source_path("tests/tables/paste-daily-january.txt"));
  const Json january = read(text)["years"]["2025"]["energy"][0];
  CHECK(january["months"][0] == 310465.0);  // 31 × 10 000 + (0 + 1 + … + 30)
  CHECK(january["months"][1].is_null());
  CHECK(january["amount"].is_null());
  const std::string less = text.substr(0, text.rfind("2025-01-31"));
  CHECK(codes(read(less)) == std::vector<std::string>{"period.days"});
}

TEST_CASE("the order of columns and rows, and columns that are no amount, change nothing") {
  const std::string plain = "能源\t单位\t消费量\n电力\t万kWh\t430\n柴油\t吨\t18\n";
  const Json lines = read(plain)["years"]["2025"]["energy"];
  REQUIRE(lines.size() == 2);
  for (const char* same :
       {"消费量\t能源\t单位\n430\t电力\t万kWh\n18\t柴油\t吨\n",
        "单位\t消费量\t能源\n万kWh\t430\t电力\n吨\t18\t柴油\n",
        "序号\t能源\t单位\t单价(元)\t期初库存量\t消费量\t金额(万元)\t折标系数\t折标量(tce)\t同期\n"
        "1\t电力\t万kWh\t0.7\t0\t430\t301\t1.229\t528.47\t460\n"
        "2\t柴油\t吨\t7500\t2\t18\t13.5\t1.4571\t26.2\t20\n",
        "能源,单位,消费量,备注\n电力,万kWh,430,一,二\n柴油,吨,18,\n"}) {
    CAPTURE(std::string(same));
    const Json table = read(same);
    CHECK(table["years"]["2025"]["energy"] == lines);
    CHECK(table["asks"].empty());
  }
  const Json turned =
      read("能源\t单位\t消费量\n柴油\t吨\t18\n电力\t万kWh\t430\n")["years"]["2025"]["energy"];
  CHECK(turned[0] == lines[1]);
  CHECK(turned[1] == lines[0]);
}

TEST_CASE("what has a rival or an unexplained rest is asked about and not taken") {
  for (const auto& [text, code] :
       {std::pair{"能源\t单位\t用量\t消耗量\n电力\t万kWh\t430\t36\n", "column.rival"},
        {"电力\t万kWh\t430\t36\n", "column.rival"},
        {"能源\t单位\tABC\n电力\t万kWh\t430\n", "column.unknown"},
        {"能源\t单位\t购进量\n电力\t万kWh\t430\n", "column.purchased"},
        {"能源\t单位\t用量(kWh)\n电力\t万kWh\t430\n", "unit.contradiction"},
        {"能源\t单位\t本月消费量\n电力\t万kWh\t36\n", "period.part"},
        {"能源\t单位\t一季度\t二季度\n电力\t万kWh\t36\t40\n", "period.part"},
        {"能源\t单位\t用量\n甲醇汽油\t吨\t36\n", "name.rest"},
        {"能源\t单位\t用量\n自发电\t万kWh\t36\n", "row.own_power"},
        {"能源\t单位\t用量\n丙烷\t吨\t3\n", "row.unknown_carrier"}}) {
    const std::string pasted = text;
    CAPTURE(pasted);
    const Json table = read(pasted);
    CHECK(table["years"].empty());
    REQUIRE_FALSE(table["asks"].empty());
    CHECK(codes(table)[0] == code);
    CHECK_FALSE(table["asks"][0]["message"].get<std::string>().empty());
  }
}

TEST_CASE("stocks, money and what is made on the site from other energy are never amounts") {
  const Json table = read(
      "能源\t单位\t数量\n电力\t万kWh\t430\n库存煤炭\t吨\t100\n力调电费\t万kWh\t3\n"
      "余热回收蒸汽\tGJ\t500\n自来水\t吨\t9\n");
  REQUIRE(table["years"]["2025"]["energy"].size() == 1);
  std::vector<std::string> fates;
  for (const Json& row : table["rows"]) fates.push_back(row["fate"]);
  CHECK(fates == std::vector<std::string>{"taken", "stock", "money", "ignored", "not_energy"});
  CHECK(table["asks"].empty());
}

TEST_CASE("the page's own examples are taken whole") {
  for (const base::Messages* messages : {&chinese(), &english()}) {
    const Json table = read(messages->text("app.paste.example"));
    CHECK(table["asks"].empty());
    CHECK(table["years"]["2025"]["energy"].size() == 2);
  }
}

TEST_CASE("dates with a time of day are days") {
  std::string text = "日期\t电量(kWh)\n";
  for (int day = 1; day <= 28; ++day)
    text += "2025-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + " 00:00:00\t10\n";
  CHECK(read(text)["years"]["2025"]["energy"][0]["months"][1] == 280);
}

TEST_CASE("every code has its words in both languages") {
  for (const base::Messages* messages : {&chinese(), &english()}) {
    for (const char* code :
         {"column.rival",         "column.unknown",   "column.purchased", "column.none",
          "unit.contradiction",   "period.part",      "period.days",      "name.rest",
          "row.bought_renewable", "row.not_counted",  "row.own_power",    "row.own_energy",
          "row.negative_sum",     "row.factor",       "sum.differs",      "row.unknown_carrier",
          "row.ambiguous",        "row.not_a_number", "row.formula",      "row.negative",
          "row.no_unit",          "row.unknown_unit", "row.wrong_unit"}) {
      CAPTURE(std::string(code));
      CHECK(messages->has("table.ask." + std::string(code)));
    }
  }
}

TEST_CASE("of a workbook the sheet of which most is understood is chosen") {
  const Json request = base::parse_json(R"({"sheets": [
      {"name": "封面", "rows": [["说明"], ["制表：张三"]]},
      {"name": "甲", "rows": [["能源", "单位", "2024-01", "2024-02"], ["汽油", "t", 1, 2]]},
      {"name": "2024年", "rows": [["能源", "单位", "用量"], ["汽油", "t", 1], ["柴油", "t", 2]]},
      {"name": "乙", "rows": [["能源", "单位", "2025-01", "2025-02"],
                              ["柴油", "t", 0.1, null, true]]}]})")
                           .value;
  const Json chosen = base::parse_json(report::chosen_sheet(request, real_catalogue(), 2025)).value;
  CHECK(chosen["text"] == "能源\t单位\t2025-01\t2025-02\n柴油\tt\t0.1\t\t\n");
  CHECK(chosen["sheet"] == 3);
  CHECK(base::parse_json(report::chosen_sheet(
                             base::parse_json(R"({"sheets": [7, {"rows": [7, [null]]}]})").value,
                             real_catalogue(), 2025))
            .value["text"]
            .is_string());
}

}  // namespace
}  // namespace greengauge::test
