// Typed reading: faults for missing members and for members of another type, with their places.
#include <doctest/doctest.h>

#include <string>

#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::base {
namespace {

struct Fixture {
  Json json;
  Diagnostics faults;
  Reader root;

  explicit Fixture(std::string_view text, std::string_view prefix = "")
      : json(parse_json(text).value), root(json, prefix, faults) {}
  Fixture(const Fixture&) = delete;

  /// The last fault as "code where".
  std::string last() const {
    return faults.empty() ? "" : faults.back().code + " " + faults.back().where;
  }
};

TEST_CASE("values are read at their types") {
  Fixture f(
      R"({"t": "x", "n": 1.5, "i": 3, "b": false, "text": {"zh": "吨", "en": "t"}, "list": [1, 2]})");
  CHECK(f.root["t"].text() == "x");
  CHECK(f.root["n"].number() == 1.5);
  CHECK(f.root["i"].number() == 3);
  CHECK(f.root["b"].boolean() == false);
  CHECK(f.root["text"].texts().in(Language::zh) == "吨");
  CHECK(f.root["text"].texts().in(Language::en) == "t");
  CHECK(f.root["list"].expect_array());
  CHECK(f.root["list"].size() == 2);
  const Reader list = f.root["list"];
  CHECK(list[1].number() == 2);
  CHECK(f.root.expect_object());
  CHECK(f.root.size() == 6);
  CHECK(f.faults.empty());
}

TEST_CASE("another type is a fault at its pointer, with what was expected and what was read") {
  Fixture f(R"({"years": {"2025": [{"amount": "1e999"}]}})", "firm.json:");
  const Reader years = f.root["years"], year = years["2025"], line = year[0],
               amount = line["amount"];
  CHECK_FALSE(amount.number().has_value());
  CHECK(f.last() == "json.type firm.json:/years/2025/0/amount");
  CHECK(f.faults.size() == 1);
  const auto& arguments = f.faults[0].arguments;
  CHECK(arguments.size() == 2);
  if (arguments.size() == 2) {
    CHECK(arguments[0].name == "expected");
    CHECK(arguments[0].value == "number");
    CHECK(arguments[1].name == "read");
    CHECK(arguments[1].value == "1e999");
  }
  CHECK(f.faults[0].severity == Severity::error);
}

TEST_CASE("every typed question refuses the other types") {
  Fixture f(R"({"t": "x", "n": 1, "b": true, "o": {}, "a": [], "z": null})");
  const auto refuses = [&](auto&& answer, std::string_view where) {
    CHECK_FALSE(static_cast<bool>(answer));
    CHECK(f.faults.size() == 1);
    CHECK(f.last() == "json.type " + std::string(where));
    f.faults.clear();
  };
  refuses(f.root["n"].text(), "/n");
  refuses(f.root["z"].text(), "/z");
  refuses(f.root["t"].number(), "/t");
  refuses(f.root["b"].number(), "/b");
  refuses(f.root["z"].number(), "/z");
  refuses(f.root["n"].boolean(), "/n");
  refuses(f.root["t"].boolean(), "/t");
  refuses(f.root["a"].expect_object(), "/a");
  refuses(f.root["o"].expect_array(), "/o");
  refuses(!f.root["t"].texts().empty(), "/t");
}

TEST_CASE("absent is a fault only where required") {
  Fixture f(R"({"a": {}})");
  const Reader a = f.root["a"];
  CHECK_FALSE(a["x"].text().has_value());
  CHECK_FALSE(a["x"].number().has_value());
  CHECK_FALSE(a["x"].boolean().has_value());
  CHECK(a["x"].texts().empty());
  CHECK_FALSE(a["x"].expect_object());
  CHECK_FALSE(a["x"].expect_array());
  CHECK(f.faults.empty());
  CHECK_FALSE(a["x"].exists());
  CHECK(a["x"].is_null());
  CHECK(a["x"].size() == 0);
  CHECK_FALSE(a["x"].text(true).has_value());
  CHECK(f.last() == "json.required /a/x");
  CHECK_FALSE(a["y"].number(true).has_value());
  CHECK(f.last() == "json.required /a/y");
  CHECK_FALSE(a["z"].boolean(true).has_value());
  CHECK(a["w"].texts(true).empty());
  CHECK(f.last() == "json.required /a/w");
  CHECK(f.faults.size() == 4);
}

TEST_CASE("a child of nothing, of a scalar or behind the end is nothing") {
  Fixture f(R"({"n": 1, "a": [0]})");
  const Reader n = f.root["n"], a = f.root["a"], none = f.root["none"];
  CHECK_FALSE(n["x"].exists());
  CHECK_FALSE(n[0].exists());
  CHECK_FALSE(a[1].exists());
  CHECK_FALSE(a["0"].exists());
  CHECK_FALSE(none["x"].exists());
  CHECK(none["x"].where() == "/none/x");
}

TEST_CASE("both languages are due, and no others") {
  Fixture f(R"({"one": {"zh": "吨"}, "more": {"zh": "a", "en": "b", "fr": "c"}})");
  CHECK(f.root["one"].texts().zh == "吨");
  CHECK(f.last() == "json.required /one/en");
  CHECK(f.root["more"].texts().en == "b");
  CHECK(f.last() == "json.unknown_key /more/fr");
  CHECK(f.faults.size() == 2);
}

TEST_CASE("unknown keys are noted with the severity that the format gives them") {
  Fixture f(R"({"known": 1, "odd/key": 2})");
  f.root.only_keys({"known"}, Severity::warning);
  CHECK(f.faults.size() == 1);
  CHECK(f.last() == "json.unknown_key /odd~1key");
  CHECK_FALSE(has_errors(f.faults));
  f.root.only_keys({}, Severity::error);
  CHECK(f.faults.size() == 3);
  CHECK(has_errors(f.faults));
}

TEST_CASE("an empty key has its own pointer") {
  Fixture f(R"({"": "x"})");
  CHECK(f.root[""].text() == "x");
  CHECK(f.root[""].where() == "/");
}

TEST_CASE("severities have the names of the assessment file") {
  CHECK(severity_name(Severity::error) == "error");
  CHECK(severity_name(Severity::warning) == "warning");
  CHECK(severity_name(Severity::note) == "note");
}

}  // namespace
}  // namespace greengauge::base
