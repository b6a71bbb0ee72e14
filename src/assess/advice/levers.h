// What a factory can change, one number at a time, always towards less energy, greener energy or
// more output, never towards more energy.
// In: the rules in force, a firm, the year and product in question. Out: levers, each with its
// present value, its limit, and the same move in two forms: on the typed firm and as edits of the
// firm file.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// More output from the same energy is considered up to this multiple; beyond it advice is of no
/// use.
inline constexpr double max_growth = 2;

/// One number that can move from `now` to `limit`.
struct Lever {
  LeverKind kind = LeverKind::energy;
  std::string subject;  ///< id of the carrier, product or question
  std::string pointer;  ///< JSON pointer of the first value that moves
  double now = 0;       ///< in `unit`, as is `limit`
  double limit = 0;
  units::Unit unit;
  /// Moves the number to a value in `unit`. The firm must be a copy of the one the lever was made
  /// for.
  std::function<void(firm::Firm&, double)> apply;
  std::function<std::vector<firm::Edit>(double)> edits;
};

/// The carriers, or the total, of the year; and grid power that could be bought as green power.
std::vector<Lever> year_levers(const policy::InForce& law, const firm::Firm& firm, int year);

/// The carriers, or the total, that the product's energy consists of; and its output. `product` is
/// a place in firm::Year::products.
std::vector<Lever> product_levers(const firm::Firm& firm, int year, std::size_t product);

/// The amounts of money of group "output" that `test` needs (output value, value added): more or
/// dearer goods raise them.
std::vector<Lever> value_levers(const policy::InForce& law, const firm::Firm& firm, int year,
                                const rules::Expression& test);

}  // namespace greengauge::assess
