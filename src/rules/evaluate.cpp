// The evaluator: one walk over the tree of a checked expression, and the search for the comparison that
// decided a test.
//
// Operands are all evaluated before their operation, without short cuts: an unknown operand must
// contribute its missing inputs even where another one is unknown already. `computed` first takes the
// operations that treat unknown values specially (logic, if, min, max, known, agree); for all
// others one unknown operand makes the result unknown, and one that is not applicable makes it not
// applicable. Comparisons tolerate the noise of binary fractions (same_number). Collections enter each
// element in the environment, evaluate the body there and combine the results.
//
// `judge` evaluates a test again from the top down and follows, at each `and` or `or`, the operand that
// decided; a `not` on the way turns the relation around, so that the reported comparison is the one that
// had to hold.
#include <algorithm>
#include <array>
#include <cmath>

#include "rules/rules.h"

namespace greengauge::rules {
namespace {

using Operands = std::span<const Value>;

bool applies(const Value& value) { return value.state != Value::State::not_applicable; }

/// The unknown operands merged into one value; nothing if all are known or not applicable.
std::optional<Value> unknown_of(Operands operands) {
  std::optional<Value> result;
  for (const Value& operand : operands) {
    if (!operand.unknown()) continue;
    if (!result) result = Value::unknown(operand.why);
    result->missing = union_of(result->missing, operand.missing);
  }
  return result;
}

/// The result of an operation that cannot be computed because of its operands; nothing if all of
/// them are known.
std::optional<Value> blocked(Operands operands) {
  if (!std::all_of(operands.begin(), operands.end(), applies)) return Value::not_applicable();
  return unknown_of(operands);
}

bool holds(Operation relation, double left, double right) {
  const bool same = same_number(left, right);
  switch (relation) {
    case Operation::less: return !same && left < right;
    case Operation::less_equal: return same || left < right;
    case Operation::greater: return !same && left > right;
    case Operation::greater_equal: return same || left > right;
    case Operation::not_equal: return !same;
    default: return same;
  }
}

/// min or max; operands that are not applicable are skipped.
Value extreme(Operands operands, bool largest) {
  const auto first = std::find_if(operands.begin(), operands.end(), applies);
  if (first == operands.end()) return Value::not_applicable();
  if (auto stop = unknown_of(operands)) return std::move(*stop);
  double result = first->number;
  for (const Value& operand : operands) {
    if (!applies(operand)) continue;
    result = largest ? std::max(result, operand.number) : std::min(result, operand.number);
  }
  return Value::of(result);
}

/// agree(): the first reading, if the others agree with it. A reading that waits for an answer may
/// still disagree, and makes the result unknown. A reading that the firm cannot or need not supply
/// (not_stated, or without missing inputs) is ignored.
Value agreed(Operands readings) {
  const Value& first = readings[0];
  if (!first.known()) return first;
  Value result = first;
  for (const Value& reading : readings) {
    if (reading.known() && !same_number(reading.number, first.number)) {
      return Value::unknown(Why::readings_disagree);
    }
    const bool awaited =
        reading.unknown() && reading.why != Why::not_stated && !reading.missing.empty();
    if (awaited) result = Value::unknown(reading.why, union_of(result.missing, reading.missing));
  }
  return result;
}

Value chosen(Operands operands) {
  const Value &test = operands[0], &yes = operands[1], &no = operands[2];
  if (test.known()) return test.number != 0 ? yes : no;
  if (!test.unknown()) return test;
  if (yes.known() && no.known() && same_number(yes.number, no.number)) return yes;
  Value result = Value::unknown(test.why, test.missing);
  for (const Value* branch : {&yes, &no}) {
    if (branch->unknown()) result.missing = union_of(result.missing, branch->missing);
  }
  return result;
}

/// Unknown if the divisor is zero, or so small that the quotient overflows.
Value quotient(double dividend, double divisor) {
  const double result = divisor == 0 ? HUGE_VAL : dividend / divisor;
  return std::isfinite(result) ? Value::of(result) : Value::unknown(Why::divided_by_zero);
}

Value arithmetic(Operation operation, Operands v) {
  switch (operation) {
    case Operation::negate: return Value::of(-v[0].number);
    case Operation::absolute: return Value::of(std::fabs(v[0].number));
    case Operation::add: return Value::of(v[0].number + v[1].number);
    case Operation::subtract: return Value::of(v[0].number - v[1].number);
    case Operation::multiply: return Value::of(v[0].number * v[1].number);
    case Operation::divide: return quotient(v[0].number, v[1].number);
    case Operation::clamp:
      return Value::of(std::min(std::max(v[0].number, v[1].number), v[2].number));
    case Operation::in:
      return Value::truth(std::any_of(v.begin() + 1, v.end(), [&](const Value& option) {
        return same_number(option.number, v[0].number);
      }));
    case Operation::less:
    case Operation::less_equal:
    case Operation::greater:
    case Operation::greater_equal:
    case Operation::equal:
    case Operation::not_equal: return Value::truth(holds(operation, v[0].number, v[1].number));
    // Handled by `computed` and `Evaluator`. Listed so that the compiler warns about a new operation
    // that is handled nowhere.
    case Operation::number:
    case Operation::truth:
    case Operation::word:
    case Operation::name:
    case Operation::conjunction:
    case Operation::disjunction:
    case Operation::negation:
    case Operation::conditional:
    case Operation::minimum:
    case Operation::maximum:
    case Operation::known:
    case Operation::all_equal:
    case Operation::every:
    case Operation::any:
    case Operation::sum:
    case Operation::in_base_year: break;
  }
  return Value::unknown(Why::input);
}

Value computed(Operation operation, Operands operands) {
  switch (operation) {
    case Operation::conjunction: return kleene_and(operands);
    case Operation::disjunction: return kleene_or(operands);
    case Operation::negation: return kleene_not(operands[0]);
    case Operation::conditional: return chosen(operands);
    case Operation::minimum: return extreme(operands, false);
    case Operation::maximum: return extreme(operands, true);
    case Operation::known: return Value::truth(operands[0].known());
    case Operation::all_equal: return agreed(operands);
    default: break;
  }
  if (auto stop = blocked(operands)) return std::move(*stop);
  return arithmetic(operation, operands);
}

Value gather(Operation operation, Operands elements) {
  if (operation == Operation::every) return kleene_and(elements);
  if (operation == Operation::any) return kleene_or(elements);
  if (std::none_of(elements.begin(), elements.end(), applies)) return Value::not_applicable();
  if (auto stop = unknown_of(elements)) return std::move(*stop);
  double total = 0;
  for (const Value& element : elements) {
    if (applies(element)) total += element.number;
  }
  return Value::of(total);
}

/// Walks the tree; records steps if `step` is given.
class Evaluator {
 public:
  Evaluator(const Expression& expression, Environment& environment)
      : expression_(expression), environment_(environment) {}

  Value visit(const Node& node, Step* step) {
    Value value = compute(node, step);
    if (step) {
      step->text = std::string(expression_.text(node));
      step->operation = node.operation;
      step->type = node.type;
      step->value = value;
      if (node.operation == Operation::name) step->symbol = node.symbol;
      if (node.operation == Operation::number) step->unit = node.unit;
    }
    return value;
  }

 private:
  Value compute(const Node& node, Step* step) {
    switch (node.operation) {
      case Operation::number:
      case Operation::truth:
      case Operation::word: return Value::of(node.number);
      case Operation::name: return environment_.value(node.symbol);
      case Operation::every:
      case Operation::any:
      case Operation::sum:
      case Operation::in_base_year: return over_collection(node, step);
      default: break;
    }
    if (step) step->parts.resize(node.count);
    if (node.count <= 2) return with_two_operands(node, step);
    std::vector<Value> operands;
    operands.reserve(node.count);
    for (std::size_t i = 0; i < node.count; ++i) operands.push_back(operand(node, i, step));
    return computed(node.operation, operands);
  }

  Value operand(const Node& node, std::size_t index, Step* step) {
    return visit(expression_.operand(node, index), step ? &step->parts[index] : nullptr);
  }

  /// Most nodes have at most two operands; these need no allocation.
  Value with_two_operands(const Node& node, Step* step) {
    std::array<Value, 2> operands;
    for (std::size_t i = 0; i < node.count; ++i) operands[i] = operand(node, i, step);
    return computed(node.operation, Operands(operands).first(node.count));
  }

  Value over_collection(const Node& node, Step* step) {
    const Value size = environment_.size(node.collection);
    if (!size.known()) return size;
    const auto count = static_cast<std::size_t>(size.number);
    if (count == 0) return Value::unknown(Why::input);  // an empty collection proves nothing
    std::vector<Value> elements;
    elements.reserve(count);
    if (step) step->parts.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      environment_.enter(node.collection, i);
      elements.push_back(visit(expression_.operand(node, 0), step ? &step->parts[i] : nullptr));
      environment_.leave();
    }
    return node.operation == Operation::in_base_year ? elements[0]
                                                     : gather(node.operation, elements);
  }

  const Expression& expression_;
  Environment& environment_;
};

bool is_comparison(Operation operation) {
  return operation >= Operation::less && operation <= Operation::in;
}

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

/// Finds the comparison that decides a test; see `judge` in rules.h. `wanted` is the truth that the
/// node should have for the whole test to pass.
class Judge {
 public:
  Judge(const Expression& expression, Environment& environment)
      : expression_(expression), evaluator_(expression, environment) {}

  std::optional<Comparison> decisive(const Node& node, bool wanted = true) {
    switch (node.operation) {
      case Operation::conjunction:
      case Operation::disjunction: return leg(node, wanted);
      case Operation::negation: return decisive(expression_.operand(node, 0), !wanted);
      case Operation::all_equal: return decisive(expression_.operand(node, 0), wanted);
      case Operation::conditional: {
        const Value test = evaluator_.visit(expression_.operand(node, 0), nullptr);
        if (!test.known()) return std::nullopt;
        return decisive(expression_.operand(node, test.number != 0 ? 1 : 2), wanted);
      }
      case Operation::name:
        return Comparison{Operation::equal, evaluator_.visit(node, nullptr), Value::truth(wanted),
                          &node.type, nullptr};
      default: break;
    }
    if (!is_comparison(node.operation)) return std::nullopt;
    const Node &left = expression_.operand(node, 0), &right = expression_.operand(node, 1);
    Comparison result;
    result.relation = wanted ? node.operation : complement(node.operation);
    result.actual = evaluator_.visit(left, nullptr);
    result.threshold = evaluator_.visit(right, nullptr);
    result.type = &left.type;
    if (right.operation == Operation::number) result.unit = &right.unit;
    return result;
  }

 private:
  std::optional<Comparison> leg(const Node& node, bool wanted) {
    const bool all_needed = (node.operation == Operation::conjunction) == wanted;
    std::optional<std::size_t> unknown;
    std::size_t chosen = node.count - 1u;
    for (std::size_t i = 0; i < node.count; ++i) {
      const Value value = evaluator_.visit(expression_.operand(node, i), nullptr);
      const bool good = value.known() && (value.number != 0) == wanted;
      if (value.known() && good != all_needed) {
        return decisive(expression_.operand(node, i), wanted);
      }
      if (value.unknown() && !unknown) unknown = i;
    }
    return decisive(expression_.operand(node, unknown.value_or(all_needed ? chosen : 0)), wanted);
  }

  const Expression& expression_;
  Evaluator evaluator_;
};

}  // namespace

Value evaluate(const Expression& expression, Environment& environment) {
  return Evaluator(expression, environment).visit(expression.at(expression.root), nullptr);
}

Judgement judge(const Expression& test, Environment& environment) {
  return {evaluate(test, environment), Judge(test, environment).decisive(test.at(test.root))};
}

Step trace(const Expression& expression, Environment& environment) {
  Step step;
  Evaluator(expression, environment).visit(expression.at(expression.root), &step);
  return step;
}

}  // namespace greengauge::rules
