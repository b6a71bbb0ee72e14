// The energy balance of one year as a bureau reads it: line by line, with sold energy and feedstock
// apart.
// In: the rules in force, the firm, its assessment. Out: exact values, and printed ones whose parts
// add up to the printed total (rounding.h). Purchased media (water, oxygen …) are not entered and
// so not included.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::report {

/// Decimal places of tce in the balance.
inline constexpr int balance_decimals = 2;

/// One line. Borrows from the firm and the catalogue.
struct BalanceLine {
  enum class Part : std::uint8_t { consumed, sold, feedstock };
  Part part = Part::consumed;
  const firm::EnergyLine* line = nullptr;
  std::string multiplier;     ///< "0.1229 kgce/kWh", "23,027 kJ/kg ÷ 29307.6 kJ/kgce"; "" if none
  std::optional<double> tce;  ///< exact; positive also for energy sold
  std::optional<double> printed;     ///< rounded to balance_decimals, so that lines add up
  policy::Citations cite;            ///< of the coefficient
  std::vector<std::string> missing;  ///< JSON pointers
  std::vector<assess::Note> notes;
};

/// The lines and their printed sums in tce; a sum is nothing where a part is not known.
struct EnergyBalance {
  int year = 0;
  /// Consumed, then sold, then feedstock; within these as in the file.
  std::vector<BalanceLine> lines;
  bool by_lines = false;  ///< false: the year gives a total only, or nothing
  std::optional<double> consumed;
  std::optional<double> sold;
  std::optional<double> total;  ///< comprehensive consumption on the chosen basis: consumed − sold
  std::optional<double> feedstock;
  std::optional<double> with_feedstock;  ///< total + feedstock
  std::optional<double> own_generation;  ///< part of the total: renewable energy made on site
  std::optional<double> other_basis;     ///< with feedstock, power on the basis that was not chosen
};

/// `assessment`: of the same rules and firm; it supplies totals of a year without lines.
EnergyBalance energy_balance(const policy::InForce& law, const firm::Firm& firm,
                             const assess::Assessment& assessment, int year);

}  // namespace greengauge::report
