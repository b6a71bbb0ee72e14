// What the columns of a pasted table stand for. In: its cells. Out: a meaning for every column.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firm/paste/carrier_names.h"
#include "firm/paste/cells.h"
#include "firm/paste/paste.h"

namespace greengauge::firm {

/// "用电量（万kWh）" is a name and a unit. What is no unit stays with the name.
struct NameAndUnit {
  std::string name;
  std::optional<units::Unit> unit;
};
NameAndUnit name_and_unit(std::string_view words);

/// 合计, 总计, total …
bool names_a_sum(std::string_view words);

/// "3月", "三月", "Mar", "2025-03", "2025年3月": 1–12, else 0.
int month_named(std::string_view words);

/// Do carriers head the columns, with months or the year below them?
bool carriers_stand_in_a_row(const Cells& rows, const CarrierNames& names);

struct Columns {
  std::vector<PastedColumn> columns;
  std::size_t first_row = 0;  ///< behind the headings
};
Columns columns_of(const Cells& rows, const CarrierNames& names, int year);

}  // namespace greengauge::firm
