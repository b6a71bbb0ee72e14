// Two independent signs that an amount is off by a power of ten of its unit:
//
// 1. Beside another year: the amount differs more than a hundredfold, and one of the factors 10⁻³,
//    10⁻⁴, 10³, 10⁴ brings it within a factor of five. If it differs less than tenfold the line is
//    cleared and the second sign is not looked for.
// 2. Within the year: the line has more than 90 % of all energy. That alone is usual for a factory
//    that runs on power; it is suspicious only if the energy per output value is beyond that of the
//    most energy-intensive branches (5 tce per 10 000 yuan), or, if the output value is unknown, if
//    the line would still have 1–90 % of the energy after the correction. Only factors below 1 are
//    tried: an amount that is too small is not noticed by its share.
//
// Factors that another unit of the carrier explains (kg for t) are tried first, as they are
// likelier than a misplaced decimal point. The thresholds are wide, so that ordinary changes raise
// no question.
#include "app/pages/energy/unit_slip.h"

#include <algorithm>
#include <cmath>

namespace greengauge::app {
namespace {

/// Changes against another year, as factors: below the first usual, above the second odd, and the
/// last is how near a correction must come.
constexpr double usual_change = 10;
constexpr double odd_change = 100;
constexpr double near_change = 5;

constexpr double odd_share = 0.9;
constexpr double min_share = 0.01;  ///< after the correction the line must still be worth entering

/// tce per 10 000 yuan: the most energy-intensive branches (cement, ammonia) are below 5.
constexpr double usual_intensity = 5;
constexpr double min_intensity = 1e-4;

/// The factors to try, those that a unit explains first.
std::vector<double> factors_for(const std::vector<double>& named) {
  std::vector<double> factors = named;
  for (double factor : {1e-3, 1e-4, 1e3, 1e4})
    if (std::find(factors.begin(), factors.end(), factor) == factors.end())
      factors.push_back(factor);
  return factors;
}

std::optional<double> by_earlier(const LineEnergy& line, const std::vector<double>& factors) {
  const double change = line.tce / *line.earlier;
  if (change <= odd_change && change >= 1 / odd_change) return {};
  for (double factor : factors)
    if (change * factor >= 1 / near_change && change * factor <= near_change) return factor;
  return {};
}

std::optional<double> by_share(double tce, double total, std::optional<double> intensity,
                               const std::vector<double>& factors) {
  const double others = total - tce;
  if (tce <= odd_share * total) return {};
  if (intensity && *intensity <= usual_intensity) return {};
  for (double factor : factors) {
    if (factor > 1) continue;
    const double left = others + tce * factor;
    if (intensity) {
      const double then = *intensity * left / total;
      if (then <= usual_intensity && then >= min_intensity) return factor;
    } else if (others > 0) {
      const double share = tce * factor / left;
      if (share >= min_share && share <= odd_share) return factor;
    }
  }
  return {};
}

}  // namespace

std::optional<Slip> find_slip(const std::vector<LineEnergy>& lines, std::optional<double> intensity,
                              const std::vector<std::vector<double>>& named_factors) {
  double total = 0;
  for (const LineEnergy& line : lines) total += line.tce;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineEnergy& line = lines[i];
    if (line.accepted || !(line.tce > 0)) continue;
    const std::vector<double> factors = factors_for(named_factors[i]);
    const bool earlier = line.earlier && *line.earlier > 0;
    if (earlier) {
      if (const auto factor = by_earlier(line, factors)) return Slip{i, *factor, true};
      const double change = line.tce / *line.earlier;
      if (change <= usual_change && change >= 1 / usual_change) continue;  // as in another year
    }
    if (const auto factor = by_share(line.tce, total, intensity, factors))
      return Slip{i, *factor, false};
  }
  return {};
}

}  // namespace greengauge::app
