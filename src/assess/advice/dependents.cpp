// What depends on an input: every rule of the assessed programmes, targets and obligations is asked
// whether the input is among those that it needs, directly or through indicators
// (policy::inputs_of). Programmes whose scope the firm is not in are left out, since their
// other questions are not asked.
#include "assess/advice/dependents.h"

#include <algorithm>

#include "policy/rules_of.h"

namespace greengauge::assess {
namespace {

class DependentFinder {
 public:
  DependentFinder(const policy::InForce& law, const policy::Input& input)
      : law_(law), input_(input) {}

  void programme(const policy::Programme& programme) {
    const base::Text& title = programme.title;
    for_each_asking(programme, [&](const policy::RuleSite& site) {
      if (site.requirement)
        found.push_back({title, site.requirement->title, site.requirement->cite});
      else if (site.item)
        found.push_back({title, site.item->title, site.item->cite});
      else if (site.notice)
        found.push_back({title, site.notice->text, site.notice->cite});
    });
  }
  template <class Statement>
  void statement(const Statement& definition) {
    for_each_asking(definition, [&](const policy::RuleSite&) {
      found.push_back({{}, definition.title, definition.cite});
    });
  }

  std::vector<Dependent> found;

 private:
  /// Calls `visit(site)` for each part of the definition with a rule that asks for the input.
  template <class Definition, class Visit>
  void for_each_asking(const Definition& definition, Visit visit) const {
    std::optional<policy::RuleSite> last;
    policy::for_each_rule(
        definition, [&](const rules::Expression& rule, const policy::RuleSite& site) {
          const bool same_part = last && last->requirement == site.requirement &&
                                 last->item == site.item && last->notice == site.notice;
          if (same_part) return;
          const auto inputs = policy::inputs_of(law_, rule);
          if (std::find(inputs.begin(), inputs.end(), &input_) == inputs.end()) return;
          last = site;
          visit(site);
        });
  }

  const policy::InForce& law_;
  const policy::Input& input_;
};

}  // namespace

std::vector<Dependent> dependents_of(const policy::InForce& law, const Assessment& assessment,
                                     const policy::Input& input) {
  DependentFinder finder(law, input);
  for (const ProgrammeResult& result : assessment.programmes)
    if (result.verdict != Verdict::not_applicable) finder.programme(*result.definition);
  for (const policy::Target* target : law.targets)
    if (has_result(assessment.targets, target->id)) finder.statement(*target);
  for (const policy::Obligation* obligation : law.obligations)
    if (has_result(assessment.obligations, obligation->id)) finder.statement(*obligation);
  return std::move(finder.found);
}

}  // namespace greengauge::assess
