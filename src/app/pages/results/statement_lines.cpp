// Obligations and targets share their form (StatementResult) but not their reading: an obligation
// that is "met" applies to the firm, so that it is shown as a warning, or as a veto if its deadline
// has passed; a target that is met is good. Both show figures, missing answers as links, remarks
// and sources.
#include "app/pages/results/statement_lines.h"

#include <algorithm>

#include "app/parts/disclosure.h"
#include "app/parts/requirement_table.h"
#include "base/order.h"

namespace greengauge::app {
namespace {

using assess::StatementResult;
using assess::Status;

bool is_overdue(const StatementResult& statement) {
  return std::any_of(statement.notes.begin(), statement.notes.end(),
                     [](const assess::Note& note) { return note.code == "note.overdue"; });
}

ui::Tone tone_of_obligation(const StatementResult& obligation) {
  if (obligation.status == Status::met)
    return is_overdue(obligation) ? ui::Tone::veto : ui::Tone::gap;
  return obligation.status == Status::unknown ? ui::Tone::unknown : ui::Tone::neutral;
}

/// Those that hold come first.
int rank(Status status) { return status == Status::met ? 0 : status == Status::unknown ? 1 : 2; }

std::string title_of(const Screen& s, const StatementResult& statement) {
  const std::string title = s.of(*statement.title);
  return report::of_product(s.report_words(), title, statement.product);
}

void figures(const Screen& s, std::string_view key, const StatementResult& statement) {
  const bool has_figures = std::holds_alternative<double>(statement.actual) ||
                           std::holds_alternative<double>(statement.threshold);
  if (!has_figures) return;
  const std::string actual =
      report::answer(s.report_words(), statement.actual,
                     statement.unit ? &*statement.unit : nullptr, statement.test);
  const std::string threshold =
      relation_sign(statement.relation) + shown_text(s, statement.threshold, statement.unit);
  ui::paragraph(s.ui, s(key, {{"actual", actual}, {"threshold", threshold}}), ui::small_words);
}

/// Missing answers as links, remarks, deadlines and sources.
void rest(const Screen& s, const StatementResult& statement) {
  for (const std::string& pointer : statement.missing)
    if (ui::link(s.ui, {.key = "missing." + pointer,
                        .label = s("app.results.answer", {{"what", place_title(s, pointer)}})}))
      navigate_to(s, pointer);
  for (const assess::Note& note : statement.notes)
    if (const std::string text = note_text(s, note); !text.empty()) {
      const bool urgent = note.code == "note.overdue";
      ui::paragraph(s.ui, text,
                    {.size = ui::type_small,
                     .muted = !urgent,
                     .weight = urgent ? ui::Weight::bold : ui::Weight::regular,
                     .tone = urgent ? ui::Tone::veto : ui::Tone::neutral});
    }
  citations(s, "cite", statement.cite);
}

void obligation_lines(const Screen& s, const StatementResult& obligation) {
  s.ui.flow(s.ui.px(28), s.ui.px(10), [&] {
    ui::heading(s.ui, 3, title_of(s, obligation));
    const ui::Tone tone = tone_of_obligation(obligation);
    ui::badge(s.ui, tone,
              obligation.status == Status::met       ? ui::Icon::info
              : obligation.status == Status::unknown ? ui::Icon::question
                                                     : ui::Icon::dash,
              report::obligation_status(s.report_words(), obligation.status));
  });
  if (obligation.status == Status::met || obligation.status == Status::unknown) {
    if (!s.of(*obligation.consequence).empty())
      ui::paragraph(s.ui, s.of(*obligation.consequence), ui::small_words);
  }
  figures(s, "app.results.duty", obligation);
  rest(s, obligation);
}

void target_lines(const Screen& s, const StatementResult& target) {
  s.ui.flow(s.ui.px(28), s.ui.px(10), [&] {
    ui::heading(s.ui, 3, title_of(s, target));
    if (target.judged)
      ui::badge(s.ui, tone_of(target.status), icon_of(target.status),
                report::status(s.report_words(), target.status));
  });
  figures(s, "app.results.statement", target);
  rest(s, target);
}

/// The summary of the folded card: how many of them hold.
std::string summary(const Screen& s, std::string_view key,
                    const std::vector<StatementResult>& all) {
  const auto holding = std::count_if(
      all.begin(), all.end(), [](const StatementResult& one) { return one.status == Status::met; });
  return s(key, {{"count", std::to_string(all.size())}, {"met", std::to_string(holding)}});
}

}  // namespace

void obligations(const Screen& s) {
  std::vector<const StatementResult*> sorted;
  for (const StatementResult& obligation : s.state.assessment().obligations)
    sorted.push_back(&obligation);
  if (sorted.empty()) return;
  base::insertion_sort(
      sorted, [](const auto* a, const auto* b) { return rank(a->status) < rank(b->status); });
  const std::string title = s("app.results.obligations");
  ui::card(s.ui, {.key = "obligations", .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    for (const StatementResult* obligation : sorted) {
      s.ui.space(8);
      s.ui.push_scope(obligation->id + obligation->product);
      obligation_lines(s, *obligation);
      s.ui.pop_scope();
    }
  });
  s.ui.space(16);
}

void targets(const Screen& s) {
  const std::vector<StatementResult>& all = s.state.assessment().targets;
  if (all.empty()) return;
  collapsible_card(s,
                   {.key = "targets",
                    .title = s("app.results.targets"),
                    .summary = summary(s, "app.results.targets_summary", all)},
                   [&] {
                     for (const StatementResult& target : all) {
                       s.ui.space(8);
                       s.ui.push_scope(target.id + target.product);
                       target_lines(s, target);
                       s.ui.pop_scope();
                     }
                   });
  s.ui.space(16);
}

}  // namespace greengauge::app
