// What closes a gap: a line for each change that reaches the goal alone, or the reason why none
// does.
//
// "Try" shows what a change would do without making it: the request "trial" sends its edits to the
// host, whose advice module applies them to a copy and returns verdicts and figures before and
// after. The answer carries the key of the request (state of the document and change), so that a
// late one for an earlier state is not shown. "Apply" queues the same edits as one step of undo.
// The first three changes of a goal are shown, the others behind a line; where no change reaches
// the goal alone, only the nearest is shown.
#include <algorithm>

#include "app/pages/improve/parts.h"
#include "app/pages/improve/view.h"
#include "app/parts/programme_card.h"
#include "base/json_value.h"
#include "chart/json.h"
#include "firm/edit_json.h"
#include "ui/chart.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

/// Changes that are shown for one goal; the others are behind a line.
constexpr std::size_t max_remedies = 3;

class Remedies {
 public:
  Remedies(const Screen& s, bool current) : s_(s), current_(current) {}

  /// The changes for each goal, those that reach it first.
  void goals(const base::Reader& all, const std::string& prefix) {
    std::size_t number = 0;
    each(all, [&](const base::Reader& goal) {
      const base::Reader title = goal["title"], ways = goal["ways"];
      this->goal(text_of(title), ways, prefix + "." + std::to_string(number++));
    });
  }

 private:
  static bool reaches(const base::Reader& one) {
    const base::Reader reachable = one["reachable"];
    return reachable.boolean().value_or(false);
  }

  void goal(const std::string& title, const base::Reader& ways, const std::string& key) {
    if (ways.size() == 0) return;
    s_.ui.space(12);
    ui::heading(s_.ui, 3, title);
    const base::Reader first = ways[0];
    const bool reached = reaches(first);
    if (!reached) ui::paragraph(s_.ui, s_("app.improve.not_alone"), ui::small_muted);
    const std::size_t shown = std::min(ways.size(), reached ? max_remedies : std::size_t(1));
    for (std::size_t i = 0; i < ways.size(); ++i) {
      if (i == shown) {
        const std::string more =
            s_("app.improve.more", {{"count", std::to_string(ways.size() - shown)}});
        if (!ui::disclosure(s_.ui, "more." + key, more)) return;
      }
      const base::Reader one = ways[i];
      remedy(one, key + "." + std::to_string(i));
    }
  }

  void remedy(const base::Reader& one, const std::string& key) {
    const base::Reader words = one["text"], edits = one["edits"];
    const std::string text = text_of(words);
    s_.ui.space(4);
    if (!reaches(one)) return void(ui::paragraph(s_.ui, text, ui::small_muted));
    s_.ui.push_scope(key);
    const bool open = s_.view.improve->tried == key;
    const auto press = [&] {
      if (!ui::button(s_.ui, {.key = "try",
                              .label = s_("app.improve.try"),
                              .kind = ui::ButtonKind::outline,
                              .expanded = open,
                              .description = text}))
        return;
      s_.view.improve->tried = open ? "" : key;
      s_.view.improve->tried_requested.clear();
    };
    if (s_.ui.is_phone()) {
      ui::paragraph(s_.ui, text, {});
      s_.ui.space(4);
      press();
    } else {
      s_.ui.columns({1, s_.ui.px(-112)}, s_.ui.px(16), [&](int column) {
        column == 0 ? void(ui::paragraph(s_.ui, text, {})) : press();
      });
    }
    s_.ui.space(4);
    if (open) tried(edits, key);
    s_.ui.pop_scope();
  }

  /// What the change would do; requested once for each state of the document.
  void tried(const base::Reader& edits, const std::string& key) {
    const std::string asked = advice_key(s_) + key;
    if (current_ && s_.view.improve->tried_requested != asked) {
      s_.view.improve->tried_requested = asked;
      s_.request("trial", {{"key", asked}, {"edits", edits.json()}});
    }
    const base::Json* message = s_.latest_message("trial");
    if (!message || !message->contains("key") || (*message)["key"] != asked) return;
    base::Diagnostics faults;
    const base::Reader compared(*message, "", faults);
    s_.ui.space(8);
    ui::notice(s_.ui, ui::Tone::neutral, s_("app.improve.trying"));
    s_.ui.space(8);
    before_and_after(s_, compared);
    decide(edits);
    s_.ui.space(8);
  }

  void decide(const base::Reader& edits) {
    s_.ui.space(12);
    s_.ui.flow(s_.ui.control_height(), s_.ui.px(ui::grid), [&] {
      if (ui::button(s_.ui, {.key = "apply",
                             .label = s_("app.improve.apply"),
                             .kind = ui::ButtonKind::primary,
                             .icon = ui::Icon::check})) {
        std::vector<firm::Edit> all;
        each(edits, [&](const base::Reader& json) {
          if (auto edit = firm::read_edit(json.json())) all.push_back(std::move(*edit));
        });
        s_.state.edit(std::move(all));
        s_.view.improve->tried.clear();
      }
      if (ui::button(s_.ui, {.key = "leave", .label = s_("app.improve.leave")}))
        s_.view.improve->tried.clear();
    });
  }

  const Screen& s_;
  bool current_;
};

/// The programme's current result, so that its badge does not wait for the advice.
const assess::ProgrammeResult* result_of(const Screen& s, const std::string& id) {
  for (const assess::ProgrammeResult& result : s.state.assessment().programmes)
    if (result.definition->id == id) return &result;
  return nullptr;
}

void programme(const Screen& s, const base::Reader& message, bool current) {
  const base::Reader id = message["id"], title = message["title"], gaps = message["gaps"];
  const base::Reader goals = message["goals"];
  const assess::ProgrammeResult* result = result_of(s, text_of(id));
  if (!result) return;
  const std::string name = text_of(title);
  ui::card(s.ui, {.key = text_of(id), .label = name}, [&] {
    s.ui.flow(s.ui.px(30), s.ui.px(12), [&] {
      ui::heading(s.ui, 2, name);
      verdict_badge(s, result->verdict);
    });
    if (!gaps.is_null()) {
      s.ui.space(12);
      ui::chart(s.ui, "gaps", chart::read_figure(gaps));
    }
    Remedies(s, current).goals(goals, text_of(id));
  });
  s.ui.space(16);
}

}  // namespace

void remedies(const Screen& s, const base::Reader& message, bool current) {
  const base::Reader programmes = message["programmes"], others = message["others"];
  each(programmes, [&](const base::Reader& one) { programme(s, one, current); });
  if (others.size() > 0) {
    const std::string title = s("app.improve.others");
    ui::card(s.ui, {.key = "others", .label = title}, [&] {
      ui::heading(s.ui, 2, title);
      Remedies(s, current).goals(others, "others");
    });
    s.ui.space(16);
  }
  if (programmes.size() + others.size() > 0) return;
  ui::notice(s.ui, ui::Tone::neutral, s("app.improve.nothing"));
  s.ui.space(16);
}

}  // namespace greengauge::app
