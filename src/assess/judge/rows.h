// Which table rows are about a product: by product id, date and conditions on its answers.
// In: tables, a product of the firm, a date. Out: the candidate rows (one, or several while answers
// are missing), or why there is none; and what a row says of a measured value.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "assess/places.h"
#include "firm/firm.h"
#include "policy/catalogue.h"

namespace greengauge::assess {

struct RowChoice {
  enum class State {
    none,      ///< no table has a row for the product (or its conditions)
    found,     ///< `rows` holds the candidates; more than one, or `missing` set: not decided
    upcoming,  ///< only a table that is not yet in force has rows: they are in `rows`
    lapsed,    ///< only tables that are no longer in force
  };
  State state = State::none;
  const policy::Table* table = nullptr;
  std::vector<const policy::Row*> rows;
  rules::Missing missing;  ///< conditions that are not known
  bool covers = true;      ///< whatever the answers that are missing, some candidate has its row

  bool decided() const { return rows.size() == 1 && missing.empty(); }
};

struct ProductPlace {
  const policy::Catalogue& catalogue;
  const firm::Product& product;
  std::string_view pointer;  ///< of the product in the firm file
  std::string_view answers;  ///< pointer of its answers
  Places& places;
  const firm::Options& options;
  std::vector<RowChoice>& tried;  ///< candidates of the tables looked at so far
};

/// Rows of the first of `tables` that has any for this product on the date.
RowChoice choose_rows(const std::vector<const policy::Table*>& tables, base::Date date,
                      const ProductPlace& place);

/// A cell of the chosen rows, in base units: known if all candidates say the same. A value that the
/// user typed in from an official text stands in for one that was not found.
rules::Value cell(const RowChoice& choice, std::string_view column, const ProductPlace& place);
rules::Value cell(const policy::Table& table, const policy::Row& row, std::string_view column,
                  const ProductPlace& place);

/// Best defined level that `value` meets: 1, 2, 3, or 0 beyond level 3.
rules::Value limit_level(const RowChoice& choice, double value, const ProductPlace& place);

/// Rank in reached, missed, below_baseline.
rules::Value benchmark_standing(const RowChoice& choice, double value, const ProductPlace& place);

}  // namespace greengauge::assess
