// The rule language: formulas and tests that packs write as text.
// In: a text, a lookup for names, an environment that supplies values. Out: an expression whose
// dimensions are checked, its three-valued result, and a trace of every step with its value.
//
//   energy.tce > 10000 tce          systems.energy >= 'established'         not veto.accident
//   every(products, product.unit_energy <= limit.level1)                    if(a, b, c)
//   sum(years(3), green_investment) / sum(years(3), output_value) base(intensity.output_value)
//
// lexer.cpp: text to tokens (lexer.h); parser.cpp: tokens to a tree; check.cpp: names, kinds and
// dimensions; compile.cpp: the trees of all rules to one flat program (program.h); run.cpp: values, and
// the trace; judge.cpp: the comparison that decided; operations.cpp: what each operation computes, and the
// table of all (operations.h); value.cpp: three-valued results (value.h).
//
// An Expression owns or shares all it uses and is constant once compiled: several threads may evaluate
// one at the same time, each with its own Environment.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
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
  std::uint32_t slot = 0;    ///< its place in the Frame that keeps its value
  bool per_product = false;  ///< which of the two: its value differs between products
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

/// Where an environment keeps the values of the current year and product, so that none is computed twice:
/// those of names by their slot, then those of the parts that rules have in common (Program). A blank value
/// has not been computed. Null: nothing is kept.
struct Frame {
  Value* year = nullptr;
  Value* product = nullptr;
};

/// Supplies the values of names while an expression is evaluated.
class Environment {
 public:
  const Frame& frame() const { return frame_; }
  /// Numbers in base units of the symbol's dimension; see Value for truths and options.
  virtual Value value(std::uint32_t symbol) = 0;
  /// The number of elements; unknown, with the missing inputs, if it cannot be determined.
  virtual Value size(const Collection& collection) = 0;
  /// Makes element `index` the current one; `leave` undoes the last `enter`.
  virtual void enter(const Collection& collection, std::size_t index) = 0;
  virtual void leave() = 0;

 protected:
  ~Environment() = default;
  /// Of the current year and product; keep it true in `enter` and `leave`. The values must not move while
  /// an expression is evaluated, and `value` puts its results there.
  Frame frame_;
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
  // comparisons, in one run: see is_comparison in operations.h
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
  // over collections, up to the end: see is_collection
  every,
  any,  // some
  sum,
  in_base_year,  // base
};

struct Node {
  Operation operation = Operation::number;
  std::uint16_t begin = 0, end = 0;    ///< bytes of the source text
  std::uint16_t first = 0, count = 0;  ///< operands: a range of Expression::operands
  double number = 0;         ///< of leaves: value in base units, 0 or 1, or rank of a word
  std::uint32_t symbol = 0;  ///< of names
  std::uint32_t slot = 0;    ///< of names: see Symbol
  bool per_product = false;  ///< likewise
  Collection collection;
  Type type;
  units::Unit unit;  ///< of number leaves
  std::string word;  ///< of names and quoted words: the text itself
};

class Program;

/// A parsed rule: a tree stored as a list of nodes, operands before the node that uses them. `check`
/// sets symbols, types and the ranks of words; `compile` makes it ready to be evaluated.
struct Expression {
  std::string source;
  std::string origin;  ///< "file:/pointer" of the text, for later faults; set by the reader
  std::vector<Node> nodes;
  std::vector<std::uint16_t> operands;
  std::uint16_t root = 0;
  std::vector<std::uint32_t> symbols;  ///< those that it uses, in the order of its text; may repeat
  std::shared_ptr<const Program>
      program;              ///< set by `compile`; shared by the rules compiled together
  std::uint32_t entry = 0;  ///< the part of the program that computes it

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

/// How many values the compiled rules keep, for a Frame.
struct FrameSize {
  std::size_t year = 0, product = 0;
};
/// Compiles checked rules to one program, in which what they have in common is computed once. `names`: how
/// many slots the names take. Returns the size of the frames that these rules need.
FrameSize compile(std::span<Expression* const> rules, FrameSize names = {});
/// The same for one rule.
void compile(Expression& rule);

/// The value of a compiled expression. evaluate, judge, trace and observe all need a compiled one.
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

/// Is told what a run does, in the order of the text. The environment is at the year and product in which
/// the rule sees the value.
class Sink {
 public:
  /// A node has its value. `parts`: how many values told before it were put together to make it: those of
  /// its operands or, of a collection, of its elements.
  virtual void computed(const Node& node, const Value& value, std::size_t parts) = 0;
  /// The run is now at an element of the collection, and back from it.
  virtual void entered(const Collection&) {}
  virtual void left() {}

 protected:
  ~Sink() = default;
};

/// Evaluates and tells the sink of every step.
Value observe(const Expression& expression, Environment& environment, Sink& sink);

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
