// For the sample firms and every firm of the cases: a proposed change, applied to the file, has the
// effect it promises; a smaller one does not; every sensitivity change is real.
#include <doctest/doctest.h>

#include <set>

#include "assess/advice/fixture.h"
#include "assess/case_runner.h"
#include "base/json_value.h"

namespace greengauge::test {
namespace {

using assess::Change;
using assess::LeverKind;
using assess::Status;

struct Sample {
  std::string name;
  base::Json file;
  base::Date date;
};

std::vector<Sample> samples() {
  std::vector<Sample> all;
  for (const std::string& name : json_files("assets/samples")) {
    all.push_back({name, base::parse_json(bytes_of(source_path("assets/samples/" + name))).value,
                   advice_day});
  }
  const Firms firms = read_firms();
  for (const NamedCase& one : read_cases()) {
    std::vector<std::string> wrong;
    const base::Json file = firm_of(one.single, firms, wrong);
    const auto date = base::parse_date(one.single.value("date", ""));
    if (date && file.is_object()) all.push_back({one.name, file, *date});
  }
  return all;
}

/// The goal's status in an assessment: that of a requirement (and product) or of a target.
bool holds(const assess::Assessment& assessment, const Change& change) {
  for (const auto& programme : assessment.programmes) {
    if (programme.definition->id != change.programme) continue;
    for (const auto& result : programme.requirements) {
      if (result.definition->id == change.goal && result.product == change.product) {
        return result.status == Status::met;
      }
    }
  }
  for (const auto& target : assessment.targets) {
    if (target.id == change.goal) return target.status == Status::met;
  }
  for (const auto& indicator : assessment.indicators) {
    if (indicator.id != change.goal || indicator.product != change.product ||
        indicator.year != assessment.assessment_year) {
      continue;
    }
    if (const auto* level = std::get_if<double>(&indicator.value)) {
      return *level > 0 && *level <= number(change.aim);
    }
    const auto* word = std::get_if<std::string>(&indicator.value);
    const auto* aim = std::get_if<std::string>(&change.aim);
    return word && aim && (*word == *aim || *word == "reached");
  }
  return false;
}

std::string told(const Sample& sample, const Change& change) {
  return sample.name + ": " + change.goal + " " + change.product + " by " + change.subject;
}

void check_promise(const Sample& sample, const Advised& firm, const Change& change) {
  const auto after_file = edited(firm.file, change.edits);
  REQUIRE_MESSAGE(after_file, told(sample, change));
  const Assessed after = assessed(*after_file, sample.date);
  REQUIRE(after.readable());
  CHECK_MESSAGE(after.read.faults.size() <= firm.assessed.read.faults.size(), told(sample, change));
  const bool promised = change.outcome != assess::Outcome::out_of_reach;
  CHECK_MESSAGE(holds(after.assessment, change) == promised, told(sample, change));
  if (change.verdict_after) {
    const auto* programme = programme_of(after.assessment, change.programme);
    REQUIRE(programme);
    CHECK_MESSAGE(programme->verdict == *change.verdict_after, told(sample, change));
  }
  for (const assess::Consequence& one : change.consequences) {
    if (const auto* programme = programme_of(after.assessment, one.id)) {
      CHECK_MESSAGE(assess::name_of(programme->verdict) == one.to, told(sample, change));
    }
  }
  if (!promised) return;
  for (const auto& programme : after.assessment.programmes) {  // and nothing was left out
    const auto* before = programme_of(firm.result(), programme.definition->id);
    if (before->verdict == programme.verdict || programme.definition->id == change.programme) {
      continue;
    }
    const bool told_of =
        std::any_of(change.consequences.begin(), change.consequences.end(),
                    [&](const auto& one) { return one.id == programme.definition->id; });
    CHECK_MESSAGE(told_of, told(sample, change) << " leaves out " << programme.definition->id);
  }
}

/// A change that is smaller by three millionths does not reach the goal.
void check_least(const Sample& sample, const Advised& firm, const Change& change) {
  const bool one_edit = change.edits.size() == 1 && change.reachable();
  const bool amount = change.lever == LeverKind::energy;
  if (!one_edit || (!amount && change.lever != LeverKind::output)) return;
  const double from = number(change.from), to = number(change.to);
  const double less = to + (from > to ? 3e-6 : -3e-6) * to;
  if ((less - from) * (less - to) >= 0) return;
  firm::Edit edit = change.edits[0];
  (amount ? *edit.value : (*edit.value)["value"]) = less;
  const auto file = edited(firm.file, {edit});
  REQUIRE(file);
  CHECK_MESSAGE(!holds(assessed(*file, sample.date).assessment, change), told(sample, change));
}

TEST_CASE("every proposed change, applied, gives what it promises") {
  std::size_t promises = 0, reached = 0;
  for (const Sample& sample : samples()) {
    const Advised firm = advised(sample.file, sample.date);
    if (!firm.readable()) continue;
    for (const Change& change : firm.result().changes) {
      ++promises;
      reached += change.reachable();
      check_promise(sample, firm, change);
      check_least(sample, firm, change);
      if (change.lever == LeverKind::energy || change.lever == LeverKind::energy_total) {
        CHECK_MESSAGE(number(change.to) < number(change.from), told(sample, change));
      }
    }
  }
  CHECK(promises > 300);
  CHECK(reached > 200);
}

TEST_CASE("a flip of the basis or of a supplied value is found by assessing the edited file") {
  for (const Sample& sample : samples()) {
    const Advised firm = advised(sample.file, sample.date);
    if (!firm.readable()) continue;
    for (const assess::SensitivityChange& change : firm.result().sensitivity) {
      if (!change.computable || change.what != assess::Assumption::tce_basis) continue;
      base::Json file = firm.file;
      file["options"]["tce_basis"] = change.detail;
      const Assessed after = assessed(file, sample.date);
      const auto* programme = programme_of(after.assessment, change.result.id);
      if (programme) CHECK(assess::name_of(programme->verdict) == change.result.to);
      for (const auto& one : after.assessment.programmes) {
        for (const auto& result : one.requirements) {
          if (result.definition->id != change.result.id ||
              result.product != change.result.product) {
            continue;
          }
          CHECK_MESSAGE(assess::name_of(result.status) == change.result.to, sample.name);
        }
      }
    }
  }
}

/// Verdict, status or marks of an id, by name; "" if the assessment has none.
std::string standing(const assess::Assessment& assessment, const assess::Consequence& wanted) {
  for (const auto& programme : assessment.programmes) {
    if (programme.definition->id == wanted.id) {
      return std::string(assess::name_of(programme.verdict));
    }
    for (const auto& result : programme.requirements) {
      if (result.definition->id == wanted.id && result.product == wanted.product) {
        return std::string(assess::name_of(result.status));
      }
    }
    if (!programme.score) continue;
    for (const auto& item : programme.score->items) {
      if (programme.definition->id + "/" + item.definition->id != wanted.id) continue;
      if (item.low != item.high) return "marks_open";
      if (item.low == item.definition->weight) return "marks_full";
      return item.low == 0 ? "marks_none" : "marks_part";
    }
  }
  for (const auto& target : assessment.targets) {
    if (target.id == wanted.id) return std::string(assess::name_of(target.status));
  }
  return "";
}

/// The assessment under the assumption that `change` names; nothing if this test cannot make it.
std::optional<assess::Assessment> under(const Sample& sample, const Advised& firm,
                                        const assess::SensitivityChange& change) {
  policy::InForce law = firm.assessed.law;
  firm::Firm other = *firm.assessed.read.firm;
  const auto first = [&](auto wanted) {
    std::stable_partition(law.factors.begin(), law.factors.end(), wanted);
  };
  switch (change.what) {
    case assess::Assumption::tce_basis:
      other.options.basis =
          change.detail == "equivalent" ? firm::Basis::equivalent : firm::Basis::calorific;
      break;
    case assess::Assumption::grid_factor:
      first([&](const policy::FactorSet* set) {
        const bool grid = set->kind == policy::FactorKind::grid_co2 ||
                          set->kind == policy::FactorKind::grid_co2_residual;
        return grid && std::to_string(set->year) == change.detail;
      });
      break;
    case assess::Assumption::co2_set:
      first([&](const policy::FactorSet* set) { return set->id == change.detail; });
      break;
    case assess::Assumption::supplied: {
      base::Json file = firm.file;
      const std::size_t space = change.detail.rfind(' ', change.detail.rfind(' ') - 1);
      const std::string place = change.detail.substr(0, space);
      const std::size_t slash = place.rfind('/');
      base::Json& value =
          file["options"]["supplied"][place.substr(0, slash)][place.substr(slash + 1)];
      const bool larger = change.detail[space + 1] == '+';
      value = value.get<double>() * (larger ? 1.05 : 0.95);
      return assessed(file, sample.date).assessment;
    }
  }
  return assess::assess_with_questions(law, other);
}

TEST_CASE("every flip of the five golden firms and of their variants is real") {
  std::size_t real = 0;
  for (Sample& sample : samples()) {
    if (sample.name.rfind("golden/", 0) != 0) continue;
    // As they are, and with supplied values on which their marks depend.
    for (const bool supplied : {false, true}) {
      if (supplied) {
        base::Json& own = sample.file["options"]["supplied"];
        own["cn.green-factory/energy_intensity"] = {
            {"lead", 0.08}, {"base", 0.2}, {"unit", "tce/万元"}};
        own["cn.green-factory/carbon_intensity"] = {
            {"lead", 0.3}, {"base", 0.6}, {"unit", "tCO2/万元"}};
        sample.file["options"]["equivalent_kgce_per_kWh"] = 0.3;
      }
      const Advised firm = advised(sample.file, sample.date);
      REQUIRE_MESSAGE(firm.readable(), sample.name);
      for (const assess::SensitivityChange& change : firm.result().sensitivity) {
        if (!change.computable) continue;
        const auto after = under(sample, firm, change);
        REQUIRE(after);
        const std::string is = standing(*after, change.result);
        if (is.empty()) continue;  // a level or a word of a product
        ++real;
        CHECK_MESSAGE(is == change.result.to,
                      sample.name << " " << change.detail << " " << change.result.id);
        CHECK_MESSAGE(standing(firm.result(), change.result) == change.result.from,
                      sample.name << " " << change.result.id);
      }
    }
  }
  CHECK(real > 0);
}

TEST_CASE("every change proposed to the five golden firms was among those that were checked") {
  std::multiset<std::string> regions;
  for (const Sample& sample : samples()) {
    if (sample.name.rfind("golden/", 0) != 0) continue;
    const Advised firm = advised(sample.file, sample.date);
    REQUIRE(firm.readable());
    regions.insert(firm.result().region);
    for (const Change& change : firm.result().changes) check_promise(sample, firm, change);
  }
  CHECK(regions == std::multiset<std::string>{"CN-AH", "CN-HL", "CN-JS", "CN-SN", "CN-ZJ"});
}

}  // namespace
}  // namespace greengauge::test
