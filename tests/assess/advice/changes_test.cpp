// Changes that would close a gap, with numbers computed by hand.
#include <doctest/doctest.h>

#include "assess/advice/fixture.h"
#include "base/json_value.h"
#include "support/near_rel.h"

namespace greengauge::test {
namespace {

using assess::Change;
using assess::LeverKind;
using assess::Outcome;
using assess::Verdict;

// 500 000 kWh × 0.1229 kgce/kWh ÷ 1 000 t = 61.45 kgce/t; level 1 of GB 21256—2025 is 61 kgce/t and
// level 2 is not defined for this furnace.
constexpr const char* furnace = R"({"region": "CN", "years": {"2025": {
  "energy": [{"carrier": "electricity.grid", "amount": 50, "unit": "万kWh"}],
  "products": [{"id": "heats", "product": "steel.eaf", "output": {"value": 1000, "unit": "t"},
                "energy_share": 1, "answers": {"capacity": {"value": 60, "unit": "t"}}}]}}})";

TEST_CASE(
    "a furnace at 61.45 kgce/t reaches 61 with electricity × 61/61.45, or so much more output") {
  const Advised firm = advised(furnace);
  // 50 × 61 ÷ 61.45 = 49.6338486…
  const Change* less =
      find_change(firm, "product.limit_level", LeverKind::energy, "electricity.grid");
  REQUIRE(less);
  CHECK(number(less->to) == 49.63384);
  CHECK(number(less->from) == 50.0);
  CHECK(number(less->actual) == near_rel(61.45, 1e-12));
  CHECK(number(less->threshold) == near_rel(61, 1e-12));
  CHECK(number(less->actual_after) <= 61.0);
  CHECK(less->outcome == Outcome::reached);
  CHECK(less->pointer == "/years/2025/energy/0/amount");
  REQUIRE(less->edits.size() == 1);
  CHECK(less->edits[0].pointer == "/years/2025/energy/0/amount");
  CHECK(less->edits[0].value->get<double>() == 49.63384);
  // 1 000 × 61.45 ÷ 61 = 1 007.377049…
  const Change* more = find_change(firm, "product.limit_level", LeverKind::output, "heats");
  REQUIRE(more);
  CHECK(number(more->to) == 1007.378);
  // Green power counts like any other, so that it does not lower unit energy.
  CHECK_FALSE(
      find_change(firm, "product.limit_level", LeverKind::green_power, "electricity.green"));
}

TEST_CASE("twelve months of power shrink together") {
  base::Json file = base::parse_json(furnace).value;
  base::Json& lines = file["years"]["2025"]["energy"];
  lines = base::Json::array();
  for (const double amount : {20.0, 30.0}) {
    lines.push_back({{"carrier", "electricity.grid"}, {"amount", amount}, {"unit", "万kWh"}});
  }
  const Advised firm = advised(file);
  const Change* less =
      find_change(firm, "product.limit_level", LeverKind::energy, "electricity.grid");
  REQUIRE(less);
  CHECK(number(less->to) == 49.63384);
  REQUIRE(less->edits.size() == 2);  // 2 : 3 as before
  CHECK(less->edits[0].value->get<double>() == near_rel(19.853536, 1e-12));
  CHECK(less->edits[1].value->get<double>() == near_rel(29.780304, 1e-12));
}

TEST_CASE("a converter below zero: less power, never more steel") {
  // 1 000 000 kWh are 122.9 tce, 5 000 GJ sold are 170.6 tce: −47.7 tce ÷ 2 000 t = −23.85 kgce/t.
  // Level 2 is −28 kgce/t, −56 tce: 114.6 tce of power remain, ÷ 0.1229 = 93.2465419… 万kWh.
  const Advised firm = advised(R"({"region": "CN", "years": {"2025": {"products": [
    {"id": "steel", "product": "steel.converter", "output": {"value": 2000, "unit": "t"}, "energy": [
      {"carrier": "electricity.grid", "amount": 100, "unit": "万kWh"},
      {"carrier": "heat", "amount": 5000, "unit": "GJ", "flow": "sold"}]}]}}})");
  const Change* less =
      find_change(firm, "product.limit_level", LeverKind::energy, "electricity.grid");
  REQUIRE(less);
  CHECK(number(less->actual) == near_rel(-23.85, 1e-12));
  CHECK(number(less->aim) == 2.0);
  CHECK(number(less->to) == 93.24654);
  CHECK(less->pointer == "/years/2025/products/0/energy/0/amount");
  CHECK_FALSE(find_change(firm, "product.limit_level", LeverKind::output, "steel"));
}

// 12 290 tce in all, 7.22 % of it green. 20 % of 10 000 万kWh are 2 000.
constexpr const char* kiln = R"({"region": "CN", "industry": "3011",
  "answers": {"legal_person": true, "equipment_leading": true, "systems.energy": "none",
    "systems.measurement": "established", "energy_manager": true, "energy_statistics": false,
    "metering_gb17167": false, "energy_plan": true, "energy_responsibility": true,
    "energy_monitoring": true, "other_sites": false},
  "years": {"2025": {
    "energy": [{"carrier": "electricity.grid", "amount": 9278, "unit": "万kWh"},
               {"carrier": "electricity.green", "amount": 722, "unit": "万kWh", "proof": "trade"},
               {"carrier": "diesel", "amount": 0, "unit": "t"}],
    "products": [{"id": "clinker", "product": "cement.clinker",
                  "output": {"value": 100000, "unit": "t"},
                  "totals": {"energy.tce": {"value": 10000, "unit": "tce"}}}]}}})";
constexpr std::string_view nonfossil = "cn.ee-leader/nonfossil_share";

TEST_CASE("from 7.22 % to 20 % renewable: 1 278 of 9 278 grid units become green") {
  const Advised firm = advised(kiln);
  const Change* green = find_change(firm, nonfossil, LeverKind::green_power, "electricity.green");
  REQUIRE(green);
  CHECK(number(green->from) == 722.0);
  CHECK(number(green->to) == 2000.0);
  CHECK(number(green->actual) == near_rel(7.22, 1e-12));
  CHECK(green->outcome == Outcome::reached);
  CHECK(green->verdict_before == Verdict::gaps);
  CHECK(green->verdict_after == Verdict::gaps);  // other gaps remain
  REQUIRE(green->edits.size() == 2);
  CHECK(green->edits[0].value->get<double>() == 8000.0);
  CHECK(green->edits[1].value->get<double>() == 2000.0);
}

TEST_CASE("without a green line one is added, with its proof") {
  base::Json file = base::parse_json(kiln).value;
  file["years"]["2025"]["energy"] =
      base::Json::array({{{"carrier", "electricity.grid"}, {"amount", 10000}, {"unit", "万kWh"}}});
  const Advised firm = advised(file);
  const Change* green = find_change(firm, nonfossil, LeverKind::green_power, "electricity.green");
  REQUIRE(green);
  CHECK(number(green->from) == 0.0);
  CHECK(number(green->to) == 2000.0);
  REQUIRE(green->edits.size() == 2);
  CHECK(green->edits[1].kind == firm::Edit::Kind::add);
  CHECK(green->edits[1].pointer == "/years/2025/energy/-");
  CHECK((*green->edits[1].value)["proof"] == "trade");
  const auto after = edited(file, green->edits);
  REQUIRE(after);
  CHECK((*after)["years"]["2025"]["energy"].size() == 2);
}

TEST_CASE("a change to so little power that the size test fails is shown to leave the programme") {
  // 722 ÷ (722 + x) = 20 % at x = 2 888: 3 610 万kWh are 4 436.69 tce, far below 10 000.
  const Advised firm = advised(kiln);
  const Change* less = find_change(firm, nonfossil, LeverKind::energy, "electricity.grid");
  REQUIRE(less);
  CHECK(number(less->to) == 2888.0);
  CHECK(less->outcome == Outcome::leaves_scope);
  CHECK_FALSE(less->reachable());
  CHECK(less->verdict_after == Verdict::not_applicable);
}

TEST_CASE("what is too little alone is named as such") {
  base::Json file = base::parse_json(kiln).value;
  file["years"]["2025"]["energy"][2]["amount"] = 10;  // 14.571 tce of 12 304.571
  const Advised firm = advised(file);
  const Change* diesel = find_change(firm, nonfossil, LeverKind::energy, "diesel");
  REQUIRE(diesel);
  CHECK(diesel->outcome == Outcome::out_of_reach);
  CHECK(number(diesel->to) == 0.0);
  CHECK(number(diesel->actual_after) == near_rel(7.22, 1e-12));
  CHECK_FALSE(diesel->verdict_after);
}

TEST_CASE(
    "a system is to be established, not certified; two answers go together where one is not "
    "enough") {
  const Advised firm = advised(kiln);
  const Change* system =
      find_change(firm, "cn.ee-leader/systems.energy", LeverKind::answer, "systems.energy");
  REQUIRE(system);
  CHECK(system->from == assess::Shown(std::string("none")));
  CHECK(system->to == assess::Shown(std::string("established")));
  CHECK(system->edits[0].pointer == "/answers/systems.energy");
  const Change* both =
      find_change(firm, "cn.ee-leader/energy_statistics", LeverKind::answer, "energy_statistics");
  REQUIRE(both);
  REQUIRE(both->edits.size() == 2);
  CHECK(both->edits[0].pointer == "/answers/energy_statistics");
  CHECK(both->edits[1].pointer == "/answers/metering_gb17167");
  CHECK(*both->edits[1].value == true);
}

TEST_CASE(
    "no change proposes to use more energy, and what has happened is not proposed to change") {
  // 8 000 万kWh are 9 832 tce: out of scope.
  base::Json file = base::parse_json(kiln).value;
  file["years"]["2025"]["energy"][0]["amount"] = 7000;
  CHECK(count_changes(advised(file), nonfossil) == 0);
  const Advised accident = advised(R"({"region": "CN", "answers": {"legal_person": true,
    "manufacturing": true, "veto.accident": true}, "years": {"2025": {}}})");
  for (const Change& change : accident.result().changes) {
    CHECK(change.subject != "veto.accident");
  }
}

TEST_CASE("a missed target: a smaller total, or more value from it") {
  // 2020: 1 000 tce ÷ 1 000 万元; 2025: 900 ÷ 1 000, so −10 %. For −13.5 %: 865 tce, or
  // 900 ÷ 0.865 = 1 040.462427… 万元.
  const Advised firm = advised(R"({"region": "CN", "years": {
    "2020": {"totals": {"energy.tce": {"value": 1000, "unit": "tce"}},
             "answers": {"value_added": {"value": 1000, "unit": "万元"}}},
    "2025": {"totals": {"energy.tce": {"value": 900, "unit": "tce"}},
             "answers": {"value_added": {"value": 1000, "unit": "万元"}, "price_index": 1}}}})");
  const Change* less =
      find_change(firm, "cn.intensity-2025", LeverKind::energy_total, "energy.tce");
  REQUIRE(less);
  CHECK(number(less->to) == 865.0);
  CHECK(less->edits[0].pointer == "/years/2025/totals/energy.tce");
  const Change* value = find_change(firm, "cn.intensity-2025", LeverKind::value, "value_added");
  REQUIRE(value);
  CHECK(number(value->to) == 1040.463);
  CHECK(less->programme.empty());
  CHECK_FALSE(less->verdict_after);
}

}  // namespace
}  // namespace greengauge::test
