// The page of questions, in cards by group: those on the firm, then those on the year.
//
// Which questions: those that rules in force use and that could still matter
// (assess::relevant_questions), without the groups that other pages ask. A question that follows
// from a yes comes right after it. In which order: by what an answer settles, so that the most
// useful comes first; answered ones last. This order would change with every answer, so that it is
// decided in the first frame of the page and kept (View::question_order) until the page is left.
// Likewise, what was answered by then is folded away behind a line (View::answered_on_entry), but a
// question answered since stays where it is.
// A card is open at first if it has an unanswered question that settles or narrows something.
#include <algorithm>

#include "app/pages.h"
#include "app/parts/amount.h"
#include "app/parts/disclosure.h"
#include "app/parts/parts.h"
#include "app/parts/question.h"
#include "assess/advice/relevant_questions.h"
#include "base/order.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

using Inputs = std::vector<const policy::Input*>;

/// The first groups, in this order; others that packs define come after them.
constexpr std::string_view first_groups[] = {"systems", "management", "record"};

bool elsewhere(const policy::Input& input) {
  return input.scope == policy::Scope::product || input.group == "firm" || input.group == "output";
}

std::string answers_of(const Screen& s, const policy::Input& input) {
  return input.scope == policy::Scope::year ? s.state.year_pointer() + "/answers" : "/answers";
}

/// The place of a question in the order: by what its answer settles; answered ones last.
std::size_t rank(const Screen& s, const policy::Input& input) {
  const std::vector<assess::Question>& open = s.state.assessment().questions;
  const std::string answers = answers_of(s, input);
  const std::string pointer = base::pointer_to(answers, input.id);
  const auto found = std::find_if(open.begin(), open.end(), [&](const assess::Question& question) {
    return question.input == pointer;
  });
  const auto place = static_cast<std::size_t>(found - open.begin());
  return answered(s, input, answers) ? open.size() + 1 : place;
}

/// Sorts by rank in the first frame of the page, and by that frame's order afterwards.
void keep_order(const Screen& s, Inputs& inputs) {
  std::vector<std::string>& order = s.view.question_order;
  if (s.view.page_just_opened) {
    base::insertion_sort(inputs, [&](const policy::Input* a, const policy::Input* b) {
      return rank(s, *a) < rank(s, *b);
    });
    order.clear();
    s.view.answered_on_entry.clear();
    for (const policy::Input* input : inputs) {
      order.push_back(input->id);
      if (answered(s, *input, answers_of(s, *input))) s.view.answered_on_entry.push_back(input->id);
    }
    return;
  }
  const auto place = [&](const policy::Input* input) {
    return std::find(order.begin(), order.end(), input->id) - order.begin();
  };
  base::insertion_sort(
      inputs, [&](const policy::Input* a, const policy::Input* b) { return place(a) < place(b); });
}

/// The questions to ask now; one that follows from another comes right after it.
Inputs questions(const Screen& s) {
  Inputs inputs;
  for (const policy::Input* input : assess::relevant_questions(s.state.law(), s.state.assessment()))
    if (!elsewhere(*input) && is_due(s, *input, answers_of(s, *input))) inputs.push_back(input);
  keep_order(s, inputs);
  Inputs result;
  const auto is_there = [&](const policy::Input* input) {
    return std::find(inputs.begin(), inputs.end(), input) != inputs.end();
  };
  for (const policy::Input* input : inputs) {
    if (const policy::Input* first = leads_to(s, *input); first && is_there(first)) continue;
    result.push_back(input);
    for (const policy::Input* next : inputs)
      if (leads_to(s, *next) == input) result.push_back(next);
  }
  return result;
}

std::vector<std::string> groups_of(const Inputs& inputs, policy::Scope scope) {
  std::vector<std::string> found;
  const auto add = [&](std::string_view group) {
    const bool is_asked = std::any_of(inputs.begin(), inputs.end(), [&](const auto* input) {
      return input->group == group && input->scope == scope;
    });
    if (is_asked && std::find(found.begin(), found.end(), group) == found.end())
      found.emplace_back(group);
  };
  for (std::string_view group : first_groups) add(group);
  for (const policy::Input* input : inputs) add(input->group);
  return found;
}

/// Asks all questions; two numbers side by side if there is space.
void ask_all(const Screen& s, const Inputs& inputs) {
  const bool wide = s.ui.width() >= s.ui.px(520);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    s.ui.space(16);
    const bool pair = wide && i + 1 < inputs.size() &&
                      inputs[i]->type == policy::InputType::number &&
                      inputs[i + 1]->type == policy::InputType::number;
    if (!pair) {
      ask(s, *inputs[i], answers_of(s, *inputs[i]));
      continue;
    }
    s.ui.columns({1, 1}, s.ui.px(24), [&](int column) {
      const policy::Input& input = *inputs[i + static_cast<std::size_t>(column)];
      ask(s, input, answers_of(s, input));
    });
    ++i;
  }
}

/// Whether the question was answered before the page was opened, or follows from one that was.
bool was_answered(const Screen& s, const policy::Input& input) {
  const std::vector<std::string>& answered_then = s.view.answered_on_entry;
  if (std::find(answered_then.begin(), answered_then.end(), input.id) != answered_then.end())
    return true;
  const policy::Input* first = leads_to(s, input);
  return first && was_answered(s, *first);
}

/// The open questions, then those answered before behind a line that opens.
void group_questions(const Screen& s, const Inputs& inputs) {
  Inputs open;
  Inputs answered_before;
  bool focused = false;
  for (const policy::Input* input : inputs) {
    const bool before = was_answered(s, *input);
    (before ? answered_before : open).push_back(input);
    const std::string pointer = base::pointer_to(answers_of(s, *input), input->id);
    focused = focused || (before && is_focus_requested(s, pointer));
  }
  ask_all(s, open);
  if (answered_before.empty()) return;
  if (open.empty()) return ask_all(s, answered_before);
  s.ui.space(12);
  ui::Memory& memory = s.ui.memory(s.ui.id("settled"));
  if (s.view.page_just_opened) memory.open = false;
  if (focused) memory.open = true;
  const std::string label = s("app.settled", {{"count", std::to_string(answered_before.size())}});
  if (ui::disclosure(s.ui, "settled", label)) ask_all(s, answered_before);
}

/// Whether it is unanswered and its answer would settle or narrow something.
bool is_worth_asking(const Screen& s, const policy::Input& input) {
  return rank(s, input) < s.state.assessment().questions.size();
}

void group_card(const Screen& s, const std::string& group, policy::Scope scope, const Inputs& all) {
  Inputs inputs;
  std::size_t given = 0;
  bool focused = false;
  bool open = false;
  for (const policy::Input* input : all) {
    if (input->group != group || input->scope != scope) continue;
    inputs.push_back(input);
    const std::string answers = answers_of(s, *input);
    given += answered(s, *input, answers);
    open = open || is_worth_asking(s, *input);
    focused = focused || is_focus_requested(s, base::pointer_to(answers, input->id));
  }
  const std::string key = "app.group." + group;
  Disclosure card{.key = scope == policy::Scope::year ? group + ".year" : group,
                  .title = s.words.has(key) ? s(key) : group};
  if (scope == policy::Scope::year)  // the firm has a group with the same name
    card.title += " · " + s("app.year", {{"year", std::to_string(s.state.year())}});
  card.summary = s("app.answered",
                   {{"given", std::to_string(given)}, {"asked", std::to_string(inputs.size())}});
  if (s.view.page_just_opened) card.force_open = open;
  if (focused) card.force_open = true;
  collapsible_card(s, card, [&] { group_questions(s, inputs); });
  s.ui.space(16);
}

}  // namespace

void management_page(const Screen& s) {
  const Inputs inputs = questions(s);
  for (const std::string& group : groups_of(inputs, policy::Scope::firm))
    group_card(s, group, policy::Scope::firm, inputs);
  const std::vector<std::string> yearly = groups_of(inputs, policy::Scope::year);
  if (!yearly.empty()) {
    ui::heading(s.ui, 2, s("app.management.yearly", {{"year", std::to_string(s.state.year())}}));
    s.ui.space(8);
    year_chips(s);
    s.ui.space(16);
    for (const std::string& group : yearly) group_card(s, group, policy::Scope::year, inputs);
  }
  next_button(s, Page::results);
}

}  // namespace greengauge::app
