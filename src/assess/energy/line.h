// One line of the energy list as coal equivalent and CO2.
// In: the line, the published coefficients, the coefficient for power that the firm or a table row
// chose. Out: signed values with three states: coal equivalent in kgce, CO2 in kgCO2, power in J.
// Energy sold is negative.
// Sources of the formulas: GB/T 2589—2020 (coal equivalent = amount × coefficient, or amount × NCV
// ÷ 29307.6 kJ/kgce); provincial inventory guide and NDRC guides of 2013 (CO2 = amount × NCV ×
// carbon content × oxidation × 44/12). NCV is the net calorific value.
#pragma once

#include <string>

#include "assess/energy/coefficients.h"
#include "assess/places.h"
#include "firm/firm.h"

namespace greengauge::assess {

/// The coal equivalent of power. By default all power counts at the published calorific coefficient
/// (0.1229 kgce/kWh). With `own_coefficient` grid power counts at `coefficient` instead: the user's
/// on the equivalent basis, or the one that a limit standard sets itself (`for_all_power`).
struct PowerBasis {
  bool own_coefficient = false;
  std::optional<units::Quantity> coefficient;  ///< kgce per J; nothing: the user gave none
  bool for_all_power = false;                  ///< own generation counts at it, too
  const policy::Citations* cite = nullptr;     ///< of the row that sets it; null: the user does
};

/// A line and what is needed to value it. Borrows everything: use it within one call.
struct LineContext {
  const firm::EnergyLine& line;
  std::string_view list;  ///< JSON pointer of the list that holds the line
  const Coefficients& coefficients;
  Places& places;

  /// JSON pointer of a field of the line.
  std::string pointer(std::string_view field) const;
};

/// An unknown value that names the field, if the carrier, the amount or another needed field is
/// missing or faulty; nothing if the line can be used.
std::optional<rules::Value> unusable(const LineContext& context);

/// What a line adds to a sum and by which coefficient: decided here, once. Sums take the value;
/// citations, derivations and the printed balance take the coefficient that led to it.
struct Contribution {
  rules::Value value;                      ///< kgce or kgCO2; sold energy is negative
  const policy::Factor* factor = nullptr;  ///< the published coefficient; null: none was used
  /// Used in place of a published one, in kgce per J.
  std::optional<units::Quantity> own_coefficient = std::nullopt;
  const policy::Citations* cite = nullptr;  ///< of the coefficient; null: none, or the user's
};

/// In kgce. Whether feedstock counts is the caller's decision (balance.h).
Contribution coal_contribution(const LineContext& context, const PowerBasis& basis);
inline rules::Value coal_equivalent(const LineContext& context, const PowerBasis& basis) {
  return coal_contribution(context, basis).value;
}

/// Which emissions: of fuels burned; with bought power and heat at the region's grid factor; the
/// same at the factor of the power market.
enum class Co2 { fuel, location, market };
/// In kgCO2. A carrier that the kind leaves out, and feedstock, contribute 0 by no coefficient.
Contribution co2_contribution(const LineContext& context, Co2 kind);

/// Power in J; 0 for carriers that are not power.
rules::Value electricity(const LineContext& context);
/// A truth: is the line renewable, or with `or_nuclear` non-fossil? Unknown where the carrier needs
/// a proof and the line does not name it.
rules::Value is_nonfossil(const LineContext& context, bool or_nuclear);

bool is_power(const policy::Carrier& carrier);

}  // namespace greengauge::assess
