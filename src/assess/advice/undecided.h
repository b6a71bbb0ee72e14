// Results that are not known yet, and what each is waiting for.
// In: an assessment. Out: its unknown requirements, targets and obligations; and the shortest list
// of inputs that determines most of them, whatever the answers are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// An unknown result. Borrows from the assessment and the catalogue.
struct UndecidedResult {
  static constexpr std::size_t no_programme = static_cast<std::size_t>(-1);
  std::size_t programme = no_programme;  ///< place in Assessment::programmes
  bool gates = false;                    ///< the verdict cannot be known without it
  const rules::Expression* where = nullptr;
  const rules::Expression* test = nullptr;
  std::optional<std::size_t> product;                 ///< place in firm::Year::products
  const std::vector<std::string>* missing = nullptr;  ///< JSON pointers; not null once found

  bool misses(const std::string& input) const;
};

/// Is it worth asking questions for the programme? Not if it is out of scope, vetoed or without
/// criteria: no further answer changes that.
bool is_asked_about(const ProgrammeResult& programme);

/// In the order of the assessment: programmes that are asked about, targets, obligations.
std::vector<UndecidedResult> undecided_results(const policy::InForce& law, const firm::Firm& firm,
                                               const Assessment& assessment);

/// At most five inputs that together determine the most verdicts, the fewest inputs among equals;
/// if no verdict can be determined, at most three inputs that determine the most results. Listed in
/// the order of the assessment's questions.
QuestionSet shortest_set(const std::vector<UndecidedResult>& undecided,
                         const Assessment& assessment);

}  // namespace greengauge::assess
