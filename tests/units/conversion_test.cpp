// Conversions computed by hand; whole and decimal numbers come out exactly.
#include <doctest/doctest.h>

#include <limits>

#include "support/near_rel.h"
#include "units/read.h"

namespace greengauge::units {
namespace {

using test::convert;
using test::near_rel;
using test::read;

TEST_CASE("energy, exactly") {
  CHECK(convert(100, "万kWh", "kWh") == 1000000);
  CHECK(convert(1000000, "kWh", "万kWh") == 100);
  CHECK(convert(1, "亿kWh", "万kWh") == 10000);
  CHECK(convert(1, "GWh", "万kWh") == 100);
  CHECK(convert(35, "万度", "MWh") == 350);
  CHECK(convert(1, "kWh", "MJ") == 3.6);
  CHECK(convert(3.6, "MJ", "kWh") == 1);
  CHECK(convert(1, "GJ", "MJ") == 1000);
  CHECK(convert(1, "TJ", "GJ") == 1000);
  CHECK(convert(1, "kcal", "kJ") == 4.1868);
  CHECK(convert(7000, "kcal", "kJ") == 29307.6);  // 7000 · 4.1868: standard coal
  CHECK(convert(10000, "kcal", "kJ") == 41868);   // standard oil
  CHECK(convert(1, "百万大卡", "GJ") == 4.1868);
  CHECK(convert(1, "Gcal", "GJ") == 4.1868);
  CHECK(convert(41.868, "GJ", "Gcal") == 10);
}

TEST_CASE("mass, volume, area, money, time, exactly") {
  CHECK(convert(10, "t", "kg") == 10000);
  CHECK(convert(4200, "t", "万t") == 0.42);
  CHECK(convert(1, "亿t", "万t") == 10000);
  CHECK(convert(250, "g", "kg") == 0.25);
  CHECK(convert(21, "万m³", "m³") == 210000);
  CHECK(convert(100000, "m³", "万m³") == 10);
  CHECK(convert(10, "标方", "立方米") == 10);
  CHECK(convert(1, "m³", "L") == 1000);
  CHECK(convert(9, "L", "m³") == 0.009);
  CHECK(convert(500, "mL", "L") == 0.5);
  CHECK(convert(1, "hm²", "亩") == 15);  // 10 000 ÷ (2000/3)
  CHECK(convert(15, "亩", "公顷") == 1);
  CHECK(convert(3, "亩", "m²") == 2000);
  CHECK(convert(2000, "m²", "亩") == 3);
  CHECK(convert(1, "km²", "hm²") == 100);
  CHECK(convert(18600, "万元", "亿元") == 1.86);
  CHECK(convert(18600, "万元", "元") == 186000000);
  CHECK(convert(1, "d", "h") == 24);
  CHECK(convert(500, "t/d", "t/a") == 182500);  // 500 · 365
  CHECK(convert(50, "万重量箱", "重量箱") == 500000);
  CHECK(convert(3, "万台", "台") == 30000);
}

TEST_CASE("standard coal, oil and carbon") {
  CHECK(convert(1, "万tce", "tce") == 10000);
  CHECK(convert(270.471, "tce", "kgce") == 270471);
  CHECK(convert(7, "kgoe", "kgce") == 10);  // 10 000 kcal against 7000 kcal
  CHECK(convert(10, "tce", "toe") == 7);
  CHECK(convert(-30, "kgce/t", "tce/t") == -0.03);  // a converter gives energy
  CHECK(convert(2800, "万tCO2", "tCO2") == 28000000);
  CHECK(convert(1, "tCO2e", "kgCO2e") == 1000);
}

TEST_CASE("compounds") {
  CHECK(convert(150, "kgce/t", "tce/t") == 0.15);
  CHECK(convert(0.5, "tce/万元", "kgce/万元") == 500);
  CHECK(convert(0.5, "tce/万元", "kgce/元") == 0.05);   // 500 kgce ÷ 10 000
  CHECK(convert(5500, "kcal/kg", "kJ/kg") == 23027.4);  // 5500 · 4.1868
  CHECK(convert(23027.4, "kJ/kg", "kcal/kg") == 5500);
  CHECK(convert(8500, "kcal/m³", "MJ/m³") == 35.5878);  // 8500 · 0.0041868
  CHECK(convert(389.31, "GJ/万m³", "MJ/m³") == 38.931);
  CHECK(convert(1330, "kgce/1000m³", "kgce/m³") == 1.33);
  CHECK(convert(0.5777, "kgCO2/kWh", "tCO2/MWh") == 0.5777);
  CHECK(convert(0.36, "kgCO2/kWh", "tCO2/GJ") == 0.1);  // 0.36 kg ÷ 3.6 MJ
  CHECK(convert(34.12, "kgce/GJ", "kgce/MJ") == 0.03412);
  CHECK(convert(1.2, "万元/m²", "万元/亩") == 800);  // 1.2 · 2000/3
  CHECK(convert(13500, "kWh/t", "万kWh/t") == 1.35);
  CHECK(convert(29307.6, "kJ/kgce", "kcal/kgce") == 7000);
  CHECK(convert(8, "kgoe/(t·能量因数)", "kgoe/t") == 8);
  CHECK(convert(2, "kW·h/d", "kWh/d") == 2);
  // 1 kWh/h = 3.6 MJ/3600 s = 1 kW; but energy per time must be written so.
  CHECK(convert(1, "kWh/h", "kW") == 1);
}

TEST_CASE("shares keep their decimals") {
  CHECK(convert(0.29, "1", "%") == 29);  // 0.29 · 100 is 28.999999999999996 in doubles
  CHECK(convert(0.07, "1", "%") == 7);
  CHECK(convert(29, "%", "1") == 0.29);
  CHECK(convert(5, "‰", "%") == 0.5);
  CHECK(convert(0.57, "1", "%") == 57);
}

TEST_CASE("values that are not short decimals are left as they are") {
  const double third = 1.0 / 3;
  CHECK(convert(third, "t", "kg") == third * 1000);
  CHECK(convert(third, "kWh", "kWh") == third);
  CHECK(convert(7.0 / 9, "kWh", "MJ") == near_rel(7.0 / 9 * 3.6, 1e-15));
}

TEST_CASE("whole numbers stay whole through ten thousand pairs") {
  int wrong = 0;
  for (int n = 0; n < 10000; ++n) {
    const double x = n;
    wrong += convert(x, read("万kWh"), read("kWh")) != x * 10000;
    wrong += convert(x * 10000, read("kWh"), read("万kWh")) != x;
    wrong += convert(x, read("m³"), read("L")) != x * 1000;
    wrong += convert(x, read("L"), read("m³")) != x / 1000;
    wrong += convert(x * 3, read("亩"), read("m²")) != x * 2000;
    wrong += convert(x * 2000, read("m²"), read("亩")) != x * 3;
    wrong += convert(x * 10, read("kgce"), read("kgoe")) != x * 7;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a quantity gives back what was put in") {
  int wrong = 0;
  for (const std::string_view text :
       {"万kWh", "t", "g", "L", "kcal/kg", "%", "tce/万元", "亩", "kgoe/t"}) {
    const Unit unit = read(text);
    for (int n = -2000; n < 20000; n += 7) {
      const double x = n / 1000.0;
      wrong += value_in(quantity(x, unit), unit) != x;
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("the same amount in other units is the same quantity") {
  // 1 000 000 kWh, 100 000 m³ of gas and 10 t of diesel, in whatever units they are entered.
  const auto base = [](double value, std::string_view unit) {
    return quantity(value, read(unit)).value;
  };
  CHECK(base(100, "万kWh") == base(1000000, "kWh"));
  CHECK(base(1, "GWh") == base(1000000, "kWh"));
  CHECK(base(0.01, "亿kWh") == base(1000000, "kWh"));
  CHECK(base(10, "万m³") == base(100000, "m³"));
  CHECK(base(100000000, "L") == base(100000, "m³"));
  CHECK(base(10, "t") == base(10000, "kg"));
  CHECK(base(0.001, "万t") == base(10, "t"));
  CHECK(base(1.001, "t") == base(1001, "kg"));
  CHECK(base(29, "%") == 0.29);
}

TEST_CASE("zero, infinities and NaN pass through") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(convert(0, "t", "kg") == 0);
  CHECK(convert(infinity, "t", "kg") == infinity);
  CHECK(convert(-infinity, "kg", "t") == -infinity);
  const double nan = convert(std::numeric_limits<double>::quiet_NaN(), "kg", "t");
  CHECK(nan != nan);
}

TEST_CASE("a unit made by hand converts by its factor") {
  const Unit dozen{Dimension::of(Base::count), 12, "打"};
  CHECK(convert(2, dozen, read("个")) == 24);
  CHECK(convert(24, read("个"), dozen) == 2);
  const Unit tenth{Dimension::of(Base::count), 0.1, "?"};
  CHECK(convert(5, tenth, read("个")) == 0.5);
}

}  // namespace
}  // namespace greengauge::units
