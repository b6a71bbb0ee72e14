// Assessments for the tests of reports, and words for them.
// In: nothing, or a firm as JSON. Out: foundry() with results of every kind, hostile() with hostile
// names.
#pragma once

#include <string>

#include "base/json_value.h"
#include "report/words/words.h"
#include "support/packs.h"

namespace greengauge::test {

inline constexpr base::Date report_day{2026, 11, 20};

inline const base::Messages& chinese() {
  static const base::Messages messages(base::Language::zh);
  return messages;
}
inline const base::Messages& english() {
  static const base::Messages messages(base::Language::en);
  return messages;
}
inline report::Words words(const base::Messages& messages, const firm::Firm* firm = nullptr) {
  return {messages, real_catalogue(), firm};
}

/// Known and unknown values, a product with rows, a faulty line, an unknown key, supplied values.
inline constexpr std::string_view foundry_file = R"({
  "format": "greengauge.firm/1", "name": "示例铸造有限公司", "region": "CN-AH", "industry": "3391",
  "answers": {"employees": 180, "revenue": {"value": 18600, "unit": "万元"}, "legal_person": true,
              "systems.energy": "none", "veto.accident": false, "favourite_colour": "green"},
  "years": {
    "2020": {"totals": {"energy.tce": {"value": 1180, "unit": "tce"}},
             "answers": {"value_added": {"value": 5000, "unit": "万元"}}},
    "2025": {
      "energy": [{"carrier": "electricity.grid", "amount": 430.1, "unit": "万kWh"},
                 {"carrier": "natural_gas", "amount": 21.7, "unit": "万m³"}],
      "products": [{"id": "heats", "product": "steel.eaf", "output": {"value": 9000, "unit": "t"},
                    "energy_share": 0.7, "answers": {"capacity": {"value": 60, "unit": "t"}}}],
      "answers": {"output_value": {"value": 18600, "unit": "万元"},
                  "water.withdrawn": {"value": 1000, "unit": "m³"},
                  "water.reused": {"value": 9000, "unit": "m³"}}}},
  "options": {"base_year": 2020, "assessment_year": 2025, "supplied": {
    "cn.green-factory/water_reuse": {"lead": 92, "base": 80, "unit": "%", "source": "行业评价表"}}}
})";

inline const Assessed& foundry() {
  static const Assessed made = assessed(std::string(foundry_file), report_day);
  return made;
}

inline constexpr std::string_view attack =
    "</title><script>alert('x & y')</script>\"=cmd|' /C calc'!A0";

inline Assessed hostile() {
  base::Json file = base::parse_json(foundry_file).value;
  file["name"] = std::string(attack);
  file["region"] = "CN-ZZ<b>";
  file["years"]["2025"]["products"][0]["id"] = "=HYPERLINK(\"http://x\",\"<img src=x onerror=1>\")";
  file["answers"]["<svg onload=1>"] = 1;
  return assessed(file, report_day);
}

}  // namespace greengauge::test
