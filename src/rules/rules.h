// The rule language: formulas and tests that packs write as text.
// In: a text, a lookup for names, an environment that supplies values. Out: an expression whose
// dimensions are checked, its three-valued result, and a trace of every step with its value.
//
//   energy.tce > 10000 tce          systems.energy >= 'established'         not veto.accident
//   every(products, product.unit_energy <= limit.level1)                    if(a, b, c)
//   sum(years(3), green_investment) / sum(years(3), output_value) base(intensity.output_value)
//
// lexer.cpp: text to tokens (lexer.h); parser.cpp: tokens to a tree; check.cpp: names, kinds and
// dimensions; evaluate.cpp: values; value.cpp: three-valued results (value.h).
//
// An Expression owns all it uses and is constant once checked: several threads may evaluate one at the
// same time, each with its own Environment.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "rules/value.h"
#include "units/units.h"

namespace greengauge::rules {

// Bounds of one rule. Packs of unknown origin must not exhaust memory, the stack or time.
inline constexpr std::size_t max_text_bytes = 2000;
inline constexpr std::size_t max_nodes = 400;
inline constexpr int max_depth = 40;
/// Nesting of every, some and sum: each level multiplies the work by the number of elements.
inline constexpr int max_collections = 2;

enum class Kind : std::uint8_t { number, truth, option };

struct Type {
  Kind kind = Kind::number;
  units::Dimension dimension;        ///< of numbers
  std::vector<std::string> options;  ///< of options, from least to most; the index is the rank

  static Type number(units::Dimension dimension = {}) { return {Kind::number, dimension, {}}; }
  static Type truth() { return {Kind::truth, {}, {}}; }
  static Type option(std::vector<std::string> options) {
    return {Kind::option, {}, std::move(options)};
  }
};

/// The meaning of a name. The evaluator passes `id` to the environment to get the value.
struct Symbol {
  std::uint32_t id = 0;
  Type type;
};

/// Resolves names; nothing for an unknown one. lookup('t', 'c') is resolved under the name
/// "lookup:t:c", listed('t') under "listed:t".
using Lookup = std::function<std::optional<Symbol>(std::string_view name)>;

/// What `every`, `some`, `sum` and `base` iterate over.
struct Collection {
  enum class Of : std::uint8_t { products, years, base_year };
  Of of = Of::products;
  std::uint32_t count = 0;  ///< number of years, ending with the current one; 0: all in the file
};

/// Supplies the values of names while an expression is evaluated.
class Environment {
 public:
  /// Numbers in base units of the symbol's dimension; see Value for truths and options.
  virtual Value value(std::uint32_t symbol) = 0;
  /// The number of elements; unknown, with the missing inputs, if it cannot be determined.
  virtual Value size(const Collection& collection) = 0;
  /// Makes element `index` the current one; `leave` undoes the last `enter`.
  virtual void enter(const Collection& collection, std::size_t index) = 0;
  virtual void leave() = 0;

 protected:
  ~Environment() = default;
};

/// What a node computes. The comments give the words of the language where they differ.
enum class Operation : std::uint8_t {
  // leaves
  number,
  truth,
  word,  // a quoted option
  name,
  // arithmetic
  negate,
  add,
  subtract,
  multiply,
  divide,
  // comparisons, in one run: see is_comparison
  less,
  less_equal,
  greater,
  greater_equal,
  equal,
  not_equal,
  in,
  // logic and functions
  conjunction,  // and
  disjunction,  // or
  negation,     // not
  conditional,  // if
  minimum,      // min
  maximum,      // max
  clamp,
  absolute,  // abs
  known,
  all_equal,  // agree
  // over collections
  every,
  any,  // some
  sum,
  in_base_year,  // base
};

struct Node {
  Operation operation = Operation::number;
  std::uint16_t begin = 0, end = 0;    ///< bytes of the source text
  std::uint16_t first = 0, count = 0;  ///< operands: a range of Expression::operands
  double number = 0;  ///< of leaves: value in base units, 0 or 1, or rank of a word
  std::uint32_t symbol = 0;
  Collection collection;
  Type type;
  units::Unit unit;  ///< of number leaves
  std::string word;  ///< of names and quoted words: the text itself
};

/// A parsed rule: a tree stored as a list of nodes, operands before the node that uses them. `check`
/// sets symbols, types and the ranks of words.
struct Expression {
  std::string source;
  std::string origin;  ///< "file:/pointer" of the text, for later faults; set by the reader
  std::vector<Node> nodes;
  std::vector<std::uint16_t> operands;
  std::uint16_t root = 0;

  const Node& at(std::size_t index) const { return nodes[index]; }
  const Node& operand(const Node& node, std::size_t index) const {
    return nodes[operands[node.first + index]];
  }
  std::string_view text(const Node& node) const {
    return std::string_view(source).substr(node.begin, node.end - node.begin);
  }
  const Type& type() const { return nodes[root].type; }
};

/// A fault at a column (1-based, in characters) of the rule text.
struct Fault {
  std::size_t column = 0;
  std::string code;  ///< rule.syntax, rule.name, rule.dimension, rule.type, rule.unit, rule.size …
  std::vector<base::Argument> arguments;
};

struct Parsed {
  std::optional<Expression> expression;
  std::vector<Fault> faults;
};

/// An expression without types, or the first fault. Never both.
Parsed parse(std::string_view text);

/// Resolves names and checks kinds and dimensions; returns the faults. If `expected` is given, the
/// whole expression must have that type. After a fault the expression must not be evaluated.
std::vector<Fault> check(Expression& expression, const Lookup& lookup,
                         const std::optional<Type>& expected = std::nullopt);

/// The symbols that a checked expression uses, in the order of its text; repeated if used repeatedly.
std::vector<std::uint32_t> symbols_of(const Expression& expression);

/// The value of a checked expression. evaluate, judge and trace all need a checked one.
Value evaluate(const Expression& expression, Environment& environment);

/// The comparison that decided a test: its two sides are shown as "actual" and "threshold".
/// Borrows from the expression, which must outlive it.
struct Comparison {
  Operation relation = Operation::equal;
  Value actual;
  Value threshold;
  const Type* type = nullptr;         ///< of both sides
  const units::Unit* unit = nullptr;  ///< of a literal threshold; null: the threshold is computed
};

struct Judgement {
  Value truth;
  std::optional<Comparison> decisive;
};

/// Evaluates a test. In a conjunction the first operand that fails is decisive, else the first
/// unknown one, else the last; in a disjunction the first that holds, else the first unknown one,
/// else the first.
Judgement judge(const Expression& test, Environment& environment);

/// One step of a derivation: the text of a sub-expression, its value, and the steps it depends on.
struct Step {
  std::string text;
  Operation operation = Operation::number;
  Type type;
  Value value;
  std::optional<std::uint32_t> symbol;
  std::optional<units::Unit> unit;  ///< of literals
  std::vector<Step> parts;
};

Step trace(const Expression& expression, Environment& environment);

}  // namespace greengauge::rules
