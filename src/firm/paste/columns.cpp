// Finding out what columns mean.
// Headings are looked for in the first six rows: the row with the most cells that are understood,
// provided there are at least two, since a single one may be a title ("2025 年能源"). A heading is
// understood by its words (合计, 数量, 单位 …), a month or a year; a unit in brackets is kept.
// What headings leave open is guessed from the cells: the column with the most names of carriers,
// the column with the most units, and, if no column of amounts is known, the columns of numbers to
// the right of the names. Twelve of them are the months, thirteen the months and their sum; of any
// other count the first is taken as the amount.
// Every meaning is given once; a second column of the same meaning is not used.
#include "firm/paste/columns.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace greengauge::firm {
namespace {

using Meaning = PastedColumn::Meaning;
using Words = std::vector<std::string_view>;

// Titles and headings are looked for in so many rows.
constexpr std::size_t max_heading_rows = 6;

const Words carrier_words = {"能源", "品种", "名称", "项目",          "种类",
                             "类别", "燃料", "科目", "carrier",       "energy",
                             "fuel", "name", "item", "energycarrier", "energytype"};
const Words amount_words = {"数量",     "用量",        "消费量", "消耗量", "实物量",
                            "使用量",   "全年",        "消费",   "消耗",   "amount",
                            "quantity", "consumption", "usage",  "used",   "value"};
const Words unit_words = {"单位", "计量单位", "unit", "units"};
const Words sum_words = {"合计", "总计", "小计", "累计", "共计", "total", "sum", "subtotal"};

bool is_one_of(std::string_view text, const Words& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool ends_with_one_of(std::string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.ends_with(word); });
}

/// Takes "2025年" (or 2025) off the front of `text`; 0 if it does not start with a year.
int take_year(std::string& text) {
  if (text.size() < 4 || (text[0] != '1' && text[0] != '2')) return 0;
  for (std::size_t i = 0; i < 4; ++i)
    if (text[i] < '0' || text[i] > '9') return 0;
  if (text.size() > 4 && text[4] >= '0' && text[4] <= '9') return 0;
  const int year = std::atoi(text.substr(0, 4).c_str());
  if (year < 1990 || year > 2100) return 0;
  text.erase(0, 4);
  for (std::string_view word : {"年度", "年"})
    if (text.starts_with(word)) {
      text.erase(0, word.size());
      break;
    }
  return year;
}

/// One cell read as a heading.
struct Heading {
  Meaning meaning = Meaning::not_used;
  bool unit_column = false;
  int year = 0;
  int month = 0;
  std::optional<units::Unit> unit;
  bool understood = false;
};

Heading heading_of(const std::string& cell, int wanted_year) {
  Heading out;
  const NameAndUnit parts = name_and_unit(cell);
  out.unit = parts.unit;
  out.month = month_named(parts.name);
  std::string words = plain_words(parts.name);
  const int year = take_year(words);
  out.year = year;
  out.understood = true;
  if (out.month > 0)
    out.meaning = year && year != wanted_year ? Meaning::other_year : Meaning::month;
  else if (year && year != wanted_year)
    out.meaning = Meaning::other_year;
  else if (ends_with_one_of(words, unit_words))
    out.unit_column = true;
  else if (is_one_of(words, sum_words) || ends_with_one_of(words, {"合计", "总计", "累计"}))
    out.meaning = Meaning::sum;
  else if ((year && words.empty()) || is_one_of(words, amount_words) ||
           ends_with_one_of(words, {"量", "数量", "amount"}))
    out.meaning = Meaning::amount;
  else if (is_one_of(words, carrier_words) || ends_with_one_of(words, {"品种", "名称", "种类"}))
    out.meaning = Meaning::carrier;
  else
    out.understood = false;
  return out;
}

std::size_t width_of(const Cells& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  return width;
}

/// The row of headings: the one with the most cells that are understood; nothing if there is none.
std::optional<std::size_t> heading_row(const Cells& rows, int year) {
  std::optional<std::size_t> best;
  int most = 0;
  for (std::size_t r = 0; r < std::min(rows.size(), max_heading_rows); ++r) {
    int understood = 0;
    for (const std::string& cell : rows[r])
      if (!cell.empty() && heading_of(cell, year).understood) ++understood;
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

/// The column without a meaning that has the most cells for which `wanted` holds; nothing if none
/// has.
template <typename Wanted>
std::optional<std::size_t> best_free(const Cells& rows, const Columns& columns, Wanted wanted,
                                     bool first_wins) {
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const PastedColumn& column = columns.columns[i];
    if (column.meaning != Meaning::not_used || column.is_unit) continue;
    const std::size_t found = count(rows, columns.first_row, i, wanted);
    if (found > most) {
      most = found;
      best = i;
      if (first_wins) break;
    }
  }
  return best;
}

bool has(const Columns& columns, Meaning meaning) {
  return std::any_of(columns.columns.begin(), columns.columns.end(),
                     [&](const PastedColumn& column) { return column.meaning == meaning; });
}

/// Of several columns with the same meaning only the first keeps it.
void drop_duplicates(Columns& columns) {
  std::array<bool, 13> months{};
  bool amount = false, carrier = false, sum = false, unit = false;
  const auto once = [](bool& seen, PastedColumn& column) {
    if (seen) column.meaning = Meaning::not_used;
    seen = true;
  };
  for (PastedColumn& column : columns.columns) {
    if (column.meaning == Meaning::month)
      once(months[static_cast<std::size_t>(column.month)], column);
    if (column.meaning == Meaning::amount) once(amount, column);
    if (column.meaning == Meaning::carrier) once(carrier, column);
    if (column.meaning == Meaning::sum) once(sum, column);
    if (column.is_unit) {
      column.is_unit = !unit;
      unit = true;
    }
  }
}

void read_headings(const std::vector<std::string>& row, int year, Columns& columns) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Heading heading = heading_of(row[i], year);
    PastedColumn& column = columns.columns[i];
    column.heading = row[i];
    if (!heading.understood) continue;
    column.meaning = heading.meaning;
    column.is_unit = heading.unit_column;
    column.year = heading.year;
    column.month = heading.month;
    column.unit = heading.unit;
  }
}

/// Gives meanings to columns by their cells, where headings leave them open; see above.
void guess_remaining_columns(const Cells& rows, const CarrierNames& names, Columns& columns) {
  if (!has(columns, Meaning::carrier)) {
    const auto named = [&](const std::string& text) { return names_carrier(text, names); };
    if (const auto i = best_free(rows, columns, named, false))
      columns.columns[*i].meaning = Meaning::carrier;
  }
  const bool units = std::any_of(columns.columns.begin(), columns.columns.end(),
                                 [](const PastedColumn& column) { return column.is_unit; });
  if (!units)
    if (const auto i = best_free(rows, columns, is_unit, false)) columns.columns[*i].is_unit = true;
  if (has(columns, Meaning::amount) || has(columns, Meaning::month)) return;
  for (PastedColumn& column : columns.columns)
    if (column.meaning == Meaning::sum) {
      column.meaning = Meaning::amount;  // the parts of the sum were not pasted
      return;
    }
  // Only to the right of the names: numbers to their left are serial numbers.
  std::size_t from = 0;
  for (std::size_t i = 0; i < columns.columns.size(); ++i)
    if (columns.columns[i].meaning == Meaning::carrier) from = i;
  std::vector<std::size_t> numbers;
  for (std::size_t i = from; i < columns.columns.size(); ++i)
    if (columns.columns[i].meaning == Meaning::not_used && !columns.columns[i].is_unit &&
        count(rows, columns.first_row, i,
              [](const std::string& text) { return number_in(text).has_value(); }) > 0)
      numbers.push_back(i);
  if (numbers.size() == 12 || numbers.size() == 13) {
    for (std::size_t m = 0; m < 12; ++m) {
      columns.columns[numbers[m]].meaning = Meaning::month;
      columns.columns[numbers[m]].month = static_cast<int>(m) + 1;
    }
    if (numbers.size() == 13) columns.columns[numbers[12]].meaning = Meaning::sum;
  } else if (!numbers.empty()) {
    columns.columns[numbers[0]].meaning = Meaning::amount;
  }
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
    if (unit && !unit->dimension.dimensionless()) return {trimmed(text.substr(0, at)), unit};
  }
  return {text, std::nullopt};
}

bool names_a_sum(std::string_view words) {
  const std::string plain = plain_words(name_and_unit(words).name);
  return is_one_of(plain, sum_words) || ends_with_one_of(plain, {"合计", "总计", "小计", "共计"}) ||
         plain.starts_with("合计") || plain.starts_with("总计");
}

int month_named(std::string_view words) {
  static constexpr std::array<std::string_view, 12> chinese = {
      "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};
  static constexpr std::array<std::string_view, 12> english = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  std::string text = plain_words(words);
  const bool dated = take_year(text) > 0;
  if (dated && !text.empty() && (text[0] == '-' || text[0] == '/' || text[0] == '.')) {
    text.erase(0, 1);
    if (text.size() < 3) text += "月";
  }
  for (std::string_view word : {"月份", "月"})
    if (text.ends_with(word)) {
      text.resize(text.size() - word.size());
      for (std::size_t i = 0; i < 12; ++i)
        if (text == chinese[i]) return static_cast<int>(i) + 1;
      if (text.empty() || text.size() > 2 || text.find_first_not_of("0123456789") != text.npos)
        return 0;
      const int month = std::atoi(text.c_str());
      return month <= 12 ? month : 0;
    }
  if (text.ends_with(".")) text.pop_back();
  for (std::size_t i = 0; i < 12; ++i)
    if (text == english[i] ||
        (text.size() >= 3 && text.size() <= 4 && english[i].starts_with(text)))
      return static_cast<int>(i) + 1;
  return 0;
}

bool carriers_head_columns(const Cells& rows, const CarrierNames& names) {
  for (std::size_t r = 0; r < std::min(rows.size(), max_heading_rows); ++r) {
    std::size_t across = 0;
    for (std::size_t i = 1; i < rows[r].size(); ++i)
      if (!heading_of(rows[r][i], 0).understood && names_carrier(rows[r][i], names)) ++across;
    // "用电量（kWh）" is a heading by its ending and a carrier by its name.
    std::size_t amounts = 0;
    for (std::size_t i = 1; i < rows[r].size(); ++i)
      if (heading_of(rows[r][i], 0).meaning == Meaning::amount && names_carrier(rows[r][i], names))
        ++amounts;
    if (across + amounts == 0) continue;
    const std::size_t months =
        count(rows, r + 1, 0, [](const std::string& text) { return month_named(text) > 0; });
    const std::size_t down =
        count(rows, r + 1, 0, [&](const std::string& text) { return names_carrier(text, names); });
    if (down == 0 && (months >= 2 || across + amounts >= 2)) return true;
  }
  return false;
}

Columns columns_of(const Cells& rows, const CarrierNames& names, int year) {
  Columns columns;
  columns.columns.resize(width_of(rows));
  if (const std::optional<std::size_t> row = heading_row(rows, year)) {
    columns.first_row = *row + 1;
    read_headings(rows[*row], year, columns);
    drop_duplicates(columns);
  }
  guess_remaining_columns(rows, names, columns);
  return columns;
}

}  // namespace greengauge::firm
