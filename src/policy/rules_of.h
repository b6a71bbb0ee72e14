// Every rule that a definition holds, in the one order and under the one list of places that linking,
// questions, dependents, `inputs`, coverage and lint share: a rule that is added to a definition is
// added here and nowhere else.
// In: a programme, target, obligation or indicator. Out: a call of the visitor for each rule that it
// states, with where it stands and the type that it must have.
#pragma once

#include <algorithm>
#include <optional>
#include <type_traits>
#include <variant>

#include "policy/model.h"

namespace greengauge::policy {

/// What a rule of a definition is for.
enum class RulePurpose {
  formula,  ///< of an indicator
  where,    ///< which products a test applies to
  test,     ///< of a requirement, target or obligation
  notice,   ///< when a notice is shown
  reading,  ///< of a score item
  lead,
  base,
  product_reading,
  product_lead,
  product_base,
};

/// Where a rule stands. At most one of the pointers is set; they borrow from the definition.
struct RuleSite {
  RulePurpose purpose = RulePurpose::test;
  rules::Type expected;                      ///< the type that the rule must have
  const Requirement* requirement = nullptr;  ///< of `where` and `test` of a programme
  const ScoreItem* item = nullptr;           ///< of rules of a score
  const Notice* notice = nullptr;
};

/// The type of the values that an indicator has.
rules::Type type_of(const Indicator& indicator);
/// The dimension of values in the unit of a table row: limit.*, benchmark.*, product.unit_energy.
units::Dimension row_dimension();

namespace rule_walk {

// Visits the rule, if there is one. A visitor of definitions that may be changed returns whether the
// rule may stay; one that may not is removed.
template <class Visit>
void visit(const rules::Expression& rule, const RuleSite& site, Visit& visitor) {
  visitor(rule, site);
}
template <class Visit>
void visit(const std::optional<rules::Expression>& rule, const RuleSite& site, Visit& visitor) {
  if (rule) visitor(*rule, site);
}
template <class Visit>
void visit(std::optional<rules::Expression>& rule, const RuleSite& site, Visit& visitor) {
  if (rule && !visitor(*rule, site)) rule.reset();
}
template <class Visit>
void visit(const Mark& mark, const RuleSite& site, Visit& visitor) {
  if (const auto* rule = std::get_if<rules::Expression>(&mark)) visitor(*rule, site);
}
template <class Visit>
void visit(Mark& mark, const RuleSite& site, Visit& visitor) {
  auto* rule = std::get_if<rules::Expression>(&mark);
  if (rule && !visitor(*rule, site)) mark = std::monostate();
}
template <class Visit>
void visit(const std::vector<rules::Expression>& readings, const RuleSite& site, Visit& visitor) {
  for (const rules::Expression& reading : readings) visitor(reading, site);
}
template <class Visit>
void visit(std::vector<rules::Expression>& readings, const RuleSite& site, Visit& visitor) {
  readings.erase(
      std::remove_if(readings.begin(), readings.end(),
                     [&](rules::Expression& reading) { return !visitor(reading, site); }),
      readings.end());
}

/// `part` is a requirement or an obligation. Without a readable `where` its test would apply to every
/// product, so that both go.
template <class Part, class Visit>
void where_and_test(Part& part, const RuleSite& site, Visit& visitor) {
  const bool limited = part.where.has_value();
  RuleSite at = site;
  at.purpose = RulePurpose::where;
  visit(part.where, at, visitor);
  if constexpr (!std::is_const_v<Part>) {
    if (limited && !part.where) part.test.reset();
  }
  visit(part.test, site, visitor);
}

template <class Item, class Visit>
void item(Item& item, Visit& visitor) {
  const auto at = [&](RulePurpose purpose, rules::Type type) {
    return RuleSite{purpose, std::move(type), nullptr, &item, nullptr};
  };
  const rules::Type own = item.type == ItemType::qualitative
                              ? rules::Type::truth()
                              : rules::Type::number(item.unit.dimension);
  const rules::Type in_row_unit = rules::Type::number(row_dimension());
  visit(item.readings, at(RulePurpose::reading, own), visitor);
  visit(item.lead, at(RulePurpose::lead, own), visitor);
  visit(item.base, at(RulePurpose::base, own), visitor);
  visit(item.product_reading, at(RulePurpose::product_reading, in_row_unit), visitor);
  visit(item.product_lead, at(RulePurpose::product_lead, in_row_unit), visitor);
  visit(item.product_base, at(RulePurpose::product_base, in_row_unit), visitor);
}

}  // namespace rule_walk

/// Calls `visitor(rule, site)` for each rule of `definition`, in the order of the pack's file. Of a
/// definition that is not const the visitor gets rules that it may change, and returns whether the rule
/// may stay: else it is removed, as if it had not been written.
template <class Definition, class Visit>
void for_each_rule(Definition& definition, Visit&& visitor) {
  using Of = std::remove_const_t<Definition>;
  using rule_walk::visit;
  const rules::Type truth = rules::Type::truth();
  if constexpr (std::is_same_v<Of, Indicator>) {
    visit(definition.formula, RuleSite{RulePurpose::formula, type_of(definition)}, visitor);
  } else if constexpr (std::is_same_v<Of, Target>) {
    visit(definition.test, RuleSite{RulePurpose::test, truth}, visitor);
  } else if constexpr (std::is_same_v<Of, Obligation>) {
    rule_walk::where_and_test(definition, RuleSite{RulePurpose::test, truth}, visitor);
  } else {
    static_assert(std::is_same_v<Of, Programme>);
    for (auto& requirement : definition.requirements)
      rule_walk::where_and_test(requirement, RuleSite{RulePurpose::test, truth, &requirement},
                                visitor);
    for (auto& notice : definition.notices)
      visit(notice.when, RuleSite{RulePurpose::notice, truth, nullptr, nullptr, &notice}, visitor);
    if (!definition.score) return;
    for (auto& item : definition.score->items) rule_walk::item(item, visitor);
  }
}

}  // namespace greengauge::policy
