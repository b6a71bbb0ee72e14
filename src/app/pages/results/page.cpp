// The results page: programmes as cards, attainable ones first; the ladder of programmes;
// obligations; programmes in brief; targets; trends over years; indicators with their derivations;
// packs. Programmes out of scope and those without criteria get no card, only a line in a folded
// list, so that the answer to "what can I apply for" comes first. Trends come with the advice,
// which may be late.
#include <algorithm>

#include "app/advice.h"
#include "app/host/firm_link.h"
#include "app/host/portal.h"
#include "app/host/visitor_packs.h"
#include "app/pages.h"
#include "app/pages/results/programme_lists.h"
#include "app/pages/results/stale_packs.h"
#include "app/pages/results/statement_lines.h"
#include "app/parts/derivation.h"
#include "app/parts/disclosure.h"
#include "app/parts/parts.h"
#include "app/parts/programme_card.h"
#include "base/order.h"
#include "chart/json.h"
#include "ui/chart.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

using assess::Verdict;

/// Attainable programmes first: those that may be applied for, those with gaps, those that lack
/// answers, those out of reach.
int rank(Verdict verdict) {
  switch (verdict) {
    case Verdict::may_apply: return 0;
    case Verdict::gaps: return 1;
    case Verdict::needs_information: return 2;
    case Verdict::not_eligible: return 3;
    case Verdict::not_applicable:
    case Verdict::no_criteria: break;
  }
  return 4;
}

bool has_card(Verdict verdict) { return rank(verdict) < 4; }

void cards(const Screen& s) {
  std::vector<const assess::ProgrammeResult*> programmes;
  for (const assess::ProgrammeResult& programme : s.state.assessment().programmes)
    if (has_card(programme.verdict)) programmes.push_back(&programme);
  base::insertion_sort(
      programmes, [](const auto* a, const auto* b) { return rank(a->verdict) < rank(b->verdict); });
  for (const assess::ProgrammeResult* programme : programmes) {
    programme_card(s, *programme);
    s.ui.space(16);
  }
}

std::vector<const assess::IndicatorResult*> firm_indicators(const Screen& s, int year) {
  std::vector<const assess::IndicatorResult*> found;
  for (const assess::IndicatorResult& result : s.state.assessment().indicators)
    if (result.year == year && result.product.empty() && result.definition &&
        result.definition->id == result.id)
      found.push_back(&result);
  return found;
}

void indicators(const Screen& s) {
  const int year = s.state.assessment().assessment_year;
  if (year == 0) return;
  const auto all = firm_indicators(s, year);
  collapsible_card(
      s,
      {.key = "indicators",
       .title = s("app.results.indicators", {{"year", std::to_string(year)}}),
       .summary = s("app.results.indicators_line", {{"count", std::to_string(all.size())}})},
      [&] {
        for (const assess::IndicatorResult* result : all) {
          std::optional<units::Unit> unit;
          if (result->has_unit) unit = result->unit;
          const std::string label =
              s("app.results.indicator", {{"name", s.of(result->definition->title)},
                                          {"value", shown_text(s, result->value, unit)}});
          if (ui::disclosure(s.ui, result->id, label)) {
            s.ui.within_indent(s.ui.px(24), [&] { derivation(s, result->id, year); });
            s.ui.space(8);
          }
        }
      });
  s.ui.space(16);
}

/// Trends over the years. If value added is missing, a plan's target cannot be drawn: a link leads
/// to its field.
void years(const Screen& s) {
  const std::size_t count = s.state.firm().years.size();
  if (count < 2) return;
  const std::string summary = s("app.results.years_line", {{"count", std::to_string(count)}});
  collapsible_card(s, {.key = "years", .title = s("app.results.years"), .summary = summary}, [&] {
    const base::Json* latest = advice(s);
    if (!latest)
      return void(
          ui::paragraph(s.ui, s("app.improve.working"), {.muted = true, .role = ui::Role::status}));
    base::Diagnostics faults;
    const base::Reader root(*latest, "", faults);
    const base::Reader trends = root["trends"];
    int number = 0;
    each(trends, [&](const base::Reader& figure) {
      s.ui.space(16);
      ui::chart(s.ui, "trend." + std::to_string(number++), chart::read_figure(figure));
    });
    const int year = s.state.assessment().assessment_year;
    if (s.state.number("intensity.value_added", year)) return;
    s.ui.space(8);
    if (ui::link(s.ui, {.key = "value_added", .label = s("app.results.years_target")}))
      navigate_to(s, "/years/" + std::to_string(year) + "/answers/value_added");
  });
  s.ui.space(16);
}

}  // namespace

void results_page(const Screen& s, bool beside) {
  const assess::Assessment& assessment = s.state.assessment();
  portal_notice(s);
  stale_packs_notice(s);
  if (!s.state.law().provincial && !s.state.firm().region.empty()) {
    ui::notice(s.ui, ui::Tone::unknown, s("app.results.no_provincial_pack"));
    s.ui.space(16);
  }
  cards(s);
  if (!beside) next_questions(s);
  ladder(s);
  obligations(s);
  brief_list(s, Verdict::no_criteria);
  brief_list(s, Verdict::not_applicable);
  targets(s);
  years(s);
  indicators(s);
  if (s.view.kiosk.on)
    firm_codes_button(s);
  else
    visitor_packs_button(s);
  s.ui.space(12);
  ui::paragraph(s.ui,
                s("app.results.packs", {{"count", std::to_string(assessment.packs.size())},
                                        {"sha", assessment.sha256.substr(0, 12)}}),
                ui::small_muted);
  next_button(s, Page::improve);
}

}  // namespace greengauge::app
