// Which question to answer next: counts known from the rules, and the smallest set.
#include <doctest/doctest.h>

#include "assess/advice/fixture.h"
#include "assess/case_runner.h"
#include "base/json_value.h"

namespace greengauge::test {
namespace {

using assess::Question;
using assess::Verdict;

const Question* find_question(const Assessed& assessed, std::string_view input) {
  for (const Question& question : assessed.assessment.questions) {
    if (question.input == input) return &question;
  }
  return nullptr;
}

/// A firm of the cases that may apply as a national green factory, without some of its answers.
Assessed green_without(const std::vector<std::string>& answers) {
  base::Json file = read_firms().at("green");
  file["format"] = "greengauge.firm/1";
  file["region"] = "CN";
  for (const std::string& id : answers) file["answers"].erase(id);
  return assessed(file, advice_day);
}

TEST_CASE("the last unknown condition decides itself and the verdict") {
  const Assessed all = green_without({});
  REQUIRE(programme_of(all.assessment, "cn.green-factory")->verdict == Verdict::may_apply);
  const Assessed one = green_without({"systems.safety"});
  REQUIRE(programme_of(one.assessment, "cn.green-factory")->verdict == Verdict::needs_information);
  const Question* safety = find_question(one, "/answers/systems.safety");
  REQUIRE(safety);
  CHECK(safety->verdicts == 1);
  CHECK(safety->determines >= 2);
  const auto& set = one.assessment.question_set;
  CHECK(set.inputs == std::vector<std::string>{"/answers/systems.safety"});
  CHECK(set.programmes == std::vector<std::string>{"cn.green-factory"});
}

TEST_CASE("one of two unknown conditions decides itself, both together the verdict") {
  const Assessed two = green_without({"systems.safety", "green_management"});
  for (const char* input : {"/answers/systems.safety", "/answers/green_management"}) {
    const Question* question = find_question(two, input);
    REQUIRE(question);
    CHECK(question->determines >= 1);
    CHECK(question->verdicts == 0);
  }
  CHECK(two.assessment.question_set.inputs.size() == 2);
  CHECK(two.assessment.question_set.programmes == std::vector<std::string>{"cn.green-factory"});
}

TEST_CASE("what only bears on the score narrows it by its marks") {
  const Assessed open = green_without({"carbon_footprint_report"});
  const Question* report = find_question(open, "/answers/carbon_footprint_report");
  REQUIRE(report);
  CHECK(report->narrows == 8.0);  // its weight
}

TEST_CASE("nothing is asked for a programme that is out of scope or vetoed") {
  base::Json file = base::parse_json(R"({"format": "greengauge.firm/1", "region": "CN",
    "answers": {"legal_person": false, "manufacturing": true}, "years": {"2025": {}}})")
                        .value;
  CHECK_FALSE(find_question(assessed(file, advice_day), "/answers/systems.quality"));
  file["answers"] = {{"legal_person", true}, {"manufacturing", true}, {"veto.accident", true}};
  CHECK_FALSE(find_question(assessed(file, advice_day), "/answers/systems.quality"));
}

TEST_CASE("an empty list of energy comes first, but promises nothing of what is asked next") {
  const Assessed nothing = green_without({"systems.safety"});
  for (const std::string& input : nothing.assessment.question_set.inputs) {
    CHECK(input.find("/energy") == std::string::npos);
  }
}

TEST_CASE("without advice there are no questions") {
  base::Json file = base::parse_json(R"({"format": "greengauge.firm/1", "region": "CN"})").value;
  const auto read = firm::read_firm(file, real_catalogue());
  REQUIRE(read.firm);
  const auto law_then = law("CN", advice_day);
  const assess::Assessment plain = assess::assess(law_then, *read.firm);
  CHECK(plain.questions.empty());
  CHECK(plain.question_set.inputs.empty());
  CHECK(plain.changes.empty());
}

/// With all yes-or-no questions of a set answered in any way, no verdict that it promises is open.
TEST_CASE("the smallest set of questions determines what it promises, whatever the answers are") {
  const Firms firms = read_firms();
  std::size_t promised = 0;
  for (const NamedCase& one : read_cases()) {
    std::vector<std::string> wrong;
    const base::Json file = firm_of(one.single, firms, wrong);
    const auto date = base::parse_date(one.single.value("date", ""));
    if (!date || !file.is_object()) continue;
    const Assessed before = assessed(file, *date);
    if (!before.readable() || before.assessment.question_set.programmes.empty()) continue;
    const auto& set = before.assessment.question_set;
    for (const bool answer : {false, true}) {
      base::Json answered = file;
      bool all = true;
      for (const std::string& pointer : set.inputs) {
        const policy::Input* input = pointer.rfind("/answers/", 0) == 0
                                         ? real_catalogue().input(pointer.substr(9))
                                         : nullptr;
        all = all && input && input->type != policy::InputType::number &&
              input->type != policy::InputType::date;
        if (!all) break;
        const base::Json value =
            input->type == policy::InputType::boolean
                ? base::Json(answer)
                : base::Json(answer ? input->options.back().id : input->options.front().id);
        firm::apply(answered, {firm::Edit::Kind::replace, pointer, value, std::nullopt});
      }
      if (!all) continue;
      ++promised;
      const Assessed after = assessed(answered, *date);
      for (const std::string& programme : set.programmes) {
        CHECK_MESSAGE(
            programme_of(after.assessment, programme)->verdict != Verdict::needs_information,
            one.name << " " << programme);
      }
    }
  }
  CHECK(promised > 10);
}

}  // namespace
}  // namespace greengauge::test
