// Advice in words: what to answer, what would change a result, what it depends on.
// In: questions, changes and sensitivity of an assessment. Out: one line each, in the catalogue's
// language. Shared by the reports and the page.
#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "report/words/words.h"

namespace greengauge::report {

/// "答这 3 个问题可确定 2 项结果"; "" for an empty set.
std::string question_set(const Words& words, const assess::QuestionSet& set);

/// The goal: title of the requirement, product, value now and threshold.
std::string goal(const Words& words, const assess::Change& change);
/// The move: "天然气用量由 21 万m³ 降到 18.3 万m³", and what follows from it, or that it does not
/// suffice.
std::string change(const Words& words, const assess::Change& change);
/// An assumption, and what would be different under another choice of it.
std::string sensitivity_change(const Words& words, const assess::SensitivityChange& change);

/// Title of a programme, requirement, target, obligation, indicator or score item; else its id.
std::string title_of(const Words& words, const std::string& id);
/// The word for a verdict, status, level or mark, by the name that Consequence uses.
std::string state(const Words& words, const std::string& name);

/// All changes (for each goal its line and at most three moves), or all sensitivity changes.
std::vector<std::string> change_lines(const Words& words, const assess::Assessment& assessment);
std::vector<std::string> sensitivity_lines(const Words& words,
                                           const assess::Assessment& assessment);

}  // namespace greengauge::report
