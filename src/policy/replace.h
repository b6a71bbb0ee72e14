// Packs that somebody brings along, in place of official ones. In: files. Out: files, not yet read.
#pragma once

#include <vector>

#include "policy/catalogue.h"

namespace greengauge::policy {

/// `official` without what has the name or the id of one of `files`; then these.
std::vector<PackFile> with_replaced(const std::vector<PackFile>& official,
                                    const std::vector<PackFile>& files);

}  // namespace greengauge::policy
