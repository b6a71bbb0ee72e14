// Drawing on the canvas: shapes, words and icons on one layer of ImGui's background draw list.
// In: rectangles in document (or, on fixed layers, viewport) px and theme colours. Out: draw calls.
// What lies outside the window is not drawn.
#pragma once

#include <initializer_list>

#include "ui/geometry.h"
#include "ui/text.h"
#include "ui/theme.h"

struct ImDrawList;

namespace greengauge::ui {

enum class Icon : std::uint8_t {
  none,
  check,
  cross,
  warning,
  question,
  info,
  chevron_down,
  chevron_right,
  chevron_up,
  plus,
  minus,
  factory,
  bolt,
  box,
  leaf,
  gauge,
  paper,
  trend,
  search,
  undo,
  redo,
  external,
  trash,
  sun,
  moon,
  dash,
};

class Painter {
 public:
  Painter(ImDrawList* list, const Fonts& fonts, int channel, float scroll_y, float density);

  bool visible(Rect rect) const;
  void fill(Rect rect, Colour colour, float radius = 0) const;
  void stroke(Rect rect, Colour colour, float radius = 0, float thickness = 1) const;
  void line(Point from, Point to, Colour colour, float thickness = 1) const;
  /// Diagonal stripes within `rect`.
  void hatch(Rect rect, Colour ground, Colour stripe, float pitch) const;
  /// Darkens everything below, for a dialog.
  void shade(Rect rect) const;
  /// A convex shape, filled.
  void polygon(std::initializer_list<Point> corners, Colour colour) const;
  void focus_ring(Rect rect, Colour colour, float radius) const;
  void text(const TextBlock& block, Point at, float width, Align align, Colour colour) const;
  /// One line of text, vertically centred in `rect`.
  void text_in(const TextBlock& block, Rect rect, Align align, Colour colour) const;
  void icon(Icon icon, Rect rect, Colour colour) const;
  void clip(Rect rect) const;
  void unclip() const;

 private:
  void select() const;
  Rect shown(Rect rect) const;

  ImDrawList* list_;
  const Fonts* fonts_;
  int channel_;
  float scroll_y_;
  float density_;
};

}  // namespace greengauge::ui
