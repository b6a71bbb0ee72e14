// Running a program, and its trace.
//
// One loop over the code of a part; values are on a stack. A name or a part whose value the frame keeps is
// read from there. A run that is observed reads no part from the frame but runs it, so that the sink is told
// of every step; its result is the same.
#include <algorithm>
#include <memory>
#include <new>

#include "rules/program.h"

namespace greengauge::rules {
namespace {

/// Values of one part; most parts need a few.
class Stack {
 public:
  explicit Stack(std::size_t depth) {
    if (depth <= few) return;
    many_.resize(depth);
    top_ = first_ = reinterpret_cast<Value*>(many_.data());
  }
  Stack(const Stack&) = delete;
  Stack& operator=(const Stack&) = delete;
  ~Stack() { std::destroy(first_, top_); }

  void push(double number) { new (top_++) Value{Value::State::known, Why::none, number, {}}; }
  void push(Value&& value) { new (top_++) Value(std::move(value)); }
  void push(const Value& value) { new (top_++) Value(value); }
  std::span<const Value> last(std::size_t count) const { return {top_ - count, count}; }
  /// Puts the result in place of two known numbers; false if they are not.
  bool join(double (*of_two)(double, double)) {
    Value &left = top_[-2], &right = top_[-1];
    if (!left.known() || !right.known()) return false;
    left.number = of_two(left.number, right.number);
    --top_;  // a known value has nothing to be destroyed
    return true;
  }
  void replace(std::size_t count, Value&& value) {
    std::destroy(top_ - count, top_);
    top_ -= count;
    push(std::move(value));
  }
  Value take() { return std::move(top_[-1]); }

 private:
  static constexpr std::size_t few = 16;
  struct alignas(Value) Block {
    std::byte bytes[sizeof(Value)];
  };
  Block some_[few];  // not set: a part needs one or two
  std::vector<Block> many_;
  Value* first_ = reinterpret_cast<Value*>(some_);
  Value* top_ = first_;
};

template <bool observed>
class Runner {
 public:
  Runner(const Expression& rule, Environment& environment, Sink* sink)
      : rule_(rule), program_(*rule.program), environment_(environment), sink_(sink) {}

  /// The value of a part whose root is `node` in the rule.
  Value part(std::uint32_t index, std::size_t node) {
    if (const Value* kept = kept_part(index, node)) return *kept;
    const Part& part = program_.parts[index];
    return run(part.begin, part.end, part.depth, node);
  }

  /// The value that the instructions leave; `node`: the root of the part that they are from.
  Value run(std::uint32_t begin, std::uint32_t end, std::size_t depth, std::size_t node) {
    Stack stack(depth);
    const Instruction* const last = program_.code.data() + end;
    for (const Instruction* one = program_.code.data() + begin; one != last; ++one) {
      switch (one->step) {
        case Instruction::Step::constant: stack.push(program_.constants[one->argument]); break;
        case Instruction::Step::name: push_name(stack, *one); break;
        case Instruction::Step::part: push_part(stack, *one, node - one->back); continue;
        case Instruction::Step::over: stack.push(over(*one, node - one->back)); continue;
        case Instruction::Step::combine: combine(stack, *one); break;
      }
      if constexpr (observed) {
        sink_->computed(rule_.nodes[node - one->back], stack.last(1)[0], one->count);
      }
    }
    return stack.take();
  }

 private:
  Value* place_of(bool per_product) const {
    const Frame& frame = environment_.frame();
    return per_product ? frame.product : frame.year;
  }

  /// Most operations are on two known numbers.
  static void combine(Stack& stack, const Instruction& one) {
    const OperationInfo& operation = info(one.operation);
    if (operation.of_two && stack.join(operation.of_two)) return;
    stack.replace(one.count, operation.combine(stack.last(one.count)));
  }

  void push_name(Stack& stack, const Instruction& one) {
    const Value* kept = place_of(one.per_product);
    if (kept && !kept[one.slot].blank()) return stack.push(kept[one.slot]);
    stack.push(environment_.value(one.argument));
  }

  void push_part(Stack& stack, const Instruction& one, std::size_t node) {
    if (const Value* kept = kept_part(one.argument, node)) return stack.push(*kept);
    stack.push(part(one.argument, node));
  }

  /// The value in the frame, computed now if it is blank; null if the part is not kept.
  const Value* kept_part(std::uint32_t index, std::size_t node) {
    const Part& part = program_.parts[index];
    if (observed || !part.kept) return nullptr;
    Value* kept = place_of(part.per_product);
    if (!kept) return nullptr;
    kept += part.slot;
    if (kept->blank()) *kept = run(part.begin, part.end, part.depth, node);
    return kept;
  }

  Value over(const Instruction& one, std::size_t node) {
    const Loop& loop = program_.loops[one.argument];
    Value result = environment_.size(loop.collection);
    std::size_t count = 0;
    if (result.known()) {
      count = static_cast<std::size_t>(result.number);
      result = count == 0 ? Value::unknown(Why::input)  // an empty collection proves nothing
                          : elements(loop, one.operation, count, node);
    }
    if constexpr (observed) sink_->computed(rule_.nodes[node], result, count);
    return result;
  }

  Value elements(const Loop& loop, Operation operation, std::size_t count, std::size_t node) {
    std::vector<Value> values;
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      environment_.enter(loop.collection, i);
      if constexpr (observed) sink_->entered(loop.collection);
      values.push_back(part(loop.body, node - 1));
      environment_.leave();
      if constexpr (observed) sink_->left();
    }
    return info(operation).combine(values);
  }

  const Expression& rule_;
  const Program& program_;
  Environment& environment_;
  Sink* sink_;
};

/// Puts the steps together as the values are: on a stack.
class Tracer final : public Sink {
 public:
  explicit Tracer(const Expression& rule) : rule_(rule) {}

  void computed(const Node& node, const Value& value, std::size_t parts) override {
    Step step;
    step.text = std::string(rule_.text(node));
    step.operation = node.operation;
    step.type = node.type;
    step.value = value;
    if (node.operation == Operation::name) step.symbol = node.symbol;
    if (node.operation == Operation::number) step.unit = node.unit;
    const auto first = steps_.end() - static_cast<std::ptrdiff_t>(parts);
    step.parts.assign(std::make_move_iterator(first), std::make_move_iterator(steps_.end()));
    steps_.erase(first, steps_.end());
    steps_.push_back(std::move(step));
  }

  Step result() { return std::move(steps_.back()); }

 private:
  const Expression& rule_;
  std::vector<Step> steps_;
};

}  // namespace

Value evaluate(const Expression& expression, Environment& environment) {
  return Runner<false>(expression, environment, nullptr).part(expression.entry, expression.root);
}

Value evaluate_at(const Expression& rule, const Place& place, Environment& environment) {
  const Instruction& one = rule.program->code[place.at];
  Runner<false> runner(rule, environment, nullptr);
  return runner.run(place.at + 1 - one.length, place.at + 1, one.length, place.node + one.back);
}

Value observe(const Expression& expression, Environment& environment, Sink& sink) {
  return Runner<true>(expression, environment, &sink).part(expression.entry, expression.root);
}

Step trace(const Expression& expression, Environment& environment) {
  Tracer tracer(expression);
  observe(expression, environment, tracer);
  return tracer.result();
}

}  // namespace greengauge::rules
