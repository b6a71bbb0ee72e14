// Calendar dates as laws use them: a day, without time of day or time zone.
// In: "YYYY-MM-DD". Out: Date, ordered; Period, a range that includes its first and last day.
// A period without a first or last day is open on that side.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace greengauge::base {

struct Date {
  std::int16_t year = 0;
  std::int8_t month = 1;
  std::int8_t day = 1;

  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// Reads "YYYY-MM-DD"; nothing for any other form and for days that do not exist (02-30).
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

/// Days since 1970-01-01 in the Gregorian calendar; negative before.
std::int32_t day_number(Date date);
Date next_day(Date date);

/// From `from` to `until`, both days included.
struct Period {
  std::optional<Date> from;
  std::optional<Date> until;

  bool contains(Date date) const { return !(from && date < *from) && !(until && *until < date); }
  bool begins_after(Date date) const { return from && date < *from; }
  bool ended_before(Date date) const { return until && *until < date; }
};

}  // namespace greengauge::base
