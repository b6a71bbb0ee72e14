// The sheets of the workbook. The energy sheet has the lines of the printed balance with both
// values: as printed, so that the column adds up to the report's total, and exact, for further
// calculation. Everything else is the assessment row by row: words in the chosen language, numbers
// as cells that can be computed with, and in the last column of indicators the id, for other
// programs.
#include "report/export/workbook.h"

#include "base/json.h"
#include "report/export/csv.h"
#include "report/paper/energy_balance.h"
#include "report/words/reasons.h"

namespace greengauge::report {
namespace {

using assess::Shown;

constexpr const char* two_places = "#,##0.00";

class WorkbookWriter {
 public:
  WorkbookWriter(const Material& material, const Words& words)
      : material_(material), words_(words) {}

  std::vector<Sheet> write() { return {energy(), indicators(), verdicts(), sources()}; }

 private:
  std::string say(std::string_view key) const { return words_.messages.text(key); }
  std::string of(const base::Text& text) const { return text.in(words_.language()); }

  static SheetCell cell(const std::optional<double>& number) {
    return number ? SheetCell(*number) : SheetCell();
  }
  /// Numbers as they are, other values in words, an empty cell if not known.
  SheetCell cell(const Shown& shown) const {
    if (const auto* number = std::get_if<double>(&shown)) return *number;
    if (std::holds_alternative<std::monostate>(shown)) return {};
    return value(words_, shown, nullptr);
  }
  std::string unit_name(const units::Unit& unit) const {
    return units::display_name(unit, words_.language());
  }

  Sheet energy() const {
    const int year = material_.assessment.assessment_year;
    const EnergyBalance balance =
        energy_balance(material_.law, material_.firm, material_.assessment, year);
    Sheet sheet{say("sheet.energy"),
                {{say("paper.carrier"), 34, ""},
                 {say("sheet.use"), 10, ""},
                 {say("paper.amount"), 14, ""},
                 {say("csv.unit"), 10, ""},
                 {say("paper.multiplier"), 30, ""},
                 {say("paper.source"), 44, ""},
                 {say("sheet.tce_printed"), 16, two_places},
                 {say("sheet.tce_exact"), 18, ""}},
                {}};
    for (const BalanceLine& line : balance.lines) sheet.rows.push_back(energy_row(line));
    const auto sum = [&](std::string_view key, const std::optional<double>& tce) {
      sheet.rows.push_back({say(key), {}, {}, {}, {}, {}, cell(tce), {}});
    };
    sum("paper.total", balance.total);
    sum("paper.feedstock", balance.feedstock);
    sum("paper.with_feedstock", balance.with_feedstock);
    return sheet;
  }

  std::vector<SheetCell> energy_row(const BalanceLine& line) const {
    static constexpr const char* parts[] = {"sheet.consumed", "sheet.sold", "sheet.feedstock"};
    const firm::EnergyLine& entered = *line.line;
    const double sign = line.part == BalanceLine::Part::sold ? -1 : 1;
    const auto is_signed = [&](const std::optional<double>& tce) {
      return tce ? SheetCell(sign * *tce) : SheetCell();
    };
    return {entered.carrier ? SheetCell(of(entered.carrier->title)) : SheetCell(),
            say(parts[static_cast<std::size_t>(line.part)]),
            entered.amount ? SheetCell(entered.entered) : SheetCell(),
            unit_name(entered.unit),
            line.multiplier,
            cites(words_, line.cite),
            is_signed(line.tce ? line.printed : std::nullopt),
            is_signed(line.tce)};
  }

  Sheet indicators() const {
    Sheet sheet{say("sheet.indicators"),
                {{say("csv.year"), 8, ""},
                 {say("csv.product"), 14, ""},
                 {say("csv.title"), 40, ""},
                 {say("csv.value"), 16, ""},
                 {say("csv.unit"), 16, ""},
                 {say("csv.missing"), 44, ""},
                 {say("csv.sources"), 60, ""},
                 {say("csv.id"), 34, ""}},
                {}};
    for (const assess::IndicatorResult& result : material_.assessment.indicators) {
      std::string title = of(result.definition->title);
      if (result.id != result.definition->id) {
        const auto* carrier =
            words_.catalogue.carrier(result.id.substr(result.definition->id.size() + 1));
        if (carrier) title += " · " + of(carrier->title);
      }
      sheet.rows.push_back({static_cast<double>(result.year), result.product, title,
                            cell(result.value), result.has_unit ? unit_name(result.unit) : "",
                            unknown_because(words_, result.missing, result.notes),
                            cites(words_, result.cite), result.id});
    }
    return sheet;
  }

  Sheet verdicts() const {
    Sheet sheet{say("sheet.verdicts"),
                {{say("sheet.programme"), 30, ""},
                 {say("csv.title"), 44, ""},
                 {say("csv.product"), 14, ""},
                 {say("csv.status"), 12, ""},
                 {say("csv.value"), 16, ""},
                 {say("sheet.relation"), 6, ""},
                 {say("csv.threshold"), 16, ""},
                 {say("csv.unit"), 14, ""},
                 {say("csv.gap"), 14, ""},
                 {say("csv.missing"), 44, ""},
                 {say("csv.sources"), 60, ""}},
                {}};
    for (const assess::ProgrammeResult& programme : material_.assessment.programmes) {
      const std::string title = of(programme.definition->title);
      std::vector<SheetCell> head(sheet.columns.size());
      head[0] = title;
      head[3] = verdict(words_, programme.verdict);
      head[9] = of(programme.definition->first_step);
      sheet.rows.push_back(std::move(head));
      for (const assess::RequirementResult& one : programme.requirements) {
        sheet.rows.push_back(
            judged(title, of(one.definition->title), one, status(words_, one.status)));
      }
    }
    for (const assess::StatementResult& one : material_.assessment.obligations) {
      sheet.rows.push_back(judged(say("report.obligations"), of(*one.title), one,
                                  obligation_status(words_, one.status)));
    }
    for (const assess::StatementResult& one : material_.assessment.targets) {
      sheet.rows.push_back(
          judged(say("sheet.targets"), of(*one.title), one, status(words_, one.status)));
    }
    return sheet;
  }

  template <class Result>
  std::vector<SheetCell> judged(const std::string& group, const std::string& title,
                                const Result& result, const std::string& state) const {
    return {group,
            title,
            result.product,
            state,
            cell(result.actual),
            result.relation ? relation(*result.relation) : "",
            cell(result.threshold),
            result.unit ? unit_name(*result.unit) : "",
            cell(result.gap),
            unknown_because(words_, result.missing, result.notes),
            cites(words_, result.cite)};
  }

  Sheet sources() const {
    Sheet sheet{say("sheet.sources"),
                {{say("sheet.number"), 26, ""},
                 {say("csv.title"), 60, ""},
                 {say("sheet.issuer"), 30, ""},
                 {say("sheet.from"), 12, ""},
                 {say("sheet.read"), 18, ""},
                 {say("sheet.checked"), 12, ""},
                 {say("sheet.address"), 60, ""}},
                {}};
    for (const policy::Document* document : documents_of(words_.catalogue, material_.assessment)) {
      const auto day = [](const std::optional<base::Date>& date) {
        return date ? SheetCell(base::to_string(*date)) : SheetCell();
      };
      std::string read = say("read." + document->read);
      read.erase(0, read.find_first_not_of(' '));
      sheet.rows.push_back({document->number, of(document->title), of(document->issuer),
                            day(document->in_force.from), read, day(document->checked),
                            document->url});
    }
    const assess::Assessment& assessment = material_.assessment;
    sheet.rows.push_back({say("paper.date"), base::to_string(assessment.date), {}, {}, {}, {}, {}});
    sheet.rows.push_back({std::string("SHA-256"), assessment.sha256, {}, {}, {}, {}, {}});
    sheet.rows.push_back({say("paper.disclaimer"), {}, {}, {}, {}, {}, {}});
    return sheet;
  }

  const Material& material_;
  const Words& words_;
};

void write(base::JsonWriter& json, const SheetCell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return json.number(*number);
  const auto* text = std::get_if<std::string>(&cell);
  if (text && !text->empty()) return json.string(*text);
  json.null();
}

std::string plain(const SheetCell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return base::number_text(*number);
  const auto* text = std::get_if<std::string>(&cell);
  return text ? *text : std::string();
}

}  // namespace

std::vector<Sheet> workbook(const Material& material, const Words& words) {
  return WorkbookWriter(material, words).write();
}

std::string to_json(const std::vector<Sheet>& sheets) {
  std::string out;
  base::JsonWriter json(out);
  json.begin_object();
  json.key("sheets");
  json.begin_array();
  for (const Sheet& sheet : sheets) {
    json.begin_object();
    json.member("name", sheet.name);
    json.key("columns");
    json.begin_array();
    for (const SheetColumn& column : sheet.columns) {
      json.begin_object();
      json.member("heading", column.heading);
      json.member("width", static_cast<double>(column.width));
      json.member("format", column.format);
      json.end_object();
    }
    json.end_array();
    json.key("rows");
    json.begin_array();
    for (const auto& row : sheet.rows) {
      json.begin_array();
      for (const SheetCell& cell : row) write(json, cell);
      json.end_array();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

std::string to_csv(const Sheet& sheet) {
  std::string out = "\xEF\xBB\xBF";
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    out += (i ? "," : "") + csv_cell(sheet.columns[i].heading);
  }
  out += "\r\n";
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i ? "," : "") + csv_cell(plain(row[i]));
    out += "\r\n";
  }
  return out;
}

}  // namespace greengauge::report
