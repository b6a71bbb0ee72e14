// The compiled rules against the oracle: every small rule, and large ones made at random, give the same
// value, the same reason and the same missing inputs; compiled alone, compiled together with all others, and
// with or without a frame that keeps values. Traces and judgements do not depend on that either.
#include <doctest/doctest.h>

#include <random>
#include <tuple>

#include "rules/oracle.h"
#include "support/rule_world.h"

namespace greengauge::test {
namespace {

using rules::Collection;

/// Names that differ between products; all others differ between years at most.
bool of_products(std::string_view name) { return name == "item" || name == "other_item"; }

/// known_symbol with slots: those of products and of years are numbered apart.
std::optional<rules::Symbol> slotted_symbol(std::string_view name) {
  auto symbol = known_symbol(name);
  if (!symbol) return symbol;
  symbol->per_product = of_products(name);
  symbol->slot = symbol->per_product ? name == "other_item" : symbol->id;
  return symbol;
}
const rules::FrameSize name_slots{known_names().size(), 2};

/// Two products in each of two years and the base year, with values of every state. Keeps frames if asked
/// to, and counts how often a value was asked for.
class KeptWorld final : public rules::Environment {
 public:
  KeptWorld(bool keeps, rules::FrameSize size) : keeps_(keeps), size_(size) { use(); }

  Value value(std::uint32_t id) override {
    ++asked;
    const rules::Symbol symbol = *slotted_symbol(known_names()[id].name);
    if (symbol.per_product && product_ < 0) return Value::unknown(Why::no_row);
    const Value result = made(id);
    Value* kept = symbol.per_product ? frame_.product : frame_.year;
    if (kept) kept[symbol.slot] = result;
    return result;
  }
  Value size(const Collection& collection) override {
    if (collection.of == Collection::Of::base_year) return Value::of(1);
    if (collection.of == Collection::Of::products)
      return year_ == 1 ? Value::unknown(Why::input, {20}) : Value::of(2);
    return Value::of(collection.count > 0 ? collection.count : 2);
  }
  void enter(const Collection& collection, std::size_t index) override {
    stack_.emplace_back(year_, product_);
    if (collection.of == Collection::Of::products) {
      product_ = static_cast<int>(index);
    } else {
      year_ = collection.of == Collection::Of::years ? static_cast<int>(index) : 7;
      product_ = -1;
    }
    use();
  }
  void leave() override {
    std::tie(year_, product_) = stack_.back();
    stack_.pop_back();
    use();
  }
  bool everything_left() const { return stack_.empty(); }

  std::size_t asked = 0;

 private:
  /// By year, product and name, of all states and signs.
  Value made(std::uint32_t id) const {
    const std::string_view name = known_names()[id].name;
    if (name == "a") return Value::of(2);
    if (name == "b") return Value::of(-3);
    if (name == "p" || name == "q") return Value::truth(name == "p");
    if (name == "na" || name == "nat") return Value::not_applicable();
    if (name == "v") return Value::unknown(Why::not_stated, {id});
    if (name == "systems.energy") return Value::of(1);
    if (name == "yearly" && year_ == 7) return Value::unknown(Why::base_year, {id, 21});
    if (name == "yearly") return Value::of(10 + year_);
    if (name == "item" && product_ == 1 && year_ == 7) return Value::not_applicable();
    if (name == "item") return Value::of(product_ * 2.5 + year_);
    if (name == "other_item" && product_ == 1) return Value::unknown(Why::no_row, {22});
    if (name == "other_item") return Value::of(0);
    return Value::unknown(Why::input, {id});
  }

  void use() {
    if (!keeps_) return;
    frame_.year = frame(-1, size_.year);
    frame_.product = product_ < 0 ? nullptr : frame(product_, size_.product);
  }
  Value* frame(int product, std::size_t size) {
    auto& values = frames_[{year_, product}];
    values.resize(size);
    return values.data();
  }

  bool keeps_;
  rules::FrameSize size_;
  int year_ = 0, product_ = -1;
  std::vector<std::pair<int, int>> stack_;
  std::map<std::pair<int, int>, std::vector<Value>> frames_;
};

/// Rules at random, as text; every operation of the language occurs.
class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::string truth(int depth) {
    if (depth <= 0) return pick({"p", "q", "x", "y", "nat", "true", "false"});
    switch (below(12)) {
      case 0: return "(" + truth(depth - 1) + " and " + truth(depth - 1) + ")";
      case 1: return "(" + truth(depth - 1) + " or " + truth(depth - 2) + " or " + truth(0) + ")";
      case 2: return "not " + truth(depth - 1);
      case 3: return "if(" + truth(depth - 1) + ", " + truth(depth - 1) + ", " + truth(0) + ")";
      case 4: return "known(" + number(depth - 1) + ")";
      case 5: return "systems.energy " + relation() + " 'certified'";
      case 6: return "firm.size in ('small', 'medium')";
      case 7: return number(depth - 1) + " in (2, " + number(depth - 1) + ")";
      case 8: return over(pick({"every", "some"}), truth(depth - 1));
      case 9: return "agree(" + truth(depth - 1) + ", " + truth(depth - 1) + ")";
      default: return number(depth - 1) + " " + relation() + " " + number(depth - 1);
    }
  }

  std::string number(int depth) {
    if (depth <= 0) {
      return pick(
          {"a", "b", "u", "v", "na", "item", "other_item", "yearly", "0", "2", "0.5", "20 %"});
    }
    switch (below(12)) {
      case 0: return "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
      case 1: return "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
      case 2: return "(" + number(depth - 1) + " * " + number(depth - 1) + ")";
      case 3: return "(" + number(depth - 1) + " / " + number(depth - 1) + ")";
      case 4: return "-" + number(depth - 1);
      case 5: return "abs(" + number(depth - 1) + ")";
      case 6: return "min(" + number(depth - 1) + ", " + number(0) + ", " + number(depth - 1) + ")";
      case 7: return "max(" + number(depth - 1) + ", " + number(depth - 1) + ")";
      case 8: return "clamp(" + number(depth - 1) + ", " + number(0) + ", " + number(0) + ")";
      case 9: return "if(" + truth(depth - 1) + ", " + number(depth - 1) + ", " + number(0) + ")";
      case 10: return "agree(" + number(depth - 1) + ", " + number(0) + ")";
      default: return below(3) ? over("sum", number(depth - 1)) : "base(" + number(depth - 1) + ")";
    }
  }

  unsigned below(unsigned bound) { return static_cast<unsigned>(random_() % bound); }

 private:
  std::string pick(const std::vector<std::string>& some) {
    return some[below(static_cast<unsigned>(some.size()))];
  }
  std::string relation() { return pick({"<", "<=", ">", ">=", "==", "!="}); }
  std::string over(const std::string& name, const std::string& body) {
    return name + "(" + pick({"products", "years(2)", "years"}) + ", " + body + ")";
  }

  std::mt19937 random_;
};

std::vector<std::string> small_rules() {
  const std::vector<std::string> truths{"true", "false", "x", "y", "nat"};
  const std::vector<std::string> numbers{"a", "b", "0", "u", "v", "na"};
  std::vector<std::string> once = truths, all = truths;
  for (const std::string& one : truths) {
    once.push_back("not " + one);
    for (const std::string& other : truths) {
      once.push_back("(" + one + " and " + other + ")");
      once.push_back("(" + one + " or " + other + ")");
    }
  }
  for (const std::string& one : once) {
    for (const std::string& other : once) {
      all.push_back(one + " and " + other);
      all.push_back(one + " or " + other);
    }
  }
  for (const std::string& one : numbers) {
    all.push_back("-" + one + " > abs(" + one + ")");
    for (const std::string& other : numbers) {
      for (const char* sign : {"+", "-", "*", "/"})
        all.push_back("known(" + one + " " + sign + " " + other + ")");
      for (const char* sign : {"<", "<=", ">", ">=", "==", "!="})
        all.push_back(one + " " + sign + " " + other);
      for (const std::string& third : numbers) {
        for (const char* function : {"min", "max", "clamp", "agree"})
          all.push_back(std::string(function) + "(" + one + ", " + other + ", " + third + ") < 1");
        all.push_back(one + " in (" + other + ", " + third + ")");
        all.push_back("if(x, " + one + ", " + other + ") == " + third);
        all.push_back(one + " - " + other + " * " + third + " > 1");
        all.push_back("(" + one + " + " + other + ") / " + third + " > 1");
      }
    }
  }
  return all;
}

std::vector<rules::Expression> checked(const std::vector<std::string>& texts) {
  std::vector<rules::Expression> all;
  all.reserve(texts.size());
  for (const std::string& text : texts) {
    rules::Parsed parsed = rules::parse(text);
    if (!parsed.expression) {  // larger than a rule may be
      REQUIRE(!parsed.faults.empty());
      const std::string& code = parsed.faults[0].code;
      const bool bounded =
          code == "rule.size" || code == "rule.depth" || code == "rule.collections";
      REQUIRE_MESSAGE(bounded, text);
      continue;
    }
    REQUIRE_MESSAGE(rules::check(*parsed.expression, slotted_symbol).empty(), text);
    all.push_back(std::move(*parsed.expression));
  }
  return all;
}

bool same(const Value& a, const Value& b) {
  return a.state == b.state && a.missing == b.missing && (!a.unknown() || a.why == b.why) &&
         (!a.known() || a.number == b.number || (std::isnan(a.number) && std::isnan(b.number)));
}

std::string text_of(const rules::Step& step) {
  std::string text = step.text + "=" + written(step.value) + "[";
  for (const rules::Step& part : step.parts) text += text_of(part);
  return text + "]";
}

std::string text_of(const rules::Judgement& judgement) {
  std::string text = written(judgement.truth);
  if (!judgement.decisive) return text;
  const rules::Comparison& one = *judgement.decisive;
  text += std::to_string(static_cast<int>(one.relation)) + written(one.actual);
  return text + written(one.threshold) + (one.unit ? one.unit->text : "");
}

/// Compares all rules with the oracle; returns how many values the kept world was asked for.
std::size_t compare(const std::vector<std::string>& texts) {
  std::vector<rules::Expression> together = checked(texts);
  std::vector<rules::Expression*> pointers;
  for (rules::Expression& one : together) pointers.push_back(&one);
  const rules::FrameSize size = rules::compile(pointers, name_slots);
  KeptWorld keeping(true, size), plain(false, size);
  for (const rules::Expression& rule : together) {
    CAPTURE(rule.source);
    const Value expected = Oracle(rule, plain).value();
    CHECK(same(rules::evaluate(rule, keeping), expected));
    CHECK(same(rules::evaluate(rule, keeping), expected));  // now out of the frame
    CHECK(same(rules::evaluate(rule, plain), expected));
    rules::Expression alone = rule;
    rules::compile(alone);
    CHECK(same(rules::evaluate(alone, plain), expected));
    const rules::Step trace = rules::trace(rule, keeping);
    CHECK(same(trace.value, expected));
    CHECK(trace.text == rule.text(rule.at(rule.root)));
    CHECK(text_of(trace) == text_of(rules::trace(alone, plain)));
    if (rule.type().kind == rules::Kind::truth) {
      const rules::Judgement judgement = rules::judge(rule, keeping);
      CHECK(same(judgement.truth, expected));
      CHECK(text_of(judgement) == text_of(rules::judge(alone, plain)));
    }
  }
  CHECK(keeping.everything_left());
  return keeping.asked;
}

TEST_CASE("every small rule agrees with the oracle") { compare(small_rules()); }

TEST_CASE("large rules made at random agree with the oracle") {
  Maker maker(15);
  std::vector<std::string> texts;
  for (int i = 0; i < 3000; ++i) {
    const int depth = 2 + static_cast<int>(maker.below(4));
    texts.push_back(maker.below(2) ? maker.truth(depth) : maker.number(depth));
  }
  compare(texts);
}

TEST_CASE("what rules have in common is computed once") {
  std::vector<std::string> texts;
  for (int i = 0; i < 50; ++i) texts.push_back("u * 2 + a * 3 > " + std::to_string(i));
  CHECK(compare(texts) == 2);  // u and a, each once
  std::vector<rules::Expression> together = checked(texts);
  std::vector<rules::Expression*> pointers;
  for (rules::Expression& one : together) pointers.push_back(&one);
  // u * 2 + a * 3 is the one part that they share.
  const rules::FrameSize size = rules::compile(pointers, name_slots);
  CHECK(size.year == name_slots.year + 1);
  CHECK(size.product == name_slots.product);
}

}  // namespace
}  // namespace greengauge::test
