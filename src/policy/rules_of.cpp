// The walk over a definition's rules. There is one, over definitions that may be changed; for a constant
// definition it keeps every rule and so changes nothing.
#include "policy/rules_of.h"

#include <algorithm>
#include <optional>
#include <variant>

namespace greengauge::policy {
namespace {

using Rule = std::optional<rules::Expression>;

void filter(Rule& rule, const RuleSite& site, const RuleFilter& keep) {
  if (rule && !keep(*rule, site)) rule.reset();
}

void filter(Mark& mark, const RuleSite& site, const RuleFilter& keep) {
  auto* rule = std::get_if<rules::Expression>(&mark);
  if (rule && !keep(*rule, site)) mark = std::monostate();
}

/// Without a readable `where` a test would apply to every product, so that both go.
void filter(Rule& where, Rule& test, RuleSite site, const RuleFilter& keep) {
  const bool limited = where.has_value();
  site.purpose = RulePurpose::where;
  filter(where, site, keep);
  if (limited && !where) test.reset();
  site.purpose = RulePurpose::test;
  filter(test, site, keep);
}

void filter(ScoreItem& item, const RuleFilter& keep) {
  RuleSite site;
  site.item = &item;
  const auto at = [&](RulePurpose purpose) {
    site.purpose = purpose;
    return site;
  };
  auto& readings = item.readings;
  at(RulePurpose::reading);
  readings.erase(std::remove_if(readings.begin(), readings.end(),
                                [&](rules::Expression& rule) { return !keep(rule, site); }),
                 readings.end());
  filter(item.lead, at(RulePurpose::lead), keep);
  filter(item.base, at(RulePurpose::base), keep);
  filter(item.product_reading, at(RulePurpose::product_reading), keep);
  filter(item.product_lead, at(RulePurpose::product_lead), keep);
  filter(item.product_base, at(RulePurpose::product_base), keep);
}

template <class Definition>
void visit(const Definition& definition, const RuleVisitor& visitor) {
  filter_rules(const_cast<Definition&>(definition),
               [&](rules::Expression& rule, const RuleSite& site) {
                 visitor(rule, site);
                 return true;
               });
}

}  // namespace

void filter_rules(Indicator& definition, const RuleFilter& keep) {
  RuleSite site;
  site.purpose = RulePurpose::formula;
  site.indicator = &definition;
  filter(definition.formula, site, keep);
}

void filter_rules(Programme& definition, const RuleFilter& keep) {
  for (Requirement& requirement : definition.requirements) {
    RuleSite site;
    site.requirement = &requirement;
    filter(requirement.where, requirement.test, site, keep);
  }
  for (Notice& notice : definition.notices) {
    RuleSite site;
    site.purpose = RulePurpose::notice;
    site.notice = &notice;
    filter(notice.when, site, keep);
  }
  if (!definition.score) return;
  for (ScoreItem& item : definition.score->items) filter(item, keep);
}

void filter_rules(Target& definition, const RuleFilter& keep) {
  filter(definition.test, RuleSite{}, keep);
}

void filter_rules(Obligation& definition, const RuleFilter& keep) {
  filter(definition.where, definition.test, RuleSite{}, keep);
}

void for_each_rule(const Indicator& definition, const RuleVisitor& visitor) {
  visit(definition, visitor);
}
void for_each_rule(const Programme& definition, const RuleVisitor& visitor) {
  visit(definition, visitor);
}
void for_each_rule(const Target& definition, const RuleVisitor& visitor) {
  visit(definition, visitor);
}
void for_each_rule(const Obligation& definition, const RuleVisitor& visitor) {
  visit(definition, visitor);
}

}  // namespace greengauge::policy
