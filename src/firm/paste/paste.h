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
inline constexpr std::size_t max_paste_rows = 400;
inline constexpr std::size_t max_paste_columns = 64;

/// What a column means.
struct PastedColumn {
  enum class Meaning {
    carrier,     ///< names of carriers
    amount,      ///< amounts of the year
    month,       ///< amounts of one month
    day,         ///< amounts of one day
    part,        ///< amounts of a part of the year: months `month` to `last_month`
    sum,         ///< the row's sum of its months or parts
    period,      ///< the year, month or day that each row is of
    feedstock,   ///< the part of the amount that is raw material
    other_year,  ///< of a year that is not wanted
    rival,       ///< may be the amount as well as another column: asked
    purchased,   ///< what was bought: asked, if nothing says what was used
    unknown,     ///< numbers under a heading that is not understood
    // never an amount:
    stock,
    money,
    factor,           ///< a coefficient, a calorific value, a multiplier
    coal_equivalent,  ///< the amount in standard coal
    emission,
    plan,
    earlier,  ///< of the same period a year before, without saying which
    code,
    output,       ///< what is produced or handed on
    not_counted,  ///< living quarters, transport, other than industrial use
    not_used,
  };
  Meaning meaning = Meaning::not_used;
  std::string heading;   ///< as pasted, with the headings above it; "" without a row of headings
  int year = 0;          ///< named by the heading; 0: none
  int month = 0;         ///< 1–12; 0: not a month
  int last_month = 0;    ///< of parts
  int day = 0;           ///< of days
  bool is_unit = false;  ///< holds the rows' units (and has no other meaning)
  std::optional<units::Unit> unit;  ///< from the heading
  double times = 1;                 ///< "（万）" in the heading multiplies the row's unit
  bool is_reference = false;        ///< of factors: the reference value, not the one used
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
    part_of,          ///< part of another row, or joined to it
    stock,            ///< an amount that is stored, not used
    money,            ///< 电费, 基本电费: money, not energy
    other_year,       ///< of a year that is not wanted
    not_energy,       ///< water, air, output
    own_energy,       ///< made on the site from energy that is entered already
    asked,            ///< nothing was taken; an entry of `asks` says what is asked
  };
  std::size_t number = 0;  ///< of the row in the pasted text, from 1
  Fate fate = Fate::blank;
  std::string name;  ///< of the carrier, as pasted
  std::string text;  ///< what could not be understood
  const policy::Carrier* carrier = nullptr;
  Flow flow = Flow::consumed;
  Use use = Use::fuel;
  std::optional<double> amount;     ///< in `unit`
  std::optional<double> feedstock;  ///< in `unit`: a further line of raw material
  units::Unit unit;
  std::array<std::optional<double>, 12> months;  ///< in `unit`, January first; if `by_month`
  bool by_month = false;
  bool name_from_above = false;      ///< a merged cell: the name is in a row above
  bool added_up = false;             ///< several bills of one period, or corrections, in one amount
  std::optional<double> stated_sum;  ///< the row's own sum, if it contradicts the months
  int year = 0;                      ///< that the row itself names; 0: none
};

/// Something that the table leaves open. The person who pasted it answers it.
struct PasteAsk {
  /// Literals: column.rival, column.unknown, column.purchased, unit.contradiction, period.part,
  /// period.days, name.rest, row.bought_renewable, row.not_counted, row.own_power, row.own_energy,
  /// row.negative_sum, row.factor, sum.differs, column.none.
  std::string_view code;
  std::vector<std::size_t> columns;  ///< places in PastedTable::columns
  std::vector<std::size_t> rows;     ///< numbers of rows
  std::string text;                  ///< what is meant: words, or a number
};

struct PastedTable {
  std::vector<PastedColumn> columns;
  std::vector<PastedRow> rows;
  std::vector<PasteAsk> asks;
  std::string_view layout;  ///< id of a known layout; "" for others
  bool transposed = false;  ///< carriers headed the columns; rows and columns were exchanged
  bool cut = false;         ///< larger than the limits; the rest was not read
  bool has_months = false;

  /// How many rows are taken.
  std::size_t taken() const;
  /// The years that headings or rows name, ascending, each once. To read another of them, call
  /// read_paste again with that year.
  std::vector<int> years() const;
};

/// `year`: the year that is wanted, if headings name years.
PastedTable read_paste(std::string_view text, const policy::Catalogue& catalogue, int year);

/// The energy lines of a taken row, as the firm file keeps them: one, and another of raw material if a
/// part of it is.
std::vector<base::Json> lines_of(const PastedRow& row);

}  // namespace greengauge::firm
