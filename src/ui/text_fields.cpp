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
#include <cmath>

#include "base/json.h"
#include "ui/field_frame.h"
#include "ui/fields.h"
#include "ui/numbers.h"

namespace greengauge::ui {
namespace {

/// A number and its painted unit, each on one line.
struct PaintedNumber {
  TextBlock number, unit;

  float unit_width(const Ui& ui) const { return unit.width > 0 ? unit.width + ui.px(8) : 0; }
};

/// In smaller letters where they would not fit in `width`: part of a number is another number. Only
/// text that is no number may be cut, at last.
PaintedNumber fit_number(const Ui& ui, std::string_view number, std::string_view unit,
                         float width) {
  for (float size = type_body;; size -= 1) {
    PaintedNumber fitted;
    fitted.unit = lay_out(ui.fonts(), unit, ui.style(size - 2));
    const float room = width - fitted.unit_width(ui);
    const bool smallest = ui.px(size) <= 9;
    fitted.number = lay_out_cut(ui.fonts(), number, ui.style(size), smallest ? room : 1e9f);
    if (fitted.number.width <= room || smallest) return fitted;
  }
}

std::string with_text(std::string_view message, std::string_view text) {
  std::string out(message);
  if (const std::size_t at = out.find("{text}"); at != out.npos) out.replace(at, 6, text);
  return out;
}

/// How wide the choice of the unit is beside a number so wide; 0 where it goes below. It is as wide
/// as its longest unit, but at most half of the field, or less where the number needs the space, as
/// long as the unit that is chosen fits.
float width_beside(const Ui& ui, const UnitChoice& choice, float number) {
  const float whole = ui.width() - ui.px(grid), around = ui.px(46);
  float longest = ui.px(64), chosen = 0;
  for (const Option& option : *choice.options) {
    const float width = text_width(ui.fonts(), option.label, ui.style(type_body));
    longest = std::max(longest, width);
    if (option.value == choice.value) chosen = width;
  }
  const float least = chosen + around;
  const float left = whole - number - ui.px(24);
  if (left < least || ui.width() < ui.px(160)) return 0;
  return std::clamp(std::min(longest + around, ui.width() / 2), least, left);
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
  const Colour ink = paint_box(ui, frame, invalid, f.field.disabled);
  if (!ui.focused(frame.id)) {  // else the real control shows itself
    const Rect inner = inset(frame.box, ui.px(12));
    const TextBlock block = lay_out_cut(ui.fonts(), value.empty() ? f.placeholder : value,
                                        ui.style(type_body), inner.w);
    ui.painter().text_in(block, inner, Align::left, value.empty() ? ui.theme().muted : ink);
  }
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
  const NodeId id = ui.id(f.field.key);
  Memory& memory = ui.memory(id);
  const std::string* edit = ui.edited(id);
  NumberEdit result;
  if (edit) {
    memory.draft = *edit;
    memory.has_draft = true;
    result = {.edited = true, .value = parse_number(*edit), .text = *edit};
  } else if (memory.has_draft && !agrees(memory, f.value)) {
    memory.has_draft = false;  // changed elsewhere: undo, another file
  }
  const std::optional<double> value = edit ? result.value : f.value;
  if (memory.has_draft && !ui.focused(id) && parse_number(memory.draft))
    memory.has_draft = false;  // accepted: shown with separators from now on

  const std::string kept = memory.has_draft ? memory.draft
                           : value          ? base::number_text(*value)
                                            : std::string(f.kept_text);
  const std::string shown = value && !memory.has_draft ? format_number(*value) : kept;
  if (!ui.focused(id))  // nothing moves while the number is typed
    memory.height = text_width(ui.fonts(), shown, ui.style(type_body));
  const float beside = f.choose_unit ? width_beside(ui, *f.choose_unit, memory.height) : 0;
  const float gap = ui.px(grid);
  const FieldFrame frame = begin_field(ui, f.field, beside > 0 ? ui.width() - beside - gap : 0);
  const bool not_a_number = !is_blank(kept) && !parse_number(kept) && !ui.focused(id);
  const std::string error =
      not_a_number ? with_text(f.not_a_number, kept) : std::string(f.field.error);
  const bool invalid = !error.empty();

  const Colour ink = paint_box(ui, frame, invalid, f.field.disabled);
  const Rect inner{frame.box.x + ui.px(6), frame.box.y, frame.box.w - ui.px(18), frame.box.h};
  const PaintedNumber painted = fit_number(ui, shown, f.unit, inner.w);
  const float unit_width = painted.unit_width(ui);
  const Painter paint = ui.painter();
  paint.text_in(painted.unit, inner, Align::right, ui.theme().muted);
  if (!ui.focused(id))  // else the real control shows itself
    paint.text_in(painted.number, {inner.x, inner.y, inner.w - unit_width, inner.h}, Align::right,
                  ink);
  Node node = field_node(f.field, frame, invalid);
  node.role = Role::text_field;
  node.input_mode = InputMode::decimal;
  node.value = kept;
  node.description = f.unit;
  // The real control must not cover the painted unit.
  node.rect.w -= unit_width;
  ui.record(std::move(node));
  if (beside > 0)
    ui.within(frame.box.right() + gap, frame.box.y, beside,
              [&] { result.unit = choose_unit(ui, f); });
  end_field(ui, f.field, frame, error);
  if (f.choose_unit && beside == 0) {
    ui.space(4);
    result.unit = choose_unit(ui, f);
  }
  return result;
}

}  // namespace greengauge::ui
