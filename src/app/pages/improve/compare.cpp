// Before and after: a table of verdicts and targets, and the figures in bars. The rows come as
// names of enumerators (assess::name_of), which are turned back into badges here; changed rows are
// bold.
#include "app/pages/improve/parts.h"
#include "app/parts/programme_card.h"
#include "app/parts/requirement_table.h"
#include "chart/json.h"
#include "ui/chart.h"

namespace greengauge::app {
namespace {

/// The enumerator with that name among the first `count`; the first one if none has it.
template <class Enumeration>
Enumeration named(std::string_view name, int count) {
  for (int i = 0; i < count; ++i)
    if (assess::name_of(static_cast<Enumeration>(i)) == name) return static_cast<Enumeration>(i);
  return static_cast<Enumeration>(0);
}

void badge(const Screen& s, bool of_verdict, const std::string& name) {
  if (of_verdict) return verdict_badge(s, named<assess::Verdict>(name, 6));
  const auto status = named<assess::Status>(name, 4);
  ui::badge(s.ui, tone_of(status), icon_of(status), report::status(s.report_words(), status));
}

}  // namespace

void before_and_after(const Screen& s, const base::Reader& compared) {
  const std::string label = s("app.improve.compare");
  ui::Table table(s.ui, "compare", label,
                  {{.label = s("app.improve.result"), .width = 2},
                   {.label = s("app.improve.before"), .line = 1},
                   {.label = s("app.improve.after"), .line = 1}},
                  s.ui.width() < s.ui.px(480));
  const base::Reader rows = compared["rows"], figure = compared["figure"];
  each(rows, [&](const base::Reader& row) {
    const base::Reader id = row["id"], title = row["title"];
    const base::Reader verdicts = row["verdicts"], statuses = row["statuses"];
    const base::Reader& pair = verdicts.exists() ? verdicts : statuses;
    const base::Reader first = pair[0], second = pair[1];
    const std::string was = text_of(first), is = text_of(second);
    table.row(text_of(id), [&](int column) {
      if (column == 0)
        table.words(text_of(title), was == is ? ui::Weight::regular : ui::Weight::bold);
      else
        badge(s, verdicts.exists(), column == 1 ? was : is);
    });
  });
  table.end();
  s.ui.space(12);
  const chart::Figure bars = chart::read_figure(figure);
  if (!bars.table.rows.empty()) ui::chart(s.ui, "before_and_after", bars);
}

}  // namespace greengauge::app
