// Proofreading: mistakes of authors that reading and lint accept, and that would show only as a missing
// or wrong result.
// In: pack files, the catalogue read from them. Out: faults with "file:/pointer", in addition to those
// of reading and lint. Used by the command line; the page leaves it out, to stay small.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "policy/catalogue.h"

namespace greengauge::policy {

/// Whether a code such as "CN-AH" is a known region.
using KnownRegion = std::function<bool(std::string_view code)>;

base::Diagnostics proofread(const std::vector<PackFile>& files, const Catalogue& catalogue,
                            const KnownRegion& is_region);

// The checks: proofread_words.cpp, proofread.cpp.
void proofread_words(const PackFile& file, const KnownRegion& is_region, base::Diagnostics& faults);
void proofread_meaning(const Catalogue& catalogue, base::Diagnostics& faults);

}  // namespace greengauge::policy
