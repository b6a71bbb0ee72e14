// The energy balance of a list of lines: the sums of their coal equivalents and CO2.
// In: lines, the JSON pointer of their list, the published coefficients. Out: totals with three
// values (known, unknown, not applicable): coal equivalent in kgce, CO2 in kgCO2, power in J.
// One unknown line makes a total unknown, and so does an empty list: unknown is never zero.
#pragma once

#include <string_view>
#include <vector>

#include "assess/energy/line.h"

namespace greengauge::assess {

/// A list to sum. Borrows everything: use it within one call, never store it.
struct Lines {
  const std::vector<firm::EnergyLine>& lines;
  std::string_view pointer;  ///< JSON pointer of the list in the firm file
  const Coefficients& coefficients;
  Places& places;

  LineContext context(const firm::EnergyLine& line) const {
    return {line, pointer, coefficients, places};
  }
};

/// Comprehensive energy consumption in kgce: energy consumed less energy sold (GB/T 2589—2020,
/// clause 8 and annex A). Energy used as raw material counts only `with_feedstock`.
rules::Value total_energy(const Lines& lines, const PowerBasis& basis, bool with_feedstock);
/// The renewable part of it in kgce, or with `or_nuclear` the non-fossil part (GB/T 36132—2025,
/// annex B, B.5). Feedstock never counts.
rules::Value nonfossil_energy(const Lines& lines, const PowerBasis& basis, bool or_nuclear);
/// Power in J, consumed less sold. Unknown if no line is power: the file then says nothing of it.
rules::Value total_electricity(const Lines& lines);

/// In kgCO2, sold energy deducted; feedstock and process emissions are not included.
rules::Value total_co2(const Lines& lines, Co2 kind);

/// Is any line energy used as raw material?
bool lists_feedstock(const std::vector<firm::EnergyLine>& lines);

}  // namespace greengauge::assess
