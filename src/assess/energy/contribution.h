// What an indicator of the energy balance takes from one line.
// In: an indicator, a line, the environment that knows the firm's basis for power. Out: the
// contribution: value, coefficient, citation. Sums (balance.h) and this agree, since both rest on
// coal_contribution and co2_contribution (line.h).
#pragma once

#include "assess/environment.h"

namespace greengauge::assess {

/// 0 by no coefficient for a line that the indicator leaves out: feedstock, fuel that is no
/// renewable energy, heat in co2.fuel. `kind` must be an indicator of a year.
Contribution contribution(Builtin kind, const LineContext& context,
                          const FirmEnvironment& environment);

/// The coefficient for power that the row of a standard sets, with its citation; else the calorific
/// one. The basis that the firm chose never applies to products.
PowerBasis basis_of(const policy::Row* row);

bool is_co2(Builtin kind);

}  // namespace greengauge::assess
