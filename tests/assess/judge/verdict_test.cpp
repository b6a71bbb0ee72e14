// The order of verdicts on programmes made by hand, and that an empty firm file is promised
// nothing.
#include <doctest/doctest.h>

#include <cmath>

#include "assess/case_runner.h"
#include "assess/judge/requirements.h"
#include "base/json_value.h"

namespace greengauge::test {
namespace {

using assess::RequirementResult;
using assess::Status;
using assess::Verdict;
using policy::RequirementKind;

struct Made {
  RequirementKind kind;
  Status status;
};

Verdict verdict(const std::vector<Made>& made, bool has_criteria = true) {
  policy::Programme programme;
  programme.has_criteria = has_criteria;
  std::vector<policy::Requirement> definitions(made.size());
  std::vector<RequirementResult> results(made.size());
  for (std::size_t i = 0; i < made.size(); ++i) {
    definitions[i].kind = made[i].kind;
    results[i].definition = &definitions[i];
    results[i].status = made[i].status;
  }
  return assess::verdict_of(programme, results);
}

constexpr RequirementKind gates[] = {RequirementKind::scope, RequirementKind::veto,
                                     RequirementKind::condition};

TEST_CASE("verdicts come in the contract's order: the first that holds") {
  const Made no_scope{RequirementKind::scope, Status::not_met};
  const Made vetoed{RequirementKind::veto, Status::not_met};
  const Made lacking{RequirementKind::condition, Status::not_met};
  const Made open{RequirementKind::condition, Status::unknown};
  const Made good{RequirementKind::condition, Status::met};

  CHECK(verdict({good, open, lacking, vetoed, no_scope}) == Verdict::not_applicable);
  CHECK(verdict({good, open, lacking, vetoed, no_scope}, false) == Verdict::not_applicable);
  CHECK(verdict({good, open, lacking, vetoed}, false) == Verdict::no_criteria);
  CHECK(verdict({good, open, lacking, vetoed}) == Verdict::not_eligible);
  CHECK(verdict({good, open, lacking}) == Verdict::gaps);
  CHECK(verdict({good, open}) == Verdict::needs_information);
  CHECK(verdict({good}) == Verdict::may_apply);
}

TEST_CASE("a programme without usable criteria is never one to apply for") {
  CHECK(verdict({}, false) == Verdict::no_criteria);
  for (const RequirementKind kind : gates) {
    CHECK(verdict({{kind, Status::met}}, false) == Verdict::no_criteria);
  }
}

TEST_CASE("one unknown gate of any kind needs information; what does not apply gates nothing") {
  for (const RequirementKind kind : gates) {
    CHECK(verdict({{kind, Status::unknown}}) == Verdict::needs_information);
    CHECK(verdict({{kind, Status::not_applicable}}) == Verdict::may_apply);
  }
}

TEST_CASE("preferences never gate") {
  for (const Status status :
       {Status::met, Status::not_met, Status::unknown, Status::not_applicable}) {
    CHECK(verdict({{RequirementKind::preference, status}}) == Verdict::may_apply);
    CHECK(verdict({{RequirementKind::preference, status},
                   {RequirementKind::condition, Status::not_met}}) == Verdict::gaps);
  }
}

TEST_CASE("a firm with no answers: nothing met, nothing may apply, nothing 0") {
  for (const char* region : {"CN", "CN-AH", "CN-JS", "CN-HL", "CN-SN", "CN-XZ"}) {
    for (const char* years : {"{}", R"({"2025": {}})", R"({"2020": {}, "2025": {"energy": []}})"}) {
      base::Json file{{"format", firm::format_name}, {"region", region}};
      file["years"] = base::parse_json(years).value;
      const Assessed one = assessed(file, {2026, 11, 20});
      REQUIRE(one.readable());
      CAPTURE(region);
      CAPTURE(years);
      for (const assess::IndicatorResult& result : one.assessment.indicators) {
        CAPTURE(result.id);
        CHECK(std::holds_alternative<std::monostate>(result.value));
        CHECK_FALSE(result.missing.empty());
      }
      for (const assess::ProgrammeResult& programme : one.assessment.programmes) {
        CAPTURE(programme.definition->id);
        CHECK((programme.verdict == Verdict::needs_information ||
               programme.verdict == Verdict::no_criteria));
        for (const RequirementResult& result : programme.requirements) {
          CAPTURE(result.definition->id);
          CHECK(result.status == Status::unknown);
          CHECK_FALSE(result.gap);
        }
        if (!programme.score) continue;
        for (const assess::ItemResult& item : programme.score->items) {
          CHECK(item.low == 0);
          CHECK(item.high == item.definition->weight);
        }
      }
      for (const auto& result : one.assessment.targets) CHECK(result.status != Status::met);
      for (const auto& result : one.assessment.obligations) CHECK(result.status == Status::unknown);
    }
  }
}

}  // namespace
}  // namespace greengauge::test
