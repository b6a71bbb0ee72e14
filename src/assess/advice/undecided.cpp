// The shortest list of questions that determines most.
// A result is determined by a set of inputs if the set contains everything that the result lacks,
// and if all of these are final answers: a list that has to be filled in, or a carrier to be named,
// may raise new questions and does not count. A verdict is determined if all results that it waits
// for are.
// For verdicts, all combinations of at most twelve programmes are compared (4095 sets), since
// inputs shared by programmes make a greedy choice miss the best one. If no verdict can be
// determined within five inputs, results are collected greedily instead: each time those inputs
// that determine the most results per input, up to three.
#include "assess/advice/undecided.h"

#include <algorithm>
#include <set>

namespace greengauge::assess {
namespace {

constexpr std::size_t max_in_set = 5;
constexpr std::size_t max_without_verdict = 3;
constexpr std::size_t max_programmes_compared = 12;

using Inputs = std::set<std::string>;

class UndecidedCollector {
 public:
  UndecidedCollector(const policy::InForce& law, const firm::Firm& firm,
                     const Assessment& assessment)
      : law_(law), year_(firm.year(assessment.assessment_year)), assessment_(assessment) {}

  std::vector<UndecidedResult> collect() {
    for (std::size_t i = 0; i < assessment_.programmes.size(); ++i) add_programme(i);
    for (const StatementResult& result : assessment_.targets) {
      for (const policy::Target* target : law_.targets) add_statement(result, *target, nullptr);
    }
    for (const StatementResult& result : assessment_.obligations) {
      for (const policy::Obligation* obligation : law_.obligations) {
        add_statement(result, *obligation, obligation->where ? &*obligation->where : nullptr);
      }
    }
    return std::move(undecided_);
  }

 private:
  std::optional<std::size_t> place_of(const std::string& product) const {
    for (std::size_t i = 0; year_ && !product.empty() && i < year_->products.size(); ++i) {
      if (year_->products[i].id == product) return i;
    }
    return std::nullopt;
  }

  void add_programme(std::size_t place) {
    const ProgrammeResult& programme = assessment_.programmes[place];
    if (!is_asked_about(programme)) return;
    for (const RequirementResult& result : programme.requirements) {
      if (result.status != Status::unknown) continue;
      const policy::Requirement& definition = *result.definition;
      UndecidedResult one;
      one.programme = place;
      one.gates = definition.kind != policy::RequirementKind::preference &&
                  programme.verdict == Verdict::needs_information;
      if (definition.where) one.where = &*definition.where;
      if (definition.test) one.test = &*definition.test;
      one.product = place_of(result.product);
      one.missing = &result.missing;
      undecided_.push_back(one);
    }
  }

  template <class Definition>
  void add_statement(const StatementResult& result, const Definition& definition,
                     const rules::Expression* where) {
    if (result.id != definition.id || result.status != Status::unknown) return;
    UndecidedResult one;
    one.where = where;
    if (definition.test) one.test = &*definition.test;
    one.product = place_of(result.product);
    one.missing = &result.missing;
    undecided_.push_back(one);
  }

  const policy::InForce& law_;
  const firm::Year* year_;
  const Assessment& assessment_;
  std::vector<UndecidedResult> undecided_;
};

/// Does answering this input raise further questions? True for lists to be filled in and for things
/// to be named (a carrier, a product); false for answers, options and plain numbers.
bool opens_more(const std::string& input) {
  const auto ends_with = [&](std::string_view end) {
    return input.size() >= end.size() &&
           std::string_view(input).substr(input.size() - end.size()) == end;
  };
  if (input.find("/answers/") != std::string::npos) return false;
  if (input.rfind("/options/", 0) == 0) return false;
  for (const std::string_view field :
       {"/amount", "/ncv", "/enthalpy", "/proof", "/output", "/energy_share"}) {
    if (ends_with(field)) return false;
  }
  return true;
}

/// Is it determined once everything that it lacks is answered?
bool answerable(const UndecidedResult& one) {
  return one.test && !one.missing->empty() &&
         std::none_of(one.missing->begin(), one.missing->end(), opens_more);
}

/// The inputs that determine the verdict of a programme; nothing if answers alone cannot, or if
/// they are more than five.
std::optional<Inputs> needed_for(const std::vector<UndecidedResult>& undecided,
                                 std::size_t programme) {
  Inputs inputs;
  for (const UndecidedResult& one : undecided) {
    if (!one.gates || one.programme != programme) continue;
    if (!answerable(one)) return std::nullopt;
    inputs.insert(one.missing->begin(), one.missing->end());
  }
  if (inputs.empty() || inputs.size() > max_in_set) return std::nullopt;
  return inputs;
}

/// How many results the inputs determine.
int determined_by(const std::vector<UndecidedResult>& undecided, const Inputs& inputs) {
  return static_cast<int>(
      std::count_if(undecided.begin(), undecided.end(), [&](const UndecidedResult& one) {
        return answerable(one) &&
               std::all_of(one.missing->begin(), one.missing->end(),
                           [&](const std::string& input) { return inputs.count(input) > 0; });
      }));
}

struct Chosen {
  Inputs inputs;
  std::vector<std::string> programmes;
};

/// Compares every combination of programmes: most verdicts first, then fewest inputs.
Chosen for_verdicts(const std::vector<UndecidedResult>& undecided, const Assessment& assessment) {
  std::vector<std::pair<std::string, Inputs>> candidates;
  for (std::size_t i = 0; i < assessment.programmes.size(); ++i) {
    if (candidates.size() == max_programmes_compared) break;
    if (auto inputs = needed_for(undecided, i)) {
      candidates.emplace_back(assessment.programmes[i].definition->id, std::move(*inputs));
    }
  }
  Chosen best;
  for (std::size_t mask = 1; mask < (std::size_t{1} << candidates.size()); ++mask) {
    Chosen one;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if ((mask >> i & 1) == 0) continue;
      one.inputs.insert(candidates[i].second.begin(), candidates[i].second.end());
      one.programmes.push_back(candidates[i].first);
    }
    if (one.inputs.size() > max_in_set) continue;
    const bool more = one.programmes.size() > best.programmes.size();
    const bool shorter =
        one.programmes.size() == best.programmes.size() && one.inputs.size() < best.inputs.size();
    if (more || shorter) best = std::move(one);
  }
  return best;
}

/// Greedy: each time adds the inputs of the result that determine the most results per input.
Inputs for_results(const std::vector<UndecidedResult>& undecided) {
  Inputs chosen;
  while (chosen.size() < max_without_verdict) {
    Inputs best;
    double best_gain = 0;
    for (const UndecidedResult& one : undecided) {
      if (!answerable(one)) continue;
      Inputs with = chosen;
      with.insert(one.missing->begin(), one.missing->end());
      const std::size_t added = with.size() - chosen.size();
      if (added == 0 || with.size() > max_without_verdict) continue;
      const int gained = determined_by(undecided, with) - determined_by(undecided, chosen);
      const double gain = gained / static_cast<double>(added);
      if (gain <= best_gain) continue;
      best_gain = gain;
      best = std::move(with);
    }
    if (best.empty()) break;
    chosen = std::move(best);
  }
  return chosen;
}

}  // namespace

bool UndecidedResult::misses(const std::string& input) const {
  return std::find(missing->begin(), missing->end(), input) != missing->end();
}

bool is_asked_about(const ProgrammeResult& programme) {
  return programme.verdict == Verdict::gaps || programme.verdict == Verdict::may_apply ||
         programme.verdict == Verdict::needs_information;
}

std::vector<UndecidedResult> undecided_results(const policy::InForce& law, const firm::Firm& firm,
                                               const Assessment& assessment) {
  return UndecidedCollector(law, firm, assessment).collect();
}

QuestionSet shortest_set(const std::vector<UndecidedResult>& undecided,
                         const Assessment& assessment) {
  Chosen chosen = for_verdicts(undecided, assessment);
  if (chosen.inputs.empty()) chosen.inputs = for_results(undecided);
  QuestionSet set;
  set.determines =
      determined_by(undecided, chosen.inputs) + static_cast<int>(chosen.programmes.size());
  set.programmes = std::move(chosen.programmes);
  for (const Question& question : assessment.questions) {
    if (chosen.inputs.count(question.input) > 0) set.inputs.push_back(question.input);
  }
  return set;
}

}  // namespace greengauge::assess
