// Finding out what columns mean.
// Headings are looked for in the first rows: the row with the most cells that are understood, provided
// there are at least two, since a single one may be a title ("2025 年能源"), with the rows of words next to
// it. A heading over several columns counts for each of them: "购进量 · 实物量", "购进量 · 金额".
//
// A heading has a kind (Kind), from the first word of a list that it contains; the lists are in the order
// in which they are tried, so that "购进量 · 金额" is money and "非工业生产消费" is no industrial use. Kinds that
// may be the amount have ranks: what says that it is industrial use, then any use, then a mere quantity.
// The best rank that occurs is the amount if one column has it; two are rivals, and are asked about. What
// was bought is asked about where nothing says what was used. Money, stocks, coefficients, emissions, codes,
// plans and the year before are never an amount.
//
// What headings leave open is guessed from the cells: the column with the most names of carriers, the
// column with the most units, and, in a table without headings, the columns of numbers to the right of the
// names: one is the amount, twelve are the months, thirteen the months and their sum; of any other count
// none is taken. A column of numbers under a heading that is not understood is asked about.
#include "firm/paste/columns.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace greengauge::firm {
namespace {

using Meaning = PastedColumn::Meaning;
using Words = std::vector<std::string_view>;

// Titles and headings are looked for in so many rows.
constexpr std::size_t max_heading_rows = 8;

/// What a heading says, before columns are weighed against each other.
enum class Kind {
  none,
  money,
  code,
  stock,
  factor,
  emission,
  coal,
  plan,
  earlier,
  feedstock,
  not_counted,
  purchased,
  output,
  unit,
  industrial,  // 1: what the national statistics call 工业生产消费
  use,         // 2: any other use
  sum,
  quantity,  // 3: 数量, 全年
  carrier,
  remark,
};

struct Family {
  Kind kind;
  Words words;
};

/// A heading belongs to the first family of which it contains a word.
const std::vector<Family> families = {
    {Kind::remark, {"备注", "说明", "remark", "note"}},
    {Kind::money,
     {"金额", "费用", "电费", "气费", "单价", "价格", "含税", "成本", "cost", "price"}},
    {Kind::code, {"代码", "编码", "编号", "序号", "户号", "表号", "账号", "电话", "code", "no."}},
    {Kind::stock, {"库存", "期初", "期末", "年初", "年末", "结存", "存量", "stock", "inventory"}},
    {Kind::factor, {"系数", "因子", "热值", "发热量", "倍率", "密度", "factor", "coefficient"}},
    {Kind::emission, {"排放", "二氧化碳", "co2", "emission"}},
    {Kind::coal, {"折标", "折煤", "折算", "标煤", "标准煤", "当量"}},
    {Kind::plan, {"计划", "预算", "预计", "目标", "定额", "plan", "budget"}},
    {Kind::earlier,
     {"同期", "上年", "去年", "上期", "上月", "往年", "前年", "lastyear", "previous"}},
    {Kind::feedstock, {"原材料", "原料", "feedstock"}},
    {Kind::not_counted, {"非工业", "非生产", "生活", "运输工具", "损失", "基建"}},
    {Kind::purchased, {"购进", "购入", "采购", "进货", "收入量", "purchase", "bought"}},
    {Kind::output, {"产量", "产出", "生产量", "产值", "外供", "外销", "output", "sold"}},
    {Kind::industrial, {"工业生产消费"}},
    {Kind::use,
     {"消费", "消耗", "耗用", "耗量", "用量", "使用", "实物量", "实际", "活动数据", "活动水平",
      "累计", "consum", "usage", "used"}},
};
const Words sums = {"合计", "总计", "小计", "共计", "总量", "total", "sum", "subtotal"};
const Words carrier_words = {"能源", "品种", "名称",          "项目",      "种类",   "类别",
                             "燃料", "科目", "排放源",        "carrier",   "energy", "fuel",
                             "name", "item", "energycarrier", "energytype"};

bool is_one_of(std::string_view text, const Words& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}
bool ends_with_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.ends_with(word); });
}
bool contains_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return contains(text, word); });
}

// --- headings

/// One column's headings.
struct Heading {
  Kind kind = Kind::none;
  Period period;
  bool this_month = false;  ///< 本月: a part of the year, nobody knows which
  bool is_sum = false;
  bool cumulative = false;
  std::optional<units::Unit> unit;
  double times = 1;
  bool understood = false;
};

bool has_dimension(const std::optional<units::Unit>& unit, units::Base base) {
  return unit && unit->dimension == units::Dimension::of(base);
}

Kind kind_of(std::string_view words) {
  if (is_one_of(words, carrier_words)) return Kind::carrier;
  for (const Family& family : families)
    if (contains_one_of(words, family.words)) return family.kind;
  if (ends_with_one_of(words, {"单位", "unit", "units"})) return Kind::unit;
  if (is_one_of(words, sums) || ends_with_one_of(words, {"合计", "总计", "共计"})) return Kind::sum;
  if (ends_with_one_of(words, {"品种", "名称", "种类", "项目"})) return Kind::carrier;
  if (ends_with_one_of(words, {"量", "全年", "amount", "quantity", "value"})) return Kind::quantity;
  return Kind::none;
}

Heading heading_of(const std::string& cell) {
  Heading out;
  const NameAndUnit parts = name_and_unit(cell);
  out.unit = parts.unit;
  out.times = parts.times;
  out.period = period_of(parts.name);
  std::string words = plain_words(out.period.rest);
  for (const std::string_view this_year : {"本年", "今年", "本期"})
    if (const std::size_t at = words.find(this_year); at != words.npos)
      words.erase(at, this_year.size());
  for (const std::string_view this_month : {"本月", "当月", "本季", "本周", "本日"})
    out.this_month |= contains(words, this_month) && !contains(words, "累计");
  out.cumulative = contains(words, "累计");
  out.is_sum = ends_with_one_of(words, {"合计", "总计", "小计", "共计"});
  out.kind = words.empty() && (out.period.named() || contains(cell, "本")) ? Kind::quantity
                                                                           : kind_of(words);
  if (has_dimension(out.unit, units::Base::money)) out.kind = Kind::money;
  if (has_dimension(out.unit, units::Base::carbon)) out.kind = Kind::emission;
  if (has_dimension(out.unit, units::Base::coal) &&
      (out.kind == Kind::quantity || out.kind == Kind::none || out.kind == Kind::use))
    out.kind = Kind::coal;
  out.understood = out.kind != Kind::none || out.period.named();
  return out;
}

std::size_t width_of(const Cells& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  return width;
}

/// The row with the most cells that are understood; nothing if there is none.
std::optional<std::size_t> heading_row(const Cells& rows) {
  std::optional<std::size_t> best;
  int most = 0;
  for (std::size_t r = 0; r < std::min(rows.size(), max_heading_rows); ++r) {
    int understood = 0;
    for (const std::string& cell : rows[r])
      if (!cell.empty() && heading_of(cell).understood) ++understood;
    if (understood > most) {
      most = understood;
      best = r;
    }
  }
  // One understood cell alone may be a title: "2025 年能源".
  return most >= 2 ? best : std::nullopt;
}

/// "" beyond the end of a row.
std::string cell_at(const Cells& rows, std::size_t r, std::size_t column) {
  return column < rows[r].size() ? rows[r][column] : "";
}

/// For how many cells of the column, among 40 rows from `first` on, `wanted` holds.
template <typename Wanted>
std::size_t count(const Cells& rows, std::size_t first, std::size_t column, Wanted wanted) {
  std::size_t found = 0;
  for (std::size_t r = first; r < std::min(rows.size(), first + 40); ++r) {
    const std::string text = cell_at(rows, r, column);
    if (!text.empty() && wanted(text)) ++found;
  }
  return found;
}

bool is_number(const std::string& text) { return number_in(text).has_value(); }

bool is_unit(const std::string& text) {
  if (number_in(text)) return false;  // "430万度" is an amount, though it can be read as a unit
  const std::optional<units::Unit> unit = units::parse_unit(text);
  return unit && !unit->dimension.dimensionless();
}

bool names_carrier(const std::string& text, const CarrierNames& names) {
  if (number_in(text)) return false;
  const NamedCarrier named = names.find(name_and_unit(text).name);
  return named.carrier || named.ambiguous;
}

bool names_period(const std::string& text) {
  const Period period = period_of(text);
  return period.named() && period.rest.empty();
}

std::size_t filled_cells(const std::vector<std::string>& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const auto& cell) { return !cell.empty(); }));
}

/// A row of words that may head columns: no numbers, no carrier, more than a title.
bool may_be_heading(const Cells& rows, std::size_t r, const CarrierNames& names) {
  if (filled_cells(rows[r]) < 2) return false;
  const auto is_data = [&](const std::string& cell) {
    return is_number(cell) || is_unit(cell) ||
           (names_carrier(cell, names) && !heading_of(cell).understood);
  };
  return std::none_of(rows[r].begin(), rows[r].end(), is_data);
}

/// A row that numbers the columns: 甲 乙 丙 1 2 3 ….
bool numbers_columns(const std::vector<std::string>& row) {
  static const Words stems = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"};
  int next = 1;
  bool any = false;
  for (const std::string& cell : row) {
    if (cell.empty() || is_one_of(cell, stems)) continue;
    if (cell != std::to_string(next)) return false;
    ++next;
    any = true;
  }
  return any && next > 2;
}

/// The headings of a block of rows, those above each other joined. In all rows but the last a heading
/// counts for the empty cells to its right under which another row has a heading.
std::vector<std::string> joined_headings(const Cells& rows, std::size_t first, std::size_t last,
                                         std::size_t width) {
  std::vector<std::string> joined(width);
  for (std::size_t r = first; r <= last; ++r) {
    std::string wide;
    for (std::size_t i = 0; i < width; ++i) {
      const std::string own = cell_at(rows, r, i);
      bool below = false;
      for (std::size_t under = r + 1; under <= last; ++under)
        below |= !cell_at(rows, under, i).empty();
      if (!own.empty()) wide = own;
      if (own.empty() && !below) wide.clear();
      const std::string& here = own.empty() ? wide : own;
      if (here.empty()) continue;
      if (!joined[i].empty()) joined[i] += " ";
      joined[i] += here;
    }
  }
  return joined;
}

/// The column without a meaning that has the most cells for which `wanted` holds; nothing if none
/// has.
template <typename Wanted>
std::optional<std::size_t> best_free(const Cells& rows, const Columns& columns, Wanted wanted) {
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const PastedColumn& column = columns.columns[i];
    if (column.meaning != Meaning::not_used || column.is_unit) continue;
    const std::size_t found = count(rows, columns.first_row, i, wanted);
    if (found > most) {
      most = found;
      best = i;
    }
  }
  return best;
}

bool has(const Columns& columns, Meaning meaning) {
  return std::any_of(columns.columns.begin(), columns.columns.end(),
                     [&](const PastedColumn& column) { return column.meaning == meaning; });
}

// --- weighing

class Weigher {
 public:
  Weigher(const Cells& rows, const CarrierNames& names, int year, Columns& columns)
      : rows_(rows), names_(names), year_(year), columns_(columns) {}

  void run(const std::vector<std::string>& headings) {
    headings_.resize(columns_.columns.size());
    for (std::size_t i = 0; i < headings.size(); ++i) {
      headings_[i] = heading_of(headings[i]);
      describe(columns_.columns[i], headings[i], headings_[i]);
    }
    keep_first(Meaning::carrier);
    one_unit_column();
    guess_names_and_units();
    find_periods();
    choose_amount(headings.empty());
    if (columns_.asks.empty() && !holds_amounts()) ask("column.none", {});
  }

 private:
  /// A column of amounts, or of another year's.
  bool holds_amounts() const {
    return std::any_of(columns_.columns.begin(), columns_.columns.end(),
                       [](const PastedColumn& one) {
                         return one.meaning == Meaning::amount || one.meaning == Meaning::month ||
                                one.meaning == Meaning::day || one.meaning == Meaning::part ||
                                one.meaning == Meaning::sum || one.meaning == Meaning::other_year;
                       });
  }
  PastedColumn& column(std::size_t i) { return columns_.columns[i]; }
  bool has_numbers(std::size_t i) const {
    return count(rows_, columns_.first_row, i, is_number) > 0;
  }
  void ask(std::string_view code, std::vector<std::size_t> some) {
    columns_.asks.push_back({code, std::move(some), {}, {}});
  }

  /// What the heading settles alone.
  void describe(PastedColumn& column, const std::string& words, const Heading& heading) const {
    column.heading = words;
    column.unit = heading.unit;
    column.times = heading.times;
    column.year = heading.period.year;
    column.month = heading.period.month;
    column.last_month = heading.period.last_month;
    column.day = heading.period.day;
    column.is_reference = contains(words, "参考");
    switch (heading.kind) {
      case Kind::money: column.meaning = Meaning::money; break;
      case Kind::code: column.meaning = Meaning::code; break;
      case Kind::stock: column.meaning = Meaning::stock; break;
      case Kind::factor: column.meaning = Meaning::factor; break;
      case Kind::emission: column.meaning = Meaning::emission; break;
      case Kind::coal: column.meaning = Meaning::coal_equivalent; break;
      case Kind::plan: column.meaning = Meaning::plan; break;
      case Kind::earlier: column.meaning = Meaning::earlier; break;
      case Kind::feedstock: column.meaning = Meaning::feedstock; break;
      case Kind::not_counted: column.meaning = Meaning::not_counted; break;
      case Kind::purchased: column.meaning = Meaning::purchased; break;
      case Kind::output: column.meaning = Meaning::output; break;
      case Kind::carrier: column.meaning = Meaning::carrier; break;
      case Kind::unit: column.is_unit = true; break;
      default: break;
    }
  }

  void keep_first(Meaning meaning) {
    bool seen = false;
    for (PastedColumn& one : columns_.columns)
      if (one.meaning == meaning && std::exchange(seen, true)) one.meaning = Meaning::not_used;
  }

  void one_unit_column() {
    bool seen = false;
    for (PastedColumn& one : columns_.columns)
      if (one.is_unit && std::exchange(seen, true)) one.is_unit = false;
  }

  void guess_names_and_units() {
    if (!has(columns_, Meaning::carrier)) {
      const auto named = [&](const std::string& text) { return names_carrier(text, names_); };
      if (const auto i = best_free(rows_, columns_, named)) column(*i).meaning = Meaning::carrier;
    }
    const bool units = std::any_of(columns_.columns.begin(), columns_.columns.end(),
                                   [](const PastedColumn& one) { return one.is_unit; });
    if (!units)
      if (const auto i = best_free(rows_, columns_, is_unit)) column(*i).is_unit = true;
  }

  /// A column of years, months or dates beside the carriers. Plain numbers are years only under a heading that
  /// says so: an amount may be 2025, too.
  void find_periods() {
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
      if (!is_free(i)) continue;
      const bool has_heading = headings_.size() > i && !column(i).heading.empty();
      if (has_heading && (headings_[i].period.named() || headings_[i].kind != Kind::none)) continue;
      const std::string words = plain_words(column(i).heading);
      const bool headed = ends_with_one_of(words, {"年份", "年度", "年", "月份", "月", "日期",
                                                   "时间", "期间", "year", "month", "date"});
      if (has_heading && !headed) continue;
      const auto period = [&](const std::string& text) {
        return names_period(text) && (headed || !is_number(text));
      };
      const std::size_t named = count(rows_, columns_.first_row, i, period);
      const std::size_t all = count(rows_, columns_.first_row, i, [](const auto&) { return true; });
      if (named == 0 || named * 2 < all || (!headed && named < 2)) continue;
      column(i).meaning = Meaning::period;
      return;
    }
  }

  static int rank_of(const Heading& heading) {
    switch (heading.kind) {
      case Kind::industrial: return 1;
      case Kind::use: return heading.is_sum ? 3 : 2;
      case Kind::sum: return 5;
      case Kind::quantity: return 4;
      default: return 0;
    }
  }

  void choose_amount(bool no_headings) {
    std::vector<std::size_t> months, parts, days, totals, candidates;
    int best = 99;
    bool cumulative = false;
    for (std::size_t i = 0; i < columns_.columns.size(); ++i) {
      if (!is_free(i) || i >= headings_.size()) continue;
      cumulative |= headings_[i].cumulative;
    }
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (!is_free(i)) continue;
      const Heading& heading = headings_[i];
      const Period& period = heading.period;
      if (period.year && period.year != year_) {
        column(i).meaning = Meaning::other_year;
        continue;
      }
      if (period.day) {
        days.push_back(i);
      } else if (period.is_part()) {
        const bool whole = period.month == 1 && period.last_month == 12;
        if (whole) {
          totals.push_back(i);
        } else {
          parts.push_back(i);
        }
      } else if (period.month) {
        months.push_back(i);
      } else if (heading.this_month) {
        this_month_.push_back(i);
      } else if (heading.kind == Kind::sum) {
        totals.push_back(i);
      } else if (const int rank = rank_of(heading)) {
        candidates.push_back(i);
        best = std::min(best, rank);
      }
    }
    if (!days.empty()) {
      for (const std::size_t i : days) column(i).meaning = Meaning::day;
      mark_sums(totals, candidates);
    } else if (!months.empty()) {
      take_months(months);
      mark_sums(totals, candidates);
    } else if (!parts.empty()) {
      for (const std::size_t i : parts) column(i).meaning = Meaning::part;
      mark_sums(totals, candidates);
    } else if (!candidates.empty()) {
      settle(candidates, best, cumulative);
    } else if (!totals.empty()) {
      column(totals[0]).meaning = Meaning::amount;  // the parts of the sum were not pasted
    } else if (!this_month_.empty()) {
      ask("period.part", this_month_);
    } else {
      without_candidates(no_headings);
    }
  }

  bool is_free(std::size_t i) {
    return column(i).meaning == Meaning::not_used && !column(i).is_unit;
  }

  void take_months(const std::vector<std::size_t>& months) {
    std::array<bool, 13> seen{};
    for (const std::size_t i : months) {
      seen[static_cast<std::size_t>(column(i).month)] = true;
      column(i).meaning = Meaning::month;
    }
  }

  /// Beside months or parts a sum, or else a column for the whole year, is what they must add up to.
  void mark_sums(const std::vector<std::size_t>& totals,
                 const std::vector<std::size_t>& candidates) {
    const std::vector<std::size_t>& all = totals.empty() ? candidates : totals;
    if (all.size() == 1) column(all[0]).meaning = Meaning::sum;
  }

  void settle(const std::vector<std::size_t>& candidates, int best, bool cumulative) {
    std::vector<std::size_t> equal;
    for (const std::size_t i : candidates) {
      const bool is_part = cumulative && !headings_[i].cumulative;
      if (rank_of(headings_[i]) == best && !is_part && has_numbers(i)) equal.push_back(i);
    }
    if (equal.empty())
      for (const std::size_t i : candidates)
        if (rank_of(headings_[i]) == best) equal.push_back(i);
    if (equal.size() == 1) {
      column(equal[0]).meaning = Meaning::amount;
      return;
    }
    for (const std::size_t i : equal) column(i).meaning = Meaning::rival;
    ask("column.rival", equal);
  }

  /// Numbers to the right of the names; those to their left are serial numbers.
  std::vector<std::size_t> free_numbers() {
    std::size_t from = 0;
    for (std::size_t i = 0; i < columns_.columns.size(); ++i)
      if (column(i).meaning == Meaning::carrier) from = i;
    std::vector<std::size_t> numbers;
    for (std::size_t i = from; i < columns_.columns.size(); ++i)
      if (is_free(i) && has_numbers(i)) numbers.push_back(i);
    return numbers;
  }

  void without_candidates(bool no_headings) {
    const std::vector<std::size_t> numbers = free_numbers();
    const bool headed = std::any_of(numbers.begin(), numbers.end(),
                                    [&](std::size_t i) { return !column(i).heading.empty(); });
    if (numbers.empty()) {
      std::vector<std::size_t> bought;
      for (std::size_t i = 0; i < columns_.columns.size(); ++i)
        if (column(i).meaning == Meaning::purchased && has_numbers(i)) bought.push_back(i);
      if (!bought.empty()) return ask("column.purchased", bought);
      coal_alone();
    } else if (headed && !no_headings) {
      for (const std::size_t i : numbers) column(i).meaning = Meaning::unknown;
      ask("column.unknown", numbers);
    } else if (numbers.size() == 1) {
      column(numbers[0]).meaning = Meaning::amount;
    } else if (numbers.size() == 12 || numbers.size() == 13) {
      for (std::size_t m = 0; m < 12; ++m) {
        column(numbers[m]).meaning = Meaning::month;
        column(numbers[m]).month = static_cast<int>(m) + 1;
      }
      if (numbers.size() == 13) column(numbers[12]).meaning = Meaning::sum;
    } else {
      for (const std::size_t i : numbers) column(i).meaning = Meaning::rival;
      ask("column.rival", numbers);
    }
  }

  /// Only amounts in standard coal: each row will say that its carrier is not measured in it.
  void coal_alone() {
    for (std::size_t i = 0; i < headings_.size(); ++i)
      if (column(i).meaning == Meaning::coal_equivalent &&
          contains_one_of(column(i).heading, {"量", "用", "消"})) {
        column(i).meaning = Meaning::amount;
        return;
      }
  }

  const Cells& rows_;
  const CarrierNames& names_;
  const int year_;
  Columns& columns_;
  std::vector<Heading> headings_;
  std::vector<std::size_t> this_month_;
};

/// 《能源购进、消费与库存》: its columns are known by these words, in any order.
std::string_view layout_of(const std::vector<std::string>& headings) {
  const auto any = [&](std::string_view word) {
    return std::any_of(headings.begin(), headings.end(),
                       [&](const std::string& heading) { return contains(heading, word); });
  };
  const bool form_205_1 = any("期初库存") && any("购进") && any("工业生产消费");
  return form_205_1 ? "cn.energy-205-1" : "";
}

}  // namespace

NameAndUnit name_and_unit(std::string_view words) {
  const std::string text = trimmed(words);
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"},
                                    {"（", "）"},
                                    {"[", "]"},
                                    {"【", "】"},
                                    {"/", ""},
                                    {"：", ""},
                                    {":", ""},
                                    {"，", ""},
                                    {",", ""}}) {
    const std::size_t at = text.find(open);
    if (at == text.npos || at == 0) continue;
    std::string inner = text.substr(at + open.size());
    if (!close.empty()) {
      if (!inner.ends_with(close)) continue;
      inner.resize(inner.size() - close.size());
    }
    for (std::string_view word : {"单位：", "单位:", "单位", "unit:"})
      if (inner.starts_with(word)) inner.erase(0, word.size());
    std::optional<units::Unit> unit = units::parse_unit(inner);
    if (unit && !unit->dimension.dimensionless()) return {trimmed(text.substr(0, at)), unit, 1};
    for (const auto& [word, times] :
         {std::pair<std::string_view, double>{"万", 1e4}, {"千", 1e3}, {"百万", 1e6}, {"亿", 1e8}})
      if (inner == word) return {trimmed(text.substr(0, at)), std::nullopt, times};
  }
  return {text, std::nullopt, 1};
}

bool names_a_sum(std::string_view words) {
  const std::string plain = plain_words(name_and_unit(words).name);
  return is_one_of(plain, sums) || ends_with_one_of(plain, {"合计", "总计", "小计", "共计"}) ||
         plain == "累计" || plain.starts_with("合计") || plain.starts_with("总计");
}

bool carriers_head_columns(const Cells& rows, const CarrierNames& names) {
  for (std::size_t r = 0; r < std::min(rows.size(), max_heading_rows); ++r) {
    if (std::any_of(rows[r].begin(), rows[r].end(), is_number)) continue;  // a row of data
    std::size_t across = 0;
    for (std::size_t i = 1; i < rows[r].size(); ++i)
      if (names_carrier(rows[r][i], names) && !heading_of(rows[r][i]).period.named()) ++across;
    if (across == 0) continue;
    const std::size_t months = count(rows, r + 1, 0, names_period);
    const std::size_t down =
        count(rows, r + 1, 0, [&](const std::string& text) { return names_carrier(text, names); });
    if (down == 0 && (months >= 2 || across >= 2)) return true;
  }
  return false;
}

Columns columns_of(const Cells& rows, const CarrierNames& names, int year) {
  Columns columns;
  const std::size_t width = width_of(rows);
  columns.columns.resize(width);
  std::vector<std::string> headings;
  if (const std::optional<std::size_t> row = heading_row(rows)) {
    std::size_t first = *row, last = *row;
    while (first > 0 && may_be_heading(rows, first - 1, names)) --first;
    while (last + 1 < rows.size() && last - first < 3 && may_be_heading(rows, last + 1, names))
      ++last;
    columns.first_row = last + 1;
    if (columns.first_row < rows.size() && numbers_columns(rows[columns.first_row]))
      ++columns.first_row;
    headings = joined_headings(rows, first, last, width);
    columns.layout = layout_of(headings);
  }
  Weigher(rows, names, year, columns).run(headings);
  return columns;
}

}  // namespace greengauge::firm
