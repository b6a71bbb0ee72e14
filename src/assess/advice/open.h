// Results that are not known yet and what they wait for.
// In: an assessment. Out: its open requirements, targets and obligations; and the shortest list of
// inputs that determines most of them, whatever the answers are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

struct Open {
  static constexpr std::size_t no_programme = static_cast<std::size_t>(-1);
  std::size_t programme = no_programme;  ///< place in the assessment
  bool gates = false;                    ///< the verdict waits for it
  const rules::Expression* where = nullptr;
  const rules::Expression* test = nullptr;
  std::optional<std::size_t> product;  ///< place in the year
  const std::vector<std::string>* missing = nullptr;

  bool misses(const std::string& input) const;
};

/// Nothing that is answered opens what is out of scope, vetoed or without criteria.
bool is_asked_about(const ProgrammeResult& programme);

/// They point into the assessment and the law.
std::vector<Open> open_results(const policy::InForce& law, const firm::Firm& firm,
                               const Assessment& assessment);

/// Up to five inputs for the most verdicts, fewest inputs first; where no verdict can be had, up to
/// three that settle most. Listed in the order of the assessment's questions.
QuestionSet shortest_set(const std::vector<Open>& open, const Assessment& assessment);

}  // namespace greengauge::assess
