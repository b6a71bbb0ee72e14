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

/// `plan`: lines on the firm's plan of measures (plan_lines of advice/plan.h); empty without a
/// plan.
std::string to_text(const assess::Assessment& assessment, const Words& words,
                    const std::vector<std::string>& plan = {});
/// Each step with its formula in words, the formula itself, the values put in, the result, where it
/// was entered, and its sources; parts are indented below.
std::string to_text(const std::vector<assess::Derivation>& derivations, const Words& words);
/// The value or status of `id` with power counted on the other basis, one line for each product
/// where it differs; "" where it does not.
std::string other_basis(const Words& words, const policy::InForce& law, const firm::Firm& firm,
                        std::string_view id);
/// "/years/2025: message".
std::string to_text(const base::Diagnostic& diagnostic, const base::Messages& messages);

}  // namespace greengauge::report
