// Programmes in few words: why one is out of scope and where that is written; or what one without
// criteria is and its first step. Of a national programme only documents of the firm's own province
// are named.
#include "app/pages/results/programme_lists.h"

#include <algorithm>

#include "app/parts/disclosure.h"
#include "app/parts/programme_card.h"
#include "app/parts/requirement_table.h"

namespace greengauge::app {
namespace {

using assess::ProgrammeResult;
using assess::Status;
using assess::Verdict;

/// The unmet requirements of scope with their sources: why the programme is not for this firm.
void reasons(const Screen& s, const ProgrammeResult& programme) {
  for (const assess::RequirementResult& result : programme.requirements) {
    if (result.definition->kind != policy::RequirementKind::scope) continue;
    if (result.status != Status::not_met) continue;
    s.ui.push_scope(result.definition->id + result.product);
    ui::paragraph(s.ui, s("app.results.out_of_scope", {{"what", s.of(result.definition->title)}}),
                  ui::small_words);
    citations(s, "cite", result.cite);
    s.ui.pop_scope();
  }
}

/// The citations without documents of other provinces; all of them if none is left.
policy::Citations of_region(const Screen& s, const policy::Citations& cites) {
  policy::Citations kept;
  for (const policy::Citation& cite : cites)
    for (const policy::Pack& pack : s.state.catalogue().packs) {
      const bool defines =
          std::any_of(pack.documents.begin(), pack.documents.end(),
                      [&](const auto& document) { return document.id == cite.document(); });
      const bool concerns = pack.region == "CN" || pack.region == s.state.firm().region;
      if (defines && concerns) kept.push_back(cite);
    }
  return kept.empty() ? cites : kept;
}

void named_only(const Screen& s, const ProgrammeResult& programme) {
  const policy::Programme& rules = *programme.definition;
  if (!rules.summary.empty()) ui::paragraph(s.ui, s.of(rules.summary), ui::small_words);
  if (!rules.first_step.empty()) ui::paragraph(s.ui, s.of(rules.first_step), ui::small_muted);
  citations(s, "cite", of_region(s, rules.cite));
}

void dates(const Screen& s, const policy::Programme& programme) {
  std::size_t number = 0;
  for (const auto& [next, day] : report::coming_days(programme, s.state.date())) {
    const std::string date = base::to_string(next);
    ui::paragraph(s.ui, s("app.ladder.date", {{"date", date}, {"what", s.of(day->title)}}),
                  ui::small_words);
    citations(s, "date." + std::to_string(number++), day->cite);
  }
}

}  // namespace

void brief_list(const Screen& s, Verdict verdict) {
  std::vector<const ProgrammeResult*> found;
  for (const ProgrammeResult& programme : s.state.assessment().programmes)
    if (programme.verdict == verdict) found.push_back(&programme);
  if (found.empty()) return;
  const std::string name(assess::name_of(verdict));
  collapsible_card(
      s,
      {.key = name, .title = s("app.results." + name, {{"count", std::to_string(found.size())}})},
      [&] {
        for (const ProgrammeResult* programme : found) {
          s.ui.push_scope(programme->definition->id);
          s.ui.space(12);
          ui::heading(s.ui, 3, s.of(programme->definition->title));
          if (verdict == Verdict::not_applicable)
            reasons(s, *programme);
          else
            named_only(s, *programme);
          s.ui.pop_scope();
        }
      });
  s.ui.space(16);
}

void ladder(const Screen& s) {
  const std::vector<const ProgrammeResult*> rungs = report::ladder(s.state.assessment());
  if (rungs.empty()) return;
  const std::string title = s("app.ladder.title");
  ui::card(s.ui, {.key = "ladder", .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    ui::paragraph(s.ui, s("app.ladder.line"), ui::small_muted);
    for (const ProgrammeResult* rung : rungs) {
      const policy::Programme& rules = *rung->definition;
      s.ui.push_scope(rules.id);
      s.ui.space(8);
      s.ui.flow(s.ui.px(28), s.ui.px(10), [&] {
        ui::heading(s.ui, 3,
                    s("app.ladder.rung",
                      {{"step", std::to_string(rules.step)}, {"programme", s.of(rules.title)}}));
        verdict_badge(s, rung->verdict);
      });
      dates(s, rules);
      s.ui.pop_scope();
    }
  });
  s.ui.space(16);
}

}  // namespace greengauge::app
