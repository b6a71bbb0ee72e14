// Faults of packs explained to their authors: what exactly is wrong, and what was probably meant.
#include "policy/lint/hint.h"

#include <doctest/doctest.h>

#include "policy/pack_fixture.h"
#include "policy/words.h"

namespace greengauge::test {
namespace {

/// The faults of the pack with their hints, as messages.
std::string said(const std::vector<Edit>& edits, base::Language language) {
  const policy::Loaded loaded = load_edited(edits);
  base::Diagnostics faults = loaded.faults;
  for (base::Diagnostic& fault : policy::lint(loaded.catalogue, test_day)) faults.push_back(fault);
  const base::Messages messages(language);
  std::string result;
  for (const base::Diagnostic& fault : faults) {
    const base::Diagnostic detailed = policy::explain_fault(fault, messages);
    check_words({detailed});
    result += (result.empty() ? "" : "\n") + messages.text(detailed);
    if (const auto hint = policy::suggestion(fault, loaded.catalogue)) {
      check_words({*hint});
      result += "; " + messages.text(*hint);
    }
  }
  return result;
}

std::string in_english(const Edit& one) { return said({one}, base::Language::en); }
std::string in_chinese(const Edit& one) { return said({one}, base::Language::zh); }

/// Replaces a target's rule.
Edit rule(const std::string& text) { return {"/targets/0/test", "\"" + text + "\""}; }

TEST_CASE("the nearest name") {
  const std::vector<std::string> names{"energy.tce", "energy.electricity", "year", "t", "kWh"};
  CHECK(policy::nearest("energy.tec", names) == "energy.tce");  // two letters swapped
  CHECK(policy::nearest("energy.tc", names) == "energy.tce");
  CHECK(policy::nearest("Energy.Tce", names) == "energy.tce");
  CHECK(policy::nearest("yaer", names) == "year");
  CHECK(policy::nearest("energy.t", names) == "energy.tce");  // two letters short
  CHECK(policy::nearest("energy", names) == "");              // four
  CHECK(policy::nearest("kh", names) == "kWh");               // one letter of a short word
  CHECK(policy::nearest("xyz", names) == "");
  CHECK(policy::nearest("", names) == "");
}

TEST_CASE("a day of the right form that the calendar does not have") {
  CHECK(in_english({"/targets/0/from", "\"2025-13-01\""}) ==
        "“2025-13-01” is not a day of the calendar");
  CHECK(in_english({"/targets/0/from", "\"2025-02-30\""}) ==
        "“2025-02-30” is not a day of the calendar");
  CHECK(in_english({"/targets/0/from", "\"2025/02/03\""}) ==
        "write dates as YYYY-MM-DD; found “2025/02/03”");
  const std::string yearly =
      R"([{"day": "02-30", "title": {"zh": "一", "en": "One"}, "cite": {"document": "std", "clause": "1", "confidence": "A"}}])";
  CHECK(in_english({"/programmes/0/dates", yearly}) == "“02-30” is not a day of the calendar");
}

TEST_CASE("a language that is missing is named") {
  CHECK(in_english({"/targets/0/title/en", ""}).find("the English text (en) is missing") == 0);
  CHECK(in_chinese({"/targets/0/title/en", ""}).find("缺少英文（en）文字") == 0);
  CHECK(in_chinese({"/targets/0/title/zh", ""}).find("缺少中文（zh）文字") == 0);
}

TEST_CASE("one text where two languages are due") {
  CHECK(in_english({"/targets/0/note", "\"Aim\""}) ==
        "both languages are required, in braces: \"zh\": \"…\", \"en\": \"…\"; found “Aim”");
  CHECK(in_english({"/targets/0/cite", "\"std\""}).find("Wrong type: expected object") == 0);
}

TEST_CASE("signs that look like those of the rule language") {
  const auto hint = [](const std::string& text) {
    const std::string whole = in_english(rule(text));
    return whole.substr(std::min(whole.rfind("write"), whole.size()));
  };
  CHECK(hint("revenue ≤ 5 万元") == "write <= for “≤”");
  CHECK(hint("revenue ≥ 5 万元") == "write >= for “≥”");
  CHECK(hint("employees = 5") == "write == for “=”");
  CHECK(hint("employees > 5 AND employees < 9") == "write and for “AND”");  // seen as a unit
  CHECK(hint("veto.accident OR veto.accident") == "write or for “OR”");
  CHECK(hint("employees > 5 且 employees < 9") == "write and for “且”");
  CHECK(hint("veto.accident 且 veto.accident") == "write and for “且”");
  CHECK(hint("revenue > 5 万元，employees") == "write , for “，”");
  CHECK(hint("veto.accident # 5") == "");
}

TEST_CASE("a name with a slip in it") {
  CHECK(in_english(rule("energy.tec > 5 tce")) ==
        "rule, column 1: no input, indicator or table is called “energy.tec”; did you mean "
        "“energy.tce”?");
  CHECK(
      in_english(rule("listed('cn.feilds')")) ==
      "rule, column 1: no input, indicator or table is called “listed('cn.feilds')”; did you mean "
      "“cn.fields”?");
  CHECK(in_english(rule("energy.tce > 5 tec")).find("did you mean “tce”?") != std::string::npos);
  CHECK(in_english(rule("mni(5, 6) > 5")).find("did you mean “min”?") != std::string::npos);
  CHECK(in_english(rule("systems.energy == 'establishd'")).find("did you mean “established”?") !=
        std::string::npos);
  CHECK(in_english({"/targets/0/cite/document", "\"sdt\""}) ==
        "the cited document “sdt” does not exist; did you mean “std”?");
  CHECK(in_english({"/carriers/0/kind", "\"fule\""}).find("did you mean “fuel”?") !=
        std::string::npos);
  CHECK(in_english(rule("nothing.like.it > 5")).find("did you mean") == std::string::npos);
}

TEST_CASE("English words and a bare 1 in Chinese sentences about dimensions") {
  CHECK(in_chinese(rule("energy.tce > 5")) ==
        "规则第 14 列“5”量纲不符：应为 标准煤，实为 纯数（无单位）");
  CHECK(in_chinese({"/factors/0/rows/0/unit", "\"kgce/m³\""}) ==
        "量纲不符：应为 标准煤/质量，实为 标准煤/长度³");
  CHECK(in_chinese(rule("energy.tce")) ==
        "规则第 1 列“energy.tce”类型不符：应为 是/否，实为 标准煤");
  CHECK(in_english(rule("energy.tce > 5")) ==
        "rule, column 14: dimension of “5”: expected coal, found a plain number");
}

TEST_CASE("full-width signs between the values of a file") {
  const policy::Loaded loaded = policy::load({{"cn/test.json", "{\"id\": \"a\"，\"b\": 1}"}});
  REQUIRE(loaded.faults.size() == 1);
  const auto hint = policy::suggestion(loaded.faults[0], loaded.catalogue);
  REQUIRE(hint);
  CHECK(base::Messages(base::Language::en).text(*hint) == "write , for “，”");
}

}  // namespace
}  // namespace greengauge::test
