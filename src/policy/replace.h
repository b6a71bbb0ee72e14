// User packs in place of official ones: for packs that are tried out in the page or linted with others.
// In: pack files. Out: pack files, not yet read.
#pragma once

#include <vector>

#include "policy/catalogue.h"

namespace greengauge::policy {

/// `official` without the packs that have the file name or the id of one of `files`, then `files`.
std::vector<PackFile> with_replaced(const std::vector<PackFile>& official,
                                    const std::vector<PackFile>& files);

}  // namespace greengauge::policy
