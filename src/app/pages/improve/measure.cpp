// A measure asks for the data of its equipment (rules.inputs) like any question of the packs. An
// input with a maximum also gets a slider, which changes the same value; it is left out if the user
// chose another unit than the input's own, in which its range would be wrong.
#include "app/pages/improve/measure.h"

#include "app/parts/amount.h"
#include "app/parts/question.h"
#include "base/json_value.h"
#include "ui/controls.h"
#include "ui/slider.h"

namespace greengauge::app {
namespace {

/// The slider below a field that has a maximum: the same number, in the input's own unit.
void range(const Screen& s, const policy::Input& input, const std::string& answers) {
  if (input.most <= 0) return;
  const std::string pointer = base::pointer_to(answers, input.id);
  const base::Json* kept = s.state.at(pointer);
  const bool wrapped = !input.unit.text.empty();
  const base::Json* unit = kept && kept->is_object() ? s.state.at(pointer + "/unit") : nullptr;
  if (unit && *unit != input.unit.text) return;  // the user chose another unit
  const base::Json* value = wrapped ? s.state.at(pointer + "/value") : kept;
  const double now = value && value->is_number() ? value->get<double>() : 0;
  const std::string label = s("app.improve.slider", {{"what", s.of(input.title)}});
  const std::string text =
      value && value->is_number() ? with_unit(s, now, input.unit) : s("app.dash");
  const auto moved = ui::slider(s.ui, {.key = input.id + ".slider",
                                       .label = label,
                                       .value_text = text,
                                       .value = now,
                                       .max = input.most,
                                       .step = input.most > 1 ? 1.0 : 0.01});
  if (!moved) return;
  const base::Json to =
      wrapped ? base::Json{{"value", *moved}, {"unit", input.unit.text}} : base::Json(*moved);
  s.state.set(pointer, to, true);
}

/// The data of the equipment, in two columns if there is space, and the cost.
void inputs(const Screen& s, const policy::SavingMeasure& rules, const std::string& pointer) {
  const std::string answers = pointer + "/answers";
  const bool narrow = s.ui.width() < s.ui.px(720);
  const auto one = [&](std::size_t i) {
    if (i >= rules.inputs.size()) return;
    ask(s, rules.inputs[i], answers);
    range(s, rules.inputs[i], answers);
  };
  const std::size_t step = narrow ? 1 : 2;
  for (std::size_t i = 0; i < rules.inputs.size(); i += step) {
    s.ui.space(12);
    if (narrow)
      one(i);
    else
      s.ui.columns({1, 1}, s.ui.px(24),
                   [&](int column) { one(i + static_cast<std::size_t>(column)); });
  }
  s.ui.space(12);
  amount(s, {.key = "cost",
             .label = s("app.improve.cost"),
             .help = s("app.improve.cost_help"),
             .pointer = pointer + "/cost",
             .unit = "万元",
             .units = {"万元", "元"},
             .wrapped = true});
}

}  // namespace

void measure(const Screen& s, const firm::PlannedMeasure& planned, const base::Reader& advised) {
  if (!planned.measure) return;
  const policy::SavingMeasure& rules = *planned.measure;
  const std::string pointer = base::pointer_to("/plan/measures", planned.index);
  const std::string title = s("app.improve.measure", {{"number", std::to_string(planned.index + 1)},
                                                      {"title", s.of(rules.title)}});
  s.ui.push_scope(std::to_string(planned.index));
  s.ui.space(12);
  ui::rule(s.ui);
  s.ui.space(12);
  ui::heading(s.ui, 3, title);
  const base::Reader text = advised["text"], missing = advised["missing"], steps = advised["steps"];
  const std::string savings = text_of(text);
  if (!savings.empty())
    ui::paragraph(s.ui, savings, {});
  else if (missing.exists())
    ui::paragraph(
        s.ui, s("plan.open", {{"count", units::display_number(missing.number().value_or(0), 0)}}),
        {.tone = ui::Tone::gap});
  const std::string label = s("app.improve.plates", {{"what", title}});
  if (ui::disclosure(s.ui, "plates", label, true)) {
    if (!rules.help.empty()) ui::paragraph(s.ui, s.of(rules.help), ui::small_muted);
    inputs(s, rules, pointer);
    s.ui.space(8);
    each(steps,
         [&](const base::Reader& step) { ui::paragraph(s.ui, text_of(step), ui::small_muted); });
    citations(s, "cite", rules.cite);
    s.ui.space(8);
    const std::string remove = s("app.improve.remove", {{"what", title}});
    if (ui::button(s.ui, {.key = "remove", .label = remove, .icon = ui::Icon::trash}))
      s.state.remove(pointer);
  }
  s.ui.pop_scope();
}

}  // namespace greengauge::app
