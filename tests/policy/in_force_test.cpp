// What is in force where and when: dates, regions, overriding, factors by notice, questions.
#include <doctest/doctest.h>

#include "base/json_value.h"
#include "policy/pack_fixture.h"

namespace greengauge::test {
namespace {

using base::Date;

template <class Definition>
std::string ids(const std::vector<const Definition*>& definitions) {
  std::string result;
  for (const Definition* definition : definitions) {
    if (!result.empty()) result += " ";
    result += definition->id;
  }
  return result;
}

std::string programmes(const policy::Loaded& loaded, Date date, std::string_view region = "CN") {
  return ids(policy::in_force(loaded.catalogue, region, date).programmes);
}

TEST_CASE("the first and the last day are in force, the days beside them are not") {
  const policy::Loaded loaded = load_edited({});  // from 2025-06-03 until 2027-06-02
  CHECK(programmes(loaded, {2025, 6, 2}) == "");
  CHECK(programmes(loaded, {2025, 6, 3}) == "cn.programme");
  CHECK(programmes(loaded, {2026, 11, 20}) == "cn.programme");
  CHECK(programmes(loaded, {2027, 6, 2}) == "cn.programme");
  CHECK(programmes(loaded, {2027, 6, 3}) == "");
}

TEST_CASE("targets and obligations have their days, too") {
  const policy::Loaded loaded = load_edited({{"/targets/0/from", "\"2021-01-01\""},
                                             {"/targets/0/until", "\"2025-12-31\""},
                                             {"/obligations/0/from", "\"2018-05-01\""}});
  const auto on = [&](Date date) {
    const policy::InForce law = policy::in_force(loaded.catalogue, "CN", date);
    return ids(law.targets) + "|" + ids(law.obligations);
  };
  CHECK(on({2018, 4, 30}) == "|");
  CHECK(on({2018, 5, 1}) == "|cn.key-user");
  CHECK(on({2020, 12, 31}) == "|cn.key-user");
  CHECK(on({2021, 1, 1}) == "cn.target|cn.key-user");
  CHECK(on({2025, 12, 31}) == "cn.target|cn.key-user");
  CHECK(on({2026, 1, 1}) == "|cn.key-user");
}

TEST_CASE("of two versions of one id the one of the day is in force") {
  Json later = good_pack()["programmes"][0];
  later["from"] = "2027-06-03";
  later.erase("until");
  later["title"]["en"] = "Second round";
  const policy::Loaded loaded = load_edited({{"/programmes/-", later.dump()}});
  const auto title = [&](Date date) {
    const policy::InForce law = policy::in_force(loaded.catalogue, "CN", date);
    return law.programmes.size() == 1 ? law.programmes[0]->title.en : "";
  };
  CHECK(title({2027, 6, 2}) == "Programme");
  CHECK(title({2027, 6, 3}) == "Second round");
}

TEST_CASE(
    "benchmarks are those of the day; limits are of all days, since coming ones are reported") {
  const policy::Loaded loaded = load_edited({});  // 2023-07-04 and 2026-07-01
  const policy::InForce before = policy::in_force(loaded.catalogue, "CN", {2023, 7, 3});
  CHECK(ids(before.benchmarks) == "");
  CHECK(ids(before.limits) == "cn.limits.steel");
  const policy::InForce after = policy::in_force(loaded.catalogue, "CN", {2023, 7, 4});
  CHECK(ids(after.benchmarks) == "cn.benchmarks");
  CHECK(ids(after.limits) == "cn.limits.steel");
}

policy::Loaded with_province() {
  Json province = provincial_pack();
  const Json nation = good_pack();
  province["documents"] = Json::array();
  Json overriding = nation["programmes"][0];
  overriding["title"]["en"] = "Programme of Anhui";
  overriding["from"] = "2026-01-01";
  overriding.erase("until");
  Json own = overriding;
  own["id"] = "cn-ah.programme";
  own["title"]["en"] = "Anhui's own";
  own.erase("score");
  province["programmes"] = Json::array({overriding, own});
  Json table = nation["tables"][1];
  table["id"] = "cn-ah.benchmarks";
  province["tables"] = Json::array({table});
  Json target = nation["targets"][0];
  target["id"] = "cn-ah.target";
  province["targets"] = Json::array({target});
  return policy::load({file("cn/test.json", nation), file("cn-ah/test.json", province)});
}

TEST_CASE("a province adds to the nation and overrides by id") {
  const policy::Loaded loaded = with_province();
  CHECK(written(loaded.faults) == "");
  const policy::InForce anhui = policy::in_force(loaded.catalogue, "CN-AH", test_day);
  CHECK(anhui.region == "CN-AH");
  CHECK(anhui.provincial);
  CHECK(ids(anhui.programmes) == "cn.programme cn-ah.programme");
  REQUIRE(anhui.programmes.size() == 2);
  CHECK(anhui.programmes[0]->title.en == "Programme of Anhui");
  CHECK(anhui.programmes[1]->region == "CN-AH");
  CHECK(ids(anhui.targets) == "cn.target cn-ah.target");
  CHECK(ids(anhui.benchmarks) == "cn-ah.benchmarks cn.benchmarks");  // the region's own first
}

TEST_CASE("another province has the national rules only, and the result says that it has no pack") {
  const policy::Loaded loaded = with_province();
  const policy::InForce zhejiang = policy::in_force(loaded.catalogue, "CN-ZJ", test_day);
  CHECK_FALSE(zhejiang.provincial);
  CHECK(ids(zhejiang.programmes) == "cn.programme");
  REQUIRE(zhejiang.programmes.size() == 1);
  CHECK(zhejiang.programmes[0]->title.en == "Programme");
  CHECK(ids(zhejiang.targets) == "cn.target");
  CHECK(ids(zhejiang.benchmarks) == "cn.benchmarks");
}

TEST_CASE("the nation itself lacks no provincial pack, and has no province's programmes") {
  const policy::Loaded loaded = with_province();
  const policy::InForce nation = policy::in_force(loaded.catalogue, "CN", test_day);
  CHECK(nation.provincial);
  CHECK(ids(nation.programmes) == "cn.programme");
  CHECK(nation.programmes[0]->title.en == "Programme");
  CHECK(ids(nation.targets) == "cn.target");
}

TEST_CASE("a province's version that is not in force leaves the nation's standing") {
  const policy::Loaded loaded = with_province();  // the province's is in force from 2026-01-01
  const policy::InForce law = policy::in_force(loaded.catalogue, "CN-AH", {2025, 12, 31});
  CHECK(ids(law.programmes) == "cn.programme");
  REQUIRE(law.programmes.size() == 1);
  CHECK(law.programmes[0]->title.en == "Programme");
}

std::string factor_sets(const policy::Loaded& loaded, policy::FactorKind kind, Date date) {
  std::vector<const policy::FactorSet*> sets;
  for (const policy::FactorSet* set : policy::in_force(loaded.catalogue, "CN", date).factors) {
    if (set->kind == kind) sets.push_back(set);
  }
  return ids(sets);
}

TEST_CASE("grid factors: the latest notice first, none before its day") {
  Json later = good_pack()["factors"][2];
  later["id"] = "cn.grid-2023";
  later["year"] = 2023;
  later["from"] = "2025-12-01";
  const policy::Loaded loaded = load_edited({{"/factors/-", later.dump()}});
  const auto on = [&](Date date) {
    return factor_sets(loaded, policy::FactorKind::grid_co2, date);
  };
  CHECK(on({2024, 12, 19}) == "");
  CHECK(on({2024, 12, 20}) == "cn.grid-2022");
  CHECK(on({2025, 11, 30}) == "cn.grid-2022");
  CHECK(on({2025, 12, 1}) == "cn.grid-2023 cn.grid-2022");
}

TEST_CASE("fuel factors: in the order of their priority, whatever their place or date") {
  Json first = good_pack()["factors"][1];
  first["id"] = "cn.fuel-co2-s1";
  first["priority"] = 1;
  const policy::Loaded loaded =
      load_edited({{"/factors/1/from", "\"2024-01-01\""}, {"/factors/-", first.dump()}});
  CHECK(factor_sets(loaded, policy::FactorKind::fuel_co2, test_day) ==
        "cn.fuel-co2-s1 cn.fuel-co2");
}

TEST_CASE("only what the rules in force use is asked") {
  const policy::Loaded loaded = load_edited({});
  const policy::InForce law = policy::in_force(loaded.catalogue, "CN", test_day);
  // accident and systems by tests, revenue and employees by formulas; `unused` by nothing.
  CHECK(ids(law.questions) == "veto.accident systems.energy revenue employees");
  const policy::InForce before = policy::in_force(loaded.catalogue, "CN", {2025, 6, 2});
  CHECK(ids(before.questions) == "revenue employees");
}

TEST_CASE("the inputs of a rule, through indicators") {
  const policy::Loaded loaded = load_edited({});
  const policy::InForce law = policy::in_force(loaded.catalogue, "CN", test_day);
  const policy::Pack& pack = loaded.catalogue.packs[0];
  CHECK(ids(policy::inputs_of(law, *pack.indicators[4].formula)) == "revenue");
  CHECK(ids(policy::inputs_of(law, *pack.programmes[0].requirements[2].test)) == "systems.energy");
  CHECK(ids(policy::inputs_of(law, *pack.programmes[0].requirements[0].test)) == "");
}

TEST_CASE("indicators are in the order of the pack and are found by their symbol") {
  const policy::Loaded loaded = load_edited({});
  const policy::InForce law = policy::in_force(loaded.catalogue, "CN", test_day);
  CHECK(ids(law.indicators) == "energy.tce intensity product.unit_energy firm.size half");
  REQUIRE(law.by_symbol.size() == loaded.catalogue.symbols.size());
  for (std::size_t id = 0; id < law.by_symbol.size(); ++id) {
    const policy::SymbolDefinition& symbol = loaded.catalogue.symbols[id];
    const bool is_indicator = symbol.kind == policy::SymbolDefinition::Kind::indicator;
    CAPTURE(symbol.name);
    CHECK((law.by_symbol[id] != nullptr) == is_indicator);
    if (law.by_symbol[id]) CHECK(law.by_symbol[id]->id == symbol.name);
  }
}

}  // namespace
}  // namespace greengauge::test
