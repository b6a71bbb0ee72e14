// The requirements of a programme judged for a firm, and the verdict that follows.
// In: a programme and the firm's environment. Out: one result for each requirement (one for each
// product where the rule is per product), the verdict, and the state of the application round.
#pragma once

#include <vector>

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

/// How much of a result is filled in: everything, or the status alone (no values, citations,
/// notes), which is what searches need, a thousand times over.
enum class Detail { full, status_only };

/// Judges in the current year; afterwards the year is current, without a product. Never empty: a
/// rule per product that concerns none of the products gives one result without a product.
std::vector<RequirementResult> judge_requirement(FirmEnvironment& environment,
                                                 const policy::Requirement& requirement,
                                                 Detail detail = Detail::full);

/// The first verdict that holds, in the order of `Verdict`. `requirements`: all results of the
/// programme; preferences never count.
Verdict verdict_of(const policy::Programme& programme,
                   const std::vector<RequirementResult>& requirements);

/// Is an application round open on the date? Else the next one, else the last one that ended.
RoundResult round_on(const policy::Programme& programme, base::Date date);

/// Notes on the table rows that the current product is compared with: a standard that is not yet in
/// force and the level by it, the level by the standard of the data year, values that the user
/// typed in, corrections of the standard that were not applied.
std::vector<Note> row_notes(FirmEnvironment& environment, const RowChoice& choice);

}  // namespace greengauge::assess
