// Values of official documents that the packs do not hold: the user may type them in.
// In: which value of a programme's score or of a table. Out: edits below /options/supplied.
// What was typed is marked as the user's own wherever it counts.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// Lead and base value of a score item. `unit`: in which they are given.
void supply_item(const Screen& s, const std::string& programme, const policy::ScoreItem& item);

/// For those of a result's missing places that stand below /options/supplied in a table: one form a
/// row. It stays while the page is shown, also when nothing is missing any more. `place` names the
/// result.
void supply_rows(const Screen& s, const std::string& place,
                 const std::vector<std::string>& missing);

/// The row of its limits and of its benchmarks, once it is settled which, whose values were not found.
void supply_product(const Screen& s, const firm::Product& product, int year);

/// Is it a place below /options/supplied?
bool is_supplied(std::string_view pointer);

}  // namespace greengauge::app
