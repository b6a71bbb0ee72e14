// Splits a bill of grid power: the part with proof of green power becomes a new line behind it. The
// bill's line keeps the rest in "amount" and remembers in "split_off" how much was moved, so that
// the monthly figures, which sum up to the whole bill, can still be compared with it (months.cpp).
// What is typed here is kept in EnergyView until the split is made; nothing of it is in the file
// before.
#include "app/pages/energy/entry.h"
#include "app/pages/energy/view.h"
#include "base/json_value.h"
#include "ui/fields.h"
#include "ui/numbers.h"

namespace greengauge::app {
namespace {

using base::Json;

constexpr std::string_view grid = "electricity.grid";
constexpr std::string_view green = "electricity.green";

/// The bill's line keeps the rest, a new line behind it gets the green part; one step of undo.
void split(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  const EnergyView& view = *s.view.energy;
  const std::size_t slash = pointer.rfind('/');
  Json part = line_json(green, *view.green, line.unit.text);
  part["proof"] = view.green_proof;
  Step step;
  step.set(pointer + "/amount", tidy(line.entered - *view.green));
  step.set(pointer + "/split_off", tidy(number_at(s, pointer + "/split_off") + *view.green));
  step.insert(pointer.substr(0, slash + 1) + std::to_string(line.index + 1), std::move(part));
  step.take(s);
  *s.view.energy = {};
  s.view.opened.clear();
}

void amount_field(const Screen& s, const firm::EnergyLine& line, const std::string& unit) {
  EnergyView& view = *s.view.energy;
  const std::string label = s("app.green.amount");
  const std::string not_a_number = s("app.not_a_number", {{"text", "{text}"}});
  const bool too_much = view.green && (*view.green <= 0 || *view.green > line.entered);
  const std::string error =
      too_much ? s("app.green.too_much", {{"amount", amount_text(s, line.entered, line.unit)}})
               : "";
  const ui::NumberEdit edit =
      ui::number_field(s.ui, {.field = {.key = "green.amount", .label = label, .error = error},
                              .value = view.green,
                              .kept_text = view.green_text,
                              .not_a_number = not_a_number,
                              .unit = unit});
  if (!edit.edited) return;
  view.green = edit.value;
  view.green_text = edit.value ? "" : edit.text;
}

void proof_field(const Screen& s) {
  EnergyView& view = *s.view.energy;
  std::vector<ui::Option> options{{"", s("app.green.choose_proof")}};
  for (const char* id : {"trade", "direct", "certificate"})
    options.push_back({id, s(std::string("app.proof.") + id)});
  const std::string label = s("app.field.proof");
  if (auto chosen = ui::choice(s.ui, {.field = {.key = "green.proof", .label = label},
                                      .value = view.green_proof,
                                      .options = &options}))
    view.green_proof = *chosen;
}

}  // namespace

void line_green(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  if (!line.carrier || line.carrier->id != grid || !line.amount || line.flow == firm::Flow::sold ||
      !s.state.catalogue().carrier(green))
    return;
  EnergyView& view = *s.view.energy;
  if (ui::disclosure(s.ui, "green", s("app.green.title"))) {
    if (view.green_of != pointer) {
      view.green_of = pointer;
      view.green.reset();
      view.green_text.clear();
      view.green_proof.clear();
    }
    const std::string unit = units::display_name(line.unit, s.language());
    ui::paragraph(s.ui, s("app.green.help"), ui::small_muted);
    s.ui.space(8);
    half_and_half(
        s, [&] { amount_field(s, line, unit); }, [&] { proof_field(s); });
    s.ui.space(12);
    const bool ready =
        view.green && *view.green > 0 && *view.green <= line.entered && !view.green_proof.empty();
    if (ui::button(s.ui, {.key = "green.split",
                          .label = s("app.green.split"),
                          .kind = ui::ButtonKind::outline,
                          .disabled = !ready}))
      split(s, line, pointer);
  }
  s.ui.space(12);
}

}  // namespace greengauge::app
