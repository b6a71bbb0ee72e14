// The smallest change of a value that reaches a goal: ratios, steps, both directions, seven digits.
#include "assess/advice/search.h"

#include <doctest/doctest.h>

#include <cmath>

namespace greengauge::test {
namespace {

using assess::least_move;
using assess::Probe;
using assess::Prober;
using assess::rounded_towards;

double move_found(double from, double limit, const Prober& probe, int* probes = nullptr) {
  int count = 0;
  const Prober counted = [&](double position) {
    ++count;
    return probe(position);
  };
  const double result = least_move(from, counted(from), limit, counted(limit), counted);
  if (probes) *probes = count;
  return result;
}

TEST_CASE("seven significant digits, away from where the move began") {
  CHECK(rounded_towards(49.633848657, 0) == 49.63384);
  CHECK(rounded_towards(1007.377049, 2000) == 1007.378);
  CHECK(rounded_towards(-29.99999999, -40) == -30.0);
  CHECK(rounded_towards(0.000123456789, 0) == 0.0001234567);
  CHECK(rounded_towards(5, 0) == 5.0);
}

TEST_CASE("a straight line is solved exactly where its root has few digits") {
  const Prober halves = [](double x) { return Probe{x <= 865, x - 865}; };
  CHECK(move_found(900, 0, halves) == 865.0);
}

TEST_CASE("a share is solved in a handful of probes") {
  // 1000 / (1000 + x) >= 0.3 from x = 9000: x = 1000 / 0.3 - 1000 = 2333.33…
  const Prober share = [](double x) {
    const double value = 1000 / (1000 + x);
    return Probe{value >= 0.3, value - 0.3};
  };
  int probes = 0;
  CHECK(move_found(9000, 0, share, &probes) == 2333.333);
  CHECK(probes <= 8);
}

TEST_CASE("without a distance the place where it turns is still found") {
  const Prober step = [](double x) { return Probe{x >= 1234.5678, std::nullopt}; };
  CHECK(move_found(0, 2000, step) == 1234.568);
}

TEST_CASE("a distance that is not a ratio does not mislead the search") {
  const Prober curve = [](double x) { return Probe{std::exp(x) >= 7, std::exp(x) - 7}; };
  CHECK(move_found(0, 5, curve) == 1.945911);  // ln 7 = 1.94591014…
}

TEST_CASE("a move that only the limit reaches ends there") {
  const Prober last = [](double x) { return Probe{x <= 0, x}; };
  CHECK(move_found(10, 0, last) == 0.0);
}

}  // namespace
}  // namespace greengauge::test
