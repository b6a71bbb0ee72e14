// Every rule that a definition holds, in the one order and under the one list of places that linking,
// questions, dependents, `inputs`, coverage and lint share: a rule that is added to a definition is
// added in rules_of.cpp and nowhere else.
// In: a programme, target, obligation or indicator. Out: a call of the visitor for each rule that it
// states, with where it stands.
#pragma once

#include <functional>

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
  const Requirement* requirement = nullptr;  ///< of `where` and `test` of a programme
  const ScoreItem* item = nullptr;           ///< of rules of a score
  const Notice* notice = nullptr;
  const Indicator* indicator = nullptr;
};

using RuleVisitor = std::function<void(const rules::Expression&, const RuleSite&)>;
/// Calls `visitor` for each rule of the definition, in the order of the pack's file.
void for_each_rule(const Indicator& definition, const RuleVisitor& visitor);
void for_each_rule(const Programme& definition, const RuleVisitor& visitor);
void for_each_rule(const Target& definition, const RuleVisitor& visitor);
void for_each_rule(const Obligation& definition, const RuleVisitor& visitor);

/// The same for a definition that may be changed: a rule for which `keep` returns false is removed, as if
/// it had not been written. It may also be changed by `keep`.
using RuleFilter = std::function<bool(rules::Expression&, const RuleSite&)>;
void filter_rules(Indicator& definition, const RuleFilter& keep);
void filter_rules(Programme& definition, const RuleFilter& keep);
void filter_rules(Target& definition, const RuleFilter& keep);
void filter_rules(Obligation& definition, const RuleFilter& keep);

}  // namespace greengauge::policy
