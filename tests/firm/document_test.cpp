// Editing a firm's document by pointers: set, insert, remove, and that each edit can be undone
// exactly.
#include <doctest/doctest.h>

#include <random>

#include "base/json_value.h"
#include "firm/catalogue_fixture.h"
#include "firm/document.h"
#include "firm/firm.h"

namespace greengauge::test {
namespace {

using base::Json;
using firm::Edit;

Json parsed(std::string_view text) { return base::parse_json(text).value; }

/// Applies an edit; checks that its inverse restores the document byte by byte, and repeats it.
Json applied(const Json& before, const Edit& edit) {
  Json document = before;
  const std::optional<Edit> undo = firm::apply(document, edit);
  CAPTURE(edit.pointer);
  REQUIRE(undo);
  Json back = document;
  const std::optional<Edit> redo = firm::apply(back, *undo);
  CHECK(back.dump() == before.dump());
  REQUIRE(redo);
  Json again = back;
  CHECK(firm::apply(again, *redo));
  CHECK(again.dump() == document.dump());
  return document;
}

std::string set(std::string_view before, std::string pointer, Json value) {
  return applied(parsed(before), {Edit::Kind::replace, std::move(pointer), std::move(value), {}})
      .dump();
}

std::string inserted(std::string_view before, std::string pointer, Json value) {
  return applied(parsed(before), {Edit::Kind::add, std::move(pointer), std::move(value), {}})
      .dump();
}

std::string removed(std::string_view before, std::string pointer) {
  return applied(parsed(before), {Edit::Kind::remove, std::move(pointer), {}, {}}).dump();
}

void check_refused(std::string_view before, Edit::Kind kind, std::string pointer) {
  Json document = parsed(before);
  CAPTURE(pointer);
  CHECK_FALSE(firm::apply(document, {kind, pointer, Json(1), {}}));
  CHECK(document.dump() == parsed(before).dump());
}

TEST_CASE("a new document is a firm file without a fault") {
  const Json document = firm::new_document("CN-AH");
  const auto result = firm::read_firm(document, catalogue());
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  CHECK(result.firm->region == "CN-AH");
}

TEST_CASE("values are found by their pointer") {
  // The examples of RFC 6901, section 5.
  const Json document = parsed(R"({"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3,
                                   "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8})");
  const auto at = [&](std::string_view pointer) {
    const Json* value = firm::value_at(document, pointer);
    return value ? value->dump() : "nothing";
  };
  CHECK(at("") == document.dump());
  CHECK(at("/foo") == R"(["bar","baz"])");
  CHECK(at("/foo/0") == R"("bar")");
  CHECK(at("/") == "0");
  CHECK(at("/a~1b") == "1");
  CHECK(at("/c%d") == "2");
  CHECK(at("/e^f") == "3");
  CHECK(at("/g|h") == "4");
  CHECK(at("/i\\j") == "5");
  CHECK(at("/k\"l") == "6");
  CHECK(at("/ ") == "7");
  CHECK(at("/m~0n") == "8");
  for (const char* pointer : {"foo", "/bar", "/foo/2", "/foo/-", "/foo/00", "/foo/+1", "/foo/1e0",
                              "/foo/", "/foo/99999999999999999999", "/foo/0/0", "/m~n", "/m~2n"}) {
    CAPTURE(pointer);
    CHECK(at(pointer) == "nothing");
  }
}

TEST_CASE("setting replaces, adds, appends, and makes missing parents") {
  CHECK(set(R"({"a":1,"b":2})", "/a", 7) == R"({"a":7,"b":2})");
  CHECK(set(R"({"a":1})", "/b", 7) == R"({"a":1,"b":7})");
  CHECK(set(R"({"a":[1,2]})", "/a/1", 7) == R"({"a":[1,7]})");
  CHECK(set(R"({"a":[1,2]})", "/a/2", 7) == R"({"a":[1,2,7]})");
  CHECK(set(R"({"a":[1,2]})", "/a/-", 7) == R"({"a":[1,2,7]})");
  CHECK(set(R"({"a":[1,2]})", "/a/9", 7) == R"({"a":[1,2,7]})");
  CHECK(set(R"({"a":1})", "", 7) == "7");
  CHECK(set("{}", "/a~1b", 7) == R"({"a/b":7})");
  CHECK(set("{}", "/years/2025/energy/-/amount", 7) ==
        R"({"years":{"2025":{"energy":[{"amount":7}]}}})");
  CHECK(set("{}", "/years/2025/energy/0/amount", 7) ==
        R"({"years":{"2025":{"energy":[{"amount":7}]}}})");
  CHECK(set(R"({"years":null,"z":1})", "/years/2025/answers/x", 7) ==
        R"({"years":{"2025":{"answers":{"x":7}}},"z":1})");
  CHECK(set(R"({"a":[{"b":1}]})", "/a/1/b", 7) == R"({"a":[{"b":1},{"b":7}]})");
}

TEST_CASE("inserting moves what follows; a missing list is made") {
  CHECK(inserted(R"({"a":[1,2]})", "/a/0", 7) == R"({"a":[7,1,2]})");
  CHECK(inserted(R"({"a":[1,2]})", "/a/1", 7) == R"({"a":[1,7,2]})");
  CHECK(inserted(R"({"a":[1,2]})", "/a/2", 7) == R"({"a":[1,2,7]})");
  CHECK(inserted(R"({"a":[1,2]})", "/a/-", 7) == R"({"a":[1,2,7]})");
  CHECK(inserted(R"({"a":[]})", "/a/5000", 7) == R"({"a":[7]})");
  CHECK(inserted("{}", "/years/2025/energy/0", 7) == R"({"years":{"2025":{"energy":[7]}}})");
  CHECK(inserted(R"({"energy":null})", "/energy/3", 7) == R"({"energy":[7]})");
}

TEST_CASE("removing, and taking it back at the same place") {
  CHECK(removed(R"({"a":1,"b":2,"c":3})", "/a") == R"({"b":2,"c":3})");
  CHECK(removed(R"({"a":1,"b":2,"c":3})", "/b") == R"({"a":1,"c":3})");
  CHECK(removed(R"({"a":1,"b":2,"c":3})", "/c") == R"({"a":1,"b":2})");
  CHECK(removed(R"({"a":1,"":2,"c/d":3})", "/a") == R"({"":2,"c/d":3})");
  CHECK(removed(R"({"a":[1,2,3]})", "/a/1") == R"({"a":[1,3]})");
  CHECK(removed(R"({"a":[1,2,3]})", "/a/2") == R"({"a":[1,2]})");
}

TEST_CASE("what a pointer cannot mean is refused, and nothing changes") {
  const std::string_view document = R"({"a":1,"list":[1,2],"text":"x"})";
  for (const char* pointer :
       {"a", "/a/b", "/a/b/c", "/text/0", "/list/x", "/list/01", "/list/x/y", "/~", "/~2"}) {
    check_refused(document, Edit::Kind::replace, pointer);
  }
  for (const char* pointer : {"", "/0", "/-", "/a/0", "/list/x", "/list", "/b", "/x/y"}) {
    check_refused(document, Edit::Kind::add, pointer);
  }
  for (const char* pointer : {"", "/b", "/list/2", "/list/-", "/a/b", "/list/x", "/b/c"}) {
    check_refused(document, Edit::Kind::remove, pointer);
  }
}

TEST_CASE("any series of edits is taken back to the byte by its undos") {
  std::mt19937 random(20261120);
  const auto below = [&](std::size_t count) { return random() % count; };
  const std::vector<std::string> steps{"years", "2025",  "2020", "energy", "products", "0",
                                       "1",     "-",     "7",    "amount", "answers",  "unit",
                                       "name",  "a~1~0", "",     "options"};
  const std::vector<Json> values{nullptr,       1,
                                 "text",        Json::object(),
                                 Json::array(), parsed(R"({"carrier": "diesel", "amount": 3})")};
  Json document = parsed(sample);
  std::vector<std::string> states;
  std::vector<Edit> undos;
  for (int i = 0; i < 4000; ++i) {
    Edit edit;
    edit.kind = static_cast<Edit::Kind>(below(3));
    for (std::size_t depth = 1 + below(5); depth > 0; --depth) {
      edit.pointer += "/" + steps[below(steps.size())];
    }
    edit.value = values[below(values.size())];
    const std::string before = document.dump();
    if (auto undo = firm::apply(document, edit)) {
      states.push_back(before);
      undos.push_back(std::move(*undo));
    } else {
      CHECK(document.dump() == before);
    }
  }
  CHECK(undos.size() > 500);
  while (!undos.empty()) {
    CAPTURE(undos.back().pointer);
    const bool taken_back = firm::apply(document, undos.back()) && document.dump() == states.back();
    REQUIRE(taken_back);
    undos.pop_back();
    states.pop_back();
  }
  CHECK(document.dump() == parsed(sample).dump());
}

TEST_CASE("unknown keys, key order, faulty values and numbers survive a round trip") {
  const std::string_view text = R"({
  "zebra": {"b": 1, "a": [null, true]},
  "format": "greengauge.firm/1",
  "years": {"2025": {"energy": [{"unit": "斗", "amount": "many", "carrier": "peat", "x-note": "𠮷\u0001"}]}, "1066": 3},
  "numbers": [0.1, 1e-7, 123456789012345678, 5e-324, 1.7976931348623157e308, -0.0, 430, 0.30000000000000004]
})";
  const Json document = parsed(text);
  const std::string written = firm::write_document(document);
  const base::ParsedJson again = base::parse_json(written);
  CHECK(again.faults.empty());
  CHECK(again.value == document);
  CHECK(firm::write_document(again.value) == written);
  CHECK(written.substr(0, 12) == "{\n  \"zebra\":");
  CHECK(written.find("\"zebra\"") < written.find("\"format\""));
  CHECK(written.find("\"unit\"") < written.find("\"amount\""));
}

}  // namespace
}  // namespace greengauge::test
