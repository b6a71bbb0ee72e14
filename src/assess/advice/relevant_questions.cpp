// Which questions concern a firm: the inputs of every rule that can still change a shown result are
// collected and then listed in the order of `law.questions`. A programme whose scope is known to
// fail contributes only its scope questions, so that a firm is not asked for facts that cannot
// matter, but can still correct the answer that excluded it.
#include "assess/advice/relevant_questions.h"

#include <algorithm>

namespace greengauge::assess {
namespace {

class QuestionCollector {
 public:
  explicit QuestionCollector(const policy::InForce& law) : law_(law) {}

  void add(const std::optional<rules::Expression>& rule) {
    if (!rule) return;
    const auto inputs = policy::inputs_of(law_, *rule);
    asked_.insert(asked_.end(), inputs.begin(), inputs.end());
  }

  void add(const ProgrammeResult& result) {
    const bool out_of_scope = result.verdict == Verdict::not_applicable;
    for (const policy::Requirement& requirement : result.definition->requirements) {
      if (out_of_scope && requirement.kind != policy::RequirementKind::scope) continue;
      add(requirement.where);
      add(requirement.test);
    }
    if (out_of_scope || !result.definition->score) return;
    for (const policy::ScoreItem& item : result.definition->score->items) {
      for (const rules::Expression& reading : item.readings) add(std::optional(reading));
      add(item.product_reading);
    }
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
  for (const ProgrammeResult& programme : assessment.programmes) collector.add(programme);
  for (const StatementResult& target : assessment.targets) {
    if (target.test) collector.add(std::optional(*target.test));
  }
  for (const StatementResult& obligation : assessment.obligations) {
    if (obligation.test) collector.add(std::optional(*obligation.test));
  }
  for (const policy::Indicator* indicator : law.indicators) {
    if (indicator->shown) collector.add(indicator->formula);
  }
  return collector.in_order();
}

}  // namespace greengauge::assess
