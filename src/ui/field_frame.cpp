// The label, the box, and the fault and help below it (see field_frame.h).
// A fault has the role alert, which a screen reader reads at once, only while its field does not
// have the focus: at every letter that is typed it would be read again.
#include "ui/field_frame.h"

#include <algorithm>

namespace greengauge::ui {

FieldFrame begin_field(Ui& ui, const Field& field, float width, bool named_by_group) {
  FieldFrame frame;
  frame.id = ui.id(field.key);
  if (!field.label_hidden) {
    const TextBlock block =
        lay_out(ui.fonts(), field.label, ui.style(type_small, Weight::bold), ui.width());
    const Rect rect = ui.place(ui.width(), block.height());
    ui.painter().text(block, {rect.x, rect.y}, rect.w, Align::left, ui.theme().text);
    if (!named_by_group) {
      Node node;
      node.id = ui.id(std::string(field.key) + ".label");
      node.role = Role::label;
      node.name = field.label;
      node.labels = frame.id;
      node.rect = rect;
      frame.label = ui.record(std::move(node)).id;
    }
    ui.space(6);
  }
  frame.box = ui.place(width > 0 ? width : ui.width(), ui.control_height());
  return frame;
}

void extend(Ui& ui, FieldFrame& frame, float height) {
  frame.box.h += ui.place(frame.box.w, std::max(0.f, height - frame.box.h)).h;
}

Colour paint_box(Ui& ui, const FieldFrame& frame, bool invalid, bool disabled) {
  const Theme& t = ui.theme();
  const Painter paint = ui.painter();
  const float radius = ui.px(radius_control);
  const bool focused = ui.focused(frame.id);
  paint.fill(frame.box, disabled ? t.surface_sunk : t.surface, radius);
  const Colour edge = invalid                ? t.red
                      : focused              ? t.focus
                      : ui.hovered(frame.id) ? t.muted
                                             : t.border_strong;
  paint.stroke(frame.box, edge, radius, invalid ? 1.5f : 1);
  if (focused) paint.focus_ring(frame.box, invalid ? t.red : t.focus, radius);
  return disabled ? t.muted : t.text;
}

Node field_node(const Field& field, const FieldFrame& frame, bool invalid) {
  Node node;
  node.id = frame.id;
  node.name = field.label;
  node.labelled_by = frame.label;
  node.rect = frame.box;
  node.state.invalid = invalid;
  node.state.required = field.required;
  node.state.disabled = field.disabled;
  return node;
}

void end_field(Ui& ui, const Field& field, const FieldFrame& frame, std::string_view error) {
  std::vector<NodeId> described;
  if (!error.empty()) {
    ui.space(4);
    const float icon = ui.px(16);
    const Ui::Region region = ui.region();
    ui.painter().icon(Icon::warning, {region.x, region.y + ui.px(3), icon, icon}, ui.theme().red);
    const float left = icon + ui.px(6);
    const std::string key = std::string(field.key) + ".error";
    ui.region().y += ui.within(region.x + left, region.y, region.w - left, [&] {
      described.push_back(paragraph(ui, error,
                                    {.size = type_small,
                                     .role = ui.focused(frame.id) ? Role::text : Role::alert,
                                     .key = key,
                                     .tone = Tone::veto}));
    });
  }
  if (!field.help.empty()) {
    ui.space(4);
    const std::string key = std::string(field.key) + ".help";
    described.push_back(paragraph(ui, field.help, {.size = type_small, .muted = true, .key = key}));
  }
  if (Node* node = ui.recorded(frame.id)) node->described_by = described;
}

}  // namespace greengauge::ui
