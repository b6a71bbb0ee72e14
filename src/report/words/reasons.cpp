// One line for a result. The actual value and what is required are left out where they would only
// repeat the title: a yes or no, or "not this one word". Numbers come in the unit of the result.
#include "report/words/reasons.h"

#include <algorithm>

namespace greengauge::report {
namespace {

constexpr std::size_t max_missing_named = 3;

/// Is it a number or a word? A yes or no is already said by the title and the mark.
bool says_more(const assess::Shown& value) {
  return !std::holds_alternative<std::monostate>(value) && !std::holds_alternative<bool>(value);
}

}  // namespace

std::string requirement_line(const Words& words, const assess::RequirementResult& result) {
  const policy::Requirement& definition = *result.definition;
  const rules::Expression* test = definition.test ? &*definition.test : nullptr;
  const units::Unit* unit = result.unit ? &*result.unit : nullptr;
  std::string line = of_product(words, text(words, definition.title), result.product);
  if (result.relation && says_more(result.actual) &&
      result.status != assess::Status::not_applicable) {
    line += words.messages.text(
        "report.actual", {{"value", answer(words, result.actual, unit, test, &result.threshold)}});
    line += words.messages.text(
        "report.threshold",
        {{"relation", relation(*result.relation)},
         {"value", answer(words, result.threshold, unit, test, &result.actual)}});
  }
  // A scope rule may ask for a size: its gap is not shown, as no firm should burn more to reach it.
  const bool is_scope = definition.kind == policy::RequirementKind::scope;
  return is_scope ? line : line + gap(words, result);
}

std::string statement_line(const Words& words, const assess::StatementResult& result) {
  const units::Unit* unit = result.unit ? &*result.unit : nullptr;
  std::string line = text(words, *result.title);
  if (says_more(result.actual)) {
    line += words.messages.text(
        "report.actual",
        {{"value", answer(words, result.actual, unit, result.test, &result.threshold)}});
  }
  // A threshold of the form "not this word" would say nothing; the title says what is required.
  if (says_more(result.threshold) && result.relation != rules::Operation::not_equal) {
    line += words.messages.text(
        "report.threshold",
        {{"relation", result.relation ? relation(*result.relation) : ""},
         {"value", answer(words, result.threshold, unit, result.test, &result.actual)}});
  }
  return line;
}

std::string unknown_because(const Words& words, const std::vector<std::string>& pointers,
                            const std::vector<assess::Note>& notes) {
  std::string result;
  for (std::size_t i = 0; i < pointers.size() && i < max_missing_named; ++i) {
    result += (i ? words.messages.text("list.separator") : "") + place(words, pointers[i]);
  }
  if (pointers.size() > max_missing_named) {
    const std::string count = std::to_string(pointers.size() - max_missing_named);
    result += words.messages.text("report.more", {{"count", count}});
  }
  if (!result.empty()) result = words.messages.text("report.missing", {{"places", result}});
  for (const assess::Note& one : notes) result += (result.empty() ? "" : "  ") + note(words, one);
  return result;
}

std::vector<const policy::Document*> documents_of(const policy::Catalogue& catalogue,
                                                  const assess::Assessment& assessment) {
  std::vector<const policy::Document*> documents;
  const auto add = [&](const policy::Citations& all) {
    for (const policy::Citation& one : all) {
      const policy::Document* document = catalogue.document(one.document());
      if (!document) continue;
      if (std::find(documents.begin(), documents.end(), document) == documents.end()) {
        documents.push_back(document);
      }
    }
  };
  for (const auto& result : assessment.indicators) add(result.cite);
  for (const auto& programme : assessment.programmes) {
    for (const auto& requirement : programme.requirements) add(requirement.cite);
  }
  return documents;
}

}  // namespace greengauge::report
