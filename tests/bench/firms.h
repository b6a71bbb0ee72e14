// The firms of the benchmarks: the smallest of a batch, and the one with bounds, which has ten
// products in each of three years. In: nothing. Out: their files.
#pragma once

#include <string>

#include "base/json.h"
#include "base/json_value.h"
#include "support/packs.h"

namespace greengauge::bench {

inline const std::string& one_product_one_year() {
  static const std::string bytes = [] {
    base::Json file =
        base::parse_json(test::bytes_of(test::source_path("assets/samples/foundry-wuhu.firm.json")))
            .value;
    file["years"].erase("2020");
    file["options"] = base::Json::object();
    return file.dump();
  }();
  return bytes;
}

inline const std::string& ten_products_three_years() {
  static const std::string bytes = [] {
    base::Json file = base::parse_json(one_product_one_year()).value;
    base::Json year = file["years"]["2025"];
    year["products"] = base::Json::array();
    for (const char* kind :
         {"steel.eaf", "steel.converter", "cement.clinker", "copper.smelting", "lead.smelting",
          "ammonia", "caustic_soda", "aluminium.electrolytic", "coke", "other"}) {
      year["products"].push_back({{"id", kind},
                                  {"product", kind},
                                  {"energy_share", 0.09},
                                  {"output", {{"value", 1000}, {"unit", "t"}}}});
    }
    for (const char* number : {"2023", "2024", "2025"}) file["years"][number] = year;
    return file.dump();
  }();
  return bytes;
}

}  // namespace greengauge::bench
