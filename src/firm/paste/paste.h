// A table of energy bills, pasted from a spreadsheet or typed with tabs, commas or spaces.
// In: its text and the catalogue. Out: how every column and row was understood, and the energy
// lines of the rows that are certain; the firm file is not touched.
// What is not certain is not taken: a unit is never guessed, and an empty cell is not zero. Every
// row that is not taken says why (`Fate`).
// Lifetimes: rows borrow their carriers from the catalogue.
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

/// What a column means.
struct PastedColumn {
  enum class Meaning {
    carrier,     ///< names of carriers
    amount,      ///< amounts of the year
    month,       ///< amounts of one month
    sum,         ///< the row's sum of its months
    other_year,  ///< of a year that is not wanted
    not_used,
  };
  Meaning meaning = Meaning::not_used;
  std::string heading;              ///< as pasted; "" without a row of headings
  int year = 0;                     ///< named by the heading; 0: none
  int month = 0;                    ///< 1–12; 0: not a month
  bool is_unit = false;             ///< holds the rows' units (and has no other meaning)
  std::optional<units::Unit> unit;  ///< from the heading
};

/// How a row was understood.
struct PastedRow {
  enum class Fate {
    taken,
    heading,          ///< the row of headings, or a title above it
    blank,            ///< every cell is empty
    sum,              ///< 合计, total
    unknown_carrier,  ///< the catalogue has no carrier called `name`
    ambiguous,        ///< `name` may mean several carriers
    no_amount,        ///< the cell is empty: not known, which is not zero
    not_a_number,     ///< `text`
    formula,          ///< `text`: a formula instead of its value
    negative,         ///< `text`
    no_unit,          ///< neither the row nor a heading names one
    unknown_unit,     ///< `text`
    wrong_unit,       ///< `text`: this carrier is not measured in it
  };
  std::size_t number = 0;  ///< of the row in the pasted text, from 1
  Fate fate = Fate::blank;
  std::string name;  ///< of the carrier, as pasted
  std::string text;  ///< what could not be understood
  const policy::Carrier* carrier = nullptr;
  Flow flow = Flow::consumed;
  Use use = Use::fuel;
  std::optional<double> amount;  ///< in `unit`
  units::Unit unit;
  std::array<std::optional<double>, 12> months;  ///< in `unit`, January first; if `by_month`
  bool by_month = false;
  bool name_from_above = false;      ///< a merged cell: the name is in a row above
  std::optional<double> stated_sum;  ///< the row's own sum, if it contradicts the months
};

struct PastedTable {
  std::vector<PastedColumn> columns;
  std::vector<PastedRow> rows;
  bool transposed = false;  ///< carriers headed the columns; rows and columns were exchanged
  bool cut = false;         ///< larger than the limits; the rest was not read
  bool has_months = false;

  /// How many rows are taken.
  std::size_t taken() const;
  /// The years that headings name, ascending, each once. To read another of them, call read_paste
  /// again with that year.
  std::vector<int> years() const;
};

/// `year`: the year that is wanted, if headings name years.
PastedTable read_paste(std::string_view text, const policy::Catalogue& catalogue, int year);

/// The energy line of a taken row, as the firm file keeps it.
base::Json line_of(const PastedRow& row);

}  // namespace greengauge::firm
