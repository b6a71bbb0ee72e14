// Lint: what a schema cannot check. Names that lead nowhere, dimensions of factors, overlapping rows,
// weak sources of verdicts, ids used twice, missing translations, documents that are about to lapse.
// In: a loaded catalogue and a date. Out: faults with "file:/pointer", in addition to those of reading.
//
// One file per check: citations.cpp, ids.cpp, factors.cpp, tables.cpp, editions.cpp, measures.cpp.
// proofread.cpp and proofread_words.cpp are further checks that only the command line runs
// (proofread.h); hint.cpp adds suggestions to faults (hint.h).
#pragma once

#include "base/diagnostic.h"
#include "policy/catalogue.h"

namespace greengauge::policy {

/// How many days before its end a document is reported.
inline constexpr int lapse_warning_days = 60;

base::Diagnostics lint(const Catalogue& catalogue, Date today);

// The checks, one file each.
void lint_citations(const Catalogue& catalogue, Date today, base::Diagnostics& faults);
void lint_ids(const Catalogue& catalogue, base::Diagnostics& faults);
void lint_factors(const Catalogue& catalogue, base::Diagnostics& faults);
void lint_tables(const Catalogue& catalogue, base::Diagnostics& faults);
void lint_editions(const Catalogue& catalogue, base::Diagnostics& faults);
void lint_measures(const Catalogue& catalogue, base::Diagnostics& faults);

/// Whether no product can fulfil the conditions of both rows.
bool disjoint(const Row& a, const Row& b);

/// The place of an element of a pack: "file:/part/index".
std::string place_of(const Pack& pack, std::string_view part, std::size_t index);

}  // namespace greengauge::policy
