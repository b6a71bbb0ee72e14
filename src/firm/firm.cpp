// Reading a whole firm file.
// Only the format line decides whether it is a firm file at all; after that every part is read for
// itself, and a fault in one never stops another. The readers report a fault at its JSON pointer
// and leave the value unknown, so that a page can show a half-finished file, and results say what
// is still missing. Keys that are not known are warned of and kept in the document (document.h).
#include "firm/firm.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/json_value.h"
#include "firm/fields.h"
#include "firm/readers.h"

namespace greengauge::firm {

using base::Json;
using base::Reader;

namespace {

/// Second halves of the codes of ISO 3166-2:CN.
constexpr std::array<std::string_view, 34> provinces{
    "AH", "BJ", "CQ", "FJ", "GD", "GS", "GX", "GZ", "HA", "HB", "HE", "HI",
    "HK", "HL", "HN", "JL", "JS", "JX", "LN", "MO", "NM", "NX", "QH", "SC",
    "SD", "SH", "SN", "SX", "TJ", "TW", "XJ", "XZ", "YN", "ZJ"};

bool is_region(std::string_view text) {
  if (text == "CN") return true;
  if (text.substr(0, 3) != "CN-") return false;
  return std::find(provinces.begin(), provinces.end(), text.substr(3)) != provinces.end();
}

/// "CN" where the region is missing or faulty: the national rules hold everywhere.
std::string read_region(const Reader& field) {
  const std::optional<std::string> text = read_text(field);
  if (text && is_region(*text)) return *text;
  if (text) field.fault("firm.region", {{"read", base::describe(field.json())}});
  return "CN";
}

bool has_format(const Reader& file) {
  if (!file.json().is_object()) {
    file.fault("firm.format",
               {{"expected", std::string(format_name)}, {"read", base::describe(file.json())}});
    return false;
  }
  const Reader format = file["format"];
  const auto* text = format.exists() ? format.json().get_ptr<const std::string*>() : nullptr;
  if (text && *text == format_name) return true;
  format.fault("firm.format",
               {{"expected", std::string(format_name)},
                {"read", format.exists() ? base::describe(format.json()) : std::string("—")}});
  return false;
}

}  // namespace

int Firm::assessment_year() const {
  if (options.assessment_year) return *options.assessment_year;
  return years.empty() ? 0 : years.back().year;
}

int Firm::base_year() const {
  if (options.base_year) return *options.base_year;
  return years.empty() ? 0 : years.front().year;
}

const Year* Firm::year(int number) const {
  for (const Year& candidate : years) {
    if (candidate.year == number) return &candidate;
  }
  return nullptr;
}

ReadFirm read_firm(const Json& document, const policy::Catalogue& catalogue) {
  ReadFirm result;
  const Reader file(document, "", result.faults);
  if (!has_format(file)) return result;
  warn_of_unknown_keys(
      file, {"format", "name", "region", "industry", "answers", "years", "options", "plan"});
  Firm firm;
  firm.name = read_text(file["name"]).value_or("");
  firm.region = read_region(file["region"]);
  firm.industry = read_text(file["industry"]).value_or("");
  firm.answers = read_answers(file["answers"], policy::Scope::firm, catalogue);
  firm.years = read_years(file["years"], catalogue);
  firm.options = read_options(file["options"], firm.years, catalogue);
  firm.plan = read_plan(file["plan"], catalogue);
  result.firm = std::move(firm);
  return result;
}

ReadFirm read_firm(std::string_view bytes, const policy::Catalogue& catalogue) {
  base::ParsedJson parsed = base::parse_json(bytes);
  if (!parsed.readable) return {std::nullopt, std::move(parsed.faults)};
  ReadFirm result = read_firm(parsed.value, catalogue);
  result.faults.insert(result.faults.begin(), std::make_move_iterator(parsed.faults.begin()),
                       std::make_move_iterator(parsed.faults.end()));
  return result;
}

}  // namespace greengauge::firm
