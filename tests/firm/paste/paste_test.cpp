// Pasted tables as people have them: headings, units, months, years, merged cells, other
// separators; and why a row was not taken.
#include "firm/paste/paste.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>
#include <string>

#include "base/json_value.h"
#include "firm/paste/carrier_names.h"
#include "firm/paste/cells.h"
#include "support/near_rel.h"
#include "support/source_dir.h"

using namespace greengauge;
using namespace greengauge::firm;
using Fate = PastedRow::Fate;
using Meaning = PastedColumn::Meaning;

namespace {

/// The published carriers, since their names and search words are under test.
const policy::Catalogue& carriers() {
  static const policy::Catalogue loaded = [] {
    const std::string path = greengauge::test::source_dir() + "/policies/cn/energy-factors.json";
    std::string bytes;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    REQUIRE(file);
    char buffer[65536];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
      bytes.append(buffer, got);
    std::fclose(file);
    return policy::load({{"cn/energy-factors.json", bytes}}).catalogue;
  }();
  return loaded;
}

PastedTable pasted(std::string_view text) { return read_paste(text, carriers(), 2025); }

std::string id_of(std::string_view words) {
  static const CarrierNames names(carriers());
  const NamedCarrier named = names.find(words);
  return named.ambiguous ? "?" : named.carrier ? named.carrier->id : "";
}

/// The lines of the rows that are taken, as one text.
std::string lines(const PastedTable& table) {
  std::string out;
  for (const PastedRow& row : table.rows)
    if (row.fate == Fate::taken)
      for (const base::Json& line : lines_of(row)) out += line.dump() + "\n";
  return out;
}

Fate fate_of(std::string_view cell) {
  const PastedTable table = pasted("能源\t数量\t单位\n柴油\t" + std::string(cell) + "\tt\n");
  REQUIRE(table.rows.size() == 2);
  return table.rows[1].fate;
}

}  // namespace

TEST_CASE("a carrier is known by id, title, search word and what a bill makes of them") {
  for (const auto& [words, id] : {std::pair{"electricity.grid", "electricity.grid"},
                                  {"外购电力（无绿色证明）", "electricity.grid"},
                                  {"外购电力", "electricity.grid"},
                                  {"电", "electricity.grid"},
                                  {"用电量", "electricity.grid"},
                                  {"电费", "electricity.grid"},
                                  {"全年用电", "electricity.grid"},
                                  {"Grid electricity", "electricity.grid"},
                                  {"绿电", "electricity.green"},
                                  {"屋顶光伏自用", "electricity.pv"},
                                  {"天然气", "natural_gas"},
                                  {"天然气消耗量", "natural_gas"},
                                  {"压缩天然气", "natural_gas"},
                                  {"液化天然气", "lng"},
                                  {"柴油（叉车）", "diesel"},
                                  {"0#柴油", "diesel"},
                                  {"Diesel", "diesel"},
                                  {"ｄｉｅｓｅｌ", "diesel"},
                                  {"烟煤", "bituminous"},
                                  {"无烟煤", "anthracite"},
                                  {"外购蒸汽", "steam"},
                                  {"蒸 汽", "steam"},
                                  {"自来水", ""},
                                  {"汽", "steam"},
                                  {"", ""},
                                  {"（）", ""},
                                  {"zq", "?"}}) {
    const std::string_view pasted_words = words;
    CAPTURE(pasted_words);
    CHECK(id_of(pasted_words) == id);
  }
}

TEST_CASE("numbers are read as people write them, and nothing else is taken for one") {
  const auto value = [](std::string_view cell) {
    const auto number = number_in(cell);
    return number ? number->value : -999;
  };
  CHECK(value("1200") == 1200);
  CHECK(value("1,200") == 1200);
  CHECK(value(" 1,234,567.8 ") == 1234567.8);
  CHECK(value("１，２００．５") == 1200.5);
  CHECK(value("12 000") == 12000);
  CHECK(value("12\u00A0000") == 12000);
  CHECK(value("1.2E+05") == 120000);
  CHECK(value("(120)") == -120);
  CHECK(value("－120") == -120);
  CHECK(value("+7") == 7);
  CHECK(value("0") == 0);
  CHECK(number_in("1,200 吨")->rest == "吨");
  CHECK(number_in("3.5万kWh")->rest == "万kWh");
  CHECK(number_in("21万m³")->value == 21);
  for (const char* cell :
       {"1,23", "1.234,5", "12,34,567", "1,2345", "1.2.3", "12%",   "=B2*3", "#REF!", "#N/A",
        "abc",  "",        "-",         ".",      ",",     "1e999", "nan",   "inf",   "0x10",
        "1-2",  "3/4",     "(120",      "--5",    "1:30",  "¥120",  "约120"}) {
    CAPTURE(cell);
    const auto number = number_in(cell);
    CHECK((!number || !units::parse_unit(number->rest)));
  }
}

TEST_CASE("a table with headings: carrier, amount and unit in separate columns") {
  const PastedTable table = pasted(
      "2025年能源消费情况\t\t\t\r\n"
      "能源名称\t计量单位\t消费量\t备注\r\n"
      "电力\t万千瓦时\t430\t供电局\r\n"
      "天然气\t万立方米\t21\t\r\n"
      "柴油\t吨\t１８\t叉车\r\n"
      "热力（外供）\tGJ\t1,200\t\r\n"
      "天然气（作原料）\t立方米\t20,000\t\r\n"
      "合计\t\t1,616.9\t\r\n"
      "自来水\t吨\t52,000\t\r\n"
      "\t\t\t\r\n");
  REQUIRE(table.columns.size() == 4);
  CHECK(table.columns[0].meaning == Meaning::carrier);
  CHECK(table.columns[1].is_unit);
  CHECK(table.columns[2].meaning == Meaning::amount);
  CHECK(table.columns[3].meaning == Meaning::not_used);
  CHECK(table.rows[0].fate == Fate::heading);
  CHECK(table.rows[1].fate == Fate::heading);
  CHECK(lines(table) ==
        "{\"carrier\":\"electricity.grid\",\"amount\":430.0,\"unit\":\"万kWh\"}\n"
        "{\"carrier\":\"natural_gas\",\"amount\":21.0,\"unit\":\"万m³\"}\n"
        "{\"carrier\":\"diesel\",\"amount\":18.0,\"unit\":\"t\"}\n"
        "{\"carrier\":\"heat\",\"amount\":1200.0,\"unit\":\"GJ\",\"flow\":\"sold\"}\n"
        "{\"carrier\":\"natural_gas\",\"amount\":20000.0,\"unit\":\"m³\",\"use\":\"feedstock\"}\n");
  CHECK(table.rows[7].fate == Fate::sum);
  CHECK(table.rows[8].fate == Fate::not_energy);
  CHECK(table.rows[8].name == "自来水");
  CHECK(table.rows[9].fate == Fate::blank);
  CHECK(table.taken() == 5);
}

TEST_CASE(
    "units are in the heading, in the name, in a column or in the cell, and are never guessed") {
  CHECK(lines(pasted("能源\t用量（kWh）\n电\t4300000")) ==
        "{\"carrier\":\"electricity.grid\",\"amount\":4300000.0,\"unit\":\"kWh\"}\n");
  CHECK(lines(pasted("能源\t用量/万kWh\n电\t430")) ==
        "{\"carrier\":\"electricity.grid\",\"amount\":430.0,\"unit\":\"万kWh\"}\n");
  CHECK(lines(pasted("项目\t2025年\n用电量（度）\t4,300,000")) ==
        "{\"carrier\":\"electricity.grid\",\"amount\":4300000.0,\"unit\":\"kWh\"}\n");
  CHECK(lines(pasted("电力\t430万度\n柴油\t18 吨")) ==
        "{\"carrier\":\"electricity.grid\",\"amount\":430.0,\"unit\":\"万kWh\"}\n"
        "{\"carrier\":\"diesel\",\"amount\":18.0,\"unit\":\"t\"}\n");
  // 3.5万 in the heading's unit
  const PastedTable table = pasted("能源\t用量（kWh）\n电\t3.5万");
  REQUIRE(table.taken() == 1);
  CHECK(*table.rows[1].amount * table.rows[1].unit.factor == test::near_rel(35000 * 3.6e6, 1e-12));
  // one cell in another unit than its heading
  CHECK(lines(pasted("能源\t单位\t用量\n柴油\tt\t900 kg")) ==
        "{\"carrier\":\"diesel\",\"amount\":0.9,\"unit\":\"t\"}\n");
  CHECK(pasted("能源\t用量\n柴油\t18").rows[1].fate == Fate::no_unit);
  CHECK(pasted("能源\t单位\t用量\n柴油\t桶\t18").rows[1].fate == Fate::unknown_unit);
  CHECK(pasted("能源\t单位\t用量\n柴油\tL\t18").rows[1].fate == Fate::wrong_unit);
  CHECK(pasted("能源\t单位\t用量\n柴油\t吨标准煤\t18").rows[1].fate == Fate::wrong_unit);
  CHECK(pasted("能源\t单位\t用量\n柴油\tt\t18 kWh").rows[1].fate == Fate::wrong_unit);
  CHECK(pasted("能源\t单位\t用量\n蒸汽\t吨\t18").rows[1].fate == Fate::taken);
}

TEST_CASE(
    "columns of months are summed and kept; a blank month is unknown, unless a sum covers it") {
  std::string heads = "能源\t单位", full = "电\t万kWh", gap = "电\t万kWh";
  for (int m = 1; m <= 12; ++m) {
    heads += "\t" + std::to_string(m) + "月";
    full += "\t" + std::to_string(m);
    gap += m == 7 ? "\t" : "\t1";
  }
  const PastedTable one = pasted(heads + "\n" + full + "\n" + gap + "\n");
  CHECK(one.has_months);
  REQUIRE(one.rows.size() == 3);
  CHECK(one.rows[1].amount == 78.0);
  CHECK(lines_of(one.rows[1])[0]["months"].dump() ==
        "[1.0,2.0,3.0,4.0,5.0,6.0,7.0,8.0,9.0,10.0,11.0,12.0]");
  CHECK(one.rows[2].fate == Fate::taken);
  CHECK_FALSE(one.rows[2].amount);
  CHECK(lines_of(one.rows[2])[0]["amount"].is_null());
  CHECK(lines_of(one.rows[2])[0]["months"][6].is_null());
  const PastedTable covered = pasted(heads + "\t合计\n" + gap + "\t11\n" + full + "\t80\n");
  CHECK(covered.rows[1].amount == 11.0);
  CHECK(covered.rows[2].amount == 78.0);
  CHECK(covered.rows[2].stated_sum == 80.0);
  for (const auto& [words, month] : {std::pair{"3月", 3},
                                     {"三月", 3},
                                     {"十二月份", 12},
                                     {"Mar", 3},
                                     {"Sept.", 9},
                                     {"september", 9},
                                     {"2025-03", 3},
                                     {"2025年3月", 3},
                                     {"2025/11", 11},
                                     {"１２月", 12},
                                     {"13月", 0},
                                     {"0月", 0},
                                     {"月", 0},
                                     {"每月", 0},
                                     {"2025", 0},
                                     {"m", 0},
                                     {"May", 5}}) {
    const std::string head = words;
    CAPTURE(head);
    const PastedTable table = pasted("能源\t单位\t" + head + "\t用量\n柴油\tt\t4\t9\n");
    CHECK(table.columns[2].month == month);
  }
}

TEST_CASE("of columns headed by years the wanted one is taken") {
  const PastedTable table = pasted("能源\t单位\t2024年\t2025年\n柴油\t吨\t20\t18\n");
  CHECK(table.columns[2].meaning == Meaning::other_year);
  CHECK(table.columns[3].meaning == Meaning::amount);
  CHECK(table.rows[1].amount == 18.0);
  CHECK(table.years() == std::vector{2024, 2025});
  CHECK(pasted("能源\t单位\t用量\n柴油\t吨\t20\n").years().empty());
}

TEST_CASE("carriers side by side with months below are turned round") {
  std::string text = "月份\t用电量(kWh)\t天然气(m³)\n";
  for (int m = 1; m <= 12; ++m) text += std::to_string(m) + "月\t1000\t" + std::to_string(m) + "\n";
  const PastedTable table = pasted(text + "合计\t12000\t78\n");
  CHECK(table.transposed);
  CHECK(table.taken() == 2);
  const std::string taken = lines(table);
  CHECK(taken.find("{\"carrier\":\"electricity.grid\",\"amount\":12000.0,\"unit\":\"kWh\"") !=
        taken.npos);
  CHECK(taken.find("{\"carrier\":\"natural_gas\",\"amount\":78.0,\"unit\":\"m³\"") != taken.npos);
}

TEST_CASE("without headings columns are known by their content") {
  CHECK(lines(pasted("柴油\t18\t吨\n天然气\t21\t万m³\n")) ==
        "{\"carrier\":\"diesel\",\"amount\":18.0,\"unit\":\"t\"}\n"
        "{\"carrier\":\"natural_gas\",\"amount\":21.0,\"unit\":\"万m³\"}\n");
  // A serial number in front is not an amount, with headings or without.
  const std::string diesel = "{\"carrier\":\"diesel\",\"amount\":18.0,\"unit\":\"t\"}\n";
  CHECK(lines(pasted("1\t柴油\t吨\t18\n")) == diesel);
  CHECK(lines(pasted("序号\t能源\t单位\t用量\n1\t柴油\t吨\t18\n")) == diesel);
  std::string months = "柴油\tt";
  for (int m = 1; m <= 12; ++m) months += "\t" + std::to_string(m);
  CHECK(pasted(months).rows[0].amount == 78.0);
  CHECK(pasted(months + "\t78").rows[0].amount == 78.0);
}

TEST_CASE("commas, semicolons and spaces separate cells, too") {
  const std::string diesel = "{\"carrier\":\"diesel\",\"amount\":1200.0,\"unit\":\"kg\"}\n";
  CHECK(lines(pasted("能源,用量,单位\n柴油,\"1,200\",kg\n")) == diesel);
  CHECK(lines(pasted("能源;用量;单位\n柴油;1,200;kg\n")) == diesel);
  CHECK(lines(pasted("柴油 1,200 kg\n")) == diesel);
  CHECK(lines(pasted("柴油　1200　kg")) == "");  // one cell: ideographic spaces belong to words
}

TEST_CASE(
    "merged cells: a name fills the blank ones below it, a wide heading is that of its first "
    "column") {
  const PastedTable table = pasted(
      "能源\t单位\t用量\n"
      "电力\t万kWh\t300\n"
      "\t万kWh\t130\n"
      "合计\t\t430\n"
      "\t万kWh\t5\n");
  CHECK(table.taken() == 2);
  CHECK(table.rows[2].name_from_above);
  CHECK(table.rows[2].amount == 130.0);
  CHECK(table.rows[4].fate == Fate::unknown_carrier);  // not a second sum's
}

TEST_CASE("every row that is not taken says why") {
  CHECK(fate_of("18") == Fate::taken);
  CHECK(fate_of("0") == Fate::taken);
  for (const char* empty : {"", " ", "-", "—", "/", "无", "N/A"})
    CHECK(fate_of(empty) == Fate::no_amount);
  for (const char* cell : {"=B2*3", "＝SUM(A1:A9)", "@A1", "=cmd|'/c calc'!A0"})
    CHECK(fate_of(cell) == Fate::formula);
  for (const char* cell :
       {"#REF!", "#DIV/0!", "十八", "1,23", "约18", "18-20", "1e999", "NaN", "Infinity", "12%"})
    CHECK(fate_of(cell) == Fate::not_a_number);
  CHECK(fate_of("-18") == Fate::negative);
  CHECK(fate_of("(18)") == Fate::negative);
  CHECK(fate_of("18 桶") == Fate::unknown_unit);
  CHECK(pasted("能源\t数量\t单位\nzq\t1\tGJ").rows[1].fate == Fate::ambiguous);
}

TEST_CASE("of a row without months its sum is the year's amount; months that agree keep the sum") {
  const PastedTable table = pasted(
      "能源\t单位\t全年合计\t1月\t2月\n柴油\tt\t18\t\t\n汽油\tt\t0.3\t0.1\t0.2\n"
      "煤油\tt\t\t\t\n");
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[1].fate == Fate::taken);
  CHECK(table.rows[1].amount == 18.0);
  CHECK_FALSE(table.rows[1].by_month);
  CHECK(table.rows[2].amount == 0.3);  // 0.1 + 0.2 is not 0.3 in doubles
  CHECK(table.rows[2].by_month);
  CHECK(table.rows[3].fate == Fate::no_amount);
}

TEST_CASE(
    "sold energy and feedstock are named in brackets behind names that have brackets themselves") {
  const PastedTable table = pasted(
      "能源\t单位\t数量\n天然气（气田气）（外供）\t万m³\t2\n天然气（气田气）（原料）\t万m³\t3\n");
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].carrier->id == "natural_gas_field");
  CHECK(table.rows[1].flow == Flow::sold);
  CHECK(table.rows[2].carrier->id == "natural_gas_field");
  CHECK(table.rows[2].use == Use::feedstock);
}

TEST_CASE("quotes, line ends and what is left open") {
  const std::string diesel = "{\"carrier\":\"diesel\",\"amount\":18.0,\"unit\":\"t\"}\n";
  CHECK(lines(pasted("能源\t数量\t单位\r\"柴油\n（叉车）\"\t\"18\"\tt\r")) == diesel);
  CHECK(cells_of("\"a \"\"b\"\"\"\tc\n", 9, 9).rows[0][0] == "a \"b\"");
  CHECK(cells_of("\"a\nb\"\tc\r\nd", 9, 9).rows.size() == 2);
  CHECK(cells_of("\"open\tx\ny", 9, 9).rows[0].size() == 2);
  CHECK(cells_of("\"a\"b\tc", 9, 9).rows[0][0] == "ab");
  CHECK(lines(pasted("\xEF\xBB\xBF能源\t数量\t单位\n柴油\t18\tt")) == diesel);
  CHECK(cells_of("", 9, 9).rows.empty());
  CHECK(pasted("").rows.empty());
  CHECK(pasted("\n\n\n").taken() == 0);
  CHECK(pasted("\t\t\t").taken() == 0);
}

TEST_CASE("hostile text of a megabyte is read in no time and takes nothing that it should not") {
  const auto started = std::chrono::steady_clock::now();
  const auto many = [](std::string_view piece) {
    std::string text;
    while (text.size() < 1'500'000) text += piece;
    return text;
  };
  for (const char* piece :
       {"\"", "\t", "\n", "\"\t", "\"\"",         ",",    "\"a\n", "\xFF", "\xE7",  "1", "1,",
        "(",  "月", "电", "电\t", "柴油\t1\tt\n", "=1\t", "\r\n",  " ",    "\u3000"}) {
    const PastedTable table = pasted(many(piece));
    CHECK(table.rows.size() <= max_paste_rows);
    CHECK(table.columns.size() <= max_paste_columns);
    CHECK(table.cut);
  }
  const PastedTable zeros = pasted(std::string(1'500'000, '\0'));
  CHECK(zeros.taken() == 0);
  unsigned seed = 7;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 400; ++i) {
      seed = seed * 1664525 + 1013904223;
      static constexpr std::string_view pieces[] = {
          "\t",   "\n",   "\"",  ",", "电", "柴油", "18", "万", "kWh", "吨",
          "单位", "数量", "3月", "(", ")",  "\xE7", "\r", ".",  "-",   "合计"};
      text += pieces[seed >> 16 & 15];
      if (seed >> 28 == 3) text += static_cast<char>(seed >> 8);
    }
    for (const PastedRow& row : pasted(text).rows)
      if (row.fate == Fate::taken) {
        REQUIRE(row.carrier);
        REQUIRE((row.by_month || row.amount));
        if (row.amount) REQUIRE(*row.amount >= 0);
        REQUIRE_FALSE(row.unit.text.empty());
      }
  }
  CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(60));
}
