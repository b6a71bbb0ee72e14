// Edits as JSON: what is written is read back, and every form that files and pages have held is read.
#include "firm/edit_json.h"

#include <doctest/doctest.h>

#include "base/json_value.h"

namespace greengauge::test {
namespace {

using base::Json;
using firm::Edit;

Json parsed(std::string_view text) { return base::parse_json(text).value; }

std::string written(const Edit& edit) {
  std::string out;
  base::JsonWriter writer(out);
  firm::write_edit(writer, edit);
  return out;
}

/// "kind pointer value before" of what is read from `text`; "-" for nothing.
std::string read(std::string_view text) {
  const auto edit = firm::read_edit(parsed(text));
  if (!edit) return "-";
  const char* kind = edit->kind == Edit::Kind::replace ? "replace"
                     : edit->kind == Edit::Kind::add   ? "add"
                                                       : "remove";
  return std::string(kind) + " " + edit->pointer + " " + edit->value->dump() + " " +
         edit->before.value_or("");
}

TEST_CASE("D7: an edit whose value is a list, an object or a text keeps it, and `before`") {
  for (const char* value : {"[1,2.5,[true]]", "{\"a\":[null,\"x\"]}", "\"4\"", "null", "-3"}) {
    const Edit edit{Edit::Kind::replace, "/years/2025/energy", parsed(value), "answers"};
    CHECK(read(written(edit)) == std::string("replace /years/2025/energy ") + value + " answers");
  }
  CHECK(written({Edit::Kind::add, "/a/0", parsed("[1]"), {}}) ==
        R"({"edit":"insert","pointer":"/a/0","value":[1]})");
  CHECK(read(written({Edit::Kind::remove, "/a", {}, {}})) == "remove /a null ");
}

TEST_CASE("D7: forms of before are read: of assessment files, of the page, of a JSON Patch") {
  CHECK(read(R"({"edit": "set", "pointer": "/a", "value": 5})") == "replace /a 5 ");
  CHECK(read(R"({"edit": "remove", "pointer": "/a", "value": null})") == "remove /a null ");
  CHECK(read(R"({"kind": "insert", "pointer": "/a/0", "value": "{\"b\":[1]}"})") ==
        R"(add /a/0 {"b":[1]} )");
  CHECK(read(R"({"kind": "set", "pointer": "/a", "value": "\"4\""})") == R"(replace /a "4" )");
  CHECK(read(R"({"op": "replace", "path": "/a", "value": "4"})") == R"(replace /a "4" )");
  CHECK(read(R"({"op": "add", "path": "/a/0", "value": {"b": 1}})") == R"(add /a/0 {"b":1} )");
  CHECK(read(R"({"op": "remove", "path": "/a"})") == "remove /a null ");
}

TEST_CASE("what is no edit is not read as one") {
  for (const char* text :
       {"5", "[]", "{}", R"({"edit": "move", "pointer": "/a"})", R"({"edit": "set"})",
        R"({"op": "set", "path": "/a"})", R"({"op": "add", "pointer": "/a"})",
        R"({"edit": 1, "pointer": "/a"})", R"({"kind": "replace", "pointer": "/a"})"}) {
    CAPTURE(text);
    CHECK(read(text) == "-");
  }
}

}  // namespace
}  // namespace greengauge::test
