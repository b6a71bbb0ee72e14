// The assessment as JSON (format greengauge.assessment/1), streamed without a tree.
// In: Assessment, messages for the texts of diagnostics. Out: bytes; keys in the contract's order.
#pragma once

#include <functional>
#include <string>

#include "assess/assessment.h"
#include "base/json_writer.h"
#include "report/words/words.h"

namespace greengauge::report {

inline constexpr std::string_view assessment_format = "greengauge.assessment/1";

/// `further` writes keys after those of the contract.
std::string to_json(const assess::Assessment& assessment, const Words& words, bool pretty,
                    const std::function<void(base::JsonWriter&)>& further = {});

/// Derivations as a list of trees: id, title, formula, filled, value, unit, status, place, cite, parts.
std::string to_json(const std::vector<assess::Derivation>& derivations, const Words& words);

/// One diagnostic as an object: severity, at, code, message.
void write_diagnostic(base::JsonWriter& writer, const base::Diagnostic& diagnostic,
                      const base::Messages& messages);

}  // namespace greengauge::report
