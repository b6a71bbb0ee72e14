// Dates: reading and writing, leap years, day numbers checked by hand, periods.
#include "base/date.h"

#include <doctest/doctest.h>

namespace greengauge::base {
namespace {

Date date(std::string_view text) {
  const auto parsed = parse_date(text);
  if (!parsed) FAIL_CHECK("no date: ", std::string(text));
  return parsed.value_or(Date{});
}

TEST_CASE("days are read and written") {
  CHECK(date("2026-11-20") == Date{2026, 11, 20});
  CHECK(to_string(Date{2026, 11, 20}) == "2026-11-20");
  CHECK(to_string(Date{812, 1, 2}) == "0812-01-02");
  CHECK(to_string(date("9999-12-31")) == "9999-12-31");
  CHECK(to_string(date("0001-01-01")) == "0001-01-01");
}

TEST_CASE("February has 29 days in 2000 and 2024, 28 in 1900 and 2023") {
  CHECK(parse_date("2000-02-29"));
  CHECK(parse_date("2024-02-29"));
  CHECK(parse_date("2400-02-29"));
  CHECK_FALSE(parse_date("1900-02-29"));
  CHECK_FALSE(parse_date("2100-02-29"));
  CHECK_FALSE(parse_date("2023-02-29"));
  CHECK_FALSE(parse_date("2024-02-30"));
  CHECK(next_day(date("1900-02-28")) == date("1900-03-01"));
  CHECK(next_day(date("2000-02-28")) == date("2000-02-29"));
  CHECK(next_day(date("2024-02-29")) == date("2024-03-01"));
}

TEST_CASE("other forms and days that no calendar has") {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {""sv,           "2026"sv,       "2026-11"sv,     "2026-1-2"sv,    "26-11-20"sv,
        "2026/11/20"sv, "20261120"sv,   "2026-11-20 "sv, " 2026-11-20"sv, "2026-11-20T00:00"sv,
        "2026-13-01"sv, "2026-00-01"sv, "2026-01-00"sv,  "2026-01-32"sv,  "2026-04-31"sv,
        "2026-06-31"sv, "2026-09-31"sv, "2026-11-31"sv,  "0000-01-01"sv,  "-026-01-01"sv,
        "2026-+1-01"sv, "2026-1a-01"sv, "２０２６"sv,    "2026-11-2\0"sv, "202６-11-20"sv}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("days are numbered from 1970-01-01") {
  CHECK(day_number(date("1970-01-01")) == 0);
  CHECK(day_number(date("1969-12-31")) == -1);
  CHECK(day_number(date("1970-03-01")) == 59);      // 31 + 28
  CHECK(day_number(date("1972-01-01")) == 730);     // 2 · 365
  CHECK(day_number(date("1973-01-01")) == 1096);    // 730 + 366
  CHECK(day_number(date("2000-01-01")) == 10957);   // 30 · 365 + 7 leap days (1972 … 1996)
  CHECK(day_number(date("2000-03-01")) == 11017);   // 10957 + 31 + 29
  CHECK(day_number(date("1900-01-01")) == -25567);  // −(70 · 365 + 17 leap days, 1904 … 1968)
  CHECK(day_number(date("0001-01-01")) == -719162);  // −(1969 · 365 + 477): 492 − 19 + 4 leap days
}

TEST_CASE("the next day counts one, through four centuries") {
  int wrong = 0;
  Date day = date("1899-12-31");
  for (int number = day_number(day); day < date("2301-01-01"); ++number, day = next_day(day)) {
    wrong += day_number(day) != number;
    wrong += parse_date(to_string(day)) != day;
    wrong += !(day < next_day(day));
  }
  CHECK(wrong == 0);
  CHECK(next_day(date("2026-12-31")) == date("2027-01-01"));
}

TEST_CASE("a period includes its first and its last day") {
  const Period law{date("2026-07-01"), date("2027-06-30")};
  CHECK_FALSE(law.contains(date("2026-06-30")));
  CHECK(law.contains(date("2026-07-01")));
  CHECK(law.contains(date("2027-06-30")));
  CHECK_FALSE(law.contains(date("2027-07-01")));
  CHECK(law.begins_after(date("2026-06-30")));
  CHECK_FALSE(law.begins_after(date("2026-07-01")));
  CHECK(law.ended_before(date("2027-07-01")));
  CHECK_FALSE(law.ended_before(date("2027-06-30")));
}

TEST_CASE("a period is open where it has no day") {
  CHECK(Period{}.contains(date("0001-01-01")));
  CHECK_FALSE(Period{}.begins_after(date("2026-01-01")));
  CHECK_FALSE(Period{}.ended_before(date("2026-01-01")));
  const Period from{date("2026-07-01"), std::nullopt};
  CHECK(from.contains(date("9999-12-31")));
  CHECK_FALSE(from.contains(date("2026-06-30")));
  const Period until{std::nullopt, date("2026-07-01")};
  CHECK(until.contains(date("1900-01-01")));
  CHECK_FALSE(until.contains(date("2026-07-02")));
}

}  // namespace
}  // namespace greengauge::base
