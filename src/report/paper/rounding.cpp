// The largest-remainder method. Rounding each part on its own can make a column miss its total by a
// few units of the last place, which a reader who adds up takes for an error. Instead every part is
// rounded down; the total, rounded on its own, is then larger by a few units, and these go to the
// parts that lost most, one unit each, the first among equals. Everything is counted in integers of
// the last place. Floor and remainder are of the binary number, the same natively and in
// WebAssembly.
#include "report/paper/rounding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace greengauge::report {
namespace {

constexpr double most = 9e15;  // about 2⁵³: integers beyond are not exact in a double

/// In units of the last place, cut to ±most; 0 if not finite.
double scaled(double value, int decimals) {
  const double result = value * std::pow(10.0, decimals);
  return std::isfinite(result) ? std::clamp(result, -most, most) : 0;
}

}  // namespace

std::int64_t rounded(double value, int decimals) { return std::llround(scaled(value, decimals)); }

double unrounded(std::int64_t value, int decimals) {
  return static_cast<double>(value) / std::pow(10.0, decimals);
}

Shares rounded_parts(const std::vector<double>& parts, int decimals) {
  Shares result;
  std::vector<double> remainders;
  double total = 0;
  for (const double part : parts) {
    const double exact = scaled(part, decimals);
    total += exact;
    result.push_back(static_cast<std::int64_t>(std::floor(exact)));
    remainders.push_back(exact - std::floor(exact));
  }
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  const std::int64_t cut = std::accumulate(result.begin(), result.end(), std::int64_t{0});
  std::int64_t left = std::llround(total) - cut;
  for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left) ++result[order[i]];
  return result;
}

}  // namespace greengauge::report
