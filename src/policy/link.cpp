// The linker: gives every name in the rules of all packs a symbol, and every rule its types.
//
// Inputs and indicators of all packs are declared first, since a rule may use names of another pack;
// cells of tables, listed('…') and today are declared when a rule first uses them. A rule with a fault
// is removed: evaluating it would be meaningless, and its absence reads as unknown.
// Then, indicators that depend on themselves are found by a depth-first walk over formulas: evaluating
// them would not end. The first formula found on such a cycle is removed. Last, all rules are compiled together.
#include "policy/link.h"

#include <algorithm>
#include <functional>

#include "policy/rules_of.h"

namespace greengauge::policy {
namespace {

using rules::Type;

/// The type that a rule must have.
Type type_at(const RuleSite& site) {
  switch (site.purpose) {
    case RulePurpose::formula: return type_of(*site.indicator);
    case RulePurpose::where:
    case RulePurpose::test:
    case RulePurpose::notice: return Type::truth();
    case RulePurpose::product_reading:
    case RulePurpose::product_lead:
    case RulePurpose::product_base: return Type::number(row_dimension());
    case RulePurpose::reading:
    case RulePurpose::lead:
    case RulePurpose::base: break;
  }
  return site.item->type == ItemType::qualitative ? Type::truth()
                                                  : Type::number(site.item->unit.dimension);
}

class Linker {
 public:
  Linker(Catalogue& catalogue, base::Diagnostics& faults)
      : catalogue_(catalogue),
        faults_(faults),
        lookup_([this](std::string_view name) { return resolve(name); }) {}

  void run() {
    for (Pack& pack : catalogue_.packs) {
      for (const Input& input : pack.inputs) declare(input);
      for (Indicator& indicator : pack.indicators) declare(indicator);
    }
    for (Pack& pack : catalogue_.packs) {
      for (Indicator& indicator : pack.indicators) check_rules(indicator);
      for (Programme& programme : pack.programmes) check_rules(programme);
      for (Target& target : pack.targets) check_rules(target);
      for (Obligation& obligation : pack.obligations) check_rules(obligation);
    }
    remove_cycles();
    compile();
  }

 private:
  void declare(const Input& input) {
    const std::string name = input.scope == Scope::product ? "product." + input.id : input.id;
    add(name, {SymbolDefinition::Kind::input, input.id, "", input.scope, type_of(input)});
  }

  void declare(Indicator& indicator) {
    const SymbolDefinition::Kind kind = SymbolDefinition::Kind::indicator;
    indicator.symbol =
        add(indicator.id, {kind, indicator.id, "", indicator.scope, type_of(indicator)}).id;
  }

  rules::Symbol add(const std::string& name, SymbolDefinition symbol) {
    const auto [at, is_new] =
        by_name_.try_emplace(name, static_cast<std::uint32_t>(catalogue_.symbols.size()));
    if (is_new) {
      const bool per_product = symbol.scope == Scope::product;
      symbol.slot = per_product ? product_slots_++ : at->second;
      catalogue_.symbols.push_back(std::move(symbol));
    }
    return symbol_of(at->second);
  }

  rules::Symbol symbol_of(std::uint32_t id) const {
    const SymbolDefinition& symbol = catalogue_.symbols[id];
    return {id, symbol.type, symbol.slot, symbol.scope == Scope::product};
  }

  std::optional<rules::Symbol> resolve(std::string_view name) {
    const auto at = by_name_.find(std::string(name));
    if (at != by_name_.end()) return symbol_of(at->second);
    const auto starts = [&](std::string_view with) { return name.substr(0, with.size()) == with; };
    if (name == "today") {
      return add("today", {SymbolDefinition::Kind::today, "today", "", Scope::firm,
                           Type::number(units::Dimension::of(units::Base::time))});
    }
    if (starts("limit."))
      return row_cell(name, "limit", name.substr(6), {"level1", "level2", "level3"});
    if (starts("benchmark.")) {
      return row_cell(name, "benchmark", name.substr(10), {"benchmark", "baseline"});
    }
    if (starts("listed:")) {
      const std::string_view table = name.substr(7);
      if (!catalogue_.table(table)) return std::nullopt;
      return add(std::string(name), {SymbolDefinition::Kind::listed, std::string(table), "",
                                     Scope::product, Type::truth()});
    }
    if (starts("lookup:")) return table_cell(name);
    return std::nullopt;
  }

  std::optional<rules::Symbol> row_cell(std::string_view name, std::string_view kind,
                                        std::string_view column,
                                        std::initializer_list<std::string_view> columns) {
    if (std::find(columns.begin(), columns.end(), column) == columns.end()) return std::nullopt;
    return add(std::string(name),
               {SymbolDefinition::Kind::cell, std::string(kind), std::string(column),
                Scope::product, Type::number(row_dimension())});
  }

  std::optional<rules::Symbol> table_cell(std::string_view name) {
    const std::string_view rest = name.substr(7);
    const std::size_t colon = rest.find(':');
    const Table* table = catalogue_.table(rest.substr(0, colon));
    const std::string column(rest.substr(colon + 1));
    if (!table) return std::nullopt;
    const bool has_column =
        std::any_of(table->rows.begin(), table->rows.end(),
                    [&](const Row& row) { return row.values.find(column) != row.values.end(); });
    if (!has_column) return std::nullopt;
    const bool in_row_unit = table->kind == TableKind::limit || table->kind == TableKind::benchmark;
    const Type type =
        Type::number(in_row_unit ? row_dimension() : table->rows.front().unit.dimension);
    return add(std::string(name),
               {SymbolDefinition::Kind::cell, table->id, column, Scope::product, type});
  }

  template <class Definition>
  void check_rules(Definition& definition) {
    filter_rules(definition, [&](rules::Expression& rule, const RuleSite& site) {
      return check(rule, type_at(site));
    });
  }

  bool check(rules::Expression& rule, const Type& expected) {
    const auto found = rules::check(rule, lookup_, expected);
    for (const rules::Fault& fault : found) {
      std::vector<base::Argument> arguments = fault.arguments;
      arguments.push_back({"column", std::to_string(fault.column)});
      faults_.push_back({base::Severity::error, rule.origin, fault.code, std::move(arguments)});
    }
    return found.empty();
  }

  /// Removes formulas that depend on their own indicator; each removal opens its cycle.
  void remove_cycles() {
    for (Pack& pack : catalogue_.packs) {
      for (Indicator& indicator : pack.indicators) {
        std::vector<std::string_view> path;
        if (depends_on_itself(indicator, path)) {
          faults_.push_back({base::Severity::error,
                             indicator.formula->origin,
                             "rule.circular",
                             {{"name", indicator.id}}});
          indicator.formula.reset();
        }
      }
    }
  }

  bool depends_on_itself(const Indicator& indicator, std::vector<std::string_view>& path) {
    if (!indicator.formula) return false;
    if (std::find(path.begin(), path.end(), indicator.id) != path.end()) {
      return path.front() == indicator.id;
    }
    path.push_back(indicator.id);
    for (const std::uint32_t id : indicator.formula->symbols) {
      const SymbolDefinition& symbol = catalogue_.symbols[id];
      if (symbol.kind != SymbolDefinition::Kind::indicator) continue;
      for (const Pack& pack : catalogue_.packs) {
        for (const Indicator& next : pack.indicators) {
          if (next.id == symbol.name && depends_on_itself(next, path)) return true;
        }
      }
    }
    path.pop_back();
    return false;
  }

  /// All rules of all packs as one program.
  void compile() {
    std::vector<rules::Expression*> all;
    const auto collect = [&](auto& definitions) {
      for (auto& definition : definitions) {
        filter_rules(definition, [&](rules::Expression& rule, const RuleSite&) {
          all.push_back(&rule);
          return true;
        });
      }
    };
    for (Pack& pack : catalogue_.packs) {
      collect(pack.indicators);
      collect(pack.programmes);
      collect(pack.targets);
      collect(pack.obligations);
    }
    catalogue_.frame = rules::compile(all, {catalogue_.symbols.size(), product_slots_});
  }

  Catalogue& catalogue_;
  base::Diagnostics& faults_;
  rules::Lookup lookup_;
  std::uint32_t product_slots_ = 0;
  std::unordered_map<std::string, std::uint32_t> by_name_;
};

}  // namespace

rules::Type type_of(const Input& input) {
  switch (input.type) {
    case InputType::boolean: return Type::truth();
    case InputType::choice: {
      std::vector<std::string> options;
      for (const Option& option : input.options) options.push_back(option.id);
      return Type::option(std::move(options));
    }
    case InputType::date: return Type::number(units::Dimension::of(units::Base::time));
    case InputType::number:
    case InputType::text: break;
  }
  return Type::number(input.unit.dimension);
}

rules::Type type_of(const Indicator& indicator) {
  if (indicator.text) return Type::option(indicator.options);
  return Type::number(indicator.unit_by_row ? row_dimension() : indicator.unit.dimension);
}

units::Dimension row_dimension() { return units::Dimension::of(units::Base::row_unit); }

void link(Catalogue& catalogue, base::Diagnostics& faults) { Linker(catalogue, faults).run(); }

}  // namespace greengauge::policy
