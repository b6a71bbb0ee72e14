// Linking: resolves the names in rules, checks dimensions, and finds indicators that depend on
// themselves.
// In: a catalogue whose packs are read and indexed. Out: its symbols, checked rules, and the faults.
#pragma once

#include "policy/catalogue.h"
#include "policy/rules_of.h"

namespace greengauge::policy {

void link(Catalogue& catalogue, base::Diagnostics& faults);

/// The type of an answer in rules. Dates are times: days since 1970 in seconds.
rules::Type type_of(const Input& input);

}  // namespace greengauge::policy
