// What the rows of a table are to each other: months of one carrier, parts, sums, corrections.
// In: rows, each read on its own, from top to bottom. Out: the same rows with what follows from the others, and
// what is asked.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firm/paste/paste.h"
#include "firm/paste/period.h"

namespace greengauge::firm {

/// A row and what only the reading of the table needs.
struct ReadRow {
  PastedRow row;
  bool is_part = false;          ///< 其中 …
  bool is_correction = false;    ///< a negative amount
  Period period;                 ///< from the row's own column of periods
  std::uint32_t days[12] = {};   ///< of which days the month's amount is the sum, a bit each
  std::optional<double> factor;  ///< coal equivalent that the table uses for it
};

/// Asks about a row, in one question for all rows with the same code and text.
void ask(std::vector<PasteAsk>& asks, std::string_view code, std::size_t row,
         std::string text = {});

/// Sums that cells show rounded are equal within half a percent.
bool agree(double a, double b);
bool same_unit(const units::Unit& a, const units::Unit& b);

/// The year's amount from its months; a month of which days are missing is asked about. `stated`: the row's own
/// sum, if it has one.
PastedRow::Fate complete(ReadRow& read, const std::optional<double>& stated, int year,
                         std::vector<PasteAsk>& asks);

void relate_rows(std::vector<ReadRow>& rows, int year, std::vector<PasteAsk>& asks);

}  // namespace greengauge::firm
