// The fields of fields.h in which text and numbers are typed.
//
// A number field has two texts: the value as the page holds it (a number) and the draft, which is
// what was typed, character by character. The draft is kept so that "1." or "1,0" is not rewritten
// under the reader's hands. Its life:
// - an input event sets it; while it does not read as a number the field shows the fault, but only
//   once the focus is elsewhere;
// - if it reads as a number it is dropped when the focus leaves: the value is then shown with
//   thousands separators;
// - if the page's value no longer equals what the draft says (undo, another file), it is dropped.
// A file may hold text where a number belongs; it is shown as it is, with the same fault.
#include <algorithm>

#include "base/json.h"
#include "ui/field_frame.h"
#include "ui/fields.h"
#include "ui/numbers.h"

namespace greengauge::ui {
namespace {

void paint_value(Ui& ui, const FieldFrame& frame, std::string_view value, std::string_view unit,
                 std::string_view placeholder, Align align) {
  if (ui.focused(frame.id)) return;  // the real control shows itself
  const float pad = ui.px(12);
  const TextStyle style = ui.style(type_body);
  const float unit_width =
      unit.empty() ? 0 : text_width(ui.fonts(), unit, ui.style(type_small)) + ui.px(8);
  const bool empty = value.empty();
  const TextBlock block = lay_out_cut(ui.fonts(), empty ? placeholder : value, style,
                                      frame.box.w - 2 * pad - unit_width);
  ui.painter().text_in(
      block, {frame.box.x + pad, frame.box.y, frame.box.w - 2 * pad - unit_width, frame.box.h},
      align, empty ? ui.theme().muted : ui.theme().text);
}

void paint_unit(Ui& ui, const FieldFrame& frame, std::string_view unit) {
  if (unit.empty()) return;
  const TextBlock block = lay_out(ui.fonts(), unit, ui.style(type_small));
  ui.painter().text_in(block, inset(frame.box, ui.px(12)), Align::right, ui.theme().muted);
}

std::string with_text(std::string_view message, std::string_view text) {
  std::string out(message);
  if (const std::size_t at = out.find("{text}"); at != out.npos) out.replace(at, 6, text);
  return out;
}

/// Wide enough for the longest unit, at most half of the field.
float unit_width(const Ui& ui, const UnitChoice& choice) {
  float width = ui.px(64);
  for (const Option& option : *choice.options)
    width = std::max(width, text_width(ui.fonts(), option.label, ui.style(type_body)));
  return std::min(width + ui.px(46), ui.width() / 2);
}

std::optional<std::string> choose_unit(Ui& ui, const NumberField& f) {
  const std::string key = std::string(f.field.key) + ".unit";
  return choice(ui, {.field = {.key = key, .label = f.choose_unit->label, .label_hidden = true},
                     .value = f.choose_unit->value,
                     .options = f.choose_unit->options});
}

/// Whether the draft reads as the value that the page holds.
bool agrees(const Memory& memory, std::optional<double> value) {
  return parse_number(memory.draft) == value;
}

}  // namespace

std::optional<std::string> text_field(Ui& ui, const TextField& f) {
  const FieldFrame frame = begin_field(ui, f.field);
  const bool invalid = !f.field.error.empty();
  const std::string* edit = ui.edited(frame.id);
  const std::string value = edit ? *edit : std::string(f.value);
  paint_box(ui, frame, invalid, f.field.disabled);
  paint_value(ui, frame, value, {}, f.placeholder, Align::left);
  Node node = field_node(f.field, frame, invalid);
  node.role = Role::text_field;
  node.value = value;
  node.placeholder = f.placeholder;
  node.input_mode = f.input_mode;
  ui.record(std::move(node));
  end_field(ui, f.field, frame, f.field.error);
  if (edit) return value;
  return {};
}

NumberEdit number_field(Ui& ui, const NumberField& f) {
  const float gap = ui.px(grid);
  // With large letters there may be no space for both: the unit then goes below.
  const bool below = f.choose_unit && ui.width() < ui.px(160);
  const float beside = f.choose_unit && !below ? unit_width(ui, *f.choose_unit) : 0;
  const FieldFrame frame = begin_field(ui, f.field, beside > 0 ? ui.width() - beside - gap : 0);
  Memory& memory = ui.memory(frame.id);
  const std::string* edit = ui.edited(frame.id);
  NumberEdit result;
  if (edit) {
    memory.draft = *edit;
    memory.has_draft = true;
    result = {.edited = true, .value = parse_number(*edit), .text = *edit};
  } else if (memory.has_draft && !agrees(memory, f.value)) {
    memory.has_draft = false;  // changed elsewhere: undo, another file
  }
  const std::optional<double> value = edit ? result.value : f.value;
  if (memory.has_draft && !ui.focused(frame.id) && parse_number(memory.draft))
    memory.has_draft = false;  // accepted: shown with separators from now on

  const std::string kept = memory.has_draft ? memory.draft
                           : value          ? base::number_text(*value)
                                            : std::string(f.kept_text);
  const bool not_a_number = !is_blank(kept) && !parse_number(kept) && !ui.focused(frame.id);
  const std::string error =
      not_a_number ? with_text(f.not_a_number, kept) : std::string(f.field.error);
  const bool invalid = !error.empty();

  paint_box(ui, frame, invalid, f.field.disabled);
  const std::string shown = value && !memory.has_draft ? format_number(*value) : kept;
  paint_value(ui, frame, shown, f.unit, {}, Align::right);
  paint_unit(ui, frame, f.unit);
  Node node = field_node(f.field, frame, invalid);
  node.role = Role::text_field;
  node.input_mode = InputMode::decimal;
  node.value = kept;
  node.description = f.unit;
  if (!f.unit.empty())  // the real control must not cover the painted unit
    node.rect.w -= text_width(ui.fonts(), f.unit, ui.style(type_small)) + ui.px(8);
  ui.record(std::move(node));
  if (beside > 0)
    ui.within(frame.box.right() + gap, frame.box.y, beside,
              [&] { result.unit = choose_unit(ui, f); });
  end_field(ui, f.field, frame, error);
  if (below) {
    ui.space(4);
    result.unit = choose_unit(ui, f);
  }
  return result;
}

}  // namespace greengauge::ui
