// Every row of the limit standards and benchmarks: at each value, just beyond it, and before its
// date.
#include <doctest/doctest.h>

#include "base/json_value.h"
#include "support/packs.h"
#include "units/units.h"

namespace greengauge::test {
namespace {

using base::Json;

constexpr double step = 1e-9;  // relative: larger than the rounding of binary fractions

Json rows_of(const char* file) {
  return base::parse_json(bytes_of(source_path(std::string("tests/cases/rows/") + file))).value;
}

/// A firm with the one product of a row at `value` in the unit of the row.
Json firm_at(const Json& row, const char* region, double value) {
  const std::string unit = row["unit"].get<std::string>();
  const std::size_t slash = unit.find('/');
  Json product{{"id", "p"}, {"product", row["product"]}, {"answers", row["answers"]}};
  product["output"] = {{"value", 1000}, {"unit", unit.substr(slash + 1)}};
  if (unit.substr(0, slash) == "kWh") {
    product["energy"] =
        Json::array({{{"carrier", "electricity.grid"}, {"amount", value}, {"unit", "MWh"}}});
  } else {
    const double kgce = unit.substr(0, slash) == "kgoe" ? 1 / 0.7 : 1;  // 1 kgoe = 10 000 kcal
    for (const char* total :
         {"energy.tce", "energy.tce_with_feedstock"}) {  // whichever the row uses
      product["totals"][total] = {{"value", value * kgce}, {"unit", "tce"}};
    }
  }
  Json firm{{"format", firm::format_name}, {"region", region}};
  firm["years"]["2025"]["products"] = Json::array({product});
  return firm;
}

struct Found {
  std::string value;
  std::string edition;
};

Found standing(const Json& row, const char* region, base::Date date, double value,
               std::string_view indicator) {
  const Assessed result = assessed(firm_at(row, region, value), date);
  if (!result.readable() || !result.read.faults.empty()) return {"unreadable", ""};
  for (const assess::IndicatorResult& one : result.assessment.indicators) {
    if (one.id != indicator) continue;
    if (const auto* number = std::get_if<double>(&one.value)) {
      return {base::number_text(*number), one.edition};
    }
    if (const auto* word = std::get_if<std::string>(&one.value)) return {*word, one.edition};
    return {"null", one.edition};
  }
  return {"absent", ""};
}

double beyond(double value) { return value + step * (value < 0 ? -value : value); }

base::Date day(const Json& text) { return *base::parse_date(text.get<std::string>()); }

base::Date day_before(base::Date date) {
  base::Date before = date;
  before.day = 1;
  before.month = static_cast<std::int8_t>(date.month == 1 ? 12 : date.month - 1);
  before.year = static_cast<std::int16_t>(date.month == 1 ? date.year - 1 : date.year);
  while (base::next_day(before) < date) before = base::next_day(before);
  return before;
}

TEST_CASE("every limit row: each level at its value, the next one beyond, nothing before its day") {
  const Json file = rows_of("limits.json");
  REQUIRE(file["rows"].size() > 90);
  for (const Json& row : file["rows"]) {
    const std::string name = row["row"].get<std::string>();
    CAPTURE(name);
    const base::Date from = day(row["from"]);
    const auto level_at = [&](double value) {
      return standing(row, "CN", from, value, "product.limit_level").value;
    };
    const Json& levels = row["levels"];
    for (std::size_t i = 0; i < 3; ++i) {
      if (levels[i].is_null()) continue;
      const double limit = levels[i].get<double>();
      std::size_t at = i, after = i + 1;
      while (at > 0 && levels[at - 1] == levels[i]) --at;  // levels 1 and 2 of coke are equal
      while (after < 3 && (levels[after].is_null() || levels[after] == levels[i])) ++after;
      CHECK(level_at(limit) == std::to_string(at + 1));
      CHECK(level_at(beyond(limit)) == (after < 3 ? std::to_string(after + 1) : "0"));
    }
    const double best = levels[2].get<double>();
    CHECK(standing(row, "CN", day_before(from), best, "product.limit_level").value == "null");
    std::string edition = standing(row, "CN", from, best, "product.limit_level").edition;
    const std::size_t dash = edition.find("—");  // as printed; the facts write a hyphen
    if (dash != std::string::npos) edition.replace(dash, std::string("—").size(), "-");
    CHECK(edition == row["standard"].get<std::string>());
  }
}

TEST_CASE(
    "every benchmark row: reached at its value, missed beyond, below the baseline beyond that") {
  const Json file = rows_of("benchmarks.json");
  REQUIRE(file["rows"].size() > 70);
  for (const Json& row : file["rows"]) {
    const std::string name = row["row"].get<std::string>();
    CAPTURE(name);
    const std::string region = row["region"].get<std::string>();
    const auto at = [&](double value) {
      return standing(row, region.c_str(), day(row["date"]), value, "product.benchmark");
    };
    const double benchmark = row["benchmark"].get<double>();
    CHECK(at(benchmark).value == "reached");
    CHECK(at(beyond(benchmark)).value == "missed");
    CHECK(at(benchmark).edition == row["edition"].get<std::string>());
    if (row["baseline"].is_null()) {
      CHECK(at(benchmark + 100000).value == "missed");  // not known to be below any baseline
    } else {
      const double baseline = row["baseline"].get<double>();
      CHECK(at(baseline).value == "missed");
      CHECK(at(beyond(baseline)).value == "below_baseline");
    }
  }
}

TEST_CASE("a benchmark of 2021 takes part in nothing once the edition of 2023 is in force") {
  const Json file = rows_of("benchmarks.json");
  for (const Json& row : file["rows"]) {
    if (row["edition"] != "2021") continue;
    const std::string name = row["row"].get<std::string>();
    CAPTURE(name);
    const double benchmark = row["benchmark"].get<double>();
    const Found found = standing(row, "CN", {2023, 7, 1}, benchmark, "product.benchmark");
    CHECK(found.edition == "2023");
    // The two values of 2023 that have a source.
    const bool known = row["product"] == "ferrosilicon" || row["product"] == "silicomanganese";
    CHECK(found.value == (known ? "reached" : "null"));
  }
}

}  // namespace
}  // namespace greengauge::test
