// The card of a programme, from the answer to the details: title and verdict, score, reasons (gaps,
// open questions, what is met), what would change the verdict, when and how to apply, notices;
// behind a line all requirements, the score's items and the awards.
// Only requirements that gate are counted and named: preferences change no verdict.
#include "app/parts/programme_card.h"

#include <algorithm>

#include "app/parts/advice_lines.h"
#include "app/parts/requirement_table.h"
#include "app/parts/score_table.h"
#include "ui/containers.h"

namespace greengauge::app {
namespace {

using assess::Status;
using assess::Verdict;

ui::Tone tone_of_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::may_apply: return ui::Tone::good;
    case Verdict::gaps: return ui::Tone::gap;
    case Verdict::not_eligible: return ui::Tone::veto;
    case Verdict::not_applicable:
    case Verdict::no_criteria:
    case Verdict::needs_information: break;
  }
  return ui::Tone::unknown;
}

ui::Icon icon_of_verdict(Verdict verdict) {
  return verdict == Verdict::not_applicable || verdict == Verdict::no_criteria
             ? ui::Icon::dash
             : ui::icon_of(tone_of_verdict(verdict));
}

/// At most `max_count` titles of the gating requirements of one status, joined.
std::string titles(const Screen& s, const assess::ProgrammeResult& programme, Status status,
                   std::size_t max_count) {
  std::vector<std::string> found;
  for (const assess::RequirementResult& result : programme.requirements) {
    if (result.status != status || result.definition->kind == policy::RequirementKind::preference)
      continue;
    const std::string title = s.of(result.definition->title);
    if (std::find(found.begin(), found.end(), title) == found.end()) found.push_back(title);
  }
  return listed(s, found, max_count);
}

void reason(const Screen& s, std::string_view key, const std::string& what) {
  ui::paragraph(s.ui, s(key, {{"what", what}}), {});
  s.ui.space(4);
}

int count(const assess::ProgrammeResult& programme, Status status) {
  return static_cast<int>(std::count_if(
      programme.requirements.begin(), programme.requirements.end(), [&](const auto& result) {
        return result.status == status &&
               result.definition->kind != policy::RequirementKind::preference;
      }));
}

/// Whether the firm has answered everything: the rest depends on official texts that were not read.
bool waits_for_texts(const assess::ProgrammeResult& programme) {
  return programme.verdict == Verdict::needs_information &&
         std::none_of(programme.requirements.begin(), programme.requirements.end(),
                      [](const auto& result) { return !result.missing.empty(); });
}

void reasons(const Screen& s, const assess::ProgrammeResult& programme) {
  if (const std::string text = titles(s, programme, Status::not_met, 3); !text.empty())
    reason(s, "app.results.gaps", text);
  if (const std::string text = titles(s, programme, Status::unknown, 3); !text.empty())
    reason(s, "app.results.open", text);
  if (waits_for_texts(programme)) reason(s, "app.results.ask_authority", {});
  if (const int met = count(programme, Status::met); met > 0)
    reason(s, "app.results.met", std::to_string(met));
}

/// When and how to apply.
void how_to_apply(const Screen& s, const assess::ProgrammeResult& programme) {
  std::string round = report::round(s.report_words(), programme.round);
  if (const std::string note = s.of(*programme.round.note); !note.empty())
    round = s("app.results.round", {{"state", round}, {"note", note}});
  ui::paragraph(s.ui, round, ui::small_muted);
  const base::Text& first = programme.definition->first_step;
  if (!first.empty()) ui::paragraph(s.ui, s.of(first), ui::small_muted);
}

void notices(const Screen& s, const assess::ProgrammeResult& programme) {
  for (std::size_t i = 0; i < programme.notices.size(); ++i) {
    const policy::Notice& notice = *programme.notices[i];
    s.ui.space(8);
    ui::notice(s.ui, ui::Tone::unknown, s.of(notice.text),
               [&] { citations(s, "notice." + std::to_string(i), notice.cite); });
  }
}

void awards(const Screen& s, const policy::Programme& programme) {
  if (programme.awards.empty()) return;
  s.ui.space(16);
  ui::heading(s.ui, 3, s("app.results.awards"));
  for (std::size_t i = 0; i < programme.awards.size(); ++i) {
    const policy::Award& award = programme.awards[i];
    s.ui.space(4);
    ui::paragraph(s.ui, report::award(s.report_words(), award), {.muted = award.old});
    citations(s, "award." + std::to_string(i), award.cite);
  }
}

}  // namespace

void verdict_badge(const Screen& s, Verdict verdict) {
  ui::badge(s.ui, tone_of_verdict(verdict), icon_of_verdict(verdict),
            report::verdict(s.report_words(), verdict));
}

void programme_card(const Screen& s, const assess::ProgrammeResult& programme) {
  const policy::Programme& rules = *programme.definition;
  const std::string title = s.of(rules.title);
  ui::card(s.ui, {.key = rules.id, .label = title}, [&] {
    s.ui.flow(s.ui.px(30), s.ui.px(12), [&] {
      ui::heading(s.ui, 2, title);
      verdict_badge(s, programme.verdict);
    });
    if (!rules.rule.empty()) ui::paragraph(s.ui, s.of(rules.rule), ui::small_muted);
    s.ui.space(10);
    if (programme.score) score_bar(s, *programme.score);
    reasons(s, programme);
    s.ui.space(4);
    sensitivity_of(s, rules.id);
    how_to_apply(s, programme);
    notices(s, programme);
    s.ui.space(8);
    if (is_focus_requested(s, "/options/supplied")) s.ui.memory(s.ui.id("open")).open = true;
    if (!ui::disclosure(s.ui, "open", s("app.results.details", {{"programme", title}}))) return;
    requirement_table(s, programme);
    if (programme.score) {
      s.ui.space(16);
      positions_of(s, rules.id);
      score_table(s, rules.id, *programme.score);
    }
    awards(s, rules);
  });
}

}  // namespace greengauge::app
