// How a number or a verdict came about, step by step.
// In: the rules in force, a firm, and the id of an indicator, requirement, target or obligation.
// Out: a tree of steps: the formula as the pack has it, the same with the firm's values in place of
// names, the coefficients, and the source of each step.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// How the value of a step comes from its parts or, of an energy line, from its operands.
enum class Combination {
  none,      ///< the value is not known, or is a word
  given,     ///< entered by the firm, or the day
  sum,       ///< of all parts
  product,   ///< of all operands, or else of all parts
  quotient,  ///< the first part by the second
  table,     ///< a cell of a table, or the row of it that the first part reaches
  formula,   ///< the formula, with the parts by their ids in place of names
};
std::string_view name_of(Combination combination);

/// A number that takes part in a step and is no step of its own: an amount, a coefficient.
struct Operand {
  double value = 0;  ///< in `unit`
  units::Unit unit;
  std::string text;  ///< as it stands in the step's formula
  policy::Citations cite;
  std::string place;     ///< JSON pointer, if the firm entered it
  bool divides = false;  ///< the step is divided by it
};

/// One step and those that it rests on. Owns its texts, but notes may borrow from the catalogue.
struct Derivation {
  base::Text title;
  std::string id;       ///< of the indicator, input, row or requirement; "" for a line
  std::string formula;  ///< as the pack or the standard has it; "" for what the firm entered
  std::string filled;   ///< the formula with values in place of names
  Shown value;          ///< in `unit`
  units::Unit unit;
  Combination combination = Combination::none;
  std::vector<Operand> operands;
  std::optional<Status> status;  ///< of requirements, targets, obligations
  std::string place;             ///< JSON pointer of what the firm entered
  int year = 0;                  ///< if the rule looks at another year than its own, else 0
  std::string product;           ///< if the rule runs over products: the id of this one's, else ""
  policy::Citations cite;
  std::vector<Note> notes;
  std::vector<Derivation> parts;
};

/// Derivations of `id` for `year` (0: the assessment year): one, or one for each product. Empty if
/// no indicator, requirement, target or obligation in force has this id.
std::vector<Derivation> derive(const policy::InForce& law, const firm::Firm& firm,
                               std::string_view id, int year = 0);

}  // namespace greengauge::assess
