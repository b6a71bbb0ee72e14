#include <algorithm>

#include "app/pages.h"
#include "app/programme_card.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

/// Those that can be had first: what may be applied for, what lacks answers, what has gaps …
int rank(assess::Verdict verdict) {
  switch (verdict) {
    case assess::Verdict::may_apply: return 0;
    case assess::Verdict::gaps: return 1;
    case assess::Verdict::needs_information: return 2;
    case assess::Verdict::not_eligible: return 3;
    case assess::Verdict::not_applicable: return 4;
    case assess::Verdict::no_criteria: return 5;
  }
  return 6;
}

void indicators(const Screen& s) {
  const int year = s.state.assessment().assessment_year;
  if (year == 0) return;
  const std::string title = s("app.results.indicators", {{"year", std::to_string(year)}});
  ui::card(s.ui, {.key = "indicators", .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    ui::paragraph(s.ui, s("app.results.indicators_line"), {.size = ui::type_small, .muted = true});
    s.ui.space(8);
    for (const assess::IndicatorResult& result : s.state.assessment().indicators) {
      if (result.year != year || !result.definition || result.definition->id != result.id) continue;
      if (!result.product.empty()) continue;
      std::optional<units::Unit> unit;
      if (result.has_unit) unit = result.unit;
      const std::string label = s(
          "app.results.indicator",
          {{"name", s.of(result.definition->title)}, {"value", shown_text(s, result.value, unit)}});
      if (ui::disclosure(s.ui, result.id, label)) {
        s.ui.within_indent(s.ui.px(24), [&] { derivation(s, result.id, year); });
        s.ui.space(8);
      }
    }
  });
}

void statements(const Screen& s, std::string_view key,
                const std::vector<assess::StatementResult>& all) {
  if (all.empty()) return;
  const std::string title = s(key);
  ui::card(s.ui, {.key = key, .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    for (const assess::StatementResult& statement : all) {
      s.ui.space(12);
      statement_line(s, statement);
    }
  });
  s.ui.space(16);
}

}  // namespace

void results_page(const Screen& s) {
  const assess::Assessment& assessment = s.state.assessment();
  std::vector<const assess::ProgrammeResult*> programmes;
  for (const assess::ProgrammeResult& programme : assessment.programmes)
    programmes.push_back(&programme);
  std::stable_sort(programmes.begin(), programmes.end(), [](const auto* a, const auto* b) {
    return rank(a->verdict) < rank(b->verdict);
  });
  if (!s.state.law().provincial && !s.state.firm().region.empty()) {
    ui::notice(s.ui, ui::Tone::unknown, s("app.results.no_provincial_pack"));
    s.ui.space(16);
  }
  for (const assess::ProgrammeResult* programme : programmes) {
    programme_card(s, *programme);
    s.ui.space(16);
  }
  statements(s, "app.results.obligations", assessment.obligations);
  statements(s, "app.results.targets", assessment.targets);
  indicators(s);
  s.ui.space(16);
  ui::paragraph(s.ui,
                s("app.results.packs", {{"count", std::to_string(assessment.packs.size())},
                                        {"sha", assessment.sha256.substr(0, 12)}}),
                {.size = ui::type_small, .muted = true});
}

}  // namespace greengauge::app
