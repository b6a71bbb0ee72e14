// search_choice of fields.h: a field in which typing narrows a list, as an ARIA combobox.
//
// The options are ranked anew for each query by how they match it: a whole word of the search
// words, the start of the label, a whole word, the start of a word, a part of a word. Within a rank
// the order given is kept, so that common options come first; at most eight are shown. The ranking
// is by classes instead of a score, as a reader can then predict it.
// While the list is open the focus stays in the text control; the highlighted option is the node's
// `active` (aria-activedescendant). Arrow keys, Enter and Escape come as key events. The list is
// drawn in the overlay layer, so that it covers what follows. Losing the focus closes it without a
// choice.
#include <algorithm>

#include "ui/field_frame.h"
#include "ui/fields.h"

namespace greengauge::ui {
namespace {

constexpr std::size_t max_shown = 8;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

constexpr int no_match = 5;

/// How well `words`, separated by spaces, match the query: 2 a whole word, 3 the start of one, 4 a
/// part of one, no_match.
int match(const std::string& words, const std::string& query) {
  int best = no_match;
  for (std::size_t at = words.find(query); at != words.npos; at = words.find(query, at + 1)) {
    const bool starts = at == 0 || words[at - 1] == ' ';
    const std::size_t end = at + query.size();
    const bool ends = end == words.size() || words[end] == ' ';
    best = std::min(best, starts && ends ? 2 : starts ? 3 : 4);
  }
  return best;
}

/// As above, and before that 0 a whole search word, 1 the start of the label, so that "natural gas"
/// does not find the liquefied kind first.
int match(const Found& option, const std::string& query) {
  if (match(lower(option.search), query) == 2) return 0;
  int best = no_match;
  for (const std::string* words : {&option.label, &option.value, &option.detail, &option.search})
    best = std::min(best, match(lower(*words), query));
  return best == 2 && lower(option.label).starts_with(query) ? 1 : best;
}

/// The best matches first; among equals in the order given.
std::vector<const Found*> narrowed(const std::vector<Found>& options, const std::string& query) {
  std::vector<const Found*> found;
  for (int rank = 0; rank < no_match; ++rank)
    for (const Found& option : options) {
      if (found.size() == max_shown) return found;
      if (query.empty() ? rank == 0 : match(option, query) == rank) found.push_back(&option);
    }
  return found;
}

/// Moves the highlight, opens, closes, or picks. Returns the option that was picked.
const Found* follow_keys(Ui& ui, NodeId id, Memory& memory,
                         const std::vector<const Found*>& found) {
  for (const std::string& key : ui.keys(id)) {
    const int count = static_cast<int>(found.size());
    if (key == "Escape") memory.open = false;
    if (key == "ArrowDown" || key == "ArrowUp") {
      if (!memory.open)
        memory.open = true;
      else if (count > 0)
        memory.highlighted = (memory.highlighted + (key == "ArrowDown" ? 1 : count - 1)) % count;
    }
    if (key == "Enter" && memory.open && memory.highlighted < count)
      return found[static_cast<std::size_t>(memory.highlighted)];
  }
  return nullptr;
}

void paint_option(Ui& ui, const Found& option, Rect rect, bool highlighted, bool hovered) {
  const Painter paint = ui.painter();
  if (highlighted || hovered)
    paint.fill(inset(rect, 2), highlighted ? ui.theme().accent_soft : ui.theme().surface_sunk,
               ui.px(6));
  const float pad = ui.px(12);
  const TextBlock label =
      lay_out_cut(ui.fonts(), option.label, ui.style(type_body), rect.w - 2 * pad);
  paint.text_in(label, {rect.x + pad, rect.y, rect.w, rect.h}, Align::left,
                highlighted ? ui.theme().accent : ui.theme().text);
  const float room = rect.w - 2 * pad - label.width - ui.px(12);
  if (option.detail.empty() || room < ui.px(30)) return;
  const TextBlock detail = lay_out_cut(ui.fonts(), option.detail, ui.style(type_small), room);
  paint.text_in(detail, {rect.x + pad, rect.y, rect.w - 2 * pad, rect.h}, Align::right,
                ui.theme().muted);
}

struct Popup {
  NodeId list = no_node;
  NodeId active = no_node;
  const Found* picked = nullptr;
};

Popup popup(Ui& ui, const SearchChoice& c, Rect box, const Memory& memory,
            const std::vector<const Found*>& found) {
  Popup result;
  ui.in_layer(Ui::Layer::overlay, ui.fixed(), [&] {
    const float row = ui.control_height();
    const float rows = static_cast<float>(std::max<std::size_t>(found.size(), 1));
    const Rect rect{box.x, box.bottom() + ui.px(4), box.w, row * rows + ui.px(8)};
    ui.close_surface(
        ui.open_surface(ui.theme().surface, ui.px(radius_control), ui.theme().border_strong), rect);
    Node list;
    list.id = result.list = ui.id(std::string(c.field.key) + ".list");
    list.role = Role::listbox;
    list.name = c.field.label;
    list.rect = rect;
    ui.open_container(std::move(list));
    for (std::size_t i = 0; i < found.size(); ++i) {
      Node node;
      node.id = ui.id(std::string(c.field.key) + ".option." + found[i]->value);
      node.role = Role::option;
      node.name = found[i]->label;
      if (!found[i]->detail.empty()) node.name += " " + found[i]->detail;
      node.rect = {rect.x, rect.y + ui.px(4) + row * static_cast<float>(i), rect.w, row};
      const bool highlighted = static_cast<int>(i) == memory.highlighted;
      if (highlighted) result.active = node.id;
      node.state.checked = highlighted ? Checked::on : Checked::off;
      paint_option(ui, *found[i], node.rect, highlighted, ui.hovered(node.id));
      if (ui.clicked(node.id)) result.picked = found[i];
      ui.record(std::move(node));
    }
    ui.close_container(rect.bottom());
    if (found.empty()) {
      const TextBlock block =
          lay_out_cut(ui.fonts(), c.nothing_found, ui.style(type_body), rect.w - ui.px(24));
      ui.painter().text_in(block, inset(rect, ui.px(12)), Align::left, ui.theme().muted);
      Node status;
      status.id = ui.id(std::string(c.field.key) + ".nothing");
      status.role = Role::status;
      status.name = c.nothing_found;
      status.rect = inset(rect, ui.px(12));
      ui.record(std::move(status));
    }
  });
  return result;
}

}  // namespace

std::optional<std::string> search_choice(Ui& ui, const SearchChoice& c) {
  const FieldFrame frame = begin_field(ui, c.field);
  Memory& memory = ui.memory(frame.id);
  std::string label(c.value);  // a value that is not among the options is shown as it is
  for (const Found& option : *c.options)
    if (option.value == c.value)
      label = option.label + (option.detail.empty() ? "" : " " + option.detail);

  if (const std::string* text = ui.edited(frame.id)) {
    memory.draft = *text;
    memory.has_draft = memory.open = true;
    memory.highlighted = 0;
  }
  if (ui.clicked(frame.id)) memory.open = true;
  if (ui.lost_focus(frame.id)) memory.open = memory.has_draft = false;
  const auto found = narrowed(*c.options, memory.has_draft ? lower(memory.draft) : "");
  const Found* picked = follow_keys(ui, frame.id, memory, found);

  const bool invalid = !c.field.error.empty();
  const Colour ink = paint_box(ui, frame, invalid, c.field.disabled);
  const float pad = ui.px(12);
  const float icon = ui.px(18);
  if (!ui.focused(frame.id)) {
    const Rect inner{frame.box.x + pad, frame.box.y, frame.box.w - 2 * pad - icon, frame.box.h};
    const TextBlock block = lay_out_cut(ui.fonts(), label.empty() ? c.placeholder : label,
                                        ui.style(type_body), inner.w);
    ui.painter().text_in(block, inner, Align::left, label.empty() ? ui.theme().muted : ink);
  }
  ui.painter().icon(
      Icon::search,
      {frame.box.right() - pad - icon + ui.px(4), frame.box.centre_y() - icon / 2, icon, icon},
      ui.theme().muted);

  Node node = field_node(c.field, frame, invalid);
  node.role = Role::combobox;
  node.value = memory.has_draft ? memory.draft : label;
  node.placeholder = c.placeholder;
  node.input_mode = InputMode::search;
  node.state.expanded = memory.open;
  ui.record(std::move(node));
  if (memory.open) {
    const Popup shown = popup(ui, c, frame.box, memory, found);
    if (shown.picked) picked = shown.picked;
    if (Node* recorded = ui.recorded(frame.id)) {
      recorded->controls = shown.list;
      recorded->active = shown.active;
    }
  }
  end_field(ui, c.field, frame, c.field.error);
  if (!picked) return {};
  memory.open = memory.has_draft = false;
  memory.draft.clear();
  memory.highlighted = 0;
  return picked->value;
}

}  // namespace greengauge::ui
