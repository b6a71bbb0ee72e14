// The assessment and derivations as plain text for a terminal.
// In: Assessment or Derivation, words. Out: lines of UTF-8 text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assess/assessment.h"
#include "assess/derive/derivation.h"
#include "report/words/words.h"

namespace greengauge::report {

/// `plan`: lines on the firm's plan of measures (see plan.h), if it has one.
std::string to_text(const assess::Assessment& assessment, const Words& words,
                    const std::vector<std::string>& plan = {});
std::string to_text(const std::vector<assess::Derivation>& derivations, const Words& words);
/// What indicator or requirement `id` would be with power counted on the other basis, one line a
/// product; "" where that is no other.
std::string other_basis(const Words& words, const policy::InForce& law, const firm::Firm& firm,
                        std::string_view id);
std::string to_text(const base::Diagnostic& diagnostic, const base::Messages& messages);

}  // namespace greengauge::report
