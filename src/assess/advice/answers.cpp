// Which answers to change so that a test holds.
// Only yes/no questions and choices of the groups "systems" and "management" can be changed, and
// only answers that are known; a choice moves upwards only, because its options are ordered from
// least to most. First each answer is tried alone. If none suffices, all combinations are tried,
// counted through like the digits of a number; the first with the fewest changes wins. With at most
// four answers this is a few hundred tests.
// The test itself is a black box (`holds`): it is evaluated on the edited firm, never analysed.
#include "assess/advice/answers.h"

#include <algorithm>

#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::assess {
namespace {

using firm::Answer;
using policy::Input;
using policy::InputType;

constexpr std::size_t max_together = 4;

bool can_be_moved(const Input& input) {
  const bool by_choice = input.type == InputType::boolean || input.type == InputType::choice;
  return by_choice && (input.group == "systems" || input.group == "management");
}

Shown shown_answer(const Input& input, double number) {
  if (input.type == InputType::boolean) return number != 0;
  const auto rank = static_cast<std::size_t>(number);
  return rank < input.options.size() ? Shown(input.options[rank].id) : Shown();
}

base::Json json_of(const Shown& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth;
  if (const auto* word = std::get_if<std::string>(&value)) return *word;
  return nullptr;
}

Answer known(double number) { return {Answer::State::known, number, {}, number}; }

/// An answer that can change, and the values that it can change to.
struct Movable {
  const Input* input = nullptr;
  Answer* answer = nullptr;
  std::string pointer;
  double now = 0;
  std::vector<double> others;

  AnswerMove to(double number) const {
    const Shown shown = shown_answer(*input, number);
    return {input, pointer, shown_answer(*input, now), shown, json_of(shown)};
  }
};

std::vector<Movable> movable(const std::vector<const Input*>& inputs, firm::Firm& working,
                             const AnswerPlace& place) {
  std::vector<Movable> result;
  for (const Input* input : inputs) {
    firm::Answers* answers = answers_of(working, place, input->scope);
    if (!can_be_moved(*input) || !answers) continue;
    const auto found = answers->find(input->id);
    if (found == answers->end() || found->second.state != Answer::State::known) continue;
    Movable one{input,
                &found->second,
                base::pointer_to(answers_pointer(working, place, input->scope), input->id),
                found->second.number,
                {}};
    if (input->type == InputType::boolean) {
      one.others = {one.now != 0 ? 0.0 : 1.0};
    } else {
      for (auto rank = static_cast<std::size_t>(one.now) + 1; rank < input->options.size();
           ++rank) {
        one.others.push_back(static_cast<double>(rank));
      }
    }
    if (!one.others.empty()) result.push_back(std::move(one));
  }
  return result;
}

/// The first value of this answer with which the test holds.
std::optional<AnswerMove> alone(const Movable& one, const std::function<bool()>& holds) {
  std::optional<AnswerMove> found;
  for (const double number : one.others) {
    *one.answer = known(number);
    if (!found && holds()) found = one.to(number);
  }
  *one.answer = known(one.now);
  return found;
}

/// Tries every combination of present and other values; the first with the fewest changes wins.
std::vector<AnswerMove> together(const std::vector<Movable>& all,
                                 const std::function<bool()>& holds) {
  std::vector<AnswerMove> best;
  std::vector<std::size_t> choice(all.size(), 0);  // 0: unchanged, else a place in `others`, from 1
  for (;;) {
    std::size_t place = 0;
    while (place < all.size() && ++choice[place] > all[place].others.size()) choice[place++] = 0;
    if (place == all.size()) break;
    std::vector<AnswerMove> moves;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double number = choice[i] == 0 ? all[i].now : all[i].others[choice[i] - 1];
      *all[i].answer = known(number);
      if (choice[i] != 0) moves.push_back(all[i].to(number));
    }
    if ((best.empty() || moves.size() < best.size()) && holds()) best = std::move(moves);
  }
  for (const Movable& one : all) *one.answer = known(one.now);
  return best;
}

}  // namespace

firm::Answers* answers_of(firm::Firm& firm, const AnswerPlace& place, policy::Scope scope) {
  if (scope == policy::Scope::firm) return &firm.answers;
  for (firm::Year& year : firm.years) {
    if (year.year != place.year) continue;
    if (scope == policy::Scope::year) return &year.answers;
    if (place.product && *place.product < year.products.size()) {
      return &year.products[*place.product].answers;
    }
  }
  return nullptr;
}

std::string answers_pointer(const firm::Firm& firm, const AnswerPlace& place, policy::Scope scope) {
  if (scope == policy::Scope::firm) return "/answers";
  std::string pointer = "/years/" + std::to_string(place.year);
  const firm::Year* year = firm.year(place.year);
  if (scope == policy::Scope::product && year && place.product) {
    pointer = base::pointer_to(pointer + "/products", year->products[*place.product].index);
  }
  return pointer + "/answers";
}

std::vector<std::vector<AnswerMove>> answers_that_meet(const std::vector<const Input*>& inputs,
                                                       firm::Firm& working,
                                                       const AnswerPlace& place,
                                                       const std::function<bool()>& holds) {
  std::vector<std::vector<AnswerMove>> result;
  const std::vector<Movable> all = movable(inputs, working, place);
  for (const Movable& one : all) {
    if (auto move = alone(one, holds)) result.push_back({std::move(*move)});
  }
  if (result.empty() && all.size() > 1 && all.size() <= max_together) {
    std::vector<AnswerMove> moves = together(all, holds);
    if (!moves.empty()) result.push_back(std::move(moves));
  }
  return result;
}

void apply(firm::Firm& firm, const AnswerPlace& place, const std::vector<AnswerMove>& moves) {
  for (const AnswerMove& move : moves) {
    firm::Answers* answers = answers_of(firm, place, move.input->scope);
    if (!answers) continue;
    double number = 0;
    if (const auto* truth = std::get_if<bool>(&move.to)) number = *truth ? 1 : 0;
    if (const auto* word = std::get_if<std::string>(&move.to)) {
      const auto option =
          std::find_if(move.input->options.begin(), move.input->options.end(),
                       [&](const policy::Option& other) { return other.id == *word; });
      number = static_cast<double>(option - move.input->options.begin());
    }
    (*answers)[move.input->id] = known(number);
  }
}

}  // namespace greengauge::assess
