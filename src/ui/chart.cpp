// Draws a chart::Picture with the Painter and records its data as a table.
// The geometry comes from src/chart, which knows nothing of ImGui: it is given the width, the size
// of letters and a function that measures text, and returns rectangles, lines, marks and labels.
// The report draws the same shapes as SVG. The picture has no nodes; the tree gets the table of the
// figure.
#include "ui/chart.h"

#include <algorithm>
#include <cmath>

#include "ui/words.h"

namespace greengauge::ui {
namespace {

using greengauge::chart::Anchor;
using greengauge::chart::Canvas;
using greengauge::chart::ColourRole;
using greengauge::chart::Figure;
using greengauge::chart::MarkShape;
using greengauge::chart::Pattern;
using greengauge::chart::Picture;
using greengauge::chart::Spot;

float px(double value) { return static_cast<float>(value); }

Colour colour_of(const Theme& t, ColourRole role) {
  switch (role) {
    case ColourRole::text: return t.text;
    case ColourRole::muted: return t.muted;
    case ColourRole::axis: return t.border_strong;
    case ColourRole::track: return t.track;
    case ColourRole::bar: return t.accent;
    case ColourRole::gap: return t.amber;
    case ColourRole::target: return t.text;
  }
  return t.text;
}

/// Draws a picture at its place on the page.
class Drawing {
 public:
  Drawing(Ui& ui, Point origin) : ui_(ui), t_(ui.theme()), paint_(ui.painter()), origin_(origin) {}

  void draw(const Picture& picture) const {
    for (const auto& rectangle : picture.rectangles) draw(rectangle);
    for (const auto& line : picture.lines) draw(line);
    for (const auto& mark : picture.marks) draw(mark);
    for (const auto& label : picture.labels) draw(label);
  }

 private:
  Point at(const Spot& spot) const { return {origin_.x + px(spot.x), origin_.y + px(spot.y)}; }

  void draw(const greengauge::chart::Rectangle& rectangle) const {
    const Point corner = at({rectangle.box.x, rectangle.box.y});
    const Rect rect{corner.x, corner.y, px(rectangle.box.w), px(rectangle.box.h)};
    const Colour colour = colour_of(t_, rectangle.colour);
    switch (rectangle.pattern) {
      case Pattern::solid: return paint_.fill(rect, colour, ui_.px(2));
      case Pattern::hatched: return paint_.hatch(rect, t_.amber_soft, colour, ui_.px(7));
      case Pattern::outlined:
        paint_.fill(rect, t_.surface_sunk, ui_.px(2));
        return paint_.stroke(rect, t_.border_strong, ui_.px(2));
    }
  }

  void draw(const greengauge::chart::Polyline& line) const {
    const Colour colour = colour_of(t_, line.colour);
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const Point from = at(line.points[i - 1]), to = at(line.points[i]);
      if (line.dashed) {
        dashes(from, to, colour, px(line.thickness));
      } else {
        paint_.line(from, to, colour, px(line.thickness));
      }
    }
  }

  void dashes(Point from, Point to, Colour colour, float thickness) const {
    const float length = std::hypot(to.x - from.x, to.y - from.y), pitch = ui_.px(8);
    for (float done = 0; done < length; done += pitch) {
      const float a = done / length, b = std::min(done + pitch * 0.6f, length) / length;
      const auto part = [&](float t) {
        return Point{from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)};
      };
      paint_.line(part(a), part(b), colour, thickness);
    }
  }

  /// With a rim in the colour of the ground, so that it is distinct from bars and lines.
  void draw(const greengauge::chart::Mark& mark) const {
    shape(mark, px(mark.radius) + ui_.px(1.5f), t_.surface);
    shape(mark, px(mark.radius), colour_of(t_, mark.colour));
  }

  void shape(const greengauge::chart::Mark& mark, float r, Colour colour) const {
    const Point c = at(mark.centre);
    switch (mark.shape) {
      case MarkShape::circle: return paint_.fill({c.x - r, c.y - r, 2 * r, 2 * r}, colour, r);
      case MarkShape::square: return paint_.fill({c.x - r, c.y - r, 2 * r, 2 * r}, colour);
      case MarkShape::diamond:
        return paint_.polygon({{c.x - r, c.y}, {c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}},
                              colour);
      case MarkShape::points_left:
        return paint_.polygon({{c.x - r, c.y}, {c.x + r, c.y - r}, {c.x + r, c.y + r}}, colour);
      case MarkShape::points_right:
        return paint_.polygon({{c.x + r, c.y}, {c.x - r, c.y + r}, {c.x - r, c.y - r}}, colour);
    }
  }

  void draw(const greengauge::chart::Label& label) const {
    const TextBlock block = lay_out(ui_.fonts(), label.text, style(ui_, label.strong));
    const float share = label.anchor == Anchor::start    ? 0
                        : label.anchor == Anchor::middle ? 0.5f
                                                         : 1;
    const Point spot = at(label.at);
    paint_.text(block, {spot.x - share * block.width, spot.y - block.height() / 2}, block.width,
                Align::left, colour_of(t_, label.colour));
  }

 public:
  static TextStyle style(const Ui& ui, bool strong) {
    return ui.style(type_small, strong ? Weight::bold : Weight::regular);
  }

 private:
  Ui& ui_;
  const Theme& t_;
  Painter paint_;
  Point origin_;
};

/// The data as a table in the tree; not painted.
void record_table(Ui& ui, const Figure& figure, Rect rect) {
  const auto open = [&](std::string_view key, Role role) {
    Node node;
    node.id = ui.id(key);
    node.role = role;
    if (role == Role::table) node.name = figure.name;
    node.rect = rect;
    ui.open_container(std::move(node));
    ui.push_scope(key);
  };
  const auto close = [&] {
    ui.pop_scope();
    ui.close_container(rect.bottom());
  };
  const auto cell = [&](std::size_t column, Role role, const std::string& text) {
    Node node;
    node.id = ui.id(std::to_string(column));
    node.role = role;
    node.name = text;
    node.rect = rect;
    if (column > 0) node.look = "number";
    ui.record(std::move(node));
  };
  open("data", Role::table);
  open("head", Role::row);
  for (std::size_t i = 0; i < figure.table.columns.size(); ++i)
    cell(i, Role::column_header, figure.table.columns[i]);
  close();
  for (std::size_t r = 0; r < figure.table.rows.size(); ++r) {
    open(std::to_string(r), Role::row);
    for (std::size_t i = 0; i < figure.table.rows[r].size(); ++i)
      cell(i, i == 0 ? Role::row_header : Role::cell, figure.table.rows[r][i]);
    close();
  }
  close();
}

}  // namespace

void chart(Ui& ui, std::string_view key, const Figure& figure) {
  Node node;
  node.id = ui.id(key);
  node.role = Role::figure;
  node.name = figure.name;
  node.rect = {ui.region().x, ui.region().y, ui.width(), 0};
  ui.open_container(std::move(node));
  ui.push_scope(key);
  heading(ui, 3, figure.name);
  if (!figure.summary.empty()) paragraph(ui, figure.summary, small_muted);
  ui.space(8);
  const auto measure = [](const void* context, std::string_view text, bool strong) -> double {
    const Ui& on = *static_cast<const Ui*>(context);
    return text_width(on.fonts(), text, Drawing::style(on, strong));
  };
  const Picture picture = draw(figure, Canvas{ui.width(), ui.px(type_small), measure, &ui});
  const Rect rect = ui.place(ui.width(), px(picture.height));
  Drawing(ui, {rect.x, rect.y}).draw(picture);
  record_table(ui, figure, rect);
  ui.pop_scope();
  ui.close_container(ui.region().y);
}

}  // namespace greengauge::ui
