// Faults of packs told for whoever writes packs: more precisely, and with what was probably meant.
// In: a fault of reading or lint, the catalogue. Out: the fault under a more precise code; a second sentence, if there is one.
// The command line asks for this; the page does without, to stay small.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/messages.h"
#include "policy/catalogue.h"

namespace greengauge::policy {

/// The same fault; what its general code does not say is in the code: a day that the calendar does not have, a language that
/// is missing, one text where two languages are due. Dimensions are put into the language's own words.
base::Diagnostic in_detail(base::Diagnostic fault, const base::Messages& words);

/// How it is spelt here, or the nearest name that there is.
std::optional<base::Diagnostic> hint(const base::Diagnostic& fault, const Catalogue& catalogue);

/// The one of `names` that is at most two slips away (one for short words); "" if there is none.
std::string nearest(std::string_view word, const std::vector<std::string>& names);

}  // namespace greengauge::policy
