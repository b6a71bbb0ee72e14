// Units and numbers as they are shown in both languages: spacing, decimals, rounding.
#include <doctest/doctest.h>

#include <limits>

#include "units/read.h"

namespace greengauge::units {
namespace {

using test::read;

std::string zh(std::string_view unit) { return display_name(read(unit), base::Language::zh); }
std::string en(std::string_view unit) { return display_name(read(unit), base::Language::en); }

TEST_CASE("beside the number that it is compared with, a number shows on which side it is") {
  using units::display_beside;
  CHECK(display_beside(9999.96, 10000) == "9,999.96");
  CHECK(display_beside(10000, 9999.96) == "10,000");
  CHECK(display_beside(10000.403, 10000) == "10,000.4");
  CHECK(display_beside(0.20000001, 0.2) == "0.20000001");
  CHECK(display_beside(12345.6, 10000) == "12,346");
  CHECK(display_beside(10000.000000000002, 10000) == "10,000");  // noise of binary fractions
  CHECK(display_beside(5, 5) == "5");
}

TEST_CASE("units in Chinese: words where people say words, symbols where bills have symbols") {
  CHECK(zh("t") == "吨");
  CHECK(zh("kg") == "千克");
  CHECK(zh("tce") == "吨标准煤");
  CHECK(zh("万tce") == "万吨标准煤");
  CHECK(zh("kgce") == "千克标准煤");
  CHECK(zh("tCO2") == "吨二氧化碳");
  CHECK(zh("tCO2e") == "吨二氧化碳当量");
  CHECK(zh("kgce/t") == "千克标准煤/吨");
  CHECK(zh("tce/万元") == "吨标准煤/万元");
  CHECK(zh("kgoe/(t·能量因数)") == "千克标准油/(吨·能量因数)");
  CHECK(zh("kgce/1000m³") == "千克标准煤/1000m³");
  CHECK(zh("t/d") == "吨/天");
  CHECK(zh("千瓦时") == "kWh");
  CHECK(zh("万kWh") == "万kWh");
  CHECK(zh("kJ/kg") == "kJ/kg");
  CHECK(zh("kWh/t") == "kWh/t");
  CHECK(zh("kWh/万元") == "kWh/万元");
  CHECK(zh("kgCO2/kWh") == "kgCO2/kWh");
  CHECK(zh("m³") == "m³");
  CHECK(zh("%") == "%");
  CHECK(zh("") == "");
}

TEST_CASE("units in English") {
  CHECK(en("万kWh") == "10,000 kWh");
  CHECK(en("亿元") == "100 million yuan");
  CHECK(en("tce/万元") == "tce/10,000 yuan");
  CHECK(en("kgce/1000m³") == "kgce/1,000 m³");
  CHECK(en("kgce/重量箱") == "kgce/weight case");
  CHECK(en("公顷") == "ha");
  CHECK(en("吨标准煤") == "tce");
  CHECK(en("t") == "t");
  CHECK(en("") == "");
}

TEST_CASE("a unit that the program does not know shows its own text") {
  CHECK(display_name({{}, 1, "打"}, base::Language::zh) == "打");
}

TEST_CASE("a number comes before its unit, and a multiple is separated from it") {
  CHECK(with_unit("430", read("万kWh"), base::Language::zh) == "430 万kWh");
  CHECK(with_unit("430", read("万kWh"), base::Language::en) == "430 × 10,000 kWh");
  CHECK(with_unit("0.531", read("tce/万元"), base::Language::en) == "0.531 tce/10,000 yuan");
  CHECK(with_unit("5", Unit{}, base::Language::en) == "5");
}

TEST_CASE("numbers show as many places as matter") {
  CHECK(display_number(0) == "0");
  CHECK(display_number(-0.0) == "0");
  CHECK(display_number(1) == "1");
  CHECK(display_number(12.5) == "12.5");
  CHECK(display_number(270.471) == "270.47");
  CHECK(display_number(999.994) == "999.99");
  CHECK(display_number(999.999) == "1,000");
  CHECK(display_number(1234.56) == "1,234.6");
  CHECK(display_number(1000.04) == "1,000");
  CHECK(display_number(9999.96) == "10,000");
  CHECK(display_number(12345.5) == "12,346");
  CHECK(display_number(1000000) == "1,000,000");
  CHECK(display_number(123456789012) == "123,456,789,012");
  CHECK(display_number(0.1229) == "0.1229");
  CHECK(display_number(0.000134) == "0.000134");
  CHECK(display_number(0.00012345) == "0.0001235");
  CHECK(display_number(0.5) == "0.5");
  CHECK(display_number(0.99996) == "1");
  CHECK(display_number(-30) == "−30");
  CHECK(display_number(-1234.5) == "−1,234.5");
}

TEST_CASE("numbers show the places that are asked for") {
  CHECK(display_number(12.5, 2) == "12.50");
  CHECK(display_number(0, 2) == "0.00");
  CHECK(display_number(1234.5, 0) == "1,235");  // half away from zero
  CHECK(display_number(-1234.5, 0) == "−1,235");
  CHECK(display_number(0.5, 0) == "1");
  CHECK(display_number(0.49, 0) == "0");
  CHECK(display_number(-0.49, 0) == "0");
  CHECK(display_number(-0.001, 2) == "0.00");
  CHECK(display_number(-0.005, 2) == "−0.01");
  CHECK(display_number(9.999, 2) == "10.00");
  CHECK(display_number(99.95, 1) == "100.0");
  CHECK(display_number(0.06, 1) == "0.1");
  CHECK(display_number(0.04, 1) == "0.0");
  CHECK(display_number(1e-12, 3) == "0.000");
  CHECK(display_number(0.1, 20) == "0.100000000000000");  // at most 15
  CHECK(display_number(1.5, -3) == "2");                  // at least 0
}

TEST_CASE("rounding follows the decimal number that people see, not its double") {
  CHECK(display_number(2.675, 2) == "2.68");  // the double is 2.67499999999999982
  CHECK(display_number(1.005, 2) == "1.01");
  CHECK(display_number(0.285, 2) == "0.29");
  CHECK(display_number(28.999999999999996) == "29");
  CHECK(display_number(0.1 + 0.2, 15) == "0.300000000000000");
}

TEST_CASE("numbers of no bill") {
  CHECK(display_number(1e15) == "1,000,000,000,000,000");
  CHECK(display_number(1e17) == "100,000,000,000,000,000");
  CHECK(display_number(1.5e300) == "1.5e300");
  CHECK(display_number(-1e18) == "−1e18");
  CHECK(display_number(1.5e300, 2) == "1.5e300");
  CHECK(display_number(1.23456e-10) == "1.235e−10");
  CHECK(display_number(9.99996e-10) == "1e−9");
  CHECK(display_number(5e-324) == "5e−324");
  CHECK(display_number(std::numeric_limits<double>::quiet_NaN()) == "–");
  CHECK(display_number(std::numeric_limits<double>::infinity()) == "–");
  CHECK(display_number(-std::numeric_limits<double>::infinity(), 2) == "–");
}

TEST_CASE("a number for further computation has seven significant digits") {
  CHECK(working_number(23027.4) == "23,027.4");
  CHECK(working_number(1616.951712) == "1,616.952");
  CHECK(working_number(0.065921787) == "0.06592179");
  CHECK(working_number(123456789) == "123,456,789");
  CHECK(working_number(1000) == "1,000");
  CHECK(working_number(-0.1229) == "−0.1229");
  CHECK(working_number(0) == "0");
  CHECK(working_number(std::numeric_limits<double>::infinity()) == "–");
}

}  // namespace
}  // namespace greengauge::units
