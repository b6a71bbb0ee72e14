// Amounts that look like an error of the unit: 10³ (kg for t) or 10⁴ (kWh for 万kWh) too large or
// too small.
// In: a year's lines with their coal equivalents, other years, the energy per output value. Out:
// the first suspicious line with the factor that would correct it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace greengauge::app {

/// A line of the year in question.
struct LineEnergy {
  double tce = 0;                 ///< > 0, consumed or sold
  std::optional<double> earlier;  ///< the same energy in another year, tce, > 0
  bool accepted = false;          ///< the user confirmed the amount
};

struct Slip {
  std::size_t line = 0;
  double factor = 1;        ///< 0.001, 0.0001, 1000 or 10 000: would make the amount usual
  bool by_earlier = false;  ///< suspicious beside another year; else by its share of all energy
};

/// `intensity`: the year's tce per 10 000 yuan of output, as entered; nothing if unknown.
/// `named_factors`: for each line (same order and number as `lines`) the factors that another unit
/// of its carrier would explain; they are tried first.
std::optional<Slip> find_slip(const std::vector<LineEnergy>& lines, std::optional<double> intensity,
                              const std::vector<std::vector<double>>& named_factors);

}  // namespace greengauge::app
