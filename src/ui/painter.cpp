// From document px to ImGui's draw list: subtract the scroll position, snap edges to device pixels,
// select the channel of the layer (see ui.cpp), add the primitive.
// Edges are snapped one by one instead of position and size, so that neighbouring rectangles meet
// without a gap or an overlap at any density.
#include "ui/painter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "ui/icons.h"

namespace greengauge::ui {
namespace {

ImU32 packed(Colour colour) {
  return IM_COL32(colour.rgb >> 16 & 255, colour.rgb >> 8 & 255, colour.rgb & 255, 255);
}

/// The path along the edge of `r`. ImGui's own keeps two pixels of each side straight, so that its
/// pills and circles are not round. Here it is next to nothing: of two equal points ImGui would not
/// know the direction of the edge between them.
void outline(ImDrawList& list, Rect r, float radius) {
  radius = std::min(radius, std::min(r.w, r.h) / 2 - 0.01f);
  if (radius < 0.5f) radius = 0;  // as in PathArcToFast
  const float left = r.x + radius, right = r.right() - radius;
  const float top = r.y + radius, bottom = r.bottom() - radius;
  // In twelfths of a circle, clockwise from the right.
  list.PathArcToFast({left, top}, radius, 6, 9);
  list.PathArcToFast({right, top}, radius, 9, 12);
  list.PathArcToFast({right, bottom}, radius, 0, 3);
  list.PathArcToFast({left, bottom}, radius, 3, 6);
}

}  // namespace

Painter::Painter(ImDrawList* list, const Fonts& fonts, int channel, float scroll_y, float density)
    : list_(list), fonts_(&fonts), channel_(channel), scroll_y_(scroll_y), density_(density) {}

void Painter::select() const { list_->ChannelsSetCurrent(channel_); }

Rect Painter::shown(Rect rect) const {
  auto snap = [&](float v) { return std::round(v * density_) / density_; };
  const float x = snap(rect.x);
  const float y = snap(rect.y - scroll_y_);
  return {x, y, snap(rect.right()) - x, snap(rect.bottom() - scroll_y_) - y};
}

bool Painter::visible(Rect rect) const {
  const float top = rect.y - scroll_y_;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  return top < size.y && top + rect.h > 0 && rect.x < size.x && rect.right() > 0;
}

void Painter::fill(Rect rect, Colour colour, float radius) const {
  if (!visible(rect) || rect.w <= 0 || rect.h <= 0) return;
  select();
  const Rect r = shown(rect);
  if (radius < 0.5f) {
    list_->AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, packed(colour));
    return;
  }
  outline(*list_, r, radius);
  list_->PathFillConvex(packed(colour));
}

void Painter::stroke(Rect rect, Colour colour, float radius, float thickness) const {
  if (!visible(rect)) return;
  select();
  outline(*list_, inset(shown(rect), thickness / 2), radius - thickness / 2);
  list_->PathStroke(packed(colour), ImDrawFlags_Closed, thickness);
}

void Painter::line(Point from, Point to, Colour colour, float thickness) const {
  select();
  list_->AddLine({from.x, from.y - scroll_y_}, {to.x, to.y - scroll_y_}, packed(colour), thickness);
}

void Painter::hatch(Rect rect, Colour ground, Colour stripe, float pitch) const {
  if (!visible(rect) || rect.w <= 0) return;
  select();
  const Rect r = shown(rect);
  list_->AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, packed(ground));
  list_->PushClipRect({r.x, r.y}, {r.right(), r.bottom()}, true);
  for (float x = r.x - r.h; x < r.right(); x += pitch)
    list_->AddLine({x, r.bottom()}, {x + r.h, r.y}, packed(stripe), pitch * 0.4f);
  list_->PopClipRect();
}

void Painter::shade(Rect rect) const {
  select();
  const Rect r = shown(rect);
  list_->AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, IM_COL32(0, 0, 0, 110));
}

void Painter::polygon(std::initializer_list<Point> corners, Colour colour) const {
  select();
  for (const Point& corner : corners) list_->PathLineTo({corner.x, corner.y - scroll_y_});
  list_->PathFillConvex(packed(colour));
}

void Painter::focus_ring(Rect rect, Colour colour, float radius) const {
  stroke(inset(rect, -3), colour, radius + 3, 2);
}

void Painter::text(const TextBlock& block, Point at, float width, Align align,
                   Colour colour) const {
  if (!visible({at.x, at.y, width > 0 ? width : block.width, block.height()})) return;
  select();
  draw_text(*list_, *fonts_, block, {at.x, at.y - scroll_y_}, width, align, packed(colour));
}

void Painter::text_in(const TextBlock& block, Rect rect, Align align, Colour colour) const {
  text(block, {rect.x, rect.y + (rect.h - block.height()) / 2}, rect.w, align, colour);
}

void Painter::icon(Icon icon, Rect rect, Colour colour) const {
  if (icon == Icon::none || !visible(rect)) return;
  select();
  draw_icon(*list_, icon, shown(rect), packed(colour));
}

void Painter::clip(Rect rect) const {
  select();
  const Rect r = shown(rect);
  list_->PushClipRect({r.x, r.y}, {r.right(), r.bottom()}, true);
}

void Painter::unclip() const {
  select();
  list_->PopClipRect();
}

}  // namespace greengauge::ui
