// Linking: names in rules get their meaning, rules their dimensions; circular indicators are found.
// In: a catalogue whose packs are read. Out: its symbols, checked rules, and the faults.
#pragma once

#include "policy/catalogue.h"

namespace greengauge::policy {

void link(Catalogue& catalogue, base::Diagnostics& faults);

/// Type of the answer to a question, as rules see it.
rules::Type type_of(const Input& input);
rules::Type type_of(const Indicator& indicator);

/// Dimension of values in the unit of a table row.
units::Dimension row_dimension();

}  // namespace greengauge::policy
