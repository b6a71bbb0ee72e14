// Relating rows: months and days in rows of their own become one row for each carrier, a nameless sum is
// recognised, a negative amount corrects the row of the same carrier, 其中 is part of the row above, and stated
// sums are checked. In this order, since each needs the one before.
#include "firm/paste/rows_together.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/json_value.h"

namespace greengauge::firm {
namespace {

using Fate = PastedRow::Fate;
using units::Base;
using units::Dimension;

constexpr double sums_agree = 0.005;      // relative: cells are shown rounded
constexpr double rounding_noise = 1e-12;  // relative: of adding binary fractions

int days_of(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[static_cast<std::size_t>(month) - 1] + (month == 2 && leap ? 1 : 0);
}

/// What rows are to each other: parts, sums, corrections, months of one carrier.
class RowsTogether {
 public:
  RowsTogether(std::vector<ReadRow>& rows, int year, std::vector<PasteAsk>& asks)
      : rows_(rows), year_(year), asks_(asks) {}

  void run() {
    join_periods();
    find_nameless_sums();
    apply_corrections();
    split_parts();
    check_sums();
  }

 private:
  static bool taken(const ReadRow& one) { return one.row.fate == Fate::taken; }
  static bool alike(const PastedRow& a, const PastedRow& b) {
    return a.carrier == b.carrier && a.flow == b.flow && a.use == b.use &&
           a.unit.dimension == b.unit.dimension;
  }

  /// Rows that are of single months or days become one row for each carrier.
  void join_periods() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      ReadRow& first = rows_[i];
      if (!taken(first) || !first.period.month) continue;
      for (std::size_t j = i + 1; j < rows_.size(); ++j) {
        ReadRow& other = rows_[j];
        if (taken(other) && other.period.month && alike(first.row, other.row)) join(first, other);
      }
      first.period = {};
      first.row.fate = complete(first, std::nullopt, year_, asks_);
    }
  }

  static void join(ReadRow& first, ReadRow& other) {
    for (std::size_t month = 0; month < 12; ++month) {
      if (!other.row.months[month]) continue;
      const double value = units::convert(*other.row.months[month], other.row.unit, first.row.unit);
      const bool another_day = (first.days[month] & other.days[month]) == 0 && other.days[month];
      std::optional<double>& place = first.row.months[month];
      if (place && !another_day) first.row.added_up = true;
      place = place.value_or(0) + value;
      first.days[month] |= other.days[month];
    }
    other.row.fate = Fate::part_of;
  }

  /// A row without a name that holds the sum of those above is their sum.
  void find_nameless_sums() {
    for (std::size_t i = 2; i < rows_.size(); ++i) {
      PastedRow& row = rows_[i].row;
      if (row.fate != Fate::taken || !row.name_from_above || !row.amount || row.by_month) continue;
      double sum = 0;
      std::size_t count = 0;
      for (std::size_t j = i; j-- > 0;) {
        const PastedRow& above = rows_[j].row;
        if (above.fate != Fate::taken || !above.amount || !same_unit(above.unit, row.unit)) break;
        sum += *above.amount;
        ++count;
        if (count >= 2 && agree(sum, *row.amount)) row.fate = Fate::sum;
      }
    }
  }

  /// A negative amount is taken off the row above that has the same carrier.
  void apply_corrections() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      ReadRow& one = rows_[i];
      if (!taken(one) || !one.is_correction) continue;
      one.row.fate = Fate::negative;
      for (std::size_t j = 0; j < rows_.size(); ++j) {
        PastedRow& whole = rows_[j].row;
        if (j == i || !taken(rows_[j]) || rows_[j].is_correction || !alike(whole, one.row))
          continue;
        if (!whole.amount || whole.by_month) continue;
        const double less = units::convert(*one.row.amount, one.row.unit, whole.unit);
        if (*whole.amount + less < 0) continue;
        *whole.amount += less;
        whole.added_up = true;
        one.row.fate = Fate::part_of;
        break;
      }
    }
  }

  /// 其中 …: green power is taken out of the power above it; any other part is in its whole already.
  void split_parts() {
    PastedRow* whole = nullptr;
    for (ReadRow& one : rows_) {
      PastedRow& row = one.row;
      if (!one.is_part) {
        whole = taken(one) ? &row : nullptr;
        continue;
      }
      if (!whole || (!taken(one) && row.fate != Fate::asked)) continue;
      const bool green = row.carrier && whole->carrier && taken(one) && row.carrier->renewable &&
                         row.carrier->kind == policy::CarrierKind::grid_power &&
                         whole->carrier->kind == policy::CarrierKind::grid_power &&
                         !whole->carrier->renewable;
      if (!green || !take_off(*whole, row)) row.fate = Fate::part_of;
    }
  }

  static bool take_off(PastedRow& whole, const PastedRow& part) {
    if (whole.by_month != part.by_month || whole.unit.dimension != part.unit.dimension)
      return false;
    const auto less = [&](std::optional<double>& of, const std::optional<double>& by) {
      if (of && by) *of -= units::convert(*by, part.unit, whole.unit);
    };
    if (whole.amount && part.amount &&
        units::convert(*part.amount, part.unit, whole.unit) > *whole.amount)
      return false;
    less(whole.amount, part.amount);
    for (std::size_t month = 0; month < 12; ++month) less(whole.months[month], part.months[month]);
    return true;
  }

  /// A stated sum that is neither that of the rows since the last one nor that of all rows.
  void check_sums() {
    double since = 0, all = 0;
    bool complete = true;
    std::size_t rows = 0;
    for (const ReadRow& one : rows_) {
      const PastedRow& row = one.row;
      if (row.fate == Fate::sum) {
        const bool stated = row.amount && rows > 1 && complete;
        if (stated && !agree(*row.amount, since) && !agree(*row.amount, all))
          ask(asks_, "sum.differs", row.number, base::number_text(*row.amount));
        since = 0;
        continue;
      }
      if (row.fate == Fate::heading || row.fate == Fate::blank || row.fate == Fate::part_of)
        continue;
      const std::optional<double> value = in_sum(one);
      if (!value) {
        complete = false;
        continue;
      }
      since += *value;
      all += *value;
      ++rows;
    }
  }

  /// What a row adds to a sum in standard coal or, if all rows have one unit, in that.
  std::optional<double> in_sum(const ReadRow& one) {
    if (!taken(one) || !one.row.amount) return std::nullopt;
    const double amount = *one.row.amount + one.row.feedstock.value_or(0);
    if (in_coal()) return one.factor ? std::optional(amount * *one.factor) : std::nullopt;
    if (unit_ && !same_unit(*unit_, one.row.unit)) return std::nullopt;
    unit_ = one.row.unit;
    return amount;
  }

  bool in_coal() const {
    return std::any_of(rows_.begin(), rows_.end(), [](const ReadRow& one) {
      return one.row.fate == Fate::sum && one.row.unit.dimension == Dimension::of(Base::coal);
    });
  }

  std::vector<ReadRow>& rows_;
  const int year_;
  std::vector<PasteAsk>& asks_;
  std::optional<units::Unit> unit_;
};

}  // namespace

void ask(std::vector<PasteAsk>& asks, std::string_view code, std::size_t row, std::string text) {
  for (PasteAsk& one : asks)
    if (one.code == code && one.text == text) {
      if (one.rows.empty() || one.rows.back() != row) one.rows.push_back(row);
      return;
    }
  asks.push_back({code, {}, {row}, std::move(text)});
}

bool agree(double a, double b) {
  return std::abs(a - b) <= sums_agree * std::max({std::abs(a), std::abs(b), 1e-9});
}

bool same_unit(const units::Unit& a, const units::Unit& b) {
  return a.dimension == b.dimension &&
         std::abs(a.factor - b.factor) <= rounding_noise * std::abs(a.factor);
}

PastedRow::Fate complete(ReadRow& read, const std::optional<double>& stated, int year,
                         std::vector<PasteAsk>& asks) {
  PastedRow& row = read.row;
  for (int month = 1; month <= 12; ++month) {
    const std::uint32_t days = read.days[month - 1];
    const std::uint32_t all = (1ull << days_of(year, month)) - 1;
    if (days == 0 || days == all) continue;
    row.months[static_cast<std::size_t>(month - 1)].reset();  // days are missing
    ask(asks, "period.days", row.number, std::to_string(month));
  }
  double sum = 0;
  bool all = true, any = false;
  for (const std::optional<double>& month : row.months) {
    month ? sum += * month : all = false;
    any |= month.has_value();
  }
  if (!any) return Fate::asked;
  const double apart = stated ? std::abs(*stated - sum) : 0;
  const bool agrees = stated && apart <= sums_agree * std::max(std::abs(sum), 1e-9);
  const bool same = stated && apart <= rounding_noise * std::abs(sum);
  row.amount.reset();
  if (all || agrees) row.amount = same ? *stated : sum;  // if the sum agrees, no month is missing
  if (stated && !agrees) row.stated_sum = stated;
  if (sum < 0) {
    ask(asks, "row.negative_sum", row.number);
    return Fate::asked;
  }
  return Fate::taken;
}

void relate_rows(std::vector<ReadRow>& rows, int year, std::vector<PasteAsk>& asks) {
  RowsTogether(rows, year, asks).run();
}

}  // namespace greengauge::firm
