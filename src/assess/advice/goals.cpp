// Which goals are worth a search, and how far each is from being reached.
// Vetoes and scope rules are not goals: vetoes are about the past, and a firm should not grow or
// shrink to fit a programme. For a product the goal is the next better level that its standard
// defines. If a requirement compares with the same number (a programme that demands level 2, say),
// the level is left out, so that one number is advised on once.
// A probe gives "does it hold" and the distance between measured value and threshold. A test of
// words (product.benchmark == 'reached') has no numbers; for a product the distance to its
// benchmark row is used, which the word is about.
#include "assess/advice/goals.h"

#include <algorithm>
#include <array>

#include "assess/judge/outcome.h"
#include "assess/judge/statements.h"
#include "policy/link.h"

namespace greengauge::assess {
namespace {

using policy::SymbolDefinition;
using rules::Operation;
using rules::Value;

constexpr std::array<std::string_view, 3> levels{"level1", "level2", "level3"};

void set_scope(FirmEnvironment& environment, const Goal& goal) {
  environment.set_scope(judged_year(environment.law(), environment.firm()), goal.product);
}

/// The place of a product in the year, by its id.
std::optional<std::size_t> place_of(const firm::Year* year, const std::string& product) {
  for (std::size_t i = 0; year && !product.empty() && i < year->products.size(); ++i) {
    if (year->products[i].id == product) return i;
  }
  return std::nullopt;
}

void add_requirements(const FirmEnvironment& environment, const Assessment& assessment,
                      std::vector<Goal>& goals) {
  using policy::RequirementKind;
  for (const ProgrammeResult& programme : assessment.programmes) {
    if (programme.verdict != Verdict::gaps && programme.verdict != Verdict::needs_information) {
      continue;
    }
    for (const RequirementResult& result : programme.requirements) {
      const policy::Requirement& definition = *result.definition;
      const bool gates_or_prefers = definition.kind == RequirementKind::condition ||
                                    definition.kind == RequirementKind::preference;
      if (!gates_or_prefers || result.status != Status::not_met || !definition.test) continue;
      Goal goal;
      goal.id = definition.id;
      goal.programme = programme.definition;
      goal.requirement = &definition;
      goal.product = place_of(environment.current_year(), result.product);
      goal.product_id = result.product;
      goal.test = &*definition.test;
      goal.unit = definition.unit;
      if (definition.per_product && !goal.product) continue;
      goals.push_back(std::move(goal));
    }
  }
}

void add_targets(const FirmEnvironment& environment, const Assessment& assessment,
                 std::vector<Goal>& goals) {
  for (const StatementResult& result : assessment.targets) {
    if (result.status != Status::not_met) continue;
    for (const policy::Target* target : environment.law().targets) {
      if (target->id != result.id || !target->test) continue;
      Goal goal;
      goal.id = target->id;
      goal.test = &*target->test;
      goal.unit = target->unit;
      goals.push_back(std::move(goal));
    }
  }
}

/// The table cell that a level or benchmark goal compares with.
Value threshold_of(FirmEnvironment& environment, const Goal& goal) {
  const bool limit = goal.standing->builtin == Builtin::limit_level;
  const RowChoice rows = limit ? environment.limit_rows() : environment.benchmark_rows();
  return cell(rows, goal.column, environment.product_place());
}

/// Does another goal for the same product compare with the same number?
bool is_asked(FirmEnvironment& environment, const Goal& candidate, std::vector<Goal>& goals) {
  const Value threshold = threshold_of(environment, candidate);
  return std::any_of(goals.begin(), goals.end(), [&](const Goal& goal) {
    if (goal.product != candidate.product || !goal.test || !goal.product) return false;
    const auto decisive = rules::judge(*goal.test, environment).decisive;
    return decisive && decisive->type->kind == rules::Kind::number && decisive->threshold.known() &&
           threshold.known() && rules::same_number(decisive->threshold.number, threshold.number);
  });
}

/// Adds the goals of product.limit_level or product.benchmark for the current product.
void add_standing(FirmEnvironment& environment, const policy::Indicator& definition,
                  std::size_t product, std::vector<Goal>& goals) {
  const Value now = environment.indicator(definition);
  if (!now.known()) return;
  Goal goal;
  goal.id = definition.id;
  goal.product = product;
  goal.product_id = environment.current_product()->id;
  goal.standing = &definition;
  const bool limit = definition.builtin == Builtin::limit_level;
  // The next better rank: level 3 from beyond, else one less; "missed" (1), then "reached" (0).
  const int worst = limit ? (now.number == 0 ? 3 : static_cast<int>(now.number) - 1)
                          : static_cast<int>(now.number) - 1;
  for (int rank = worst; rank >= (limit ? 1 : 0); --rank) {
    goal.rank = rank;
    goal.column =
        limit ? levels[static_cast<std::size_t>(rank - 1)] : (rank == 0 ? "benchmark" : "baseline");
    if (!threshold_of(environment, goal).known()) continue;
    if (is_asked(environment, goal, goals)) continue;
    goals.push_back(goal);
    if (limit) return;  // only the next better level that the standard defines
  }
}

bool uses_energy(const FirmEnvironment& environment, const rules::Expression& test) {
  const auto symbols = test.symbols;
  return std::any_of(symbols.begin(), symbols.end(), [&](std::uint32_t id) {
    return environment.symbol(id).kind == SymbolDefinition::Kind::indicator;
  });
}

}  // namespace

std::vector<Goal> find_goals(FirmEnvironment& environment, const Assessment& assessment) {
  std::vector<Goal> goals;
  const int year = assessment.assessment_year;
  environment.set_scope(year);
  add_requirements(environment, assessment, goals);
  add_targets(environment, assessment, goals);
  const firm::Year* data = environment.current_year();
  for (std::size_t i = 0; data && i < data->products.size(); ++i) {
    environment.set_scope(year, i);
    for (const policy::Indicator* definition : environment.law().indicators) {
      const Builtin kind = definition->builtin;
      if (kind == Builtin::limit_level || kind == Builtin::benchmark) {
        add_standing(environment, *definition, i, goals);
      }
    }
  }
  return goals;
}

Probe probe(FirmEnvironment& environment, const Goal& goal) {
  set_scope(environment, goal);
  if (goal.standing) {
    const bool limit = goal.standing->builtin == Builtin::limit_level;
    const Value standing = environment.indicator(*goal.standing);
    const Value actual = environment.unit_energy().value;
    const Value threshold = threshold_of(environment, goal);
    Probe result;
    result.holds =
        standing.known() && standing.number <= goal.rank && (!limit || standing.number > 0);
    if (actual.known() && threshold.known()) result.distance = actual.number - threshold.number;
    return result;
  }
  const rules::Judgement judgement = rules::judge(*goal.test, environment);
  Probe result{judgement.truth.is_true(), std::nullopt};
  const auto& decisive = judgement.decisive;
  if (decisive && decisive->type->kind == rules::Kind::number && decisive->actual.known() &&
      decisive->threshold.known()) {
    result.distance = decisive->actual.number - decisive->threshold.number;
  } else if (goal.product) {
    // A test of words, such as "the benchmark is reached": its number is in the table.
    const Value actual = environment.unit_energy().value;
    const Value threshold =
        cell(environment.benchmark_rows(), "benchmark", environment.product_place());
    if (actual.known() && threshold.known()) result.distance = actual.number - threshold.number;
  }
  return result;
}

GoalState state_of(FirmEnvironment& environment, const Goal& goal) {
  set_scope(environment, goal);
  GoalState state;
  if (goal.standing) {
    const UnitEnergy energy = environment.unit_energy();
    const rules::Type number = rules::Type::number();
    state.holds = probe(environment, goal).holds;
    state.actual = shown(energy.value, number, energy.unit);
    state.threshold = shown(threshold_of(environment, goal), number, energy.unit);
    state.unit = energy.unit;
    state.relation = Operation::less_equal;
    return state;
  }
  TestOutcome outcome = judge(environment, *goal.test, goal.unit);
  state.holds = outcome.status == Status::met;
  state.actual = std::move(outcome.actual);
  state.threshold = std::move(outcome.threshold);
  state.unit = std::move(outcome.unit);
  const bool number = std::holds_alternative<double>(state.actual);
  if (number) state.relation = outcome.relation;
  return state;
}

bool is_numeric(const FirmEnvironment& environment, const Goal& goal) {
  return goal.standing || uses_energy(environment, *goal.test);
}

}  // namespace greengauge::assess
