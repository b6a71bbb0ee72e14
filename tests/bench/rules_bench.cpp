// The same work as in tests/bench/others.mjs: 300 rules, each a sum over five carriers compared
// with a threshold. Also in muParser, where that is installed.
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "bench/works.h"
#include "rules/rules.h"

#ifdef GREENGAUGE_MUPARSER
#include <muParser.h>
#endif

namespace greengauge::bench {
namespace {

constexpr std::array<const char*, 5> carriers{"power", "gas", "diesel", "coke", "heat"};
constexpr std::array<const char*, 5> coefficients{"0.1229", "1.33", "1.4571", "0.9714", "0.03412"};
constexpr std::size_t rule_count = 300;

std::optional<rules::Symbol> carrier(std::string_view name) {
  for (std::uint32_t i = 0; i < carriers.size(); ++i) {
    if (carriers[i] == name) return rules::Symbol{i, rules::Type::number(), i};
  }
  return std::nullopt;
}

struct Rules {
  std::vector<rules::Expression> all;
  rules::FrameSize frame;
};

std::string text_of_rule(std::size_t i) {
  std::string sum;
  for (std::size_t c = 0; c < carriers.size(); ++c) {
    sum += std::string(c ? " + " : "") + carriers[c] + " * " + coefficients[c];
  }
  return sum + " > " + std::to_string(10 * (i + 1));
}

/// The amount of each carrier, of the firm with that number.
std::array<double, carriers.size()> amounts_of(std::size_t n) {
  std::array<double, carriers.size()> amounts{};
  for (std::size_t i = 0; i < carriers.size(); ++i) {
    amounts[i] = 100.0 + static_cast<double>((n * 37 + i * 211) % 900);
  }
  return amounts;
}

/// How many rules hold for the first three firms, in every engine.
constexpr std::array<std::size_t, 3> known_to_hold{193, 207, 218};

Rules compiled_rules() {
  Rules result;
  result.all.reserve(rule_count);
  std::vector<rules::Expression*> rules;
  for (std::size_t i = 0; i < rule_count; ++i) {
    rules::Parsed parsed = rules::parse(text_of_rule(i));
    if (!parsed.expression || !rules::check(*parsed.expression, carrier).empty()) return {};
    result.all.push_back(std::move(*parsed.expression));
    rules.push_back(&result.all.back());
  }
  result.frame = rules::compile(rules, {carriers.size(), 0});
  return result;
}

class FirmData final : public rules::Environment {
 public:
  FirmData(std::size_t n, const rules::FrameSize& size)
      : amounts_(amounts_of(n)), values_(size.year) {
    frame_.year = values_.data();
  }
  rules::Value value(std::uint32_t symbol) override {
    return values_[symbol] = rules::Value::of(amounts_[symbol]);
  }
  rules::Value size(const rules::Collection&) override { return rules::Value::of(0); }
  void enter(const rules::Collection&, std::size_t) override {}
  void leave() override {}

 private:
  std::array<double, carriers.size()> amounts_;
  std::vector<rules::Value> values_;
};

std::size_t holding(const Rules& rules, std::size_t n) {
  FirmData firm(n, rules.frame);
  std::size_t count = 0;
  for (const rules::Expression& one : rules.all) count += rules::evaluate(one, firm).is_true();
  return count;
}

template <class Count>
bool is_right(Count count) {
  for (std::size_t n = 0; n < known_to_hold.size(); ++n) {
    if (count(n) != known_to_hold[n]) return false;
  }
  return true;
}

std::function<void()> equal_work() {
  const auto rules = std::make_shared<const Rules>(compiled_rules());
  const auto count = [rules](std::size_t n) { return holding(*rules, n); };
  if (rules->all.size() != rule_count || !is_right(count)) return nullptr;
  return [count, n = std::size_t{0}]() mutable { keep(count(n++)); };
}

#ifdef GREENGAUGE_MUPARSER

/// Its own bulk mode would compute one rule for many firms; here it is all rules for one.
std::function<void()> in_muparser() {
  struct Parsers {
    std::array<double, carriers.size()> amounts{};
    std::vector<mu::Parser> all{rule_count};
  };
  const auto parsers = std::make_shared<Parsers>();
  for (std::size_t i = 0; i < rule_count; ++i) {
    for (std::size_t c = 0; c < carriers.size(); ++c)
      parsers->all[i].DefineVar(carriers[c], &parsers->amounts[c]);
    parsers->all[i].SetExpr(text_of_rule(i));
  }
  const auto count = [parsers](std::size_t n) {
    parsers->amounts = amounts_of(n);
    std::size_t result = 0;
    for (const mu::Parser& one : parsers->all) result += one.Eval() != 0;
    return result;
  };
  if (!is_right(count)) return nullptr;
  return [count, n = std::size_t{0}]() mutable { keep(count(n++)); };
}

#endif

}  // namespace

Works rules_works() {
  Works works{{"300 rules over five carriers", equal_work}};
#ifdef GREENGAUGE_MUPARSER
  works.push_back({"the same rules in muParser", in_muparser});
#endif
  return works;
}

}  // namespace greengauge::bench
