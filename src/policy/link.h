// Linking: resolves the names in rules, checks dimensions, and finds indicators that depend on
// themselves.
// In: a catalogue whose packs are read and indexed. Out: its symbols, checked rules, and the faults.
#pragma once

#include "policy/catalogue.h"

namespace greengauge::policy {

void link(Catalogue& catalogue, base::Diagnostics& faults);

/// The type of an answer or an indicator in rules. Dates are times: days since 1970 in seconds.
rules::Type type_of(const Input& input);
rules::Type type_of(const Indicator& indicator);

/// The dimension of values in the unit of a table row: limit.*, benchmark.*, product.unit_energy.
units::Dimension row_dimension();

}  // namespace greengauge::policy
