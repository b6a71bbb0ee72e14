// The least move of one number that makes something hold.
// In: where the number is, how far it may go, and a probe that judges a position exactly.
// Out: the nearest position found to hold, with seven significant digits where such a one holds.
#pragma once

#include <functional>
#include <optional>

namespace greengauge::assess {

/// What a position gives: does it hold, and how far the measured value is from its threshold
/// (positive or negative, nothing where that is not known; it only speeds up the search).
struct Probe {
  bool holds = false;
  std::optional<double> distance;
};
using Prober = std::function<Probe(double)>;

/// `at_from` does not hold, `at_limit` does. The answer lies between them, holds, and a position
/// nearer to `from` by one millionth does not, as long as what is judged changes only once.
double least_move(double from, const Probe& at_from, double limit, const Probe& at_limit,
                  const Prober& probe);

/// The number of seven significant digits next to `value`, rounded up or down in the direction in
/// which `towards` lies.
double rounded_towards(double value, double towards);

}  // namespace greengauge::assess
