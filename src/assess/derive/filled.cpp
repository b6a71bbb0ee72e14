// Printing a rule with values.
// The syntax tree is printed from its root. Leaves are copied from the rule's text, a name becomes
// its value in its own unit, and every(products, x) becomes a list with x for each product.
// Brackets are set anew, because the tree does not keep them: an operand gets them if it binds less
// tightly than the operation around it, or equally tightly to the right of − or ÷. "and" inside
// "or" gets them, too, although it needs none: readers do not know which binds more tightly.
#include "assess/derive/filled.h"

#include "assess/judge/outcome.h"
#include "policy/link.h"
#include "rules/operations.h"

namespace greengauge::assess {
namespace {

using rules::Expression;
using rules::Node;
using rules::Operation;
using rules::Value;

class Filler {
 public:
  Filler(const Expression& expression, FirmEnvironment& environment)
      : expression_(expression), environment_(environment) {}

  std::string text(const Node& node) {
    if (node.operation == Operation::name) return name(node);
    if (is_collection(node.operation)) return over(node);
    const rules::OperationInfo& operation = rules::info(node.operation);
    if (operation.form == rules::Form::leaf) return std::string(expression_.text(node));
    if (operation.form != rules::Form::infix) {
      std::string inside;
      for (std::size_t i = 0; i < node.count; ++i) {
        inside += (i ? ", " : "") + text(expression_.operand(node, i));
      }
      const bool prefix = operation.form == rules::Form::prefix;
      return std::string(prefix ? operation.sign : operation.name) + "(" + inside + ")";
    }
    std::string result;
    for (std::size_t i = 0; i < node.count; ++i) {
      const Node& operand = expression_.operand(node, i);
      if (i) result += operation.sign;
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
    const int around = rules::info(node.operation).tightness;
    const int within = rules::info(written.operation).tightness;
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
    return std::string(rules::info(node.operation).name) + "(" + inside + ")";
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
