// Advice in words. A change is worded from its lever, its values and its outcome by messages
// "advice.<lever>"; a sensitivity change by "advice.<assumption>". Values that move are printed
// with all the digits that reach the goal, while values that are compared are rounded as in tables:
// a rounded move might miss the threshold that it is meant to meet.
#include "report/advice/advice.h"

#include <algorithm>
#include <cmath>

namespace greengauge::report {
namespace {

using assess::Change;
using assess::LeverKind;
using assess::Outcome;

/// Moves that are listed for one goal; the JSON has all of them.
constexpr std::size_t max_moves = 3;

const rules::Expression* test_of(const Change& change) {
  return change.requirement && change.requirement->test ? &*change.requirement->test : nullptr;
}

/// The name of the carrier, question or product that is moved.
std::string subject(const Words& words, const Change& change) {
  if (change.lever == LeverKind::output) return product(words, change.subject);
  if (change.lever == LeverKind::energy_total) return title_of(words, change.subject);
  if (const policy::Carrier* carrier = words.catalogue.carrier(change.subject)) {
    return text(words, carrier->title);
  }
  const policy::Input* input = words.catalogue.input(change.subject);
  return input ? text(words, input->title) : change.subject;
}

/// A value that is moved: with the digits that reach the goal.
std::string moved(const Words& words, const Change& change, const assess::Shown& value) {
  if (change.lever == LeverKind::answer) return answer(words, value, nullptr, test_of(change));
  const auto* number = std::get_if<double>(&value);
  if (!number) return report::value(words, value, unit_of(change.unit));
  const std::string result = units::working_number(*number);
  return change.unit ? units::with_unit(result, *change.unit, words.language()) : result;
}

/// The title of the definition with this id; null if there is none.
template <class Definitions>
const base::Text* title_in(const Definitions& definitions, const std::string& id) {
  for (const auto& definition : definitions) {
    if (definition.id == id) return &definition.title;
  }
  return nullptr;
}

const base::Text* title_in_programme(const policy::Programme& programme, const std::string& id) {
  if (const base::Text* found = title_in(programme.requirements, id)) return found;
  if (!programme.score || id.rfind(programme.id + "/", 0) != 0) return nullptr;
  return title_in(programme.score->items, id.substr(programme.id.size() + 1));
}

/// The word for a state of `one`: an obligation applies or does not, where a target is met or not.
std::string state_of(const Words& words, const assess::Consequence& one, const std::string& name) {
  const bool is_obligation = std::any_of(
      words.catalogue.packs.begin(), words.catalogue.packs.end(),
      [&](const policy::Pack& pack) { return title_in(pack.obligations, one.id) != nullptr; });
  const std::string key = "duty." + name;
  return is_obligation && words.messages.has(key) ? words.messages.text(key) : state(words, name);
}

}  // namespace

std::string title_of(const Words& words, const std::string& id) {
  for (const policy::Pack& pack : words.catalogue.packs) {
    const base::Text* found = title_in(pack.programmes, id);
    if (!found) found = title_in(pack.targets, id);
    if (!found) found = title_in(pack.obligations, id);
    if (!found) found = title_in(pack.indicators, id);
    for (const policy::Programme& programme : pack.programmes) {
      if (!found) found = title_in_programme(programme, id);
    }
    if (found) return text(words, *found);
  }
  return id;
}

std::string state(const Words& words, const std::string& name) {
  for (const char* group : {"verdict.", "status.", "value.", "advice."}) {
    if (words.messages.has(group + name)) return words.messages.text(group + name);
  }
  return name;
}

std::string question_set(const Words& words, const assess::QuestionSet& set) {
  if (set.inputs.empty()) return "";
  return words.messages.text("advice.question_set", {{"count", std::to_string(set.inputs.size())},
                                                     {"settled", std::to_string(set.determines)}});
}

std::string goal(const Words& words, const Change& change) {
  std::string result =
      change.requirement ? text(words, change.requirement->title) : title_of(words, change.goal);
  if (const auto* level = std::get_if<double>(&change.aim)) {
    result += words.messages.text("advice.level", {{"level", units::display_number(*level)}});
  } else if (std::holds_alternative<std::string>(change.aim)) {
    result += words.messages.text("advice.aim", {{"aim", value(words, change.aim, nullptr)}});
  }
  result = of_product(words, result, change.product);
  if (!std::holds_alternative<double>(change.actual)) return result;
  const units::Unit* unit = unit_of(change.measured_in);
  return result +
         words.messages.text("advice.now", {{"actual", value(words, change.actual, unit)},
                                            {"threshold", value(words, change.threshold, unit)}});
}

std::string change(const Words& words, const Change& change) {
  const std::string kind(assess::name_of(change.lever));
  std::string result =
      words.messages.text("advice." + kind, {{"subject", subject(words, change)},
                                             {"from", moved(words, change, change.from)},
                                             {"to", moved(words, change, change.to)}});
  if (change.lever == LeverKind::answer) {
    for (std::size_t i = 1; i < change.edits.size(); ++i) {
      result += words.messages.text("advice.together",
                                    {{"place", place(words, change.edits[i].pointer)}});
    }
  }
  if (change.outcome == Outcome::out_of_reach) {
    const units::Unit* unit = unit_of(change.measured_in);
    return words.messages.text(
        "advice.out_of_reach",
        {{"move", result}, {"actual", value(words, change.actual_after, unit)}});
  }
  const bool verdict_changes =
      change.verdict_after && change.verdict_after != change.verdict_before;
  if (change.outcome == Outcome::leaves_scope) {
    result += words.messages.text("advice.leaves_scope");
  } else if (verdict_changes) {
    result +=
        words.messages.text("advice.verdict", {{"programme", title_of(words, change.programme)},
                                               {"verdict", verdict(words, *change.verdict_after)}});
  }
  for (const assess::Consequence& one : change.consequences) {
    result += words.messages.text("advice.consequence", {{"title", title_of(words, one.id)},
                                                         {"from", state_of(words, one, one.from)},
                                                         {"to", state_of(words, one, one.to)}});
  }
  return result;
}

std::string sensitivity_change(const Words& words, const assess::SensitivityChange& change) {
  const std::string key = "advice." + std::string(assess::name_of(change.what));
  std::string detail = change.detail;
  if (words.messages.has("advice." + detail)) detail = words.messages.text("advice." + detail);
  const std::string assumption = words.messages.text(key, {{"detail", detail}});
  if (!change.computable) {
    return words.messages.text("advice.not_computable", {{"assumption", assumption}});
  }
  const std::string title =
      of_product(words, title_of(words, change.result.id), change.result.product);
  return words.messages.text("advice.flip",
                             {{"assumption", assumption},
                              {"title", title},
                              {"from", state_of(words, change.result, change.result.from)},
                              {"to", state_of(words, change.result, change.result.to)}});
}

std::vector<std::string> change_lines(const Words& words, const assess::Assessment& assessment) {
  std::vector<std::string> lines;
  std::size_t ways = 0;
  const Change* last = nullptr;
  for (const Change& one : assessment.changes) {
    const bool same =
        last && last->goal == one.goal && last->product == one.product && last->aim == one.aim;
    if (!same) {
      lines.push_back(goal(words, one));
      ways = 0;
    }
    last = &one;
    if (++ways <= max_moves) lines.push_back("  – " + change(words, one));
  }
  return lines;
}

std::vector<std::string> sensitivity_lines(const Words& words,
                                           const assess::Assessment& assessment) {
  std::vector<std::string> lines;
  for (const assess::SensitivityChange& one : assessment.sensitivity)
    lines.push_back(sensitivity_change(words, one));
  return lines;
}

}  // namespace greengauge::report
