// Rounding parts so that they add up to the rounded total, and the balance of the sample firm by
// hand.
#include "report/paper/rounding.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "base/json_value.h"
#include "report/paper/energy_balance.h"
#include "report/report_fixture.h"

namespace greengauge::test {
namespace {

using report::rounded_parts;
using report::Shares;

std::int64_t sum(const Shares& shares) {
  return std::accumulate(shares.begin(), shares.end(), std::int64_t{0});
}

TEST_CASE("parts that round to more or less than their total are made to add up") {
  // Three thirds of 1.00: 33 + 33 + 33 = 99 of 100; the first gets the missing one.
  CHECK(rounded_parts({1 / 3.0, 1 / 3.0, 1 / 3.0}, 2) == Shares{34, 33, 33});
  // 0.006 three times is 0.018, that is 0.02: rounding each gives 0.03.
  CHECK(rounded_parts({0.006, 0.006, 0.006}, 2) == Shares{1, 1, 0});
  // Sold energy: 10.005 − 3.004 = 7.001 → 7.00; −3.004 is cut to −3.01, remainder 0.6 of a unit.
  CHECK(rounded_parts({10.005, -3.004}, 2) == Shares{1000, -300});
  CHECK(rounded_parts({2.5, 0, 2.5}, 0) == Shares{3, 0, 2});
  CHECK(rounded_parts({}, 2).empty());
}

TEST_CASE(
    "rounded parts: the sum is the rounded total, each within one unit, nothing stays nothing") {
  std::uint32_t state = 20261120;
  const auto random = [&] {
    state = state * 1664525u + 1013904223u;
    return static_cast<double>(state) / 4294967296.0;
  };
  for (int round = 0; round < 2000; ++round) {
    std::vector<double> parts;
    double total = 0;
    const int count = 1 + static_cast<int>(random() * 12);
    for (int i = 0; i < count; ++i) {
      const double part = random() < 0.2 ? 0 : (random() - 0.2) * std::pow(10, random() * 6);
      parts.push_back(part);
      total += part * 100;
    }
    const Shares shares = rounded_parts(parts, 2);
    CHECK(sum(shares) == std::llround(total));
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK(std::abs(static_cast<double>(shares[i]) - parts[i] * 100) < 1 + 1e-6);
      if (parts[i] == 0) CHECK(shares[i] == 0);
    }
  }
}

TEST_CASE("the balance of the sample foundry, worked out by hand") {
  // 430 + 60 + 35 万kWh × 0.1229 = 528.47 + 73.74 + 43.015; gas 21 万m³ × 1.33 = 279.3;
  // diesel 18 t × 1.4571 = 26.2278; coal 900 t × 5500 × 4.1868 ÷ 29307.6 = 707.142857…;
  // heat 1200 GJ × 0.03412 = 40.944 sold. Sum 1616.951657… → 1616.95.
  // Cut to hundredths: 528.47 73.74 43.01|5 279.30 26.22|78 707.14|29 −40.95|6: 1616.93; the two
  // largest remainders are diesel (0.78) and the sold heat (0.6).
  const base::Json file =
      base::parse_json(bytes_of(source_path("assets/samples/foundry-wuhu.firm.json"))).value;
  const Assessed made = assessed(file, report_day);
  const report::EnergyBalance balance =
      report::energy_balance(made.law, *made.read.firm, made.assessment, 2025);
  std::vector<double> printed;
  for (const auto& line : balance.lines) printed.push_back(line.printed.value_or(-1));
  CHECK(printed == std::vector<double>{528.47, 73.74, 43.01, 279.30, 26.23, 707.14, 40.94});
  CHECK(balance.consumed == 1657.89);
  CHECK(balance.sold == 40.94);
  CHECK(balance.total == 1616.95);
  CHECK(balance.feedstock == 0);
  CHECK(balance.with_feedstock == 1616.95);
  CHECK(balance.own_generation == 43.01);
  CHECK_FALSE(balance.other_basis);  // the packs have no equivalent coefficient
}

TEST_CASE("an unknown line leaves the balance without a total; a year of totals has no lines") {
  base::Json file =
      base::parse_json(bytes_of(source_path("assets/samples/foundry-wuhu.firm.json"))).value;
  file["years"]["2025"]["energy"][5].erase("ncv");
  const Assessed made = assessed(file, report_day);
  const auto balance = report::energy_balance(made.law, *made.read.firm, made.assessment, 2025);
  CHECK_FALSE(balance.total);
  CHECK_FALSE(balance.consumed);
  CHECK(balance.sold == 40.94);
  CHECK(balance.lines[5].missing == std::vector<std::string>{"/years/2025/energy/5/ncv"});
  const auto base = report::energy_balance(made.law, *made.read.firm, made.assessment, 2020);
  CHECK(base.lines.empty());
  CHECK(base.total == 1180);
}

TEST_CASE("power at the firm's own equivalent coefficient") {
  // (430 + 60) 万kWh × (0.3 − 0.1229) kgce/kWh = 867.79 tce more than 1616.951657…
  base::Json file =
      base::parse_json(bytes_of(source_path("assets/samples/foundry-wuhu.firm.json"))).value;
  file["options"]["equivalent_kgce_per_kWh"] = 0.3;
  const Assessed made = assessed(file, report_day);
  const auto balance = report::energy_balance(made.law, *made.read.firm, made.assessment, 2025);
  CHECK(balance.total == 1616.95);
  CHECK(balance.other_basis == 2484.74);
}

}  // namespace
}  // namespace greengauge::test
