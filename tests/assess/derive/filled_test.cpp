// A formula with its numbers filled in keeps its meaning: brackets are added where precedence asks.
#include "assess/derive/filled.h"

#include <doctest/doctest.h>

#include "assess/derive/derivation.h"
#include "support/packs.h"

using namespace greengauge;
using namespace greengauge::test;

namespace {

/// 2025: 100 tce, 50 万元, price index 2; 2020: 60 tce, 20 万元.
constexpr std::string_view firm_file = R"({
  "format": "greengauge.firm/1", "region": "CN-AH",
  "years": {"2025": {"totals": {"energy.tce": {"value": 100, "unit": "tce"}},
                     "answers": {"output_value": {"value": 50, "unit": "万元"}, "price_index": 2}},
            "2020": {"totals": {"energy.tce": {"value": 60, "unit": "tce"}},
                     "answers": {"output_value": {"value": 20, "unit": "万元"}}}}})";

std::string filled_of(std::string_view id) {
  const Assessed one = assessed(firm_file, {2026, 11, 20});
  REQUIRE(one.readable());
  const auto steps = assess::derive(one.law, *one.read.firm, id);
  return steps.empty() ? "" : steps[0].filled;
}

}  // namespace

TEST_CASE("a formula with its numbers is worked out as it is written") {
  // 100 ÷ (50 ÷ 2) = 4; without brackets it would be 1.
  CHECK(filled_of("intensity.output_value_comparable") == "100 tce ÷ (50 万元 ÷ 2)");
  // (60 ÷ 20 − 4) × (50 ÷ 2) = −25
  CHECK(filled_of("saving.output_value") == "(3 tce/万元 − 4 tce/万元) × 50 万元 ÷ 2");
  CHECK(filled_of("intensity.output_value") == "100 tce ÷ 50 万元");
}
