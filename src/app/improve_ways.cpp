// What closes a gap: one lever a line, tried on a copy before anything is changed.
#include <algorithm>
#include <map>

#include "app/improve.h"
#include "app/programme_card.h"
#include "report/advice.h"
#include "report/figures.h"
#include "ui/chart.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

using assess::Change;

/// Ways that stand open for one goal; the others are behind a line.
constexpr std::size_t most_ways = 3;

struct Way {
  const Change* change;
  std::string key;
};

bool same_goal(const Change& a, const Change& b) {
  return a.goal == b.goal && a.product == b.product && a.aim == b.aim;
}

/// Buttons below what would follow.
void decide(const Screen& s, const Change& change) {
  s.ui.space(12);
  s.ui.flow(s.ui.control_height(), s.ui.px(ui::grid), [&] {
    if (ui::button(s.ui, {.key = "apply",
                          .label = s("app.improve.apply"),
                          .kind = ui::ButtonKind::primary,
                          .icon = ui::Icon::check})) {
      s.state.edit(change.edits);
      s.view.improve = {};
    }
    if (ui::button(s.ui, {.key = "leave", .label = s("app.improve.leave")})) s.view.improve = {};
  });
}

/// The firm as it would be; worked out once for every state of the document.
void tried(const Screen& s, const Change& change) {
  ImproveView& view = s.view.improve;
  if (!view.after || view.revision != s.state.revision()) {
    view.after = s.state.judged_with(change.edits);
    view.revision = s.state.revision();
  }
  s.ui.space(8);
  ui::notice(s.ui, ui::Tone::neutral, s("app.improve.trying"));
  s.ui.space(8);
  before_and_after(s, s.state.assessment(), *view.after);
  decide(s, change);
  s.ui.space(8);
}

void way(const Screen& s, const Way& way) {
  const std::string text = report::change(s.report_words(), *way.change);
  s.ui.push_scope(way.key);
  s.ui.space(4);
  if (!way.change->reachable()) {
    ui::paragraph(s.ui, text, {.size = ui::type_small, .muted = true});
    s.ui.pop_scope();
    return;
  }
  const bool open = s.view.improve.tried == way.key;
  const auto press = [&] {
    if (ui::button(s.ui, {.key = "try",
                          .label = s("app.improve.try"),
                          .kind = ui::ButtonKind::outline,
                          .expanded = open,
                          .description = text})) {
      s.view.improve = {};
      if (!open) s.view.improve.tried = way.key;
    }
  };
  if (s.ui.is_phone()) {
    ui::paragraph(s.ui, text, {});
    s.ui.space(4);
    press();
  } else {
    s.ui.columns({1, s.ui.px(-112)}, s.ui.px(16),
                 [&](int column) { column == 0 ? void(ui::paragraph(s.ui, text, {})) : press(); });
  }
  s.ui.space(4);
  if (open) tried(s, *way.change);
  s.ui.pop_scope();
}

/// The ways to one goal: what reaches it first.
void goal(const Screen& s, const std::vector<Way>& ways) {
  s.ui.space(12);
  ui::heading(s.ui, 3, report::goal(s.report_words(), *ways.front().change));
  const bool reached = ways.front().change->reachable();
  if (!reached)
    ui::paragraph(s.ui, s("app.improve.not_alone"), {.size = ui::type_small, .muted = true});
  const std::size_t shown = std::min(ways.size(), reached ? most_ways : std::size_t(1));
  for (std::size_t i = 0; i < shown; ++i) way(s, ways[i]);
  if (shown == ways.size()) return;
  const std::string more = s("app.improve.more", {{"count", std::to_string(ways.size() - shown)}});
  if (ui::disclosure(s.ui, "more." + ways.front().key, more))
    for (std::size_t i = shown; i < ways.size(); ++i) way(s, ways[i]);
}

/// All of one programme ("": of targets and products), goal by goal.
void goals(const Screen& s, const std::string& programme) {
  const std::vector<Change>& all = s.state.changes();
  for (std::size_t i = 0; i < all.size();) {
    std::vector<Way> ways;
    const std::size_t first = i;
    for (; i < all.size() && same_goal(all[i], all[first]) &&
           all[i].programme == all[first].programme;
         ++i)
      ways.push_back({&all[i], all[i].goal + "#" + std::to_string(i)});
    if (all[first].programme == programme) goal(s, ways);
  }
}

bool has_ways(const Screen& s, const std::string& programme) {
  const std::vector<Change>& all = s.state.changes();
  return std::any_of(all.begin(), all.end(),
                     [&](const Change& change) { return change.programme == programme; });
}

void programme(const Screen& s, const assess::ProgrammeResult& result) {
  const std::string title = s.of(result.definition->title);
  ui::card(s.ui, {.key = result.definition->id, .label = title}, [&] {
    s.ui.flow(s.ui.px(30), s.ui.px(12), [&] {
      ui::heading(s.ui, 2, title);
      verdict_badge(s, result.verdict);
    });
    if (const auto figure = report::gaps(s.report_words(), result)) {
      s.ui.space(12);
      ui::chart(s.ui, "gaps", *figure);
    }
    goals(s, result.definition->id);
  });
  s.ui.space(16);
}

}  // namespace

void ways_to_close(const Screen& s) {
  bool any = false;
  for (const assess::ProgrammeResult& result : s.state.assessment().programmes)
    if (has_ways(s, result.definition->id)) {
      any = true;
      programme(s, result);
    }
  if (has_ways(s, "")) {
    any = true;
    const std::string title = s("app.improve.others");
    ui::card(s.ui, {.key = "others", .label = title}, [&] {
      ui::heading(s.ui, 2, title);
      goals(s, "");
    });
    s.ui.space(16);
  }
  if (any) return;
  ui::notice(s.ui, ui::Tone::neutral, s("app.improve.nothing"));
  s.ui.space(16);
}

}  // namespace greengauge::app
