// The assessment as JSON: the keys of the documented contract, exact numbers, hostile names.
#include "report/export/json.h"

#include <doctest/doctest.h>

#include "base/json_value.h"
#include "report/report_fixture.h"

namespace greengauge::test {
namespace {

using base::Json;
using Keys = std::vector<std::string>;

Keys keys(const Json& object) {
  Keys result;
  for (const auto& [key, value] : object.items()) result.push_back(key);
  return result;
}

/// The contract's keys come first and in its order; later additions follow.
bool begin_with(const Json& object, const Keys& contract) {
  const Keys all = keys(object);
  return all.size() >= contract.size() && std::equal(contract.begin(), contract.end(), all.begin());
}

std::string text_of(const Assessed& one, bool pretty = false) {
  return report::to_json(one.assessment, words(chinese()), pretty);
}

Json json_of(const Assessed& one, bool pretty = false) {
  const base::ParsedJson parsed = base::parse_json(text_of(one, pretty));
  CHECK(parsed.readable);
  CHECK(parsed.faults.empty());  // no key twice
  return parsed.value;
}

TEST_CASE("the assessment file has the keys of the contract in its order") {
  const Json file = json_of(foundry());
  CHECK(begin_with(file, {"format", "date", "region", "name", "policies", "indicators",
                          "programmes", "targets", "obligations", "advice", "diagnostics"}));
  CHECK(file["format"] == "greengauge.assessment/1");
  CHECK(file["date"] == "2026-11-20");
  CHECK(file["region"] == "CN-AH");
  CHECK(file["name"] == "示例铸造有限公司");
  CHECK(keys(file["policies"]) == Keys{"sha256", "packs"});
  CHECK(file["policies"]["sha256"].get<std::string>().size() == 64);
  CHECK(file["policies"]["packs"].size() >= 11);
  for (const Json& pack : file["policies"]["packs"]) CHECK(keys(pack) == Keys{"id", "version"});
  CHECK(begin_with(file["advice"], {"questions", "changes", "flips"}));
  for (const Json& question : file["advice"]["questions"]) {
    CHECK(begin_with(question, {"input", "settles"}));
  }
}

TEST_CASE("indicators in JSON: product only where there is one, null and missing where unknown") {
  const Json file = json_of(foundry());
  std::size_t of_products = 0, unknown = 0;
  for (const Json& one : file["indicators"]) {
    CAPTURE(one.dump());
    if (one.contains("product")) {
      ++of_products;
      CHECK(begin_with(one, {"id", "year", "product", "value", "unit", "missing", "cite"}));
      CHECK(one["product"] == "heats");
    } else {
      CHECK(begin_with(one, {"id", "year", "value", "unit", "missing", "cite"}));
    }
    CHECK(one["year"].is_number_integer());
    if (one["value"].is_null()) {
      ++unknown;
      CHECK((!one["missing"].empty() || one.contains("notes")));  // an unknown has its reason
    } else {
      CHECK(one["missing"].empty());
    }
    for (const Json& cite : one["cite"]) CHECK(begin_with(cite, {"document", "clause"}));
    for (const Json& pointer : one["missing"]) CHECK(pointer.get<std::string>()[0] == '/');
  }
  CHECK(of_products == 3);
  CHECK(unknown > 10);
}

TEST_CASE("programmes in JSON: verdict, round, requirements and score as the contract has them") {
  const Json file = json_of(foundry());
  bool scored = false;
  for (const Json& programme : file["programmes"]) {
    CHECK(begin_with(programme, {"id", "title", "verdict", "round", "requirements", "score"}));
    CHECK(keys(programme["title"]) == Keys{"zh", "en"});
    CHECK(begin_with(programme["round"], {"state", "note"}));
    for (const Json& one : programme["requirements"]) {
      CAPTURE(one.dump());
      CHECK(begin_with(one, {"id", "kind", "status", "product", "actual", "threshold", "unit",
                             "gap", "missing", "cite"}));
      CHECK_FALSE(one["cite"].empty());
      for (const Json& cite : one["cite"]) {
        CHECK(begin_with(cite, {"document", "clause", "confidence"}));
      }
      if (one["status"] == "met") CHECK(one["gap"] == 0);
      if (one["status"] == "unknown") CHECK(one["gap"].is_null());
    }
    const Json& score = programme["score"];
    if (score.is_null()) continue;
    scored = true;
    CHECK(begin_with(score, {"low", "high", "of", "pass", "items"}));
    CHECK(score["pass"].is_null());  // none is published
    for (const Json& item : score["items"]) {
      CHECK(begin_with(item, {"id", "low", "high", "of", "supplied"}));
      CHECK(item["supplied"] == (item["id"] == "water_reuse"));
    }
  }
  CHECK(scored);
}

TEST_CASE("targets, obligations and diagnostics in JSON") {
  const Json file = json_of(foundry());
  const Keys shape{"id",   "title", "status",  "actual", "threshold",
                   "unit", "gap",   "missing", "cite"};
  CHECK_FALSE(file["targets"].empty());
  CHECK_FALSE(file["obligations"].empty());
  for (const Json& one : file["targets"]) CHECK(begin_with(one, shape));
  for (const Json& one : file["obligations"]) CHECK(begin_with(one, shape));
  REQUIRE(file["diagnostics"].size() == 1);
  const Json& told = file["diagnostics"][0];
  CHECK(keys(told) == Keys{"severity", "at", "code", "message"});
  CHECK(told["severity"] == "warning");
  CHECK(told["at"] == "/answers/favourite_colour");
  CHECK(told["message"].get<std::string>().find("favourite_colour") != std::string::npos);
}

TEST_CASE("numbers in JSON read back as the same doubles") {
  const Assessed& one = foundry();
  const Json file = json_of(one);
  REQUIRE(file["indicators"].size() == one.assessment.indicators.size());
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < one.assessment.indicators.size(); ++i) {
    const auto* number = std::get_if<double>(&one.assessment.indicators[i].value);
    if (!number) continue;
    ++numbers;
    CHECK(file["indicators"][i]["value"].get<double>() == *number);
  }
  CHECK(numbers > 8);
  for (const Json& programme : file["programmes"]) {
    if (programme["score"].is_null()) continue;
    for (const auto& result : one.assessment.programmes) {
      if (result.definition->id != programme["id"].get<std::string>()) continue;
      CHECK(programme["score"]["low"].get<double>() == result.score->low);
      CHECK(programme["score"]["high"].get<double>() == result.score->high);
    }
  }
}

TEST_CASE("the same firm gives the same bytes, and compact JSON is one line") {
  CHECK(text_of(foundry()) == text_of(assessed(std::string(foundry_file), report_day)));
  CHECK(text_of(foundry()).find('\n') == std::string::npos);
  CHECK(json_of(foundry()) == json_of(foundry(), true));
}

TEST_CASE("hostile names come through JSON unchanged") {
  const Json file = json_of(hostile());
  CHECK(file["name"] == std::string(attack));
  bool found = false;
  for (const Json& one : file["indicators"]) {
    found |= one.value("product", "").rfind("=HYPERLINK(\"http://x\"", 0) == 0;
  }
  CHECK(found);
}

}  // namespace
}  // namespace greengauge::test
