// Goals: requirements that are not met, missed targets, the next better level of a product.
// In: an assessment and the environment that it came from. Out: the goals, and for each its present
// state: does it hold, and which numbers does it compare.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/advice/search.h"
#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

/// Borrows from the catalogue.
struct Goal {
  std::string_view id;
  const policy::Programme* programme = nullptr;      ///< null for targets, levels, benchmarks
  const policy::Requirement* requirement = nullptr;  ///< likewise
  std::optional<std::size_t> product;                ///< place in firm::Year::products
  std::string product_id;
  // Either a rule:
  const rules::Expression* test = nullptr;
  std::optional<units::Unit> unit;  ///< to show its numbers in
  // or product.limit_level or product.benchmark, which must come to `rank` or better:
  const policy::Indicator* standing = nullptr;
  double rank = 0;
  std::string_view column;  ///< of the table row that sets the threshold
};

/// The present state of a goal, for people.
struct GoalState {
  bool holds = false;
  Shown actual;
  Shown threshold;
  std::optional<units::Unit> unit;
  std::optional<rules::Operation> relation;  ///< of a comparison of numbers, else nothing
};

/// Goals for the assessment year: conditions and preferences not met of programmes with gaps or
/// open questions, targets not met, and for each product the next better limit level and each
/// better benchmark rank, unless a requirement already compares with the same number.
std::vector<Goal> find_goals(FirmEnvironment& environment, const Assessment& assessment);

/// Both make the goal's year and product current. `probe` is the fast form for the search.
Probe probe(FirmEnvironment& environment, const Goal& goal);
GoalState state_of(FirmEnvironment& environment, const Goal& goal);

/// Can energy or output bear on the goal at all? False for tests of answers alone.
bool is_numeric(const FirmEnvironment& environment, const Goal& goal);

}  // namespace greengauge::assess
