// Reading JSON: each fault is reported with its place, never aborts, and the rest is still read.
#include "base/json.h"
#include "base/json_value.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>

namespace greengauge::base {
namespace {

/// The only fault as "code pointer".
std::string only_fault(const ParsedJson& parsed) {
  CHECK(parsed.faults.size() == 1);
  return parsed.faults.empty() ? "" : parsed.faults[0].code + " " + parsed.faults[0].where;
}

TEST_CASE("a well-formed text is read, key order kept") {
  const ParsedJson parsed = parse_json(R"({"b": [1, -2.5, true, null], "a": {"中": "文\u0041"}})");
  CHECK(parsed.readable);
  CHECK(parsed.faults.empty());
  CHECK(parsed.value.dump() == R"({"b":[1,-2.5,true,null],"a":{"中":"文A"}})");
}

TEST_CASE("scalars are texts of their own") {
  CHECK(parse_json("0").value == 0);
  CHECK(parse_json(" \"x\" ").value == "x");
  CHECK(parse_json("null").readable);
}

TEST_CASE("a byte order mark is skipped") {
  CHECK(parse_json("\xEF\xBB\xBF{}").readable);
  CHECK_FALSE(parse_json("\xEF\xBB").readable);
}

TEST_CASE("what is not one JSON text is unreadable, its value null") {
  using namespace std::string_view_literals;
  for (const std::string_view text : {""sv,
                                      " "sv,
                                      "{"sv,
                                      "}"sv,
                                      "[1,]"sv,
                                      "{\"a\":1,}"sv,
                                      "{a:1}"sv,
                                      "{'a':1}"sv,
                                      "[1 2]"sv,
                                      "{} {}"sv,
                                      "nul"sv,
                                      "NaN"sv,
                                      "[Infinity]"sv,
                                      "-"sv,
                                      "01"sv,
                                      "1."sv,
                                      ".5"sv,
                                      "+1"sv,
                                      "1e"sv,
                                      "[1e999e9]"sv,
                                      "\"a"sv,
                                      "\"\\x\""sv,
                                      "\"\\ud800\""sv,
                                      "\"\n\""sv,
                                      "\"\xFF\""sv,
                                      "[\"\xC0\xAF\"]"sv,
                                      "\0"sv,
                                      "{\"a\"}"sv,
                                      "// note\n1"sv,
                                      "\"\\"sv}) {
    CAPTURE(std::string(text));
    const ParsedJson parsed = parse_json(text);
    CHECK_FALSE(parsed.readable);
    CHECK(parsed.value.is_null());
    CHECK(only_fault(parsed) == "json.syntax ");
  }
}

/// The fault of a text that is not JSON, as "line:column token".
std::string place_of_fault(std::string_view text) {
  const ParsedJson parsed = parse_json(text);
  REQUIRE(parsed.faults.size() == 1);
  const auto& given = parsed.faults[0].arguments;
  REQUIRE(given.size() == 3);
  return given[0].value + ":" + given[1].value + " " + given[2].value;
}

TEST_CASE("a byte number for a place in a file, and half a character for what stands there") {
  // The comma between the two is U+FF0C, the eighth character of the second line.
  CHECK(place_of_fault("{\n \"甲\": 1，\n \"b\": 2}") == "2:8 \"甲\": 1，");
  CHECK(place_of_fault("{“a”: 1}") == "1:2 {“");
  // A comma missing at the end of a line shows at the end of the next name.
  CHECK(place_of_fault("{\"a\": 1\n  \"bc\": 2}") == "2:6 \"bc\"");
  CHECK(place_of_fault("{\"a\": 1,\n}") == "2:1 }");
  CHECK(place_of_fault("") == "1:1 ");
  CHECK(place_of_fault("{\n") == "2:1 ");                          // the file ends too early
  CHECK(place_of_fault("{\"a\": \"x\n\"}") == "1:9 {\"a\": \"x");  // a text over two lines
  CHECK(place_of_fault("\xEF\xBB\xBF{a}") == "1:2 {a");
}

TEST_CASE("a file that is not JSON is quoted by its last forty bytes, without a cut character") {
  CHECK(place_of_fault("[\"" + std::string(60, 'x') + "\"]]") ==
        "1:65 " + std::string(37, 'x') + "\"]]");
  // 20 of three bytes, a quote and a bracket: 40 bytes begin with the last two of one.
  std::string chinese;
  for (int i = 0; i < 20; ++i) chinese += "甲";
  CHECK(place_of_fault("[\"" + chinese + "\"}") == "1:24 " + chinese.substr(0, 36) + "\"}");
}

TEST_CASE("a duplicate key makes its value null, with a fault at its pointer") {
  const ParsedJson parsed = parse_json(R"({"a": 1, "b": 2, "a": 3})");
  CHECK(parsed.readable);
  CHECK(only_fault(parsed) == "json.duplicate_key /a");
  CHECK(parsed.value.dump() == R"({"a":null,"b":2})");
}

TEST_CASE("duplicate keys deep inside, with values that are trees") {
  const ParsedJson parsed = parse_json(
      R"({"years": {"2025": {"energy": [{"x": 0}, {"amount": 1, "amount": {"a": [1, {"a": 1, "a": 2}]}, "unit": "t"}]}}})");
  CHECK(parsed.readable);
  CHECK(parsed.value["years"]["2025"]["energy"][1].dump() == R"({"amount":null,"unit":"t"})");
  CHECK_FALSE(parsed.faults.empty());
  if (!parsed.faults.empty()) {
    CHECK(parsed.faults[0].code == "json.duplicate_key");
    CHECK(parsed.faults[0].where == "/years/2025/energy/1/amount");
  }
}

TEST_CASE("a key inside a dropped value is not a fault of the enclosing object") {
  // "b" is in the dropped object and, once, beside it.
  const ParsedJson parsed = parse_json(R"({"a": 1, "a": {"b": 2, "c": 3}, "b": 4})");
  CHECK(parsed.readable);
  CHECK(only_fault(parsed) == "json.duplicate_key /a");
  CHECK(parsed.value.dump() == R"({"a":null,"b":4})");
}

TEST_CASE("a dropped empty object, array and nested duplicate leave the reader in step") {
  CHECK(parse_json(R"({"a":1,"a":{},"b":2})").value.dump() == R"({"a":null,"b":2})");
  CHECK(parse_json(R"({"a":1,"a":[[],[1]],"b":2})").value.dump() == R"({"a":null,"b":2})");
  CHECK(parse_json(R"({"a":1,"a":2,"a":3,"b":2})").value.dump() == R"({"a":null,"b":2})");
  CHECK(parse_json(R"([{"a":{},"a":1},{"a":1}])").value.dump() == R"([{"a":null},{"a":1}])");
}

TEST_CASE(
    "keys that are equal after unescaping are duplicates; equal keys of two objects are not") {
  CHECK(only_fault(parse_json(R"({"a": 1, "\u0061": 2})")) == "json.duplicate_key /a");
  CHECK(only_fault(parse_json(R"({"a/~b": 1, "a/~b": 2})")) == "json.duplicate_key /a~1~0b");
  CHECK(parse_json(R"([{"a": 1}, {"a": 2}, {"a": {"a": 3}}])").faults.empty());
}

TEST_CASE("numbers beyond double are kept as text, the file is not lost") {
  const ParsedJson parsed =
      parse_json(R"({"amount": 1e999, "b": [-1E+400, 5], "s": "1e999 \" 1e999"})");
  CHECK(parsed.readable);
  CHECK(parsed.faults.empty());
  CHECK(parsed.value["amount"] == "1e999");
  CHECK(parsed.value["b"][0] == "-1E+400");
  CHECK(parsed.value["b"][1] == 5);
  CHECK(parsed.value["s"] == "1e999 \" 1e999");
  CHECK(parse_json(std::string(400, '9')).value.is_string());
  CHECK(parse_json("1e-999").value == 0.0);
  CHECK(parse_json("1e308").value == 1e308);
}

TEST_CASE("whole numbers beyond 64 bits are numbers") {
  CHECK(parse_json("18446744073709551616").value.get<double>() == 18446744073709551616.0);
  CHECK(parse_json("-9223372036854775809").value.get<double>() == -9223372036854775808.0);
}

TEST_CASE("the token of a syntax fault is cut short") {
  const ParsedJson parsed = parse_json("\"" + std::string(100000, 'x'));
  CHECK(only_fault(parsed) == "json.syntax ");
  for (const Diagnostic& fault : parsed.faults) {
    for (const Argument& argument : fault.arguments) CHECK(argument.value.size() <= 64);
  }
}

TEST_CASE("64 levels are read, 65 are not") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK(parse_json(nested(64)).readable);
  const ParsedJson parsed = parse_json(nested(65));
  CHECK_FALSE(parsed.readable);
  CHECK(parsed.value.is_null());
  CHECK(only_fault(parsed) == "json.too_deep ");
  CHECK_FALSE(parse_json(std::string(1000000, '[')).readable);
}

TEST_CASE("depth is bounded inside the value of a duplicate key, too") {
  const std::string deep =
      R"({"a":1,"a":)" + std::string(100000, '[') + std::string(100000, ']') + "}";
  const ParsedJson parsed = parse_json(deep);
  CHECK_FALSE(parsed.faults.empty());
}

TEST_CASE("pointers are escaped") {
  CHECK(pointer_to("", "a") == "/a");
  CHECK(pointer_to("/x", "a/b~c") == "/x/a~1b~0c");
  CHECK(pointer_to("/x", "") == "/x/");
  CHECK(pointer_to("/x", std::size_t{12}) == "/x/12");
}

TEST_CASE("numbers in text are short and read back as the same double") {
  CHECK(number_text(0) == "0");
  CHECK(number_text(-0.0) == "0");
  CHECK(number_text(0.1) == "0.1");
  CHECK(number_text(-30) == "-30");
  CHECK(number_text(270.471) == "270.471");
  CHECK(number_text(1e12) == "1000000000000");
  CHECK(number_text(std::numeric_limits<double>::quiet_NaN()) == "null");
  CHECK(number_text(-std::numeric_limits<double>::infinity()) == "null");
  for (const double value : {1.0 / 3, 0.1 + 0.2, 28.999999999999996, 1e15, 1e15 + 2, 1e16, 1e17,
                             1.5e300, -1.7976931348623157e308, 2.2250738585072014e-308, 5e-324,
                             9007199254740993.0, 123456789012345680.0, 1e-7, 0.000123456789}) {
    CAPTURE(value);
    const std::string text = number_text(value);
    CHECK(std::strtod(text.c_str(), nullptr) == value);
    CHECK(parse_json(text).value.get<double>() == value);
    CHECK(text.size() <= 24);  // sign, 17 digits, point, e, sign, 3 digits
  }
}

TEST_CASE("any number reads back as the same double") {
  std::uint64_t state = 42;
  int wrong = 0;
  for (int i = 0; i < 20000; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    double value = 0;
    static_assert(sizeof value == sizeof state);
    std::memcpy(&value, &state, sizeof value);
    if (std::isfinite(value)) wrong += std::strtod(number_text(value).c_str(), nullptr) != value;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a value is described shortly, cut between characters") {
  CHECK(describe(Json("kWh")) == "kWh");
  CHECK(describe(Json(12.5)) == "12.5");
  CHECK(describe(Json::array({1, nullptr})) == "[1,null]");
  CHECK(describe(Json(std::string(60, 'x'))) == std::string(60, 'x'));
  CHECK(describe(Json(std::string(61, 'x'))) == std::string(60, 'x') + "…");
  CHECK(
      describe(Json("x" + std::string("吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨"))) ==
      "x吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨吨…");  // 1 + 19 · 3 = 58 bytes; the 20th would end at 61
  CHECK(describe(Json("\xFF")).size() <= 64);
}

}  // namespace
}  // namespace greengauge::base
