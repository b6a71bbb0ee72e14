// Every case of tests/cases through the whole chain with the real packs, and a check that every
// rule of the packs has its cases: met, missed, unknown.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "assess/case_runner.h"
#include "base/json_value.h"
#include "firm/document.h"

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

TEST_CASE("every case has the results that it expects") {
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

/// The part of a result's key before "@": the id.
std::string id_of(const std::string& key) { return key.substr(0, key.find('@')); }

/// Statuses that the cases expect, by definition. Of several versions of a programme (one for each
/// round of its rule) a case is about the one in force in its region on its day.
using Expected = std::map<const void*, std::set<std::string>>;

template <class Definition>
void note_expected(const Json& all, const std::vector<const Definition*>& in_force,
                   Expected& expected) {
  for (const auto& [key, want] : all.items()) {
    const Json status = want.is_object() ? want.value("status", Json()) : want;
    if (!status.is_string()) continue;
    for (const Definition* definition : in_force) {
      if (definition->id == id_of(key)) expected[definition].insert(status.get<std::string>());
    }
  }
}

Expected expected_statuses() {
  Expected expected;
  const Firms firms = read_firms();
  for (const NamedCase& one : read_cases()) {
    std::vector<std::string> wrong;
    const Json firm = firm_of(one.single, firms, wrong);
    const auto date = base::parse_date(one.single.value("date", ""));
    if (!date || !firm.is_object()) continue;
    const policy::InForce on_the_day = law(firm.value("region", ""), *date);
    std::vector<const policy::Requirement*> requirements;
    for (const policy::Programme* programme : on_the_day.programmes) {
      for (const auto& requirement : programme->requirements) requirements.push_back(&requirement);
    }
    const Json all = one.single.value("expect", Json::object());
    note_expected(all.value("requirements", Json::object()), requirements, expected);
    note_expected(all.value("targets", Json::object()), on_the_day.targets, expected);
    note_expected(all.value("obligations", Json::object()), on_the_day.obligations, expected);
  }
  return expected;
}

TEST_CASE("every requirement, target and obligation of every version: met, missed and unknown") {
  const Expected expected = expected_statuses();
  std::vector<std::string> uncovered;
  // A clause that could not be read has no test: it can only be unknown.
  const auto need = [&](const void* definition, const std::string& name, bool has_test) {
    const auto found = expected.find(definition);
    for (const char* status : {"met", "not_met", "unknown"}) {
      if (!has_test && std::string(status) != "unknown") continue;
      if (found == expected.end() || !found->second.count(status)) {
        uncovered.push_back(name + " " + status);
      }
    }
  };
  for (const policy::Pack& pack : real_catalogue().packs) {
    for (const policy::Programme& programme : pack.programmes) {
      const auto from = programme.in_force.from;
      const std::string version = from ? " from " + base::to_string(*from) : "";
      for (const policy::Requirement& requirement : programme.requirements) {
        need(&requirement, requirement.id + version, requirement.test.has_value());
      }
    }
    for (const policy::Target& target : pack.targets) {
      if (target.test) need(&target, target.id, true);
    }
    for (const policy::Obligation& obligation : pack.obligations) {
      need(&obligation, obligation.id, true);
    }
  }
  CHECK_MESSAGE(uncovered.empty(), listed_lines(uncovered));
}

/// Carriers on any energy line of a case's firm.
std::set<std::string> carriers_of(const Json& single) {
  std::set<std::string> found;
  const Json* years = firm::value_at(single, "/firm/years");
  if (!years || !years->is_object()) return found;
  for (const auto& [year, data] : years->items()) {
    const Json* lines = firm::value_at(data, "/energy");
    if (!lines || !lines->is_array()) continue;
    for (const Json& line : *lines) found.insert(base::text_member(line, "carrier"));
  }
  return found;
}

TEST_CASE("every carrier is in a case that expects a figure") {
  std::set<std::string> expected;
  for (const NamedCase& one : read_cases()) {
    if (firm::value_at(one.single, "/expect/indicators")) expected.merge(carriers_of(one.single));
  }
  std::vector<std::string> uncovered;
  for (const policy::Pack& pack : real_catalogue().packs) {
    for (const policy::Carrier& carrier : pack.carriers) {
      if (!expected.count(carrier.id)) uncovered.push_back(carrier.id);
    }
  }
  CHECK_MESSAGE(uncovered.empty(), listed_lines(uncovered));
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
