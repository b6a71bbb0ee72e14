// Which questions concern a firm: the inputs of every rule that can still change a shown result are
// collected and then listed in the order of `law.questions`. A programme whose scope is known to
// fail contributes only its scope questions, so that a firm is not asked for facts that cannot
// matter, but can still correct the answer that excluded it.
#include "assess/advice/relevant_questions.h"

#include <algorithm>

#include "policy/rules_of.h"

namespace greengauge::assess {
namespace {

class QuestionCollector {
 public:
  explicit QuestionCollector(const policy::InForce& law) : law_(law) {}

  /// The rules of `definition` for which `counts(site)`.
  template <class Definition, class Counts>
  void add(const Definition& definition, Counts counts) {
    policy::for_each_rule(definition,
                          [&](const rules::Expression& rule, const policy::RuleSite& site) {
                            if (!counts(site)) return;
                            const auto inputs = policy::inputs_of(law_, rule);
                            asked_.insert(asked_.end(), inputs.begin(), inputs.end());
                          });
  }

  /// In the order of `law.questions`, each once.
  std::vector<const policy::Input*> in_order() const {
    std::vector<const policy::Input*> result;
    for (const policy::Input* question : law_.questions) {
      const bool is_asked = std::find(asked_.begin(), asked_.end(), question) != asked_.end();
      if (is_asked) result.push_back(question);
    }
    return result;
  }

 private:
  const policy::InForce& law_;
  std::vector<const policy::Input*> asked_;
};

}  // namespace

std::vector<const policy::Input*> relevant_questions(const policy::InForce& law,
                                                     const Assessment& assessment) {
  QuestionCollector collector(law);
  const auto always = [](const policy::RuleSite&) { return true; };
  for (const ProgrammeResult& result : assessment.programmes) {
    const bool out_of_scope = result.verdict == Verdict::not_applicable;
    collector.add(*result.definition, [&](const policy::RuleSite& site) {
      return !out_of_scope ||
             (site.requirement && site.requirement->kind == policy::RequirementKind::scope);
    });
  }
  for (const policy::Target* target : law.targets)
    if (has_result(assessment.targets, target->id)) collector.add(*target, always);
  for (const policy::Obligation* obligation : law.obligations) {
    const bool listed = has_result(assessment.obligations, obligation->id);
    collector.add(*obligation, [&](const policy::RuleSite& site) {
      return listed || site.purpose == policy::RulePurpose::where;  // whether it is listed
    });
  }
  for (const policy::Indicator* indicator : law.indicators)
    if (indicator->shown) collector.add(*indicator, always);
  return collector.in_order();
}

}  // namespace greengauge::assess
