// Published coefficients for one firm's region and date, found once.
// In: policy::InForce. Out: the factor for a carrier, for heat, for the grid; null where none of
// sufficient confidence is in force.
#pragma once

#include <string_view>
#include <unordered_map>

#include "policy/catalogue.h"

namespace greengauge::assess {

class Coefficients {
 public:
  explicit Coefficients(const policy::InForce& law);

  const policy::Factor* coal_equivalent(std::string_view carrier) const;
  /// Set S1 first, then S2.
  const policy::Factor* fuel_co2(std::string_view carrier) const;
  const policy::Factor* coal_heat() const { return coal_heat_; }
  const policy::Factor* heat_co2() const { return heat_co2_; }
  const policy::Factor* grid_co2() const { return grid_co2_; }
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
