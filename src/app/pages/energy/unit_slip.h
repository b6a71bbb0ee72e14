// Amounts that look like a slip of the unit: 10³ (kg for t) or 10⁴ (kWh for 万kWh) too much or too little.
// In: a year's lines and their coal equivalents, what other years and the output value say. Out: a question.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace greengauge::app {

/// One line of the year that is looked at.
struct LineEnergy {
  double tce = 0;                 ///< > 0, consumed or sold
  std::optional<double> earlier;  ///< the same carrier in another year, tce
  bool accepted = false;          ///< the amount was asked about, and confirmed
};

struct Slip {
  std::size_t line = 0;
  double factor = 1;        ///< 0.001, 0.0001, 1000 or 10 000: what would make the amount usual
  bool by_earlier = false;  ///< another year says so; else the share of all energy does
};

/// `intensity`: tce per 10 000 yuan of output as things stand; nothing if not known.
/// `named_factors`: of each line those that a unit of its carrier would explain; they go first.
std::optional<Slip> find_slip(const std::vector<LineEnergy>& lines, std::optional<double> intensity,
                              const std::vector<std::vector<double>>& named_factors);

}  // namespace greengauge::app
