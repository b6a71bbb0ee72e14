// The table of energy bills as a form to fill in: carrier, unit, the year's total, twelve months.
// In: the lines of a year of the firm, or else the catalogue's carriers. Out: a sheet.
// firm::read_paste reads the filled-in form back into the same lines.
#pragma once

#include "report/export/workbook.h"

namespace greengauge::report {

/// The lines of `year` if it has any, else every carrier of the packs with its preferred unit.
/// `document`: the file that `firm` was read from; it holds the months.
Sheet bill_table(const Words& words, const firm::Firm& firm, const base::Json& document, int year);

}  // namespace greengauge::report
