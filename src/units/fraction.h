// Arithmetic of exact fractions. In: Fraction. Out: Fraction in lowest terms, numbers scaled by one.
// Whole numbers beyond 2⁵³ lose their exactness, not their size.
#pragma once

#include "units/units.h"

namespace greengauge::units {

Fraction operator*(const Fraction& a, const Fraction& b);
constexpr Fraction inverse(const Fraction& a) { return {a.denominator, a.numerator}; }

/// value · fraction, as the decimal number of at most 15 digits that scales back to `value`, if any.
double scaled(double value, const Fraction& fraction);

}  // namespace greengauge::units
