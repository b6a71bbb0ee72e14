// The smallest move of one number that makes a condition hold.
// In: where the number is, how far it may go, and a probe that judges a position exactly.
// Out: the nearest position found to hold, with seven significant digits if such a number holds.
#pragma once

#include <functional>
#include <optional>

namespace greengauge::assess {

/// The judgement of a position: does the condition hold there, and how far is the measured value
/// from its threshold? The distance is signed and in base units; nothing if it is not
/// known. It only speeds up the search.
struct Probe {
  bool holds = false;
  std::optional<double> distance;
};
using Prober = std::function<Probe(double)>;

/// `at_from` must not hold and `at_limit` must. The result lies between them and holds; a position
/// nearer to `from` by one millionth does not hold, provided the condition changes only once
/// between.
double least_move(double from, const Probe& at_from, double limit, const Probe& at_limit,
                  const Prober& probe);

/// `value` rounded to seven significant digits, up or down, in the direction of `towards`.
double rounded_towards(double value, double towards);

}  // namespace greengauge::assess
