// What a result depends on: the same firm judged again under another choice of each assumption.
// The assessment itself makes choices that a reviewer could make differently: the coefficient for
// power, the data year of the grid factor, the set of default CO2 factors, and lead or base values
// that the user copied from a text. Each is changed alone, in the firm's options or in the order of
// the factor sets (the first in order wins, see coefficients.cpp), the whole firm is judged again,
// and every verdict, status, level or mark that differs becomes one SensitivityChange. Combinations
// are not tried.
#include <algorithm>

#include "assess/advice/advice.h"
#include "assess/advice/snapshot.h"

namespace greengauge::assess {
namespace {

using policy::FactorKind;
using policy::FactorSet;

/// How far off a lead or base value that the user typed in may be: our own assumption.
constexpr double supplied_uncertainty = 0.05;

class SensitivityFinder {
 public:
  SensitivityFinder(const policy::InForce& law, const firm::Firm& firm) : law_(law), firm_(firm) {
    FirmEnvironment environment(law, firm);
    before_ = full_snapshot(environment);
  }

  std::vector<SensitivityChange> find() {
    other_basis();
    other_grid_factors();
    other_fuel_factors();
    other_supplied();
    return std::move(changes_);
  }

 private:
  /// Judges under `law` and `firm` and adds what differs.
  void compare(Assumption what, const std::string& detail, const policy::InForce& law,
               const firm::Firm& firm) {
    FirmEnvironment environment(law, firm);
    for (Consequence& one : differences(before_, full_snapshot(environment))) {
      changes_.push_back({what, detail, true, std::move(one)});
    }
  }

  bool uses_grid_power() const {
    const firm::Year* year = firm_.year(firm_.assessment_year());
    return year && std::any_of(year->energy.begin(), year->energy.end(), [](const auto& line) {
             return line.carrier && line.carrier->kind == policy::CarrierKind::grid_power;
           });
  }

  void other_basis() {
    if (!uses_grid_power()) return;
    const bool calorific = firm_.options.basis == firm::Basis::calorific;
    const std::string detail = calorific ? "equivalent" : "calorific";
    if (calorific && !firm_.options.equivalent) {
      changes_.push_back({Assumption::tce_basis, detail, false, {}});
      return;
    }
    firm::Firm other = firm_;
    other.options.basis = calorific ? firm::Basis::equivalent : firm::Basis::calorific;
    compare(Assumption::tce_basis, detail, law_, other);
  }

  /// The sets of `kind` in force, the one in use first.
  std::vector<const FactorSet*> sets(FactorKind kind) const {
    std::vector<const FactorSet*> result;
    for (const FactorSet* set : law_.factors) {
      if (set->kind == kind) result.push_back(set);
    }
    return result;
  }

  /// The same rules, but the sets for which `preferred` is true come first.
  template <class Preferred>
  policy::InForce with_first(Preferred preferred) const {
    policy::InForce other = law_;
    std::stable_partition(other.factors.begin(), other.factors.end(), preferred);
    return other;
  }

  void other_grid_factors() {
    const auto all = sets(FactorKind::grid_co2);
    for (std::size_t i = 1; i < all.size(); ++i) {
      const int year = all[i]->year;
      const auto of_year = [&](const FactorSet* set) {
        const bool grid =
            set->kind == FactorKind::grid_co2 || set->kind == FactorKind::grid_co2_residual;
        return grid && set->year == year;
      };
      compare(Assumption::grid_factor, std::to_string(year), with_first(of_year), firm_);
    }
  }

  void other_fuel_factors() {
    const auto all = sets(FactorKind::fuel_co2);
    for (std::size_t i = 1; i < all.size(); ++i) {
      const auto is_it = [&](const FactorSet* set) { return set == all[i]; };
      compare(Assumption::co2_set, all[i]->id, with_first(is_it), firm_);
    }
  }

  void other_supplied() {
    for (const auto& [key, entry] : firm_.options.supplied) {
      for (const std::string_view name : {"lead", "base"}) {
        if (entry.values.find(name) == entry.values.end()) continue;
        for (const bool larger : {false, true}) {
          firm::Firm other = firm_;
          units::Quantity& value =
              other.options.supplied.find(key)->second.values.find(name)->second;
          value.value *= larger ? 1 + supplied_uncertainty : 1 - supplied_uncertainty;
          const std::string detail =
              key + "/" + std::string(name) + (larger ? " +5 %" : " \u22125 %");
          compare(Assumption::supplied, detail, law_, other);
        }
      }
    }
  }

  const policy::InForce& law_;
  const firm::Firm& firm_;
  Snapshot before_;
  std::vector<SensitivityChange> changes_;
};

}  // namespace

std::vector<SensitivityChange> find_sensitivity(const policy::InForce& law,
                                                const firm::Firm& firm) {
  return SensitivityFinder(law, firm).find();
}

std::string_view name_of(Assumption assumption) {
  switch (assumption) {
    case Assumption::tce_basis: return "tce_basis";
    case Assumption::grid_factor: return "grid_factor";
    case Assumption::co2_set: return "co2_set";
    case Assumption::supplied: return "supplied";
  }
  return "";
}

}  // namespace greengauge::assess
