// Selecting what is in force in a region on a date.
//
// The national packs come first, then the packs of the region, so that what comes later can override.
// Programmes, targets and obligations are filtered by date; among those in force a later definition
// takes the place of an earlier one with the same id, which is how a province replaces a national
// programme and how yearly versions follow each other. Limit tables are kept for all dates: results
// also say which standard has lapsed or is about to come into force. Indicators have no dates; by name,
// the last definition counts.
//
// The questions of a region are the inputs that these rules use. `InputCollector` finds them by
// walking from rules to names and, through indicators, to further rules; each symbol is visited once.
#include <algorithm>

#include "base/order.h"
#include "policy/catalogue.h"
#include "policy/rules_of.h"

namespace greengauge::policy {
namespace {

/// National packs, then those of the region.
std::vector<const Pack*> packs_of(const Catalogue& catalogue, std::string_view region) {
  std::vector<const Pack*> result;
  for (const Pack& pack : catalogue.packs) {
    if (pack.region == "CN") result.push_back(&pack);
  }
  for (const Pack& pack : catalogue.packs) {
    if (pack.region == region && pack.region != "CN") result.push_back(&pack);
  }
  return result;
}

/// Adds the definitions that are in force; one with a known id replaces the earlier definition.
template <class Definition>
void add_in_force(const std::vector<Definition>& definitions, Date date,
                  std::vector<const Definition*>& result) {
  for (const Definition& definition : definitions) {
    if (!definition.in_force.contains(date)) continue;
    const auto same = std::find_if(result.begin(), result.end(), [&](const Definition* other) {
      return other->id == definition.id;
    });
    if (same == result.end()) {
      result.push_back(&definition);
    } else {
      *same = &definition;
    }
  }
}

void sort_factors(std::vector<const FactorSet*>& factors) {
  base::insertion_sort(factors, [](const FactorSet* a, const FactorSet* b) {
    if (a->kind != b->kind) return a->kind < b->kind;
    if (a->priority != b->priority) return a->priority < b->priority;
    return a->in_force.from.value_or(Date{}) > b->in_force.from.value_or(Date{});
  });
}

/// Collects the inputs that rules use, directly or through indicators.
class InputCollector {
 public:
  explicit InputCollector(const InForce& law)
      : law_(law), seen_(law.catalogue->symbols.size(), false) {}

  void add(const rules::Expression& rule) {
    for (const std::uint32_t id : rule.symbols) {
      if (seen_[id]) continue;
      seen_[id] = true;
      const SymbolDefinition& symbol = law_.catalogue->symbols[id];
      if (symbol.kind == SymbolDefinition::Kind::input) {
        inputs.push_back(law_.catalogue->input(symbol.name));
      } else if (symbol.kind == SymbolDefinition::Kind::indicator && law_.by_symbol[id]) {
        add_rules(*law_.by_symbol[id]);
      }
    }
  }

  template <class Definition>
  void add_rules(const Definition& definition) {
    for_each_rule(definition, [&](const rules::Expression& rule, const RuleSite&) { add(rule); });
  }

  std::vector<const Input*> inputs;

 private:
  const InForce& law_;
  std::vector<bool> seen_;
};

void collect_questions(InForce& law) {
  InputCollector collector(law);
  for (const Programme* programme : law.programmes) collector.add_rules(*programme);
  for (const Target* target : law.targets) collector.add_rules(*target);
  for (const Obligation* obligation : law.obligations) collector.add_rules(*obligation);
  for (const Indicator* indicator : law.indicators) collector.add_rules(*indicator);
  law.questions = std::move(collector.inputs);
}

}  // namespace

InForce in_force(const Catalogue& catalogue, std::string_view region, Date date) {
  InForce law;
  law.catalogue = &catalogue;
  law.region = std::string(region);
  law.date = date;
  law.provincial = region == "CN";
  std::vector<const Table*> benchmarks;
  for (const Pack* pack : packs_of(catalogue, region)) {
    law.provincial |= pack->region == region;
    for (const FactorSet& set : pack->factors) {
      if (set.in_force.contains(date)) law.factors.push_back(&set);
    }
    for (const Table& table : pack->tables) {
      if (table.kind == TableKind::limit) law.limits.push_back(&table);
      if (table.kind == TableKind::benchmark && table.in_force.contains(date)) {
        law.benchmarks.push_back(&table);
      }
    }
    add_in_force(pack->programmes, date, law.programmes);
    add_in_force(pack->targets, date, law.targets);
    add_in_force(pack->obligations, date, law.obligations);
    for (const Indicator& indicator : pack->indicators) law.indicators.push_back(&indicator);
  }
  base::insertion_sort(law.programmes,
                       [](const Programme* a, const Programme* b) { return a->order < b->order; });
  sort_factors(law.factors);
  std::stable_partition(law.benchmarks.begin(), law.benchmarks.end(),
                        [](const Table* table) { return table->region != "CN"; });
  law.by_symbol.assign(catalogue.symbols.size(), nullptr);
  for (std::size_t id = 0; id < catalogue.symbols.size(); ++id) {
    if (catalogue.symbols[id].kind != SymbolDefinition::Kind::indicator) continue;
    for (const Indicator* indicator : law.indicators) {
      if (indicator->id == catalogue.symbols[id].name) law.by_symbol[id] = indicator;
    }
  }
  collect_questions(law);
  return law;
}

std::vector<const Input*> inputs_of(const InForce& law, const rules::Expression& rule) {
  InputCollector collector(law);
  collector.add(rule);
  return std::move(collector.inputs);
}

}  // namespace greengauge::policy
