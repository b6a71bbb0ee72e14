// How a number or a verdict came about, step by step, from the same rules and values.
// In: law, firm, and the id of an indicator, requirement, target or obligation.
// Out: a tree: formula in words and symbols, own numbers put in, coefficients with their sources.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

struct Derivation {
  base::Text title;
  std::string id;       ///< of the indicator, input, row or requirement; "" for a line
  std::string formula;  ///< as the pack or the standard has it, "" for what is entered
  std::string filled;   ///< the same with the values put in
  Shown value;
  units::Unit unit;
  std::optional<Status> status;  ///< of requirements, targets, obligations
  std::string place;             ///< JSON pointer of what the firm entered
  int year = 0;                  ///< where it differs from the one around it, else 0
  policy::Citations cite;
  std::vector<Note> notes;
  std::vector<Derivation> parts;
};

/// Derivations of `id` for `year` (0: the assessment year): one, or one a product. Empty if no
/// indicator, requirement, target or obligation in force has this id.
std::vector<Derivation> derive(const policy::InForce& law, const firm::Firm& firm,
                               std::string_view id, int year = 0);

}  // namespace greengauge::assess
