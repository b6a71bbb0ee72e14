// One line of energy turned into coal equivalent and CO2.
// In: the line, the published coefficients, how power is to be counted. Out: signed three-valued
// amounts (sold energy is negative) in kgce, kgCO2 and J.
// Source of the formulas: GB/T 2589—2020 (coal equivalent); provincial inventory guide and NDRC 2013
// guides (CO2 = amount × NCV × carbon content × oxidation × 44/12).
#pragma once

#include <string>

#include "assess/energy/coefficients.h"
#include "assess/places.h"
#include "firm/firm.h"

namespace greengauge::assess {

/// How power is counted in coal equivalent: at the published calorific coefficient, or at another.
struct PowerBasis {
  bool own_coefficient = false;  ///< grid power (and all power with `for_all_power`) …
  std::optional<units::Quantity> coefficient;  ///< … at this, kgce per J; nothing: not known
  bool for_all_power = false;
};

struct LineContext {
  const firm::EnergyLine& line;
  std::string_view list;  ///< JSON pointer of the list that holds the line
  const Coefficients& coefficients;
  Places& places;

  std::string pointer(std::string_view field) const;
};

/// Unknown with its place if carrier, amount or another needed field is missing or faulty.
std::optional<rules::Value> unusable(const LineContext& context);

rules::Value coal_equivalent(const LineContext& context, const PowerBasis& basis);
/// Power in J, of power carriers; 0 for others.
rules::Value electricity(const LineContext& context);
/// Fuels only; 0 for other carriers and for feedstock.
rules::Value fuel_co2(const LineContext& context);
rules::Value location_co2(const LineContext& context);
rules::Value market_co2(const LineContext& context);
/// Is the line renewable (or with `or_nuclear` non-fossil)? Unknown where its proof is not named.
rules::Value is_nonfossil(const LineContext& context, bool or_nuclear);

bool is_power(const policy::Carrier& carrier);

}  // namespace greengauge::assess
