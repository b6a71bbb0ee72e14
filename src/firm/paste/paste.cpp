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
#include "firm/paste/paste.h"

#include <algorithm>
#include <cmath>

#include "base/json_value.h"
#include "firm/paste/cells.h"
#include "firm/paste/columns.h"

namespace greengauge::firm {
namespace {

using Fate = PastedRow::Fate;
using Meaning = PastedColumn::Meaning;
using units::Base;
using units::Dimension;

constexpr double sums_agree = 0.005;      // relative: cells are shown rounded
constexpr double rounding_noise = 1e-12;  // relative: of adding binary fractions

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

/// Takes words for "sold" and "feedstock" out of a name and sets flow or use.
std::string take_use(std::string name, PastedRow& row) {
  for (const auto& [word, sold] : {std::pair{"外供", true},
                                   {"外售", true},
                                   {"外销", true},
                                   {"sold", true},
                                   {"作原料", false},
                                   {"原料", false},
                                   {"feedstock", false}}) {
    const std::size_t at = name.find(word);
    if (at == name.npos || name.size() == std::string_view(word).size()) continue;
    name.erase(at, std::string_view(word).size());
    if (const std::size_t left = name.find("()"); left != name.npos) name.erase(left, 2);
    if (sold)
      row.flow = Flow::sold;
    else
      row.use = Use::feedstock;
  }
  return name;
}

/// Reads rows from top to bottom; keeps the name that empty cells below repeat.
class RowReader {
 public:
  RowReader(const std::vector<PastedColumn>& columns, const CarrierNames& names)
      : columns_(columns), names_(names) {}

  PastedRow read(const std::vector<std::string>& cells, std::size_t number) {
    PastedRow row;
    row.number = number;
    if (std::all_of(cells.begin(), cells.end(), [](const auto& c) { return c.empty(); }))
      return row;
    row.fate = fate(cells, row);
    return row;
  }

 private:
  Fate fate(const std::vector<std::string>& cells, PastedRow& row) {
    const NameAndUnit named = name_of(cells, row);
    if (names_a_sum(named.name)) return Fate::sum;
    const NamedCarrier found = names_.find(take_use(plain_words(named.name), row));
    row.carrier = found.carrier;
    if (!found.carrier) return found.ambiguous ? Fate::ambiguous : Fate::unknown_carrier;
    unit_.reset();
    if (const Fate unit = row_unit(cells, named, row); unit != Fate::taken) return unit;
    if (const Fate amounts = read_amounts(cells, row); amounts != Fate::taken) return amounts;
    if (!unit_) return Fate::no_unit;
    row.unit = *unit_;
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

  /// Sets the unit that the row names outside its amounts: in its unit column, else beside its
  /// name.
  Fate row_unit(const std::vector<std::string>& cells, const NameAndUnit& named, PastedRow& row) {
    unit_ = named.unit;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::string& text = cell(cells, i);
      if (!columns_[i].is_unit || says_nothing(text)) continue;
      unit_ = units::parse_unit(text);
      row.text = text;
      if (!unit_) return Fate::unknown_unit;
    }
    return Fate::taken;
  }

  Fate read_amounts(const std::vector<std::string>& cells, PastedRow& row) {
    bool any = false, all = true;
    double sum = 0;
    std::optional<double> stated;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const PastedColumn& column = columns_[i];
      const bool is_month = column.meaning == Meaning::month;
      if (!is_month && column.meaning != Meaning::amount && column.meaning != Meaning::sum)
        continue;
      const std::string& text = cell(cells, i);
      if (is_month) row.by_month = true;
      if (says_nothing(text)) continue;
      double value = 0;
      if (const Fate fate = read_amount(text, column, row, value); fate != Fate::taken) return fate;
      if (column.meaning == Meaning::sum) {
        stated = value;
      } else if (is_month) {
        row.months[static_cast<std::size_t>(column.month - 1)] = value;
        any = true;
      } else {
        row.amount = value;
      }
    }
    if (!row.by_month) return row.amount ? Fate::taken : Fate::no_amount;
    if (!any) {  // no month is given, only the sum of the year
      if (!stated) return Fate::no_amount;
      row.by_month = false;
      row.amount = stated;
      return Fate::taken;
    }
    for (const std::optional<double>& month : row.months) month ? sum += * month : all = false;
    const double apart = stated ? std::abs(*stated - sum) : 0;
    const bool agrees = stated && apart <= sums_agree * std::max(std::abs(sum), 1e-9);
    const bool same = stated && apart <= rounding_noise * std::abs(sum);
    if (all || agrees) row.amount = same ? *stated : sum;  // if the sum agrees, no month is missing
    if (stated && !agrees) row.stated_sum = stated;
    return Fate::taken;
  }

  /// One cell: a number with or without its own unit, converted to the unit of the row.
  Fate read_amount(const std::string& text, const PastedColumn& column, PastedRow& row,
                   double& value) {
    row.text = text;
    const std::string plain = plain_words(text);
    if (plain[0] == '=' || plain[0] == '@') return Fate::formula;
    const std::optional<CellNumber> number = number_in(text);
    if (!number) return Fate::not_a_number;
    if (number->value < 0) return Fate::negative;
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
    } else if (unit->dimension == unit_->dimension) {
      value = units::convert(value, *unit, *unit_);
    } else {
      row.text = unit->text;
      return Fate::wrong_unit;
    }
    return Fate::taken;
  }

  const std::vector<PastedColumn>& columns_;
  const CarrierNames& names_;
  std::string above_;                ///< the last name, which empty cells below repeat
  std::optional<units::Unit> unit_;  ///< of the row that is being read
};

}  // namespace

std::size_t PastedTable::taken() const {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const PastedRow& row) { return row.fate == Fate::taken; }));
}

std::vector<int> PastedTable::years() const {
  std::vector<int> named;
  for (const PastedColumn& column : columns) {
    const auto place = std::lower_bound(named.begin(), named.end(), column.year);
    const bool there = place != named.end() && *place == column.year;
    if (column.year > 0 && !there) named.insert(place, column.year);
  }
  return named;
}

PastedTable read_paste(std::string_view text, const policy::Catalogue& catalogue, int year) {
  PastedTable table;
  table.cut = text.size() > max_paste_bytes;
  CutCells cut = cells_of(text.substr(0, max_paste_bytes), max_paste_rows, max_paste_columns);
  table.cut = table.cut || cut.cut;
  const CarrierNames names(catalogue);
  table.transposed = carriers_head_columns(cut.rows, names);
  if (table.transposed) cut.rows = transposed(cut.rows);
  const Columns columns = columns_of(cut.rows, names, year);
  table.columns = columns.columns;
  table.has_months = std::any_of(table.columns.begin(), table.columns.end(),
                                 [](const auto& c) { return c.meaning == Meaning::month; });
  RowReader reader(table.columns, names);
  for (std::size_t i = 0; i < cut.rows.size(); ++i) {
    if (i >= columns.first_row) {
      table.rows.push_back(reader.read(cut.rows[i], i + 1));
    } else {
      PastedRow heading;
      heading.number = i + 1;
      heading.fate = Fate::heading;
      table.rows.push_back(std::move(heading));
    }
  }
  return table;
}

base::Json line_of(const PastedRow& row) {
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
  return line;
}

}  // namespace greengauge::firm
