// The assessment as JSON (format greengauge.assessment/1), written as a stream without a tree.
// In: Assessment, words for titles and diagnostics. Out: bytes; keys in the order of the contract.
// Advice is an object "advice" with
//   "questions"     [{"input": pointer, "settles", "verdicts", "narrows"}]
//   "changes"       [{"requirement": id of the goal, "programme", "product", "aim", "lever",
//                    "subject", "pointer", "from", "to", "unit", "reachable", "outcome",
//                    "actual", "actual_after", "threshold", "measured_in", "verdict_before",
//                    "verdict_after", "consequences": [{"id", "product", "from", "to"}],
//                    "edits": [firm/edit_json.h]}]
//   "flips"         [{"what", "detail", "computable", "id", "product", "from", "to"}]
//   "question_set"  {"inputs": [pointer], "programmes": [id], "settles"}
// with the meanings of assess/assessment.h; what is not known is null.
#pragma once

#include <functional>
#include <string>

#include "assess/assessment.h"
#include "base/json_writer.h"
#include "report/words/words.h"

namespace greengauge::report {

inline constexpr std::string_view assessment_format = "greengauge.assessment/1";

/// `further` may write more keys after those of the contract. `pretty`: indented.
std::string to_json(const assess::Assessment& assessment, const Words& words, bool pretty,
                    const std::function<void(base::JsonWriter&)>& further = {});

/// Derivations as a list of trees: id, title, formula, filled, value, unit, status, place, cite,
/// notes, parts.
std::string to_json(const std::vector<assess::Derivation>& derivations, const Words& words);

/// One diagnostic as an object: severity, at, code, message.
void write_diagnostic(base::JsonWriter& writer, const base::Diagnostic& diagnostic,
                      const base::Messages& messages);

}  // namespace greengauge::report
