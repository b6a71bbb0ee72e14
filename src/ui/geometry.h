// Points and rectangles in CSS pixels, y downwards. Whether they are relative to the document or to
// the window is up to who uses them (Node::fixed).
#pragma once

namespace greengauge::ui {

struct Point {
  float x = 0;
  float y = 0;
};

struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  float centre_y() const { return y + h / 2; }
  bool operator==(const Rect&) const = default;
};

/// `rect` made smaller by `by` on every side (larger if negative).
inline Rect inset(Rect rect, float by) {
  return {rect.x + by, rect.y + by, rect.w - 2 * by, rect.h - 2 * by};
}

}  // namespace greengauge::ui
