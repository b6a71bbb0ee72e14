// Faults of packs explained to their authors: a more precise message, and what was probably meant.
// In: a fault of reading or lint, the catalogue. Out: the fault with a more precise code; a suggestion,
// if there is one. Used by the command line; the page leaves it out, to stay small.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/messages.h"
#include "policy/catalogue.h"

namespace greengauge::policy {

/// The fault with a more precise code where there is one: a day that does not exist, a missing
/// language, one text where two languages are required. Names of dimensions are translated.
base::Diagnostic explain_fault(base::Diagnostic fault, const base::Messages& words);

/// A note with the canonical spelling or the closest known name; nothing if there is none.
std::optional<base::Diagnostic> suggestion(const base::Diagnostic& fault,
                                           const Catalogue& catalogue);

/// The closest of `names`, at most two slips away (one if `word` is shorter than 4 bytes); "" if
/// there is none. Capitals do not matter.
std::string nearest(std::string_view word, const std::vector<std::string>& names);

}  // namespace greengauge::policy
