// Rounding of parts so that what is printed adds up: the largest-remainder method (Hare–Niemeyer).
// In: exact parts, decimal places. Out: each part at those places, at most one unit of the last place
// from its exact value; together they are the rounded total.
#pragma once

#include <cstdint>
#include <vector>

namespace greengauge::report {

/// A number in units of the last place shown, e.g. 52847 for 528.47 with two decimals.
using Shares = std::vector<std::int64_t>;

/// Every part is cut down, then those with the largest remainders get one more until the sum is the
/// total rounded half away from zero; among equal remainders the first. Parts may be negative. What
/// is 0 stays 0. Values must be below 9e15 in units of the last place; beyond they are cut there.
Shares rounded_parts(const std::vector<double>& parts, int decimals);

/// One number rounded half away from zero, in the same units.
std::int64_t rounded(double value, int decimals);

/// Back to a number.
double unrounded(std::int64_t value, int decimals);

}  // namespace greengauge::report
