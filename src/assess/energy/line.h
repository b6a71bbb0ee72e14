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

/// In kgce. Whether feedstock counts is the caller's decision (balance.h).
rules::Value coal_equivalent(const LineContext& context, const PowerBasis& basis);
/// Power in J; 0 for carriers that are not power.
rules::Value electricity(const LineContext& context);
/// kgCO2 of a fuel that is burned; 0 for other carriers and for feedstock.
rules::Value fuel_co2(const LineContext& context);
/// kgCO2 with grid power at the average factor of the region and bought heat at its default factor;
/// own generation is 0 (GB/T 36132—2025, annex B, B.3 and B.4).
rules::Value location_co2(const LineContext& context);
/// The same, but proven non-fossil grid power is 0 and other grid power takes the national factor
/// without market-traded non-fossil power.
rules::Value market_co2(const LineContext& context);
/// A truth: is the line renewable, or with `or_nuclear` non-fossil? Unknown where the carrier needs
/// a proof and the line does not name it.
rules::Value is_nonfossil(const LineContext& context, bool or_nuclear);

bool is_power(const policy::Carrier& carrier);

}  // namespace greengauge::assess
