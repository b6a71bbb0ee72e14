// Before and after: verdicts, targets, and the figures in bars.
#include "app/improve.h"
#include "app/programme_card.h"
#include "app/requirement_table.h"
#include "report/figures.h"
#include "ui/chart.h"

namespace greengauge::app {
namespace {

using assess::Verdict;

bool is_shown(Verdict verdict) {
  return verdict != Verdict::not_applicable && verdict != Verdict::no_criteria;
}

void status_badge(const Screen& s, assess::Status status) {
  ui::badge(s.ui, tone_of(status), icon_of(status), report::status(s.report_words(), status));
}

}  // namespace

void before_and_after(const Screen& s, const assess::Assessment& before,
                      const assess::Assessment& after) {
  const std::string label = s("app.improve.compare");
  ui::Table table(s.ui, "compare", label,
                  {{s("app.improve.result"), 2, ui::Align::left, 0, 1},
                   {s("app.improve.before"), 1, ui::Align::left, 1, 1},
                   {s("app.improve.after"), 1, ui::Align::left, 1, 1}},
                  s.ui.width() < s.ui.px(480));
  const auto changed = [](bool same) { return same ? ui::Weight::regular : ui::Weight::bold; };
  for (std::size_t i = 0; i < before.programmes.size() && i < after.programmes.size(); ++i) {
    const assess::ProgrammeResult &was = before.programmes[i], &is = after.programmes[i];
    if (!is_shown(was.verdict) && !is_shown(is.verdict)) continue;
    table.row(was.definition->id, [&](int column) {
      if (column == 0)
        table.words(s.of(was.definition->title), changed(was.verdict == is.verdict));
      else
        verdict_badge(s, column == 1 ? was.verdict : is.verdict);
    });
  }
  for (std::size_t i = 0; i < before.targets.size() && i < after.targets.size(); ++i) {
    const assess::StatementResult &was = before.targets[i], &is = after.targets[i];
    if (was.status == is.status) continue;
    table.row(was.id, [&](int column) {
      if (column == 0)
        table.words(s.of(was.title), ui::Weight::bold);
      else
        status_badge(s, column == 1 ? was.status : is.status);
    });
  }
  table.end();
  s.ui.space(12);
  const chart::Figure figure = report::before_and_after(s.report_words(), before, after);
  if (!figure.table.rows.empty()) ui::chart(s.ui, "before_and_after", figure);
}

}  // namespace greengauge::app
