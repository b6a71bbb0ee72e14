// A small environment for rules: names of every kind, values set by the test.
// In: rule text, values. Out: faults and values as one line of text, so that cases can be tables.
// Independent of packs and firms.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "rules/rules.h"

namespace greengauge::test {

using rules::Value;
using rules::Why;

struct NamedType {
  std::string_view name;
  rules::Type type;
};

/// The position in this list is a name's handle; `y` before `x` and `v` before `u`, so that
/// "sorted" does not mean "in order of appearance".
inline const std::vector<NamedType>& known_names() {
  using rules::Type;
  using units::Base;
  using units::Dimension;
  static const Type number = Type::number(), truth = Type::truth();
  static const Type row_unit = Type::number(Dimension::of(Base::row_unit));
  static const std::vector<NamedType> names{
      {"a", number},
      {"b", number},
      {"v", number},
      {"u", number},
      {"na", number},
      {"p", truth},
      {"q", truth},
      {"y", truth},
      {"x", truth},
      {"nat", truth},
      {"energy.tce", Type::number(Dimension::of(Base::coal))},
      {"energy.kwh", Type::number(Dimension::of(Base::energy))},
      {"output", Type::number(Dimension::of(Base::mass))},
      {"output_value", Type::number(Dimension::of(Base::money))},
      {"systems.energy", Type::option({"none", "established", "certified"})},
      {"firm.size", Type::option({"micro", "small", "medium", "large"})},
      {"item", number},
      {"other_item", number},
      {"yearly", number},
      {"product.unit_energy", row_unit},
      {"limit.level1", row_unit},
      {"lookup:benefit:share", number},
      {"listed:fields", truth},
  };
  return names;
}

inline std::optional<rules::Symbol> known_symbol(std::string_view name) {
  const auto& names = known_names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].name == name) {
      return rules::Symbol{static_cast<std::uint32_t>(i), names[i].type};
    }
  }
  return std::nullopt;
}

inline std::uint32_t handle(std::string_view name) {
  const auto symbol = known_symbol(name);
  return symbol ? symbol->id : 9999;
}

/// Every name that is not set is unknown, with itself as the missing input.
class World final : public rules::Environment {
 public:
  World& set(std::string_view name, Value value) {
    values_[handle(name)] = std::move(value);
    return *this;
  }
  World& set(std::string_view name, double number) { return set(name, Value::of(number)); }
  /// The value of `name` in each product, each of the last years, or the base year.
  World& products(std::string_view name, std::vector<Value> values) {
    size_of_[0] = Value::of(static_cast<double>(values.size()));
    per_element_[0][handle(name)] = std::move(values);
    return *this;
  }
  World& years(std::string_view name, std::vector<Value> values) {
    size_of_[1] = Value::of(static_cast<double>(values.size()));
    per_element_[1][handle(name)] = std::move(values);
    return *this;
  }
  World& in_base_year(std::string_view name, Value value) {
    size_of_[2] = Value::of(1);
    per_element_[2][handle(name)] = {std::move(value)};
    return *this;
  }
  World& size(rules::Collection::Of of, Value value) {
    size_of_[static_cast<std::size_t>(of)] = std::move(value);
    return *this;
  }

  Value value(std::uint32_t symbol) override {
    for (auto level = stack_.rbegin(); level != stack_.rend(); ++level) {
      const auto& values = per_element_[level->collection];
      const auto found = values.find(symbol);
      if (found != values.end() && level->index < found->second.size()) {
        return found->second[level->index];
      }
    }
    const auto found = values_.find(symbol);
    return found == values_.end() ? Value::unknown(Why::input, {symbol}) : found->second;
  }
  Value size(const rules::Collection& collection) override {
    if (collection.count > 0) return Value::of(collection.count);
    return size_of_[static_cast<std::size_t>(collection.of)];
  }
  void enter(const rules::Collection& collection, std::size_t index) override {
    stack_.push_back({static_cast<std::size_t>(collection.of), index});
  }
  void leave() override { stack_.pop_back(); }

  bool everything_left() const { return stack_.empty(); }

 private:
  struct Level {
    std::size_t collection, index;
  };
  std::map<std::uint32_t, Value> values_;
  std::map<std::uint32_t, std::vector<Value>> per_element_[3];
  Value size_of_[3];
  std::vector<Level> stack_;
};

/// a = 2, b = 3, p true, q false, na and nat not applicable; u, v, x, y unknown.
inline World usual_world() {
  World world;
  world.set("a", 2).set("b", 3).set("p", 1).set("q", 0);
  world.set("na", Value::not_applicable()).set("nat", Value::not_applicable());
  return world;
}

/// Faults as "14 rule.dimension expected=coal found=energy read=10000 MWh", one a line.
inline std::string written(const std::vector<rules::Fault>& faults) {
  std::string result;
  for (const rules::Fault& fault : faults) {
    if (!result.empty()) result += "\n";
    result += std::to_string(fault.column) + " " + fault.code;
    for (const base::Argument& argument : fault.arguments) {
      result += " " + argument.name + "=" + argument.value;
    }
  }
  return result;
}

/// Faults of parsing or, if there are none, of checking; "" for a good rule.
inline std::string faults_of(std::string_view rule,
                             const std::optional<rules::Type>& expected = std::nullopt) {
  rules::Parsed parsed = rules::parse(rule);
  if (!parsed.expression) return written(parsed.faults);
  return written(rules::check(*parsed.expression, known_symbol, expected));
}

/// A value as "2.5", "n/a", or "?" with the reason or the missing inputs: "?divided_by_zero",
/// "?{v,u}".
inline std::string written(const Value& value) {
  if (value.known()) return base::number_text(value.number);
  if (!value.unknown()) return "n/a";
  std::string result = "?";
  if (value.why == Why::divided_by_zero) result += "divided_by_zero";
  if (value.why == Why::readings_disagree) result += "readings_disagree";
  if (value.missing.empty()) return result;
  result += "{";
  for (std::size_t i = 0; i < value.missing.size(); ++i) {
    if (i > 0) result += ",";
    result += known_names()[value.missing[i]].name;
  }
  return result + "}";
}

inline rules::Expression compiled(std::string_view rule) {
  rules::Parsed parsed = rules::parse(rule);
  if (parsed.expression && rules::check(*parsed.expression, known_symbol).empty()) {
    rules::compile(*parsed.expression);
    return std::move(*parsed.expression);
  }
  rules::Parsed fallback = rules::parse("true");
  rules::compile(*fallback.expression);
  fallback.expression->source = "faulty rule";
  return std::move(*fallback.expression);
}

/// The value of a rule, or its faults.
inline std::string evaluated(std::string_view rule, World& world) {
  const std::string faults = faults_of(rule);
  if (!faults.empty()) return faults;
  return written(rules::evaluate(compiled(rule), world));
}

}  // namespace greengauge::test
