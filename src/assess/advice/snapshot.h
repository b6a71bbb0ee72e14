// A firm's results in names alone: verdicts, statuses, levels, marks. For comparing two states of a
// firm, or two sets of rules.
// In: an environment. Out: a list of (id, product, name), and what differs between two lists.
#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "assess/compare.h"
#include "assess/environment.h"

namespace greengauge::assess {

/// One result in names.
struct NamedResult {
  std::string id;       ///< of the programme, requirement, target, obligation, indicator or item
  std::string product;  ///< id; "" for the firm
  std::string state;    ///< name of its verdict or status, its level, or a word for its marks
};

inline ResultKey key_of(const NamedResult& result) { return {result.id, result.product}; }

/// All results of a firm, in the order of the rules in force.
using Snapshot = std::vector<NamedResult>;

/// The verdict on one programme.
Verdict verdict(FirmEnvironment& environment, const policy::Programme& programme);

/// Verdicts, and the statuses of targets and obligations.
Snapshot brief_snapshot(FirmEnvironment& environment);

/// The same with requirements, score items, limit levels and benchmark standings.
Snapshot full_snapshot(FirmEnvironment& environment);

/// Entries whose state is different in `after`, in the order of `before`. Entries that are in one
/// list only are left out.
std::vector<Consequence> differences(const Snapshot& before, const Snapshot& after);

}  // namespace greengauge::assess
