// The energy balance of a list of lines: sums of what each line is in coal equivalent and CO2.
// In: lines with the pointer of their list. Out: three-valued totals in kgce, kgCO2 and J.
// One unknown line makes a total unknown; so does an empty list.
#pragma once

#include <string_view>
#include <vector>

#include "assess/energy/line.h"

namespace greengauge::assess {

struct Lines {
  const std::vector<firm::EnergyLine>& lines;
  std::string_view pointer;  ///< of their list
  const Coefficients& coefficients;
  Places& places;

  LineContext context(const firm::EnergyLine& line) const {
    return {line, pointer, coefficients, places};
  }
};

/// Comprehensive energy consumption: consumed less sold; feedstock only where asked for.
rules::Value total_energy(const Lines& lines, const PowerBasis& basis, bool with_feedstock);
/// Part that is renewable (or non-fossil), feedstock apart.
rules::Value nonfossil_energy(const Lines& lines, const PowerBasis& basis, bool or_nuclear);
rules::Value total_electricity(const Lines& lines);

enum class Co2 { fuel, location, market };
rules::Value total_co2(const Lines& lines, Co2 kind);

/// Does any line stand for energy used as raw material?
bool lists_feedstock(const std::vector<firm::EnergyLine>& lines);

}  // namespace greengauge::assess
