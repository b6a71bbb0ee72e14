// A second, slow evaluator of rules, against which the compiled one is held: it walks the tree, knows no
// program, no slots and no frames, and says each rule of the language once, as plainly as it can.
// In: a checked expression, an environment. Out: its value.
#pragma once

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "rules/rules.h"

namespace greengauge::test {

class Oracle {
 public:
  Oracle(const rules::Expression& rule, rules::Environment& environment)
      : rule_(rule), environment_(environment) {}

  rules::Value value() { return of(rule_.at(rule_.root)); }

 private:
  using Operation = rules::Operation;
  using Value = rules::Value;
  using Values = std::vector<Value>;

  static bool applies(const Value& v) { return v.known() || v.unknown(); }

  /// Unknown for the reason of the first unknown value, with what all of them lack.
  static Value unknown_from(const Values& values) {
    const auto first =
        std::find_if(values.begin(), values.end(), [](const Value& v) { return v.unknown(); });
    std::set<std::uint32_t> all;
    for (const Value& v : values) {
      if (v.unknown()) all.insert(v.missing.begin(), v.missing.end());
    }
    return Value::unknown(first->why, rules::Missing(std::vector(all.begin(), all.end())));
  }
  static bool some_unknown(const Values& values) {
    return std::any_of(values.begin(), values.end(), [](const Value& v) { return v.unknown(); });
  }

  /// Kleene's logic: one value that decides is enough.
  static Value logic(const Values& values, bool decides) {
    for (const Value& v : values) {
      if (v.known() && (v.number != 0) == decides) return Value::truth(decides);
    }
    if (some_unknown(values)) return unknown_from(values);
    const bool any = std::any_of(values.begin(), values.end(), applies);
    return any ? Value::truth(!decides) : Value::not_applicable();
  }

  /// Sums, minima and maxima leave out what does not apply.
  template <class Join>
  static Value joined(const Values& values, Join join) {
    if (some_unknown(values)) return unknown_from(values);
    std::vector<double> numbers;
    for (const Value& v : values) {
      if (v.known()) numbers.push_back(v.number);
    }
    if (numbers.empty()) return Value::not_applicable();
    double result = numbers[0];
    for (std::size_t i = 1; i < numbers.size(); ++i) result = join(result, numbers[i]);
    return Value::of(result);
  }

  static Value agreement(const Values& readings) {
    if (!readings[0].known()) return readings[0];
    for (const Value& v : readings) {
      if (v.known() && !rules::same_number(v.number, readings[0].number))
        return Value::unknown(rules::Why::readings_disagree);
    }
    std::set<std::uint32_t> awaited;
    rules::Why why = rules::Why::none;
    for (const Value& v : readings) {
      if (!v.unknown() || v.why == rules::Why::not_stated || v.missing.empty()) continue;
      awaited.insert(v.missing.begin(), v.missing.end());
      why = v.why;
    }
    if (awaited.empty()) return readings[0];
    return Value::unknown(why, rules::Missing(std::vector(awaited.begin(), awaited.end())));
  }

  static Value choice(const Value& test, const Value& yes, const Value& no) {
    if (test.known()) return test.number != 0 ? yes : no;
    if (!test.unknown()) return test;
    if (yes.known() && no.known() && rules::same_number(yes.number, no.number)) return yes;
    return unknown_from({test, yes, no});
  }

  static Value computed(Operation operation, const Values& v) {
    for (const Value& one : v) {
      if (!applies(one)) return Value::not_applicable();
    }
    if (some_unknown(v)) return unknown_from(v);
    const double a = v[0].number, b = v.size() > 1 ? v[1].number : 0;
    const bool same = rules::same_number(a, b);
    switch (operation) {
      case Operation::negate: return Value::of(-a);
      case Operation::absolute: return Value::of(a < 0 ? -a : a);
      case Operation::add: return Value::of(a + b);
      case Operation::subtract: return Value::of(a - b);
      case Operation::multiply: return Value::of(a * b);
      case Operation::divide:
        if (b == 0 || !std::isfinite(a / b)) return Value::unknown(rules::Why::divided_by_zero);
        return Value::of(a / b);
      case Operation::clamp: return Value::of(std::fmin(std::fmax(a, b), v[2].number));
      case Operation::less: return Value::truth(a < b && !same);
      case Operation::less_equal: return Value::truth(a < b || same);
      case Operation::greater: return Value::truth(a > b && !same);
      case Operation::greater_equal: return Value::truth(a > b || same);
      case Operation::equal: return Value::truth(same);
      case Operation::not_equal: return Value::truth(!same);
      default: break;
    }
    for (std::size_t i = 1; i < v.size(); ++i) {  // in
      if (rules::same_number(a, v[i].number)) return Value::truth(true);
    }
    return Value::truth(false);
  }

  Values elements(const rules::Node& node, std::size_t count) {
    Values all;
    for (std::size_t i = 0; i < count; ++i) {
      environment_.enter(node.collection, i);
      all.push_back(of(rule_.operand(node, 0)));
      environment_.leave();
    }
    return all;
  }

  Value of(const rules::Node& node) {
    const bool loops = node.operation == Operation::every || node.operation == Operation::any ||
                       node.operation == Operation::sum ||
                       node.operation == Operation::in_base_year;
    Values v;
    if (loops) {
      const Value size = environment_.size(node.collection);
      if (!size.known()) return size;
      if (size.number == 0) return Value::unknown(rules::Why::input);
      v = elements(node, static_cast<std::size_t>(size.number));
    } else {
      for (std::size_t i = 0; i < node.count; ++i) v.push_back(of(rule_.operand(node, i)));
    }
    switch (node.operation) {
      case Operation::number:
      case Operation::truth:
      case Operation::word: return Value::of(node.number);
      case Operation::name: return environment_.value(node.symbol);
      case Operation::every:
      case Operation::conjunction: return logic(v, false);
      case Operation::any:
      case Operation::disjunction: return logic(v, true);
      case Operation::negation: return v[0].known() ? Value::truth(v[0].number == 0) : v[0];
      case Operation::conditional: return choice(v[0], v[1], v[2]);
      case Operation::minimum: return joined(v, [](double a, double b) { return b < a ? b : a; });
      case Operation::maximum: return joined(v, [](double a, double b) { return b > a ? b : a; });
      case Operation::sum: return joined(v, [](double a, double b) { return a + b; });
      case Operation::known: return Value::truth(v[0].known());
      case Operation::all_equal: return agreement(v);
      case Operation::in_base_year: return v[0];
      default: return computed(node.operation, v);
    }
  }

  const rules::Expression& rule_;
  rules::Environment& environment_;
};

}  // namespace greengauge::test
