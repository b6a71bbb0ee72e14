// A score is an interval: unknown items count nothing at its low end and their full marks at the
// high end. The bar shows both; the table shows for each item the marks in the same way ("3–5 of
// 5"). A missing lead or base value is asked for by a form (parts/supply.h), so that its remark
// "not found" is left out.
#include "app/parts/score_table.h"

#include <cmath>

#include "app/parts/requirement_table.h"
#include "app/parts/supply.h"
#include "ui/bars.h"
#include "ui/containers.h"

namespace greengauge::app {
namespace {

using assess::ItemResult;

std::string score_text(const Screen& s, const assess::ScoreResult& score) {
  return s("app.results.score", {{"low", units::display_number(score.low, 0)},
                                 {"high", units::display_number(score.high, 0)},
                                 {"of", units::display_number(score.definition->of, 0)}});
}

/// Lead and base values, and whether the user supplied them.
void marks_between(const Screen& s, const ItemResult& item) {
  const policy::ScoreItem& rule = *item.definition;
  if (rule.type == policy::ItemType::qualitative || item.not_applicable) return;
  ui::paragraph(s.ui,
                s("app.results.lead_and_base", {{"lead", shown_text(s, item.lead, rule.unit)},
                                                {"base", shown_text(s, item.base, rule.unit)}}),
                ui::small_muted);
  if (item.supplied) ui::badge(s.ui, ui::Tone::unknown, ui::Icon::info, s("app.supply.own"));
}

void item_words(const Screen& s, const std::string& programme, const ItemResult& item) {
  const policy::ScoreItem& rule = *item.definition;
  ui::paragraph(s.ui, s.of(rule.title), {});
  if (!rule.help.empty()) ui::paragraph(s.ui, s.of(rule.help), ui::small_muted);
  marks_between(s, item);
  for (const std::string& pointer : item.missing)
    if (!is_supplied(pointer) &&
        ui::link(s.ui, {.key = "missing." + pointer,
                        .label = s("app.results.answer", {{"what", place_title(s, pointer)}})}))
      navigate_to(s, pointer);
  for (const assess::Note& note : item.notes)
    if (const std::string text = note_text(s, note);
        !text.empty() && note.code != "why.value_not_found")
      ui::paragraph(s.ui, text, ui::small_muted);
  supply_item(s, programme, rule);
  citations(s, "cite", rule.cite);
}

std::string marks_text(double marks) {
  return units::display_number(marks, marks == std::floor(marks) ? 0 : 1);
}

std::string points(const Screen& s, const ItemResult& item) {
  const std::string low = marks_text(item.low);
  const std::string high = marks_text(item.high);
  return s("app.results.item_points", {{"points", low == high ? low : low + "–" + high},
                                       {"of", marks_text(item.definition->weight)}});
}

}  // namespace

void score_bar(const Screen& s, const assess::ScoreResult& score) {
  const std::string label = s("app.results.score_label");
  const std::string text = score_text(s, score);
  const std::string value = ui::plain(text);
  ui::interval_bar(s.ui, {.label = label,
                          .value = value,
                          .low = score.low,
                          .high = score.high,
                          .of = score.definition->of});
  s.ui.space(6);
  ui::paragraph(s.ui, score.definition->pass ? text : text + s("app.results.no_pass"),
                ui::small_muted);
  s.ui.space(4);
}

void score_table(const Screen& s, const std::string& programme, const assess::ScoreResult& score) {
  ui::heading(s.ui, 3, s("app.results.items"));
  if (!score.definition->note.empty())
    ui::paragraph(s.ui, s.of(score.definition->note), ui::small_muted);
  s.ui.space(8);
  ui::Table table(
      s.ui, "items", s("app.results.items"),
      {{.label = s("app.results.item"), .width = 2},
       {.label = s("app.results.actual"), .align = ui::Align::right, .line = 1},
       {.label = s("app.results.points"), .width = -112, .align = ui::Align::right, .line = 1}},
      s.ui.width() < s.ui.px(480));
  for (const ItemResult& item : score.items)
    table.row(item.definition->id, [&](int column) {
      if (column == 0) item_words(s, programme, item);
      if (column == 1)
        ui::paragraph(s.ui,
                      says_nothing(item.value) ? s("app.dash")
                                               : shown_text(s, item.value, item.definition->unit),
                      {.align = table.align()});
      if (column == 2) ui::paragraph(s.ui, points(s, item), {.align = table.align()});
    });
  table.end();
}

}  // namespace greengauge::app
