// Where the rules of the packs get a firm's values from: answers, indicators, table cells.
// In: the rules in force and the firm. Out: a rules::Value (known, unknown with what is missing, or
// not applicable) for a name, in the current year and product.
// Units: a number is in base units (units.h): kgce, kgCO2, J, kg, m³, s, 元 and their quotients. A
// truth is 0 or 1, an option its rank, a date its day number × 86400 s, a limit level 0 to 3. The
// type of a symbol says which (`symbol(id).type`).
// Each value is computed once for its year and product and then kept (judge/scope.h), so that
// asking again costs an index. Call `firm_changed` after the firm was edited. Law and firm are
// borrowed and must outlive the environment. Not for several threads: asking fills the store.
// environment.cpp has names, answers, collections and tables; energy/builtins.cpp what the energy
// balance computes.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "assess/energy/balance.h"
#include "assess/energy/coefficients.h"
#include "assess/judge/rows.h"
#include "assess/judge/scope.h"
#include "assess/places.h"
#include "firm/firm.h"
#include "policy/catalogue.h"
#include "rules/rules.h"

namespace greengauge::assess {

using policy::Builtin;

class FirmEnvironment final : public rules::Environment {
 public:
  FirmEnvironment(const policy::InForce& law, const firm::Firm& firm);

  // For rules::evaluate. `value`: of a symbol of the catalogue, in the current year and product.
  rules::Value value(std::uint32_t symbol) override;
  rules::Value size(const rules::Collection& collection) override;
  void enter(const rules::Collection& collection, std::size_t index) override;
  void leave() override;

  /// Makes a year and, if given, one of its products current; leaves every collection. The year
  /// need not be in the file. `product` is a place in firm::Year::products; one that is too large
  /// means none.
  void set_scope(int year, std::optional<std::size_t> product = std::nullopt);

  /// Forgets every value. Must be called when the borrowed firm was edited.
  void firm_changed();

  /// An indicator for the current year and product.
  rules::Value indicator(const policy::Indicator& indicator);
  // Of the current product; call them only while there is one.
  const UnitEnergy& unit_energy();
  const RowChoice& limit_rows();
  const RowChoice& benchmark_rows();
  /// Limit rows of the standard that was in force on the last day of the current year.
  const RowChoice& data_year_limit_rows();
  /// Net coal equivalent (kgce) of one carrier in the current year, on the chosen basis.
  rules::Value carrier_energy(const policy::Carrier& carrier);

  /// The coefficient for power that the firm chose, and the one that it did not choose.
  PowerBasis chosen_basis() const;
  PowerBasis other_basis() const;
  /// For choosing table rows; call it only while there is a current product. Borrows from the
  /// environment.
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
  const policy::SymbolDefinition& symbol(std::uint32_t id) const {
    return law_.catalogue->symbols[id];
  }

 private:
  struct Cursor {
    YearScope* year = nullptr;
    ProductScope* product = nullptr;  ///< null: the firm as a whole
  };

  void use_frame();
  YearScope* year_scope(int year);
  ProductScope* product_scope(std::size_t index) const;
  rules::Value base_years();
  rules::Value compute(std::uint32_t symbol);
  rules::Value computed(const policy::Indicator& indicator);
  rules::Value answer(const policy::SymbolDefinition& symbol);
  rules::Value table_cell(const policy::SymbolDefinition& symbol);
  rules::Value listed(const policy::SymbolDefinition& symbol);
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
  std::map<int, YearScope> years_;  ///< by year; a map, since cursors point to its entries
};

}  // namespace greengauge::assess
