// Targets and obligations are both "a test with an id, a title and a source", so one template
// judges them. They differ in whom they are about:
// - A target names products or industries; it is shown to makers of these. One that names neither
// is shown to all, provided it has a test; without one it is a figure for the province, not for a
// firm. A target also counts from the plan's base year: a firm whose base year is another cannot be
// compared with it and gets "unknown", with the year that is missing.
// - An obligation has a rule `where`; it is listed only where that is true. An obligation per
// product whose test holds also says whether the day has passed by which the product's benchmark
// table requires a retrofit.
#include "assess/judge/statements.h"

#include <algorithm>

#include "assess/judge/outcome.h"

namespace greengauge::assess {
namespace {

template <class Definition>
StatementResult judge_statement(FirmEnvironment& environment, const Definition& definition) {
  StatementResult result;
  result.id = definition.id;
  result.title = &definition.title;
  result.cite = definition.cite;
  result.unit = definition.unit;
  result.judged = definition.test.has_value();
  result.test = definition.test ? &*definition.test : nullptr;
  if (!definition.test) {
    result.status = Status::not_applicable;
    return result;
  }
  apply_to(judge(environment, *definition.test, definition.unit), result);
  return result;
}

/// Makes the result unknown if the firm's base year is not that of the plan (0: the plan has none).
void refuse_other_base_year(FirmEnvironment& environment, int base_year, StatementResult& result) {
  if (base_year == 0 || !result.judged || environment.firm().base_year() == base_year) return;
  result.status = Status::unknown;
  result.actual = std::monostate();
  result.gap.reset();
  const bool in_file = environment.firm().year(base_year) != nullptr;
  result.missing = {in_file ? "/options/base_year" : "/years/" + std::to_string(base_year)};
  result.notes = {{"why.base_year", {{"year", std::to_string(base_year)}}, nullptr}};
}

bool concerns(const policy::Target& target, const firm::Firm& firm, const firm::Year* year) {
  if (target.products.empty() && target.industries.empty()) return target.test.has_value();
  const bool of_industry =
      std::any_of(target.industries.begin(), target.industries.end(), [&](const std::string& code) {
        return !firm.industry.empty() && firm.industry.rfind(code, 0) == 0;
      });
  if (of_industry) return true;
  if (!year) return false;
  return std::any_of(year->products.begin(), year->products.end(), [&](const firm::Product& made) {
    return made.product && std::find(target.products.begin(), target.products.end(),
                                     made.product->id) != target.products.end();
  });
}

/// Cites the product's benchmark rows and, if the obligation holds, notes whether the day by which
/// they require a retrofit has passed.
void add_deadline(FirmEnvironment& environment, StatementResult& result) {
  for (const policy::Row* row : environment.benchmark_rows().rows) {
    add_cites(result.cite, row->cite);
    if (!row->deadline || result.status != Status::met) continue;
    const bool overdue = *row->deadline < environment.law().date;
    result.notes.push_back({overdue ? "note.overdue" : "note.due",
                            {{"date", base::to_string(*row->deadline)}},
                            nullptr});
    return;
  }
}

void add_obligation(FirmEnvironment& environment, const policy::Obligation& obligation,
                    std::vector<StatementResult>& results) {
  const int year = judged_year(environment.law(), environment.firm());
  environment.set_scope(year);
  const std::size_t products =
      environment.current_year() ? environment.current_year()->products.size() : 0;
  for (std::size_t i = 0; i < (obligation.per_product ? products : 1); ++i) {
    environment.set_scope(year, obligation.per_product ? std::optional(i) : std::nullopt);
    if (obligation.where && !rules::evaluate(*obligation.where, environment).is_true()) continue;
    StatementResult result = judge_statement(environment, obligation);
    result.consequence = &obligation.consequence;
    if (obligation.per_product) {
      result.product = environment.current_product()->id;
      add_deadline(environment, result);
    }
    results.push_back(std::move(result));
  }
}

}  // namespace

std::vector<StatementResult> judge_targets(FirmEnvironment& environment) {
  std::vector<StatementResult> results;
  for (const policy::Target* target : environment.law().targets) {
    environment.set_scope(judged_year(environment.law(), environment.firm()));
    if (!concerns(*target, environment.firm(), environment.current_year())) continue;
    StatementResult result = judge_statement(environment, *target);
    refuse_other_base_year(environment, target->base_year, result);
    if (!target->note.empty()) result.notes.push_back({"note.pack", {}, &target->note});
    results.push_back(std::move(result));
  }
  return results;
}

std::vector<StatementResult> judge_obligations(FirmEnvironment& environment) {
  std::vector<StatementResult> results;
  for (const policy::Obligation* obligation : environment.law().obligations) {
    add_obligation(environment, *obligation, results);
  }
  return results;
}

int judged_year(const policy::InForce& law, const firm::Firm& firm) {
  return firm.years.empty() ? law.date.year - 1 : firm.assessment_year();
}

}  // namespace greengauge::assess
