// Savings of single measures from the data of their equipment, computed by hand, and plans of
// several.
#include "assess/plan/measures.h"

#include <doctest/doctest.h>

#include "base/json_value.h"
#include "policy/lint/lint.h"
#include "support/near_rel.h"
#include "support/packs.h"

namespace greengauge::test {
namespace {

using assess::MeasureResult;
using assess::PlanResult;
using base::Json;

// 1 000 000 kWh of grid power, 50 万m³ of gas; CN: 0.5306 kgCO2/kWh (2023).
Json factory() {
  return base::parse_json(
             R"({"format": "greengauge.firm/1", "region": "CN", "years": {"2025": {"energy": [
    {"carrier": "electricity.grid", "amount": 100, "unit": "万kWh"},
    {"carrier": "natural_gas", "amount": 50, "unit": "万m³"}]}}})")
      .value;
}

struct Planned {
  firm::ReadFirm read;
  policy::InForce law;
  PlanResult plan;
};

Planned planned(const Json& file) {
  Planned result;
  result.read = firm::read_firm(file, real_catalogue());
  REQUIRE(result.read.firm);
  result.law = law(result.read.firm->region, {2026, 11, 20});
  result.plan = assess::assess_plan(result.law, *result.read.firm);
  return result;
}

Planned planned(const char* measures, const char* prices = "{}") {
  Json file = factory();
  file["plan"]["prices"] = base::parse_json(prices).value;
  file["plan"]["measures"] = base::parse_json(measures).value;
  return planned(file);
}

constexpr const char* motor = R"([{"id": "pumps", "measure": "motor",
  "cost": {"value": 2, "unit": "万元"}, "answers": {
  "power": {"value": 7.5, "unit": "kW"}, "count": 10, "hours": {"value": 6000, "unit": "h"},
  "load": 0.8, "grade_now": "level3", "grade_new": "level1"}}])";

TEST_CASE("ten motors of 7.5 kW from grade 3 (90.4 %) to grade 1 (94.0 %)") {
  // 10 × 7.5 × 0.8 × 6 000 × (1/0.904 − 1/0.94) = 360 000 × 0.036 ÷ 0.84976 = 12 960 ÷ 0.84976 kWh
  const Planned made = planned(motor, R"({"electricity.grid": {"value": 0.7, "unit": "元/kWh"}})");
  const MeasureResult& pumps = made.plan.measures.at(0);
  const double kwh = 12960 / 0.84976;
  REQUIRE(pumps.kwh);
  CHECK(*pumps.kwh == near_rel(kwh, 1e-12));
  CHECK(*pumps.tce == near_rel(kwh * 0.1229 / 1000, 1e-12));
  CHECK(*pumps.tco2_location == near_rel(kwh * 0.5306 / 1000, 1e-12));
  CHECK(*pumps.yuan == near_rel(kwh * 0.7, 1e-12));
  CHECK(*pumps.payback_years == near_rel(20000 / (kwh * 0.7), 1e-12));
  CHECK(pumps.missing.empty());
  CHECK(made.plan.overlaps.empty());
}

TEST_CASE("without a price there are no 元 and no payback; without an answer nothing at all") {
  const Planned free = planned(motor);
  CHECK(free.plan.measures[0].kwh);
  CHECK_FALSE(free.plan.measures[0].yuan);
  CHECK_FALSE(free.plan.measures[0].payback_years);
  const Planned open = planned(R"([{"id": "a", "measure": "motor", "answers": {
    "power": {"value": 7.5, "unit": "kW"}, "count": 1, "load": 1, "grade_now": "level3",
    "grade_new": "level1"}}])");
  CHECK_FALSE(open.plan.measures[0].kwh);
  CHECK_FALSE(open.plan.measures[0].tce);
  CHECK(open.plan.measures[0].missing ==
        std::vector<std::string>{"/plan/measures/0/answers/hours"});
}

TEST_CASE("a power that the standard does not list needs the name plate") {
  const Planned odd = planned(R"([{"id": "a", "measure": "motor", "answers": {
    "power": {"value": 8, "unit": "kW"}, "count": 1, "hours": {"value": 1000, "unit": "h"}, "load": 1,
    "grade_now": "level3", "grade_new": "level1"}}])");
  CHECK_FALSE(odd.plan.measures[0].kwh);
  // 8 × 1 000 × (1/0.8 − 1/1) = 2 000 kWh
  const Planned plate = planned(R"([{"id": "a", "measure": "motor", "answers": {
    "power": {"value": 8, "unit": "kW"}, "count": 1, "hours": {"value": 1000, "unit": "h"}, "load": 1,
    "efficiency_now": {"value": 80, "unit": "%"}, "efficiency_new": {"value": 100, "unit": "%"}}}])");
  CHECK(*plate.plan.measures[0].kwh == near_rel(2000, 1e-12));
}

TEST_CASE("a 1 250 kVA transformer from 0.97 and 12.0 kW to grade 1: 0.78 and 8.64 kW") {
  // 8 760 × (0.19 + 0.25 × 3.36) = 8 760 × 1.03 = 9 022.8 kWh (9.0 MWh in the source)
  const Planned made = planned(R"([{"id": "t", "measure": "transformer", "answers": {
    "type": "oil", "core": "steel", "capacity": 1250, "hours": {"value": 8760, "unit": "h"},
    "load": 0.5, "grade_new": "level1", "no_load_now": {"value": 0.97, "unit": "kW"},
    "load_loss_now": {"value": 12, "unit": "kW"}}}])");
  CHECK(*made.plan.measures[0].kwh == near_rel(9022.8, 1e-12));
  const Planned no_plate = planned(R"([{"id": "t", "measure": "transformer", "answers": {
    "type": "oil", "core": "steel", "capacity": 1250, "hours": {"value": 8760, "unit": "h"},
    "load": 0.5, "grade_new": "level1"}}])");
  CHECK_FALSE(no_plate.plan.measures[0].kwh);  // the present equipment has no default
}

TEST_CASE("a gas boiler from 92 % to 96 % saves 1/24 of its gas") {
  // 24 万m³ × (1 − 92/96) = 1 万m³: 13.3 tce at 1.33 kgce/m³.
  const Planned made = planned(R"([{"id": "b", "measure": "gas_boiler", "answers": {
    "gas": {"value": 24, "unit": "万m³"}, "efficiency_now": {"value": 92, "unit": "%"},
    "grade_new": "level1"}}])");
  const MeasureResult& boiler = made.plan.measures[0];
  CHECK(*boiler.savings.at(0).amount == near_rel(1, 1e-12));
  CHECK(*boiler.kwh == 0.0);
  const auto& lines = made.plan.firm.years.at(0).energy;
  CHECK(lines.at(1).amount->value == near_rel(490000, 1e-12));
}

TEST_CASE("a small compressor from 11.0 to 8.8 kW/(m³/min)") {
  // 0.15 m³/min × 4 000 h × 2.2 = 1 320 kWh
  const Planned made = planned(R"([{"id": "c", "measure": "compressor", "answers": {
    "power": {"value": 1.5, "unit": "kW"}, "flow": {"value": 0.15, "unit": "m³/min"},
    "hours": {"value": 4000, "unit": "h"}}}])");
  CHECK(*made.plan.measures[0].kwh == near_rel(1320, 1e-12));
}

TEST_CASE("waste heat in place of bought heat: 0.03412 tce/GJ ÷ efficiency") {
  const Planned made = planned(R"([{"id": "w", "measure": "waste_heat", "answers": {
    "heat": {"value": 900, "unit": "GJ"}, "replaces": "heat",
    "efficiency": {"value": 90, "unit": "%"}}}])");
  CHECK(*made.plan.measures[0].tce == near_rel(34.12, 1e-12));  // 1 000 GJ
  REQUIRE(made.plan.overlaps.size() == 1);                      // there is no bought heat
  CHECK(made.plan.overlaps[0].available == 0.0);
}

TEST_CASE("steam that was entered in tonnes gives way by its heat") {
  Json file = factory();
  file["years"]["2025"]["energy"].push_back(
      base::parse_json(R"({"carrier": "steam", "amount": 1000, "unit": "t",
                           "enthalpy": {"value": 2500, "unit": "kJ/kg"}})")
          .value);  // 2 500 GJ
  file["plan"]["measures"] = base::parse_json(R"([{"id": "w", "measure": "waste_heat", "answers": {
    "heat": {"value": 900, "unit": "GJ"}, "replaces": "steam",
    "efficiency": {"value": 90, "unit": "%"}}}])")
                                 .value;
  const Planned made = planned(file);
  CHECK(made.plan.overlaps.empty());
  // 1 000 GJ of 2 500 GJ: 600 t are left
  CHECK(made.plan.firm.years.at(0).energy.at(2).amount->value == near_rel(600e3, 1e-12));
}

TEST_CASE("rooftop PV replaces grid power: the energy stays, the CO2 falls") {
  // 500 kWp × 1 000 kWh/kWp × 80 % = 400 000 kWh
  const Planned made = planned(R"([{"id": "roof", "measure": "rooftop_pv", "answers": {
    "power": {"value": 500, "unit": "kW"}, "yield": {"value": 1000, "unit": "kWh/kW"},
    "own_use": {"value": 80, "unit": "%"}}}])",
                               R"({"electricity.grid": {"value": 0.6, "unit": "元/kWh"}})");
  const MeasureResult& roof = made.plan.measures[0];
  CHECK(*roof.kwh == near_rel(400000, 1e-12));
  CHECK(std::abs(*roof.tce) < 1e-9);
  CHECK(*roof.tco2_location == near_rel(212.24, 1e-12));
  CHECK(*roof.yuan == near_rel(240000, 1e-12));
  const auto& lines = made.plan.firm.years.at(0).energy;
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].amount->value == near_rel(600000 * 3.6e6, 1e-12));
  CHECK(lines[2].carrier->id == "electricity.pv");
  for (const auto& indicator : made.plan.after.indicators) {
    if (indicator.id != "renewable.share") continue;
    // 49.16 tce of 122.9 tce of power and 665 tce of gas (50 万m³ × 1.33 kgce/m³)
    CHECK(std::get<double>(indicator.value) == near_rel(4916 / 787.9, 1e-12));
  }
}

TEST_CASE(
    "two measures that save more power than there is are named, and nothing falls below zero") {
  const Planned made = planned(R"([
    {"id": "roof", "measure": "rooftop_pv", "answers": {"power": {"value": 900, "unit": "kW"},
     "yield": {"value": 1000, "unit": "kWh/kW"}, "own_use": {"value": 100, "unit": "%"}}},
    {"id": "sheds", "measure": "rooftop_pv", "answers": {"power": {"value": 300, "unit": "kW"},
     "yield": {"value": 1000, "unit": "kWh/kW"}, "own_use": {"value": 100, "unit": "%"}}}])");
  REQUIRE(made.plan.overlaps.size() == 1);
  const assess::Overlap& overlap = made.plan.overlaps[0];
  CHECK(overlap.carrier->id == "electricity.grid");
  CHECK(overlap.wanted == near_rel(120, 1e-12));  // 万kWh
  CHECK(overlap.available == near_rel(100, 1e-12));
  CHECK(overlap.measures == std::vector<std::string>{"roof", "sheds"});
  const auto& lines = made.plan.firm.years.at(0).energy;
  CHECK(lines.at(0).amount->value == 0.0);
  CHECK(lines.at(2).carrier->id == "electricity.pv");
  CHECK(lines.at(2).amount->value == near_rel(1e6 * 3.6e6, 1e-12));  // as much as it replaces
}

TEST_CASE("an unknown measure of a plan is reported and the rest still counts") {
  Json file = factory();
  file["plan"]["measures"] = base::parse_json(motor).value;
  file["plan"]["measures"].push_back({{"id", "x"}, {"measure", "perpetuum_mobile"}});
  const Planned made = planned(file);
  REQUIRE(made.read.faults.size() == 1);
  CHECK(made.read.faults[0].code == "firm.measure_unknown");
  CHECK(made.read.faults[0].where == "/plan/measures/1/measure");
  CHECK(made.plan.measures[0].kwh);
  CHECK(made.plan.measures[1].missing == std::vector<std::string>{"/plan/measures/1/measure"});
}

TEST_CASE("a faulty measure is reported: its rule's dimension, its carrier, its source") {
  const policy::PackFile file{"cn/bad.json", R"({"id": "bad", "version": "1", "region": "CN",
    "title": {"zh": "x", "en": "x"}, "measures": [{"id": "m", "title": {"zh": "x", "en": "x"},
      "cite": {"document": "nowhere", "clause": "1", "confidence": "B"}, "inputs": [
        {"id": "power", "of": "firm", "type": "number", "unit": "kW", "title": {"zh": "x", "en": "x"}}],
      "saves": [{"carrier": "phlogiston", "unit": "kW", "amount": "power"},
                {"carrier": "phlogiston", "unit": "kWh", "amount": "power"}]}]})"};
  const policy::Loaded loaded = policy::load({file});
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].code == "rule.dimension");
  CHECK(loaded.faults[0].where == "cn/bad.json:/measures/0/saves/1/amount");
  std::vector<std::string> told;
  for (const auto& fault : policy::lint(loaded.catalogue, {2026, 11, 20})) {
    told.push_back(fault.where + " " + fault.code);
  }
  CHECK(told == std::vector<std::string>{"cn/bad.json:/measures/0/cite lint.document",
                                         "cn/bad.json:/measures/0/saves lint.carrier"});
}

}  // namespace
}  // namespace greengauge::test
