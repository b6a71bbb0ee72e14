// Where the rules of the packs get a firm's values from: answers, indicators, table cells.
// In: the law in force and the firm. Out: three-valued values for a current year and product; each
// is computed once and kept at its standpoint, so that looking it up again is an index.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "assess/energy/balance.h"
#include "assess/energy/coefficients.h"
#include "assess/judge/rows.h"
#include "assess/judge/standpoint.h"
#include "assess/places.h"
#include "firm/firm.h"
#include "policy/catalogue.h"
#include "rules/rules.h"

namespace greengauge::assess {

/// Indicators that no formula of a pack gives.
enum class Builtin {
  none,
  energy,
  energy_with_feedstock,
  energy_without_nonfossil,
  energy_renewable,
  energy_nonfossil,
  energy_other_basis,  ///< the same on the basis that was not chosen
  energy_nonfossil_other_basis,
  co2_fuel,
  co2_location,
  co2_market,
  unit_energy,
  limit_level,
  benchmark,
};
Builtin builtin(const policy::Indicator& indicator);

class FirmEnvironment final : public rules::Environment {
 public:
  FirmEnvironment(const policy::InForce& law, const firm::Firm& firm);

  rules::Value value(std::uint32_t symbol) override;
  rules::Value size(const rules::Collection& collection) override;
  void enter(const rules::Collection& collection, std::size_t index) override;
  void leave() override;

  /// Makes a year of the file and, if given, one of its products the current ones.
  void stand_at(int year, std::optional<std::size_t> product = std::nullopt);

  /// Forgets what was computed: the firm that it was made with has been edited.
  void firm_changed();

  /// An indicator for the current year and product.
  rules::Value indicator(const policy::Indicator& indicator);
  const UnitEnergy& unit_energy();
  const RowChoice& limit_rows();
  const RowChoice& benchmark_rows();
  /// Limit rows of the last day of the current year: the standard under which the data arose.
  const RowChoice& data_year_limit_rows();
  /// Net coal equivalent of one carrier in the current year, on the chosen basis.
  rules::Value carrier_energy(const policy::Carrier& carrier);

  PowerBasis chosen_basis() const;
  PowerBasis other_basis() const;
  /// The current product with its place; only while one is current.
  ProductPlace product_place();
  const firm::Product* current_product() const {
    return cursor_.product ? cursor_.product->product : nullptr;
  }
  const firm::Year* current_year() const { return cursor_.year->data; }
  int current_year_number() const { return cursor_.year->number; }
  const std::string& year_pointer() const { return cursor_.year->pointer; }

  const policy::InForce& law() const { return law_; }
  const firm::Firm& firm() const { return firm_; }
  const Coefficients& coefficients() const { return coefficients_; }
  Places& places() { return places_; }
  const policy::Symbol& symbol(std::uint32_t id) const { return law_.catalogue->symbols[id]; }

 private:
  struct Cursor {
    YearStand* year = nullptr;
    ProductStand* product = nullptr;  ///< null: the firm as a whole
  };

  YearStand* year_stand(int year);
  ProductStand* product_stand(std::size_t index);
  rules::Value base_years();
  rules::Value compute(std::uint32_t symbol);
  rules::Value computed(const policy::Indicator& indicator);
  rules::Value answer(const policy::Symbol& symbol);
  rules::Value table_cell(const policy::Symbol& symbol);
  rules::Value listed(const policy::Symbol& symbol);
  rules::Value builtin_value(Builtin kind);
  rules::Value year_energy(Builtin kind);
  rules::Value year_total(std::string_view indicator);
  rules::Value product_energy(const policy::Row* row, bool electricity);
  rules::Value shared_energy(const policy::Row* row, bool with_feedstock);
  rules::Value measured(const policy::Row* row);
  rules::Value measure(const policy::Row* row);
  rules::Value measured_by(const RowChoice& choice);
  UnitEnergy find_unit_energy();
  std::optional<Lines> year_lines(const firm::Year& year);

  const policy::InForce& law_;
  const firm::Firm& firm_;
  Coefficients coefficients_;
  Places places_;
  Cursor cursor_;
  std::vector<Cursor> stack_;
  std::map<int, YearStand> years_;  ///< a map's entries stay where they are
};

}  // namespace greengauge::assess
