// Numbers as people type them, what is refused, and how they are shown.
#include "ui/numbers.h"

#include <doctest/doctest.h>

using namespace greengauge::ui;

TEST_CASE("numbers are read as people write them") {
  CHECK(parse_number("430") == 430.0);
  CHECK(parse_number(" 1,234,567.5 ") == 1234567.5);
  CHECK(parse_number("１２３．５") == 123.5);
  CHECK(parse_number("1，200") == 1200.0);
  CHECK(parse_number("−30") == -30.0);
  CHECK(parse_number("0") == 0.0);
}

TEST_CASE("text that is not a number is refused") {
  for (const char* text : {"", " ", "abc", "12a", "1.2.3", "1,23", "12,34", "0x10", "inf", "nan",
                           "--1", "1e999", "e5", "约100", ",100", "1,234,56"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text));
  }
  CHECK(is_blank("　 "));
  CHECK_FALSE(is_blank("0"));
}

TEST_CASE("numbers are shown with thousands separators") {
  CHECK(format_number(1234567.5) == "1,234,567.5");
  CHECK(format_number(999) == "999");
  CHECK(format_number(-40.9, 1) == "−40.9");
  CHECK(format_number(-0.01, 1) == "0.0");
}
