// Arithmetic with exact fractions, so that conversions between units do not collect rounding errors.
// In: Fraction. Out: products in lowest terms, numbers scaled by a fraction.
// Whole numbers above 2⁵³ are rounded as doubles are.
#pragma once

#include "units/units.h"

namespace greengauge::units {

Fraction operator*(const Fraction& a, const Fraction& b);
constexpr Fraction inverse(const Fraction& a) { return {a.denominator, a.numerator}; }

/// value · fraction. If a decimal number of at most 15 digits scales back to exactly `value`, that
/// number is returned, which removes the noise of binary fractions.
double scaled(double value, const Fraction& fraction);

}  // namespace greengauge::units
