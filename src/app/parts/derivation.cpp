// Shows a derivation (assess/derive) as nested lines: each step with its formula in words, the same
// with numbers filled in, remarks, the steps it was made of, and
// sources; nested at most three deep.
#include "app/parts/derivation.h"

#include "assess/derive/derivation.h"
#include "assess/derive/line_derivation.h"
#include "report/words/formula.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

constexpr int max_depth = 3;

std::string value_of(const Screen& s, const assess::Derivation& step) {
  return report::precise(s.report_words(), step.value, &step.unit);
}

void notes(const Screen& s, const std::vector<assess::Note>& all) {
  for (const assess::Note& note : all)
    if (const std::string text = note_text(s, note); !text.empty())
      ui::paragraph(s.ui, text, ui::small_muted);
}

/// One step with its formula, its value, and below it the steps it was made of.
void step_tree(const Screen& s, const assess::Derivation& step, int depth) {
  std::string title = s.of(step.title);
  if (step.year != 0)
    title = s("app.derive.in_year", {{"year", std::to_string(step.year)}, {"name", title}});
  ui::paragraph(s.ui, s("app.derive.value", {{"name", title}, {"value", value_of(s, step)}}),
                ui::small_words);
  if (!step.formula.empty())
    ui::paragraph(s.ui, "= " + report::formula_in_words(s.report_words(), step.formula),
                  ui::small_muted);
  if (!step.filled.empty())
    ui::paragraph(s.ui, "= " + report::formula_in_words(s.report_words(), step.filled),
                  ui::small_muted);
  notes(s, step.notes);
  if (depth < max_depth)
    for (std::size_t i = 0; i < step.parts.size(); ++i) {
      s.ui.push_scope(std::to_string(i));
      s.ui.within_indent(s.ui.px(16), [&] { step_tree(s, step.parts[i], depth + 1); });
      s.ui.pop_scope();
    }
  citations(s, "cite", step.cite);
}

}  // namespace

std::optional<double> line_tce(const Screen& s, const firm::EnergyLine& line, int year) {
  assess::FirmEnvironment& environment = s.state.environment();
  environment.set_scope(year);
  const std::string list = "/years/" + std::to_string(year) + "/energy";
  const assess::LineContext context{line, list, environment.coefficients(), environment.places()};
  const rules::Value value = assess::coal_equivalent(context, environment.chosen_basis());
  if (!value.known()) return {};
  return value.number / 1000;
}

void line_derivation(const Screen& s, const firm::EnergyLine& line, int year) {
  if (!line.carrier) return;
  const std::optional<double> tce = line_tce(s, line, year);
  assess::FirmEnvironment& environment = s.state.environment();
  const std::string list = "/years/" + std::to_string(year) + "/energy";
  const assess::LineContext context{line, list, environment.coefficients(), environment.places()};
  const assess::Multiplier coefficient =
      line.amount ? assess::energy_multiplier(context, environment) : assess::Multiplier{};
  const std::optional<units::Unit> unit = units::parse_unit("tce");
  ui::paragraph(s.ui, s("app.derive.title"), {.weight = ui::Weight::bold});
  ui::paragraph(
      s.ui,
      s("app.derive.product",
        {{"amount", line.amount ? with_unit(s, line.entered, line.unit) : s("app.unknown")},
         {"coefficient", coefficient.text.empty() ? s("app.unknown") : coefficient.text},
         {"result", tce && unit ? with_unit(s, *tce, *unit) : s("app.unknown")}}),
      ui::small_words);
  if (line.flow == firm::Flow::sold) ui::paragraph(s.ui, s("app.derive.sold"), ui::small_muted);
  if (coefficient.cite) citations(s, "line.cite", *coefficient.cite);
}

void derivation(const Screen& s, std::string_view id, int year) {
  s.ui.push_scope(std::string(id) + ".derivation");
  int number = 0;
  for (const assess::Derivation& step : assess::derive(s.state.law(), s.state.firm(), id, year)) {
    s.ui.push_scope(std::to_string(number++));
    step_tree(s, step, 0);
    s.ui.pop_scope();
  }
  s.ui.pop_scope();
}

}  // namespace greengauge::app
