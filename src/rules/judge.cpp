// The search for the comparison that decided a test.
//
// It goes through the code from the root downward and follows, at each `and` or `or`, the operand that
// decided; a `not` on the way turns the relation around, so that the reported comparison is the one that had
// to hold.
#include <optional>

#include "rules/program.h"

namespace greengauge::rules {
namespace {

/// The relation that must hold for `not` of a comparison to be true; `in` has none and is unchanged.
Operation complement(Operation relation) {
  switch (relation) {
    case Operation::less: return Operation::greater_equal;
    case Operation::less_equal: return Operation::greater;
    case Operation::greater: return Operation::less_equal;
    case Operation::greater_equal: return Operation::less;
    case Operation::equal: return Operation::not_equal;
    case Operation::not_equal: return Operation::equal;
    default: return relation;
  }
}

class Judge {
 public:
  Judge(const Expression& test, Environment& environment)
      : test_(test), program_(*test.program), environment_(environment) {}

  /// `wanted`: the truth that the place should have for the whole test to pass.
  std::optional<Comparison> decisive(const Place& outer, bool wanted) {
    const Place place = inside(outer);
    const Node& node = test_.nodes[place.node];
    switch (node.operation) {
      case Operation::conjunction:
      case Operation::disjunction: return leg(place, wanted);
      case Operation::negation: return decisive(operand(place, 0), !wanted);
      case Operation::all_equal: return decisive(operand(place, 0), wanted);
      case Operation::conditional: {
        const Value test = value(operand(place, 0));
        if (!test.known()) return std::nullopt;
        return decisive(operand(place, test.number != 0 ? 1 : 2), wanted);
      }
      case Operation::name:
        return Comparison{Operation::equal, value(place), Value::truth(wanted), &node.type,
                          nullptr};
      default: break;
    }
    if (!is_comparison(node.operation)) return std::nullopt;
    const Place left = operand(place, 0), right = operand(place, 1);
    const Node &actual = test_.nodes[left.node], &threshold = test_.nodes[right.node];
    Comparison result;
    result.relation = wanted ? node.operation : complement(node.operation);
    result.actual = value(left);
    result.threshold = value(right);
    result.type = &actual.type;
    if (threshold.operation == Operation::number) result.unit = &threshold.unit;
    return result;
  }

 private:
  Value value(const Place& place) { return evaluate_at(test_, place, environment_); }

  /// The root of the part, if the instruction stands for one.
  Place inside(Place place) const {
    while (program_.code[place.at].step == Instruction::Step::part) {
      place.at = program_.root(program_.code[place.at].argument);
    }
    return place;
  }

  /// An operand of a combination: they stand before it, the last one next to it.
  Place operand(const Place& place, std::size_t index) const {
    const Instruction& root = program_.code[place.at];
    std::uint32_t at = place.at - 1;
    for (std::size_t i = root.count - 1u; i > index; --i) at -= program_.code[at].length;
    return {at, place.node + root.back - program_.code[at].back};
  }

  std::optional<Comparison> leg(const Place& place, bool wanted) {
    const bool is_conjunction = test_.nodes[place.node].operation == Operation::conjunction;
    const bool all_needed = is_conjunction == wanted;
    const std::size_t count = program_.code[place.at].count;
    std::optional<std::size_t> unknown;
    for (std::size_t i = 0; i < count; ++i) {
      const Value truth = value(operand(place, i));
      const bool good = truth.known() && (truth.number != 0) == wanted;
      if (truth.known() && good != all_needed) return decisive(operand(place, i), wanted);
      if (truth.unknown() && !unknown) unknown = i;
    }
    return decisive(operand(place, unknown.value_or(all_needed ? count - 1 : 0)), wanted);
  }

  const Expression& test_;
  const Program& program_;
  Environment& environment_;
};

}  // namespace

Judgement judge(const Expression& test, Environment& environment) {
  return {evaluate(test, environment), Judge(test, environment).decisive(root_of(test), true)};
}

}  // namespace greengauge::rules
