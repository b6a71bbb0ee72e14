// Reading firm files: the example of the file format, unknown values, years, units, answers,
// products.
#include <doctest/doctest.h>

#include "base/json_value.h"
#include "firm/catalogue_fixture.h"
#include "firm/document.h"
#include "firm/firm.h"
#include "support/near_rel.h"

namespace greengauge::test {
namespace {

using firm::Answer;
using firm::Basis;
using firm::Flow;
using firm::Product;
using firm::Proof;
using firm::ReadFirm;
using firm::Use;

ReadFirm read(std::string_view bytes) { return firm::read_firm(bytes, catalogue()); }

double in(const std::optional<units::Quantity>& quantity, std::string_view unit_text) {
  return quantity ? units::value_in(*quantity, unit(unit_text)) : -1;
}

TEST_CASE("the example of the file format is read whole and without a fault") {
  const ReadFirm result = read(sample);
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  const firm::Firm& firm = *result.firm;
  CHECK(firm.name == "示例铸造有限公司");
  CHECK(firm.region == "CN-AH");
  CHECK(firm.industry == "3391");
  CHECK(firm.assessment_year() == 2025);
  CHECK(firm.base_year() == 2020);

  CHECK(firm.answers.at("employees").number == 180);
  const Answer& revenue = firm.answers.at("revenue");
  CHECK(revenue.state == Answer::State::known);
  CHECK(revenue.number == 186000000);  // 元
  CHECK(revenue.entered == 18600);
  CHECK(revenue.unit.text == "万元");
  CHECK(firm.answers.at("systems.energy").number == 1);
  CHECK(firm.answers.at("veto.accident").state == Answer::State::known);
  CHECK(firm.answers.at("veto.accident").number == 0);

  REQUIRE(firm.years.size() == 2);
  const firm::Year& base_year = firm.years[0];
  CHECK(base_year.year == 2020);
  CHECK_FALSE(base_year.has_lines);
  CHECK(in(base_year.totals.at("energy.tce"), "tce") == 1180);

  const firm::Year& year = *firm.year(2025);
  CHECK(year.has_lines);
  REQUIRE(year.energy.size() == 8);
  for (std::size_t i = 0; i < 8; ++i) {
    CHECK(year.energy[i].index == i);
    CHECK(year.energy[i].faulty == "");
    REQUIRE(year.energy[i].carrier);
    CHECK(year.energy[i].flow == (i == 6 ? Flow::sold : Flow::consumed));
    CHECK(year.energy[i].use == (i == 7 ? Use::feedstock : Use::fuel));
    CHECK(year.energy[i].proof == (i == 1 ? Proof::trade : Proof::none));
  }
  CHECK(year.energy[0].carrier->id == "electricity.grid");
  CHECK(year.energy[0].amount->value == 430 * 3.6e10);  // 430 万kWh in J
  CHECK(year.energy[0].entered == 430);
  CHECK(year.energy[0].unit.text == "万kWh");
  CHECK(in(year.energy[3].amount, "m³") == 210000);
  CHECK(in(year.energy[4].amount, "kg") == 18000);
  CHECK_FALSE(year.energy[4].ncv);
  CHECK(year.energy[5].ncv->value == near_rel(5500 * 4186.8, 1e-15));  // 1 kcal = 4186.8 J

  REQUIRE(year.products.size() == 1);
  const Product& castings = year.products[0];
  CHECK(castings.id == "castings");
  CHECK(castings.known_product);
  CHECK_FALSE(castings.product);
  CHECK(in(castings.output, "t") == 4200);
  CHECK(castings.source == Product::Source::share);
  CHECK(castings.share == 0.9);
  CHECK(year.answers.at("price_index").number == 0.97);

  CHECK(firm.options.basis == Basis::calorific);
  CHECK_FALSE(firm.options.equivalent);
  const firm::Supplied& supplied = firm.options.supplied.at("cn.green-factory/water_reuse");
  CHECK(supplied.values.at("lead").value == 0.92);
  CHECK(supplied.values.at("base").value == 0.8);
  CHECK(supplied.unit.text == "%");
  CHECK(supplied.source == "行业评价表");
}

TEST_CASE("null and absent are unknown without a fault, and never zero") {
  const ReadFirm result = read(firm_with(R"(
      "name": null, "region": null, "industry": null, "options": null,
      "answers": {"employees": null, "revenue": {"value": null, "unit": "万元"}, "veto.accident": null},
      "years": {"2024": null,
                "2025": {"energy": [{"carrier": "diesel", "amount": null, "unit": "t"},
                                    {"carrier": "diesel", "unit": null, "ncv": null},
                                    {"carrier": "diesel", "amount": 0, "unit": "t",
                                     "ncv": {"value": null, "unit": "kJ/kg"}}],
                         "totals": null, "answers": null,
                         "products": [{"id": "a", "product": null, "output": null,
                                       "energy_share": null, "energy": [], "totals": {}}]}})"));
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  CHECK(result.firm->region == "CN");
  CHECK(result.firm->answers.at("employees").state == Answer::State::unknown);
  CHECK(result.firm->answers.at("revenue").state == Answer::State::unknown);
  REQUIRE(result.firm->years.size() == 2);
  const firm::Year& year = result.firm->years[1];
  CHECK_FALSE(year.energy[0].amount);
  CHECK_FALSE(year.energy[1].amount);
  REQUIRE(year.energy[2].amount);
  CHECK(year.energy[2].amount->value == 0);
  for (const firm::EnergyLine& line : year.energy) CHECK(line.faulty == "");
  CHECK(year.products[0].source == Product::Source::none);
  CHECK_FALSE(year.products[0].output);
  CHECK_FALSE(year.products[0].known_product);
}

TEST_CASE("a firm file with nothing but its format has no year") {
  const ReadFirm result = read(R"({"format": "greengauge.firm/1"})");
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  CHECK(result.firm->region == "CN");
  CHECK(result.firm->assessment_year() == 0);
  CHECK(result.firm->base_year() == 0);
  CHECK_FALSE(result.firm->year(2025));
}

TEST_CASE("years are sorted; the latest is judged, the earliest is the base year") {
  const ReadFirm result = read(firm_with(R"("years": {"2025": {}, "2020": {}, "2023": {}})"));
  REQUIRE(result.firm);
  REQUIRE(result.firm->years.size() == 3);
  CHECK(result.firm->years[1].year == 2023);
  CHECK(result.firm->assessment_year() == 2025);
  CHECK(result.firm->base_year() == 2020);
}

TEST_CASE("amounts may be given in any unit of the carrier's dimension") {
  const ReadFirm result = read(year_with(R"("energy": [
      {"carrier": "electricity.grid", "amount": 1000, "unit": "MWh"},
      {"carrier": "electricity.grid", "amount": 1000000, "unit": "千瓦时"},
      {"carrier": "natural_gas", "amount": 100000, "unit": "m3"},
      {"carrier": "heat", "amount": 1, "unit": "t", "enthalpy": {"value": 2800, "unit": "kJ/kg"}},
      {"carrier": "steam", "amount": 5, "unit": "t"},
      {"carrier": "natural_gas", "amount": 1, "unit": "m³", "ncv": {"value": 35.5, "unit": "MJ/m³"}}])"));
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  const auto& lines = result.firm->years[0].energy;
  CHECK(lines[0].amount->value == lines[1].amount->value);
  CHECK(in(lines[2].amount, "万m³") == 10);
  CHECK(lines[3].amount->dimension == units::Dimension::of(units::Base::mass));
  CHECK(in(lines[3].enthalpy, "kJ/kg") == 2800);
  CHECK(in(lines[4].amount, "kg") == 5000);
  CHECK_FALSE(lines[4].enthalpy);
  CHECK(in(lines[5].ncv, "MJ/m³") == 35.5);
}

TEST_CASE("the largest amount is 10^12 kg, m³, kWh or MJ in any unit, itself included") {
  const ReadFirm result = read(year_with(R"("energy": [
      {"carrier": "diesel", "amount": 1e9, "unit": "t"},
      {"carrier": "natural_gas", "amount": 1e8, "unit": "万m³"},
      {"carrier": "electricity.grid", "amount": 1e8, "unit": "万kWh"},
      {"carrier": "heat", "amount": 1e9, "unit": "GJ"}])"));
  CHECK(listed(result.faults) == "");
}

TEST_CASE("answers of every kind are read") {
  const ReadFirm result = read(firm_with(R"(
      "answers": {"certified_until": "1970-01-11", "remark": "好", "employees": {"value": 18, "unit": "人"},
                  "systems.energy": "certified"},
      "years": {"2025": {
        "answers": {"water.reused": "not_applicable", "value_added": {"value": -3, "unit": "万元"},
                    "material.consumed": {"value": 7, "unit": "t"}},
        "products": [
          {"id": "a", "answers": {"concentration": {"value": 45, "unit": "%"}, "capacity": {"value": 50, "unit": "t"}}},
          {"id": "b", "answers": {"concentration": 0.45}}]}})"));
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  const firm::Firm& firm = *result.firm;
  CHECK(firm.answers.at("certified_until").number == 10);
  CHECK(firm.answers.at("remark").state == Answer::State::known);
  CHECK(firm.answers.at("employees").number == 18);
  CHECK(firm.answers.at("systems.energy").number == 2);
  const firm::Year& year = firm.years[0];
  CHECK(year.answers.at("water.reused").state == Answer::State::not_applicable);
  CHECK(year.answers.at("value_added").number == -30000);
  CHECK(year.answers.at("material.consumed").number == 7000);
  CHECK(year.products[0].answers.at("concentration").number == near_rel(0.45, 1e-15));
  CHECK(year.products[1].answers.at("concentration").number == 0.45);
  CHECK(year.products[0].answers.at("capacity").number == 50000);
}

TEST_CASE("a product's energy is its share, its own lines or its totals") {
  const ReadFirm result = read(year_with(R"("products": [
      {"id": "a", "product": "steel.eaf", "output": {"value": 1, "unit": "万t"}, "energy_share": {"value": 40, "unit": "%"}},
      {"id": "b", "product": "glass.flat", "output": {"value": 9, "unit": "万重量箱"},
       "energy": [{"carrier": "electricity.pv", "amount": 3, "unit": "kWh", "flow": "sold"}]},
      {"id": "c", "product": "other", "output": {"value": 9, "unit": "件"},
       "totals": {"energy.tce": {"value": -30, "unit": "kgce"}}}])"));
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  const auto& products = result.firm->years[0].products;
  CHECK(products[0].product->id == "steel.eaf");
  CHECK(products[0].source == Product::Source::share);
  CHECK(products[0].share == 0.4);
  CHECK(products[1].source == Product::Source::lines);
  REQUIRE(products[1].energy.size() == 1);
  CHECK(products[1].energy[0].flow == Flow::sold);
  CHECK(products[2].source == Product::Source::totals);
  CHECK(products[2].totals.at("energy.tce")->value == -30);
}

TEST_CASE("the equivalent basis takes its coefficient in kgce/kWh") {
  const ReadFirm result =
      read(firm_with(R"("options": {"tce_basis": "equivalent", "equivalent_kgce_per_kWh": 0.3})"));
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  CHECK(result.firm->options.basis == Basis::equivalent);
  CHECK(in(result.firm->options.equivalent, "kgce/kWh") == near_rel(0.3, 1e-15));
}

TEST_CASE("supplied values have the unit that is written beside them") {
  const ReadFirm result = read(firm_with(R"("options": {"supplied": {
      "cn.limits/eaf": {"level1": -30, "level3": 72, "unit": "kgce/t"},
      "cn.green-factory/water_reuse": {"lead": 0.9, "base": null}}})"));
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  const auto& supplied = result.firm->options.supplied;
  const firm::Supplied& row = supplied.at("cn.limits/eaf");
  CHECK(units::value_in(row.values.at("level1"), unit("kgce/t")) == -30);
  CHECK(units::value_in(row.values.at("level3"), unit("kgce/t")) == 72);
  const firm::Supplied& item = supplied.at("cn.green-factory/water_reuse");
  CHECK(item.values.at("lead").value == 0.9);
  CHECK(item.values.count("base") == 0);
}

TEST_CASE("names may hold any character, control characters included") {
  const ReadFirm result = read(firm_with(R"("name": "a\u0000b\n𠮷")"));
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  CHECK(result.firm->name == std::string("a\0b\n𠮷", 8));
}

TEST_CASE("a document that is already parsed reads like its text") {
  const ReadFirm result = firm::read_firm(base::parse_json(sample).value, catalogue());
  CHECK(listed(result.faults) == "");
  REQUIRE(result.firm);
  CHECK(result.firm->years.size() == 2);
}

}  // namespace
}  // namespace greengauge::test
