#include "app/measure.h"

#include "app/amount.h"
#include "app/question.h"
#include "app/requirement_table.h"
#include "report/plan.h"
#include "ui/controls.h"
#include "ui/slider.h"

namespace greengauge::app {
namespace {

constexpr ui::Words small_muted{.size = ui::type_small, .muted = true};

/// Below its field, for what has a natural range: the same number, in the input's own unit.
void range(const Screen& s, const policy::Input& input, const std::string& answers) {
  if (input.most <= 0) return;
  const std::string pointer = base::pointer_to(answers, input.id);
  const base::Json* kept = s.state.at(pointer);
  const bool wrapped = !input.unit.text.empty();
  const base::Json* unit = kept && kept->is_object() ? s.state.at(pointer + "/unit") : nullptr;
  if (unit && *unit != input.unit.text) return;  // the user thinks in another one
  const base::Json* value = wrapped ? s.state.at(pointer + "/value") : kept;
  const double now = value && value->is_number() ? value->get<double>() : 0;
  const std::string label = s("app.improve.slider", {{"what", s.of(input.title)}});
  const std::string text =
      value && value->is_number() ? with_unit(s, now, input.unit) : s("app.dash");
  const auto moved = ui::slider(s.ui, {.key = input.id + ".slider",
                                       .label = label,
                                       .value_text = text,
                                       .value = now,
                                       .most = input.most,
                                       .step = input.most > 1 ? 1.0 : 0.01});
  if (!moved) return;
  const base::Json to =
      wrapped ? base::Json{{"value", *moved}, {"unit", input.unit.text}} : base::Json(*moved);
  s.state.set(pointer, to, true);
}

/// Name plates in two columns where there is room.
void inputs(const Screen& s, const policy::SavingMeasure& rules, const std::string& pointer) {
  const std::string answers = pointer + "/answers";
  const bool narrow = s.ui.width() < s.ui.px(560);
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

/// Steps of the calculation and where its figures are from.
void workings(const Screen& s, const assess::MeasureResult& result) {
  s.ui.space(8);
  for (const assess::MeasureStep& step : result.steps)
    if (!says_nothing(step.value))
      ui::paragraph(
          s.ui,
          s("app.improve.step", {{"what", s.of(step.definition->title)},
                                 {"value", shown_text(s, step.value, step.definition->unit)}}),
          small_muted);
  for (const assess::Note& note : result.notes)
    if (const std::string text = note_text(s, note); !text.empty())
      ui::paragraph(s.ui, text, small_muted);
  citations(s, "cite", result.definition->cite);
}

}  // namespace

void measure(const Screen& s, const assess::MeasureResult& result, std::size_t index) {
  if (!result.definition) return;
  const std::string pointer = base::pointer_to("/plan/measures", index);
  const std::string title = s("app.improve.measure", {{"number", std::to_string(index + 1)},
                                                      {"title", s.of(result.definition->title)}});
  s.ui.push_scope(std::to_string(index));
  s.ui.space(12);
  ui::rule(s.ui);
  s.ui.space(12);
  ui::heading(s.ui, 3, title);
  const std::string savings = report::savings(s.report_words(), result);
  if (savings.empty())
    ui::paragraph(s.ui, s("plan.open", {{"count", std::to_string(result.missing.size())}}),
                  {.tone = ui::Tone::gap});
  else
    ui::paragraph(s.ui, savings, {});
  const std::string label = s("app.improve.plates", {{"what", title}});
  if (ui::disclosure(s.ui, "plates", label, true)) {
    if (!result.definition->help.empty())
      ui::paragraph(s.ui, s.of(result.definition->help), small_muted);
    inputs(s, *result.definition, pointer);
    workings(s, result);
    s.ui.space(8);
    const std::string remove = s("app.improve.remove", {{"what", title}});
    if (ui::button(s.ui, {.key = "remove", .label = remove, .icon = ui::Icon::trash}))
      s.state.remove(pointer);
  }
  s.ui.pop_scope();
}

}  // namespace greengauge::app
