// The checker: resolves names and finds the type of every node, from the leaves upward.
//
// One thing flows downward: `wanted`, the type that the context expects, because a quoted word gets its
// meaning (its rank) from the options of the operand beside it. `all_alike` therefore visits an operand
// that is not a word first and hands its type to the others; each operand is visited once, so that the
// work is linear in the size of the rule. A node whose operand is faulty has no type and adds no
// further fault: every mistake is reported once, at its own column.
#include <algorithm>

#include "rules/lexer.h"
#include "rules/operations.h"

namespace greengauge::rules {
namespace {

std::string kind_name(const Type& type) {
  switch (type.kind) {
    case Kind::number: return units::describe(type.dimension);
    case Kind::truth: return "true/false";
    case Kind::option: return "option";
  }
  return "";
}

bool same_type(const Type& a, const Type& b) {
  if (a.kind != b.kind) return false;
  return a.kind == Kind::number ? a.dimension == b.dimension
                                : a.kind == Kind::truth || a.options == b.options;
}

class Checker {
 public:
  Checker(Expression& expression, const Lookup& lookup)
      : expression_(expression), lookup_(lookup) {}

  std::vector<Fault> run(const std::optional<Type>& expected) {
    const Type* wanted = expected ? &*expected : nullptr;
    const auto type = visit(expression_.root, wanted);
    if (type && wanted) require(expression_.root, *type, *wanted);
    return std::move(faults_);
  }

 private:
  using MaybeType = std::optional<Type>;

  std::uint16_t operand(const Node& node, std::size_t index) const {
    return expression_.operands[node.first + index];
  }

  void fault(std::uint16_t index, std::string_view code, std::vector<base::Argument> arguments) {
    const Node& node = expression_.nodes[index];
    arguments.push_back({"read", std::string(expression_.text(node))});
    faults_.push_back(
        {column_of(expression_.source, node.begin), std::string(code), std::move(arguments)});
  }

  bool require(std::uint16_t index, const Type& type, const Type& wanted) {
    if (same_type(type, wanted)) return true;
    const bool numbers = type.kind == Kind::number && wanted.kind == Kind::number;
    fault(index, numbers ? "rule.dimension" : "rule.type",
          {{"expected", kind_name(wanted)}, {"found", kind_name(type)}});
    return false;
  }

  MaybeType require_kind(std::uint16_t index, MaybeType type, Kind kind) {
    if (!type || type->kind == kind) return type;
    Type wanted;
    wanted.kind = kind;
    fault(index, "rule.type",
          {{"expected", kind == Kind::number ? "number" : kind_name(wanted)},
           {"found", kind_name(*type)}});
    return std::nullopt;
  }

  /// The type of a node; nothing if it contains a fault. `wanted` gives quoted words their options.
  MaybeType visit(std::uint16_t index, const Type* wanted) {
    MaybeType type = type_of(index, wanted);
    if (type) expression_.nodes[index].type = *type;
    return type;
  }

  MaybeType all_truths(const Node& node) {
    bool good = true;
    for (std::size_t i = 0; i < node.count; ++i) {
      good &=
          require_kind(operand(node, i), visit(operand(node, i), nullptr), Kind::truth).has_value();
    }
    return good ? MaybeType(Type::truth()) : std::nullopt;
  }

  /// The common type of all operands from `from` on. Words take the options of another operand.
  MaybeType all_alike(const Node& node, std::size_t from, const Type* wanted) {
    MaybeType common;
    std::size_t first = from;  // the first operand that is not a word; see the top of this file
    while (first < node.count && expression_.operand(node, first).operation == Operation::word) {
      ++first;
    }
    if (first < node.count) {
      common = visit(operand(node, first), wanted);
      if (!common) return std::nullopt;
    } else if (wanted) {
      common = *wanted;
    }
    for (std::size_t i = from; i < node.count; ++i) {
      if (i == first) continue;
      const auto type = visit(operand(node, i), common ? &*common : nullptr);
      if (!type || !require(operand(node, i), *type, *common)) return std::nullopt;
    }
    return common;
  }

  MaybeType type_of(std::uint16_t index, const Type* wanted) {
    const Node node = expression_.nodes[index];
    const auto visit_operand = [&](std::size_t i) { return visit(operand(node, i), nullptr); };
    const auto number_operand = [&](std::size_t i) {
      return require_kind(operand(node, i), visit_operand(i), Kind::number);
    };
    switch (info(node.operation).typing) {
      case Typing::leaf: return leaf(index, wanted);
      case Typing::number: return number_operand(0);
      case Typing::product:
      case Typing::quotient: {
        const auto left = number_operand(0), right = number_operand(1);
        if (!left || !right) return std::nullopt;
        return Type::number(info(node.operation).typing == Typing::product
                                ? left->dimension * right->dimension
                                : left->dimension / right->dimension);
      }
      case Typing::numbers: return require_kind(index, all_alike(node, 0, nullptr), Kind::number);
      case Typing::comparison:
      case Typing::order: {
        const auto type = all_alike(node, 0, nullptr);
        if (!type) return std::nullopt;
        if (info(node.operation).typing == Typing::order && type->kind == Kind::truth) {
          require_kind(index, type, Kind::number);
          return std::nullopt;
        }
        return Type::truth();
      }
      case Typing::truths: return all_truths(node);
      case Typing::choice: {
        const auto test = require_kind(operand(node, 0), visit_operand(0), Kind::truth);
        const auto type = all_alike(node, 1, wanted);
        return test ? type : std::nullopt;
      }
      case Typing::alike: return all_alike(node, 0, wanted);
      case Typing::anything: return visit_operand(0) ? MaybeType(Type::truth()) : std::nullopt;
      case Typing::same: return visit(operand(node, 0), wanted);
    }
    return std::nullopt;
  }

  MaybeType leaf(std::uint16_t index, const Type* wanted) {
    const Node& node = expression_.nodes[index];
    switch (node.operation) {
      case Operation::number: return Type::number(node.unit.dimension);
      case Operation::word: return word(index, wanted);
      case Operation::name: return name(index);
      default: return Type::truth();
    }
  }

  MaybeType word(std::uint16_t index, const Type* wanted) {
    Node& node = expression_.nodes[index];
    if (!wanted || wanted->kind != Kind::option) {
      fault(index, "rule.word", {});
      return std::nullopt;
    }
    const auto& options = wanted->options;
    const auto found = std::find(options.begin(), options.end(), node.word);
    if (found == options.end()) {
      std::string known;
      for (const std::string& option : options) known += (known.empty() ? "" : ", ") + option;
      fault(index, "rule.option", {{"options", known}});
      return std::nullopt;
    }
    node.number = static_cast<double>(found - options.begin());
    return *wanted;
  }

  MaybeType name(std::uint16_t index) {
    Node& node = expression_.nodes[index];
    const auto symbol = lookup_(node.word);
    if (!symbol) {
      fault(index, "rule.name", {{"name", node.word}});
      return std::nullopt;
    }
    node.symbol = symbol->id;
    node.slot = symbol->slot;
    node.per_product = symbol->per_product;
    return symbol->type;
  }

  Expression& expression_;
  const Lookup& lookup_;
  std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> check(Expression& expression, const Lookup& lookup,
                         const std::optional<Type>& expected) {
  std::vector<Fault> faults = Checker(expression, lookup).run(expected);
  expression.symbols.clear();
  for (const Node& node : expression.nodes) {
    if (node.operation == Operation::name) expression.symbols.push_back(node.symbol);
  }
  return faults;
}

}  // namespace greengauge::rules
