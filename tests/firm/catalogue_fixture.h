// A small catalogue made by hand, and firm files to read with it.
// In: nothing. Out: catalogue(), sample() with the file format's example, firm_with(parts).
// Independent of the packs, so that a change of policy changes no expectation here.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "policy/catalogue.h"
#include "units/units.h"

namespace greengauge::test {

inline units::Unit unit(std::string_view text) {
  return units::parse_unit(text).value_or(units::Unit{});
}

inline policy::Input question(std::string id, policy::Scope scope, policy::InputType type,
                              std::string_view unit_text = "") {
  policy::Input input;
  input.id = std::move(id);
  input.scope = scope;
  input.type = type;
  input.unit = unit(unit_text);
  return input;
}

inline policy::Carrier carrier(std::string id, policy::CarrierKind kind, std::string_view unit_text,
                               bool needs_proof = false) {
  policy::Carrier result;
  result.id = std::move(id);
  result.kind = kind;
  result.unit = unit(unit_text);
  result.units = {std::string(unit_text)};
  result.needs_proof = needs_proof;
  return result;
}

inline policy::ProductDefinition product(std::string id, std::string_view unit_text) {
  policy::ProductDefinition result;
  result.id = std::move(id);
  result.unit = unit(unit_text);
  return result;
}

inline policy::Catalogue make_catalogue() {
  using policy::CarrierKind;
  using policy::InputType;
  using policy::Scope;
  policy::Pack pack;
  pack.id = "test";
  pack.inputs = {
      question("employees", Scope::firm, InputType::number),
      question("revenue", Scope::firm, InputType::number, "万元"),
      question("systems.energy", Scope::firm, InputType::choice),
      question("veto.accident", Scope::firm, InputType::boolean),
      question("certified_until", Scope::firm, InputType::date),
      question("remark", Scope::firm, InputType::text),
      question("output_value", Scope::year, InputType::number, "万元"),
      question("value_added", Scope::year, InputType::number, "万元"),
      question("price_index", Scope::year, InputType::number),
      question("water.reused", Scope::year, InputType::number, "m³"),
      question("material.consumed", Scope::year, InputType::number),
      question("capacity", Scope::product, InputType::number, "t"),
      question("concentration", Scope::product, InputType::number, "%"),
  };
  for (policy::Input& input : pack.inputs) {
    if (input.id == "systems.energy") {
      input.options = {{"none", {}}, {"established", {}}, {"certified", {}}};
    }
    input.may_be_not_applicable = input.id == "water.reused";
    input.any_unit = input.id == "material.consumed";
  }
  pack.carriers = {
      carrier("electricity.grid", CarrierKind::grid_power, "万kWh"),
      carrier("electricity.green", CarrierKind::grid_power, "万kWh", true),
      carrier("electricity.pv", CarrierKind::own_power, "万kWh"),
      carrier("natural_gas", CarrierKind::fuel, "万m³"),
      carrier("diesel", CarrierKind::fuel, "t"),
      carrier("bituminous", CarrierKind::fuel, "t"),
      carrier("heat", CarrierKind::heat, "GJ"),
      carrier("steam", CarrierKind::heat, "GJ"),
  };
  pack.products = {product("steel.eaf", "t"), product("glass.flat", "重量箱")};

  policy::Row row;
  row.id = "eaf";
  row.unit = unit("kgce/t");
  policy::Table table;
  table.id = "cn.limits";
  table.rows = {row};
  pack.tables = {table};

  policy::ScoreItem item;
  item.id = "water_reuse";
  item.unit = unit("%");
  policy::Programme programme;
  programme.id = "cn.green-factory";
  programme.score = policy::Score{};
  programme.score->items.push_back(item);
  pack.programmes = {programme};

  policy::Catalogue catalogue;
  catalogue.packs.push_back(std::move(pack));
  catalogue.index();
  return catalogue;
}

inline const policy::Catalogue& catalogue() {
  static const policy::Catalogue made = make_catalogue();
  return made;
}

/// The example of the file format.
inline constexpr std::string_view sample = R"({
  "format": "greengauge.firm/1",
  "name": "示例铸造有限公司",
  "region": "CN-AH",
  "industry": "3391",
  "answers": {"employees": 180, "revenue": {"value": 18600, "unit": "万元"}, "systems.energy": "established", "veto.accident": false},
  "years": {
    "2020": {"answers": {"output_value": {"value": 17900, "unit": "万元"}},
             "totals": {"energy.tce": {"value": 1180, "unit": "tce"}}},
    "2025": {
      "energy": [
        {"carrier": "electricity.grid",  "amount": 430, "unit": "万kWh"},
        {"carrier": "electricity.green", "amount": 60,  "unit": "万kWh", "proof": "trade"},
        {"carrier": "electricity.pv",    "amount": 35,  "unit": "万kWh"},
        {"carrier": "natural_gas",       "amount": 21,  "unit": "万m³"},
        {"carrier": "diesel",            "amount": 18,  "unit": "t"},
        {"carrier": "bituminous",        "amount": 900, "unit": "t", "ncv": {"value": 5500, "unit": "kcal/kg"}},
        {"carrier": "heat",              "amount": 1200, "unit": "GJ", "flow": "sold"},
        {"carrier": "natural_gas",       "amount": 2,   "unit": "万m³", "use": "feedstock"}
      ],
      "products": [
        {"id": "castings", "product": "other", "output": {"value": 4200, "unit": "t"}, "energy_share": 0.9}
      ],
      "answers": {"output_value": {"value": 18600, "unit": "万元"}, "price_index": 0.97}
    }
  },
  "options": {"assessment_year": 2025, "base_year": 2020, "tce_basis": "calorific",
              "supplied": {"cn.green-factory/water_reuse": {"lead": 92, "base": 80, "unit": "%", "source": "行业评价表"}}}
})";

/// A firm file whose parts after the format are the given JSON members.
inline std::string firm_with(std::string_view members) {
  return R"({"format": "greengauge.firm/1", )" + std::string(members) + "}";
}

/// A firm file with one year, 2025, of the given JSON members.
inline std::string year_with(std::string_view members) {
  return firm_with(R"("years": {"2025": {)" + std::string(members) + "}}");
}

/// … with one energy line.
inline std::string line_with(std::string_view members) {
  return year_with(R"("energy": [{)" + std::string(members) + "}]");
}

/// … with one product.
inline std::string product_with(std::string_view members) {
  return year_with(R"("products": [{)" + std::string(members) + "}]");
}

/// "error /pointer code" a line, in the order in which the faults were found.
inline std::string listed(const base::Diagnostics& faults) {
  std::string text;
  for (const base::Diagnostic& fault : faults) {
    if (!text.empty()) text += "\n";
    text += std::string(base::severity_name(fault.severity)) + " " + fault.where + " " + fault.code;
  }
  return text;
}

}  // namespace greengauge::test
