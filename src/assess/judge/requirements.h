// Requirements of a programme judged for a firm, and the verdict that follows from them.
// In: a programme and the firm's environment. Out: one result a requirement (one a product where the
// rule is per product), and the verdict: the first that holds, in the order of `Verdict`.
#pragma once

#include <vector>

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

/// How much is told: everything, or statuses alone (no values, citations and notes).
enum class Telling { all, status };

std::vector<RequirementResult> judge_requirement(FirmEnvironment& environment,
                                                 const policy::Requirement& requirement,
                                                 Telling telling = Telling::all);

Verdict verdict_of(const policy::Programme& programme,
                   const std::vector<RequirementResult>& requirements);

RoundResult round_on(const policy::Programme& programme, base::Date date);

/// Notes on the table rows behind a product's unit energy: standards not yet in force and what they
/// would say, corrections that were not applied.
std::vector<Note> row_notes(FirmEnvironment& environment, const RowChoice& choice);

}  // namespace greengauge::assess
