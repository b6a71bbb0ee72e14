// Targets of plans and obligations judged for a firm.
// In: the firm's environment. Out: one result each (one a product where the rule is per product);
// targets that do not concern the firm are left out.
#pragma once

#include <vector>

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

std::vector<StatementResult> judge_targets(FirmEnvironment& environment);
std::vector<StatementResult> judge_obligations(FirmEnvironment& environment);

/// The year that is judged: the firm's, or without any year the one before the assessment.
int judged_year(const policy::InForce& law, const firm::Firm& firm);

}  // namespace greengauge::assess
