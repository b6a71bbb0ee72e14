// The energy balance of one year as a bureau reads it: line by line, sold energy and feedstock apart.
// In: what is in force, the firm, its assessment. Out: exact values, and printed ones whose parts add
// up to the printed total (rounding.h). Media bought in (water, oxygen …) are not entered, so not here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::report {

/// Decimal places of tce in the balance.
inline constexpr int balance_decimals = 2;

struct BalanceLine {
  enum class Part : std::uint8_t { consumed, sold, feedstock };
  Part part = Part::consumed;
  const firm::EnergyLine* line = nullptr;
  std::string multiplier;     ///< "0.1229 kgce/kWh", "23,027 kJ/kg ÷ 29307.6 kJ/kgce"; "" if none
  std::optional<double> tce;  ///< exact; sold energy counts here as a positive number, too
  std::optional<double> printed;     ///< at balance_decimals
  policy::Citations cite;            ///< of the coefficient
  std::vector<std::string> missing;  ///< JSON pointers
  std::vector<assess::Note> notes;
};

/// Printed sums in tce; nothing where a part is not known.
struct EnergyBalance {
  int year = 0;
  std::vector<BalanceLine>
      lines;              ///< consumed, then sold, then feedstock; within in the file's order
  bool by_lines = false;  ///< false: the year gives a total only, or nothing
  std::optional<double> consumed;
  std::optional<double> sold;
  std::optional<double> total;  ///< comprehensive consumption on the chosen basis: consumed − sold
  std::optional<double> feedstock;
  std::optional<double> with_feedstock;  ///< total + feedstock
  std::optional<double> own_generation;  ///< of the total: power and heat made on site, renewable
  std::optional<double> other_basis;     ///< with feedstock, power on the basis that was not chosen
};

EnergyBalance energy_balance(const policy::InForce& law, const firm::Firm& firm,
                             const assess::Assessment& assessment, int year);

}  // namespace greengauge::report
