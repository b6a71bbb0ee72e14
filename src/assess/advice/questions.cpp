// Which question to answer next: what each unanswered input determines, whatever its answer is.
// For a yes/no question or a choice every possible answer is put into a copy of the firm, and all
// results that lack this input are judged again: the question determines a result if it is known
// for every answer, and a verdict if for every answer a gating requirement fails or none is left
// unknown. For a number the possible answers cannot be tried; a result that lacks nothing else is
// counted as determined. Questions are sorted by how many results they determine, then by the marks
// by which they narrow scores, then by how many results list them.
// shortest_set (undecided.h) then picks a short list of questions that together determine most.
#include <algorithm>
#include <map>
#include <set>

#include "assess/advice/advice.h"
#include "assess/advice/answers.h"
#include "assess/advice/undecided.h"
#include "assess/environment.h"
#include "assess/judge/outcome.h"
#include "base/json_value.h"
#include "base/order.h"

namespace greengauge::assess {
namespace {

class QuestionRanker {
 public:
  QuestionRanker(const policy::InForce& law, const firm::Firm& firm, Assessment& assessment)
      : law_(law),
        assessment_(assessment),
        working_(firm),
        environment_(law, working_),
        undecided_(undecided_results(law, firm, assessment)) {}

  void rank() {
    count();
    for (Question& question : assessment_.questions) try_answers(question);
    base::insertion_sort(assessment_.questions, [](const Question& a, const Question& b) {
      if (a.determines != b.determines) return a.determines > b.determines;
      if (a.narrows != b.narrows) return a.narrows > b.narrows;
      return a.concerns > b.concerns;
    });
    assessment_.question_set = shortest_set(undecided_, assessment_);
  }

 private:
  /// Lists every input that is missing somewhere, with `concerns` and `narrows`.
  void count() {
    std::map<std::string, std::size_t> place;
    const auto question = [&](const std::string& input) -> Question& {
      const auto [at, is_new] = place.try_emplace(input, assessment_.questions.size());
      if (is_new) assessment_.questions.push_back({input, 0, 0, 0, 0});
      return assessment_.questions[at->second];
    };
    assessment_.questions.clear();
    for (const UndecidedResult& one : undecided_) {
      for (const std::string& input : *one.missing) ++question(input).concerns;
    }
    for (const ProgrammeResult& programme : assessment_.programmes) {
      if (!programme.score || !is_asked_about(programme)) continue;
      for (const ItemResult& item : programme.score->items) {
        for (const std::string& input : item.missing) {
          Question& one = question(input);
          ++one.concerns;
          if (item.missing.size() == 1) one.narrows += item.high - item.low;
        }
      }
    }
  }

  /// Sets `determines` and `verdicts`; see above.
  void try_answers(Question& question) {
    std::vector<const UndecidedResult*> concerned;
    for (const UndecidedResult& one : undecided_) {
      if (one.misses(question.input)) concerned.push_back(&one);
    }
    const Asked asked = asked_at(question.input);
    std::vector<std::vector<Status>> outcomes;  // by answer, then as `concerned`
    if (asked.answers) {
      for (const firm::Answer& answer : possible(*asked.input)) {
        outcomes.push_back(with_answer(asked, answer, concerned));
      }
    } else {
      outcomes.emplace_back();
      for (const UndecidedResult* one : concerned) {
        const bool alone = one->missing->size() == 1 && one->test;
        outcomes.back().push_back(alone ? Status::met : Status::unknown);
      }
    }
    for (std::size_t i = 0; i < concerned.size(); ++i) {
      question.determines +=
          std::all_of(outcomes.begin(), outcomes.end(),
                      [&](const auto& statuses) { return statuses[i] != Status::unknown; });
    }
    question.verdicts = verdicts_decided(concerned, outcomes);
    question.determines += question.verdicts;
  }

  struct Asked {
    const policy::Input* input = nullptr;
    firm::Answers* answers = nullptr;  ///< of working_; null: not a yes/no question or choice
  };

  /// The question behind a JSON pointer, and the answers that it is one of.
  Asked asked_at(const std::string& pointer) {
    const std::size_t at = pointer.rfind("/answers/");
    if (at == std::string::npos) return {};
    const policy::Input* input = law_.catalogue->input(pointer.substr(at + 9));
    if (!input ||
        (input->type != policy::InputType::boolean && input->type != policy::InputType::choice)) {
      return {input, nullptr};
    }
    for (const firm::Year& year : working_.years) {
      AnswerPlace place{year.year, std::nullopt};
      for (std::size_t i = 0; i <= year.products.size(); ++i) {
        if (i > 0) place.product = i - 1;
        firm::Answers* answers = answers_of(working_, place, input->scope);
        if (answers && answers_pointer(working_, place, input->scope) + "/" + input->id == pointer)
          return {input, answers};
      }
    }
    const bool of_firm = input->scope == policy::Scope::firm;
    return {input, of_firm ? &working_.answers : nullptr};
  }

  static std::vector<firm::Answer> possible(const policy::Input& input) {
    const std::size_t options = input.type == policy::InputType::boolean ? 2 : input.options.size();
    std::vector<firm::Answer> answers;
    for (std::size_t i = 0; i < options; ++i) {
      answers.push_back({firm::Answer::State::known, static_cast<double>(i), {}, 0});
    }
    if (input.may_be_not_applicable) {
      answers.push_back({firm::Answer::State::not_applicable, 0, {}, 0});
    }
    return answers;
  }

  /// The statuses of the results `concerned` with this answer; the answer is taken back.
  std::vector<Status> with_answer(const Asked& asked, const firm::Answer& answer,
                                  const std::vector<const UndecidedResult*>& concerned) {
    const auto before = asked.answers->find(asked.input->id);
    const firm::Answer was = before == asked.answers->end() ? firm::Answer() : before->second;
    (*asked.answers)[asked.input->id] = answer;
    environment_.firm_changed();
    std::vector<Status> statuses;
    statuses.reserve(concerned.size());
    for (const UndecidedResult* one : concerned) statuses.push_back(judged(*one));
    (*asked.answers)[asked.input->id] = was;  // an unknown answer is as good as none
    return statuses;
  }

  Status judged(const UndecidedResult& one) {
    environment_.set_scope(assessment_.assessment_year, one.product);
    if (one.where) {
      const rules::Value about = rules::evaluate(*one.where, environment_);
      if (about.is_false()) return Status::not_applicable;
      if (!about.is_true()) return Status::unknown;
    }
    return one.test ? status_of(rules::evaluate(*one.test, environment_)) : Status::unknown;
  }

  /// How many verdicts every answer determines: a gating requirement fails, or none is left
  /// unknown.
  int verdicts_decided(const std::vector<const UndecidedResult*>& concerned,
                       const std::vector<std::vector<Status>>& outcomes) const {
    int decided = 0;
    std::set<std::size_t> programmes;
    for (const UndecidedResult* one : concerned) {
      if (one->gates) programmes.insert(one->programme);
    }
    for (const std::size_t programme : programmes) {
      const bool always = std::all_of(outcomes.begin(), outcomes.end(), [&](const auto& statuses) {
        bool left_unknown = false, fails = false;
        for (const UndecidedResult& one : undecided_) {
          if (!one.gates || one.programme != programme) continue;
          const auto at = std::find(concerned.begin(), concerned.end(), &one);
          const Status status = at == concerned.end()
                                    ? Status::unknown
                                    : statuses[static_cast<std::size_t>(at - concerned.begin())];
          left_unknown |= status == Status::unknown;
          fails |= status == Status::not_met;
        }
        return fails || !left_unknown;
      });
      decided += always;
    }
    return decided;
  }

  const policy::InForce& law_;
  Assessment& assessment_;
  firm::Firm working_;
  FirmEnvironment environment_;
  std::vector<UndecidedResult> undecided_;
};

}  // namespace

Assessment assess_with_questions(const policy::InForce& law, const firm::Firm& firm,
                                 base::Diagnostics faults) {
  Assessment assessment = assess(law, firm, std::move(faults));
  add_questions(law, firm, assessment);
  return assessment;
}

void add_questions(const policy::InForce& law, const firm::Firm& firm, Assessment& assessment) {
  QuestionRanker(law, firm, assessment).rank();
}

}  // namespace greengauge::assess
