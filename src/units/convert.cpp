// Conversion between units, and between a number with a unit and a quantity in base units.
//
// Factors are exact fractions rather than doubles: a share of 0.29 must become 29 % and not
// 28.999999999999996 %, since results are compared with limits that people typed as decimals.
#include "units/fraction.h"
#include "units/units.h"

namespace greengauge::units {
namespace {

/// A unit that parse_unit() did not make has no exact fraction; its factor is used instead.
Fraction fraction_of(const Unit& unit) {
  return unit.exact.numerator != 0 ? unit.exact : Fraction{unit.factor, 1};
}

}  // namespace

double convert(double value, const Unit& from, const Unit& to) {
  return scaled(value, fraction_of(from) * inverse(fraction_of(to)));
}

Quantity quantity(double value, const Unit& unit) {
  return {scaled(value, fraction_of(unit)), unit.dimension};
}

double value_in(const Quantity& quantity, const Unit& unit) {
  return scaled(quantity.value, inverse(fraction_of(unit)));
}

}  // namespace greengauge::units
