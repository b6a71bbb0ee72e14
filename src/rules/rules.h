// The rule language: formulas and tests that packs write as text.
// In: text, a lookup for names, an environment with values. Out: an expression whose dimensions are
// checked, its three-valued result, and a trace of every step with the values put in.
//
//   energy.tce > 10000 tce          systems.energy >= 'established'         not veto.accident
//   every(products, product.unit_energy <= limit.level1)                    if(a, b, c)
//   sum(years(3), green_investment) / sum(years(3), output_value) base(intensity.output_value)
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

inline constexpr std::size_t max_text_bytes = 2000;
inline constexpr std::size_t max_nodes = 400;
inline constexpr int max_depth = 40;
/// every, some and sum within one another: each multiplies the work by all products or years.
inline constexpr int max_collections = 2;

enum class Kind : std::uint8_t { number, truth, option };

struct Type {
  Kind kind = Kind::number;
  units::Dimension dimension;        ///< of numbers
  std::vector<std::string> options;  ///< of option values, least first

  static Type number(units::Dimension dimension = {}) { return {Kind::number, dimension, {}}; }
  static Type truth() { return {Kind::truth, {}, {}}; }
  static Type option(std::vector<std::string> options) {
    return {Kind::option, {}, std::move(options)};
  }
};

/// What a name stands for. `id` is handed back to the environment.
struct Symbol {
  std::uint32_t id = 0;
  Type type;
};

/// Resolves names. Table look-ups are asked for as "lookup:<table>:<column>" and "listed:<table>".
using Lookup = std::function<std::optional<Symbol>(std::string_view name)>;

/// What `every`, `some`, `sum` and `base` range over.
struct Collection {
  enum class Of : std::uint8_t { products, years, base_year };
  Of of = Of::products;
  std::uint32_t count = 0;  ///< years: how many, ending with the current one; 0: all of the file
};

/// Where values come from while an expression is evaluated.
class Environment {
 public:
  virtual Value value(std::uint32_t symbol) = 0;
  /// How many elements there are, or unknown (with what is missing) if that is not known.
  virtual Value size(const Collection& collection) = 0;
  /// Makes element `index` the current one; `leave` undoes the last `enter`.
  virtual void enter(const Collection& collection, std::size_t index) = 0;
  virtual void leave() = 0;

 protected:
  ~Environment() = default;
};

enum class Operation : std::uint8_t {
  number,
  truth,
  word,
  name,  // leaves
  negate,
  add,
  subtract,
  multiply,
  divide,  // numbers
  less,
  less_equal,
  greater,
  greater_equal,
  equal,
  not_equal,
  in,
  conjunction,
  disjunction,
  negation,
  choose,
  minimum,
  maximum,
  clamp,
  absolute,
  known,
  agree,
  every,
  some,
  sum,
  in_base_year,  // over collections
};

struct Node {
  Operation operation = Operation::number;
  std::uint16_t begin = 0, end = 0;    ///< bytes of the source text
  std::uint16_t first = 0, count = 0;  ///< operands, in Expression::operands
  double number = 0;                   ///< leaf value in base units, or rank of a word
  std::uint32_t symbol = 0;
  Collection collection;
  Type type;
  units::Unit unit;  ///< of number leaves
  std::string word;  ///< name or quoted word
};

/// A parsed rule. Names and types are set by `check`.
struct Expression {
  std::string source;
  std::string origin;  ///< where the text stands, for faults found later; set by whoever read it
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

Parsed parse(std::string_view text);

/// Resolves names and checks kinds and dimensions. With `expected` the whole must be of that type.
std::vector<Fault> check(Expression& expression, const Lookup& lookup,
                         const std::optional<Type>& expected = std::nullopt);

/// The names that an expression uses, in order of appearance (after `check`).
std::vector<std::uint32_t> symbols_of(const Expression& expression);

/// Both need a checked expression.
Value evaluate(const Expression& expression, Environment& environment);

/// The comparison that decided a test, for "actual" and "threshold". Points into the expression.
struct Comparison {
  Operation relation = Operation::equal;
  Value actual;
  Value threshold;
  const Type* type = nullptr;
  const units::Unit* unit = nullptr;  ///< of the literal that it compares with; null: none
};

struct Judgement {
  Value truth;
  std::optional<Comparison> decisive;
};

/// Evaluates a test. In a conjunction the first leg that fails decides, else the first unknown one,
/// else the last; in a disjunction the first that holds.
Judgement judge(const Expression& test, Environment& environment);

/// One step of a derivation: text of the sub-expression, its value, and the steps that it rests on.
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
