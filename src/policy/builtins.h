// The indicators that the program computes itself, since no formula of a pack could: they sum over energy
// lines or choose table rows. A pack declares them (title, unit, source) without a formula.
// In: an id. Out: which one it is. Reading a pack, lint, the assessment and the reports take the ids from here.
#pragma once

#include <array>
#include <string_view>

namespace greengauge::policy {

enum class Builtin : unsigned char {
  none,  ///< it has a formula, or an id that is not computed here
  // of a year, in kgce or kgCO2
  energy,
  energy_with_feedstock,
  energy_without_nonfossil,
  energy_renewable,
  energy_nonfossil,
  energy_other_basis,  ///< `energy` on the basis for power that was not chosen
  energy_nonfossil_other_basis,
  co2_fuel,
  co2_location,
  co2_market,
  // of a product
  unit_energy,  ///< energy ÷ output
  limit_level,  ///< 1 to 3; 0: beyond level 3
  benchmark,    ///< rank in reached, missed, below_baseline
};

struct BuiltinName {
  std::string_view id;
  Builtin kind;
};

inline constexpr std::array<BuiltinName, 13> builtin_names{
    {{"energy.tce", Builtin::energy},
     {"energy.tce_with_feedstock", Builtin::energy_with_feedstock},
     {"energy.tce_without_nonfossil", Builtin::energy_without_nonfossil},
     {"energy.tce_renewable", Builtin::energy_renewable},
     {"energy.tce_nonfossil", Builtin::energy_nonfossil},
     {"energy.tce_other_basis", Builtin::energy_other_basis},
     {"energy.tce_nonfossil_other_basis", Builtin::energy_nonfossil_other_basis},
     {"co2.fuel", Builtin::co2_fuel},
     {"co2.location", Builtin::co2_location},
     {"co2.market", Builtin::co2_market},
     {"product.unit_energy", Builtin::unit_energy},
     {"product.limit_level", Builtin::limit_level},
     {"product.benchmark", Builtin::benchmark}}};

/// `none` for an id that is not among them.
constexpr Builtin builtin(std::string_view id) {
  for (const BuiltinName& name : builtin_names) {
    if (name.id == id) return name.kind;
  }
  return Builtin::none;
}

/// Empty for `none`.
constexpr std::string_view id_of(Builtin kind) {
  for (const BuiltinName& name : builtin_names) {
    if (name.kind == kind) return name.id;
  }
  return {};
}

}  // namespace greengauge::policy
