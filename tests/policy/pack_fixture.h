// A small good pack, and ways to break it.
// In: edits of single values by JSON pointer. Out: loaded catalogues, faults as lines of text.
// Independent of the real packs, so that a change of policy changes no expectation here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/json_value.h"
#include "policy/catalogue.h"
#include "policy/lint/lint.h"

namespace greengauge::test {

using base::Json;

inline constexpr std::string_view good_pack_text = R"json({
  "$schema": "../pack.schema.json",
  "id": "cn.test", "version": "2026.11", "region": "CN", "title": {"zh": "试验", "en": "Test"},
  "documents": [
    {"id": "std", "title": {"zh": "标准", "en": "Standard"}, "number": "GB 1—2025",
     "issuer": {"zh": "机关", "en": "Authority"}, "issued": "2020-01-01", "from": "2020-06-01",
     "until": "2030-12-31", "url": "https://example.org/std", "read": "full", "checked": "2026-11-20",
     "note": {"zh": "注", "en": "Note"}}
  ],
  "inputs": [
    {"id": "employees", "of": "firm", "type": "number", "group": "firm",
     "title": {"zh": "从业人员", "en": "Employees"}, "help": {"zh": "年末", "en": "At year's end"}},
    {"id": "systems.energy", "of": "firm", "type": "choice", "group": "systems", "not_applicable": true,
     "title": {"zh": "能源管理体系", "en": "Energy management"},
     "options": [{"id": "none", "title": {"zh": "无", "en": "None"}},
                 {"id": "established", "title": {"zh": "已建立", "en": "Established"}}]},
    {"id": "revenue", "of": "year", "type": "number", "unit": "万元", "title": {"zh": "营收", "en": "Revenue"}},
    {"id": "capacity", "of": "product", "type": "number", "unit": "t", "title": {"zh": "容量", "en": "Capacity"}},
    {"id": "feedstock", "of": "product", "type": "choice", "title": {"zh": "原料", "en": "Feedstock"},
     "options": [{"id": "coal", "title": {"zh": "煤", "en": "Coal"}},
                 {"id": "gas", "title": {"zh": "气", "en": "Gas"}}]},
    {"id": "veto.accident", "title": {"zh": "事故", "en": "Accident"}},
    {"id": "unused", "title": {"zh": "无人问", "en": "Asked by nobody"}}
  ],
  "carriers": [
    {"id": "diesel", "title": {"zh": "柴油", "en": "Diesel"}, "kind": "fuel", "unit": "t", "units": ["t", "kg"]},
    {"id": "electricity.pv", "title": {"zh": "光伏", "en": "Solar"}, "kind": "own_power", "unit": "kWh",
     "renewable": true}
  ],
  "products": [
    {"id": "steel", "title": {"zh": "钢", "en": "Steel"}, "unit": "t", "inputs": ["capacity"]},
    {"id": "ammonia", "title": {"zh": "氨", "en": "Ammonia"}, "unit": "t", "inputs": ["feedstock"]}
  ],
  "factors": [
    {"id": "cn.coal-equivalent", "kind": "coal_equivalent", "title": {"zh": "折标", "en": "Coal equivalent"},
     "cite": {"document": "std", "clause": "表1", "confidence": "A"},
     "rows": [{"carrier": "diesel", "value": 1.4571, "unit": "kgce/kg"}]},
    {"id": "cn.fuel-co2", "kind": "fuel_co2", "title": {"zh": "排放", "en": "CO2"}, "priority": 2,
     "cite": {"document": "std", "clause": "表2", "confidence": "A"},
     "rows": [{"carrier": "diesel", "ncv": 42.652, "ncv_unit": "GJ/t", "carbon_content": 20.2, "oxidation": 0.98}]},
    {"id": "cn.grid-2022", "kind": "grid_co2", "title": {"zh": "电网", "en": "Grid"}, "year": 2022,
     "from": "2024-12-20",
     "rows": [{"region": "CN", "value": 0.5366, "unit": "kgCO2/kWh",
               "cite": {"document": "std", "clause": "表3", "confidence": "A"}}]},
    {"id": "cn.coal-heat", "kind": "coal_heat", "title": {"zh": "热值", "en": "Heat"},
     "rows": [{"value": 29307.6, "unit": "kJ/kgce", "cite": {"document": "std", "clause": "3", "confidence": "A"}}]}
  ],
  "tables": [
    {"id": "cn.limits.steel", "kind": "limit", "edition": "GB 1—2025", "title": {"zh": "限额", "en": "Limits"},
     "from": "2026-07-01", "cite": {"document": "std", "clause": "表4", "confidence": "A"},
     "rows": [
       {"id": "small", "product": "steel", "title": {"zh": "小", "en": "Small"}, "unit": "kgce/t",
        "when": {"capacity": {"at_least": 30, "below": 50, "unit": "t"}},
        "values": {"level1": 61, "level2": "undefined", "level3": "not_found"},
        "basis": {"electricity": 0.3, "unit": "kgce/kWh"}, "feedstock": "out"},
       {"id": "large", "product": "steel", "title": {"zh": "大", "en": "Large"}, "unit": "kgce/t",
        "when": {"capacity": {"at_least": 50, "unit": "t"}}, "values": {"level1": -30}}]},
    {"id": "cn.benchmarks", "kind": "benchmark", "edition": "2023", "title": {"zh": "标杆", "en": "Benchmarks"},
     "from": "2023-07-04", "cite": {"document": "std", "clause": "表5", "confidence": "A"},
     "rows": [
       {"id": "N1", "product": "ammonia", "title": {"zh": "氨", "en": "Ammonia"}, "unit": "kgce/t",
        "when": {"feedstock": ["coal"]}, "values": {"benchmark": 1100, "baseline": 1350},
        "deadline": "2026-12-31", "corrections": [{"zh": "未修正", "en": "Uncorrected"}]}]},
    {"id": "cn.fields", "kind": "list", "title": {"zh": "领域", "en": "Fields"},
     "cite": {"document": "std", "clause": "附件", "confidence": "A"},
     "rows": [{"id": "steel", "product": "steel"}, {"id": "glass", "industry": "304"}]}
  ],
  "indicators": [
    {"id": "energy.tce", "of": "year", "unit": "tce", "title": {"zh": "能耗", "en": "Energy"}},
    {"id": "intensity", "of": "year", "unit": "tce/万元", "formula": "energy.tce / revenue",
     "title": {"zh": "强度", "en": "Intensity"}},
    {"id": "product.unit_energy", "of": "product", "unit": "by_row", "title": {"zh": "单耗", "en": "Unit energy"}},
    {"id": "firm.size", "of": "firm", "options": ["small", "large"], "shown": false,
     "formula": "if(employees >= 300, 'large', 'small')", "title": {"zh": "规模", "en": "Size"}},
    {"id": "half", "of": "year", "unit": "tce/万元", "formula": "intensity / 2", "title": {"zh": "半", "en": "Half"}}
  ],
  "programmes": [
    {"id": "cn.programme", "title": {"zh": "项目", "en": "Programme"}, "from": "2025-06-03", "until": "2027-06-02",
     "criteria": "published", "cite": {"document": "std", "clause": "第一条", "confidence": "B"},
     "requirements": [
       {"id": "size", "kind": "scope", "test": "energy.tce > 10000 tce", "unit": "tce",
        "title": {"zh": "规模", "en": "Size"}},
       {"id": "accident", "kind": "veto", "test": "not veto.accident", "title": {"zh": "事故", "en": "Accidents"}},
       {"id": "systems", "kind": "condition", "test": "systems.energy >= 'established'",
        "title": {"zh": "体系", "en": "Systems"},
        "cite": [{"document": "std", "clause": "第二条", "confidence": "A"}]},
       {"id": "limit", "kind": "condition", "per": "product", "where": "listed('cn.fields')",
        "test": "product.unit_energy <= limit.level1", "title": {"zh": "限额", "en": "Limit"}},
       {"id": "unread", "kind": "preference", "title": {"zh": "未读", "en": "Not read"}}],
     "score": {"of": 100, "pass": null, "cite": {"document": "std", "clause": "表6", "confidence": "A"},
       "items": [{"id": "intensity", "weight": 8, "type": "inverse", "title": {"zh": "强度", "en": "Intensity"},
                  "value": ["intensity", "half"], "unit": "tce/万元", "lead": 0.1, "base": "0.5 tce/万元",
                  "product_value": "product.unit_energy", "product_lead": "limit.level1"}]},
     "rounds": [{"from": "2026-03-01", "until": "2026-04-30", "note": {"zh": "一批", "en": "First"}}]}
  ],
  "targets": [
    {"id": "cn.target", "title": {"zh": "目标", "en": "Target"}, "test": "base(intensity) > intensity",
     "base_year": 2020, "year": 2025, "cite": {"document": "std", "clause": "一", "confidence": "B"}}
  ],
  "obligations": [
    {"id": "cn.key-user", "title": {"zh": "重点用能", "en": "Key user"}, "test": "energy.tce >= 10000 tce",
     "unit": "tce", "consequence": {"zh": "须报告", "en": "Must report"},
     "cite": {"document": "std", "clause": "二", "confidence": "A"}}
  ]
})json";

/// The day on which these tests lint.
inline constexpr base::Date test_day{2026, 11, 20};

inline Json good_pack() { return base::parse_json(good_pack_text).value; }

/// A pack of Anhui without any content.
inline Json provincial_pack() {
  return base::parse_json(R"({"id": "cn-ah.test", "version": "1", "region": "CN-AH",
                              "title": {"zh": "安徽", "en": "Anhui"}})")
      .value;
}

/// Sets the value at a pointer ("/inputs/-" appends), or removes it if `value` is "".
struct Edit {
  std::string pointer;
  std::string value;  ///< "" removes
};

inline void edit(Json& pack, const Edit& change) {
  const std::size_t slash = change.pointer.rfind('/');
  Json& parent = pack[Json::json_pointer(change.pointer.substr(0, slash))];
  const std::string key = change.pointer.substr(slash + 1);
  if (change.value.empty()) {
    if (parent.is_object()) parent.erase(key);
    return;
  }
  Json value = base::parse_json(change.value).value;
  if (key == "-") {
    parent.push_back(std::move(value));
  } else if (parent.is_array()) {
    parent[static_cast<std::size_t>(std::atoi(key.c_str()))] = std::move(value);
  } else {
    parent[key] = std::move(value);
  }
}

inline policy::PackFile file(std::string name, const Json& pack) {
  return {std::move(name), pack.dump()};
}

inline policy::Loaded load_edited(const std::vector<Edit>& edits) {
  Json pack = good_pack();
  for (const Edit& change : edits) edit(pack, change);
  return policy::load({file("cn/test.json", pack)});
}

/// Faults as "error cn/test.json:/targets/0/id pack.id name=value …", one a line.
inline std::string written(const base::Diagnostics& faults) {
  std::string result;
  for (const base::Diagnostic& fault : faults) {
    if (!result.empty()) result += "\n";
    result +=
        std::string(base::severity_name(fault.severity)) + " " + fault.where + " " + fault.code;
    for (const base::Argument& argument : fault.arguments) {
      result += " " + argument.name + "=" + argument.value;
    }
  }
  return result;
}

}  // namespace greengauge::test
