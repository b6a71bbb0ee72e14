// Hostile firm files: enormous, deep, or full of strange characters. Each gets faults, and the rest
// is read.
#include <doctest/doctest.h>

#include "base/json_value.h"
#include "firm/catalogue_fixture.h"
#include "firm/document.h"
#include "firm/firm.h"

namespace greengauge::test {
namespace {

TEST_CASE("a file of 50 MB of unknown answers is read, its faults reported up to a maximum") {
  std::string text = R"({"format": "greengauge.firm/1", "region": "CN-AH", "answers": {)";
  for (int i = 0; text.size() < 50'000'000; ++i) {
    text += "\"an answer that nobody asks for " + std::to_string(i) + "\": 1, ";
  }
  const auto read = firm::read_firm(text + R"("employees": 180}})", catalogue());
  REQUIRE(read.firm);
  CHECK(read.firm->region == "CN-AH");
  CHECK(read.firm->answers.count("employees") == 1);
  REQUIRE(read.faults.size() == base::max_json_faults + 1);
  CHECK(read.faults.back().code == "json.too_many_faults");
}

TEST_CASE(
    "a name of a megabyte, control characters and right-to-left marks come back as they were") {
  const std::string names[] = {
      std::string(1 << 20, 'x'),
      std::string("a\x01\x02\x1F\x7F\n\t\"\\b"),
      std::string("\xE2\x80\xAE"
                  "evil"
                  "\xE2\x80\xAC"
                  "\xE2\x81\xA6"
                  "\xEF\xBB\xBF"),
      std::string("\0nul inside", 11),
      std::string("\xF0\x9F\x8F\xAD\xEF\xBF\xBE"),
  };
  for (const std::string& name : names) {
    base::Json file{{"format", "greengauge.firm/1"}, {"name", name}};
    const std::string text = file.dump();
    const auto read = firm::read_firm(text, catalogue());
    REQUIRE(read.firm);
    CHECK((read.firm->name == name));
    CHECK(read.faults.empty());
    CHECK((base::parse_json(text).value["name"].get<std::string>() == name));
  }
}

TEST_CASE("strange characters where an id, a unit or a year belongs are faults at their place") {
  for (const char* strange : {"\\u202Eevil\\u202C", "\\u0000", "\\u0001", "' or 1=1 --",
                              "../../etc", "__proto__", "constructor", "=cmd()", "<script>"}) {
    const std::string text = strange;
    CAPTURE(text);
    const auto unit = firm::read_firm(
        line_with(R"("carrier": "diesel", "amount": 1, "unit": ")" + text + '"'), catalogue());
    REQUIRE(unit.firm);
    REQUIRE(unit.faults.size() == 1);
    CHECK(unit.faults[0].where == "/years/2025/energy/0/unit");
    CHECK_FALSE(unit.firm->years[0].energy[0].amount.has_value());
    const auto year = firm::read_firm(firm_with("\"years\": {\"" + text + "\": {}}"), catalogue());
    REQUIRE(year.firm);
    CHECK(year.firm->years.empty());
    REQUIRE(year.faults.size() == 1);
    CHECK(year.faults[0].code == "firm.year_key");
  }
}

TEST_CASE("nesting as deep as the file is long is refused, not followed") {
  for (const char* open : {"[", "{\"a\":"}) {
    std::string text = R"({"format": "greengauge.firm/1", "answers": {"x": )";
    for (int i = 0; i < 1000000; ++i) text += open;
    const auto read = firm::read_firm(text, catalogue());
    CHECK_FALSE(read.firm.has_value());
    REQUIRE(read.faults.size() == 1);
    CHECK(read.faults[0].code == "json.too_deep");
  }
}

}  // namespace
}  // namespace greengauge::test
