// What the columns of a pasted table mean.
// In: its cells. Out: a meaning for every column, and where the data begin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firm/paste/carrier_names.h"
#include "firm/paste/cells.h"
#include "firm/paste/paste.h"
#include "firm/paste/period.h"

namespace greengauge::firm {

/// Splits "用电量（万kWh）" into a name and a unit, "数量（万）" into a name and a multiplier. What is
/// neither stays in the name.
struct NameAndUnit {
  std::string name;
  std::optional<units::Unit> unit;
  double times = 1;
};
NameAndUnit name_and_unit(std::string_view words);

/// Is it a word for a sum: 合计, 总计, total …?
bool names_a_sum(std::string_view words);

/// Do carriers head the columns, with months or years in the rows below?
bool carriers_head_columns(const Cells& rows, const CarrierNames& names);

struct Columns {
  std::vector<PastedColumn> columns;
  std::vector<PasteAsk> asks;
  std::size_t first_row = 0;  ///< the first row below the headings
  std::string_view layout;
};
/// Each row must be about one carrier. `year`: the year that is wanted, if headings name years.
Columns columns_of(const Cells& rows, const CarrierNames& names, int year);

}  // namespace greengauge::firm
