// Mistakes of authors that reading and lint accept: each is found at its place, and good text is
// not.
#include "policy/lint/proofread.h"

#include <doctest/doctest.h>

#include "base/json_value.h"
#include "policy/pack_fixture.h"
#include "policy/words.h"

namespace greengauge::test {
namespace {

bool is_region(std::string_view code) { return code == "CN-AH" || code == "CN-SD"; }

base::Diagnostics proofread(const std::vector<policy::PackFile>& files) {
  const policy::Loaded loaded = policy::load(files);
  CHECK(written(loaded.faults) == "");
  return policy::proofread(files, loaded.catalogue, is_region);
}

std::string told(const std::vector<Edit>& edits) {
  Json pack = good_pack();
  for (const Edit& change : edits) edit(pack, change);
  const base::Diagnostics found = proofread({file("cn/test.json", pack)});
  check_words(found);
  return written(found);
}

std::string error(const std::string& rest) { return "error cn/test.json:" + rest; }

TEST_CASE("a good pack has no slips") { CHECK(told({{"/version", "\"2026.11\""}}) == ""); }

TEST_CASE("a pack of a region in small letters disappeared in silence") {
  for (const char* region : {"cn-sd", "CN-XX", "SD", "CN-", "山东", ""}) {
    CHECK(told({{"/region", "\"" + std::string(region) + "\""}}) ==
          error("/region lint.region region=" + std::string(region)));
  }
  CHECK(told({{"/region", "\"CN-SD\""}}) == "");
  CHECK(told({{"/factors/2/rows/0/region", "\"cn\""}}) ==
        error("/factors/2/rows/0/region lint.region region=cn"));
}

TEST_CASE("confidence A rested on documents that were not read") {
  for (const char* read : {"secondary", "title"}) {
    const std::string found = told({{"/documents/0/read", "\"" + std::string(read) + "\""}});
    const auto line = [&](const std::string& place) {
      return error(place + "/cite lint.not_read document=std read=" + read);
    };
    // Everything in the pack that cites with A; targets and the programme itself cite with B.
    CHECK(found == line("/factors/0") + "\n" + line("/factors/1") + "\n" + line("/tables/0") +
                       "\n" + line("/tables/1") + "\n" + line("/tables/2") + "\n" +
                       line("/obligations/0") + "\n" + line("/factors/2/rows/0") + "\n" +
                       line("/factors/3/rows/0") + "\n" + line("/programmes/0/requirements/2") +
                       "\n" + line("/programmes/0/score"));
  }
  CHECK(told({{"/documents/0/read", "\"excerpt\""}}) == "");
}

TEST_CASE("how far a document was read is one of four words") {
  CHECK(told({{"/documents/0/read", "\"B\""},
              {"/targets", ""},
              {"/factors", ""},
              {"/tables", "[]"},
              {"/programmes", ""},
              {"/obligations", ""}}) ==
        error("/documents/0/read pack.choice read=B expected=full, excerpt, secondary, title"));
}

TEST_CASE("a test of the firm that looks at a product was unknown for ever") {
  const std::string at = "/programmes/0/requirements/0/test";
  const auto of = [&](const std::string& rule) { return told({{at, "\"" + rule + "\""}}); };
  const auto fault = [&](const std::string& name) {
    return error(at + " lint.per_product name=" + name);
  };
  CHECK(of("product.capacity > 5 t") == fault("product.capacity"));
  CHECK(of("energy.tce > 5 tce and product.unit_energy <= limit.level1") ==
        fault("product.unit_energy"));
  CHECK(of("sum(years(3), product.capacity) > 5 t") == fault("product.capacity"));
  CHECK(of("some(products, product.capacity > 5 t)") == "");
  CHECK(of("every(products, not (product.capacity > 5 t))") == "");
  CHECK(of("sum(products, product.capacity) > 5 t") == "");
  CHECK(of("listed('cn.fields')") == "");  // the firm's industry may be listed
  CHECK(told({{at, "\"product.capacity > 5 t\""},
              {"/programmes/0/requirements/0/per", "\"product\""}}) == "");
  CHECK(told({{"/obligations/0/test", "\"product.capacity > 5 t\""}}) ==
        error("/obligations/0/test lint.per_product name=product.capacity"));
}

TEST_CASE("an empty text in one of the languages") {
  CHECK(told({{"/programmes/0/requirements/0/title/en", "\"\""}}) ==
        error("/programmes/0/requirements/0/title/en lint.empty_english"));
  CHECK(told({{"/documents/0/note/zh", "\" \\n\""}}) ==
        error("/documents/0/note/zh lint.empty_chinese"));
}

TEST_CASE("Chinese in the English text, but for numbers of documents") {
  const std::string at = "/documents/0/note/en";
  const auto of = [&](const std::string& text) { return told({{at, "\"" + text + "\""}}); };
  const std::string warning = "warning cn/test.json:" + at + " lint.chinese_in_english";
  CHECK(of("一级") == warning);
  CHECK(of("Level 1，as published") == warning);  // a full-width comma
  CHECK(of("Notice 工信厅联节函〔2025〕279号 and 附件 1") == warning);
  CHECK(of("Notice 工信厅联节函〔2025〕279号") == "");
  CHECK(of("GB 1—2025 “quoted” ≥ 5 m³ · 20 °C") == "");
}

TEST_CASE("ids that no rule could name") {
  const auto of = [&](const std::string& id) { return told({{"/inputs/6/id", "\"" + id + "\""}}); };
  for (const char* id : {"事故", "Unused", "a b", "a/b"}) {
    CHECK(of(id) == error("/inputs/6/id lint.id id=" + std::string(id)));
  }
  CHECK(of("not_used.2-b") == "");
  CHECK(told({{"/tables/0/rows/0/id", "\"AH-01\""}}) == "");  // as the document names it
}

TEST_CASE("a provincial programme of a national one's id replaced it in silence") {
  Json province = provincial_pack();
  province["programmes"] = Json::array({good_pack()["programmes"][0]});
  const policy::PackFile national = file("cn/test.json", good_pack());
  CHECK(
      written(proofread({national, file("cn-ah/test.json", province)})) ==
      "note cn-ah/test.json:/programmes/0/id lint.replaces_national id=cn.programme region=CN-AH");
  province["programmes"][0]["id"] = "cn-ah.programme";
  CHECK(written(proofread({national, file("cn-ah/test.json", province)})) == "");
}

}  // namespace
}  // namespace greengauge::test
