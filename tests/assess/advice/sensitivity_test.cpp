// Assumptions that would change a result, with firms made such that the turning point is known.
#include <doctest/doctest.h>

#include "assess/advice/fixture.h"
#include "base/json_value.h"

namespace greengauge::test {
namespace {

using assess::Assumption;
using assess::SensitivityChange;

const SensitivityChange* find_sensitivity_change(const Advised& advised, Assumption what,
                                                 std::string_view id) {
  for (const SensitivityChange& change : advised.result().sensitivity) {
    if (change.what == what && change.result.id == id) return &change;
  }
  return nullptr;
}
const SensitivityChange* find_sensitivity_change(const Advised&&, Assumption,
                                                 std::string_view) = delete;  // would dangle

// 8 000 万kWh: 9 832 tce at 0.1229 kgce/kWh, 24 000 tce at 0.3; the leader's size is 10 000 tce.
constexpr const char* mill = R"({"region": "CN", "years": {"2025": {
  "energy": [{"carrier": "electricity.grid", "amount": 8000, "unit": "万kWh"}]}}})";

TEST_CASE("the size of a firm that uses mostly power depends on the basis") {
  base::Json file = base::parse_json(mill).value;
  file["options"]["equivalent_kgce_per_kWh"] = 0.3;
  const Advised firm = advised(file);
  const SensitivityChange* size =
      find_sensitivity_change(firm, Assumption::tce_basis, "cn.ee-leader/size");
  REQUIRE(size);
  CHECK(size->detail == "equivalent");
  CHECK(size->result.from == "not_met");
  CHECK(size->result.to == "met");
  file["options"]["tce_basis"] = "equivalent";
  const Advised on_equivalent = advised(file);
  const SensitivityChange* back =
      find_sensitivity_change(on_equivalent, Assumption::tce_basis, "cn.ee-leader/size");
  REQUIRE(back);
  CHECK(back->detail == "calorific");
  CHECK(back->result.to == "not_met");
}

TEST_CASE("without a coefficient the flip is reported as not computable") {
  const Advised firm = advised(mill);
  REQUIRE(firm.result().sensitivity.size() == 1);
  CHECK(firm.result().sensitivity[0].what == Assumption::tce_basis);
  CHECK_FALSE(firm.result().sensitivity[0].computable);
  const Advised no_power = advised(R"({"region": "CN", "years": {"2025": {
    "energy": [{"carrier": "diesel", "amount": 5, "unit": "t"}]}}})");
  CHECK(no_power.result().sensitivity.empty());
}

TEST_CASE("full marks at a lead value of 90 % are partial ones at 94.5 %") {
  const Advised firm = advised(R"({"region": "CN", "years": {"2025": {"answers": {
      "water.withdrawn": {"value": 1000, "unit": "m³"}, "water.reused": {"value": 9000, "unit": "m³"}}}},
    "options": {"supplied": {"cn.green-factory/water_reuse": {"lead": 90, "base": 80, "unit": "%"}}}})");
  const SensitivityChange* marks =
      find_sensitivity_change(firm, Assumption::supplied, "cn.green-factory/water_reuse");
  REQUIRE(marks);
  CHECK(marks->detail == "cn.green-factory/water_reuse/lead +5 %");
  CHECK(marks->result.from == "marks_full");
  CHECK(marks->result.to == "marks_part");
}

base::Json emitter(const char* line, double lead) {
  base::Json file = base::parse_json(R"({"region": "CN", "years": {"2025": {"energy": [],
    "answers": {"output_value": {"value": 1000, "unit": "万元"}}}}, "options": {"supplied": {
    "cn.green-factory/carbon_intensity": {"lead": 0, "base": 4, "unit": "tCO2/万元"}}}})")
                        .value;
  file["years"]["2025"]["energy"].push_back(base::parse_json(line).value);
  file["options"]["supplied"]["cn.green-factory/carbon_intensity"]["lead"] = lead;
  return file;
}

TEST_CASE("carbon intensity depends on the year of the grid factor") {
  // 1 000 MWh ÷ 1 000 万元. 2023: 0.5306 by location, 0.6096 by market; 2022: 0.5366 and 0.5856.
  // A lead value of 0.6 is reached by both readings in 2022, by one of them in 2023.
  const Advised firm =
      advised(emitter(R"({"carrier": "electricity.grid", "amount": 1000, "unit": "MWh"})", 0.6));
  const SensitivityChange* year =
      find_sensitivity_change(firm, Assumption::grid_factor, "cn.green-factory/carbon_intensity");
  REQUIRE(year);
  CHECK(year->detail == "2022");
  CHECK(year->result.from == "marks_open");
  CHECK(year->result.to == "marks_full");
}

TEST_CASE("carbon intensity depends on the set of fuel factors") {
  // 1 000 t coke × 29.5 tC/TJ × 0.93 × 44/12: × 28.435 GJ/t (S1) is 2 860.42 t, × 28.447 (S2) 2
  // 861.63 t.
  const Advised firm =
      advised(emitter(R"({"carrier": "coke", "amount": 1000, "unit": "t"})", 2.861));
  const SensitivityChange* set =
      find_sensitivity_change(firm, Assumption::co2_set, "cn.green-factory/carbon_intensity");
  REQUIRE(set);
  CHECK(set->detail == "cn.fuel-co2-s2");
  CHECK(set->result.from == "marks_full");
  CHECK(set->result.to == "marks_part");
}

}  // namespace
}  // namespace greengauge::test
