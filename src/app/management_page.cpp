#include <algorithm>

#include "app/pages.h"
#include "app/question.h"

namespace greengauge::app {
namespace {

/// In this order; groups that a pack brings along come after them.
constexpr std::string_view first_groups[] = {"systems", "management", "record"};

bool elsewhere(const policy::Input& input) {
  return input.scope == policy::Scope::product || input.group == "firm" || input.group == "output";
}

std::vector<std::string> groups(const Screen& s, policy::Scope scope) {
  std::vector<std::string> found;
  auto add = [&](const std::string& group) {
    if (std::find(found.begin(), found.end(), group) == found.end()) found.push_back(group);
  };
  auto has = [&](std::string_view group) {
    return std::any_of(s.state.law().questions.begin(), s.state.law().questions.end(),
                       [&](const policy::Input* input) {
                         return input->group == group && input->scope == scope &&
                                !elsewhere(*input);
                       });
  };
  for (std::string_view group : first_groups)
    if (has(group)) add(std::string(group));
  for (const policy::Input* input : s.state.law().questions)
    if (input->scope == scope && !elsewhere(*input)) add(input->group);
  return found;
}

void group_card(const Screen& s, const std::string& group, policy::Scope scope,
                const std::string& answers) {
  int asked = 0;
  int given = 0;
  for (const policy::Input* input : s.state.law().questions)
    if (input->group == group && input->scope == scope) {
      ++asked;
      given += answered(s, *input, answers);
    }
  const std::string key = "app.group." + group;
  const std::string title = s.words.has(key) ? s(key) : group;
  ui::card(s.ui, {.key = group, .label = title}, [&] {
    s.ui.flow(s.ui.px(30), s.ui.px(12), [&] {
      ui::heading(s.ui, 2, title);
      ui::paragraph(
          s.ui,
          s("app.answered", {{"given", std::to_string(given)}, {"asked", std::to_string(asked)}}),
          {.size = ui::type_small, .muted = true});
    });
    for (const policy::Input* input : s.state.law().questions)
      if (input->group == group && input->scope == scope) {
        s.ui.space(20);
        ask(s, *input, answers);
      }
  });
  s.ui.space(16);
}

}  // namespace

void management_page(const Screen& s) {
  for (const std::string& group : groups(s, policy::Scope::firm))
    group_card(s, group, policy::Scope::firm, "/answers");
  const std::vector<std::string> yearly = groups(s, policy::Scope::year);
  if (!yearly.empty()) {
    ui::heading(s.ui, 2, s("app.management.yearly", {{"year", std::to_string(s.state.year())}}));
    s.ui.space(8);
    year_chips(s);
    s.ui.space(16);
    for (const std::string& group : yearly)
      group_card(s, group, policy::Scope::year, s.state.year_pointer() + "/answers");
  }
  next_button(s, Page::results);
}

}  // namespace greengauge::app
