// Targets of plans and obligations judged for a firm.
// In: the firm's environment. Out: one result each (obligations per product: one for each product
// they are about). Targets that do not concern the firm are left out.
#pragma once

#include <vector>

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

/// In the order of the rules in force.
std::vector<StatementResult> judge_targets(FirmEnvironment& environment);
std::vector<StatementResult> judge_obligations(FirmEnvironment& environment);

/// The year that is judged: the firm's assessment year, or, if its file has no year, the year
/// before the assessment date.
int judged_year(const policy::InForce& law, const firm::Firm& firm);

}  // namespace greengauge::assess
