// Languages and message catalogues: codes, missing messages, arguments and plurals, equal keys in
// both.
#include "base/language.h"

#include <doctest/doctest.h>

#include "base/messages.h"

namespace greengauge::base {
namespace {

TEST_CASE("languages have codes, and only these") {
  CHECK(language_from_code("zh") == Language::zh);
  CHECK(language_from_code("en") == Language::en);
  CHECK(language_code(Language::zh) == "zh");
  CHECK(language_code(Language::en) == "en");
  for (const std::string_view code : {"", "ZH", "zh-CN", "de", "e"}) {
    CHECK_FALSE(language_from_code(code));
  }
}

TEST_CASE("a message without words is its key") {
  const Messages messages(Language::zh);
  CHECK_FALSE(messages.has("no.such.key"));
  CHECK(messages.text("no.such.key") == "no.such.key");
  CHECK(messages.text(Diagnostic{Severity::error, "/a", "no.such.code", {{"x", "1"}}}) ==
        "no.such.code");
}

TEST_CASE("values are put into words, and a word goes with its number") {
  Messages en(Language::en);
  en.add(
      R"({"test.days": "{count} {count|day is|days are} left of {all}", "test.odd": "{count|a} {x|b|c} {count"})");
  CHECK(en.text("test.days", {{"count", "1"}, {"all", "7"}}) == "1 day is left of 7");
  CHECK(en.text("test.days", {{"count", "0"}, {"all", "7"}}) == "0 days are left of 7");
  CHECK(en.text("test.days", {{"count", "11"}}) == "11 days are left of ");
  CHECK(en.text("test.odd", {{"count", "2"}}) == "a  {count");
}

void check_words(const Messages& of, const Messages& other) {
  for (const auto& entry : of.all()) {
    CAPTURE(entry.first);
    CHECK(other.has(entry.first));
    CHECK_FALSE(entry.second.empty());
  }
}

TEST_CASE("both catalogues have the same keys, each with words") {
  const Messages zh(Language::zh), en(Language::en);
  check_words(zh, en);
  check_words(en, zh);
}

}  // namespace
}  // namespace greengauge::base
