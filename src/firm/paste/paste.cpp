// From a pasted text to energy lines.
// The text is cut into cells (cells.h). If the carriers head the columns, the table is transposed,
// so that from then on each row is about one carrier. The columns are given meanings (columns.h),
// then each row is read on its own:
//   name    in its carrier column; an empty cell repeats the name above it (merged cells)
//   use     words such as 外供 (sold) and 原料 (feedstock) are taken out of the name
//   unit    in the row's unit column, else beside the name, else in the heading; the own unit of a
//           cell is converted to it
//   amount  of the year, or the sum of twelve months
// Months that are missing make the amount unknown, unless the row's own sum agrees with the rest:
// then the gaps were zero. A sum that disagrees is reported, and the months count.
//
// Nothing is taken that has a rival or an unexplained rest. A name that says more than the carrier and
// harmless words is asked about; so are bought wind and solar power, living quarters and construction, own
// power, a heading whose unit contradicts the row's, a part of a year. Stocks and money are never amounts;
// steam and gas made on the site come from energy that is entered already.
// Then rows are related to each other (rows_together.h): months and days in rows of their own become one row for each
// carrier, a nameless sum is recognised, a negative amount corrects the row of the same carrier, 其中 is part
// of the row above, and stated sums are checked.
#include "firm/paste/paste.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/json_value.h"
#include "firm/paste/cells.h"
#include "firm/paste/columns.h"
#include "firm/paste/rows_together.h"

namespace greengauge::firm {
namespace {

using Fate = PastedRow::Fate;
using Meaning = PastedColumn::Meaning;
using units::Base;
using units::Dimension;

const std::string& cell(const std::vector<std::string>& row, std::size_t column) {
  static const std::string none;
  return column < row.size() ? row[column] : none;
}

/// Exchanges rows and columns.
Cells transposed(const Cells& rows) {
  std::size_t width = 0;
  for (const auto& row : rows) width = std::max(width, row.size());
  Cells out(width, std::vector<std::string>(rows.size()));
  for (std::size_t y = 0; y < rows.size(); ++y)
    for (std::size_t x = 0; x < rows[y].size(); ++x) out[x][y] = rows[y][x];
  return out;
}

/// Is the carrier measured in units of this dimension?
bool fits(const policy::Carrier& carrier, const units::Unit& unit) {
  if (unit.dimension == carrier.unit.dimension) return true;
  return carrier.kind == policy::CarrierKind::heat && unit.dimension == Dimension::of(Base::mass);
}

using Words = std::vector<std::string_view>;
const Words words_for_sold = {"外供", "外售", "外销", "外输", "外送", "输出",     "供出", "转供",
                              "售出", "销售", "返还", "上网", "外卖", "exported", "sold"};
const Words words_for_feedstock = {"用于原材料", "作原料", "原料", "feedstock"};
const Words words_for_own = {"自产", "自备", "自发", "余热", "余压", "回收", "放散"};
const Words words_for_bought = {"外购", "购入", "购买", "采购", "购"};
const Words words_for_stock = {"库存", "期初", "期末", "结存"};
const Words words_for_money = {"力调", "基本电费", "基金", "附加",     "税",
                               "补贴", "违约金",   "滞纳", "需量电费", "容量电费"};
const Words words_for_not_counted = {"宿舍", "生活", "食堂", "家属",
                                     "居民", "基建", "施工", "在建"};
const Words words_for_corrections = {"退补", "冲减", "更正", "调整", "补退", "红冲"};
const Words words_for_no_energy = {"水",   "氧气", "氮气", "氩气",  "压缩空气",
                                   "产量", "产值", "人数", "water", "oxygen"};
const Words words_for_parts = {"#其中:", "其中:", "#其中", "其中", "ofwhich"};

/// The first of the words that the text contains; "" if none.
std::string_view word_in(std::string_view text, const Words& words) {
  for (const std::string_view word : words)
    if (contains(text, word)) return word;
  return {};
}

/// Takes the first of the words out of a name; false if the name has none or is nothing else.
bool take_word(std::string& name, const Words& words) {
  const std::string_view word = word_in(name, words);
  if (word.empty() || name.size() == word.size()) return false;
  name.erase(name.find(word), word.size());
  if (const std::size_t left = name.find("()"); left != name.npos) name.erase(left, 2);
  return true;
}

/// Reads rows from top to bottom; keeps the name that empty cells below repeat.
class RowReader {
 public:
  RowReader(Columns& columns, const CarrierNames& names, int year)
      : columns_(columns.columns), asks_(columns.asks), names_(names), year_(year) {}

  ReadRow read(const std::vector<std::string>& cells, std::size_t number) {
    ReadRow read;
    read.row.number = number;
    if (std::all_of(cells.begin(), cells.end(), [](const auto& c) { return c.empty(); }))
      return read;
    read.row.fate = fate(cells, read);
    return read;
  }

 private:
  void ask(std::string_view code, std::size_t row, std::string text = {}) {
    firm::ask(asks_, code, row, std::move(text));
  }
  void ask_column(std::string_view code, std::size_t column, std::size_t row) {
    for (PasteAsk& one : asks_)
      if (one.code == code && one.columns == std::vector{column}) {
        one.rows.push_back(row);
        return;
      }
    asks_.push_back({code, {column}, {row}, {}});
  }

  Fate fate(const std::vector<std::string>& cells, ReadRow& read) {
    PastedRow& row = read.row;
    const NameAndUnit named = name_of(cells, row);
    if (names_a_sum(named.name)) {
      read_sum(cells, row);
      return Fate::sum;
    }
    if (const Fate period = read_period(cells, read); period != Fate::taken) return period;
    std::string name = plain_words(named.name);
    for (const std::string_view word : words_for_parts) {
      if (read.is_part || !name.starts_with(word) || name.size() == word.size()) continue;
      name.erase(0, word.size());
      read.is_part = true;
    }
    if (const Fate special = special_row(name, row); special != Fate::taken) return special;
    if (const Fate found = find_carrier(name, row); found != Fate::taken) return found;
    unit_.reset();
    if (const Fate unit = row_unit(cells, named, row); unit != Fate::taken) return unit;
    if (const Fate amounts = read_amounts(cells, read); amounts != Fate::taken) return amounts;
    if (!unit_) return Fate::no_unit;
    row.unit = *unit_;
    above_unit_ = *unit_;
    row.text = unit_->text;
    return fits(*row.carrier, *unit_) ? Fate::taken : Fate::wrong_unit;
  }

  NameAndUnit name_of(const std::vector<std::string>& cells, PastedRow& row) {
    std::string words;
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].meaning == Meaning::carrier) words = cell(cells, i);
    if (words.empty() && !above_.empty()) {
      words = above_;
      row.name_from_above = true;
    }
    above_ = names_a_sum(words) ? "" : words;
    row.name = words;
    return name_and_unit(words);
  }

  /// The stated sum of a row of sums, whatever its unit.
  void read_sum(const std::vector<std::string>& cells, PastedRow& row) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].is_unit)
        if (auto unit = units::parse_unit(cell(cells, i))) row.unit = *unit;
      if (columns_[i].meaning != Meaning::amount) continue;
      if (const auto number = number_in(cell(cells, i))) row.amount = number->value;
    }
  }

  Fate read_period(const std::vector<std::string>& cells, ReadRow& read) const {
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (columns_[i].meaning == Meaning::period) read.period = period_of(cell(cells, i));
    read.row.year = read.period.year;
    const bool other = read.period.year && read.period.year != year_;
    return other ? Fate::other_year : Fate::taken;
  }

  /// Rows that are no consumption, or not certainly.
  Fate special_row(std::string& name, PastedRow& row) {
    if (!word_in(name, words_for_stock).empty()) return Fate::stock;
    if (!word_in(name, words_for_money).empty()) return Fate::money;
    if (!word_in(name, words_for_no_energy).empty() && !names_.find(name).carrier)
      return Fate::not_energy;
    if (const std::string_view word = word_in(name, words_for_not_counted); !word.empty()) {
      ask("row.not_counted", row.number, std::string(word));
      return Fate::asked;
    }
    if (take_word(name, words_for_sold)) row.flow = Flow::sold;
    if (take_word(name, words_for_feedstock)) row.use = Use::feedstock;
    return Fate::taken;
  }

  Fate find_carrier(const std::string& name, PastedRow& row) {
    const NamedCarrier found = names_.find(name);
    const bool exact = found.carrier && names_.rest_of(name, *found.carrier).empty();
    const bool own = !word_in(name, words_for_own).empty() && row.flow == Flow::consumed;
    if (own && !exact) return find_own(name, row);
    row.carrier = found.carrier;
    if (!found.carrier) return found.ambiguous ? Fate::ambiguous : Fate::unknown_carrier;
    const bool bought = !word_in(name, words_for_bought).empty();
    if (!bought || found.carrier->kind != policy::CarrierKind::own_power) return rest(name, row);
    ask("row.bought_renewable", row.number);
    return Fate::asked;
  }

  /// Energy made on the site: wind, sun and the like are lines of their own; steam and gas come from
  /// energy that is entered already; of power the table does not say from what.
  Fate find_own(std::string name, PastedRow& row) {
    take_word(name, words_for_own);
    const NamedCarrier found = names_.find(name);
    row.carrier = found.carrier;
    if (!found.carrier) return found.ambiguous ? Fate::ambiguous : Fate::unknown_carrier;
    switch (found.carrier->kind) {
      case policy::CarrierKind::own_power:
      case policy::CarrierKind::own_heat: return rest(name, row);
      case policy::CarrierKind::grid_power: ask("row.own_power", row.number); return Fate::asked;
      case policy::CarrierKind::heat:
      case policy::CarrierKind::fuel: break;
    }
    return Fate::own_energy;
  }

  Fate rest(const std::string& name, PastedRow& row) {
    const std::string rest = names_.rest_of(name, *row.carrier);
    const bool corrects = std::find(words_for_corrections.begin(), words_for_corrections.end(),
                                    rest) != words_for_corrections.end();
    if (rest.empty() || corrects) return Fate::taken;
    ask("name.rest", row.number, rest);
    row.text = rest;
    return Fate::asked;
  }

  /// Sets the unit that the row names outside its amounts: in its unit column, else beside its
  /// name. A cell that is merged with the one above has that one's unit.
  Fate row_unit(const std::vector<std::string>& cells, const NameAndUnit& named, PastedRow& row) {
    unit_ = named.unit;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!columns_[i].is_unit) continue;
      const std::string& text = cell(cells, i);
      if (says_nothing(text)) {
        if (row.name_from_above && text.empty() && !unit_) unit_ = above_unit_;
        continue;
      }
      unit_ = units::parse_unit(text);
      row.text = text;
      if (!unit_) return Fate::unknown_unit;
    }
    return Fate::taken;
  }

  /// The heading's unit and multiplier against the row's own unit.
  Fate weigh_heading(std::size_t i, PastedRow& row) {
    const PastedColumn& column = columns_[i];
    if (!unit_) return Fate::taken;
    if (column.unit && !same_unit(*unit_, *column.unit)) {
      ask_column("unit.contradiction", i, row.number);
      row.text = column.unit->text;
      return Fate::asked;
    }
    if (column.times == 1 || unit_from_heading_) return Fate::taken;
    const auto times = units::parse_unit((column.times == 1e4 ? "万" : "") + unit_->text);
    const bool fits = column.times == 1e4 && times &&
                      std::abs(times->factor / unit_->factor / column.times - 1) < 1e-9;
    if (!fits) {
      ask_column("unit.contradiction", i, row.number);
      return Fate::asked;
    }
    unit_ = times;
    unit_from_heading_ = true;
    return Fate::taken;
  }

  static bool is_amount(const PastedColumn& column) {
    return column.meaning == Meaning::amount || column.meaning == Meaning::month ||
           column.meaning == Meaning::day || column.meaning == Meaning::part ||
           column.meaning == Meaning::sum || column.meaning == Meaning::feedstock;
  }

  /// What the cells of one row hold.
  struct Amounts {
    std::optional<double> stated, quarters, halves;
    int months_in_quarters = 0, months_in_halves = 0;
    bool any_month = false;
  };

  Fate read_amounts(const std::vector<std::string>& cells, ReadRow& read) {
    PastedRow& row = read.row;
    Amounts amounts;
    unit_from_heading_ = false;
    bool rivals = false;
    std::optional<double> reference;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const PastedColumn& column = columns_[i];
      const std::string& text = cell(cells, i);
      rivals |= column.meaning == Meaning::rival || column.meaning == Meaning::unknown ||
                column.meaning == Meaning::purchased;
      if (column.meaning == Meaning::factor)
        if (const auto number = number_in(text))
          (column.is_reference ? reference : read.factor) = number->value;
      if (column.meaning == Meaning::month) row.by_month = true;
      if (!is_amount(column) || says_nothing(text)) continue;
      if (const Fate heading = weigh_heading(i, row); heading != Fate::taken) return heading;
      double value = 0;
      if (const Fate fate = read_amount(text, column, row, value); fate != Fate::taken) return fate;
      put(column, value, read, amounts);
    }
    if (row.feedstock && row.amount && !take_feedstock(row)) return Fate::asked;
    if (row.amount && !came_from_stock(cells, *row.amount + row.feedstock.value_or(0))) {
      ask("row.own_energy", row.number);
      return Fate::asked;
    }
    if (read.factor && reference && !agree(*read.factor, *reference))
      ask("row.factor", row.number, base::number_text(*read.factor));
    if (read.period.month && row.amount) into_its_month(read);
    return settle(read, amounts, rivals);
  }

  void put(const PastedColumn& column, double value, ReadRow& read, Amounts& amounts) {
    PastedRow& row = read.row;
    switch (column.meaning) {
      case Meaning::sum: amounts.stated = value; break;
      case Meaning::feedstock: row.feedstock = value; break;
      case Meaning::month:
        add_to_month(row, column.month, value);
        amounts.any_month = true;
        break;
      case Meaning::day:
        row.by_month = amounts.any_month = true;
        add_day(read, column.month, column.day, value);
        break;
      case Meaning::part: {
        const bool half = column.last_month - column.month == 5;
        std::optional<double>& sum = half ? amounts.halves : amounts.quarters;
        sum = sum.value_or(0) + value;
        (half ? amounts.months_in_halves : amounts.months_in_quarters) +=
            column.last_month - column.month + 1;
        break;
      }
      default: row.amount = value; break;
    }
  }

  static void add_to_month(PastedRow& row, int month, double value) {
    std::optional<double>& place = row.months[static_cast<std::size_t>(month - 1)];
    if (place) row.added_up = true;
    place = place.value_or(0) + value;
  }
  static void add_day(ReadRow& read, int month, int day, double value) {
    std::optional<double>& place = read.row.months[static_cast<std::size_t>(month - 1)];
    place = place.value_or(0) + value;
    read.days[month - 1] |= 1u << (day - 1);
  }

  /// Where a table states stocks and purchases: is no more used than there was? What is more was made or
  /// recovered on the site.
  bool came_from_stock(const std::vector<std::string>& cells, double used) const {
    double there = 0;
    bool opening = false, closing = false, bought = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const PastedColumn& column = columns_[i];
      const bool opens = contains(column.heading, "期初") || contains(column.heading, "年初");
      const bool is_stock = column.meaning == Meaning::stock;
      if (!is_stock && column.meaning != Meaning::purchased) continue;
      (is_stock ? opens ? opening : closing : bought) = true;
      const auto number = number_in(cell(cells, i));
      if (number) there += is_stock && !opens ? -number->value : number->value;
    }
    if (!opening || !closing || !bought) return true;
    return used <= there || agree(used, there);
  }

  /// Of industrial use, raw material is a part.
  bool take_feedstock(PastedRow& row) {
    if (*row.feedstock == 0) {
      row.feedstock.reset();
      return true;
    }
    *row.amount -= *row.feedstock;
    if (*row.amount >= 0) return true;
    ask("row.negative_sum", row.number);
    return false;
  }

  void into_its_month(ReadRow& read) const {
    PastedRow& row = read.row;
    row.by_month = true;
    if (read.period.day) {
      add_day(read, read.period.month, read.period.day, *row.amount);
    } else if (!read.period.is_part()) {
      add_to_month(row, read.period.month, *row.amount);
    }
    row.amount.reset();
  }

  Fate settle(ReadRow& read, const Amounts& amounts, bool rivals) {
    PastedRow& row = read.row;
    if (read.period.is_part()) {
      ask("period.part", row.number);
      return Fate::asked;
    }
    if (amounts.quarters || amounts.halves) return settle_parts(row, amounts);
    if (!row.by_month) {
      if (!row.amount) return rivals ? Fate::asked : Fate::no_amount;
      read.is_correction = *row.amount < 0;
      return Fate::taken;
    }
    if (read.period.month) return Fate::taken;  // joined with its other months later
    if (!amounts.any_month) {                   // no month is given, only the sum of the year
      if (!amounts.stated) return Fate::no_amount;
      row.by_month = false;
      row.amount = amounts.stated;
      return *row.amount < 0 ? Fate::negative : Fate::taken;
    }
    return complete(read, amounts.stated, year_, asks_);
  }

  Fate settle_parts(PastedRow& row, const Amounts& amounts) {
    if (amounts.months_in_quarters == 12) {
      row.amount = amounts.quarters;
    } else if (amounts.months_in_halves == 12) {
      row.amount = amounts.halves;
    } else {
      row.amount = amounts.stated;
    }
    if (!row.amount) {
      ask("period.part", row.number);
      return Fate::asked;
    }
    if (amounts.stated && !agree(*amounts.stated, *row.amount)) row.stated_sum = amounts.stated;
    return *row.amount < 0 ? Fate::negative : Fate::taken;
  }

  /// One cell: a number with or without its own unit, converted to the unit of the row.
  Fate read_amount(const std::string& text, const PastedColumn& column, PastedRow& row,
                   double& value) {
    row.text = text;
    const std::string plain = plain_words(text);
    if (plain[0] == '=' || plain[0] == '@') return Fate::formula;
    const std::optional<CellNumber> number = number_in(text);
    if (!number) return Fate::not_a_number;
    std::optional<units::Unit> unit = unit_ ? unit_ : column.unit;
    if (!number->rest.empty()) {
      const std::string base = unit ? unit->text : "";
      std::optional<units::Unit> own = units::parse_unit(number->rest);
      if (unit && (!own || own->dimension.dimensionless()))  // "3.5万" of the unit in the heading
        own = units::parse_unit(number->rest + base);
      if (!own || own->dimension.dimensionless()) {
        row.text = number->rest;
        return Fate::unknown_unit;
      }
      unit = own;
    }
    value = number->value;
    if (!unit) return Fate::taken;
    if (!unit_) {
      unit_ = unit;
      unit_from_heading_ = true;
    } else if (unit->dimension == unit_->dimension) {
      value = units::convert(value, *unit, *unit_);
    } else {
      row.text = unit->text;
      return Fate::wrong_unit;
    }
    return Fate::taken;
  }

  const std::vector<PastedColumn>& columns_;
  std::vector<PasteAsk>& asks_;
  const CarrierNames& names_;
  const int year_;
  std::string above_;  ///< the last name, which empty cells below repeat
  std::optional<units::Unit> above_unit_;
  std::optional<units::Unit> unit_;  ///< of the row that is being read
  bool unit_from_heading_ = false;
};

}  // namespace

std::size_t PastedTable::taken() const {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const PastedRow& row) { return row.fate == Fate::taken; }));
}

std::vector<int> PastedTable::years() const {
  std::set<int> named;
  for (const PastedColumn& column : columns)
    if (column.year > 0) named.insert(column.year);
  for (const PastedRow& row : rows)
    if (row.year > 0) named.insert(row.year);
  return {named.begin(), named.end()};
}

PastedTable read_paste(std::string_view text, const policy::Catalogue& catalogue, int year) {
  PastedTable table;
  table.cut = text.size() > max_paste_bytes;
  CutCells cut = cells_of(text.substr(0, max_paste_bytes), max_paste_rows, max_paste_columns);
  table.cut = table.cut || cut.cut;
  const CarrierNames names(catalogue);
  table.transposed = carriers_head_columns(cut.rows, names);
  if (table.transposed) cut.rows = transposed(cut.rows);
  Columns columns = columns_of(cut.rows, names, year);
  RowReader reader(columns, names, year);
  std::vector<ReadRow> rows;
  for (std::size_t i = columns.first_row; i < cut.rows.size(); ++i)
    rows.push_back(reader.read(cut.rows[i], i + 1));
  relate_rows(rows, year, columns.asks);
  table.layout = columns.layout;
  table.asks = std::move(columns.asks);
  table.columns = std::move(columns.columns);
  table.has_months = std::any_of(table.columns.begin(), table.columns.end(),
                                 [](const auto& c) { return c.meaning == Meaning::month; });
  for (std::size_t i = 0; i < columns.first_row && i < cut.rows.size(); ++i) {
    PastedRow heading;
    heading.number = i + 1;
    heading.fate = Fate::heading;
    table.rows.push_back(std::move(heading));
  }
  for (ReadRow& read : rows) table.rows.push_back(std::move(read.row));
  return table;
}

std::vector<base::Json> lines_of(const PastedRow& row) {
  base::Json line = base::Json::object();
  line["carrier"] = row.carrier->id;
  line["amount"] = row.amount ? base::Json(*row.amount) : base::Json();
  line["unit"] = row.unit.text;
  if (row.by_month) {
    base::Json& months = line["months"] = base::Json::array();
    for (const std::optional<double>& month : row.months)
      months.push_back(month ? base::Json(*month) : base::Json());
  }
  if (row.flow == Flow::sold) line["flow"] = "sold";
  if (row.use == Use::feedstock) line["use"] = "feedstock";
  std::vector<base::Json> lines{line};
  if (row.feedstock) {
    line["amount"] = *row.feedstock;
    line["use"] = "feedstock";
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace greengauge::firm
