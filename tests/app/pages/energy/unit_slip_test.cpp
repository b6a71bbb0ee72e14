// Which amounts are suspected to be in the wrong unit, by share and beside another year.
#include "app/pages/energy/unit_slip.h"

#include <doctest/doctest.h>

using greengauge::app::find_slip;
using greengauge::app::LineEnergy;

namespace {

const std::vector<double> kilogrammes{1e-3}, none{};

}  // namespace

TEST_CASE(
    "an amount beyond 90 % of all energy is asked about if a unit's slip would make it usual") {
  // 643 t of coal by its calorific value against 700 kg: 900 t where 0.9 t was meant.
  const auto slip = find_slip({{10, {}, false}, {700, {}, false}}, {}, {none, kilogrammes});
  REQUIRE(slip);
  CHECK(slip->line == 1);
  CHECK(slip->factor == 1e-3);
  CHECK_FALSE(slip->by_earlier);
}

TEST_CASE("what is large but usual is not asked about") {
  // exactly nine tenths
  CHECK_FALSE(find_slip({{100, {}, false}, {900, {}, false}}, {}, {none, kilogrammes}));
  // after the correction it would be too small to enter
  CHECK_FALSE(find_slip({{10, {}, false}, {500, {}, false}}, {}, {none, {1e-4}})->factor == 1e-4);
  // usual for this output value
  CHECK_FALSE(find_slip({{10, {}, false}, {700, {}, false}}, 0.04, {none, kilogrammes}));
  CHECK(find_slip({{10, {}, false}, {700, {}, false}}, 40.0, {none, kilogrammes}));
  // the only energy, with nothing to compare
  CHECK_FALSE(find_slip({{700, {}, false}}, {}, {kilogrammes}));
  CHECK(find_slip({{700, {}, false}}, 40.0, {kilogrammes}));
  // the same as in another year
  CHECK_FALSE(find_slip({{10, {}, false}, {700, 650.0, false}}, 40.0, {none, kilogrammes}));
  CHECK_FALSE(find_slip({}, {}, {}));
  CHECK_FALSE(find_slip({{0, {}, false}}, 3.0, {none}));
}

TEST_CASE("another year shows slips in both directions, whatever the share") {
  for (const auto& [tce, factor] :
       {std::pair{1000.0, 1e-3}, {10000.0, 1e-4}, {0.001, 1e3}, {0.0001, 1e4}}) {
    const auto slip = find_slip({{50, 40.0, false}, {tce, 1.0, false}}, {}, {none, none});
    REQUIRE(slip);
    CHECK(slip->line == 1);
    CHECK(slip->factor == factor);
    CHECK(slip->by_earlier);
  }
  CHECK_FALSE(
      find_slip({{50, 40.0, false}, {60, 1.0, false}}, {}, {none, none}));  // sixty times: perhaps
}

TEST_CASE("what was confirmed is not asked about again") {
  CHECK_FALSE(find_slip({{10, {}, false}, {700, {}, true}}, {}, {none, kilogrammes}));
}
