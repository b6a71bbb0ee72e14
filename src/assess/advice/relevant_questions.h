// The questions that concern this firm, for the page that asks them.
// In: rules in force, an assessment. Out: inputs of the packs, in the packs' order.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// Questions that bear on something shown: those of programmes that are not out of scope, the scope
/// questions of the others, and those of indicators, targets and obligations.
std::vector<const policy::Input*> relevant_questions(const policy::InForce& law,
                                                     const Assessment& assessment);

}  // namespace greengauge::assess
