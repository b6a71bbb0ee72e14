// Every unit with a name: its size in base units, and all of its spellings.
#include "units/unit_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "units/read.h"

namespace greengauge::units {
namespace {

using test::read;

struct Size {
  std::string_view text;
  std::string_view dimension;
  double factor;
};

// Factors as the SI, GB 3100—1993 and GB/T 2589—2020 give them, the non-decimal ones worked out:
// 1 kWh = 1000 W · 3600 s = 3.6·10⁶ J; 1 kcal = 4186.8 J; 1 kgoe = 10 000 kcal ÷ 7000 kcal/kgce;
// 1 亩 = 2000/3 m²; 1 d = 24 · 3600 s; 1 a = 365 · 86 400 s = 31 536 000 s.
constexpr Size sizes[] = {
    {"J", "energy", 1},
    {"kJ", "energy", 1e3},
    {"MJ", "energy", 1e6},
    {"GJ", "energy", 1e9},
    {"TJ", "energy", 1e12},
    {"Wh", "energy", 3600},
    {"kWh", "energy", 3600000},
    {"MWh", "energy", 3600000000},
    {"GWh", "energy", 3600000000000},
    {"TWh", "energy", 3600000000000000},
    {"cal", "energy", 4.1868},
    {"kcal", "energy", 4186.8},
    {"Mcal", "energy", 4186800},
    {"Gcal", "energy", 4186800000},
    {"W", "energy/time", 1},
    {"kW", "energy/time", 1e3},
    {"MW", "energy/time", 1e6},
    {"GW", "energy/time", 1e9},
    {"kVA", "energy/time", 1e3},
    {"MVA", "energy/time", 1e6},
    {"gce", "coal", 0.001},
    {"kgce", "coal", 1},
    {"tce", "coal", 1000},
    {"kgoe", "coal", 10.0 / 7},
    {"toe", "coal", 10000.0 / 7},
    {"gCO2", "carbon", 0.001},
    {"kgCO2", "carbon", 1},
    {"tCO2", "carbon", 1000},
    {"gCO2e", "carbon", 0.001},
    {"kgCO2e", "carbon", 1},
    {"tCO2e", "carbon", 1000},
    {"mg", "mass", 0.000001},
    {"g", "mass", 0.001},
    {"kg", "mass", 1},
    {"t", "mass", 1000},
    {"kt", "mass", 1e6},
    {"Mt", "mass", 1e9},
    {"mm", "length", 0.001},
    {"cm", "length", 0.01},
    {"m", "length", 1},
    {"km", "length", 1000},
    {"mm²", "length²", 0.000001},
    {"cm²", "length²", 0.0001},
    {"m²", "length²", 1},
    {"亩", "length²", 2000.0 / 3},
    {"hm²", "length²", 10000},
    {"km²", "length²", 1000000},
    {"cm³", "length³", 0.000001},
    {"mL", "length³", 0.000001},
    {"L", "length³", 0.001},
    {"kL", "length³", 1},
    {"m³", "length³", 1},
    {"Nm³", "length³", 1},
    {"s", "time", 1},
    {"min", "time", 60},
    {"h", "time", 3600},
    {"d", "time", 86400},
    {"a", "time", 31536000},
    {"Pa", "mass/(length·time²)", 1},
    {"kPa", "mass/(length·time²)", 1e3},
    {"MPa", "mass/(length·time²)", 1e6},
    {"℃", "temperature", 1},
    {"元", "money", 1},
    {"重量箱", "box", 1},
    {"%", "1", 0.01},
    {"‰", "1", 0.001},
    {"百分点", "1", 0.01},
    {"倍", "1", 1},
    {"能量因数", "1", 1},
};

TEST_CASE("every named unit has its size and dimension") {
  for (const Size& size : sizes) {
    CAPTURE(std::string(size.text));
    const Unit unit = read(size.text);
    CHECK(unit.text == size.text);
    CHECK(unit.factor == size.factor);
    CHECK(describe(unit.dimension) == size.dimension);
  }
}

TEST_CASE("every row of the table is under test, the rest are counts of one") {
  for (const NamedUnit& row : named_units()) {
    CAPTURE(std::string(row.text));
    const bool listed = std::any_of(std::begin(sizes), std::end(sizes),
                                    [&](const Size& size) { return size.text == row.text; });
    if (listed) continue;
    const Unit unit = read(row.text);
    CHECK(unit.text == row.text);
    CHECK(unit.factor == 1);
    CHECK(describe(unit.dimension) == "count");
  }
}

TEST_CASE("no spelling belongs to two units, and every spelling reads as its unit") {
  std::map<std::string, std::string> owners;
  for (const NamedUnit& row : named_units()) {
    for (std::string_view rest = row.names; !rest.empty();) {
      const std::string name(rest.substr(0, rest.find(' ')));
      rest.remove_prefix(std::min(rest.size(), name.size() + 1));
      CAPTURE(name);
      CHECK(owners.emplace(name, row.text).second);
      CHECK(read(name).text == row.text);
    }
  }
}

TEST_CASE("万 and the like may come before any unit but shares and temperatures") {
  for (const NamedUnit& row : named_units()) {
    for (const Prefix& prefix : prefixes()) {
      const std::string text = std::string(prefix.text) + std::string(row.text);
      CAPTURE(text);
      const auto unit = parse_unit(text);
      CHECK(unit.has_value() == row.takes_prefix);
      if (!unit) continue;
      CHECK(unit->text == text);
      CHECK(unit->dimension == row.dimension);
      // One rounding each side: compare exactly through the fraction.
      CHECK(unit->exact.numerator * row.factor.denominator ==
            unit->exact.denominator * (row.factor.numerator * prefix.factor));
    }
  }
}

}  // namespace
}  // namespace greengauge::units
