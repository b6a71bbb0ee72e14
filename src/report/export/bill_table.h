// The table of energy bills as a form to fill in: energy, unit, the year's total, twelve months.
// In: the catalogue's carriers, or the lines of a year of the firm. Out: a sheet; a file of that form
// read by firm::read_paste gives the same lines again.
#pragma once

#include "report/export/workbook.h"

namespace greengauge::report {

/// The lines of `year` where there are any, else every carrier in force with its usual unit.
Sheet bill_table(const Words& words, const firm::Firm& firm, const base::Json& document, int year);

}  // namespace greengauge::report
