// Advice on an assessment: what to answer next, what would change it, what it hangs on.
// In: law, firm and their assessment. Out: questions, changes and flips, put into the assessment.
// Questions are cheap enough for every edit; changes and flips cost more and are computed on request.
#pragma once

#include "assess/assessment.h"

namespace greengauge::assess {

/// `assess` followed by `add_questions`.
Assessment assess_with_questions(const policy::InForce& law, const firm::Firm& firm,
                                 base::Diagnostics faults = {});

/// Fills `questions` and `question_set`.
void add_questions(const policy::InForce& law, const firm::Firm& firm, Assessment& assessment);

/// Fills `changes` and `flips`. Everything proposed was judged again on the edited firm.
void advise(const policy::InForce& law, const firm::Firm& firm, Assessment& assessment);

/// For every numeric requirement of a programme with gaps or open questions that is not met, for
/// targets that are missed and for the next better standing of a product: each lever alone.
/// Nobody is told to use more energy, and scope tests are no goals.
std::vector<Change> find_changes(const policy::InForce& law, const firm::Firm& firm,
                                 const Assessment& assessment);

/// Results that are others on the other coal equivalent of power, with the grid factor of another
/// year in force, with the other set of fuel CO2 factors, or if a lead or base value that the user
/// typed in is 5 % larger or smaller.
std::vector<Flip> find_flips(const policy::InForce& law, const firm::Firm& firm);

}  // namespace greengauge::assess
