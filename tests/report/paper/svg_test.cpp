// Charts as SVG: presentation attributes only, escaped text, hatching that stays inside its box.
#include "report/paper/svg.h"

#include <doctest/doctest.h>

namespace greengauge::test {
namespace {

bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

std::string drawn(const chart::Figure& figure) {
  report::Markup out;
  report::write_figure(out, figure, 400);
  return out.take();
}

chart::Figure bars() {
  chart::Figure figure;
  figure.name = "能源 <构成>";
  figure.summary = "\"电\" & 气";
  figure.unknown = "未知";
  chart::Bars data;
  data.rows.push_back({"<script>alert(1)</script>", 3.0, "3 & 4", 4.0, 0, chart::Accent::gap});
  data.rows.push_back({"柴油", std::nullopt, "未知", std::nullopt, 0, chart::Accent::plain});
  data.rows.push_back({"外供", -1.0, "−1", std::nullopt, 0, chart::Accent::before});
  figure.data = std::move(data);
  return figure;
}

TEST_CASE("a chart in the report is SVG by presentation attributes alone, its words escaped") {
  const std::string svg = drawn(bars());
  CHECK(has(svg, "<figcaption>能源 &lt;构成&gt;</figcaption>"));
  CHECK(has(svg, "aria-label=\"&quot;电&quot; &amp; 气\""));
  CHECK(has(svg, "&lt;script&gt;"));
  CHECK(has(svg, "3 &amp; 4"));
  CHECK(has(svg, "未知"));
  for (const char* banned : {"<script", "style", " id=", "url(", "class=", "nan", "inf", "href"}) {
    CAPTURE(banned);
    CHECK_FALSE(has(svg, banned));
  }
  CHECK(has(svg, "viewBox=\"0 0 400 "));
  // What does not reach its mark is hatched: strokes within its box, legible without colour.
  CHECK(has(svg, "<path d=\"M"));
}

TEST_CASE("hatching stays within its box") {
  const std::string svg = drawn(bars());
  const std::size_t box = svg.find("fill=\"#ffffff\"");
  REQUIRE(box != std::string::npos);
  const std::string rect = svg.substr(svg.rfind("<rect", box), 200);
  const auto number = [&](std::string_view name) {
    const std::size_t at = rect.find(" " + std::string(name) + "=\"");
    return std::strtod(rect.c_str() + at + name.size() + 3, nullptr);
  };
  const double left = number("x"), top = number("y");
  const double right = left + number("width"), bottom = top + number("height");
  const std::size_t from = svg.find(" d=\"M") + 4;
  const std::string path = svg.substr(from, svg.find('"', from) - from);
  int points = 0;
  const char* at = path.c_str();
  while (*at) {
    ++at;  // M or L
    char* end = nullptr;
    const double x = std::strtod(at, &end);
    const double y = std::strtod(end, &end);
    at = end;
    ++points;
    CHECK((x >= left - 0.01 && x <= right + 0.01));
    CHECK((y >= top - 0.01 && y <= bottom + 0.01));
  }
  CHECK(points >= 4);
}

TEST_CASE("every kind of chart can be drawn, with nothing known as well") {
  chart::Figure figure = bars();
  figure.data = chart::Positions{{{"a", 0.5, "1", "0", "2"},
                                  {"b", std::nullopt, "未知", "0", "2"},
                                  {"c", 7.0, "9", "0", "2"}}};
  CHECK(has(drawn(figure), "<polygon points="));
  figure.data =
      chart::Trend{{2020, 2025}, {{"x", {1.0, std::nullopt}, {"1", "未知"}}}, 0.5, "目标"};
  CHECK(has(drawn(figure), "stroke-dasharray"));
  figure.data = chart::Trend{{2020}, {{"x", {std::nullopt}, {"未知"}}}, std::nullopt, ""};
  CHECK(has(drawn(figure), "</svg>"));
  CHECK(report::estimated_width("中文", 10, false) == 20);
  CHECK(report::estimated_width("ab", 10, false) < report::estimated_width("ab", 10, true));
}

}  // namespace
}  // namespace greengauge::test
