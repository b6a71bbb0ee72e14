// What was computed for a year of the firm file or for one of its products, so that it is computed
// once. In: nothing; FirmEnvironment fills it. Out: values by symbol, rows of tables, sums of
// lines, and JSON pointers.
// Borrows from the firm and the catalogue.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "assess/judge/rows.h"
#include "firm/firm.h"

namespace greengauge::assess {

/// The unit energy consumption of a product.
struct UnitEnergy {
  rules::Value value;                ///< base units
  units::Unit unit;                  ///< of its limit row, or kgce per unit of output
  const policy::Row* row = nullptr;  ///< the limit or benchmark row that sets how it is counted
};

/// A frame of rules::Environment; a blank value is not computed yet.
using Values = std::vector<rules::Value>;

struct ProductScope {
  const firm::Product* product = nullptr;  ///< null: not used yet
  std::string pointer;                     ///< JSON pointer of the product
  std::string answers;                     ///< JSON pointer of its answers
  Values values;                           ///< by policy::SymbolDefinition::slot, then common parts
  std::vector<RowChoice> tried;            ///< candidates of the tables looked at so far
  std::optional<RowChoice> limit, benchmark, data_year_limit;
  std::optional<UnitEnergy> unit_energy;
  /// Energy per unit of output as each row counts it; a null row: power at the
  /// calorific coefficient, without feedstock.
  std::vector<std::pair<const policy::Row*, rules::Value>> measured;
};

/// Energy of a year's lines in kgce, counted as some table row says.
struct EnergySum {
  std::optional<double> electricity;  ///< the row's own coefficient for power, kgce per J
  bool with_feedstock = false;
  rules::Value value;
};

struct YearScope {
  int number = 0;
  const firm::Year* data = nullptr;  ///< null: the file has no such year
  std::string pointer;               ///< JSON pointer of the year
  std::string energy;                ///< JSON pointer of its energy list
  std::string answers;               ///< JSON pointer of its answers
  Values values;  ///< by symbol id (of a product: without one), then common parts
  std::vector<ProductScope> products;  ///< as in firm::Year::products
  std::vector<EnergySum> sums;
};

}  // namespace greengauge::assess
