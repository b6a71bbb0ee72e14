// How a firm stands, in names alone: verdicts, statuses, levels, marks. For comparing two readings.
// In: an environment. Out: a list of (id, product, name); and what differs between two lists.
#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

struct Standing {
  std::string id;
  std::string product;
  std::string is;
};

/// One verdict, judged anew.
Verdict verdict(FirmEnvironment& environment, const policy::Programme& programme);

/// Verdicts, targets and obligations.
std::vector<Standing> outcomes(FirmEnvironment& environment);

/// These and requirements, limit levels, benchmark standing, score items.
std::vector<Standing> full_standing(FirmEnvironment& environment);

/// What is another in `after`, in the order of `before`. Names that are in one list only are left out.
std::vector<Consequence> differences(const std::vector<Standing>& before,
                                     const std::vector<Standing>& after);

}  // namespace greengauge::assess
