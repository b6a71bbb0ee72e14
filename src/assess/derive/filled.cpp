// Printing a rule with values.
// The syntax tree is printed from its root. Leaves are copied from the rule's text, a name becomes
// its value in its own unit, and every(products, x) becomes a list with x for each product.
// Brackets are set anew, because the tree does not keep them: an operand gets them if it binds less
// tightly than the operation around it, or equally tightly to the right of − or ÷. "and" inside
// "or" gets them, too, although it needs none: readers do not know which binds more tightly.
#include "assess/derive/filled.h"

#include "assess/judge/outcome.h"
#include "policy/link.h"

namespace greengauge::assess {
namespace {

using rules::Expression;
using rules::Node;
using rules::Operation;
using rules::Value;

std::string_view sign_of(Operation operation) {
  switch (operation) {
    case Operation::add: return " + ";
    case Operation::subtract: return " − ";
    case Operation::multiply: return " × ";
    case Operation::divide: return " ÷ ";
    case Operation::less: return " < ";
    case Operation::less_equal: return " ≤ ";
    case Operation::greater: return " > ";
    case Operation::greater_equal: return " ≥ ";
    case Operation::equal: return " = ";
    case Operation::not_equal: return " ≠ ";
    case Operation::conjunction: return " and ";
    case Operation::disjunction: return " or ";
    default: return "";
  }
}

std::string_view function_of(Operation operation) {
  switch (operation) {
    case Operation::conditional: return "if";
    case Operation::minimum: return "min";
    case Operation::maximum: return "max";
    case Operation::clamp: return "clamp";
    case Operation::absolute: return "abs";
    case Operation::known: return "known";
    case Operation::all_equal: return "agree";
    case Operation::every: return "every";
    case Operation::any: return "some";
    case Operation::sum: return "sum";
    case Operation::negation: return "not ";
    case Operation::negate: return "−";
    case Operation::in: return "in";
    default: return "";
  }
}

/// How tightly an operation binds its operands, from 1 (or) to 6 (names, functions).
int tightness(Operation operation) {
  switch (operation) {
    case Operation::disjunction: return 1;
    case Operation::conjunction: return 2;
    case Operation::add:
    case Operation::subtract: return 4;
    case Operation::multiply:
    case Operation::divide: return 5;
    default: return sign_of(operation).empty() ? 6 : 3;  // comparisons
  }
}

class Filler {
 public:
  Filler(const Expression& expression, FirmEnvironment& environment)
      : expression_(expression), environment_(environment) {}

  std::string text(const Node& node) {
    switch (node.operation) {
      case Operation::number:
      case Operation::truth:
      case Operation::word: return std::string(expression_.text(node));
      case Operation::name: return name(node);
      case Operation::every:
      case Operation::any:
      case Operation::sum:
      case Operation::in_base_year: return over(node);
      default: break;
    }
    const std::string_view sign = sign_of(node.operation);
    if (sign.empty()) {
      std::string inside;
      for (std::size_t i = 0; i < node.count; ++i) {
        inside += (i ? ", " : "") + text(expression_.operand(node, i));
      }
      return std::string(function_of(node.operation)) + "(" + inside + ")";
    }
    std::string result;
    for (std::size_t i = 0; i < node.count; ++i) {
      const Node& operand = expression_.operand(node, i);
      if (i) result += sign;
      result += needs_brackets(node, operand, i) ? "(" + text(operand) + ")" : text(operand);
    }
    return result;
  }

 private:
  /// As in a − (b − c), a ÷ (b × c), (a + b) × c, (a and b) or c. base(a ÷ b) is written as a ÷ b,
  /// so its operand counts. `place`: the operand's place in the operation.
  bool needs_brackets(const Node& node, const Node& operand, std::size_t place) const {
    const Node& written =
        operand.operation == Operation::in_base_year ? expression_.operand(operand, 0) : operand;
    const int around = tightness(node.operation), within = tightness(written.operation);
    if (within != around) return within < around || (around == 1 && within == 2);
    const bool turns = node.operation == Operation::subtract || node.operation == Operation::divide;
    return turns && place > 0;
  }

  std::string name(const Node& node) {
    const Value value = environment_.value(node.symbol);
    if (!value.known()) return "?";
    const policy::SymbolDefinition& symbol = environment_.symbol(node.symbol);
    if (symbol.kind == policy::SymbolDefinition::Kind::today) {
      return base::to_string(environment_.law().date);
    }
    units::Unit unit;
    if (symbol.kind == policy::SymbolDefinition::Kind::input) {
      unit = environment_.law().catalogue->input(symbol.name)->unit;
    } else if (const policy::Indicator* definition = environment_.law().by_symbol[node.symbol]) {
      unit = definition->unit;
    }
    const bool by_row = node.type.dimension == policy::row_dimension();
    if (by_row && environment_.current_product()) unit = environment_.unit_energy().unit;
    const Shown value_shown = shown(value, node.type, unit);
    if (const auto* number = std::get_if<double>(&value_shown)) return with_unit(*number, unit);
    if (const auto* truth = std::get_if<bool>(&value_shown)) return *truth ? "true" : "false";
    if (const auto* word = std::get_if<std::string>(&value_shown)) return *word;
    return "?";
  }

  /// A function over a collection: its operand for each element.
  std::string over(const Node& node) {
    const Value size = environment_.size(node.collection);
    if (!size.known()) return "?";
    std::string inside;
    for (std::size_t i = 0; i < static_cast<std::size_t>(size.number); ++i) {
      environment_.enter(node.collection, i);
      inside += (i ? ", " : "") + text(expression_.operand(node, 0));
      environment_.leave();
    }
    if (node.operation == Operation::in_base_year) return inside;
    return std::string(function_of(node.operation)) + "(" + inside + ")";
  }

  const Expression& expression_;
  FirmEnvironment& environment_;
};

}  // namespace

std::string with_unit(double value, const units::Unit& unit) {
  const std::string number = units::working_number(value);
  return unit.text.empty() ? number : number + " " + unit.text;
}

std::string filled(const Expression& expression, FirmEnvironment& environment) {
  return Filler(expression, environment).text(expression.at(expression.root));
}

}  // namespace greengauge::assess
