// What depends on the answer to a question: shown where a visitor asks why it is asked.
// In: rules, an assessment, an input. Out: titles with citations.
#pragma once

#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// Something whose result depends on the answer to a question.
struct Use {
  base::Text programme;  ///< empty for targets and obligations
  base::Text title;      ///< of the requirement, score item, target or obligation
  policy::Citations cite;
};

/// In the order of the assessment; without programmes that are out of scope.
std::vector<Use> uses_of(const policy::InForce& law, const Assessment& assessment,
                         const policy::Input& input);

}  // namespace greengauge::assess
