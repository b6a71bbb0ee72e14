// CSV rows. Numbers are written with all their digits and without grouping, for programs; verdicts
// and statuses by their names in JSON; titles and sources in the language of the words. Names typed
// by a user may begin like a formula, which a spreadsheet would run; an apostrophe in front makes
// such a cell text. Plain numbers, which may begin with a minus sign, are left alone.
#include "report/export/csv.h"

#include "base/json.h"

namespace greengauge::report {
namespace {

class CsvWriter {
 public:
  explicit CsvWriter(const Words& words) : words_(words), out_("\xEF\xBB\xBF") {}

  std::string write(const assess::Assessment& assessment) {
    std::vector<std::string> head;
    for (const char* column : {"kind", "id", "title", "year", "product", "status", "value",
                               "threshold", "unit", "gap", "missing", "sources"}) {
      head.push_back(words_.messages.text(std::string("csv.") + column));
    }
    row(head);
    for (const auto& result : assessment.indicators) indicator(result);
    for (const auto& programme : assessment.programmes) {
      row({"programme", programme.definition->id, text(words_, programme.definition->title), "", "",
           std::string(assess::name_of(programme.verdict)), "", "", "", "", "", ""});
      for (const auto& result : programme.requirements) {
        row({std::string(assess::name_of(result.definition->kind)), result.definition->id,
             text(words_, result.definition->title), "", result.product,
             std::string(assess::name_of(result.status)), plain(result.actual),
             plain(result.threshold), result.unit ? result.unit->text : "", number(result.gap),
             joined(result.missing), cites(words_, result.cite)});
      }
    }
    for (const auto& result : assessment.targets) statement("target", result);
    for (const auto& result : assessment.obligations) statement("obligation", result);
    return std::move(out_);
  }

 private:
  void row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) out_ += (i ? "," : "") + csv_cell(cells[i]);
    out_ += "\r\n";
  }

  static std::string plain(const assess::Shown& value) {
    if (const auto* number = std::get_if<double>(&value)) return base::number_text(*number);
    if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
    if (const auto* word = std::get_if<std::string>(&value)) return *word;
    return {};
  }
  static std::string number(const std::optional<double>& value) {
    return value ? base::number_text(*value) : std::string();
  }
  static std::string joined(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& one : texts) result += (result.empty() ? "" : " ") + one;
    return result;
  }

  void indicator(const assess::IndicatorResult& result) {
    row({"indicator", result.id, text(words_, result.definition->title),
         std::to_string(result.year), result.product, "", plain(result.value), "",
         result.has_unit ? result.unit.text : "", "", joined(result.missing),
         cites(words_, result.cite)});
  }

  void statement(std::string_view kind, const assess::StatementResult& result) {
    row({std::string(kind), result.id, text(words_, *result.title), "", "",
         std::string(assess::name_of(result.status)), plain(result.actual), plain(result.threshold),
         result.unit ? result.unit->text : "", number(result.gap), joined(result.missing),
         cites(words_, result.cite)});
  }

  const Words& words_;
  std::string out_;
};

/// Is it a plain decimal number as this file writes them ("inf" and hexadecimal are not)?
bool is_number(const std::string& text) {
  if (text.find_first_not_of("+-.0123456789eE") != std::string::npos) return false;
  char* end = nullptr;
  std::strtod(text.c_str(), &end);
  return end != text.c_str() && *end == '\0';
}

/// Does a spreadsheet take the text for a formula? Full-width signs count, too.
bool begins_formula(std::string_view text) {
  for (const std::string_view sign :
       {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    if (text.substr(0, sign.size()) == sign) return true;
  }
  return false;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell(text);
  if (begins_formula(cell) && !is_number(cell)) cell.insert(0, "'");
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string to_csv(const assess::Assessment& assessment, const Words& words) {
  return CsvWriter(words).write(assessment);
}

}  // namespace greengauge::report
