// The cells of a workbook, for a library that writes XLSX: energy, indicators, verdicts, sources.
// In: the material of the report, words. Out: sheets of typed cells. Numbers stay numbers; what a
// person or a file supplied is text, never a formula.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/json_writer.h"
#include "report/paper/printed_report.h"

namespace greengauge::report {

using SheetCell = std::variant<std::monostate, double, std::string>;

struct SheetColumn {
  std::string heading;
  int width = 12;      ///< in characters
  std::string format;  ///< of its numbers, in the notation of spreadsheets: "#,##0.00"; "": general
};

struct Sheet {
  std::string name;  ///< at most 31 characters
  std::vector<SheetColumn> columns;
  std::vector<std::vector<SheetCell>> rows;  ///< without the headings; each as long as `columns`
};

/// Four sheets: energy, indicators, verdicts, sources.
std::vector<Sheet> workbook(const Material& material, const Words& words);

///   {"sheets": [{"name", "columns": [{"heading", "width", "format"}],
///                "rows": [[null, 1.5, "text"]]}]}
std::string to_json(const std::vector<Sheet>& sheets);

/// RFC 4180 with byte order mark; cells as in csv.h.
std::string to_csv(const Sheet& sheet);

}  // namespace greengauge::report
