// The parser: recursive descent over tokens, one method per level of precedence.
//
//   disjunction = conjunction {"or" conjunction}        sum     = product {("+" | "-") product}
//   conjunction = negation {"and" negation}             product = unary {("*" | "/") unary}
//   negation    = "not" negation | comparison           unary   = "-" unary | primary
//   comparison  = sum [relation sum | "in" "(" … ")"]   primary = literal | name | call | "(" … ")"
//
// The tree is a list of nodes with 16-bit indices, appended when a node is complete, so that operands
// come before their node. After the first fault nothing more is read and the expression is discarded:
// one clear message per rule helps more than a list of consequences. Nodes, depth and nested
// collections are bounded (rules.h), which bounds the stack as well.
#include <algorithm>
#include <cmath>

#include "rules/lexer.h"
#include "rules/operations.h"

namespace greengauge::rules {
namespace {

using Index = std::uint16_t;

class Parser {
 public:
  Parser(std::string_view text, std::vector<Token> tokens) : tokens_(std::move(tokens)) {
    expression_.source = std::string(text);
  }

  Parsed run() {
    expression_.root = disjunction();
    if (faults_.empty() && peek().kind != TokenKind::end) fault("rule.syntax");
    if (!faults_.empty()) return {std::nullopt, std::move(faults_)};
    return {std::move(expression_), {}};
  }

 private:
  const Token& peek() const { return tokens_[at_]; }
  bool is_symbol(std::string_view text) const {
    return peek().kind == TokenKind::symbol && peek().text == text;
  }
  bool is_name(std::string_view text) const {
    return peek().kind == TokenKind::name && peek().text == text;
  }
  bool take_symbol(std::string_view text) {
    if (!is_symbol(text)) return false;
    ++at_;
    return true;
  }
  bool expect(std::string_view text) {
    if (take_symbol(text)) return true;
    fault("rule.expected", {{"expected", std::string(text)}});
    return false;
  }

  void fault(std::string_view code, std::vector<base::Argument> arguments = {}) {
    fault_at(peek(), code, std::move(arguments));
  }

  void fault_at(const Token& token, std::string_view code, std::vector<base::Argument> arguments) {
    if (!faults_.empty()) return;
    const std::string_view source = expression_.source;
    arguments.push_back({"read", std::string(source.substr(token.begin, token.end - token.begin))});
    faults_.push_back({column_of(source, token.begin), std::string(code), std::move(arguments)});
  }

  Index add(Operation operation, std::size_t begin, const std::vector<Index>& operands) {
    if (expression_.nodes.size() >= max_nodes) fault("rule.size");
    Node node;
    node.operation = operation;
    node.begin = static_cast<std::uint16_t>(begin);
    node.end = static_cast<std::uint16_t>(at_ == 0 ? 0 : tokens_[at_ - 1].end);
    node.first = static_cast<std::uint16_t>(expression_.operands.size());
    node.count = static_cast<std::uint16_t>(operands.size());
    expression_.operands.insert(expression_.operands.end(), operands.begin(), operands.end());
    expression_.nodes.push_back(std::move(node));
    return static_cast<Index>(expression_.nodes.size() - 1);
  }

  Index disjunction() { return chain("or", Operation::disjunction, &Parser::conjunction); }
  Index conjunction() { return chain("and", Operation::conjunction, &Parser::negation); }

  Index chain(std::string_view keyword, Operation operation, Index (Parser::*operand)()) {
    const std::size_t begin = peek().begin;
    std::vector<Index> operands{(this->*operand)()};
    while (faults_.empty() && is_name(keyword)) {
      ++at_;
      operands.push_back((this->*operand)());
    }
    return operands.size() == 1 ? operands[0] : add(operation, begin, operands);
  }

  Index negation() {
    if (!is_name("not")) return comparison();
    const std::size_t begin = peek().begin;
    ++at_;
    return deeper([&] { return add(Operation::negation, begin, {negation()}); });
  }

  Index comparison() {
    const std::size_t begin = peek().begin;
    const Index left = sum();
    const OperationInfo* relation = operation_named(Form::infix, peek().text);
    if (peek().kind == TokenKind::symbol && relation && is_comparison(relation->operation)) {
      ++at_;
      const Index right = sum();
      return add(relation->operation, begin, {left, right});
    }
    if (!is_name("in")) return left;
    ++at_;
    std::vector<Index> operands{left};
    if (!expect("(")) return left;
    do {
      operands.push_back(sum());
    } while (faults_.empty() && take_symbol(","));
    expect(")");
    return add(Operation::in, begin, operands);
  }

  Index sum() {
    const std::size_t begin = peek().begin;
    Index left = product();
    while (faults_.empty() && (is_symbol("+") || is_symbol("-"))) {
      const Operation operation = is_symbol("+") ? Operation::add : Operation::subtract;
      ++at_;
      const Index right = product();
      left = add(operation, begin, {left, right});
    }
    return left;
  }

  Index product() {
    const std::size_t begin = peek().begin;
    Index left = unary();
    while (faults_.empty() && (is_symbol("*") || is_symbol("/"))) {
      const Operation operation = is_symbol("*") ? Operation::multiply : Operation::divide;
      ++at_;
      const Index right = unary();
      left = add(operation, begin, {left, right});
    }
    return left;
  }

  Index unary() {
    if (!is_symbol("-")) return primary();
    const std::size_t begin = peek().begin;
    ++at_;
    return deeper([&] { return add(Operation::negate, begin, {unary()}); });
  }

  template <class Parse>
  Index deeper(Parse parse) {
    if (++depth_ > max_depth) fault("rule.depth");
    const Index result = faults_.empty() ? parse() : Index{0};
    --depth_;
    return result;
  }

  Index primary() {
    const Token token = peek();
    switch (token.kind) {
      case TokenKind::number: {
        ++at_;
        const Index index = add(Operation::number, token.begin, {});
        expression_.nodes[index].number = token.number;
        expression_.nodes[index].unit = token.unit;
        return index;
      }
      case TokenKind::word: return leaf(Operation::word, token);
      case TokenKind::name:
        if (token.text == "true" || token.text == "false") {
          const Index index = leaf(Operation::truth, token);
          expression_.nodes[index].number = token.text == "true" ? 1 : 0;
          return index;
        }
        if (tokens_[at_ + 1].kind == TokenKind::symbol && tokens_[at_ + 1].text == "(") {
          return deeper([&] { return call(token); });
        }
        return leaf(Operation::name, token);
      case TokenKind::symbol:
        if (token.text == "(") {
          ++at_;
          return deeper([&] {
            const Index inner = disjunction();
            expect(")");
            return inner;
          });
        }
        break;
      case TokenKind::end: break;
    }
    fault("rule.syntax");
    return 0;
  }

  Index leaf(Operation operation, const Token& token) {
    ++at_;
    const Index index = add(operation, token.begin, {});
    expression_.nodes[index].word = token.text;
    return index;
  }

  Index call(const Token& name) {
    if (name.text == "lookup" || name.text == "listed") return table_call(name);
    if (const OperationInfo* loop = operation_named(Form::collection, name.text)) {
      return over(loop->operation, name);
    }
    const OperationInfo* found = operation_named(Form::function, name.text);
    if (!found) {
      fault("rule.function", {{"name", name.text}});
      return 0;
    }
    at_ += 2;
    std::vector<Index> operands;
    do {
      operands.push_back(disjunction());
    } while (faults_.empty() && take_symbol(","));
    expect(")");
    const int count = static_cast<int>(operands.size());
    if (count < found->least || (found->most >= 0 && count > found->most)) {
      fault_at(name, "rule.operands",
               {{"name", name.text}, {"least", std::to_string(found->least)}});
      return 0;
    }
    const Index index = add(found->operation, name.begin, operands);
    if (found->operation == Operation::in_base_year) {
      expression_.nodes[index].collection.of = Collection::Of::base_year;
    }
    return index;
  }

  /// Turns lookup('table', 'column') and listed('table') into names that `check` resolves.
  Index table_call(const Token& name) {
    at_ += 2;
    std::string key = name.text;
    const std::size_t words = name.text == "lookup" ? 2 : 1;
    for (std::size_t i = 0; i < words; ++i) {
      if (i > 0 && !expect(",")) return 0;
      if (peek().kind != TokenKind::word) {
        fault("rule.expected", {{"expected", "'…'"}});
        return 0;
      }
      key += ":" + peek().text;
      ++at_;
    }
    expect(")");
    const Index index = add(Operation::name, name.begin, {});
    expression_.nodes[index].word = key;
    return index;
  }

  /// every(products, …), some(products, …), sum(products, …), and the same over years(n) or years.
  Index over(Operation operation, const Token& name) {
    at_ += 2;
    Collection collection;
    if (is_name("products")) {
      ++at_;
    } else if (is_name("years")) {
      ++at_;
      collection.of = Collection::Of::years;
      if (take_symbol("(")) {
        const double count = peek().number;
        if (peek().kind != TokenKind::number || count < 1 || count > 20 ||
            count != std::floor(count)) {
          fault("rule.expected", {{"expected", "1…20"}});
          return 0;
        }
        collection.count = static_cast<std::uint32_t>(count);
        ++at_;
        expect(")");
      }
    } else {
      fault("rule.expected", {{"expected", "products, years"}});
      return 0;
    }
    if (!expect(",")) return 0;
    if (++collections_ > max_collections) fault("rule.collections");
    const Index body = disjunction();
    --collections_;
    expect(")");
    const Index index = add(operation, name.begin, {body});
    expression_.nodes[index].collection = collection;
    return index;
  }

  Expression expression_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  int depth_ = 0;
  int collections_ = 0;  // every, some and sum that enclose the current token
  std::vector<Fault> faults_;
};

}  // namespace

Parsed parse(std::string_view text) {
  if (text.size() > max_text_bytes) {
    return {std::nullopt, {{1, "rule.size", {{"most", std::to_string(max_text_bytes)}}}}};
  }
  Tokens tokens = tokenize(text);
  if (!tokens.faults.empty()) return {std::nullopt, std::move(tokens.faults)};
  return Parser(text, std::move(tokens.tokens)).run();
}

}  // namespace greengauge::rules
