// Slips of whoever writes a pack that no reader stumbles over: they would show only as a missing or a wrong result.
// In: pack files, the catalogue read from them. Out: faults with "file:/pointer", besides those of reading and lint.
// The command line asks for this; the page does without, to stay small.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "policy/catalogue.h"

namespace greengauge::policy {

/// Whether a code like "CN-AH" is a region at all.
using KnownRegion = std::function<bool(std::string_view code)>;

base::Diagnostics proofread(const std::vector<PackFile>& files, const Catalogue& catalogue,
                            const KnownRegion& is_region);

// The checks, one file each.
void proofread_words(const PackFile& file, const KnownRegion& is_region, base::Diagnostics& faults);
void proofread_meaning(const Catalogue& catalogue, base::Diagnostics& faults);

}  // namespace greengauge::policy
