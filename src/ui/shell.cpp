// The frame around a page, in three widths: phone (bar at the bottom), medium (rail at the left and
// a strip in place of the aside), wide (rail, content and aside).
//
// geometry_of decides all horizontal places first; header, strip, rail and bar are fixed layers
// over the document, the content is in the document. Two things need the frame before: the header's
// actions are set flush right, but their width is known only after they were placed, and the aside
// sticks to the window only if it was not taller than it. Both keep the size in their Memory and
// ask for another frame when it changed.
#include "ui/shell.h"

#include <algorithm>

namespace greengauge::ui {
namespace {

struct Geometry {
  float strip = 0;
  float header = 64, bar = 0, left = 0, rail = 0, main_x = 0, main_w = 0, aside_x = 0, aside_w = 0,
        right = 0;
};

/// The height of its words: with large letters they take several lines.
float strip_height(const Ui& ui, const Shell& s, float width) {
  if (s.strip.empty()) return 0;
  return lay_out(ui.fonts(), s.strip, ui.style(type_small), width).height() + ui.px(11);
}

Geometry geometry_of(const Ui& ui, const Shell& s) {
  const float width = ui.viewport().width;
  Geometry g;
  g.header = ui.px(64);
  if (ui.is_phone()) {
    g.bar = ui.px(56);
    g.left = g.main_x = ui.px(16);
    g.right = width - ui.px(16);
    g.main_w = g.right - g.left;
    g.strip = strip_height(ui, s, g.main_w);
    return g;
  }
  const float margin = ui.px(32);
  const float gap = ui.px(24);
  const bool beside = width >= ui.px(1100);
  g.rail = ui.px(176);
  g.aside_w = beside ? ui.px(288) : 0;
  const float beside_w = beside ? g.aside_w + gap : 0;
  g.main_w = std::min(width - 2 * margin - g.rail - gap - beside_w, ui.px(content_max));
  const float all = g.rail + gap + g.main_w + beside_w;
  g.left = std::max(margin, (width - all) / 2);
  g.main_x = g.left + g.rail + gap;
  g.aside_x = g.main_x + g.main_w + gap;
  g.right = g.left + all;
  g.strip = beside ? 0 : strip_height(ui, s, g.right - g.left);
  return g;
}

void header(Ui& ui, const Shell& s, const ShellParts& parts, const Geometry& g) {
  const Rect rect{0, 0, ui.viewport().width, g.header};
  const Painter paint = ui.painter();
  paint.fill(rect, ui.theme().surface);
  paint.fill({0, rect.h - 1, rect.w, 1}, ui.theme().border);
  Node node;
  node.id = ui.id("header");
  node.role = Role::banner;
  node.rect = rect;
  ui.open_container(std::move(node));
  Memory& memory = ui.memory(ui.id("header.actions"));
  const float room = g.right - g.left - memory.height;
  ui.within(g.left, 0, room, [&] {
    ui.flow(g.header, ui.px(8), [&] {
      const float name = text_width(ui.fonts(), s.brand, ui.style(type_title, Weight::bold));
      const float shrunk = std::clamp(room / std::max(name + ui.px(8), 1.0f), 0.4f, 1.0f);
      paragraph(ui, s.brand, {.size = type_title * shrunk, .weight = Weight::bold, .key = "brand"});
      if (!ui.is_phone()) paragraph(ui, s.brand_small, small_muted);
    });
  });
  const float start = g.right - memory.height;  // the width that the actions took last time
  float end = start;
  ui.within(start, 0, 1e5f, [&] {
    ui.flow(g.header, ui.px(8), [&] {
      parts.header();
      end = ui.region().flow_x - ui.px(8);
    });
  });
  if (std::abs(end - start - memory.height) > 0.5f) {
    memory.height = end - start;
    ui.request_frames();
  }
  ui.close_container(g.header);
}

void strip(Ui& ui, const Shell& s, const Geometry& g) {
  if (g.strip <= 0) return;
  const Rect rect{0, g.header, ui.viewport().width, g.strip};
  const Painter paint = ui.painter();
  paint.fill(rect, ui.theme().surface);
  paint.fill({0, rect.bottom() - 1, rect.w, 1}, ui.theme().border);
  Node node;
  node.id = ui.id("strip");
  node.role = Role::complementary;
  node.name = s.aside_label;
  node.rect = rect;
  ui.open_container(std::move(node));
  ui.within(g.left, rect.y + ui.px(5), g.right - g.left, [&] {
    paragraph(ui, s.strip, {.size = type_small, .role = Role::status, .key = "strip.text"});
  });
  ui.close_container(rect.bottom());
}

bool entry(Ui& ui, const NavItem& item, int number, bool current, Rect rect, const Shell& s) {
  const NodeId id = ui.id(item.key);
  const Theme& t = ui.theme();
  const Painter paint = ui.painter();
  if (current) {
    paint.fill(rect, t.surface, ui.px(10));
    paint.stroke(rect, t.border, ui.px(10));
  } else if (ui.hovered(id)) {
    paint.fill(rect, t.surface_sunk, ui.px(10));
  }
  const float disc = ui.px(26);
  const Rect mark{rect.x + ui.px(12), rect.centre_y() - disc / 2, disc, disc};
  const bool tick = item.done && !current;
  paint.fill(mark, current ? t.accent : tick ? t.accent_soft : t.surface, disc / 2);
  if (!current && !tick) paint.stroke(mark, t.border, disc / 2);
  if (tick) {
    paint.icon(Icon::check, inset(mark, ui.px(5)), t.accent);
  } else {
    const TextBlock digit = lay_out(ui.fonts(), std::to_string(number),
                                    ui.style(type_small, current ? Weight::bold : Weight::regular));
    paint.text_in(digit, mark, Align::centre, current ? t.on_accent : t.muted);
  }
  const TextStyle style = ui.style(type_body, current ? Weight::bold : Weight::regular);
  const float room = rect.w - disc - ui.px(30);
  const bool fits = text_width(ui.fonts(), item.label, style) <= room;
  const std::string& words = fits ? item.label : item.short_label;
  const TextBlock label = lay_out_cut(ui.fonts(), words, style, room);
  paint.text_in(label, {mark.right() + ui.px(12), rect.y, label.width, rect.h}, Align::left,
                current ? t.text : t.muted);
  if (ui.focused(id)) paint.focus_ring(rect, t.focus, ui.px(10));
  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = words;
  if (item.done) node.description = s.done_word;
  node.state.current = current;
  node.rect = rect;
  node.look = "nav";
  ui.record(std::move(node));
  return ui.clicked(id);
}

int rail(Ui& ui, const Shell& s, const Geometry& g) {
  const bool low = ui.viewport().height < ui.px(480);
  const float top = g.header + g.strip + ui.px(low ? 4 : 24);
  const float room = (ui.viewport().height - top) / static_cast<float>(s.pages.size());
  const float height =
      std::clamp(room - ui.px(2), ui.px(32), ui.px(48));  // lower on a phone held sideways
  Node node;
  node.id = ui.id("nav");
  node.role = Role::navigation;
  node.name = s.nav_label;
  node.rect = {g.left, top, g.rail, 0};
  ui.open_container(std::move(node));
  int pressed = -1;
  float y = top;
  for (std::size_t i = 0; i < s.pages.size(); ++i) {
    if (entry(ui, s.pages[i], static_cast<int>(i) + 1, static_cast<int>(i) == s.current,
              {g.left, y, g.rail, height}, s))
      pressed = static_cast<int>(i);
    y += height + ui.px(2);
  }
  ui.close_container(y);
  return pressed;
}

bool bar_entry(Ui& ui, const NavItem& item, bool current, Rect rect) {
  const NodeId id = ui.id(item.key);
  const Colour ink = current ? ui.theme().accent : ui.theme().muted;
  const Painter paint = ui.painter();
  const float icon = ui.px(22);
  paint.icon(item.icon, {rect.x + (rect.w - icon) / 2, rect.y + ui.px(7), icon, icon}, ink);
  TextStyle style = ui.style(12, current ? Weight::bold : Weight::regular, 1.3f);
  if (text_width(ui.fonts(), item.short_label, style) > rect.w - 2)
    style = ui.style(12, Weight::regular, 1.3f);
  if (text_width(ui.fonts(), item.short_label, style) > rect.w - 2)
    style = ui.style(11, Weight::regular, 1.3f);
  const TextBlock label = lay_out_cut(ui.fonts(), item.short_label, style, rect.w - 2);
  paint.text(label, {rect.x, rect.y + ui.px(32)}, rect.w, Align::centre, ink);
  if (current)
    paint.fill({rect.x + rect.w * 0.25f, rect.y, rect.w * 0.5f, ui.px(2)}, ui.theme().accent);
  if (ui.focused(id)) paint.focus_ring(inset(rect, 4), ui.theme().focus, 4);
  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = item.short_label;
  node.state.current = current;
  node.rect = rect;
  node.look = "nav";
  ui.record(std::move(node));
  return ui.clicked(id);
}

int bottom_bar(Ui& ui, const Shell& s, const Geometry& g) {
  const Rect rect{0, ui.viewport().height - g.bar, ui.viewport().width, g.bar};
  const Painter paint = ui.painter();
  paint.fill(rect, ui.theme().surface);
  paint.fill({0, rect.y, rect.w, 1}, ui.theme().border);
  Node node;
  node.id = ui.id("nav");
  node.role = Role::navigation;
  node.name = s.nav_label;
  node.rect = rect;
  ui.open_container(std::move(node));
  const float each = rect.w / static_cast<float>(std::max<std::size_t>(s.pages.size(), 1));
  int pressed = -1;
  for (std::size_t i = 0; i < s.pages.size(); ++i)
    if (bar_entry(ui, s.pages[i], static_cast<int>(i) == s.current,
                  {each * static_cast<float>(i), rect.y, each, rect.h}))
      pressed = static_cast<int>(i);
  ui.close_container(rect.bottom());
  return pressed;
}

void main_column(Ui& ui, const ShellParts& parts, const Geometry& g) {
  Node node;
  node.id = ui.id("main");
  node.role = Role::main;
  node.rect = {g.main_x, g.header, g.main_w, 0};
  ui.open_container(std::move(node));
  const float top = g.header + g.strip + ui.px(ui.is_phone() ? 16 : 20);
  const float used = ui.within(g.main_x, top, g.main_w, [&] { parts.main(g.aside_w > 0); });
  ui.close_container(top + used + g.bar + ui.px(32));
}

/// Beside the content; keeps its place while the content scrolls, unless it is taller than the
/// window.
void aside(Ui& ui, const Shell& s, const ShellParts& parts, const Geometry& g) {
  if (g.aside_w <= 0) return;
  const NodeId id = ui.id("aside");
  Memory& memory = ui.memory(id);
  const float top = g.header + g.strip + ui.px(24);
  const bool sticks = top + memory.height < ui.viewport().height;
  ui.in_layer(Ui::Layer::content, sticks, [&] {
    Node node;
    node.id = id;
    node.role = Role::complementary;
    node.name = s.aside_label;
    node.rect = {g.aside_x, top, g.aside_w, 0};
    ui.open_container(std::move(node));
    const float used = ui.within(g.aside_x, top, g.aside_w, parts.aside);
    ui.close_container(top + used);
    // Also while it is fixed: otherwise the document's height, and with it a frame that is embedded
    // at that height, would alternate between two values.
    ui.reach(top + used);
    if (std::abs(memory.height - used) > 0.5f) {
      memory.height = used;
      ui.request_frames();
    }
  });
}

}  // namespace

int shell(Ui& ui, const Shell& s, const ShellParts& parts) {
  const Geometry g = geometry_of(ui, s);
  int pressed = -1;
  ui.in_layer(Ui::Layer::bars, true, [&] { header(ui, s, parts, g); });
  ui.in_layer(Ui::Layer::bars, true, [&] { strip(ui, s, g); });
  if (!ui.is_phone()) ui.in_layer(Ui::Layer::content, true, [&] { pressed = rail(ui, s, g); });
  main_column(ui, parts, g);
  aside(ui, s, parts, g);
  if (ui.is_phone()) ui.in_layer(Ui::Layer::bars, true, [&] { pressed = bottom_bar(ui, s, g); });
  return pressed;
}

}  // namespace greengauge::ui
