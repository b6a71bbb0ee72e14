// What the owner of a factory can move, one number at a time, always towards less energy, greener
// energy or more output: never towards more energy.
// In: law, firm, the year and product in question. Out: levers, each with its present value, how far
// it may go, how a firm's data change with it, and the edits of the firm file that do the same.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// More output from the same energy is looked for up to this multiple: beyond it is no advice.
inline constexpr double most_growth = 2;

struct Lever {
  LeverKind kind = LeverKind::energy;
  std::string subject;  ///< id of the carrier, product line or question
  std::string pointer;  ///< of the first value that moves
  double now = 0;       ///< in `unit`
  double limit = 0;
  units::Unit unit;
  std::function<void(firm::Firm&, double)> apply;
  std::function<std::vector<firm::Edit>(double)> edits;
};

/// Carriers, or the total, of the year; and grid power that could be green.
std::vector<Lever> year_levers(const policy::InForce& law, const firm::Firm& firm, int year);

/// Carriers, or the total, that the product's energy consists of; and its output.
std::vector<Lever> product_levers(const firm::Firm& firm, int year, std::size_t product);

/// Amounts of money that `test` divides by and that more or dearer goods raise.
std::vector<Lever> value_levers(const policy::InForce& law, const firm::Firm& firm, int year,
                                const rules::Expression& test);

}  // namespace greengauge::assess
