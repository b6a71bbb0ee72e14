// Chart geometry. Letters are half an em wide, so that every place below can be computed by hand.
#include "chart/chart.h"

#include <doctest/doctest.h>

#include "support/near_rel.h"

using namespace greengauge::chart;
using greengauge::test::near_rel;

namespace {

double width_of(const void* context, std::string_view text, bool) {
  const double size = *static_cast<const double*>(context);
  double width = 0;
  for (const char c : text)
    if ((c & 0xC0) != 0x80) width += (c & 0x80) ? size : size / 2;
  return width;
}

constexpr double em = 10;  // a line is 15

Canvas canvas(double width) { return {width, em, width_of, &em}; }

const Label* label(const Picture& picture, std::string_view text) {
  for (const Label& one : picture.labels)
    if (one.text == text) return &one;
  return nullptr;
}

/// Nothing overlaps and nothing is outside the picture.
void check_clear(const Picture& picture, const Canvas& on) {
  for (std::size_t i = 0; i < picture.labels.size(); ++i) {
    const Box a = box_of(picture.labels[i], on);
    INFO(picture.labels[i].text);
    CHECK(a.x >= -1e-9);
    CHECK(a.right() <= on.width + 1e-9);
    CHECK(a.y >= -1e-9);
    CHECK(a.bottom() <= picture.height + 1e-9);
    for (std::size_t k = i + 1; k < picture.labels.size(); ++k) {
      const Box b = box_of(picture.labels[k], on);
      INFO(picture.labels[k].text);
      const bool over = a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
      CHECK_FALSE(over);
    }
  }
}

Figure structure() {
  return {"structure",
          "",
          "unknown",
          {},
          Bars{{{"power", 60, "60 tce", {}, 0, Accent::plain},
                {"gas", 30, "30 tce", {}, 0, Accent::plain},
                {"coal", {}, "", {}, 0, Accent::plain},
                {"heat", -40, "-40 tce", {}, 0, Accent::plain}}}};
}

Figure trend() {
  return {"trend",
          "",
          "unknown",
          {},
          Trend{{2020, 2022, 2023, 2025},
                {{"current", {0.4, 0.3, {}, 0.2}, {"0.4", "0.3", "", "0.2"}},
                 {"comparable", {0.4, {}, {}, 0.1}, {"0.4", "", "", "0.1"}}},
                0.25,
                "at most 0.25"}};
}

}  // namespace

TEST_SUITE("chart") {
  TEST_CASE("bars are beside their labels, start at zero and share one scale") {
    // Widest label "power" 25 + 10: from 35. Widest value "-40 tce" 35 + 10: to 400 − 45 = 355.
    // −40…60 on 320 px: 3.2 px each; zero at 35 + 128 = 163.
    const Picture picture = draw(structure(), canvas(400));
    REQUIRE(picture.rectangles.size() == 3);
    CHECK(picture.rectangles[0].box.x == near_rel(163, 1e-12));
    CHECK(picture.rectangles[0].box.w == near_rel(192, 1e-12));
    CHECK(picture.rectangles[1].box.w == near_rel(96, 1e-12));
    CHECK(picture.rectangles[2].box.x == near_rel(35, 1e-12));  // heat that was sold
    CHECK(picture.rectangles[2].box.w == near_rel(128, 1e-12));
    // Four lines of 15 and three gaps of 6.
    CHECK(picture.height == near_rel(78, 1e-12));
    REQUIRE(label(picture, "unknown"));
    CHECK(label(picture, "unknown")->at.x == 168);  // half a letter right of zero
    CHECK(label(picture, "60 tce")->at.x == 400);
    check_clear(picture, canvas(400));
  }

  TEST_CASE("without space beside them, bars are below their labels in the whole width") {
    // 35 px for labels and 45 for values leave 40 of 120 px: less than 0.35 of it (42).
    const Picture picture = draw(structure(), canvas(120));
    CHECK(picture.rectangles[0].box.x == near_rel(48, 1e-12));  // zero at 40 % of 120
    CHECK(picture.rectangles[0].box.w == near_rel(72, 1e-12));
    check_clear(picture, canvas(120));
  }

  TEST_CASE("a bar that misses its mark is hatched up to it; each number has its own scale") {
    const Figure figure{"gaps",
                        "",
                        "unknown",
                        {},
                        Bars{{{"share", 5, "5 %", 20, 0, Accent::gap},
                              {"level", 50, "50 t", 40, 1, Accent::gap},
                              {"gas", -10, "-10 k", -30, 2, Accent::gap}}}};
    // "share" and "level": 25 + 10 → 35; values 25 + 10 → 235 − 35 = 200: bars have 165 px.
    const Picture picture = draw(figure, canvas(235));
    REQUIRE(picture.rectangles.size() == 6);
    CHECK(picture.rectangles[0].box.w == near_rel(41.25, 1e-12));   // 5 of 20
    CHECK(picture.rectangles[1].box.x == near_rel(76.25, 1e-12));   // from there
    CHECK(picture.rectangles[1].box.w == near_rel(123.75, 1e-12));  // to the mark
    CHECK(picture.rectangles[1].pattern == Pattern::hatched);
    CHECK(picture.rectangles[3].box.x == near_rel(167, 1e-12));  // 35 + 165 · 40/50: too much by 10
    CHECK(picture.rectangles[3].box.w == near_rel(33, 1e-12));
    CHECK(picture.rectangles[4].box.x ==
          near_rel(145, 1e-12));  // −30…0: a third of 165 at the right
    CHECK(picture.rectangles[5].box.x == near_rel(35, 1e-12));
    check_clear(picture, canvas(235));
  }

  TEST_CASE("before and after differ by pattern and by words") {
    const Figure figure{"both",
                        "",
                        "unknown",
                        {},
                        Bars{{{"energy", 100, "now 100", {}, 0, Accent::before},
                              {"", 80, "then 80", {}, 0, Accent::plain}}}};
    const Picture picture = draw(figure, canvas(300));
    CHECK(picture.rectangles[0].pattern == Pattern::outlined);
    CHECK(picture.rectangles[1].pattern == Pattern::solid);
    CHECK(picture.rectangles[1].box.w == near_rel(0.8 * picture.rectangles[0].box.w, 1e-12));
    CHECK(picture.height == near_rel(30, 1e-12));  // no gap within the pair
  }

  TEST_CASE("a bar of something is seen, a bar of nothing is not") {
    const Figure figure{"small",
                        "",
                        "unknown",
                        {},
                        Bars{{{"a", 1e6, "1e6", {}, 0, Accent::plain},
                              {"b", 1e-6, "1e-6", {}, 0, Accent::plain},
                              {"c", 0, "0", {}, 0, Accent::plain},
                              {"d", 1.0 / 0.0, "", {}, 0, Accent::plain}}}};
    const Picture picture = draw(figure, canvas(300));
    REQUIRE(picture.rectangles.size() == 2);
    CHECK(picture.rectangles[1].box.w == 1.5);
    CHECK(label(picture, "unknown"));  // not finite
  }

  TEST_CASE("positions are clamped to base and lead, pointing out where they are beyond") {
    const Figure figure{"positions",
                        "",
                        "unknown",
                        {},
                        Positions{{{"half", 0.5, "86", "base 80", "lead 92"},
                                   {"better", 1.5, "98", "base 80", "lead 92"},
                                   {"worse", -0.5, "74", "base 80", "lead 92"},
                                   {"none", {}, "", "base 80", "lead 92"}}}};
    const Picture picture = draw(figure, canvas(209));
    // The mark's radius 4.5 at both ends leaves 4.5…204.5: half is 104.5.
    REQUIRE(picture.marks.size() == 3);
    CHECK(picture.marks[0].centre.x == near_rel(104.5, 1e-12));
    CHECK(picture.marks[0].shape == MarkShape::diamond);
    CHECK(picture.marks[1].centre.x == near_rel(204.5, 1e-12));
    CHECK(picture.marks[1].shape == MarkShape::points_right);
    CHECK(picture.marks[2].centre.x == near_rel(4.5, 1e-12));
    CHECK(picture.marks[2].shape == MarkShape::points_left);
    CHECK(label(picture, "unknown"));
    // A row: line 15, track 10, line 15; gaps of 6 between four.
    CHECK(picture.height == near_rel(4 * 40 + 3 * 6, 1e-12));
    check_clear(picture, canvas(209));
  }

  TEST_CASE("years are spaced by their distance; lines break where a year is unknown") {
    const Picture picture = draw(trend(), canvas(600));
    // Names: "comparable" 50 + 10 px beside; plot from 25 to 600 − 60 − 15 = 525: 100 px a year.
    REQUIRE(label(picture, "2022"));
    CHECK(label(picture, "2020")->at.x == 25);
    CHECK(label(picture, "2022")->at.x == near_rel(225, 1e-12));
    CHECK(label(picture, "2025")->at.x == near_rel(525, 1e-12));
    CHECK(label(picture, "unknown")->at.x == 325);  // 2023, in both series
    CHECK(picture.marks.size() == 5);
    // Axis, target, and only 2020–2022 of the first series has neighbours.
    REQUIRE(picture.lines.size() == 3);
    CHECK(picture.lines[2].points.size() == 2);
    // 0…0.4 on 130 px (13 letters), top at 30: the target 0.25 at 160 − 81.25.
    CHECK(picture.lines[1].points[0].y == near_rel(78.75, 1e-12));
    CHECK(picture.lines[1].dashed);
    check_clear(picture, canvas(600));
  }

  TEST_CASE("words of a chart overlap at no width") {
    for (double width = 200; width <= 1120; width += 20) {
      check_clear(draw(trend(), canvas(width)), canvas(width));
      check_clear(draw(structure(), canvas(width)), canvas(width));
    }
  }

  TEST_CASE(
      "long labels are broken between Chinese characters and at spaces, never before a stop") {
    const Figure figure{"long",
                        "",
                        "未知",
                        {},
                        Bars{{{"单位产品综合能耗，先进值", 3, "3 千克标准煤/吨", 2, 0, Accent::gap},
                              {"energy of the whole plant", 3, "3 t", 2, 1, Accent::gap}}}};
    const Picture picture = draw(figure, canvas(80));  // eight Chinese characters
    CHECK(label(picture, "单位产品综合能"));  // a closing mark keeps the character before it
    CHECK(label(picture, "耗，先进值"));
    CHECK(label(picture, "energy of the"));
    check_clear(picture, canvas(80));
  }

  TEST_CASE("a trend of no year or of one is drawn without a fault") {
    CHECK(draw({"", "", "", {}, Trend{}}, canvas(300)).labels.empty());
    const Picture one =
        draw({"", "", "unknown", {}, Trend{{2025}, {{"a", {1}, {"1"}}}, {}, ""}}, canvas(300));
    CHECK(one.marks.size() == 1);
  }
}
