// How a number was computed, as nested lines.
// In: an indicator or an energy line of a year. Out: formula, the firm's numbers, coefficients,
// sources.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// How an indicator was computed: the formula with the firm's numbers, coefficients and sources.
void derivation(const Screen& s, std::string_view indicator, int year);
/// The same for one line of energy.
void line_derivation(const Screen& s, const firm::EnergyLine& line, int year);

/// Coal equivalent of a line in tce; nothing if unknown.
std::optional<double> line_tce(const Screen& s, const firm::EnergyLine& line, int year);

}  // namespace greengauge::app
