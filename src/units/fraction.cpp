// Exact fractions of doubles that hold whole numbers.
//
// Multiplication reduces crosswise first (a numerator against the other denominator), so that products
// of unit factors stay below 2⁵³ and therefore exact. `scaled` tries the result rounded to 15
// significant digits and accepts it only if it scales back to exactly the input: then both numbers
// mean one decimal amount, and the shorter one is what a person would write.
#include "units/fraction.h"

#include <cmath>
#include <numeric>

namespace greengauge::units {
namespace {

constexpr double exact_limit = 9007199254740992.0;  // 2⁵³

bool is_exact(double a) { return a > 0 && a < exact_limit && a == std::floor(a); }

/// Divides both by their greatest common divisor if both are exact.
void reduce(double& a, double& b) {
  if (!is_exact(a) || !is_exact(b)) return;
  const auto divisor =
      static_cast<double>(std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b)));
  if (divisor > 1) {
    a /= divisor;
    b /= divisor;
  }
}

double multiplied(double value, const Fraction& fraction) {
  return value * fraction.numerator / fraction.denominator;
}

/// `value` rounded to 15 significant digits. Sizes outside 1e-7…1e14 are returned as they are: for
/// those inside, the power of ten is one that a double holds exactly.
double with_15_digits(double value) {
  constexpr std::array<double, 23> powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const double size = std::fabs(value);
  if (!(size >= 1e-7 && size < 1e14)) return value;
  std::size_t places = 14;  // for 1 <= size < 10
  for (std::size_t i = 1; size >= powers_of_ten[i]; ++i) --places;
  for (double s = size; s < 1; s *= 10) ++places;
  const double power = powers_of_ten[places];  // exact, and the rounded product is below 2⁵³
  return std::nearbyint(value * power) / power;
}

}  // namespace

Fraction operator*(const Fraction& a, const Fraction& b) {
  Fraction left = a, right = b;
  reduce(left.numerator, right.denominator);
  reduce(right.numerator, left.denominator);
  return {left.numerator * right.numerator, left.denominator * right.denominator};
}

double scaled(double value, const Fraction& fraction) {
  const double result = multiplied(value, fraction);
  const double shorter = with_15_digits(result);
  return shorter != result && multiplied(shorter, inverse(fraction)) == value ? shorter : result;
}

}  // namespace greengauge::units
