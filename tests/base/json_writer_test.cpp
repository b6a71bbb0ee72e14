// Writing JSON: layout, escapes, numbers that JSON does not have, bytes that are not UTF-8.
#include "base/json_writer.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::base {
namespace {

std::string written(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

TEST_CASE("nested values on one line") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("list");
  json.begin_array();
  json.integer(1);
  json.number(2.5);
  json.null();
  json.boolean(true);
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.member("name", "值");
  json.member("value", 0.1);
  json.end_object();
  CHECK(out == R"({"list":[1,2.5,null,true,{},[]],"name":"值","value":0.1})");
}

TEST_CASE("nested values on separate lines") {
  std::string out;
  JsonWriter json(out, true);
  json.begin_object();
  json.key("list");
  json.begin_array();
  json.integer(1);
  json.integer(-2);
  json.end_array();
  json.key("empty");
  json.begin_object();
  json.end_object();
  json.end_object();
  CHECK(out == "{\n  \"list\": [\n    1,\n    -2\n  ],\n  \"empty\": {}\n}");
}

TEST_CASE("a scalar alone") {
  std::string out;
  JsonWriter(out).number(1);
  CHECK(out == "1");
}

TEST_CASE("quotes, backslashes and control characters are escaped") {
  CHECK(written("a\"b\\c/d") == R"("a\"b\\c/d")");
  CHECK(written("a\nb") == R"("a\nb")");
  CHECK(written("\t\r\b\f") == R"("\u0009\u000d\u0008\u000c")");
  CHECK(written(std::string_view("\0\x1F\x7F", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(written("吨 m³ ✓") == "\"吨 m³ ✓\"");
  CHECK(written("") == "\"\"");
}

TEST_CASE("every ASCII text comes back through the reader") {
  std::string all;
  for (int c = 0; c < 128; ++c) all += static_cast<char>(c);
  const ParsedJson parsed = parse_json(written(all));
  CHECK(parsed.readable);
  CHECK(parsed.value == all);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key(all);
  json.null();
  json.end_object();
  CHECK(parse_json(out).value.contains(all));
}

TEST_CASE("NaN and infinities become null") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.number(std::numeric_limits<double>::quiet_NaN());
  json.number(std::numeric_limits<double>::infinity());
  json.number(-std::numeric_limits<double>::infinity());
  json.number(-0.0);
  json.end_array();
  CHECK(out == "[null,null,null,0]");
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD, so that the file can be read") {
  CHECK(written("a\xFF!") == "\"a\uFFFD!\"");
  CHECK(written("\xE5\x90") == "\"\uFFFD\uFFFD\"");
  CHECK(written("\xE5\x90\xA8\xC0\xAF") == "\"吨\uFFFD\uFFFD\"");
  for (const std::string_view text :
       {"\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\xF0\x9F\x98", "\xC3("}) {
    CHECK(parse_json(written(text)).readable);
  }
  CHECK(written("é吨😀\uFFFF") == "\"é吨😀\uFFFF\"");
}

}  // namespace
}  // namespace greengauge::base
