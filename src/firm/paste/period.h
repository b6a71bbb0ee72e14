// Periods as headings and cells of tables name them.
// In: words. Out: the year, months and day that they name, and the words that are left.
#pragma once

#include <string>
#include <string_view>

namespace greengauge::firm {

/// A period that words name: "3月", "三月", "Mar", "2025-03", "24年3月", "2025-01-31", "一季度", "上半年",
/// "2025年". What is not named is 0; `rest`: the words without it.
struct Period {
  int year = 0, month = 0, last_month = 0, day = 0;
  std::string rest;
  bool named() const { return year || month; }
  bool is_part() const { return last_month > month; }
};
Period period_of(std::string_view words);

}  // namespace greengauge::firm
