// The text report in both languages: verdicts, sources, missing values; never a key without words.
#include "report/words/text.h"

#include <doctest/doctest.h>

#include "base/json_value.h"
#include "report/report_fixture.h"

namespace greengauge::test {
namespace {

bool has(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

std::string line_with(const std::string& text, std::string_view piece) {
  const std::size_t at = text.find(piece);
  if (at == std::string::npos) return "";
  const std::size_t begin = text.rfind('\n', at) + 1;
  return text.substr(begin, text.find('\n', at) - begin);
}

base::Json with(std::string_view pointer, const base::Json& value) {
  base::Json file = base::parse_json(foundry_file).value;
  file[base::Json::json_pointer(std::string(pointer))] = value;
  return file;
}

TEST_CASE("the text report says each verdict in words, in both languages") {
  const std::string zh = report::to_text(foundry().assessment, words(chinese()));
  CHECK(has(zh, "示例铸造有限公司"));
  CHECK(has(zh, "国家绿色工厂  【有差距】"));  // no energy management system
  // Far below 10 000 tce: in brief, after the programmes for which something can be done.
  const std::size_t out_of_scope = zh.find("== 不适用的项目 ==");
  CHECK(out_of_scope != std::string::npos);
  CHECK(zh.find("国家能效“领跑者”") > out_of_scope);
  CHECK(zh.find("国家绿色工厂  【") < out_of_scope);
  const std::string en = report::to_text(foundry().assessment, words(english()));
  for (const auto& programme : foundry().assessment.programmes) {
    CHECK(has(en, programme.definition->title.en));
  }
  CHECK(has(en, "National green factory  【" +
                    report::verdict(words(english()), assess::Verdict::gaps) + "】"));
}

TEST_CASE("every verdict and status has a word in both languages, and no two share one") {
  using assess::Status;
  using assess::Verdict;
  for (const base::Messages* messages : {&chinese(), &english()}) {
    std::vector<std::string> said;
    for (const Verdict verdict :
         {Verdict::not_applicable, Verdict::no_criteria, Verdict::not_eligible, Verdict::gaps,
          Verdict::needs_information, Verdict::may_apply}) {
      said.push_back(report::verdict(words(*messages), verdict));
    }
    for (std::size_t i = 0; i < said.size(); ++i) {
      CHECK_FALSE(has(said[i], "verdict."));  // the key itself: no words
      for (std::size_t j = 0; j < i; ++j) CHECK(said[i] != said[j]);
    }
    for (const Status status :
         {Status::met, Status::not_met, Status::unknown, Status::not_applicable}) {
      CHECK_FALSE(has(report::status(words(*messages), status), "status."));
    }
  }
}

TEST_CASE("the text report names sources and what is missing, and never a key without words") {
  for (const base::Messages* messages : {&chinese(), &english()}) {
    const std::string text = report::to_text(foundry().assessment, words(*messages));
    CHECK(has(text, "GB/T 36132—2025"));
    CHECK(has(text, "GB/T 2589"));
    CHECK(has(text, "/answers/favourite_colour"));
    for (const char* key : {"report.", "verdict.", "status.", "why.", "note.", "value.", "round.",
                            "place.", "read."}) {
      CAPTURE(key);
      CHECK_FALSE(has(text, std::string(" ") + key));
    }
    CHECK_FALSE(has(text, "{"));  // a place that was not filled
  }
}

TEST_CASE(
    "before GB 21256—2025 takes effect the report says which limits are missing and what is to "
    "come") {
  const Assessed one = assessed(std::string(foundry_file), {2026, 6, 30});
  const std::string text = report::to_text(one.assessment, words(chinese(), &*one.read.firm));
  const std::string level = line_with(text, "能耗限额等级 · 电弧炉工序（钢水）");
  CHECK(has(level, "旧标准的数值"));
  CHECK(has(level, "GB 21256—2025 自 2026-07-01 起实施"));
  // 4 301 000 kWh × 0.1229 + 217 000 m³ × 1.33 = 817.2 tce; × 0.7 ÷ 9 000 t = 63.6 kgce/t: level 3
  CHECK(has(level, "3 级"));
  const Assessed day = assessed(std::string(foundry_file), {2026, 7, 1});
  const std::string judged = line_with(
      report::to_text(day.assessment, words(chinese(), &*day.read.firm)), "能耗限额等级 · 电弧炉");
  CHECK(has(judged, "电弧炉工序（钢水）  3"));
}

TEST_CASE("products are named by their titles, two of one title also by their ids") {
  const std::string one =
      R"({"format": "greengauge.firm/1", "region": "CN-AH", "years": {"2025": {"products": [
    {"id": "p1", "product": "steel.eaf"}, {"id": "p2", "product": "other"})";
  for (const bool twice : {false, true}) {
    const Assessed firm = assessed(
        one + (twice ? R"(, {"id": "p3", "product": "steel.eaf"}]}}})" : "]}}}"), {2026, 7, 1});
    REQUIRE(firm.readable());
    const report::Words named = words(chinese(), &*firm.read.firm);
    CHECK(report::product(named, "p1") == (twice ? "电弧炉工序（钢水） p1" : "电弧炉工序（钢水）"));
    CHECK(report::product(named, "p2") == "p2");
    CHECK(report::of_product(named, "单耗", "") == "单耗");
  }
}

TEST_CASE("an unknown number is called unknown and is not 0") {
  const Assessed one = assessed(with("/years/2025/energy/0/amount", nullptr), report_day);
  const std::string text = report::to_text(one.assessment, words(english()));
  const std::string title = "Comprehensive energy consumption  ";
  const std::size_t last = text.rfind(title);  // 2020 comes first, the assessment year last
  REQUIRE(last != std::string::npos);
  const std::string later = line_with(text.substr(last), title);
  CHECK(has(later, report::value(words(english()), {}, nullptr)));
}

}  // namespace
}  // namespace greengauge::test
