// Dialogs, toasts and tooltips: drawn in separate layers above the page, and recorded outside
// all open containers (Ui::on_top), as the page's mirror needs them at the top of its tree.
//
// A dialog is centred by the height it had in the frame before. If it fits into the window it is
// fixed there and a shade covers the window; if not, it is placed in the document where the reader
// was when it opened, so that the document's own scroll bar reaches all of it. That scroll position
// is kept in Memory::highlighted. Escape comes as a key event of the dialog's node. The focus is
// the mirror's business (web/mirror/overlays.js), since only the page knows which control has it.
#include "ui/overlays.h"

#include <algorithm>

namespace greengauge::ui {
namespace {

bool was_pressed(const Ui& ui, NodeId id, std::string_view key) {
  const std::vector<std::string> keys = ui.keys(id);
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Where the sheet is: in the middle of the window or, if too tall for that, in the document at the
/// position to which it was scrolled when the sheet opened.
struct Sheet {
  Rect rect;
  bool fixed;
};

Sheet sheet_of(const Ui& ui, const Memory& memory, float width) {
  const Viewport& view = ui.viewport();
  const float margin = ui.px(16);
  const float w = std::min(ui.px(width), view.width - 2 * margin);
  const float x = (view.width - w) / 2;
  const bool fits = memory.height <= view.height - 2 * margin;
  if (fits) return {{x, std::max(margin, (view.height - memory.height) / 2), w, 0}, true};
  return {{x, static_cast<float>(memory.highlighted) + margin, w, 0}, false};
}

}  // namespace

bool dialog(Ui& ui, const Dialog& d, Body body) {
  const NodeId id = ui.id(d.key);
  Memory& memory = ui.memory(id);
  if (!ui.was_there(id)) memory.highlighted = static_cast<int>(ui.viewport().scroll_y);
  const Sheet sheet = sheet_of(ui, memory, d.width);
  ui.on_top(Ui::Layer::modal, sheet.fixed, [&] {
    const Viewport& view = ui.viewport();
    ui.painter(true).shade({0, sheet.fixed ? 0 : view.scroll_y, view.width, view.height});
    const std::size_t surface =
        ui.open_surface(ui.theme().surface, ui.px(radius_card), ui.theme().border);
    Node node;
    node.id = id;
    node.role = Role::dialog;
    node.name = d.title;
    node.rect = sheet.rect;
    node.look = "modal";
    ui.open_container(std::move(node));
    ui.push_scope(d.key);
    const float pad = ui.px(24);
    const float used =
        ui.within(sheet.rect.x + pad, sheet.rect.y + pad, sheet.rect.w - 2 * pad, [&] {
          heading(ui, 2, d.title);
          ui.space(8);
          body();
        });
    ui.pop_scope();
    const Rect rect = ui.close_container(sheet.rect.y + used + 2 * pad);
    ui.close_surface(surface, rect);
    if (!sheet.fixed) ui.reach(rect.bottom() + ui.px(16));
    if (std::abs(memory.height - rect.h) > 0.5f) ui.request_frames();
    memory.height = rect.h;
  });
  return was_pressed(ui, id, "Escape");
}

bool toast(Ui& ui, const Toast& t) {
  const NodeId id = ui.id(t.key);
  bool closed = was_pressed(ui, id, "Escape");
  const Viewport& view = ui.viewport();
  const float w = std::min(ui.px(520), view.width - ui.px(32));
  Memory& memory = ui.memory(id);
  const float bottom = view.height - ui.px(ui.is_phone() ? 56 + 16 : 24);
  const Rect rect{(view.width - w) / 2, bottom - memory.height, w, memory.height};
  ui.on_top(Ui::Layer::overlay, true, [&] {
    const ToneColours colours = colours_of(ui.theme(), t.tone);
    const std::size_t surface =
        ui.open_surface(ui.theme().surface, ui.px(radius_card), colours.ink);
    Node node;
    node.id = id;
    node.role = Role::group;
    node.rect = rect;
    node.look = "toast";
    ui.open_container(std::move(node));
    ui.push_scope(t.key);
    const float pad = ui.px(12);
    const float used = ui.within(rect.x + pad, rect.y + pad, rect.w - 2 * pad, [&] {
      ui.columns({1, -ui.control_height()}, ui.px(8), [&](int column) {
        if (column == 0) {
          ui.region().y += (ui.control_height() - ui.px(24)) / 2;  // level with the button
          paragraph(ui, t.text, {.role = Role::status, .tone = t.tone});
        } else if (button(ui, {.key = "close",
                               .label = t.close,
                               .kind = ButtonKind::quiet,
                               .icon = Icon::cross,
                               .icon_only = true})) {
          closed = true;
        }
      });
    });
    ui.pop_scope();
    const Rect whole = ui.close_container(rect.y + used + 2 * pad);
    ui.close_surface(surface, whole);
    if (std::abs(memory.height - whole.h) > 0.5f) ui.request_frames();
    memory.height = whole.h;
  });
  return closed;
}

void tooltip(Ui& ui, Rect control, std::string_view text) {
  const bool fixed = ui.fixed();
  const float top = fixed ? 0 : ui.viewport().scroll_y;
  const TextBlock block = lay_out(ui.fonts(), text, ui.style(type_small), ui.px(280));
  const float pad = ui.px(8);
  Rect rect{control.x + (control.w - block.width) / 2 - pad, control.bottom() + ui.px(6),
            block.width + 2 * pad, block.height() + pad};
  rect.x = std::clamp(rect.x, pad, std::max(pad, ui.viewport().width - rect.w - pad));
  if (rect.bottom() > top + ui.viewport().height) rect.y = control.y - rect.h - ui.px(6);
  ui.in_layer(Ui::Layer::overlay, fixed, [&] {
    const Painter paint = ui.painter();
    paint.fill(rect, ui.theme().text, ui.px(6));
    paint.text(block, {rect.x + pad, rect.y + pad / 2}, block.width, Align::left,
               ui.theme().surface);
  });
}

}  // namespace greengauge::ui
