// Reading, writing and counting days.
//
// Day numbers follow a standard algorithm for the Gregorian calendar. It counts years from March, so
// that the leap day is the last day of its year, and in eras of 400 years, which all have the same
// number of days (146 097).
#include "base/date.h"

#include <array>

namespace greengauge::base {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// The value of `count` decimal digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) {
    return std::nullopt;
  }
  return Date{static_cast<std::int16_t>(year), static_cast<std::int8_t>(month),
              static_cast<std::int8_t>(day)};
}

std::string to_string(Date date) {
  const auto two = [](int value) {
    return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
  };
  return two(date.year / 100) + two(date.year % 100) + "-" + two(date.month) + "-" + two(date.day);
}

// Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
std::int32_t day_number(Date date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = year - era * 400;
  const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date next_day(Date date) {
  if (date.day < days_in_month(date.year, date.month)) {
    ++date.day;
  } else if (date.month < 12) {
    ++date.month;
    date.day = 1;
  } else {
    ++date.year;
    date.month = 1;
    date.day = 1;
  }
  return date;
}

}  // namespace greengauge::base
