// Rules in words: titles, signs, units and answers in both languages.
#include "report/words/formula.h"

#include <doctest/doctest.h>

#include "report/report_fixture.h"
#include "rules/operations.h"

namespace greengauge::test {
namespace {

std::string zh(std::string_view formula) {
  return report::formula_in_words(words(chinese()), formula);
}
std::string en(std::string_view formula) {
  return report::formula_in_words(words(english()), formula);
}

TEST_CASE("every function and word of the language has a message in both languages") {
  for (const rules::OperationInfo& one : rules::operations()) {
    if (one.form == rules::Form::leaf) continue;
    CAPTURE(std::string(one.name));
    const bool is_word = one.name[0] >= 'a' && one.name[0] <= 'z';
    // Signs are shown as signs, all but "-" by another one.
    if (!is_word) {
      CHECK(!one.sign.empty());
      continue;
    }
    const std::string key = "formula." + std::string(one.name);
    CHECK(words(chinese()).messages.has(key));
    CHECK(words(english()).messages.has(key));
  }
}

TEST_CASE("a rule reads in titles and signs; units stay what they are") {
  CHECK(zh("energy.tce > 10000 tce") == "综合能耗 > 10000 tce");
  CHECK(en("energy.tce > 10000 tce") == "Comprehensive energy consumption > 10000 tce");
  CHECK(zh("intensity.output_value <= 0.5 tce/万元").find("≤ 0.5 tce/万元") != std::string::npos);
  CHECK(zh("271.6 tce ÷ 18,600 万元") == "271.6 tce ÷ 18,600 万元");
  CHECK(zh("4 % ≥ 20 %") == "4 % ≥ 20 %");
  for (const char* joined : {"employees >= 20 and revenue >= 300 万元", "2 and 3", "2 tce and 3"}) {
    CHECK(zh(joined).find("且") != std::string::npos);
    CHECK(zh(joined).find("and") == std::string::npos);
  }
}

TEST_CASE(
    "in English units have their English names, and multiples are separated from the number") {
  CHECK(en("430 万kWh × 0.1229 kgce/kWh") == "(430 × 10,000 kWh) × 0.1229 kgce/kWh");
  CHECK(en("271.6 tce ÷ 18,600 万元") == "271.6 tce ÷ (18,600 × 10,000 yuan)");
  CHECK(en("430 万kWh") == "430 × 10,000 kWh");
  CHECK(en("4 % ≥ 20 %") == "4 % ≥ 20 %");
  CHECK(en("900 t × 23,027 kJ/kg ÷ 29307.6 kJ/kgce") == "900 t × 23,027 kJ/kg ÷ 29307.6 kJ/kgce");
  CHECK(en("energy.tce <= 0.5 tce/万元") ==
        "Comprehensive energy consumption ≤ 0.5 tce/10,000 yuan");
}

TEST_CASE("an answer reads by its title, that of the question named before it") {
  CHECK(zh("systems.energy >= 'established'").find("“已建立并运行”") != std::string::npos);
  CHECK(en("established ≥ 'established'").find("'") == std::string::npos);
}

TEST_CASE("functions become words, and unknown names stay as they are") {
  CHECK(zh("agree(energy.tce > 1 tce, true)") == "各种口径一致：(综合能耗 > 1 tce, 是)");
  CHECK(zh("something.else + 1") == "something.else + 1");
  CHECK(zh("") == "");
}

}  // namespace
}  // namespace greengauge::test
