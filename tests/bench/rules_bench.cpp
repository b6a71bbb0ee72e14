// The same work as in tests/bench/others.mjs: 300 rules, each a sum over five carriers compared
// with a threshold.
#include <array>
#include <string>
#include <vector>

#include "bench/works.h"
#include "rules/rules.h"

namespace greengauge::bench {
namespace {

constexpr std::array<const char*, 5> carriers{"power", "gas", "diesel", "coke", "heat"};
constexpr std::array<const char*, 5> coefficients{"0.1229", "1.33", "1.4571", "0.9714", "0.03412"};
constexpr std::size_t rule_count = 300;

std::optional<rules::Symbol> carrier(std::string_view name) {
  for (std::uint32_t i = 0; i < carriers.size(); ++i) {
    if (carriers[i] == name) return rules::Symbol{i, rules::Type::number()};
  }
  return std::nullopt;
}

std::vector<rules::Expression> parsed_rules() {
  std::string sum;
  for (std::size_t i = 0; i < carriers.size(); ++i) {
    sum += std::string(i ? " + " : "") + carriers[i] + " * " + coefficients[i];
  }
  std::vector<rules::Expression> all;
  for (std::size_t i = 0; i < rule_count; ++i) {
    rules::Parsed parsed = rules::parse(sum + " > " + std::to_string(10 * (i + 1)));
    if (!parsed.expression || !rules::check(*parsed.expression, carrier).empty()) return {};
    all.push_back(std::move(*parsed.expression));
  }
  return all;
}

class FirmData final : public rules::Environment {
 public:
  explicit FirmData(std::size_t n) {
    for (std::size_t i = 0; i < carriers.size(); ++i) {
      amounts_[i] = 100.0 + static_cast<double>((n * 37 + i * 211) % 900);
    }
  }
  rules::Value value(std::uint32_t symbol) override { return rules::Value::of(amounts_[symbol]); }
  rules::Value size(const rules::Collection&) override { return rules::Value::of(0); }
  void enter(const rules::Collection&, std::size_t) override {}
  void leave() override {}

 private:
  std::array<double, carriers.size()> amounts_{};
};

std::size_t holding(const std::vector<rules::Expression>& all, std::size_t n) {
  FirmData firm(n);
  std::size_t count = 0;
  for (const rules::Expression& one : all) count += rules::evaluate(one, firm).is_true();
  return count;
}

std::function<void()> equal_work() {
  // The results of the other two engines for the first three firms.
  const std::vector<rules::Expression> all = parsed_rules();
  if (all.size() != rule_count || holding(all, 0) != 193 || holding(all, 1) != 207 ||
      holding(all, 2) != 218) {
    return nullptr;
  }
  return [all, n = std::size_t{0}]() mutable { keep(holding(all, n++)); };
}

}  // namespace

Works rules_works() { return {{"300 rules over five carriers", equal_work}}; }

}  // namespace greengauge::bench
