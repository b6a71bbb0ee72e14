// Results in names, and their comparison.
// Advice judges a firm some hundred times; only names are needed to see what differs, so
// requirements are judged without values and notes (Detail::status_only). Score items count as
// differing only if their kind of mark changes: full, part, none, not known, not applicable.
#include "assess/advice/snapshot.h"

#include <algorithm>

#include "assess/judge/outcome.h"
#include "assess/judge/requirements.h"
#include "assess/judge/score.h"
#include "assess/judge/statements.h"
#include "base/json.h"
#include "policy/link.h"

namespace greengauge::assess {
namespace {

std::vector<RequirementResult> statuses(FirmEnvironment& environment,
                                        const policy::Programme& programme) {
  std::vector<RequirementResult> results;
  const int year = judged_year(environment.law(), environment.firm());
  for (const policy::Requirement& requirement : programme.requirements) {
    environment.set_scope(year);
    for (RequirementResult& result :
         judge_requirement(environment, requirement, Detail::status_only)) {
      results.push_back(std::move(result));
    }
  }
  environment.set_scope(year);
  return results;
}

std::string marks_of(const ItemResult& item) {
  if (item.not_applicable) return std::string(name_of(Status::not_applicable));
  if (item.low != item.high) return "marks_open";
  if (item.low == item.definition->weight) return "marks_full";
  return item.low == 0 ? "marks_none" : "marks_part";
}

void add_programme(FirmEnvironment& environment, const policy::Programme& programme, bool details,
                   Snapshot& list) {
  const std::vector<RequirementResult> results = statuses(environment, programme);
  list.push_back({programme.id, "", std::string(name_of(verdict_of(programme, results)))});
  if (!details) return;
  for (const RequirementResult& result : results) {
    list.push_back({result.definition->id, result.product, std::string(name_of(result.status))});
  }
  if (!programme.score) return;
  for (const ItemResult& item : score(environment, programme).items) {
    list.push_back({programme.id + "/" + item.definition->id, "", marks_of(item)});
  }
}

void add_statements(FirmEnvironment& environment, Snapshot& list) {
  for (StatementResult& result : judge_targets(environment)) {
    list.push_back({std::move(result.id), "", std::string(name_of(result.status))});
  }
  for (StatementResult& result : judge_obligations(environment)) {
    list.push_back(
        {std::move(result.id), std::move(result.product), std::string(name_of(result.status))});
  }
}

std::string name_of(const Shown& value) {
  if (const auto* level = std::get_if<double>(&value)) return base::number_text(*level);
  const auto* word = std::get_if<std::string>(&value);
  return word ? *word : std::string(name_of(Status::unknown));
}

/// Limit level and benchmark standing of every product of the year.
void add_products(FirmEnvironment& environment, Snapshot& list) {
  const int year = judged_year(environment.law(), environment.firm());
  environment.set_scope(year);
  const firm::Year* data = environment.current_year();
  for (const policy::Indicator* definition : environment.law().indicators) {
    const Builtin kind = definition->builtin;
    if (!definition->shown || (kind != Builtin::limit_level && kind != Builtin::benchmark))
      continue;
    for (std::size_t i = 0; data && i < data->products.size(); ++i) {
      environment.set_scope(year, i);
      const Shown value =
          shown(environment.indicator(*definition), policy::type_of(*definition), {});
      list.push_back({definition->id, data->products[i].id, name_of(value)});
    }
  }
}

}  // namespace

Verdict verdict(FirmEnvironment& environment, const policy::Programme& programme) {
  return verdict_of(programme, statuses(environment, programme));
}

Snapshot brief_snapshot(FirmEnvironment& environment) {
  Snapshot list;
  for (const policy::Programme* programme : environment.law().programmes) {
    add_programme(environment, *programme, false, list);
  }
  add_statements(environment, list);
  return list;
}

Snapshot full_snapshot(FirmEnvironment& environment) {
  Snapshot list;
  for (const policy::Programme* programme : environment.law().programmes) {
    add_programme(environment, *programme, true, list);
  }
  add_statements(environment, list);
  add_products(environment, list);
  return list;
}

std::vector<Consequence> differences(const Snapshot& before, const Snapshot& after) {
  std::vector<Consequence> result;
  for_each_pair(before, after, [&](const NamedResult* was, const NamedResult* is) {
    if (was && is && was->state != is->state)
      result.push_back({was->id, was->product, was->state, is->state});
  });
  return result;
}

}  // namespace greengauge::assess
