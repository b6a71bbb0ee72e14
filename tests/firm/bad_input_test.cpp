// Every kind of bad input: its place, code and severity, and that it has a message.
#include <doctest/doctest.h>

#include "base/messages.h"
#include "firm/catalogue_fixture.h"
#include "firm/firm.h"

namespace greengauge::test {
namespace {

using firm::ReadFirm;

struct BadInput {
  std::string file;
  std::string faults;  ///< as `listed` writes them
};

void check_words(const base::Diagnostic& fault) {
  static const base::Messages chinese(base::Language::zh), english(base::Language::en);
  for (const base::Messages* messages : {&chinese, &english}) {
    CAPTURE(fault.code);
    CHECK(messages->has(fault.code));
    // Every place of the message is filled.
    for (const base::Argument& argument : fault.arguments) {
      if (argument.name != "read") CHECK_FALSE(argument.value.empty());  // "" may have been read
    }
    const std::string& pattern = messages->all().find(fault.code)->second;
    for (std::size_t at = pattern.find('{'); at != std::string::npos;
         at = pattern.find('{', at + 1)) {
      const std::string name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
      bool filled = false;
      for (const base::Argument& argument : fault.arguments) filled |= argument.name == name;
      CAPTURE(name);
      CHECK(filled);
    }
  }
}

void check(const std::vector<BadInput>& cases) {
  for (const BadInput& bad : cases) {
    CAPTURE(bad.file);
    const ReadFirm result = firm::read_firm(bad.file, catalogue());
    CHECK(listed(result.faults) == bad.faults);
    for (const base::Diagnostic& fault : result.faults) check_words(fault);
  }
}

std::string errors(std::string_view pointer, std::string_view code) {
  return "error " + std::string(pointer) + " " + std::string(code);
}

std::string warning(std::string_view pointer, std::string_view code) {
  return "warning " + std::string(pointer) + " " + std::string(code);
}

/// A line of diesel with this amount.
std::string amount(std::string_view json, std::string_view unit_text = "t") {
  return line_with(R"("carrier": "diesel", "amount": )" + std::string(json) + R"(, "unit": ")" +
                   std::string(unit_text) + '"');
}

const std::string line = "/years/2025/energy/0";
const std::string product_at = "/years/2025/products/0";

TEST_CASE("a file that is not a firm file is refused as a whole") {
  const std::vector<BadInput> cases{
      {"", errors("", "json.syntax")},
      {"{", errors("", "json.syntax")},
      {"{\"format\": \"greengauge.firm/1\",}", errors("", "json.syntax")},
      {"\xFF\xFE{}", errors("", "json.syntax")},
      {"{\"format\": \"greengauge.firm/1\", \"name\": \"\xC3\x28\"}", errors("", "json.syntax")},
      {R"({"format": "greengauge.firm/1", "name": NaN})", errors("", "json.syntax")},
      {std::string(100000, '['), errors("", "json.too_deep")},
      {"[]", errors("", "firm.format")},
      {"null", errors("", "firm.format")},
      {"12", errors("", "firm.format")},
      {"{}", errors("/format", "firm.format")},
      {R"({"format": null})", errors("/format", "firm.format")},
      {R"({"format": 1})", errors("/format", "firm.format")},
      {R"({"format": "greengauge.firm/2"})", errors("/format", "firm.format")},
      {R"({"format": "greengauge.assessment/1"})", errors("/format", "firm.format")},
      {R"({"format": "greengauge.firm/1", "format": "greengauge.firm/1"})",
       errors("/format", "json.duplicate_key") + "\n" + errors("/format", "firm.format")},
  };
  for (const BadInput& bad : cases) {
    CAPTURE(bad.file);
    const ReadFirm result = firm::read_firm(bad.file, catalogue());
    CHECK_FALSE(result.firm);
    CHECK(listed(result.faults) == bad.faults);
  }
}

TEST_CASE("amounts that are impossible") {
  const std::string at = line + "/amount";
  check({
      {amount(R"("430")"), errors(at, "firm.expected_number")},
      {amount(R"("")"), errors(at, "firm.expected_number")},
      {amount(R"("NaN")"), errors(at, "firm.expected_number")},
      {amount("true"), errors(at, "firm.expected_number")},
      {amount("[1]"), errors(at, "firm.expected_number")},
      {amount(R"({"value": 1, "unit": "t"})"), errors(at, "firm.expected_number")},
      {amount("-1"), errors(at, "firm.negative")},
      {amount("-1e-300"), errors(at, "firm.negative")},
      {amount("1e999"), errors(at, "firm.too_large")},
      {amount("-1e999"), errors(at, "firm.too_large")},
      {amount("1e308", "万t"), errors(at, "firm.too_large")},
      {amount("1000000000001", "kg"), errors(at, "firm.too_large")},
      {amount("1000000001", "t"), errors(at, "firm.too_large")},
      {line_with(R"("carrier": "natural_gas", "amount": 1000000000001, "unit": "m³")"),
       errors(at, "firm.too_large")},
      {line_with(R"("carrier": "electricity.grid", "amount": 1000000000001, "unit": "kWh")"),
       errors(at, "firm.too_large")},
      {line_with(R"("carrier": "heat", "amount": 1000000000001, "unit": "MJ")"),
       errors(at, "firm.too_large")},
      {line_with(R"("carrier": "diesel", "amount": 1, "amount": 2, "unit": "t")"),
       errors(at, "json.duplicate_key")},
  });
}

TEST_CASE("units that are missing, unknown or of the wrong dimension") {
  const std::string at = line + "/unit";
  check({
      {amount("1", "斗"), errors(at, "unit.unknown")},
      {line_with(R"("carrier": "diesel", "amount": 1, "unit": 5)"), errors(at, "unit.unknown")},
      {line_with(R"("carrier": "diesel", "amount": null, "unit": "斗")"),
       errors(at, "unit.unknown")},
      {amount("1", "kWh"), errors(at, "unit.dimension")},
      {amount("1", "m³"), errors(at, "unit.dimension")},
      {amount("1", "tce"), errors(at, "unit.dimension")},
      {line_with(R"("carrier": "electricity.grid", "amount": 1, "unit": "t")"),
       errors(at, "unit.dimension")},
      {line_with(R"("carrier": "diesel", "amount": 1)"), errors(line, "firm.unit_required")},
      {line_with(R"("carrier": "diesel", "amount": 1, "unit": null)"),
       errors(line, "firm.unit_required")},
      {amount("1", ""), errors(line, "firm.unit_required")},
      {line_with(R"("carrier": "diesel", "amount": 1, "unit": "t", "unit": "kg")"),
       errors(at, "json.duplicate_key") + "\n" + errors(line, "firm.unit_required")},
      {amount("-1", "斗"),
       errors(line + "/amount", "firm.negative") + "\n" + errors(at, "unit.unknown")},
  });
}

TEST_CASE("carriers, flows, uses and proofs that do not exist") {
  const std::string diesel = R"("carrier": "diesel", "amount": 1, "unit": "t", )";
  const std::string pv = R"("carrier": "electricity.pv", "amount": 1, "unit": "kWh", )";
  check({
      {line_with(R"("amount": 1, "unit": "t")"),
       errors(line + "/carrier", "firm.carrier_required")},
      {line_with(R"("carrier": null)"), errors(line + "/carrier", "firm.carrier_required")},
      {line_with(R"("carrier": 3)"), errors(line + "/carrier", "firm.expected_text")},
      {line_with(R"("carrier": "peat", "amount": 1, "unit": "t")"),
       errors(line + "/carrier", "firm.carrier_unknown")},
      {line_with(R"("carrier": "peat", "amount": 1)"),
       errors(line + "/carrier", "firm.carrier_unknown") + "\n" +
           errors(line, "firm.unit_required")},
      {line_with(diesel + R"("flow": "lent")"), errors(line + "/flow", "firm.not_an_option")},
      {line_with(diesel + R"("flow": true)"), errors(line + "/flow", "firm.expected_text")},
      {line_with(diesel + R"("use": "art")"), errors(line + "/use", "firm.not_an_option")},
      {line_with(R"("carrier": "electricity.green", "amount": 1, "unit": "kWh", "proof": "word")"),
       errors(line + "/proof", "firm.not_an_option")},
      {line_with(diesel + R"("proof": "trade")"), warning(line + "/proof", "firm.proof_unused")},
      {line_with(pv + R"("flow": "sold")"), errors(line + "/flow", "firm.own_power_sold")},
      {line_with(diesel + R"("colour": 1)"), warning(line + "/colour", "firm.unknown_key")},
      {year_with(R"("energy": [7])"), errors(line, "firm.expected_object")},
      {year_with(R"("energy": [null])"), errors(line, "firm.expected_object")},
      {year_with(R"("energy": {})"), errors("/years/2025/energy", "firm.expected_list")},
  });
}

TEST_CASE("calorific values and enthalpies") {
  const std::string coal = R"("carrier": "bituminous", "amount": 1, "unit": "t", "ncv": )";
  const std::string power = R"("carrier": "electricity.grid", "amount": 1, "unit": "kWh", )";
  const std::string steam = R"("carrier": "steam", "amount": 1, "unit": "t", "enthalpy": )";
  const std::string ncv = line + "/ncv", enthalpy = line + "/enthalpy";
  check({
      {line_with(coal + "5500"), errors(ncv, "firm.unit_required")},
      {line_with(coal + R"({"value": 5500})"), errors(ncv, "firm.unit_required")},
      {line_with(coal + R"("5500 kcal/kg")"), errors(ncv, "firm.expected_number")},
      {line_with(coal + R"({"value": 0, "unit": "kcal/kg"})"),
       errors(ncv + "/value", "firm.not_positive")},
      {line_with(coal + R"({"value": -5500, "unit": "kcal/kg"})"),
       errors(ncv + "/value", "firm.not_positive")},
      {line_with(coal + R"({"value": "x", "unit": "kcal/kg"})"),
       errors(ncv + "/value", "firm.expected_number")},
      {line_with(coal + R"({"value": 5500, "unit": "kcal/m³"})"),
       errors(ncv + "/unit", "unit.dimension")},
      {line_with(coal + R"({"value": 5500, "unit": "kgce/kg"})"),
       errors(ncv + "/unit", "unit.dimension")},
      {line_with(coal + R"({"value": 5500, "unit": "大卡路"})"),
       errors(ncv + "/unit", "unit.unknown")},
      {line_with(coal + R"({"value": 5500, "unit": "kcal/kg", "by": "lab"})"),
       warning(ncv + "/by", "firm.unknown_key")},
      {line_with(power + R"("ncv": {"value": 3600, "unit": "kJ/kg"})"),
       warning(ncv, "firm.ncv_unused")},
      {line_with(power + R"("enthalpy": {"value": 3600, "unit": "kJ/kg"})"),
       warning(enthalpy, "firm.enthalpy_unused")},
      {line_with(R"("carrier": "steam", "amount": 1, "unit": "GJ",
                    "enthalpy": {"value": 2800, "unit": "kJ/kg"})"),
       warning(enthalpy, "firm.enthalpy_unused")},
      {line_with(steam + "2800"), errors(enthalpy, "firm.unit_required")},
      {line_with(steam + R"({"value": 0, "unit": "kJ/kg"})"),
       errors(enthalpy + "/value", "firm.not_positive")},
      {line_with(steam + R"({"value": 2800, "unit": "kJ"})"),
       errors(enthalpy + "/unit", "unit.dimension")},
  });
}

TEST_CASE("a faulty calorific value does not give way to the default") {
  const auto result = firm::read_firm(
      line_with(R"("carrier": "bituminous", "amount": 1, "unit": "t", "ncv": 5500)"), catalogue());
  REQUIRE(result.firm);
  CHECK(result.firm->years[0].energy[0].faulty == "ncv");
}

TEST_CASE("every fault that makes a line unusable is named in it") {
  const auto faulty = [](std::string_view members) {
    const auto result = firm::read_firm(line_with(members), catalogue());
    return result.firm ? result.firm->years[0].energy[0].faulty : "no firm";
  };
  CHECK(faulty(R"("amount": 1, "unit": "t")") == "carrier");
  CHECK(faulty(R"("carrier": "diesel", "amount": -1, "unit": "t")") == "amount");
  CHECK(faulty(R"("carrier": "diesel", "amount": 1, "unit": "kWh")") == "unit");
  CHECK(faulty(R"("carrier": "diesel", "amount": 1)") == "unit");
  CHECK(faulty(R"("carrier": "diesel", "amount": 1, "unit": "t", "flow": "?")") == "flow");
  CHECK(faulty(R"("carrier": "diesel", "amount": 1, "unit": "t", "use": "?")") == "use");
  CHECK(faulty(R"("carrier": "electricity.pv", "amount": 1, "unit": "kWh", "flow": "sold")") ==
        "flow");
  CHECK(faulty(R"("carrier": "electricity.green", "amount": 1, "unit": "kWh", "proof": "?")") ==
        "");
}

TEST_CASE("years") {
  const std::string code = "firm.year_key";
  check({
      {firm_with(R"("years": [])"), errors("/years", "firm.expected_object")},
      {firm_with(R"("years": {"25": {}})"), errors("/years/25", code)},
      {firm_with(R"("years": {"1989": {}})"), errors("/years/1989", code)},
      {firm_with(R"("years": {"1990": {}, "2100": {}})"), ""},
      {firm_with(R"("years": {"2101": {}})"), errors("/years/2101", code)},
      {firm_with(R"("years": {"2025 ": {}})"), errors("/years/2025 ", code)},
      {firm_with(R"("years": {"+202": {}})"), errors("/years/+202", code)},
      {firm_with(R"("years": {"20/5": {}})"), errors("/years/20~15", code)},
      {firm_with(R"("years": {"2025": 7})"), errors("/years/2025", "firm.expected_object")},
      {firm_with(R"("years": {"2025": {}, "2025": {}})"),
       errors("/years/2025", "json.duplicate_key")},
      {year_with(R"("weather": "fine")"), warning("/years/2025/weather", "firm.unknown_key")},
  });
}

TEST_CASE("totals") {
  const std::string at = "/years/2025/totals";
  check({
      {year_with(R"("totals": 3)"), errors(at, "firm.expected_object")},
      {year_with(R"("totals": {"energy.tce": 1180})"),
       errors(at + "/energy.tce", "firm.unit_required")},
      {year_with(R"("totals": {"energy.tce": {"value": 1, "unit": "kWh"}})"),
       errors(at + "/energy.tce/unit", "unit.dimension")},
      {year_with(R"("totals": {"energy.tce": {"value": -1, "unit": "tce"}})"),
       errors(at + "/energy.tce/value", "firm.negative")},
      {year_with(R"("totals": {"co2.fuel": {"value": 1, "unit": "tCO2"}})"),
       warning(at + "/co2.fuel", "firm.unknown_key")},
      {year_with(R"("energy": [{"carrier": "diesel", "amount": 1, "unit": "t"}],
                    "totals": {"energy.tce": {"value": 1, "unit": "tce"}})"),
       "note " + at + " firm.lines_win"},
  });
}

TEST_CASE("products") {
  const std::string tce = R"({"energy.tce": {"value": 1, "unit": "tce"}})";
  check({
      {year_with(R"("products": {})"), errors("/years/2025/products", "firm.expected_list")},
      {year_with(R"("products": ["x"])"), errors(product_at, "firm.expected_object")},
      {product_with(R"("product": "other")"),
       errors(product_at + "/id", "firm.product_id_required")},
      {product_with(R"("id": "")"), errors(product_at + "/id", "firm.product_id_required")},
      {product_with(R"("id": 4)"), errors(product_at + "/id", "firm.expected_text")},
      {year_with(R"("products": [{"id": "a"}, {"id": "b"}, {"id": "a"}])"),
       errors("/years/2025/products/2/id", "firm.product_id_duplicate")},
      {product_with(R"("id": "a", "product": "steel.wool")"),
       errors(product_at + "/product", "firm.product_unknown")},
      {product_with(R"("id": "a", "product": 1)"),
       errors(product_at + "/product", "firm.expected_text")},
      {product_with(R"("id": "a", "product": "steel.eaf", "output": 4200)"),
       errors(product_at + "/output", "firm.unit_required")},
      {product_with(R"("id": "a", "product": "other", "output": {"value": 4200})"),
       errors(product_at + "/output", "firm.unit_required")},
      {product_with(R"("id": "a", "product": "steel.eaf", "output": {"value": 1, "unit": "m³"})"),
       errors(product_at + "/output/unit", "unit.dimension")},
      {product_with(R"("id": "a", "product": "glass.flat", "output": {"value": 1, "unit": "t"})"),
       errors(product_at + "/output/unit", "unit.dimension")},
      {product_with(R"("id": "a", "output": {"value": -1, "unit": "t"})"),
       errors(product_at + "/output/value", "firm.negative")},
      {product_with(R"("id": "a", "energy_share": -0.1)"),
       errors(product_at + "/energy_share", "firm.negative")},
      {product_with(R"("id": "a", "energy_share": "all")"),
       errors(product_at + "/energy_share", "firm.expected_number")},
      {product_with(R"("id": "a", "energy_share": {"value": 90, "unit": "t"})"),
       errors(product_at + "/energy_share/unit", "unit.dimension")},
      {product_with(R"("id": "a", "energy_share": 0.5, "totals": )" + tce),
       errors(product_at, "firm.product_energy_conflict")},
      {product_with(R"("id": "a", "energy": [{"carrier": "diesel"}], "totals": )" + tce),
       errors(product_at, "firm.product_energy_conflict")},
      {product_with(R"("id": "a", "energy_share": 1, "energy": [{"carrier": "diesel"}])"),
       errors(product_at, "firm.product_energy_conflict")},
      {product_with(R"("id": "a", "energy": [{"carrier": "peat"}])"),
       errors(product_at + "/energy/0/carrier", "firm.carrier_unknown")},
      {product_with(R"("id": "a", "price": 1)"),
       warning(product_at + "/price", "firm.unknown_key")},
      {year_with(
           R"("products": [{"id": "a", "energy_share": 0.7}, {"id": "b", "energy_share": 0.4}])"),
       warning("/years/2025/products", "firm.shares_above_one")},
      {year_with(R"("products": [{"id": "a", "energy_share": 0.7}, {"id": "b", "energy_share": 0.2},
                                 {"id": "c", "energy_share": 0.1}])"),
       ""},
  });
}

TEST_CASE("a product with two ways of saying its energy is in conflict") {
  const auto result = firm::read_firm(
      product_with(R"("id": "a", "energy_share": 1, "energy": [{"carrier": "diesel"}])"),
      catalogue());
  REQUIRE(result.firm);
  CHECK(result.firm->years[0].products[0].source == firm::Product::Source::conflict);
}

TEST_CASE("answers") {
  const auto answer = [](std::string_view json) {
    return firm_with(R"("answers": {)" + std::string(json) + "}");
  };
  const auto of_year = [](std::string_view json) {
    return year_with(R"("answers": {)" + std::string(json) + "}");
  };
  const std::string of_2025 = "/years/2025/answers";
  check({
      {firm_with(R"("answers": [])"), errors("/answers", "firm.expected_object")},
      {answer(R"("veto.accident": "no")"),
       errors("/answers/veto.accident", "firm.expected_boolean")},
      {answer(R"("veto.accident": 0)"), errors("/answers/veto.accident", "firm.expected_boolean")},
      {answer(R"("systems.energy": "perfect")"),
       errors("/answers/systems.energy", "firm.not_an_option")},
      {answer(R"("systems.energy": 1)"), errors("/answers/systems.energy", "firm.expected_text")},
      {answer(R"("employees": "180")"), errors("/answers/employees", "firm.expected_number")},
      {answer(R"("employees": -1)"), errors("/answers/employees", "firm.negative")},
      {answer(R"("employees": 1e999)"), errors("/answers/employees", "firm.too_large")},
      {answer(R"("employees": 1e19)"), errors("/answers/employees", "firm.too_large")},
      {answer(R"("employees": {"value": 18, "unit": "t"})"),
       errors("/answers/employees/unit", "unit.dimension")},
      {answer(R"("revenue": 18600)"), errors("/answers/revenue", "firm.unit_required")},
      {answer(R"("revenue": {"value": 18600})"), errors("/answers/revenue", "firm.unit_required")},
      {answer(R"("revenue": {"value": "x", "unit": "万元"})"),
       errors("/answers/revenue/value", "firm.expected_number")},
      {answer(R"("revenue": {"value": 1, "unit": "t"})"),
       errors("/answers/revenue/unit", "unit.dimension")},
      {answer(R"("revenue": {"value": 1, "unit": "贝壳"})"),
       errors("/answers/revenue/unit", "unit.unknown")},
      {answer(R"("revenue": {"value": 1, "unit": "万元", "tax": 1})"),
       warning("/answers/revenue/tax", "firm.unknown_key")},
      {answer(R"("certified_until": "2026-02-30")"),
       errors("/answers/certified_until", "firm.expected_date")},
      {answer(R"("remark": 5)"), errors("/answers/remark", "firm.expected_text")},
      {answer(R"("employees": "not_applicable")"),
       errors("/answers/employees", "firm.not_applicable_refused")},
      {answer(R"("veto.accident": "not_applicable")"),
       errors("/answers/veto.accident", "firm.not_applicable_refused")},
      {answer(R"("systems.energy": "not_applicable")"),
       errors("/answers/systems.energy", "firm.not_applicable_refused")},
      {answer(R"("colour/of~gate": "red")"),
       warning("/answers/colour~1of~0gate", "firm.unknown_key")},
      {answer(R"("price_index": 1)"), warning("/answers/price_index", "firm.belongs_to_year")},
      {answer(R"("capacity": {"value": 1, "unit": "t"})"),
       warning("/answers/capacity", "firm.belongs_to_product")},
      {of_year(R"("employees": 1)"), warning(of_2025 + "/employees", "firm.belongs_to_firm")},
      {of_year(R"("price_index": 0)"), errors(of_2025 + "/price_index", "firm.not_positive")},
      {of_year(R"("output_value": {"value": -1, "unit": "万元"})"),
       errors(of_2025 + "/output_value/value", "firm.negative")},
      {product_with(R"("id": "a", "answers": {"concentration": 45})"),
       warning(product_at + "/answers/concentration", "firm.percent_without_sign")},
      {answer(R"("employees": 1, "employees": 1)"),
       errors("/answers/employees", "json.duplicate_key")},
  });
}

TEST_CASE("name, region and industry") {
  check({
      {firm_with(R"("name": 7)"), errors("/name", "firm.expected_text")},
      {firm_with(R"("industry": 3391)"), errors("/industry", "firm.expected_text")},
      {firm_with(R"("region": "CN-SN")"), ""},
      {firm_with(R"("region": "CN-ZZ")"), errors("/region", "firm.region")},
      {firm_with(R"("region": "CN-")"), errors("/region", "firm.region")},
      {firm_with(R"("region": "cn-ah")"), errors("/region", "firm.region")},
      {firm_with(R"("region": "AH")"), errors("/region", "firm.region")},
      {firm_with(R"("region": "US-CA")"), errors("/region", "firm.region")},
      {firm_with(R"("region": 34)"), errors("/region", "firm.expected_text")},
      {firm_with(R"("colour": 34)"), warning("/colour", "firm.unknown_key")},
  });
  const auto result = firm::read_firm(firm_with(R"("region": "CN-ZZ")"), catalogue());
  REQUIRE(result.firm);
  CHECK(result.firm->region == "CN");
}

TEST_CASE("options") {
  const auto options = [](std::string_view json) {
    return firm_with(R"("years": {"2020": {}, "2025": {}}, "options": {)" + std::string(json) +
                     "}");
  };
  const auto supplied = [&](std::string_view key, std::string_view json) {
    return options(R"("supplied": {")" + std::string(key) + "\": " + std::string(json) + "}");
  };
  const std::string row = "/options/supplied/cn.limits~1eaf";
  check({
      {firm_with(R"("options": 1)"), errors("/options", "firm.expected_object")},
      {options(R"("assessment_year": 2024)"),
       errors("/options/assessment_year", "firm.year_not_in_file")},
      {options(R"("assessment_year": 2025.5)"),
       errors("/options/assessment_year", "firm.year_not_in_file")},
      {options(R"("assessment_year": "2025")"),
       errors("/options/assessment_year", "firm.expected_number")},
      {options(R"("base_year": 1e30)"), errors("/options/base_year", "firm.year_not_in_file")},
      {options(R"("tce_basis": "both")"), errors("/options/tce_basis", "firm.not_an_option")},
      {options(R"("equivalent_kgce_per_kWh": 0)"),
       errors("/options/equivalent_kgce_per_kWh", "firm.not_positive")},
      {options(R"("equivalent_kgce_per_kWh": "0.3")"),
       errors("/options/equivalent_kgce_per_kWh", "firm.expected_number")},
      {options(R"("speed": 1)"), warning("/options/speed", "firm.unknown_key")},
      {options(R"("supplied": [])"), errors("/options/supplied", "firm.expected_object")},
      {supplied("cn.limits/eaf", "5"), errors(row, "firm.expected_object")},
      {supplied("cn.limits/eaf", R"({"level1": "x", "unit": "kgce/t"})"),
       errors(row + "/level1", "firm.expected_number")},
      {supplied("cn.limits/eaf", R"({"level1": 61, "unit": "kgce/斗"})"),
       errors(row + "/unit", "unit.unknown")},
      {supplied("cn.limits/eaf", R"({"level1": 61, "unit": "kWh/t"})"),
       errors(row + "/unit", "unit.dimension")},
      {supplied("cn.limits/eaf", R"({"level1": 61, "level2": 64})"),
       errors(row, "firm.unit_required")},
      {supplied("cn.limits/eaf", R"({"level4": 61})"),
       warning(row + "/level4", "firm.unknown_key")},
      {supplied("cn.limits/eaf", R"({"source": 61})"),
       errors(row + "/source", "firm.expected_text")},
      {supplied("cn.limits/boat", R"({"level1": 61, "unit": "kgce/t"})"),
       warning("/options/supplied/cn.limits~1boat", "firm.unknown_key")},
      {supplied("nonsense", R"({"lead": 1})"),
       warning("/options/supplied/nonsense", "firm.unknown_key")},
  });
}

TEST_CASE("a faulty value leaves every other value as it was") {
  std::string file(sample);
  const auto replace = [&file](std::string_view old, std::string_view with) {
    const std::size_t at = file.find(old);
    REQUIRE(at != std::string::npos);
    file.replace(at, old.size(), with);
  };
  replace(R"("amount": 21,)", R"("amount": "21",)");
  replace(R"("employees": 180)", R"("employees": -180)");
  replace(R"("price_index": 0.97)", R"("price_index": 0.97, "moon": "full")");
  const auto result = firm::read_firm(file, catalogue());
  const auto whole = firm::read_firm(sample, catalogue());
  CHECK(listed(result.faults) == errors("/answers/employees", "firm.negative") + "\n" +
                                     errors("/years/2025/energy/3/amount", "firm.expected_number") +
                                     "\n" +
                                     warning("/years/2025/answers/moon", "firm.unknown_key"));
  REQUIRE(result.firm);
  REQUIRE(whole.firm);
  CHECK(result.firm->answers.at("employees").state == firm::Answer::State::unknown);
  CHECK(result.firm->answers.at("revenue").number == whole.firm->answers.at("revenue").number);
  const firm::Year& year = result.firm->years[1];
  const firm::Year& same = whole.firm->years[1];
  REQUIRE(year.energy.size() == same.energy.size());
  for (std::size_t i = 0; i < year.energy.size(); ++i) {
    CAPTURE(i);
    CHECK(year.energy[i].amount.has_value() == (i != 3));
    if (i != 3) CHECK(year.energy[i].amount->value == same.energy[i].amount->value);
  }
  CHECK(year.answers.at("price_index").number == 0.97);
  CHECK(year.products[0].output->value == same.products[0].output->value);
  CHECK(result.firm->options.supplied.size() == 1);
}

std::string repeated(std::string_view element, std::size_t count) {
  std::string list = "[";
  for (std::size_t i = 0; i < count; ++i) list += (i ? "," : "") + std::string(element);
  return list + "]";
}

TEST_CASE("sizes are bounded, and what is cut off is never taken for nothing") {
  const std::string_view diesel = R"({"carrier": "diesel", "amount": 1, "unit": "t"})";
  CHECK(listed(firm::read_firm(year_with(R"("energy": )" + repeated(diesel, 10000)), catalogue())
                   .faults) == "");
  const auto lines =
      firm::read_firm(year_with(R"("energy": )" + repeated(diesel, 10001)), catalogue());
  CHECK(listed(lines.faults) == errors("/years/2025/energy", "firm.too_many_lines"));
  REQUIRE(lines.firm);
  REQUIRE(lines.firm->years[0].energy.size() == 10001);
  CHECK(lines.firm->years[0].energy[10000].faulty == "carrier");

  std::string products = R"("products": [)";
  for (int i = 0; i < 201; ++i)
    products += (i ? R"(,{"id": ")" : R"({"id": ")") + std::to_string(i) + "\"}";
  const auto many = firm::read_firm(year_with(products + "]"), catalogue());
  CHECK(listed(many.faults) == errors("/years/2025/products", "firm.too_many_products"));
  REQUIRE(many.firm);
  REQUIRE(many.firm->years[0].products.size() == 201);
  CHECK_FALSE(many.firm->years[0].products[200].known_product);

  std::string years = R"("years": {)";
  for (int year = 2100; year >= 2040; --year) {
    years += (year < 2100 ? ",\"" : "\"") + std::to_string(year) + "\": {}";
  }
  const auto long_history = firm::read_firm(firm_with(years + "}"), catalogue());
  CHECK(listed(long_history.faults) == errors("/years", "firm.too_many_years"));
  REQUIRE(long_history.firm);
  CHECK(long_history.firm->years.size() == 60);
  CHECK(long_history.firm->years.front().year == 2041);
}

}  // namespace
}  // namespace greengauge::test
