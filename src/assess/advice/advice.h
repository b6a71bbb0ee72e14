// Advice on an assessment: what to answer next, what would change a result, which assumptions a
// result depends on.
// In: the rules in force, a firm and its assessment. Out: questions, changes and sensitivity, put
// into the assessment.
// Questions are cheap enough for every edit; changes and sensitivity cost more and are computed on
// request.
// questions.cpp finds what to answer next, changes.cpp what would change a result, sensitivity.cpp
// the dependence on assumptions.
#pragma once

#include "assess/assessment.h"

namespace greengauge::assess {

/// `assess` followed by `add_questions`.
Assessment assess_with_questions(const policy::InForce& law, const firm::Firm& firm,
                                 base::Diagnostics faults = {});

/// Fills `questions` and `question_set`; replaces what was there.
void add_questions(const policy::InForce& law, const firm::Firm& firm, Assessment& assessment);

/// Fills `changes` and `sensitivity`. Every proposal was checked: the edited firm was judged again.
void advise(const policy::InForce& law, const firm::Firm& firm, Assessment& assessment);

/// For each goal (goals.h) and each lever that bears on it (levers.h, answers.h), the smallest move
/// of that lever alone. Sorted within a goal: the smallest relative move first, unreachable ones
/// last. No change means using more energy, and none is made to get into or out of a programme's
/// scope.
std::vector<Change> find_changes(const policy::InForce& law, const firm::Firm& firm,
                                 const Assessment& assessment);

/// Results that are different with the other coefficient for power, with the grid factor of another
/// data year, with another set of fuel CO2 factors, or if a lead or base value that the user typed
/// in is 5 % larger or smaller.
std::vector<SensitivityChange> find_sensitivity(const policy::InForce& law, const firm::Firm& firm);

}  // namespace greengauge::assess
