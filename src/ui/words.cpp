// Headings, paragraphs, badges and notices: text in one style each, with its node.
#include "ui/words.h"

#include <algorithm>

namespace greengauge::ui {

ToneColours colours_of(const Theme& theme, Tone tone) {
  switch (tone) {
    case Tone::good: return {theme.accent, theme.accent_soft};
    case Tone::gap: return {theme.amber, theme.amber_soft};
    case Tone::veto: return {theme.red, theme.red_soft};
    case Tone::unknown: return {theme.grey, theme.grey_soft};
    case Tone::neutral: break;
  }
  return {theme.text, theme.surface_sunk};
}

Icon icon_of(Tone tone) {
  switch (tone) {
    case Tone::good: return Icon::check;
    case Tone::gap: return Icon::warning;
    case Tone::veto: return Icon::cross;
    case Tone::unknown: return Icon::question;
    case Tone::neutral: break;
  }
  return Icon::info;
}

NodeId heading(Ui& ui, int level, std::string_view text) {
  const float size = level == 1 ? type_display : level == 2 ? type_title : type_body;
  const TextBlock block = lay_out(ui.fonts(), text, ui.style(size, Weight::bold, 1.4f), ui.width());
  const Rect rect = ui.place(ui.region().flowing ? block.width : ui.width(), block.height());
  ui.painter().text(block, {rect.x, rect.y}, rect.w, Align::left, ui.theme().text);
  Node node;
  node.id = ui.id(ui.next_key("heading"));
  node.role = Role::heading;
  node.level = static_cast<std::uint8_t>(level);
  node.name = plain(text);
  node.rect = rect;
  return ui.record(std::move(node)).id;
}

NodeId paragraph(Ui& ui, std::string_view text, const Words& words) {
  const float leading = words.size >= type_title ? 1.4f : 1.5f;
  const TextBlock block =
      lay_out(ui.fonts(), text, ui.style(words.size, words.weight, leading), ui.width());
  const Rect rect = ui.place(ui.region().flowing ? block.width : ui.width(), block.height());
  const Colour ink = words.tone != Tone::neutral ? colours_of(ui.theme(), words.tone).ink
                     : words.muted               ? ui.theme().muted
                                                 : ui.theme().text;
  ui.painter().text(block, {rect.x, rect.y}, rect.w, words.align, ink);
  Node node;
  node.id = words.key.empty() ? ui.id(ui.next_key("text")) : ui.id(words.key);
  node.role = words.role;
  node.name = plain(text);
  node.rect = rect;
  if (words.muted) node.look = "muted";
  return ui.record(std::move(node)).id;
}

void badge(Ui& ui, Tone tone, std::string_view label) { badge(ui, tone, icon_of(tone), label); }

void badge(Ui& ui, Tone tone, Icon icon, std::string_view label) {
  const float icon_size = icon == Icon::none ? 0 : ui.px(15);
  const float gap = icon == Icon::none ? 0 : ui.px(5);
  const float pad = ui.px(9);
  const TextBlock block = lay_out(ui.fonts(), label, ui.style(type_small, Weight::bold),
                                  ui.width() - 2 * pad - icon_size - gap);
  const Rect rect = ui.place(block.width + 2 * pad + icon_size + gap, block.height() + ui.px(5));
  const ToneColours colours = colours_of(ui.theme(), tone);
  const Painter paint = ui.painter();
  paint.fill(rect, colours.soft, ui.px(6));
  paint.icon(icon, {rect.x + pad, rect.centre_y() - icon_size / 2, icon_size, icon_size},
             colours.ink);
  paint.text_in(block, {rect.x + pad + icon_size + gap, rect.y, block.width, rect.h}, Align::left,
                colours.ink);
  Node node;
  node.id = ui.id(ui.next_key("badge"));
  node.name = label;
  node.rect = rect;
  node.look = tone == Tone::good   ? "badge good"
              : tone == Tone::gap  ? "badge gap"
              : tone == Tone::veto ? "badge veto"
                                   : "badge";
  ui.record(std::move(node));
}

void notice(Ui& ui, Tone tone, std::string_view text, Body actions, Role role) {
  const ToneColours colours = colours_of(ui.theme(), tone);
  const float pad = ui.px(14);
  const float icon_size = ui.px(18);
  const Ui::Region region = ui.region();
  const std::size_t surface = ui.open_surface(colours.soft, ui.px(radius_control));
  Node node;
  node.id = ui.id(ui.next_key("notice"));
  node.role = Role::note;
  node.rect = {region.x, region.y, region.w, 0};
  node.look = tone == Tone::gap    ? "gap"
              : tone == Tone::veto ? "veto"
              : tone == Tone::good ? "good"
                                   : "";
  ui.open_container(std::move(node));
  ui.painter().icon(icon_of(tone),
                    {region.x + pad, region.y + pad + ui.px(3), icon_size, icon_size}, colours.ink);
  const float left = pad + icon_size + ui.px(10);
  const float used = ui.within(region.x + left, region.y + pad, region.w - left - pad, [&] {
    paragraph(ui, text, {.role = role, .tone = tone});
    if (actions) {
      ui.space(4);
      ui.flow(ui.px(32), ui.px(16), actions);
    }
  });
  const Rect rect = ui.close_container(region.y + used + 2 * pad);
  ui.close_surface(surface, rect);
  ui.region().y = rect.bottom();
}

void rule(Ui& ui) {
  const Rect rect = ui.place(ui.width(), 1);
  ui.painter().fill(rect, ui.theme().border);
}

}  // namespace greengauge::ui
