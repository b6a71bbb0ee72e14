#include "app/pages/energy/unit_slip.h"

#include <algorithm>
#include <cmath>

namespace greengauge::app {
namespace {

/// Another year's amount within a factor of ten needs no question; beyond a hundred it does, if a slip of the
/// unit would bring it near.
constexpr double usual_change = 10;
constexpr double odd_change = 100;
constexpr double near_change = 5;

constexpr double odd_share = 0.9;
constexpr double least_share = 0.01;  ///< what would be left must still be worth a line

/// tce per 10 000 yuan: the most energy-intensive branches (cement, ammonia) stay below 5.
constexpr double usual_intensity = 5;
constexpr double least_intensity = 1e-4;

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
      if (then <= usual_intensity && then >= least_intensity) return factor;
    } else if (others > 0) {
      const double share = tce * factor / left;
      if (share >= least_share && share <= odd_share) return factor;
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
