// Which row of a table applies to a product: by product id, date, and conditions on its answers.
// In: tables, a product of the firm, a date. Out: the candidate rows, or why there is none; a cell
// of them; and the level or benchmark standing of a measured value.
// While answers are missing there may be several candidates. A cell is known only if all of them
// agree on it, so that a missing answer never changes a verdict later.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "assess/places.h"
#include "firm/firm.h"
#include "policy/catalogue.h"

namespace greengauge::assess {

/// The outcome of choosing. Borrows from the catalogue.
struct RowChoice {
  enum class State {
    none,      ///< no table has a row for the product (or its conditions)
    found,     ///< `rows` holds the candidates; the row is decided if `decided()`
    upcoming,  ///< only a table that is not yet in force has rows: they are in `rows`
    lapsed,    ///< only tables that are no longer in force
  };
  State state = State::none;
  const policy::Table* table = nullptr;
  std::vector<const policy::Row*> rows;
  rules::Missing missing;  ///< answers that the conditions of the candidates lack
  bool covers = true;      ///< whatever these answers turn out to be, one of the candidates applies

  bool decided() const { return rows.size() == 1 && missing.empty(); }
};

/// A product, where it is in the firm file, and what choosing needs. Borrows everything: use it
/// within one call.
struct ProductPlace {
  const policy::Catalogue& catalogue;
  const firm::Product& product;
  std::string_view pointer;  ///< of the product in the firm file
  std::string_view answers;  ///< JSON pointer of its answers
  Places& places;
  const firm::Options& options;   ///< holds values that the user typed in
  std::vector<RowChoice>& tried;  ///< store: candidates of the tables looked at so far
};

/// Rows of the first of `tables` that is in force on `date` and has any for the product. If there
/// is none: those of the table that comes into force next, else of a table that is no longer in
/// force.
RowChoice choose_rows(const std::vector<const policy::Table*>& tables, base::Date date,
                      const ProductPlace& place);

/// A cell in base units: of the chosen rows (known if all candidates agree), or of one row. A value
/// that the user typed in from an official text replaces one that the pack does not hold.
rules::Value cell(const RowChoice& choice, std::string_view column, const ProductPlace& place);
rules::Value cell(const policy::Table& table, const policy::Row& row, std::string_view column,
                  const ProductPlace& place);

/// The best defined level that `value` meets: 1, 2, 3, or 0 if it is beyond level 3. `value` is in
/// base units of the rows; smaller is better.
rules::Value limit_level(const RowChoice& choice, double value, const ProductPlace& place);

/// The rank of `value` in reached (0), missed (1), below_baseline (2); base units, smaller is
/// better.
rules::Value benchmark_standing(const RowChoice& choice, double value, const ProductPlace& place);

}  // namespace greengauge::assess
