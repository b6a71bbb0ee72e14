// What each operation computes, and the table of all.
//
// Operands arrive all evaluated, without short cuts: an unknown one must contribute its missing inputs
// even where another one is unknown already. Logic, if, min, max, known and agree treat unknown operands
// each in its own way; for all others (`strict`) one unknown operand makes the result unknown, and one
// that is not applicable makes it not applicable. Comparisons tolerate the noise of binary fractions
// (same_number).
#include "rules/operations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

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

/// The result of an operation whose operands are not all known.
Value blocked(Operands operands) {
  if (!std::all_of(operands.begin(), operands.end(), applies)) return Value::not_applicable();
  return std::move(*unknown_of(operands));
}

/// An operation that needs all of its operands.
template <auto compute>
Value strict(Operands operands) {
  for (const Value& operand : operands) {
    if (!operand.known()) return blocked(operands);
  }
  return compute(operands);
}

/// Likewise, of two numbers.
template <auto of_two>
Value pair(Operands operands) {
  if (!operands[0].known() || !operands[1].known()) return blocked(operands);
  return Value::of(of_two(operands[0].number, operands[1].number));
}

Value minus(Operands v) { return Value::of(-v[0].number); }
Value size_of(Operands v) { return Value::of(std::fabs(v[0].number)); }
double plus(double a, double b) { return a + b; }
double difference(double a, double b) { return a - b; }
double product(double a, double b) { return a * b; }

/// Unknown if the divisor is zero, or so small that the quotient overflows.
Value quotient(Operands v) {
  const double result = v[1].number == 0 ? HUGE_VAL : v[0].number / v[1].number;
  return std::isfinite(result) ? Value::of(result) : Value::unknown(Why::divided_by_zero);
}

double less(double a, double b) { return !same_number(a, b) && a < b; }
double less_equal(double a, double b) { return same_number(a, b) || a < b; }
double greater(double a, double b) { return !same_number(a, b) && a > b; }
double greater_equal(double a, double b) { return same_number(a, b) || a > b; }
double equal(double a, double b) { return same_number(a, b); }
double not_equal(double a, double b) { return !same_number(a, b); }

Value among(Operands v) {
  return Value::truth(std::any_of(v.begin() + 1, v.end(), [&](const Value& option) {
    return same_number(option.number, v[0].number);
  }));
}

Value limited(Operands v) {
  return Value::of(std::min(std::max(v[0].number, v[1].number), v[2].number));
}

Value opposite(Operands v) { return kleene_not(v[0]); }
Value is_known(Operands v) { return Value::truth(v[0].known()); }
Value only(Operands v) { return v[0]; }

/// The smallest or largest; operands that are not applicable are skipped.
template <bool largest>
Value extreme(Operands operands) {
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

/// Elements that are not applicable are skipped.
Value total(Operands elements) {
  if (std::none_of(elements.begin(), elements.end(), applies)) return Value::not_applicable();
  if (auto stop = unknown_of(elements)) return std::move(*stop);
  double result = 0;
  for (const Value& element : elements) {
    if (applies(element)) result += element.number;
  }
  return Value::of(result);
}

using O = Operation;
using T = Typing;

constexpr std::array<OperationInfo, 30> table{{
    {O::number, "", Form::leaf, 0, 0, T::leaf, nullptr, nullptr, "", 6},
    {O::truth, "", Form::leaf, 0, 0, T::leaf, nullptr, nullptr, "", 6},
    {O::word, "", Form::leaf, 0, 0, T::leaf, nullptr, nullptr, "", 6},
    {O::name, "", Form::leaf, 0, 0, T::leaf, nullptr, nullptr, "", 6},
    {O::negate, "-", Form::prefix, 1, 1, T::number, strict<minus>, nullptr, "−", 6},
    {O::add, "+", Form::infix, 2, 2, T::numbers, pair<plus>, plus, " + ", 4},
    {O::subtract, "-", Form::infix, 2, 2, T::numbers, pair<difference>, difference, " − ", 4},
    {O::multiply, "*", Form::infix, 2, 2, T::product, pair<product>, product, " × ", 5},
    {O::divide, "/", Form::infix, 2, 2, T::quotient, strict<quotient>, nullptr, " ÷ ", 5},
    {O::less, "<", Form::infix, 2, 2, T::order, pair<less>, less, " < ", 3},
    {O::less_equal, "<=", Form::infix, 2, 2, T::order, pair<less_equal>, less_equal, " ≤ ", 3},
    {O::greater, ">", Form::infix, 2, 2, T::order, pair<greater>, greater, " > ", 3},
    {O::greater_equal, ">=", Form::infix, 2, 2, T::order, pair<greater_equal>, greater_equal, " ≥ ",
     3},
    {O::equal, "==", Form::infix, 2, 2, T::comparison, pair<equal>, equal, " = ", 3},
    {O::not_equal, "!=", Form::infix, 2, 2, T::comparison, pair<not_equal>, not_equal, " ≠ ", 3},
    {O::in, "in", Form::options, 2, -1, T::comparison, strict<among>, nullptr, "", 6},
    {O::conjunction, "and", Form::infix, 2, -1, T::truths, kleene_and, nullptr, " and ", 2},
    {O::disjunction, "or", Form::infix, 2, -1, T::truths, kleene_or, nullptr, " or ", 1},
    {O::negation, "not", Form::prefix, 1, 1, T::truths, opposite, nullptr, "not ", 6},
    {O::conditional, "if", Form::function, 3, 3, T::choice, chosen, nullptr, "", 6},
    {O::minimum, "min", Form::function, 2, -1, T::numbers, extreme<false>, nullptr, "", 6},
    {O::maximum, "max", Form::function, 2, -1, T::numbers, extreme<true>, nullptr, "", 6},
    {O::clamp, "clamp", Form::function, 3, 3, T::numbers, strict<limited>, nullptr, "", 6},
    {O::absolute, "abs", Form::function, 1, 1, T::number, strict<size_of>, nullptr, "", 6},
    {O::known, "known", Form::function, 1, 1, T::anything, is_known, nullptr, "", 6},
    {O::all_equal, "agree", Form::function, 2, -1, T::alike, agreed, nullptr, "", 6},
    {O::every, "every", Form::collection, 1, 1, T::truths, kleene_and, nullptr, "", 6},
    {O::any, "some", Form::collection, 1, 1, T::truths, kleene_or, nullptr, "", 6},
    {O::sum, "sum", Form::collection, 1, 1, T::number, total, nullptr, "", 6},
    {O::in_base_year, "base", Form::function, 1, 1, T::same, only, nullptr, "", 6},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].operation) != i) return false;
  }
  return static_cast<std::size_t>(Operation::in_base_year) + 1 == table.size();
}
static_assert(in_order(), "a row for each operation, in the order of Operation");

}  // namespace

const OperationInfo& info(Operation operation) {
  return table[static_cast<std::size_t>(operation)];
}

std::span<const OperationInfo> operations() { return table; }

const OperationInfo* operation_named(Form form, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const OperationInfo& row) {
    return row.form == form && row.name == name;
  });
  return found == table.end() ? nullptr : &*found;
}
}  // namespace greengauge::rules
