// Where the rules stand: a year of the firm's file or one of its products, with everything that was
// found out there. In: the file. Out: values by symbol, rows of tables, sums of lines, each found
// once; JSON pointers, built once.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "assess/judge/rows.h"
#include "firm/firm.h"

namespace greengauge::assess {

/// Unit energy consumption of a product and how it came about.
struct UnitEnergy {
  rules::Value value;  ///< base units
  units::Unit unit;    ///< of its limit row, or kgce per unit of output
  const policy::Row* row = nullptr;
};

using Values = std::vector<std::optional<rules::Value>>;

struct ProductStand {
  const firm::Product* product = nullptr;  ///< null: nobody stood here yet
  std::string pointer;                     ///< of the product
  std::string answers;                     ///< pointer of its answers
  Values values;                           ///< by policy::Symbol::slot
  std::vector<RowChoice> tried;            ///< candidates of the tables looked at so far
  std::optional<RowChoice> limit, benchmark, data_year_limit;
  std::optional<UnitEnergy> unit_energy;
  std::vector<std::pair<const policy::Row*, rules::Value>> measured;
};

/// Energy of a year's lines on the basis of some table row.
struct EnergySum {
  std::optional<double> electricity;  ///< the row's own coefficient of power
  bool with_feedstock = false;
  rules::Value value;
};

struct YearStand {
  int number = 0;
  const firm::Year* data = nullptr;  ///< null: the file has no such year
  std::string pointer;               ///< of the year
  std::string energy;                ///< pointer of its energy
  std::string answers;               ///< pointer of its answers
  Values values;                     ///< by symbol; those of products hold what no product has
  std::vector<ProductStand> products;
  std::vector<EnergySum> sums;
};

}  // namespace greengauge::assess
