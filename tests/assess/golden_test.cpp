// The golden firms of tests/cases/golden. Their values are compared with all other cases; here it
// is checked that no part of their results is left out, that each case shows how it was computed,
// and that the firms differ.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "assess/case_runner.h"
#include "base/json_value.h"

namespace greengauge::test {
namespace {

using base::Json;

std::vector<NamedCase> golden_cases() {
  std::vector<NamedCase> golden;
  for (NamedCase& one : read_cases()) {
    if (one.name.rfind("golden/", 0) == 0) golden.push_back(std::move(one));
  }
  return golden;
}

/// Ids for which a case expects something; those it expects to be absent do not count.
std::set<std::string> expected_ids(const Json& single, const char* part) {
  std::set<std::string> ids;
  const Json all = single["expect"].value(part, Json::object());
  for (const auto& [id, want] : all.items()) {
    if (!want.is_null()) ids.insert(id);
  }
  return ids;
}

TEST_CASE("five golden firms, one in each province with a pack and one in none") {
  std::multiset<std::string> regions;
  for (const NamedCase& one : golden_cases()) {
    regions.insert(one.single["firm"]["region"].get<std::string>());
  }
  CHECK(regions == std::multiset<std::string>{"CN-AH", "CN-HL", "CN-JS", "CN-SN", "CN-ZJ"});
  CHECK_FALSE(law("CN-ZJ", {2026, 11, 20}).provincial);
}

TEST_CASE("a golden firm expects something of every programme, judged target and obligation") {
  for (const NamedCase& one : golden_cases()) {
    CAPTURE(one.name);
    Json firm = one.single["firm"];
    firm["format"] = firm::format_name;
    const auto date = base::parse_date(one.single["date"].get<std::string>());
    const Assessed result = assessed(firm, *date);
    REQUIRE(result.readable());
    std::set<std::string> programmes, targets, obligations;
    for (const auto& programme : result.assessment.programmes) {
      programmes.insert(programme.definition->id);
    }
    for (const auto& target : result.assessment.targets) {
      if (target.judged) targets.insert(target.id);
    }
    for (const auto& duty : result.assessment.obligations) obligations.insert(duty.id);
    CHECK(expected_ids(one.single, "verdicts") == programmes);
    CHECK(expected_ids(one.single, "targets") == targets);
    CHECK(expected_ids(one.single, "obligations") == obligations);
  }
}

TEST_CASE("a golden firm has several years and shows its arithmetic") {
  for (const NamedCase& one : golden_cases()) {
    CAPTURE(one.name);
    CHECK(one.single["firm"]["years"].size() >= 3);
    REQUIRE(one.single["source"].is_array());
    CHECK(one.single["source"].size() >= 20);
    const Json indicators = one.single["expect"]["indicators"];
    CHECK(indicators.size() >= 30);
  }
}

TEST_CASE("the golden firms come out differently, and every verdict occurs") {
  std::set<std::string> results, verdicts;
  for (const NamedCase& one : golden_cases()) {
    const Json expected = one.single["expect"];
    std::string result = expected["targets"]["cn.intensity-2025"]["status"].get<std::string>();
    for (const char* programme : {"cn.green-factory", "cn.ee-leader"}) {
      result += " " + expected["verdicts"][programme].get<std::string>();
    }
    results.insert(result);
    for (const auto& [id, verdict] : expected["verdicts"].items()) {
      verdicts.insert(verdict.get<std::string>());
    }
  }
  CHECK(results.size() == 5);
  CHECK(verdicts == std::set<std::string>{"not_applicable", "no_criteria", "not_eligible", "gaps",
                                          "needs_information", "may_apply"});
}

}  // namespace
}  // namespace greengauge::test
