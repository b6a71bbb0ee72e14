// The assessment as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read Chinese).
// In: Assessment, words. Out: bytes: one row for each indicator, requirement, target or obligation.
// Cells never become formulas: a text that begins with = + - @ is marked as text.
#pragma once

#include <string>

#include "assess/assessment.h"
#include "report/words/words.h"

namespace greengauge::report {

std::string to_csv(const assess::Assessment& assessment, const Words& words);

/// One cell, quoted where needed and safe to open in a spreadsheet.
std::string csv_cell(std::string_view text);

}  // namespace greengauge::report
