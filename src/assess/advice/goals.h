// What is worth changing: requirements that are not met, missed targets, the next better standing of
// a product. In: an assessment and the environment it came from. Out: goals, and what each reads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/advice/search.h"
#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

struct Goal {
  std::string_view id;
  const policy::Programme* programme = nullptr;      ///< null for targets and standing
  const policy::Requirement* requirement = nullptr;  ///< null for targets and standing
  std::optional<std::size_t> product;                ///< index in the year's products
  std::string product_id;
  // A rule …
  const rules::Expression* test = nullptr;
  std::optional<units::Unit> unit;
  // … or a product's limit level (at most `rank`) or benchmark standing (at least that good).
  const policy::Indicator* standing = nullptr;
  double rank = 0;
  std::string_view column;  ///< of the table row that sets the threshold
};

/// What a goal reads of the firm, for people.
struct Reading {
  bool holds = false;
  Shown actual;
  Shown threshold;
  std::optional<units::Unit> unit;
  std::optional<rules::Operation> relation;  ///< of a comparison of numbers, else nothing
};

std::vector<Goal> find_goals(FirmEnvironment& environment, const Assessment& assessment);

/// Both stand the environment at the goal's year and product.
Probe probe(FirmEnvironment& environment, const Goal& goal);
Reading read(FirmEnvironment& environment, const Goal& goal);

/// Can moving amounts of energy or output bear on it at all?
bool is_numeric(const FirmEnvironment& environment, const Goal& goal);

}  // namespace greengauge::assess
