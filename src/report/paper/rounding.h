// Rounding of parts so that what is printed adds up: the largest-remainder method (Hare–Niemeyer).
// In: exact parts, decimal places. Out: each part rounded to these places, less than one unit of
// the last place from its exact value; together they are the rounded total.
#pragma once

#include <cstdint>
#include <vector>

namespace greengauge::report {

/// A number in units of the last place shown, e.g. 52847 for 528.47 with two decimals.
using Shares = std::vector<std::int64_t>;

/// Parts may be negative; a part of 0 stays 0. The total is rounded half away from zero. Values
/// beyond ±9e15 units of the last place are cut to that.
Shares rounded_parts(const std::vector<double>& parts, int decimals);

/// One number rounded half away from zero, in the same units.
std::int64_t rounded(double value, int decimals);

/// The number that `value` units of the last place are.
double unrounded(std::int64_t value, int decimals);

}  // namespace greengauge::report
