// A firm's results in names alone: verdicts, statuses, levels, marks. For comparing two states of a
// firm, or two sets of rules.
// In: an environment. Out: a list of (id, product, name), and what differs between two lists.
#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

struct Standing {
  std::string id;       ///< of the programme, requirement, target, obligation, indicator or item
  std::string product;  ///< id; "" for the firm
  std::string is;       ///< name of its verdict or status, its level, or a word for its marks
};

/// The verdict on one programme.
Verdict verdict(FirmEnvironment& environment, const policy::Programme& programme);

/// Verdicts, and the statuses of targets and obligations.
std::vector<Standing> outcomes(FirmEnvironment& environment);

/// The same with requirements, score items, limit levels and benchmark standings.
std::vector<Standing> full_standing(FirmEnvironment& environment);

/// Entries whose name is different in `after`, in the order of `before`. Entries that are in one
/// list only are left out.
std::vector<Consequence> differences(const std::vector<Standing>& before,
                                     const std::vector<Standing>& after);

}  // namespace greengauge::assess
