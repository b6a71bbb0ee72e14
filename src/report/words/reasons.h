// A requirement, target or obligation in one line: what it is about, the firm's value, what is
// required, how much is missing, and why something is not known. Shared by the text and the printed
// report.
// In: results, words. Out: texts.
#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/words/words.h"

namespace greengauge::report {

/// "能源管理体系：无（要求 ≥ 已建立）". A yes or no is left out, because the title says it.
std::string requirement_line(const Words& words, const assess::RequirementResult& result);
std::string statement_line(const Words& words, const assess::StatementResult& result);

/// What is missing (at most three places by name, the others counted) and other reasons; "" if
/// there are none.
std::string unknown_because(const Words& words, const std::vector<std::string>& pointers,
                            const std::vector<assess::Note>& notes);

/// The documents that indicators and requirements cite, each once, in the order of their first use.
std::vector<const policy::Document*> documents_of(const policy::Catalogue& catalogue,
                                                  const assess::Assessment& assessment);

}  // namespace greengauge::report
