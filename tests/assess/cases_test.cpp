// Every case of tests/cases through the whole chain with the real packs, and a check that no rule of
// the packs goes without its cases: met, missed, unknown.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "assess/case_runner.h"

namespace greengauge::test {
namespace {

using base::Json;

std::string listed_lines(const std::vector<std::string>& lines) {
  std::string result;
  for (const std::string& line : lines) result += "\n  " + line;
  return result;
}

TEST_CASE("the packs are read without a fault") {
  std::vector<std::string> faults;
  for (const base::Diagnostic& fault : packs().faults) {
    faults.push_back(fault.where + " " + fault.code);
  }
  CHECK(faults == std::vector<std::string>{});
  CHECK(real_catalogue().packs.size() >= 11);
}

TEST_CASE("every case comes out as it says") {
  const Firms firms = read_firms();
  const std::vector<NamedCase> cases = read_cases();
  CHECK(cases.size() > 100);
  for (const NamedCase& one : cases) {
    REQUIRE_MESSAGE(one.single.is_object(), one.name << " is no JSON without faults");
    const std::vector<std::string> wrong = differences(one.single, firms);
    CHECK_MESSAGE(wrong.empty(),
                  one.name << ": " << one.single.value("about", "") << listed_lines(wrong));
  }
}

/// Rules whose cases are still to be written, "id status" each: a list that may only become shorter.
std::vector<std::string> without_those_awaited(const std::vector<std::string>& uncovered) {
  const Json file = base::parse_json(bytes_of(source_path("tests/cases/awaited/rules.json"))).value;
  std::set<std::string> awaited;
  for (const Json& one : file["rules"]) awaited.insert(one.get<std::string>());
  std::vector<std::string> result;
  for (const std::string& one : uncovered) {
    if (!awaited.count(one)) result.push_back("no case: " + one);
  }
  const std::set<std::string> still(uncovered.begin(), uncovered.end());
  for (const std::string& one : awaited) {
    if (!still.count(one)) result.push_back("awaited, but there: " + one);
  }
  return result;
}

/// The part of a result's key before "@": the id.
std::string id_of(const std::string& key) { return key.substr(0, key.find('@')); }

/// Statuses that the cases expect, by id of requirement, target, obligation.
std::map<std::string, std::set<std::string>> expected_statuses() {
  std::map<std::string, std::set<std::string>> result;
  for (const NamedCase& one : read_cases()) {
    const Json expected = one.single.value("expect", Json::object());
    for (const char* part : {"requirements", "targets", "obligations"}) {
      const Json all = expected.value(part, Json::object());
      for (const auto& [key, want] : all.items()) {
        if (want.is_null()) continue;
        const Json status = want.is_object() ? want.value("status", Json()) : want;
        if (status.is_string()) result[id_of(key)].insert(status.get<std::string>());
      }
    }
  }
  return result;
}

TEST_CASE("every requirement, judged target and obligation has a case met, missed and unknown") {
  const auto expected = expected_statuses();
  std::vector<std::string> uncovered;
  const auto need = [&](const std::string& id, bool judged) {
    const auto found = expected.find(id);
    for (const char* status : {"met", "not_met", "unknown"}) {
      if (!judged && std::string(status) != "unknown") continue;
      if (found == expected.end() || !found->second.count(status)) {
        uncovered.push_back(id + " " + status);
      }
    }
  };
  for (const policy::Pack& pack : real_catalogue().packs) {
    for (const policy::Programme& programme : pack.programmes) {
      for (const policy::Requirement& requirement : programme.requirements) {
        need(requirement.id, requirement.test.has_value());
      }
    }
    for (const policy::Target& target : pack.targets) {
      if (target.test) need(target.id, true);
    }
    for (const policy::Obligation& obligation : pack.obligations) need(obligation.id, true);
  }
  const std::vector<std::string> wrong = without_those_awaited(uncovered);
  CHECK_MESSAGE(wrong.empty(), listed_lines(wrong));
}

TEST_CASE("every score item has a case with full marks, with none and open") {
  std::map<std::string, std::set<std::string>> expected;
  for (const NamedCase& one : read_cases()) {
    const Json parts = one.single.value("expect", Json::object());
    const Json items = parts.value("score_items", Json::object());
    for (const auto& [id, want] : items.items()) {
      if (!want.contains("low") || !want.contains("high")) continue;
      const double low = want["low"].get<double>(), high = want["high"].get<double>();
      expected[id].insert(low < high ? "open" : low > 0 ? "full" : "none");
    }
  }
  std::vector<std::string> uncovered;
  for (const policy::Pack& pack : real_catalogue().packs) {
    for (const policy::Programme& programme : pack.programmes) {
      if (!programme.score) continue;
      for (const policy::ScoreItem& item : programme.score->items) {
        for (const char* marks : {"full", "none", "open"}) {
          if (!expected[item.id].count(marks)) uncovered.push_back(item.id + " " + marks);
        }
      }
    }
  }
  CHECK_MESSAGE(uncovered.empty(), listed_lines(uncovered));
}

TEST_CASE("every indicator has a case with a value and one where it is null") {
  std::set<std::string> known, unknown;
  for (const NamedCase& one : read_cases()) {
    const Json parts = one.single.value("expect", Json::object());
    const Json indicators = parts.value("indicators", Json::object());
    for (const auto& [key, want] : indicators.items()) {
      const Json value = want.is_object() ? want.value("value", Json("not said")) : want;
      (value.is_null() ? unknown : known).insert(id_of(key));
    }
  }
  std::vector<std::string> uncovered;
  for (const policy::Pack& pack : real_catalogue().packs) {
    for (const policy::Indicator& indicator : pack.indicators) {
      if (!indicator.shown) continue;
      if (!known.count(indicator.id)) uncovered.push_back(indicator.id + " with a value");
      if (!unknown.count(indicator.id)) uncovered.push_back(indicator.id + " null");
    }
  }
  CHECK_MESSAGE(uncovered.empty(), listed_lines(uncovered));
}

}  // namespace
}  // namespace greengauge::test
