// Which published factor counts for a carrier or a region.
// `law.factors` holds the sets in force, best first within a kind (policy/in_force.cpp: by
// priority, then newest first). The first row of a carrier therefore wins, and a later set only
// fills carriers that earlier ones do not have. Grid factors are different: a notice replaces the
// one before it as a whole, so only the first set is looked at, and a region without a value in it
// has no factor.
// Rows of carriers and regions with a citation of confidence C are passed over: a verdict must not
// rest on a weak source.
#include "assess/energy/coefficients.h"

#include <algorithm>

namespace greengauge::assess {
namespace {

using policy::Factor;
using policy::FactorKind;
using policy::FactorSet;

bool citable(const Factor& factor) {
  return std::all_of(factor.cite.begin(), factor.cite.end(),
                     [](const policy::Citation& cite) { return cite.confidence() != 'C'; });
}

const Factor* of_region(const FactorSet& set, std::string_view region) {
  for (const Factor& row : set.rows) {
    if (row.region == region && citable(row) && row.value) return &row;
  }
  return nullptr;
}

}  // namespace

Coefficients::Coefficients(const policy::InForce& law) {
  bool grid_seen = false, residual_seen = false;
  for (const FactorSet* set : law.factors) {  // best first within a kind
    switch (set->kind) {
      case FactorKind::coal_equivalent:
        for (const Factor& row : set->rows) {
          if (row.value && citable(row)) coal_equivalent_.try_emplace(row.carrier, &row);
        }
        break;
      case FactorKind::fuel_co2:
        for (const Factor& row : set->rows) {
          if (citable(row)) fuel_co2_.try_emplace(row.carrier, &row);
        }
        break;
      case FactorKind::coal_heat:
        if (!coal_heat_ && !set->rows.empty() && set->rows[0].value) coal_heat_ = &set->rows[0];
        break;
      case FactorKind::heat_co2:
        if (!heat_co2_ && !set->rows.empty() && set->rows[0].value) heat_co2_ = &set->rows[0];
        break;
      case FactorKind::grid_co2:  // only the latest notice counts
        if (!grid_seen) grid_co2_ = of_region(*set, law.region);
        grid_seen = true;
        break;
      case FactorKind::grid_co2_residual:
        if (!residual_seen) grid_co2_residual_ = of_region(*set, "CN");
        residual_seen = true;
        break;
      case FactorKind::medium: break;
    }
  }
}

const Factor* Coefficients::coal_equivalent(std::string_view carrier) const {
  const auto at = coal_equivalent_.find(carrier);
  return at == coal_equivalent_.end() ? nullptr : at->second;
}

const Factor* Coefficients::fuel_co2(std::string_view carrier) const {
  const auto at = fuel_co2_.find(carrier);
  return at == fuel_co2_.end() ? nullptr : at->second;
}

}  // namespace greengauge::assess
