// Buttons, links, chips and disclosures. Each measures its label, takes its place, paints, records
// its node and returns whether the page's control was clicked.
// A pointer's target is at least 24 px and a finger's 44 px high (WCAG 2.2, 2.5.8 and 2.5.5): where
// a link's words are smaller, its node is larger than what is painted.
#include "ui/controls.h"

#include <algorithm>

#include "ui/overlays.h"

namespace greengauge::ui {
namespace {

/// `b` with `share` of `a` in it.
Colour mixed(Colour a, Colour b, float share) {
  std::uint32_t rgb = 0;
  for (int shift : {0, 8, 16}) {
    const auto of = [&](Colour c) { return static_cast<float>(c.rgb >> shift & 255); };
    rgb |= static_cast<std::uint32_t>(of(a) * share + of(b) * (1 - share)) << shift;
  }
  return {rgb};
}

struct Look {
  Colour fill, edge, ink;
  bool filled, edged;
};

Look look_of(const Ui& ui, const Button& button, bool hovered) {
  const Theme& t = ui.theme();
  if (button.disabled)
    return {t.surface_sunk, t.border, t.muted, button.kind != ButtonKind::quiet, false};
  if (button.pressed == Checked::on) return {t.surface, t.accent, t.accent, true, true};
  switch (button.kind) {
    case ButtonKind::primary:
      return {hovered ? mixed(t.text, t.accent, 0.2f) : t.accent, t.accent, t.on_accent, true,
              false};
    case ButtonKind::outline:
      return {hovered ? t.accent_soft : t.surface, t.accent_border, t.accent, true, true};
    case ButtonKind::plain:
      return {hovered ? t.surface_sunk : t.surface, t.border, t.text, true, true};
    case ButtonKind::quiet: break;
  }
  return {t.surface_sunk, t.border, t.text, hovered, false};
}

}  // namespace

bool button(Ui& ui, const Button& b) {
  const NodeId id = ui.id(b.key);
  const bool strong =
      b.kind == ButtonKind::primary || b.kind == ButtonKind::outline || b.pressed == Checked::on;
  const float size =
      b.magnified *
      (b.kind == ButtonKind::primary || b.kind == ButtonKind::outline ? type_body : type_small);
  const float pad = b.magnified * ui.px(b.icon_only ? 10 : 15);
  const float icon_size = b.icon == Icon::none ? 0 : ui.px(18);
  const float gap = b.icon == Icon::none || b.icon_only ? 0 : ui.px(6);
  const TextStyle style = ui.style(size, strong ? Weight::bold : Weight::regular);
  const TextBlock block =
      b.icon_only ? TextBlock{}
                  : lay_out(ui.fonts(), b.label, style, ui.width() - 2 * pad - icon_size - gap);
  const float width = block.width + 2 * pad + icon_size + gap;
  const float height = std::max(b.magnified * ui.control_height(), block.height() + ui.px(grid));
  const Rect rect = ui.place(std::max(width, height), height);
  const Look look = look_of(ui, b, ui.hovered(id));
  const Painter paint = ui.painter();
  const float radius = ui.px(radius_control);
  if (look.filled) paint.fill(rect, look.fill, radius);
  if (look.edged) paint.stroke(rect, look.edge, radius, b.pressed == Checked::on ? 1.5f : 1);
  const float start = rect.x + (rect.w - width) / 2 + pad;
  paint.icon(b.icon, {start, rect.centre_y() - icon_size / 2, icon_size, icon_size}, look.ink);
  if (!b.icon_only)
    paint.text_in(block, {start + icon_size + gap, rect.y, block.width, rect.h}, Align::centre,
                  look.ink);
  if (ui.focused(id)) paint.focus_ring(rect, ui.theme().focus, radius);
  if (b.icon_only && (ui.focused(id) || ui.hovered(id))) tooltip(ui, rect, b.label);

  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = b.label;
  node.description = b.description;
  node.rect = rect;
  node.state.disabled = b.disabled;
  node.state.checked = b.pressed;
  node.state.expanded = b.expanded;
  node.look = b.kind == ButtonKind::primary ? "primary" : "";
  if (!b.look.empty()) node.look = b.look;
  Node& recorded = ui.record(std::move(node));
  if (auto language = base::language_from_code(b.language)) recorded.language = *language;
  return !b.disabled && ui.clicked(id);
}

bool link(Ui& ui, const Link& l) {
  const NodeId id = ui.id(l.key);
  const TextBlock block = lay_out(ui.fonts(), l.label, ui.style(l.size), ui.width());
  const float height = block.height();
  const float target = ui.viewport().coarse ? ui.px(target_touch) : ui.px(24);
  Rect rect = ui.place(block.width, ui.viewport().coarse ? std::max(height, target) : height);
  rect = {rect.x, rect.centre_y() - height / 2, rect.w, height};
  const Painter paint = ui.painter();
  paint.text(block, {rect.x, rect.y}, rect.w, Align::left, ui.theme().accent);
  for (std::size_t n = 0; n < block.lines.size(); ++n) {
    const float y =
        rect.y + block.line_pitch() * (static_cast<float>(n) + 0.5f) + block.style.size * 0.56f;
    paint.fill({rect.x, y, block.lines[n].width, ui.hovered(id) ? 2.f : 1.f}, ui.theme().accent);
  }
  Rect reach = rect;
  if (reach.h < target) reach = {rect.x, rect.centre_y() - target / 2, rect.w, target};
  if (reach.w < ui.px(24)) reach = {rect.x - (ui.px(24) - rect.w) / 2, reach.y, ui.px(24), reach.h};
  if (ui.focused(id)) paint.focus_ring(inset(rect, -1), ui.theme().focus, 2);
  Node node;
  node.id = id;
  node.role = l.href.empty() ? Role::button : Role::link;
  node.name = l.name.empty() ? l.label : l.name;
  node.href = l.href;
  node.rect = reach;
  node.look = "link";
  node.state.expanded = l.expanded;
  ui.record(std::move(node));
  return ui.clicked(id);
}

int chips(Ui& ui, std::string_view key, std::string_view label,
          const std::vector<std::string>& labels, int chosen) {
  Node group;
  group.id = ui.id(key);
  group.role = Role::group;
  group.name = label;
  group.rect = {ui.region().x, ui.region().y, ui.width(), 0};
  ui.open_container(std::move(group));
  ui.push_scope(key);
  int pressed = -1;
  auto all = [&] {
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (button(ui, {.key = labels[i],
                      .label = labels[i],
                      .pressed = static_cast<int>(i) == chosen ? Checked::on : Checked::off}))
        pressed = static_cast<int>(i);
  };
  if (ui.region().flowing)
    all();
  else
    ui.flow(ui.control_height(), ui.px(grid), all);
  ui.pop_scope();
  ui.close_container(ui.region().flowing ? ui.region().y + ui.control_height() : ui.region().y);
  return pressed;
}

bool disclosure(Ui& ui, std::string_view key, std::string_view label, bool open_at_first) {
  const NodeId id = ui.id(key);
  Memory& memory = ui.memory(id);
  if (memory.height == 0) {  // first time
    memory.open = open_at_first;
    memory.height = 1;
  }
  if (ui.clicked(id)) memory.open = !memory.open;
  const float icon = ui.px(18);
  const TextBlock block =
      lay_out(ui.fonts(), label, ui.style(type_small, Weight::bold), ui.width() - icon - ui.px(6));
  const Rect rect = ui.place(block.width + icon + ui.px(10),
                             std::max(block.height(), ui.px(ui.viewport().coarse ? 44 : 32)));
  const Painter paint = ui.painter();
  paint.icon(memory.open ? Icon::chevron_down : Icon::chevron_right,
             {rect.x, rect.centre_y() - icon / 2, icon, icon}, ui.theme().accent);
  paint.text_in(block, {rect.x + icon + ui.px(6), rect.y, block.width, rect.h}, Align::left,
                ui.theme().accent);
  if (ui.focused(id)) paint.focus_ring(rect, ui.theme().focus, 4);
  Node node;
  node.id = id;
  node.role = Role::button;
  node.name = plain(label);
  node.rect = rect;
  node.state.expanded = memory.open;
  node.look = "link";
  ui.record(std::move(node));
  return memory.open;
}

}  // namespace greengauge::ui
