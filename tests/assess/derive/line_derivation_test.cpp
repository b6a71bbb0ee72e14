// The steps shown for a number give the number: lines by the coefficient that the sum used, and no
// line that took no part. Each expected value is worked out in the comment beside it.
#include "assess/derive/line_derivation.h"

#include <doctest/doctest.h>

#include "support/near_rel.h"
#include "support/packs.h"

using namespace greengauge;
using namespace greengauge::test;

namespace {

constexpr base::Date day{2026, 11, 20};

double number(const assess::Derivation& step) {
  const auto* known = std::get_if<double>(&step.value);
  REQUIRE(known);
  return *known;
}

/// A step below, however deep.
const assess::Derivation* part(const assess::Derivation& of, std::string_view id) {
  for (const assess::Derivation& one : of.parts) {
    if (one.id == id) return &one;
    if (const assess::Derivation* found = part(one, id)) return found;
  }
  return nullptr;
}

/// The sum of the steps below that are energy lines in `unit`.
double sum_of_lines(const assess::Derivation& of, std::string_view unit) {
  double sum = 0;
  for (const assess::Derivation& one : of.parts) {
    const bool line = one.place.find("/energy/") != std::string::npos;
    if (line && one.unit.text == unit) sum += number(one);
    sum += sum_of_lines(one, unit);
  }
  return sum;
}

std::string firm_with(std::string_view energy, std::string_view product,
                      std::string_view options = "{}") {
  return R"({"format": "greengauge.firm/1", "region": "CN-AH", "options": )" +
         std::string(options) + R"(, "years": {"2025": {"energy": )" + std::string(energy) +
         R"(, "products": [)" + std::string(product) + "]}}}";
}

constexpr std::string_view power_and_diesel = R"([
  {"carrier": "electricity.grid", "amount": 100, "unit": "万kWh"},
  {"carrier": "diesel", "amount": 100, "unit": "t"}])";

assess::Derivation derivation(const std::string& file, std::string_view id) {
  const Assessed one = assessed(file, day);
  REQUIRE(one.readable());
  const auto steps = assess::derive(one.law, *one.read.firm, id);
  REQUIRE(steps.size() == 1);
  return steps[0];
}

bool cites(const policy::Citations& all, std::string_view clause) {
  return std::any_of(all.begin(), all.end(), [&](const policy::Citation& cite) {
    return cite.clause().find(clause) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("power of ethylene was shown at 0.1229 kgce/kWh, but counted at the standard's 0.3") {
  // 1,000,000 kWh × 0.3 kgce/kWh = 300 tce; 100 t × 1.4571 = 145.71 tce; 445.71 tce ÷ 1,000 t = 445.71 kgce/t
  const auto steps = derivation(
      firm_with("[]", R"({"id": "e", "product": "ethylene", "output": {"value": 1000, "unit": "t"},
                          "energy": )" +
                          std::string(power_and_diesel) + "}"),
      "product.unit_energy");
  const assess::Derivation* grid = part(steps, "electricity.grid");
  REQUIRE(grid);
  CHECK(number(*grid) == near_rel(300, 1e-12));
  CHECK(grid->formula.find("0.3 kgce/kWh") != std::string::npos);
  CHECK_FALSE(cites(grid->cite, "表A.2"));
  CHECK_FALSE(grid->cite.empty());
  CHECK(sum_of_lines(steps, "tce") == near_rel(445.71, 1e-12));
  // 1 kgoe = 1 ÷ 0.7 kgce (10,000 to 7,000 kcal), so that 445.71 kgce/t = 311.997 kgoe/t
  CHECK(number(steps) == near_rel(311.997, 1e-12));
}

TEST_CASE(
    "diesel of an aluminium works was listed beside an AC power figure that it is not part of") {
  // 13,500 × 10,000 kWh ÷ 10,000 t = 13,500 kWh/t
  const auto steps = derivation(firm_with("[]", R"({"id": "a", "product": "aluminium.electrolytic",
                          "output": {"value": 10000, "unit": "t"}, "energy": [
                            {"carrier": "electricity.grid", "amount": 13500, "unit": "万kWh"},
                            {"carrier": "diesel", "amount": 100, "unit": "t"}]})"),
                                "product.unit_energy");
  CHECK(number(steps) == near_rel(13500, 1e-12));
  CHECK(sum_of_lines(steps, "tce") == 0);
  CHECK(sum_of_lines(steps, "kWh") == near_rel(1.35e8, 1e-12));
  const assess::Derivation* diesel = part(steps, "diesel");
  REQUIRE(diesel);
  CHECK(number(*diesel) == 0);
  CHECK(diesel->formula.empty());
}

TEST_CASE("the energy of a product by share showed the share without the energy") {
  // 0.5 × (122.9 + 145.71) tce ÷ 1,000 t = 134.305 kgce/t
  const auto steps =
      derivation(firm_with(power_and_diesel, R"({"id": "o", "product": "other", "energy_share": 0.5,
                                      "output": {"value": 1000, "unit": "t"}})"),
                 "product.unit_energy");
  CHECK(number(steps) == near_rel(134.305, 1e-12));
  CHECK(sum_of_lines(steps, "tce") == near_rel(268.61, 1e-12));
  CHECK(number(steps) == near_rel(sum_of_lines(steps, "tce") * 0.5, 1e-12));
}

TEST_CASE("a share of a total that the file gives shows the total") {
  // 0.5 × 200 tce ÷ 1,000 t = 100 kgce/t
  const auto steps = derivation(
      R"({"format": "greengauge.firm/1", "region": "CN-AH", "years": {"2025": {
          "totals": {"energy.tce": {"value": 200, "unit": "tce"}},
          "products": [{"id": "o", "product": "other", "energy_share": 0.5,
                        "output": {"value": 1000, "unit": "t"}}]}}})",
      "product.unit_energy");
  CHECK(number(steps) == near_rel(100, 1e-12));
  const assess::Derivation* total = part(steps, "energy.tce");
  REQUIRE(total);
  CHECK(number(*total) == near_rel(200, 1e-12));
  CHECK(total->place == "/years/2025/totals/energy.tce");
}

TEST_CASE("power at the user's own 0.3 kgce/kWh cited the table that says 0.1229") {
  const std::string file =
      firm_with(R"([{"carrier": "electricity.grid", "amount": 100, "unit": "万kWh"}])", "",
                R"({"tce_basis": "equivalent", "equivalent_kgce_per_kWh": 0.3})");
  const auto steps = derivation(file, "energy.tce");
  // 1,000,000 kWh × 0.3 kgce/kWh = 300 tce
  CHECK(number(steps) == near_rel(300, 1e-12));
  const assess::Derivation* grid = part(steps, "electricity.grid");
  REQUIRE(grid);
  CHECK(grid->cite.empty());
  REQUIRE_FALSE(grid->notes.empty());
  CHECK(grid->notes.back().code == "note.own_coefficient");
  const Assessed one = assessed(file, day);
  for (const assess::IndicatorResult& result : one.assessment.indicators) {
    CAPTURE(result.id);
    if (result.id.rfind("energy.tce", 0) == 0) CHECK_FALSE(cites(result.cite, "表A.2"));
  }
}

TEST_CASE("feedstock cites no coefficient in a total that leaves it out") {
  const Assessed one =
      assessed(firm_with(R"([{"carrier": "electricity.grid", "amount": 100, "unit": "万kWh"},
                    {"carrier": "natural_gas", "amount": 2, "unit": "万m³", "use": "feedstock"}])",
                         ""),
               day);
  for (const assess::IndicatorResult& result : one.assessment.indicators) {
    if (result.id == "energy.tce") CHECK_FALSE(cites(result.cite, "表A.1"));
    if (result.id == "energy.tce_with_feedstock") CHECK(cites(result.cite, "表A.1"));
  }
}

TEST_CASE("the lines shown add up to the total in every sample and whole case") {
  std::vector<std::string> files;
  for (const std::string& name : json_files("assets/samples"))
    files.push_back(bytes_of(source_path("assets/samples/" + name)));
  for (const std::string& name : json_files("tests/cases/firms"))
    files.push_back(bytes_of(source_path("tests/cases/firms/" + name)));
  int checked = 0;
  for (const std::string& file : files) {
    const Assessed one = assessed(file, day);
    if (!one.readable()) continue;
    for (const std::string_view id :
         {"energy.tce", "energy.tce_with_feedstock", "energy.tce_without_nonfossil", "co2.fuel",
          "co2.location", "co2.market"}) {
      for (const auto& steps : assess::derive(one.law, *one.read.firm, id)) {
        if (!std::holds_alternative<double>(steps.value) || steps.parts.empty()) continue;
        CAPTURE(id);
        double sum = 0;
        for (const assess::Derivation& line : steps.parts) sum += number(line);
        CHECK(number(steps) == near_rel(sum, 1e-12));
        ++checked;
      }
    }
  }
  CHECK(checked >= 10);
}
