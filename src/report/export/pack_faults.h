// What is wrong with policy packs that a visitor tries.
// In: the official packs, the visitor's, a date. Out: the faults of reading and of lint that the official
// packs alone do not have, as JSON: [{"severity", "where", "code", "arguments": {name: value}}].
// Checked here, in the report's module, since hardly any visitor needs it.
#pragma once

#include <string>
#include <vector>

#include "policy/catalogue.h"

namespace greengauge::report {

/// A visitor's pack takes the place of the official one with its id.
std::string pack_faults(const std::vector<policy::PackFile>& official,
                        const std::vector<policy::PackFile>& tried, base::Date date);

}  // namespace greengauge::report
