// Rules as they run: flat code for all rules that were compiled together.
// In: expressions (compile.cpp). Out: parts, each the code of one expression or sub-expression in postfix
// order, so that values are put together on a stack. A sub-expression that occurs more than once, in one
// rule or in several, is a part of its own, run once for each year and product and then kept in the Frame.
//
// Instructions know the node of the expression that they compute by its distance before the root of their
// part: a tree is stored operands first, so the distance is the same wherever the same part occurs.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/operations.h"

namespace greengauge::rules {

struct Instruction {
  enum class Step : std::uint8_t {
    constant,  ///< `argument`: place in Program::constants
    name,      ///< `argument`: the symbol
    part,      ///< `argument`: place in Program::parts
    over,      ///< `argument`: place in Program::loops
    combine,   ///< the last `count` values
  };
  Step step = Step::constant;
  Operation operation = Operation::number;
  bool per_product = false;  ///< of names: which frame keeps the value
  std::uint16_t count = 0;   ///< number of operands
  std::uint16_t back = 0;    ///< how many nodes before the root of the part its node stands
  std::uint16_t length = 1;  ///< number of instructions that compute it, itself included
  std::uint32_t argument = 0;
  std::uint32_t slot = 0;  ///< of names
};

/// Instructions from `begin` to before `end`; the last one computes the root.
struct Part {
  std::uint32_t begin = 0, end = 0;
  std::uint16_t depth = 0;   ///< how many values the stack holds at most
  bool kept = false;         ///< whether the frame keeps its value
  bool per_product = false;  ///< which frame
  std::uint32_t slot = 0;    ///< and where
};

struct Loop {
  Collection collection;
  std::uint32_t body = 0;  ///< place in Program::parts
};

class Program {
 public:
  std::vector<Instruction> code;
  std::vector<Part> parts;
  std::vector<Loop> loops;
  std::vector<double> constants;

  /// The instruction that computes the root of a part.
  std::uint32_t root(std::uint32_t part) const { return parts[part].end - 1; }
};

/// An instruction as it stands in one rule: `node` is the node of that rule which it computes.
struct Place {
  std::uint32_t at = 0;
  std::size_t node = 0;
};

/// The place of a rule's root, inside its part.
inline Place root_of(const Expression& rule) { return {rule.program->root(rule.entry), rule.root}; }

/// Computes one sub-expression of a rule.
Value evaluate_at(const Expression& rule, const Place& place, Environment& environment);

}  // namespace greengauge::rules
