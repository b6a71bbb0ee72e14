// What would change a result: the search over goals and levers.
// Each goal is tried with each lever alone; combinations of levers are not searched. The lever is
// set to its limit first. If the goal is not reached there and the measured value does not even
// come nearer, the lever is of no use and is dropped. If it comes nearer, the change is reported as
// out of reach. If the goal is reached, the smallest move that reaches it is found (search.h).
// Moving a lever edits a copy of the firm; the rules judge that copy as they judge any firm, so
// advice cannot contradict the assessment. After each move everything else is judged again as well,
// and what differs is reported: a change that takes the firm out of the programme's scope is marked
// as such.
#include <algorithm>
#include <cmath>

#include "assess/advice/advice.h"
#include "assess/advice/answers.h"
#include "assess/advice/goals.h"
#include "assess/advice/levers.h"
#include "assess/advice/snapshot.h"

namespace greengauge::assess {
namespace {

/// Is the measured value nearer to its threshold afterwards?
bool gets_nearer(const Probe& before, const Probe& after) {
  if (!before.distance || !after.distance) return false;
  const double was = std::fabs(*before.distance), is = std::fabs(*after.distance);
  return is < was && !rules::same_number(is, was);
}

class ChangeFinder {
 public:
  ChangeFinder(const policy::InForce& law, const firm::Firm& firm, const Assessment& assessment)
      : law_(law),
        firm_(firm),
        assessment_(assessment),
        working_(firm),
        environment_(law, working_) {}

  std::vector<Change> find() {
    before_ = brief_snapshot(environment_);
    for (const Goal& goal : find_goals(environment_, assessment_)) {
      const std::size_t first = changes_.size();
      if (is_numeric(environment_, goal)) try_levers(goal);
      if (goal.test) try_answers(goal);
      std::stable_sort(changes_.begin() + static_cast<std::ptrdiff_t>(first), changes_.end(),
                       [](const Change& a, const Change& b) { return effort(a) < effort(b); });
    }
    return std::move(changes_);
  }

 private:
  /// Relative size of the move, for sorting; what is not reached comes last.
  static double effort(const Change& change) {
    const auto* from = std::get_if<double>(&change.from);
    const auto* to = std::get_if<double>(&change.to);
    const double apart = change.reachable() ? 0 : 1e9;
    if (!from || !to) return apart;
    return apart + std::fabs(*to - *from) / std::max(std::fabs(*from), std::fabs(*to));
  }

  std::vector<Lever> levers_for(const Goal& goal) const {
    const int year = assessment_.assessment_year;
    if (goal.product) return product_levers(firm_, year, *goal.product);
    std::vector<Lever> levers = year_levers(law_, firm_, year);
    for (Lever& lever : value_levers(law_, firm_, year, *goal.test)) {
      levers.push_back(std::move(lever));
    }
    return levers;
  }

  void try_levers(const Goal& goal) {
    const GoalState now = state_of(environment_, goal);
    const Probe at_now = probe(environment_, goal);
    for (const Lever& lever : levers_for(goal)) {
      const Prober prober = [&](double position) {
        lever.apply(working_, position);
        environment_.firm_changed();
        return probe(environment_, goal);
      };
      const Probe at_limit = prober(lever.limit);
      const bool reached = at_limit.holds;
      if (reached || gets_nearer(at_now, at_limit)) {
        const double to =
            reached ? least_move(lever.now, at_now, lever.limit, at_limit, prober) : lever.limit;
        prober(to);
        Change change = described(goal, now);
        change.lever = lever.kind;
        change.subject = lever.subject;
        change.pointer = lever.pointer;
        change.from = lever.now;
        change.to = to;
        change.unit = lever.unit;
        change.edits = lever.edits(to);
        judge_again(goal, std::move(change));
      }
      restore();
    }
  }

  void try_answers(const Goal& goal) {
    const AnswerPlace place{assessment_.assessment_year, goal.product};
    const auto holds = [&] {
      environment_.firm_changed();
      return probe(environment_, goal).holds;
    };
    const GoalState now = state_of(environment_, goal);
    const auto found =
        answers_that_meet(policy::inputs_of(law_, *goal.test), working_, place, holds);
    for (const std::vector<AnswerMove>& moves : found) {
      Change change = described(goal, now);
      change.lever = LeverKind::answer;
      change.subject = moves.front().input->id;
      change.pointer = moves.front().pointer;
      change.from = moves.front().from;
      change.to = moves.front().to;
      for (const AnswerMove& move : moves) {
        change.edits.push_back({firm::Edit::Kind::replace, move.pointer, move.value, std::nullopt});
      }
      apply(working_, place, moves);
      judge_again(goal, std::move(change));
      restore();
    }
    environment_.firm_changed();
  }

  static Change described(const Goal& goal, const GoalState& now) {
    Change change;
    change.goal = goal.id;
    change.programme = goal.programme ? goal.programme->id : "";
    change.product = goal.product_id;
    change.requirement = goal.requirement;
    if (goal.standing) {
      const bool word = !goal.standing->options.empty();
      change.aim = word ? Shown(goal.standing->options[static_cast<std::size_t>(goal.rank)])
                        : Shown(goal.rank);
    }
    change.actual = now.actual;
    change.threshold = now.threshold;
    change.measured_in = now.unit;
    return change;
  }

  /// Judges the edited firm and adds the change: is the goal reached, and what else differs?
  void judge_again(const Goal& goal, Change change) {
    environment_.firm_changed();
    const GoalState after = state_of(environment_, goal);
    change.actual_after = after.actual;
    change.outcome = after.holds ? Outcome::reached : Outcome::out_of_reach;
    if (after.holds) {  // side effects of a move that does not reach the goal are not of interest
      change.consequences = differences(before_, brief_snapshot(environment_));
      if (goal.programme) judge_programme(*goal.programme, change);
    }
    changes_.push_back(std::move(change));
  }

  /// Sets the verdicts of the goal's programme and takes them out of the other consequences.
  void judge_programme(const policy::Programme& programme, Change& change) {
    for (std::size_t i = 0; i < law_.programmes.size(); ++i) {
      if (law_.programmes[i] != &programme) continue;
      change.verdict_before = assessment_.programmes[i].verdict;
      environment_.set_scope(assessment_.assessment_year);
      change.verdict_after = verdict(environment_, programme);
    }
    if (change.outcome == Outcome::reached && change.verdict_after == Verdict::not_applicable) {
      change.outcome = Outcome::leaves_scope;
    }
    auto& all = change.consequences;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const Consequence& one) { return one.id == programme.id; }),
              all.end());
  }

  void restore() {
    working_ = firm_;
    environment_.firm_changed();
  }

  const policy::InForce& law_;
  const firm::Firm& firm_;
  const Assessment& assessment_;
  firm::Firm working_;
  FirmEnvironment environment_;
  Snapshot before_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> find_changes(const policy::InForce& law, const firm::Firm& firm,
                                 const Assessment& assessment) {
  return ChangeFinder(law, firm, assessment).find();
}

void advise(const policy::InForce& law, const firm::Firm& firm, Assessment& assessment) {
  assessment.changes = find_changes(law, firm, assessment);
  assessment.sensitivity = find_sensitivity(law, firm);
}

std::string_view name_of(LeverKind kind) {
  switch (kind) {
    case LeverKind::energy: return "energy";
    case LeverKind::energy_total: return "energy_total";
    case LeverKind::green_power: return "green_power";
    case LeverKind::output: return "output";
    case LeverKind::value: return "value";
    case LeverKind::answer: return "answer";
  }
  return "";
}

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::reached: return "reached";
    case Outcome::out_of_reach: return "out_of_reach";
    case Outcome::leaves_scope: return "leaves_scope";
  }
  return "";
}

}  // namespace greengauge::assess
