// Each icon as a few strokes on a grid of 24 × 24, y downwards; the pen scales them to the place
// and keeps a stroke at least 1.5 px wide.
#include "ui/icons.h"

#include <imgui.h>

#include <algorithm>
#include <initializer_list>

namespace greengauge::ui {
namespace {

/// Draws in a square of 24 × 24 units that is centred in `rect`.
class Pen {
 public:
  Pen(ImDrawList& list, Rect rect, ImU32 colour)
      : list_(list),
        colour_(colour),
        unit_(std::min(rect.w, rect.h) / 24),
        x_(rect.x + (rect.w - 24 * unit_) / 2),
        y_(rect.y + (rect.h - 24 * unit_) / 2) {}

  void path(std::initializer_list<ImVec2> points, bool closed = false) {
    for (ImVec2 point : points) list_.PathLineTo(at(point.x, point.y));
    list_.PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, width());
  }
  void circle(float x, float y, float r) {
    list_.AddCircle(at(x, y), r * unit_, colour_, 0, width());
  }
  void dot(float x, float y, float r) { list_.AddCircleFilled(at(x, y), r * unit_, colour_); }
  void arc(float x, float y, float r, float from, float to) {
    list_.PathArcTo(at(x, y), r * unit_, from, to);
    list_.PathStroke(colour_, 0, width());
  }
  void curve(ImVec2 a, ImVec2 b, ImVec2 c, ImVec2 d) {
    list_.AddBezierCubic(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), at(d.x, d.y), colour_, width());
  }

 private:
  ImVec2 at(float x, float y) const { return {x_ + x * unit_, y_ + y * unit_}; }
  float width() const { return std::max(1.5f, 2 * unit_); }

  ImDrawList& list_;
  ImU32 colour_;
  float unit_, x_, y_;
};

constexpr float pi = 3.14159265f;

}  // namespace

// NOLINTNEXTLINE(readability-function-size): one line or two for each icon.
void draw_icon(ImDrawList& list, Icon icon, Rect rect, std::uint32_t colour) {
  Pen pen(list, rect, colour);
  switch (icon) {
    case Icon::none: break;
    case Icon::check: pen.path({{5, 13}, {10, 18}, {19, 7}}); break;
    case Icon::cross:
      pen.path({{6, 6}, {18, 18}});
      pen.path({{18, 6}, {6, 18}});
      break;
    case Icon::dash: pen.path({{6, 12}, {18, 12}}); break;
    case Icon::warning:
      pen.path({{12, 4}, {21.5f, 20}, {2.5f, 20}}, true);
      pen.path({{12, 10}, {12, 14.5f}});
      pen.dot(12, 17.2f, 1.3f);
      break;
    case Icon::question:
      pen.arc(12, 9, 4, -pi, pi * 0.35f);
      pen.path({{13.8f, 12.6f}, {12, 14}, {12, 15.5f}});
      pen.dot(12, 19, 1.4f);
      break;
    case Icon::info:
      pen.circle(12, 12, 9);
      pen.path({{12, 11}, {12, 16.5f}});
      pen.dot(12, 7.8f, 1.4f);
      break;
    case Icon::chevron_down: pen.path({{6, 9.5f}, {12, 15.5f}, {18, 9.5f}}); break;
    case Icon::chevron_up: pen.path({{6, 14.5f}, {12, 8.5f}, {18, 14.5f}}); break;
    case Icon::chevron_right: pen.path({{9.5f, 6}, {15.5f, 12}, {9.5f, 18}}); break;
    case Icon::plus:
      pen.path({{12, 5}, {12, 19}});
      pen.path({{5, 12}, {19, 12}});
      break;
    case Icon::minus: pen.path({{5, 12}, {19, 12}}); break;
    case Icon::factory:
      pen.path({{3, 20}, {3, 9}, {9, 13}, {9, 9}, {15, 13}, {15, 4}, {20, 4}, {21, 20}}, true);
      break;
    case Icon::bolt:
      pen.path({{13, 2.5f}, {5, 13.5f}, {11.5f, 13.5f}, {10.5f, 21.5f}, {19, 10}, {12.5f, 10}},
               true);
      break;
    case Icon::box:
      pen.path({{12, 3}, {20, 7.5f}, {20, 16.5f}, {12, 21}, {4, 16.5f}, {4, 7.5f}}, true);
      pen.path({{4, 7.5f}, {12, 12}, {20, 7.5f}});
      pen.path({{12, 12}, {12, 21}});
      break;
    case Icon::leaf:
      pen.curve({5, 19}, {2, 8}, {10, 4}, {20, 4});
      pen.curve({20, 4}, {20.5f, 14}, {15, 20}, {5, 19});
      pen.path({{4, 21}, {13, 11}});
      break;
    case Icon::gauge:
      pen.arc(12, 14, 9, -pi, 0);
      pen.path({{12, 14}, {16.5f, 8.5f}});
      pen.dot(12, 14, 1.8f);
      pen.path({{3, 18.5f}, {21, 18.5f}});
      break;
    case Icon::paper:
      pen.path({{6, 3}, {14, 3}, {19, 8}, {19, 21}, {6, 21}}, true);
      pen.path({{9, 12}, {16, 12}});
      pen.path({{9, 16}, {16, 16}});
      break;
    case Icon::trend:
      pen.path({{3, 17}, {9, 11}, {13, 15}, {21, 6}});
      pen.path({{15, 6}, {21, 6}, {21, 12}});
      break;
    case Icon::search:
      pen.circle(10.5f, 10.5f, 6);
      pen.path({{15, 15}, {20.5f, 20.5f}});
      break;
    case Icon::undo:
      pen.path({{8, 5}, {4, 9}, {8, 13}});
      pen.path({{4, 9}, {14, 9}});
      pen.arc(14, 14, 5, -pi / 2, pi / 2);
      pen.path({{14, 19}, {8, 19}});
      break;
    case Icon::redo:
      pen.path({{16, 5}, {20, 9}, {16, 13}});
      pen.path({{20, 9}, {10, 9}});
      pen.arc(10, 14, 5, -pi * 1.5f, -pi / 2);
      pen.path({{10, 19}, {16, 19}});
      break;
    case Icon::external:
      pen.path({{13, 5}, {19, 5}, {19, 11}});
      pen.path({{19, 5}, {10, 14}});
      pen.path({{10, 6}, {5, 6}, {5, 19}, {18, 19}, {18, 14}});
      break;
    case Icon::trash:
      pen.path({{4, 7}, {20, 7}});
      pen.path({{9, 7}, {9, 4}, {15, 4}, {15, 7}});
      pen.path({{6, 7}, {7, 20}, {17, 20}, {18, 7}});
      break;
    case Icon::sun:
      pen.circle(12, 12, 4);
      for (auto [x, y] : {ImVec2{0, -1},
                          {0.7f, -0.7f},
                          {1, 0},
                          {0.7f, 0.7f},
                          {0, 1},
                          {-0.7f, 0.7f},
                          {-1, 0},
                          {-0.7f, -0.7f}})
        pen.path({{12 + x * 7, 12 + y * 7}, {12 + x * 9.5f, 12 + y * 9.5f}});
      break;
    case Icon::moon:
      pen.arc(12, 12, 9, 0.0876f, 4.625f);
      pen.arc(16.8f, 7.2f, 7, 3.786f, 0.926f);
      break;
  }
}

}  // namespace greengauge::ui
