// What the page 改进 (Improve) shows, computed by the report module, which is loaded on demand.
// In: the rules in force, a firm and its assessment. Out: JSON in the words of a language, which
// the page draws as it is: ways to close gaps with their edits, what results depend on, the plan,
// charts.
#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/words/words.h"

namespace greengauge::report {

///   {"programmes": [{"id", "title", "verdict", "gaps": figure or null, "goals": [goal]}],
///    "others": [goal],                                    goals of no programme
///    "flips": [{"of": id of programme, target …, "text", "computable"}],
///    "positions": {programme id: figure},
///    "trends": [figure],
///    "plan": null or {"measures": [{"text", "missing": count, "steps": [text]}],
///                     "overlaps": [text], "compare": as `comparison` writes it}}
///   goal: {"title", "ways": [{"text", "reachable", "edits": [edit, see firm/edit_json.h]}]}
///   figure: as chart/json.h writes it
/// `assessment` must hold changes and sensitivity (assess::advise).
std::string improvements(const Words& words, const policy::InForce& law, const firm::Firm& firm,
                         const assess::Assessment& assessment);

///   {"rows": [{"id", "title", "verdicts" or "statuses": [before, after]}], "figure": figure}
/// Rows: every programme that has criteria and applies to the firm before or after, and targets
/// whose status changed.
/// Both assessments must be of the same rules.
std::string comparison(const Words& words, const assess::Assessment& before,
                       const assess::Assessment& after);

}  // namespace greengauge::report
