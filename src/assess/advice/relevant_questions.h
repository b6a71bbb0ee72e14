// The questions that concern this firm, for the page that asks them.
// In: the rules in force, an assessment. Out: inputs of the packs, in the packs' order.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// The questions that some shown result depends on: all those of programmes whose scope the firm
/// may be in, the scope questions of the other programmes, and those of indicators, targets and
/// obligations. Each once.
std::vector<const policy::Input*> relevant_questions(const policy::InForce& law,
                                                     const Assessment& assessment);

}  // namespace greengauge::assess
