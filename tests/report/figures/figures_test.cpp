// The data of an assessment's charts, computed by hand.
#include "report/figures/figures.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/json_value.h"
#include "report/report_fixture.h"
#include "support/near_rel.h"

namespace greengauge::test {
namespace {

using chart::Accent;
using chart::Bars;
using chart::Figure;
using chart::Positions;
using chart::Trend;

const assess::ProgrammeResult& programme(const assess::Assessment& assessment,
                                         std::string_view id) {
  for (const auto& one : assessment.programmes)
    if (one.definition->id == id) return one;
  FAIL("no such programme");
  return assessment.programmes.front();
}

void check_whole(const Figure& figure) {
  CHECK_FALSE(figure.name.empty());
  CHECK_FALSE(figure.summary.empty());
  for (const auto& row : figure.table.rows) CHECK(row.size() == figure.table.columns.size());
}

// 430.1 万kWh × 0.1229 kgce/kWh = 528.5929 tce, 21.7 万m³ × 1.33 kgce/m³ = 288.61 tce: 817.2029 tce.
TEST_CASE("energy by kind, the largest first, with its share of the total") {
  const auto figure = report::energy_structure(words(chinese()), foundry().assessment, 2025);
  REQUIRE(figure);
  check_whole(*figure);
  const auto& rows = std::get<Bars>(figure->data).rows;
  REQUIRE(rows.size() == 2);
  CHECK(*rows[0].value == near_rel(528.5929, 1e-12));
  CHECK(*rows[1].value == near_rel(288.61, 1e-12));
  CHECK(figure->table.rows[0].back() == "64.7 %");  // 0.646832…
  CHECK(figure->table.rows[1].back() == "35.3 %");
  CHECK(figure->summary.find("64.7 %") != std::string::npos);
  CHECK_FALSE(report::energy_structure(words(chinese()), foundry().assessment, 2020));
}

TEST_CASE("an unknown line is shown as not known, and no share is of an unknown total") {
  const Assessed firm = assessed(
      base::parse_json(R"({"format": "greengauge.firm/1", "region": "CN", "years": {"2025": {
        "energy": [{"carrier": "electricity.grid", "amount": 10, "unit": "万kWh"},
                   {"carrier": "diesel", "amount": null, "unit": "t"}]}}})")
          .value,
      report_day);
  const auto figure = report::energy_structure(words(chinese()), firm.assessment, 2025);
  REQUIRE(figure);
  const auto& rows = std::get<Bars>(figure->data).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].value);
  CHECK_FALSE(rows[1].value);
  for (const auto& row : figure->table.rows) CHECK(row.back() == "未知");
}

TEST_CASE("gaps are of requirements with numbers that are not met or not known") {
  policy::Programme rules;
  rules.title = {"领跑者", "Leader"};
  policy::Requirement share, level, systems;
  share.title = {"非化石能源占比", "Non-fossil share"};
  level.title = {"能耗", "Energy"};
  systems.title = {"体系", "System"};
  assess::ProgrammeResult result;
  result.definition = &rules;
  const auto add = [&](const policy::Requirement& rule, assess::Status status, assess::Shown actual,
                       assess::Shown threshold) {
    assess::RequirementResult one;
    one.definition = &rule;
    one.status = status;
    one.actual = std::move(actual);
    one.threshold = std::move(threshold);
    one.unit = units::parse_unit("%");
    one.relation = rules::Operation::greater_equal;
    result.requirements.push_back(std::move(one));
  };
  add(share, assess::Status::not_met, 5.0, 20.0);
  add(level, assess::Status::unknown, {}, 10.0);
  add(share, assess::Status::met, 30.0, 20.0);
  add(systems, assess::Status::not_met, std::string("none"), std::string("established"));
  const auto figure = report::gaps(words(chinese()), result);
  REQUIRE(figure);
  check_whole(*figure);
  const auto& rows = std::get<Bars>(figure->data).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].accent == Accent::gap);
  CHECK(*rows[0].mark == 20.0);
  CHECK_FALSE(rows[1].value);
  CHECK(rows[0].scale != rows[1].scale);  // their units may differ
  CHECK(figure->table.rows[0] == std::vector<std::string>{"非化石能源占比", "5 %", "≥ 20 %"});
  result.requirements.resize(0);
  CHECK_FALSE(report::gaps(words(chinese()), result));
}

TEST_CASE("a position is how far from base to lead: 90 % between 80 % and 92 % is 10/12") {
  const auto figure =
      report::positions(words(chinese()), programme(foundry().assessment, "cn.green-factory"));
  REQUIRE(figure);
  check_whole(*figure);
  const auto& rows = std::get<Positions>(figure->data).rows;
  const auto reuse = std::find_if(rows.begin(), rows.end(), [](const auto& row) {
    return row.base_text.find("80 %") != std::string::npos;
  });
  REQUIRE(reuse != rows.end());
  CHECK(*reuse->position == near_rel(10.0 / 12, 1e-12));
  CHECK(reuse->lead_text.find("92 %") != std::string::npos);
}

TEST_CASE("before and after are pairs, each quantity on its own scale") {
  base::Json file = base::parse_json(foundry_file).value;
  file["years"]["2025"]["energy"][0]["amount"] = 200;
  const Assessed after = assessed(file, report_day);
  const Figure figure =
      report::before_and_after(words(chinese()), foundry().assessment, after.assessment);
  check_whole(figure);
  const auto& rows = std::get<Bars>(figure.data).rows;
  REQUIRE(rows.size() == 6);
  CHECK(*rows[0].value == near_rel(817.2029, 1e-12));
  CHECK(*rows[1].value == near_rel(200 * 1.229 + 288.61, 1e-12));
  CHECK(rows[0].accent == Accent::before);
  CHECK(rows[0].scale == rows[1].scale);
  CHECK(rows[2].scale != rows[0].scale);
  CHECK(*rows[4].value == near_rel(817.2029 / 18600, 1e-12));
}

// 1 000 tce ÷ 5 000 万元 = 0.2; 900 ÷ 6 000 = 0.15; at 2020's prices 900 ÷ (6 000 ÷ 1.2) = 0.18.
// Anhui's plan: 15 % below 2020 is 0.17 (the nation's 13.5 % would be 0.173).
TEST_CASE("intensity at current and at comparable prices against the region's own target") {
  const Assessed firm =
      assessed(base::parse_json(R"({"format": "greengauge.firm/1", "region": "CN-AH", "years": {
        "2020": {"totals": {"energy.tce": {"value": 1000, "unit": "tce"}},
                 "answers": {"value_added": {"value": 5000, "unit": "万元"}}},
        "2023": {"totals": {"energy.tce": {"value": 950, "unit": "tce"}}},
        "2025": {"totals": {"energy.tce": {"value": 900, "unit": "tce"}},
                 "answers": {"value_added": {"value": 6000, "unit": "万元"}, "price_index": 1.2}}}})")
                   .value,
               report_day);
  const auto figures = report::trends(words(chinese()), firm.assessment);
  REQUIRE(figures.size() == 2);  // totals have no CO2
  for (const Figure& figure : figures) check_whole(figure);
  const auto& energy = std::get<Trend>(figures[0].data);
  CHECK(energy.years == std::vector<int>{2020, 2023, 2025});
  CHECK(*energy.series.at(0).values.at(1) == 950.0);
  const auto& intensity = std::get<Trend>(figures[1].data);
  REQUIRE(intensity.series.size() == 2);
  CHECK(*intensity.series[0].values[2] == near_rel(0.15, 1e-12));
  CHECK(*intensity.series[1].values[0] == near_rel(0.2, 1e-12));
  CHECK(*intensity.series[1].values[2] == near_rel(0.18, 1e-12));
  CHECK_FALSE(intensity.series[0].values[1]);
  REQUIRE(intensity.target);
  CHECK(*intensity.target == near_rel(0.17, 1e-12));
  CHECK(intensity.target_text.find("15 %") != std::string::npos);
}

TEST_CASE("one year is not a trend") {
  const Assessed firm = assessed(
      base::parse_json(R"({"format": "greengauge.firm/1", "region": "CN", "years": {"2025": {
        "totals": {"energy.tce": {"value": 1000, "unit": "tce"}}}}})")
          .value,
      report_day);
  CHECK(report::trends(words(chinese()), firm.assessment).empty());
}

}  // namespace
}  // namespace greengauge::test
