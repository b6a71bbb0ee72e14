// Large and hostile JSON: the time grows with the size, not with its square, and faults are
// reported up to a maximum.
#include <doctest/doctest.h>

#include <chrono>

#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::base {
namespace {

/// {"k0": 0, "k1": 1, …}
std::string object_of(int members) {
  std::string text = "{";
  for (int i = 0; i < members; ++i) {
    text += (i ? ",\"k" : "\"k") + std::to_string(i) + "\": " + std::to_string(i);
  }
  return text + "}";
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST_CASE("an object of half a million members is read in its order and in time") {
  const auto start = std::chrono::steady_clock::now();
  const ParsedJson parsed = parse_json(object_of(500000));
  REQUIRE(parsed.readable);
  CHECK(parsed.value.size() == 500000);
  CHECK(parsed.value.begin().key() == "k0");
  CHECK(std::prev(parsed.value.end()).key() == "k499999");
  // Looking each member up by its name would take 10¹¹ comparisons: minutes on any machine.
  CHECK(seconds_since(start) < 30);
}

TEST_CASE("a duplicate far behind the first still takes its value away") {
  const std::string members = object_of(1000);
  const ParsedJson parsed = parse_json(members.substr(0, members.size() - 1) + R"(, "k7": 1})");
  REQUIRE(parsed.readable);
  CHECK(parsed.value.size() == 1000);
  CHECK(parsed.value["k7"].is_null());
  CHECK(parsed.value["k8"] == 8);
  REQUIRE(parsed.faults.size() == 1);
  CHECK(parsed.faults[0].where == "/k7");
}

TEST_CASE("endless duplicates are not reported endlessly") {
  std::string text = "{\"a\": 1";
  for (std::size_t i = 0; i < 2 * max_json_faults; ++i) text += ",\"a\": 2";
  const ParsedJson parsed = parse_json(text + "}");
  CHECK(parsed.readable);
  CHECK(parsed.value["a"].is_null());
  CHECK(parsed.faults.size() == max_json_faults);
}

TEST_CASE("endless unknown members are reported up to a maximum, then that there are more") {
  const ParsedJson parsed = parse_json(object_of(30000));
  Diagnostics faults;
  Reader(parsed.value, "", faults).only_keys({"k5"}, Severity::warning);
  REQUIRE(faults.size() == max_json_faults + 1);
  CHECK(faults[0].where == "/k0");
  CHECK(faults[5].where == "/k6");
  CHECK(faults.back().code == "json.too_many_faults");
  CHECK(faults.back().severity == Severity::error);
}

}  // namespace
}  // namespace greengauge::base
