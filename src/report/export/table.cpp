// The rows of a table over all its years: a row that one year takes is taken, whatever it is to the others.
// Every row that could be energy and was not taken is asked about, so that "nothing is asked" means that the
// lines are complete.
#include "report/export/table.h"

#include <algorithm>
#include <map>

#include "base/json_value.h"
#include "base/json_writer.h"
#include "firm/paste/sheets.h"

namespace greengauge::report {
namespace {

using Fate = firm::PastedRow::Fate;
using Meaning = firm::PastedColumn::Meaning;

struct FateName {
  std::string_view fate, code;
};

FateName name_of(Fate fate) {
  switch (fate) {
    case Fate::taken: return {"taken", ""};
    case Fate::heading: return {"ignored", "row.heading"};
    case Fate::blank: return {"ignored", "row.blank"};
    case Fate::sum: return {"sum", ""};
    case Fate::unknown_carrier: return {"asked", "row.unknown_carrier"};
    case Fate::ambiguous: return {"asked", "row.ambiguous"};
    case Fate::no_amount: return {"ignored", "row.no_amount"};
    case Fate::not_a_number: return {"asked", "row.not_a_number"};
    case Fate::formula: return {"asked", "row.formula"};
    case Fate::negative: return {"asked", "row.negative"};
    case Fate::no_unit: return {"asked", "row.no_unit"};
    case Fate::unknown_unit: return {"asked", "row.unknown_unit"};
    case Fate::wrong_unit: return {"asked", "row.wrong_unit"};
    case Fate::part_of: return {"part_of", ""};
    case Fate::stock: return {"stock", ""};
    case Fate::money: return {"money", ""};
    case Fate::other_year: return {"other_year", ""};
    case Fate::own_energy: return {"ignored", "row.own_energy"};
    case Fate::not_energy: return {"not_energy", ""};
    case Fate::asked: return {"asked", ""};
  }
  return {};
}

std::string_view name_of(const firm::PastedColumn& column) {
  if (column.is_unit) return "unit";
  switch (column.meaning) {
    case Meaning::carrier: return "carrier";
    case Meaning::amount: return "amount";
    case Meaning::month: return "month";
    case Meaning::day: return "day";
    case Meaning::part: return "part";
    case Meaning::sum: return "sum";
    case Meaning::period: return "period";
    case Meaning::feedstock: return "feedstock";
    case Meaning::other_year: return "other_year";
    case Meaning::rival:
    case Meaning::purchased:
    case Meaning::unknown: return "asked";
    case Meaning::stock: return "stock";
    case Meaning::money: return "money";
    case Meaning::factor: return "factor";
    case Meaning::coal_equivalent: return "coal_equivalent";
    case Meaning::emission: return "emission";
    case Meaning::plan: return "plan";
    case Meaning::earlier: return "other_year";
    case Meaning::code: return "code";
    case Meaning::output: return "output";
    case Meaning::not_counted: return "not_counted";
    case Meaning::not_used: break;
  }
  return "ignored";
}

void write_places(base::JsonWriter& writer, std::string_view key,
                  const std::vector<std::size_t>& places) {
  writer.key(key);
  writer.begin_array();
  for (const std::size_t place : places) writer.integer(static_cast<long long>(place));
  writer.end_array();
}

std::string list_of(const std::vector<std::size_t>& rows) {
  std::string list;
  for (std::size_t i = 0; i < rows.size(); ++i) list += (i ? ", " : "") + std::to_string(rows[i]);
  return list;
}

/// What became of a row, in words.
std::string says(const TableRow& one, const Words& words) {
  const firm::PastedRow& row = *one.row;
  const std::string key(one.code.empty() ? "table.fate." + std::string(one.fate)
                                         : "table." + std::string(one.code));
  std::string text = words.messages.text(key, {{"text", row.text}});
  if (row.fate != Fate::taken) return text;
  if (row.name_from_above) text += words.messages.text("table.from_above");
  if (row.added_up) text += words.messages.text("table.added_up");
  if (row.stated_sum) {
    const std::string sum = units::display_number(*row.stated_sum) + " " + row.unit.text;
    text += words.messages.text("table.other_sum", {{"sum", sum}});
  }
  if (!row.amount) text += words.messages.text("table.months_missing");
  return text;
}

std::string says(const firm::PastedColumn& column, const Words& words) {
  const std::string_view meaning = name_of(column);
  const bool in_unit = meaning == "amount" && column.unit;
  const std::string unit =
      in_unit ? units::display_name(*column.unit, words.language()) : std::string();
  return words.messages.text("table.column." + std::string(in_unit ? "amount_in" : meaning),
                             {{"unit", unit}, {"month", std::to_string(column.month)}});
}

std::string message(const ReadTable& table, const firm::PasteAsk& ask, const Words& words) {
  std::string headings;
  for (const std::size_t column : ask.columns) {
    const std::string& heading = table.main().columns[column].heading;
    headings +=
        (headings.empty() ? "" : ", ") + (heading.empty() ? std::to_string(column + 1) : heading);
  }
  return words.messages.text(
      "table.ask." + std::string(ask.code),
      {{"text", ask.text}, {"rows", list_of(ask.rows)}, {"columns", headings}});
}

void write(base::JsonWriter& writer, const firm::PastedColumn& column, std::size_t place,
           const Words& words) {
  const bool of_month = column.month > 0 && column.month == column.last_month;
  writer.begin_object();
  writer.key("index");
  writer.integer(static_cast<long long>(place));
  writer.member("heading", column.heading);
  writer.member("meaning", name_of(column));
  writer.member("says", says(column, words));
  writer.key("unit");
  column.unit ? writer.string(column.unit->text) : writer.null();
  writer.key("year");
  column.year ? writer.integer(column.year) : writer.null();
  writer.key("month");
  of_month ? writer.integer(column.month) : writer.null();
  writer.end_object();
}

void write(base::JsonWriter& writer, const ReadTable& table, const firm::PasteAsk& ask,
           const Words& words) {
  writer.begin_object();
  writer.member("code", ask.code);
  if (!ask.columns.empty()) write_places(writer, "columns", ask.columns);
  if (!ask.rows.empty()) write_places(writer, "rows", ask.rows);
  writer.member("message", message(table, ask, words));
  writer.end_object();
}

void write(base::JsonWriter& writer, const TableRow& one, const Words& words) {
  const firm::PastedRow& row = *one.row;
  const bool taken = row.fate == Fate::taken, has_amount = taken && row.amount;
  writer.begin_object();
  writer.key("row");
  writer.integer(static_cast<long long>(row.number));
  writer.member("fate", one.fate);
  writer.member("name", row.name);
  writer.member("says", says(one, words));
  writer.key("code");
  one.code.empty() ? writer.null() : writer.string(one.code);
  writer.key("carrier");
  row.carrier ? writer.string(row.carrier->id) : writer.null();
  writer.key("amount");
  has_amount ? writer.number(*row.amount) : writer.null();
  writer.key("unit");
  taken ? writer.string(row.unit.text) : writer.null();
  writer.key("year");
  taken ? writer.integer(one.year) : writer.null();
  writer.key("month");
  writer.null();
  writer.member("flow", row.flow == firm::Flow::sold ? "sold" : "consumed");
  writer.member("use", row.use == firm::Use::feedstock ? "feedstock" : "fuel");
  writer.key("proof");
  writer.null();
  writer.end_object();
}

}  // namespace

ReadTable::ReadTable(std::string_view text, const policy::Catalogue& catalogue, int year) {
  tables_.push_back({year, firm::read_paste(text, catalogue, year)});
  for (const int other : main().years())
    if (other != year) tables_.push_back({other, firm::read_paste(text, catalogue, other)});
  readable_ = std::any_of(main().rows.begin(), main().rows.end(),
                          [](const auto& row) { return row.fate != Fate::blank; });
  collect_rows();
  collect_asks();
}

void ReadTable::collect_rows() {
  for (std::size_t i = 0; i < main().rows.size(); ++i) {
    const OfYear* best = &tables_.front();
    for (const OfYear& one : tables_) {
      const bool taken = one.table.rows[i].fate == Fate::taken;
      if (taken && best->table.rows[i].fate != Fate::taken) best = &one;
    }
    // A row under columns of several years is taken once for each.
    for (const OfYear& one : tables_) {
      if (&one != best && one.table.rows[i].fate != Fate::taken) continue;
      const firm::PastedRow& row = one.table.rows[i];
      const FateName name = name_of(row.fate);
      if (row.fate == Fate::other_year && &one != best) continue;
      rows_.push_back({&row, row.fate == Fate::taken ? one.year : 0, name.fate, name.code});
    }
  }
}

void ReadTable::collect_asks() {
  for (const OfYear& one : tables_) {
    // Years that take nothing ask nothing.
    if (&one != &tables_.front() && one.table.taken() == 0) continue;
    for (const firm::PasteAsk& ask : one.table.asks) {
      const bool there = std::any_of(asks_.begin(), asks_.end(), [&](const firm::PasteAsk& other) {
        return other.code == ask.code && other.rows == ask.rows && other.columns == ask.columns;
      });
      if (!there) asks_.push_back(ask);
    }
  }
  for (const TableRow& row : rows_) {
    if (row.fate != "asked" || row.code.empty()) continue;
    asks_.push_back(
        {row.code, {}, {row.row->number}, row.row->text.empty() ? row.row->name : row.row->text});
  }
}

std::string to_json(const ReadTable& table, const Words& words) {
  std::string out;
  base::JsonWriter writer(out, true);
  writer.begin_object();
  writer.member("format", "greengauge.table/1");
  writer.key("layout");
  table.main().layout.empty() ? writer.null() : writer.string(table.main().layout);
  writer.key("turned");
  writer.boolean(table.main().transposed);
  writer.key("cut_after");
  table.main().cut ? writer.integer(firm::max_paste_rows) : writer.null();
  writer.list("columns", [&] {
    for (std::size_t i = 0; i < table.main().columns.size(); ++i)
      write(writer, table.main().columns[i], i, words);
  });
  writer.list("asks", [&] {
    for (const firm::PasteAsk& ask : table.asks()) write(writer, table, ask, words);
  });
  std::map<int, std::vector<base::Json>> years;
  writer.list("rows", [&] {
    for (const TableRow& one : table.rows()) {
      const Fate fate = one.row->fate;
      if (fate == Fate::blank || fate == Fate::heading) continue;
      write(writer, one, words);
      if (fate != Fate::taken) continue;
      for (base::Json& line : firm::lines_of(*one.row)) years[one.year].push_back(std::move(line));
    }
  });
  writer.key("years");
  writer.begin_object();
  for (const auto& [year, lines] : years) {
    const std::vector<base::Json>& of_year = lines;
    writer.key(std::to_string(year));
    writer.begin_object();
    writer.list("energy", [&] {
      for (const base::Json& line : of_year) base::write(writer, line);
    });
    writer.end_object();
  }
  writer.end_object();
  writer.end_object();
  return out;
}

std::string to_text(const ReadTable& table, const Words& words) {
  std::string out;
  for (const TableRow& one : table.rows()) {
    const firm::PastedRow& row = *one.row;
    if (row.fate == Fate::blank || row.fate == Fate::heading) continue;
    out += std::to_string(row.number) + "  " + row.name + "  → " +
           words.messages.text("table.fate." + std::string(one.fate));
    if (row.fate == Fate::taken) {
      out += "  " + text(words, row.carrier->title) + "  " + std::to_string(one.year) + "  ";
      out += row.amount ? base::number_text(*row.amount) + " " + row.unit.text
                        : words.messages.text("table.months_missing");
      if (row.flow == firm::Flow::sold) out += words.messages.text("table.sold");
      if (row.use == firm::Use::feedstock) out += words.messages.text("table.feedstock");
    }
    out += "\n";
  }
  for (const firm::PasteAsk& ask : table.asks()) out += "? " + message(table, ask, words) + "\n";
  return out;
}

std::string chosen_sheet(const base::Json& request, const policy::Catalogue& catalogue, int year) {
  std::vector<firm::Sheet> all;
  for (const base::Json& given : request["sheets"]) {
    firm::Sheet& sheet = all.emplace_back();
    sheet.name = base::text_member(given, "name");
    const auto rows = given.find("rows");
    if (rows == given.end()) continue;
    for (const base::Json& row : *rows) {
      std::vector<std::string>& texts = sheet.rows.emplace_back();
      for (const base::Json& cell : row) {
        if (cell.is_number())
          texts.push_back(base::number_text(cell.get<double>()));
        else
          texts.push_back(cell.is_string() ? cell.get<std::string>() : std::string());
      }
    }
  }
  const firm::ChosenSheet chosen = firm::choose_sheet(all, catalogue, year);
  std::string out;
  base::JsonWriter writer(out);
  writer.begin_object();
  writer.member("text", chosen.text);
  writer.key("sheet");
  writer.integer(static_cast<long long>(chosen.place));
  writer.key("of");
  writer.integer(static_cast<long long>(chosen.with_lines));
  writer.end_object();
  return out;
}

}  // namespace greengauge::report
