#include "units/fraction.h"
#include "units/units.h"

namespace greengauge::units {
namespace {

/// A unit made by hand has no fraction: its factor is taken for a whole number of base units.
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
