// The shared fields: each function reads one of them and notes its faults.
#include "policy/read/fields.h"
#include "base/json_value.h"

namespace greengauge::policy {

std::string read_id(const base::Reader& object) {
  const base::Reader field = object["id"];
  const std::string id = field.text(true).value_or("");
  if (field.exists() && id.empty()) field.fault("pack.id");
  return id;
}

std::optional<Date> read_date(const base::Reader& field) {
  if (field.is_null()) return std::nullopt;
  const auto text = field.text();
  if (!text) return std::nullopt;
  const auto date = base::parse_date(*text);
  if (!date) field.fault("pack.date", {{"read", *text}});
  return date;
}

Period read_period(const base::Reader& object) {
  const base::Reader from = object["from"], until = object["until"];
  Period period{read_date(from), read_date(until)};
  if (period.from && period.until && *period.until < *period.from) until.fault("pack.period");
  return period;
}

namespace {

void read_citation(const base::Reader& object, Citations& result) {
  object.only_keys({"document", "clause", "confidence"}, base::Severity::error);
  const base::Reader document = object["document"], clause = object["clause"];
  const base::Reader confidence = object["confidence"];
  std::string of = document.text(true).value_or(""), at = clause.text(true).value_or("");
  const std::string letter = confidence.text(true).value_or("B");
  const bool known = letter == "A" || letter == "B" || letter == "C";
  if (!known) {
    confidence.fault("pack.choice", {{"read", letter}, {"expected", "A, B, C"}});
  }
  result.emplace_back(std::move(of), std::move(at), known ? letter[0] : 'B');
}

}  // namespace

Citations read_cite(const base::Reader& object, bool required) {
  Citations result;
  const base::Reader cite = object["cite"];
  if (!cite.exists()) {
    if (required) cite.fault("pack.cite_required");
    return result;
  }
  if (cite.json().is_array()) {
    for_each(cite, [&](const base::Reader& element) { read_citation(element, result); });
    if (required && cite.size() == 0) cite.fault("pack.cite_required");
  } else if (cite.expect_object()) {
    read_citation(cite, result);
  }
  return result;
}

std::optional<units::Unit> read_unit(const base::Reader& field, bool required) {
  const auto text = field.text(required);
  if (!text) return std::nullopt;
  auto unit = units::parse_unit(*text);
  if (!unit) field.fault("pack.unit", {{"read", *text}});
  return unit;
}

std::optional<rules::Expression> read_rule(const base::Reader& field) {
  const auto text = field.text();
  if (!text) return std::nullopt;
  rules::Parsed parsed = rules::parse(*text);
  for (rules::Fault& fault : parsed.faults) {
    fault.arguments.push_back({"column", std::to_string(fault.column)});
    field.fault(fault.code, std::move(fault.arguments));
  }
  if (parsed.expression) parsed.expression->origin = field.where();
  return std::move(parsed.expression);
}

std::vector<std::string> read_words(const base::Reader& list) {
  std::vector<std::string> result;
  if (!list.exists() || !list.expect_array()) return result;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const base::Reader element = list[i];
    if (auto word = element.text()) result.push_back(std::move(*word));
  }
  return result;
}

}  // namespace greengauge::policy
