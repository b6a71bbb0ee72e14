// Values of official documents that the packs do not have: the user may type them in.
// In: which value of a programme's score or of a table. Out: edits below /options/supplied.
// What was typed is marked as the user's own wherever it is used.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// The form for the lead and base values of a score item.
void supply_item(const Screen& s, const std::string& programme, const policy::ScoreItem& item);

/// Forms for the table rows among a result's missing places, one for each row. A form stays while
/// the page is shown, even after its values were typed in. `place` identifies the result.
void supply_rows(const Screen& s, const std::string& place,
                 const std::vector<std::string>& missing);

/// Forms for the rows of a product's limits and benchmarks whose values are missing, once it is
/// decided which rows apply.
void supply_product(const Screen& s, const firm::Product& product, int year);

/// Whether it is a place below /options/supplied.
bool is_supplied(std::string_view pointer);

}  // namespace greengauge::app
