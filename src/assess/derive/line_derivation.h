// Steps of a derivation that concern energy: each line with its amount, coefficient and source; the
// energy and output of a product; the cells of the row that a product is compared with.
// In: a FirmEnvironment at its current year and product. Out: parts, added to a Derivation.
#pragma once

#include "assess/derive/derivation.h"
#include "assess/environment.h"

namespace greengauge::assess {

/// What turns a line's amount into coal equivalent on the chosen basis: "0.1229 kgce/kWh", or a
/// measured calorific value ÷ 29307.6 kJ/kgce. The line must have carrier and amount.
struct Multiplier {
  std::string text;                         ///< "" where no coefficient is known
  const policy::Citations* cite = nullptr;  ///< null: none is known, or it is the user's
};
Multiplier energy_multiplier(const LineContext& context, FirmEnvironment& environment);

/// Adds a part for every line of the current year, in tce or tCO2 as `kind` says.
void add_lines(FirmEnvironment& environment, Builtin kind, Derivation& result);

/// Adds the total that the file gives in place of lines, if it does.
void add_given_total(FirmEnvironment& environment, Builtin kind, Derivation& result);

/// Adds the energy of the current product, which there must be, and the output that it is divided by.
void add_product_energy(FirmEnvironment& environment, Derivation& result);

/// Adds the cells of the candidate rows that have a value, with the notes on the rows.
void add_row_cells(FirmEnvironment& environment, const RowChoice& choice, Derivation& result);

}  // namespace greengauge::assess
