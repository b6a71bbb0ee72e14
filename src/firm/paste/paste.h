// A table of energy bills, pasted from a spreadsheet or typed with tabs, commas or spaces.
// In: its text and the catalogue. Out: how every column and row was understood; nothing is changed.
// What is not certain is not taken: a unit is never guessed, and a blank is not zero.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "firm/firm.h"

namespace greengauge::firm {

inline constexpr std::size_t max_paste_bytes = 1 << 20;
inline constexpr std::size_t max_paste_rows = 300;
inline constexpr std::size_t max_paste_columns = 64;

struct PastedColumn {
  enum class Meaning { carrier, amount, month, sum, other_year, not_used };
  Meaning meaning = Meaning::not_used;
  std::string heading;              ///< as pasted; "" without a row of headings
  int year = 0;                     ///< that the heading names; 0: none
  int month = 0;                    ///< 1–12
  bool is_unit = false;             ///< holds the rows' units (and has no other meaning)
  std::optional<units::Unit> unit;  ///< from the heading
};

struct PastedRow {
  enum class Fate {
    taken,
    heading,          ///< the row of headings, and titles above it
    blank,            ///< nothing in it
    sum,              ///< 合计, total
    unknown_carrier,  ///< `name` is no energy that the catalogue knows
    ambiguous,        ///< `name` may be more than one
    no_amount,        ///< the cell is empty: not known, and not zero
    not_a_number,     ///< `text`
    formula,          ///< `text`: a formula in place of its value
    negative,         ///< `text`
    no_unit,
    unknown_unit,  ///< `text`
    wrong_unit,    ///< `text`: not one in which this carrier is counted
  };
  std::size_t number = 0;  ///< in the pasted text, from 1
  Fate fate = Fate::blank;
  std::string name;  ///< of the carrier, as pasted
  std::string text;  ///< what could not be understood
  const policy::Carrier* carrier = nullptr;
  Flow flow = Flow::consumed;
  Use use = Use::fuel;
  std::optional<double> amount;  ///< in `unit`
  units::Unit unit;
  std::array<std::optional<double>, 12> months;  ///< in `unit`, where there are columns of months
  bool by_month = false;
  bool name_from_above = false;    ///< a merged cell: the name stands further up
  std::optional<double> told_sum;  ///< what the row's own sum says, where the months say otherwise
};

struct PastedTable {
  std::vector<PastedColumn> columns;
  std::vector<PastedRow> rows;
  bool turned = false;  ///< carriers stood side by side, months below one another
  bool cut = false;     ///< there is more than is read
  bool has_months = false;

  std::size_t taken() const;
  /// That headings name, in order. Where there are several, each has a table of its own (see below).
  std::vector<int> years() const;
};

/// `year`: where columns are headed by years, the one that is wanted.
PastedTable read_paste(std::string_view text, const policy::Catalogue& catalogue, int year);

/// The line of a row that is taken, as the firm file keeps it.
base::Json line_of(const PastedRow& row);

}  // namespace greengauge::firm
