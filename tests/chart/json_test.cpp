// A figure as JSON and back, and JSON that is not a figure.
#include "chart/json.h"
#include "base/json_value.h"

#include <doctest/doctest.h>

using namespace greengauge;
using namespace greengauge::chart;

namespace {

std::string written(const Figure& figure) {
  std::string bytes;
  base::JsonWriter writer(bytes);
  write(writer, figure);
  return bytes;
}

Figure read(std::string_view text) {
  const base::Json json = base::parse_json(text).value;
  base::Diagnostics faults;
  return read_figure(base::Reader(json, "", faults));
}

}  // namespace

TEST_SUITE("chart") {
  TEST_CASE("a figure of every kind comes back as it was") {
    const DataTable table{{"年份", "值"}, {{"2025", "1"}, {"2024", "未知"}}};
    const Figure figures[] = {
        {"条", "一句话", "未知", table,
         Bars{
             {{"电", 1.5, "1.5 tce", 2.5, 3, Accent::gap}, {"煤", {}, "", {}, 0, Accent::before}}}},
        {"位", "", "未知", table,
         Positions{{{"水", -0.25, "7 %", "基准 8 %", "引领 9 %"}, {"气", {}, "", "", ""}}}},
        {"线", "", "未知", table,
         Trend{{2020, 2025}, {{"现价", {0.1, {}}, {"0.1", "未知"}}}, 0.05, "目标"}},
    };
    for (const Figure& figure : figures) {
      const std::string once = written(figure);
      CHECK(base::parse_json(once).faults.empty());
      const Figure back = read(once);
      CHECK(back.data.index() == figure.data.index());
      CHECK(written(back) == once);
    }
    CHECK(std::get<Trend>(read(written(figures[2])).data).target == 0.05);
    CHECK_FALSE(std::get<Bars>(read(written(figures[0])).data).rows[1].value);
  }

  TEST_CASE(
      "JSON that is not a figure gives an empty one, and lists of unequal length do no harm") {
    CHECK(read("null").table.rows.empty());
    CHECK(read(R"({"bars": 7, "name": 3})").name.empty());
    const Figure trend =
        read(R"({"years": [2020, 2025], "series": [{"values": [1], "texts": []}]})");
    CHECK(std::get<Trend>(trend.data).series[0].values.size() == 2);
    CHECK(std::get<Trend>(trend.data).series[0].texts.size() == 2);
  }
}
