// Dimensions: products and quotients, their names, and the units offered for each.
#include <doctest/doctest.h>

#include "units/read.h"

namespace greengauge::units {
namespace {

using test::read;

TEST_CASE("dimensions multiply and divide") {
  const Dimension energy = Dimension::of(Base::energy), mass = Dimension::of(Base::mass);
  CHECK(energy / mass * mass == energy);
  CHECK((energy / energy).dimensionless());
  CHECK_FALSE((energy / mass).dimensionless());
  CHECK_FALSE(energy == Dimension::of(Base::coal));
  CHECK(Dimension::of(Base::length, 3) / Dimension::of(Base::length) ==
        Dimension::of(Base::length, 2));
}

TEST_CASE("dimensions in words") {
  CHECK(describe({}) == "1");
  CHECK(describe(Dimension::of(Base::coal)) == "coal");
  CHECK(describe(Dimension::of(Base::energy) / Dimension::of(Base::mass)) == "energy/mass");
  CHECK(describe(Dimension::of(Base::time, -1)) == "1/time");
  CHECK(describe(read("m³/(t·d)").dimension) == "length³/(mass·time)");
  CHECK(describe(Dimension::of(Base::length, 4)) == "length^4");
  CHECK(describe(Dimension::of(Base::row_unit)) == "row unit");
}

TEST_CASE("common units belong to their dimension, the most usual first") {
  const auto of = [](std::string_view text) { return common_units(read(text).dimension); };
  CHECK(of("kWh") == std::vector<std::string>{"万kWh", "kWh", "MWh", "GJ", "MJ"});
  CHECK(of("kg") == std::vector<std::string>{"t", "kg", "万t"});
  CHECK(of("L") == std::vector<std::string>{"万m³", "m³", "L"});
  CHECK(of("kgce").front() == "tce");
  CHECK(of("元").front() == "万元");
  CHECK(of("tce/元").front() == "tce/万元");
  CHECK(of("kJ/g").front() == "kcal/kg");
  CHECK(of("1") == std::vector<std::string>{"%"});
  CHECK(of("t·km/d") == std::vector<std::string>{"m·kg/s"});  // not on bills: base units
  CHECK(common_units(Dimension::of(Base::row_unit)).empty());
}

TEST_CASE("every common unit reads as itself and is offered for its own dimension once") {
  for (const std::string_view text :
       {"kWh",         "t",         "m³",       "tce",   "tCO2",     "元",        "m²",
        "m",           "h",         "重量箱",   "个",    "%",        "℃",         "kW",
        "MPa",         "t/d",       "kJ/kg",    "MJ/m³", "kgce/t",   "kgce/m³",   "kgce/m²",
        "kgce/重量箱", "kgce/kWh",  "tce/万元", "kWh/t", "kWh/万元", "kgCO2/kWh", "tCO2/t",
        "tCO2/万m³",   "tCO2/万元", "tCO2/tce", "m³/t",  "m³/万元",  "万元/m²",   "kJ/kgce"}) {
    const Dimension dimension = read(text).dimension;
    const auto offered = common_units(dimension);
    CAPTURE(std::string(text));
    CHECK_FALSE(offered.empty());
    for (const std::string& unit : offered) {
      CAPTURE(unit);
      CHECK(read(unit).text == unit);
      CHECK(read(unit).dimension == dimension);
    }
  }
}

}  // namespace
}  // namespace greengauge::units
