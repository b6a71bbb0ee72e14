// From the trees of all rules to one program.
//
// First every sub-expression gets a number, the same for equal ones (Trees): so one number stands for a
// sub-expression wherever it occurs, and the uses of each number are counted. Then each rule, each body of
// a loop, and each number that is used more than once and is not a leaf becomes a part. Parts are emitted in
// the order of their numbers, so that those used by others come first. Within a part code is the tree in
// postfix order.
//
// Equal means: the same operation on equal operands, the same names, the same numbers in base units. Two
// rules that write "20 %" and "0.2" share a part; the text of each is found by the node.
#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

#include "rules/program.h"

namespace greengauge::rules {
namespace {

/// A sub-expression, whatever rules it occurs in.
struct Tree {
  Operation operation = Operation::number;
  bool per_product = false;
  std::uint32_t symbol = 0, slot = 0;
  double number = 0;
  Collection collection;
  std::vector<std::uint32_t> operands;
  std::uint32_t nodes = 1;  ///< its size
  std::uint32_t uses = 0;   ///< how many other trees and rules have it as operand or root
  bool is_body = false, is_rule = false;
  std::uint32_t part = 0;  ///< once it is one

  bool is_leaf() const { return operands.empty(); }
  bool is_part() const { return is_body || is_rule || (uses > 1 && !is_leaf()); }
};

/// What equal sub-expressions have in common, as bytes.
std::string key_of(const Tree& tree) {
  std::string key;
  const auto add = [&](const auto& value) {
    std::array<char, sizeof(value)> bytes;
    std::memcpy(bytes.data(), &value, sizeof(value));
    key.append(bytes.data(), bytes.size());
  };
  add(tree.operation);
  add(tree.symbol);
  add(tree.number);
  add(tree.collection.of);
  add(tree.collection.count);
  for (const std::uint32_t operand : tree.operands) add(operand);
  return key;
}

class Compiler {
 public:
  explicit Compiler(FrameSize names) : size_(names) {}

  void add(Expression& rule) {
    std::vector<std::uint32_t> numbers;  // by node
    numbers.reserve(rule.nodes.size());
    for (const Node& node : rule.nodes) numbers.push_back(number_of(rule, node, numbers));
    rule.entry = numbers[rule.root];  // of the tree; see `finish`
    Tree& root = trees_[rule.entry];
    root.is_rule = true;
    ++root.uses;
  }

  FrameSize finish(std::span<Expression* const> rules) {
    for (Tree& tree : trees_) {
      if (tree.is_part()) emit_part(tree);
    }
    const auto program = std::make_shared<const Program>(std::move(program_));
    for (Expression* rule : rules) {
      rule->entry = trees_[rule->entry].part;
      rule->program = program;
    }
    return size_;
  }

 private:
  std::uint32_t number_of(const Expression& rule, const Node& node,
                          const std::vector<std::uint32_t>& numbers) {
    Tree tree;
    tree.operation = node.operation;
    if (node.operation == Operation::name) {
      tree.symbol = node.symbol;
      tree.slot = node.slot;
      tree.per_product = node.per_product;
    }
    tree.number = node.number;
    if (is_collection(node.operation)) tree.collection = node.collection;
    for (std::size_t i = 0; i < node.count; ++i) {
      tree.operands.push_back(numbers[rule.operands[node.first + i]]);
    }
    const auto [at, is_new] =
        numbers_.try_emplace(key_of(tree), static_cast<std::uint32_t>(trees_.size()));
    if (!is_new) return at->second;
    for (const std::uint32_t operand : tree.operands) {
      Tree& used = trees_[operand];
      ++used.uses;
      used.is_body |= is_collection(tree.operation);
      tree.nodes += used.nodes;
      tree.per_product |= used.per_product;
    }
    // The elements of a loop have products of their own, or none.
    if (is_collection(tree.operation)) tree.per_product = false;
    trees_.push_back(std::move(tree));
    return at->second;
  }

  void emit_part(Tree& tree) {
    Part part;
    part.begin = static_cast<std::uint32_t>(program_.code.size());
    part.kept = tree.uses > 1 && !tree.is_leaf();
    part.per_product = tree.per_product;
    if (part.kept) {
      std::size_t& slots = part.per_product ? size_.product : size_.year;
      part.slot = static_cast<std::uint32_t>(slots++);
    }
    depth_ = deepest_ = 0;
    emit(tree, 0, true);
    part.end = static_cast<std::uint32_t>(program_.code.size());
    part.depth = deepest_;
    tree.part = static_cast<std::uint32_t>(program_.parts.size());
    program_.parts.push_back(part);
  }

  /// `back`: how many nodes before the root of the part the tree's own root stands.
  void emit(const Tree& tree, std::uint32_t back, bool is_root) {
    Instruction instruction;
    instruction.operation = tree.operation;
    instruction.back = static_cast<std::uint16_t>(back);
    const std::size_t begin = program_.code.size();
    if (tree.is_part() && !is_root) {
      instruction.step = Instruction::Step::part;
      instruction.argument = tree.part;
    } else if (is_collection(tree.operation)) {
      instruction.step = Instruction::Step::over;
      instruction.argument = static_cast<std::uint32_t>(program_.loops.size());
      program_.loops.push_back({tree.collection, trees_[tree.operands[0]].part});
    } else if (tree.operation == Operation::name) {
      instruction.step = Instruction::Step::name;
      instruction.argument = tree.symbol;
      instruction.slot = tree.slot;
      instruction.per_product = tree.per_product;
    } else if (tree.is_leaf()) {
      instruction.step = Instruction::Step::constant;
      instruction.argument = static_cast<std::uint32_t>(program_.constants.size());
      program_.constants.push_back(tree.number);
    } else {
      emit_operands(tree, back);
      instruction.step = Instruction::Step::combine;
      instruction.count = static_cast<std::uint16_t>(tree.operands.size());
      depth_ = static_cast<std::uint16_t>(depth_ - instruction.count);
    }
    instruction.length = static_cast<std::uint16_t>(program_.code.size() - begin + 1);
    program_.code.push_back(instruction);
    deepest_ = std::max(deepest_, ++depth_);
  }

  /// The nodes of operands stand one after the other before that of their operation.
  void emit_operands(const Tree& tree, std::uint32_t back) {
    std::uint32_t before = back + tree.nodes - 1;
    for (const std::uint32_t operand : tree.operands) {
      before -= trees_[operand].nodes;
      emit(trees_[operand], before + 1, false);
    }
  }

  std::vector<Tree> trees_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  Program program_;
  FrameSize size_;
  std::uint16_t depth_ = 0, deepest_ = 0;
};

}  // namespace

FrameSize compile(std::span<Expression* const> rules, FrameSize names) {
  Compiler compiler(names);
  for (Expression* rule : rules) compiler.add(*rule);
  return compiler.finish(rules);
}

void compile(Expression& rule) {
  Expression* const one = &rule;
  compile(std::span(&one, 1));
}

}  // namespace greengauge::rules
