// Tables made at random in the forms that people use: each gives the right total, or asks. Never a wrong one.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "base/json_value.h"
#include "report/export/table.h"
#include "report/report_fixture.h"
#include "support/packs.h"

namespace greengauge::test {
namespace {

using base::Json;
using Rows = std::vector<std::vector<std::string>>;

/// An energy as tables name it, its unit, and what one unit of it is in the unit that counts here.
struct Energy {
  std::string carrier;
  std::vector<std::string> names;
  std::vector<std::pair<std::string, double>> units;
};

const std::vector<Energy>& energies() {
  static const std::vector<Energy> all = {
      {"electricity.grid",
       {"电力", "外购电力", "用电量", "电", "生产用电", "一车间电力"},
       {{"万kWh", 1e4}, {"kWh", 1}, {"万千瓦时", 1e4}, {"MWh", 1e3}, {"度", 1}}},
      {"natural_gas", {"天然气", "管道天然气", "天然气消耗量"}, {{"万m³", 1e4}, {"立方米", 1}}},
      {"diesel", {"柴油", "柴油（叉车）", "0#柴油"}, {{"吨", 1}, {"t", 1}, {"kg", 1e-3}}},
      {"gasoline", {"汽油", "92号汽油"}, {{"t", 1}, {"公斤", 1e-3}}},
      {"raw_coal", {"原煤", "煤炭"}, {{"吨", 1}, {"万吨", 1e4}}},
      {"steam", {"外购蒸汽", "蒸汽"}, {{"GJ", 1}, {"百万千焦", 1}}}};
  return all;
}

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  /// The text of a table, and what it says of each carrier.
  std::string make() {
    said.clear();
    const bool by_month = below(4) == 0;
    const std::size_t count = 1 + below(4);
    std::vector<std::size_t> some(energies().size());
    for (std::size_t i = 0; i < some.size(); ++i) some[i] = i;
    std::shuffle(some.begin(), some.end(), random_);
    columns_.clear();
    add("能源", pick({"能源", "能源名称", "品种", "项目", "能源品种"}));
    add("单位", pick({"单位", "计量单位"}));
    if (by_month) {
      for (int m = 1; m <= 12; ++m) add("m" + std::to_string(m), month(m));
      if (below(2)) add("sum", pick({"合计", "全年合计", "总计"}));
    } else {
      add("amount",
          pick({"消费量", "用量", "消耗量", "实物量", "2025年", "工业生产消费", "本年累计消费量"}));
    }
    for (const auto& [key, heading] : extras_)
      if (below(4) == 0) add(key, heading);
    if (below(2)) std::shuffle(columns_.begin(), columns_.end(), random_);
    Rows rows;
    if (below(3) == 0) rows.push_back({pick({"2025年能源消费情况", "能源统计表"})});
    rows.push_back({});
    for (const auto& [key, heading] : columns_) rows.back().push_back(heading);
    for (std::size_t i = 0; i < count; ++i) rows.push_back(row(energies()[some[i]], by_month));
    if (below(3) == 0) rows.push_back(other({"自来水", "吨", "52000"}));
    if (below(3) == 0) rows.push_back({});
    return text(rows);
  }

  std::map<std::string, double> said;

 private:
  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }
  std::string pick(const std::vector<std::string>& from) {
    return from[below(static_cast<unsigned>(from.size()))];
  }
  void add(std::string key, std::string heading) {
    columns_.emplace_back(std::move(key), std::move(heading));
  }
  static std::string month(int m) { return std::to_string(m) + "月"; }

  std::string number(double value) {
    std::string plain = base::number_text(value);
    if (value < 1000 || plain.find('.') != plain.npos || below(3)) return plain;
    for (std::size_t at = plain.size(); at > 3;) plain.insert(at -= 3, ",");
    return plain;
  }

  std::vector<std::string> row(const Energy& energy, bool by_month) {
    const std::string name = pick(energy.names);
    const auto [unit, times] = energy.units[below(static_cast<unsigned>(energy.units.size()))];
    std::vector<double> months;
    for (int m = 0; m < 12; ++m) months.push_back(1 + below(900));
    double total = 0;
    for (const double one : months) total += one;
    if (!by_month) total = 1 + below(90000);
    said[energy.carrier] += total * times;
    std::vector<std::string> cells;
    for (const auto& [key, heading] : columns_) {
      if (key == "能源")
        cells.push_back(name);
      else if (key == "单位")
        cells.push_back(unit);
      else if (key == "amount" || key == "sum")
        cells.push_back(number(total));
      else if (key[0] == 'm' && key.size() < 4)
        cells.push_back(number(months[static_cast<std::size_t>(std::atoi(key.c_str() + 1)) - 1]));
      else if (key == "remark")
        cells.push_back(pick({"", "含办公楼", "供电局;两块表"}));
      else if (key == "code")
        cells.push_back(std::to_string(1 + below(40)));
      else
        cells.push_back(number(1 + below(90000)));
    }
    return cells;
  }

  std::vector<std::string> other(const std::vector<std::string>& words) {
    std::vector<std::string> cells;
    for (const auto& [key, heading] : columns_) {
      if (key == "能源")
        cells.push_back(words[0]);
      else if (key == "单位")
        cells.push_back(words[1]);
      else if (key == "amount")
        cells.push_back(words[2]);
      else
        cells.emplace_back();
    }
    return cells;
  }

  std::string text(const Rows& rows) {
    const char separator = "\t\t,;"[below(4)];
    std::string out;
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        const bool quoted = row[i].find(separator) != std::string::npos;
        out += (i ? std::string(1, separator) : "") + (quoted ? "\"" + row[i] + "\"" : row[i]);
      }
      out += below(2) ? "\n" : "\r\n";
    }
    return out;
  }

  const std::vector<std::pair<std::string, std::string>> extras_ = {
      {"code", "代码"},          {"money", "金额(万元)"}, {"price", "单价(元)"},
      {"opening", "期初库存量"}, {"factor", "折标系数"},  {"tce", "折标量(tce)"},
      {"before", "上年同期"},    {"plan", "计划消费量"},  {"emission", "排放量(tCO2)"},
      {"remark", "备注"}};
  std::mt19937 random_;
  std::vector<std::pair<std::string, std::string>> columns_;
};

/// What the lines of 2025 say of each carrier, in the units of `energies`.
std::map<std::string, double> taken(const Json& table) {
  std::map<std::string, double> sums;
  for (const auto& [year, of] : table["years"].items()) {
    for (const Json& line : of["energy"]) {
      const auto unit = units::parse_unit(line["unit"].get<std::string>());
      REQUIRE(unit);
      for (const Energy& energy : energies()) {
        if (energy.carrier != line["carrier"]) continue;
        const auto base = units::parse_unit(energy.units[0].first);
        if (line["amount"].is_number())
          sums[energy.carrier] +=
              units::convert(line["amount"].get<double>(), *unit, *base) * energy.units[0].second;
      }
    }
  }
  return sums;
}

void compare(int count, unsigned seed) {
  Maker maker(seed);
  int asked = 0, whole = 0;
  for (int i = 0; i < count; ++i) {
    const std::string text = maker.make();
    const report::ReadTable read(text, real_catalogue(), 2025);
    const Json table = base::parse_json(report::to_json(read, words(chinese()))).value;
    if (!table["asks"].empty()) {
      ++asked;
      continue;
    }
    ++whole;
    const auto found = taken(table);
    CAPTURE(text);
    REQUIRE(found.size() == maker.said.size());
    for (const auto& [carrier, amount] : maker.said) {
      const auto at = found.find(carrier);
      REQUIRE(at != found.end());
      CHECK(std::abs(at->second - amount) <= 1e-9 * amount);
    }
  }
  MESSAGE("taken whole: ", whole, ", asked: ", asked);
  CHECK(whole > count * 9 / 10);
}

TEST_CASE("tables made at random are taken whole and right, or asked about") { compare(1000, 16); }

TEST_CASE("a hundred thousand tables made at random are taken right, or asked about" *
          doctest::skip()) {
  compare(100000, 17);
}

}  // namespace
}  // namespace greengauge::test
