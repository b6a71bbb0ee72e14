// What depends on an input: every rule of the assessed programmes, targets and obligations is asked
// whether the input is among those that it needs, directly or through indicators and conditions of
// tables (policy::inputs_of). Programmes whose scope the firm is not in are left out, since their
// other questions are not asked.
#include "assess/advice/dependents.h"

#include <algorithm>

namespace greengauge::assess {
namespace {

class DependentFinder {
 public:
  DependentFinder(const policy::InForce& law, const policy::Input& input)
      : law_(law), input_(input) {}

  void programme(const ProgrammeResult& result) {
    if (result.verdict == Verdict::not_applicable) return;
    const base::Text& title = result.definition->title;
    for (const policy::Requirement& requirement : result.definition->requirements) {
      if (asks(requirement.where) || asks(requirement.test))
        found.push_back({title, requirement.title, requirement.cite});
    }
    if (!result.definition->score) return;
    for (const policy::ScoreItem& item : result.definition->score->items) {
      const bool read = std::any_of(item.readings.begin(), item.readings.end(),
                                    [&](const auto& reading) { return asks(reading); });
      if (read || asks(item.product_reading)) found.push_back({title, item.title, item.cite});
    }
  }
  void statement(const StatementResult& result) {
    if (result.test && asks(*result.test)) found.push_back({{}, *result.title, result.cite});
  }

  std::vector<Dependent> found;

 private:
  bool asks(const std::optional<rules::Expression>& rule) const { return rule && asks(*rule); }
  bool asks(const rules::Expression& rule) const {
    const auto inputs = policy::inputs_of(law_, rule);
    return std::find(inputs.begin(), inputs.end(), &input_) != inputs.end();
  }

  const policy::InForce& law_;
  const policy::Input& input_;
};

}  // namespace

std::vector<Dependent> dependents_of(const policy::InForce& law, const Assessment& assessment,
                                     const policy::Input& input) {
  DependentFinder finder(law, input);
  for (const ProgrammeResult& programme : assessment.programmes) finder.programme(programme);
  for (const StatementResult& target : assessment.targets) finder.statement(target);
  for (const StatementResult& obligation : assessment.obligations) finder.statement(obligation);
  return std::move(finder.found);
}

}  // namespace greengauge::assess
