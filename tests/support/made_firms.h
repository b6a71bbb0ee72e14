// Firms generated from a seed, the same on every machine: every carrier, question and product of
// the packs.
// In: a seed. Out: MadeFirms(seed).file(), a firm file as JSON without faults.
#pragma once

#include <cstdint>
#include <string>

#include "base/json_value.h"
#include "support/packs.h"

namespace greengauge::test {

class MadeFirms {
 public:
  explicit MadeFirms(std::uint64_t seed) : state_(seed * 2654435761U + 1) {}

  /// Knuth's MMIX generator; the upper bits are the random ones.
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>((state_ >> 33U) % bound);
  }
  bool chance(std::uint32_t percent) { return below(100) < percent; }
  /// 0.01 to 10 000 with two decimals.
  double amount() { return (1 + below(1000000)) / 100.0; }

  base::Json file() {
    constexpr const char* regions[] = {"CN", "CN-AH", "CN-JS", "CN-HL", "CN-SN", "CN-ZJ"};
    constexpr const char* industries[] = {"3391", "1713", "3011", "2614", "3110"};
    base::Json firm;
    firm["format"] = "greengauge.firm/1";
    firm["name"] = "示例企业 " + std::to_string(below(100000));
    firm["region"] = regions[below(6)];
    firm["industry"] = industries[below(5)];
    firm["answers"] = answers(policy::Scope::firm);
    firm["years"]["2020"] = year();
    if (chance(50)) firm["years"]["2024"] = year();
    firm["years"]["2025"] = year();
    if (chance(20)) {
      firm["options"]["tce_basis"] = "equivalent";
      firm["options"]["equivalent_kgce_per_kWh"] = 0.3 + below(100) / 1000.0;
    }
    base::Json& supplied = firm["options"]["supplied"];
    for (const char* item : {"water_reuse", "waste_utilisation"}) {
      supplied["cn.green-factory/" + std::string(item)] = {
          {"lead", 90 + below(9)}, {"base", 20 + below(60)}, {"unit", "%"}, {"source", "行业表"}};
    }
    return firm;
  }

 private:
  static const policy::Pack* pack_with_carriers() {
    for (const policy::Pack& pack : real_catalogue().packs) {
      if (!pack.carriers.empty()) return &pack;
    }
    return nullptr;
  }

  base::Json measured(const std::string& unit) { return {{"value", amount()}, {"unit", unit}}; }

  base::Json line() {
    const auto& carriers = pack_with_carriers()->carriers;
    const auto size = static_cast<std::uint32_t>(carriers.size());
    const policy::Carrier& carrier = carriers[chance(50) ? 0 : below(size)];
    base::Json line;
    line["carrier"] = carrier.id;
    line["amount"] = amount();
    line["unit"] = carrier.units[below(static_cast<std::uint32_t>(carrier.units.size()))];
    if (line["unit"] == "t" && carrier.kind == policy::CarrierKind::heat) line["unit"] = "GJ";
    if (carrier.kind == policy::CarrierKind::fuel) {
      const bool gas = carrier.unit.text == "万m³";
      line["ncv"] = {{"value", gas ? 8000 + below(1500) : 3000 + below(7000)},
                     {"unit", gas ? "kcal/m³" : "kcal/kg"}};
      if (chance(5)) line["use"] = "feedstock";
    }
    if (carrier.kind != policy::CarrierKind::own_power && chance(10)) {
      line["flow"] = "sold";
      line["amount"] = below(1000) / 100.0;
    }
    if (carrier.needs_proof) line["proof"] = "trade";
    return line;
  }

  base::Json answer(const policy::Input& input) {
    switch (input.type) {
      case policy::InputType::boolean: return chance(50);
      case policy::InputType::choice:
        return input.options[below(static_cast<std::uint32_t>(input.options.size()))].id;
      case policy::InputType::text: return "文字";
      case policy::InputType::date: return "2024-05-" + std::to_string(10 + below(20));
      case policy::InputType::number: break;
    }
    if (input.any_unit) return measured("t");
    if (input.id == "price_index") return 0.8 + below(400) / 1000.0;
    return input.unit.text.empty() ? base::Json(below(2000)) : measured(input.unit.text);
  }

  base::Json answers(policy::Scope scope) {
    base::Json all = base::Json::object();
    for (const policy::Pack& pack : real_catalogue().packs) {
      for (const policy::Input& input : pack.inputs) {
        if (input.scope == scope && chance(90)) all[input.id] = answer(input);
      }
    }
    return all;
  }

  base::Json year() {
    base::Json year;
    for (std::uint32_t i = 0, size = 2 + below(6); i < size; ++i) year["energy"].push_back(line());
    for (std::uint32_t i = 0, size = below(3); i < size; ++i)
      year["products"].push_back(product(i));
    year["answers"] = answers(policy::Scope::year);
    return year;
  }

  base::Json product(std::uint32_t index) {
    std::vector<const policy::ProductDefinition*> kinds;
    for (const policy::Pack& pack : real_catalogue().packs) {
      for (const policy::ProductDefinition& kind : pack.products) kinds.push_back(&kind);
    }
    const policy::ProductDefinition& kind = *kinds[below(static_cast<std::uint32_t>(kinds.size()))];
    base::Json product;
    product["id"] = "product-" + std::to_string(index);
    product["product"] = kind.id;
    product["output"] = measured(kind.unit.text);
    if (chance(50)) {
      product["energy_share"] = below(50) / 100.0;
    } else {
      product["energy"].push_back(line());
    }
    base::Json all = answers(policy::Scope::product);
    base::Json& asked = product["answers"] = base::Json::object();
    for (const std::string& id : kind.inputs) {
      if (all.contains(id)) asked[id] = all[id];
    }
    return product;
  }

  std::uint64_t state_;
};

}  // namespace greengauge::test
