// The fields of fields.h in which one of a few answers is chosen: a list (choice) and segments side
// by side (segmented).
//
// A choice paints its box and the chosen label; the list itself is the browser's <select>, which
// lies over the box and knows how to open on each device. Segments are painted here, each with a
// radio node. All segments have the width of the widest label in bold, so that choosing one moves
// nothing. Where they do not fit side by side they go into two rows or more, at last one a row; a
// label that is wider still is broken into lines. With `beside`, and if they take at most 60 % of
// the width, they are placed at the right of their label. The value just chosen is painted in the
// same frame, before the caller has stored it.
#include <algorithm>

#include "ui/field_frame.h"
#include "ui/fields.h"

namespace greengauge::ui {
namespace {

float longest(const Ui& ui, const std::vector<Option>& options, const TextStyle& style) {
  float width = 0;
  for (const Option& option : options)
    width = std::max(width, text_width(ui.fonts(), option.label, style));
  return width;
}

}  // namespace

namespace {

void paint_quiet_box(Ui& ui, const FieldFrame& frame) {
  const Theme& t = ui.theme();
  const float radius = ui.px(radius_control);
  ui.painter().fill(frame.box, ui.hovered(frame.id) ? t.surface_sunk : t.surface, radius);
  ui.painter().stroke(frame.box, t.border, radius);
  if (ui.focused(frame.id)) ui.painter().focus_ring(frame.box, t.focus, radius);
}

}  // namespace

std::optional<std::string> choice(Ui& ui, const Choice& c) {
  const float pad = ui.px(12);
  const float arrow = ui.px(18);
  const TextStyle style = ui.style(c.quiet ? type_small : type_body);
  const std::size_t shown = c.quiet ? 1 : c.options->size();  // of commands only the first is seen
  const std::vector<Option> sized(c.options->begin(),
                                  c.options->begin() + static_cast<long>(shown));
  const float wanted = c.compact ? longest(ui, sized, style) + 2 * pad + arrow : 0;
  FieldFrame frame = begin_field(ui, c.field, std::min(wanted, ui.width()));
  const std::string* picked = ui.committed(frame.id);
  const std::string value = picked ? *picked : std::string(c.value);
  std::string label;
  for (const Option& option : *c.options)
    if (option.value == value) label = option.label;
  const TextBlock block =
      lay_out(ui.fonts(), label, style, frame.box.w - 2 * pad - arrow + ui.px(4));
  extend(ui, frame, block.height() + ui.px(grid));

  const bool invalid = !c.field.error.empty();
  Colour ink = ui.theme().text;
  if (c.quiet)
    paint_quiet_box(ui, frame);
  else
    ink = paint_box(ui, frame, invalid, c.field.disabled);
  const Rect inner{frame.box.x + pad, frame.box.y, frame.box.w - 2 * pad - arrow, frame.box.h};
  const Painter paint = ui.painter();
  paint.text_in(block, inner, Align::left, ink);
  paint.icon(
      Icon::chevron_down,
      {frame.box.right() - pad - arrow + ui.px(4), frame.box.centre_y() - arrow / 2, arrow, arrow},
      ui.theme().muted);

  Node node = field_node(c.field, frame, invalid);
  node.role = Role::choice;
  node.value = value;
  node.options = *c.options;
  if (c.quiet) node.look = "act";  // the page resets the list after a choice: it is a command
  ui.record(std::move(node));
  end_field(ui, c.field, frame, c.field.error);
  if (picked && *picked != c.value) return *picked;
  return {};
}

namespace {

// Within a segment, CSS px at scale 1.
constexpr float tick = 20, sides = 12;

TextBlock segment_words(const Ui& ui, const Option& option, Weight weight, float width) {
  return lay_out(ui.fonts(), option.label, ui.style(type_body, weight),
                 width - ui.px(tick + sides) + 1);  // rounding must not break a line
}

/// How the segments are placed.
struct SegmentRows {
  int columns;
  float width;  ///< of a segment
  std::vector<float> heights;

  bool stacked() const { return columns == 1 && heights.size() > 1; }
};

SegmentRows rows_of(const Ui& ui, const std::vector<Option>& options) {
  const float widest = longest(ui, options, ui.style(type_body, Weight::bold)) + ui.px(tick);
  const int count = static_cast<int>(options.size());
  const auto share = [&](int columns) { return ui.width() / static_cast<float>(columns); };
  int rows = 1, columns = count;
  while (columns > 1 && widest + ui.px(sides) > share(columns)) {
    ++rows;
    columns = (count + rows - 1) / rows;
  }
  rows = (count + columns - 1) / columns;
  SegmentRows place{columns, std::min(widest + ui.px(sides + 18), share(columns)), {}};
  place.heights.assign(static_cast<std::size_t>(rows), ui.control_height());
  if (!place.stacked()) return place;
  place.width = ui.width();
  for (std::size_t i = 0; i < options.size(); ++i) {
    const TextBlock words = segment_words(ui, options[i], Weight::bold, place.width - ui.px(8));
    place.heights[i] = std::max(place.heights[i], words.height() + ui.px(12));
  }
  return place;
}

/// Places label, help and fault at the left; returns the place for the segments at the right.
FieldFrame place_beside(Ui& ui, const Segmented& s, NodeId group, float segments) {
  const Ui::Region at = ui.region();
  const float left = at.w - segments - ui.px(24);
  const TextBlock label =
      lay_out(ui.fonts(), s.field.label, ui.style(type_small, Weight::bold), left);
  const float drop = std::max(0.f, (ui.control_height() - label.line_pitch()) / 2);
  const float words = drop + ui.within(at.x, at.y + drop, left, [&] {
    const Rect rect = ui.place(left, label.height());
    ui.painter().text(label, {rect.x, rect.y}, rect.w, Align::left, ui.theme().text);
    end_field(ui, s.field, {group, no_node, rect}, s.field.error);
  });
  FieldFrame frame;
  frame.id = ui.id(s.field.key);
  frame.box = {at.x + at.w - segments, at.y, segments, ui.control_height()};
  ui.region().y += std::max(words, frame.box.h);
  return frame;
}

/// Paints one segment and records its node. In `stacked` segments the words begin below each other.
void segment(Ui& ui, const Option& option, Rect rect, bool on, bool stacked) {
  const NodeId id = ui.id(option.value);
  const Theme& t = ui.theme();
  const Painter paint = ui.painter();
  const float radius = ui.px(radius_control);
  if (on) {
    paint.fill(inset(rect, 1), t.accent_soft, radius - 1);
    paint.stroke(rect, t.accent, radius, 1.5f);
  } else if (ui.hovered(id)) {
    paint.fill(inset(rect, 1), t.surface_sunk, radius - 1);
  }
  const TextBlock words = segment_words(ui, option, on ? Weight::bold : Weight::regular,
                                        rect.w - (stacked ? ui.px(8) : 0));
  const float before = on || stacked ? ui.px(tick) : 0;
  const float left =
      rect.x + (stacked ? ui.px(10) : (rect.w - words.width - before) / 2 - (on ? ui.px(2) : 0));
  paint.text_in(words, {left + before, rect.y, words.width, rect.h}, Align::left,
                on ? t.accent : t.text);
  const float mark = ui.px(18);
  if (on) paint.icon(Icon::check, {left, rect.centre_y() - mark / 2, mark, mark}, t.accent);
  if (ui.focused(id)) paint.focus_ring(rect, t.focus, radius);
  Node node;
  node.id = id;
  node.role = Role::radio;
  node.name = option.label;
  node.value = option.value;
  node.state.checked = on ? Checked::on : Checked::off;
  node.rect = rect;
  ui.record(std::move(node));
}

}  // namespace

std::optional<std::string> segmented(Ui& ui, const Segmented& s) {
  const std::vector<Option>& options = *s.options;
  const NodeId group_id = ui.id(s.field.key);
  Node group;
  group.id = group_id;
  group.role = Role::radio_group;
  group.name = s.field.label;
  group.state.required = s.field.required;
  group.rect = {ui.region().x, ui.region().y, ui.width(), 0};
  ui.open_container(std::move(group));
  ui.push_scope(s.field.key);
  std::optional<std::string> chosen;

  const SegmentRows place = rows_of(ui, options);
  const std::size_t columns = static_cast<std::size_t>(place.columns);
  const float width = place.width * static_cast<float>(columns);
  const bool beside = s.beside && columns == options.size() && width <= ui.width() * 0.6f;
  FieldFrame frame =
      beside ? place_beside(ui, s, group_id, width) : begin_field(ui, s.field, width, true);
  float height = 0;
  for (float row : place.heights) height += row;
  if (!beside) extend(ui, frame, height);
  const Theme& t = ui.theme();
  const Painter paint = ui.painter();
  const float radius = ui.px(radius_control);
  paint.fill(frame.box, t.surface, radius);
  paint.stroke(frame.box, t.border_strong, radius);
  std::string value(s.value);
  for (const Option& option : options)
    if (ui.clicked(ui.id(option.value))) value = option.value;
  float y = frame.box.y;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Option& option = options[i];
    const std::size_t column = i % columns;
    const Rect rect{frame.box.x + place.width * static_cast<float>(column), y, place.width,
                    place.heights[i / columns]};
    if (column + 1 == columns) y += rect.h;
    segment(ui, option, rect, option.value == value, place.stacked());
  }
  if (value != s.value) chosen = value;
  ui.pop_scope();
  if (!beside) end_field(ui, s.field, {group_id, no_node, frame.box}, s.field.error);
  ui.close_container(ui.region().y);
  return chosen;
}

}  // namespace greengauge::ui
