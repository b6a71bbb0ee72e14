// The assessment and derivations as plain text for a terminal.
// In: Assessment or Derivation, words. Out: lines of UTF-8 text.
#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "assess/derivation.h"
#include "report/words.h"

namespace greengauge::report {

std::string to_text(const assess::Assessment& assessment, const Words& words);
std::string to_text(const std::vector<assess::Derivation>& derivations, const Words& words);
std::string to_text(const base::Diagnostic& diagnostic, const base::Messages& messages);

}  // namespace greengauge::report
