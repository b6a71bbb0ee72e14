// What depends on the answer to a question: shown where a visitor asks why a question is asked.
// In: the rules in force, an assessment, an input. Out: titles with citations.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// A result that depends on the answer to a question.
struct Dependent {
  base::Text programme;  ///< empty for targets and obligations
  base::Text title;      ///< of the requirement, score item, target or obligation; a notice's text
  policy::Citations cite;
};

/// In the order of the assessment; without programmes whose scope the firm is not in. Indicators
/// are seen through: a test of energy.tce depends on the inputs of its formula.
std::vector<Dependent> dependents_of(const policy::InForce& law, const Assessment& assessment,
                                     const policy::Input& input);

}  // namespace greengauge::assess
