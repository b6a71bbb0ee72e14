// How the smallest move is found.
// The search keeps a bracket: one position that does not hold and one that does. Each judgement is
// expensive (the rules run on an edited firm), so the bracket is first narrowed by a guess. Most
// measured values are ratios of straight lines in the moved number: a share, an energy intensity, a
// unit energy. Such a distance is (d0 + b·u) / (1 + c·u), with u the move so far; three judged
// points give b and c, and the root is -d0 / b. Probing just before and just after the root usually
// closes the bracket to one part in 10⁹. Whatever is left, a formula with steps for example, is
// halved.
// The position found is then rounded for people, to seven digits: to the nearest such number if
// that holds, else towards the limit. A number that does not hold is never returned.
#include "assess/advice/search.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace greengauge::assess {
namespace {

constexpr int digits = 7;
constexpr int max_halvings = 60;
constexpr double fine = 1e-9;  // well below a unit in the seventh digit

/// `mantissa` × 10^`exponent`, as the nearest double to that decimal number.
double decimal(double mantissa, int exponent) {
  char text[64];
  std::snprintf(text, sizeof text, "%.0fe%d", mantissa, exponent);
  return std::strtod(text, nullptr);
}

double nearest(double value) { return std::nearbyint(value); }
double above(double value) { return std::ceil(value); }
double below(double value) { return std::floor(value); }

double rounded(double value, double (*round)(double)) {
  if (value == 0 || !std::isfinite(value)) return value;
  const int exponent = static_cast<int>(std::floor(std::log10(std::fabs(value)))) - (digits - 1);
  return decimal(round(value / decimal(1, exponent)), exponent);
}

/// The root of the ratio of straight lines through three points (position, distance); nothing if it
/// is not between `from` and `limit`.
std::optional<double> root_of_ratio(double from, double d0, double middle, double dm, double limit,
                                    double d1) {
  const double um = middle - from, u1 = limit - from;
  const double slope_m = (dm - d0) / um, slope_1 = (d1 - d0) / u1;
  const double c = d1 == dm ? 0 : (slope_m - slope_1) / (d1 - dm);
  const double b = slope_m + dm * c;
  const double root = from - d0 / b;
  const bool inside = std::isfinite(root) && (root - from) * (root - limit) < 0;
  return inside ? std::optional(root) : std::nullopt;
}

struct Bracket {
  double off;  ///< does not hold
  double on;   ///< holds

  double width() const { return std::fabs(on - off); }
  bool contains(double position) const { return (position - off) * (position - on) < 0; }
};

/// Judges a position within the bracket and replaces the end that it agrees with.
void narrow(Bracket& bracket, double position, const Prober& probe) {
  if (!bracket.contains(position)) return;
  (probe(position).holds ? bracket.on : bracket.off) = position;
}

}  // namespace

double rounded_towards(double value, double towards) {
  return rounded(value, towards > value ? above : below);
}

double least_move(double from, const Probe& at_from, double limit, const Probe& at_limit,
                  const Prober& probe) {
  Bracket bracket{from, limit};
  const double scale = std::fabs(limit - from);
  if (at_from.distance && at_limit.distance) {
    const double middle = from + (limit - from) / 2;
    const Probe there = probe(middle);
    (there.holds ? bracket.on : bracket.off) = middle;
    const auto root = there.distance ? root_of_ratio(from, *at_from.distance, middle,
                                                     *there.distance, limit, *at_limit.distance)
                                     : std::nullopt;
    if (root) {
      const double step = fine * std::max(std::fabs(*root), scale) * (limit > from ? 1 : -1);
      narrow(bracket, *root + step, probe);
      narrow(bracket, *root - step, probe);
    }
  }
  for (int i = 0; i < max_halvings; ++i) {
    if (bracket.width() <= 4 * fine * std::max(std::fabs(bracket.on), fine * scale)) break;
    narrow(bracket, bracket.off + (bracket.on - bracket.off) / 2, probe);
  }
  for (const double position : {rounded(bracket.on, nearest), rounded_towards(bracket.on, limit)}) {
    const bool inside = (position - from) * (position - limit) <= 0;
    if (inside && position != from && probe(position).holds) return position;
  }
  return bracket.on;
}

}  // namespace greengauge::assess
