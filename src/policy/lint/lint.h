// What a schema cannot see: names that point nowhere, dimensions of factors, overlapping rows,
// weak sources under verdicts, ids used twice, missing translations, documents that lapse.
// In: a loaded catalogue and a date. Out: faults with "file:/pointer", besides those of reading.
#pragma once

#include "base/diagnostic.h"
#include "policy/catalogue.h"

namespace greengauge::policy {

/// Days ahead in which the end of a document is told.
inline constexpr int lapse_warning_days = 60;

base::Diagnostics lint(const Catalogue& catalogue, Date today);

// The checks, one file each.
void lint_citations(const Catalogue& catalogue, Date today, base::Diagnostics& faults);
void lint_ids(const Catalogue& catalogue, base::Diagnostics& faults);
void lint_factors(const Catalogue& catalogue, base::Diagnostics& faults);
void lint_tables(const Catalogue& catalogue, base::Diagnostics& faults);
void lint_editions(const Catalogue& catalogue, base::Diagnostics& faults);
void lint_measures(const Catalogue& catalogue, base::Diagnostics& faults);

/// No product fulfils the conditions of both rows.
bool disjoint(const Row& a, const Row& b);

/// "file:/part/index", the place of an element of a pack.
std::string place_of(const Pack& pack, std::string_view part, std::size_t index);

}  // namespace greengauge::policy
