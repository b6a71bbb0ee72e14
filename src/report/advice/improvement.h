// What the page 改进 shows, worked out by the module that is loaded on demand.
// In: law, firm and its assessment. Out: JSON in the words of a language: ways to close gaps with their
// edits, what results hang on, the plan, charts. The page draws it and knows nothing of how it came about.
#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/words/words.h"

namespace greengauge::report {

/// {"programmes": [{"id", "title", "verdict", "gaps": figure or null, "goals": […]}], "others": goals,
///  "flips": [{"of": programme or "", "text", "computable"}], "positions": {programme: figure},
///  "trends": [figure], "plan": null or {"measures": [{"text", "missing", "steps": [text]}],
///  "overlaps": [text], "compare": as below}}.
/// A goal is {"title", "ways": [{"text", "reachable", "edits": [{"pointer", "value"}]}]}.
std::string improvements(const Words& words, const policy::InForce& law, const firm::Firm& firm,
                         const assess::Assessment& assessment);

/// {"rows": [{"id", "title", "verdicts" or "statuses": [before, after]}], "figure"}: every verdict that
/// is not out of scope at both times, and targets that changed.
std::string comparison(const Words& words, const assess::Assessment& before,
                       const assess::Assessment& after);

}  // namespace greengauge::report
