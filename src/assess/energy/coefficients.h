// The published coefficients that hold for one firm's region and date, looked up once.
// In: policy::InForce. Out: the factor of a carrier, of heat, of the grid; null where none is in
// force, or (of carriers and the grid) none has a source of confidence A or B. The pointers are
// borrowed from the catalogue.
// Sources, as the packs cite them: GB/T 2589—2020 annex A (coal equivalent); the provincial
// inventory guide and the NDRC guides of 2013 (fuels); GB/T 32150—2025 (heat); yearly notices of
// the Ministry of Ecology and Environment (grid).
#pragma once

#include <string_view>
#include <unordered_map>

#include "policy/catalogue.h"

namespace greengauge::assess {

class Coefficients {
 public:
  explicit Coefficients(const policy::InForce& law);

  /// kgce per base unit of the carrier (kg, m³, J): GB/T 2589—2020, tables A.1 and A.2.
  const policy::Factor* coal_equivalent(std::string_view carrier) const;
  /// Net calorific value, carbon content and oxidation of a fuel: set S1 (provincial inventory
  /// guide) first, then S2 (NDRC guides, annex 2).
  const policy::Factor* fuel_co2(std::string_view carrier) const;
  /// J per kgce: turns a measured calorific value into coal equivalent (GB/T 2589—2020, definition
  /// of standard coal, 7000 kcal/kg).
  const policy::Factor* coal_heat() const { return coal_heat_; }
  /// kgCO2 per J of bought heat (GB/T 32150—2025, default value).
  const policy::Factor* heat_co2() const { return heat_co2_; }
  /// kgCO2 per J of grid power: the region's average of the latest notice; null if that notice has
  /// no value for the region, even where an older one has.
  const policy::Factor* grid_co2() const { return grid_co2_; }
  /// The national average without the non-fossil power that was traded on the market.
  const policy::Factor* grid_co2_residual() const { return grid_co2_residual_; }

 private:
  std::unordered_map<std::string_view, const policy::Factor*> coal_equivalent_;
  std::unordered_map<std::string_view, const policy::Factor*> fuel_co2_;
  const policy::Factor* coal_heat_ = nullptr;
  const policy::Factor* heat_co2_ = nullptr;
  const policy::Factor* grid_co2_ = nullptr;
  const policy::Factor* grid_co2_residual_ = nullptr;
};

}  // namespace greengauge::assess
