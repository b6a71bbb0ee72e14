// The table of requirements: unmet first, then unknown, met, not applicable; within a status in the
// pack's order. The first cell has everything in words (help, missing answers as links, remedy,
// evidence, forms for values of documents, sources), the others status, the firm's value and the
// threshold. A folded table has no visible headers, so that each value carries its label.
#include "app/parts/requirement_table.h"

#include <algorithm>

#include "app/parts/supply.h"
#include "base/json_value.h"
#include "base/order.h"
#include "ui/containers.h"

namespace greengauge::app {
namespace {

using assess::RequirementResult;
using assess::Status;

/// The order of statuses in the table.
int rank(Status status) {
  switch (status) {
    case Status::not_met: return 0;
    case Status::unknown: return 1;
    case Status::met: return 2;
    case Status::not_applicable: break;
  }
  return 3;
}

/// An answer or a threshold as text, options by their titles.
/// The measured value or the threshold, each shown so that it differs from the other if it does.
std::string answer_text(const Screen& s, const RequirementResult& result,
                        const assess::Shown& value) {
  const bool is_actual = &value == &result.actual;
  const rules::Expression* test = result.definition->test ? &*result.definition->test : nullptr;
  return report::answer(s.report_words(), value, result.unit ? &*result.unit : nullptr, test,
                        is_actual ? &result.threshold : &result.actual);
}

/// The value, with its label if the table is folded and has no visible header.
std::string labelled(const Screen& s, const ui::Table& table, std::string_view label,
                     const std::string& value) {
  if (!table.folded()) return value;
  return s("app.results.folded", {{"label", s(label)}, {"value", value}});
}

void muted_words(const Screen& s, std::string_view key, const base::Text& words) {
  if (!words.empty()) ui::paragraph(s.ui, s(key, {{"what", s.of(words)}}), ui::small_muted);
}

/// What the firm can do: missing answers, remarks, remedy, evidence, values of documents.
void what_to_do(const Screen& s, const RequirementResult& result) {
  const policy::Requirement& rule = *result.definition;
  for (const std::string& pointer : result.missing)
    if (!is_supplied(pointer) &&
        ui::link(s.ui, {.key = "missing." + pointer,
                        .label = s("app.results.answer", {{"what", place_title(s, pointer)}})}))
      navigate_to(s, pointer);
  for (const assess::Note& note : result.notes)
    if (const std::string text = note_text(s, note); !text.empty())
      ui::paragraph(s.ui, text, ui::small_muted);
  if (result.status == Status::not_met && !rule.remedy.empty())
    ui::paragraph(s.ui, s("app.results.cure", {{"what", s.of(rule.remedy)}}), ui::small_words);
  if (result.status == Status::not_met || result.status == Status::unknown)
    muted_words(s, "app.results.evidence", rule.evidence);
  supply_rows(s, rule.id + result.product, result.missing);
}

void requirement_words(const Screen& s, const RequirementResult& result) {
  const policy::Requirement& rule = *result.definition;
  std::string title = s.of(rule.title);
  title = report::of_product(s.report_words(), title, result.product);
  if (rule.kind == policy::RequirementKind::preference) title += s("app.results.preference");
  ui::paragraph(s.ui, title, {});
  if (!rule.help.empty()) ui::paragraph(s.ui, s.of(rule.help), ui::small_muted);
  if (!rule.difference.empty())
    ui::paragraph(s.ui, s("report.difference", {{"text", s.of(rule.difference)}}), ui::small_words);
  what_to_do(s, result);
  citations(s, "cite", result.cite);
}

std::string threshold_text(const Screen& s, const RequirementResult& result) {
  std::string text = s("app.dash");
  const bool is_answer = std::holds_alternative<bool>(result.threshold);  // the status says it
  if (!says_nothing(result.threshold) && !is_answer)
    text = relation_sign(result.relation) + answer_text(s, result, result.threshold);
  const bool is_scope = result.definition->kind == policy::RequirementKind::scope;
  // A gap of scope would read as the advice to use more energy.
  if (!is_scope) text += report::gap(s.report_words(), result);
  return text;
}

void cell(const Screen& s, ui::Table& table, const RequirementResult& result, int column) {
  switch (column) {
    case 0: requirement_words(s, result); break;
    case 1:
      ui::badge(s.ui, tone_of(result.status), icon_of(result.status),
                report::status(s.report_words(), result.status));
      break;
    case 2: {
      std::string text =
          says_nothing(result.actual) ? s("app.dash") : answer_text(s, result, result.actual);
      if (std::holds_alternative<bool>(result.actual))
        text = s("app.results.answered", {{"answer", text}});
      ui::paragraph(s.ui, labelled(s, table, "app.results.actual", text), {.align = table.align()});
      break;
    }
    case 3:
      ui::paragraph(s.ui, labelled(s, table, "app.results.threshold", threshold_text(s, result)),
                    {.align = table.align()});
      break;
    default: break;
  }
}

}  // namespace

ui::Tone tone_of(Status status) {
  return status == Status::met       ? ui::Tone::good
         : status == Status::not_met ? ui::Tone::gap
                                     : ui::Tone::unknown;
}

ui::Icon icon_of(Status status) {
  return status == Status::not_applicable ? ui::Icon::dash : ui::icon_of(tone_of(status));
}

std::string relation_sign(std::optional<rules::Operation> relation) {
  if (!relation) return {};
  switch (*relation) {
    case rules::Operation::less: return "< ";
    case rules::Operation::less_equal: return "≤ ";
    case rules::Operation::greater: return "> ";
    case rules::Operation::greater_equal: return "≥ ";
    default: return {};
  }
}

bool says_nothing(const assess::Shown& value) {
  return std::holds_alternative<std::monostate>(value);
}

void requirement_table(const Screen& s, const assess::ProgrammeResult& programme) {
  if (programme.requirements.empty()) return;
  std::vector<std::size_t> order(programme.requirements.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  base::insertion_sort(order, [&](std::size_t a, std::size_t b) {
    return rank(programme.requirements[a].status) < rank(programme.requirements[b].status);
  });
  s.ui.space(12);
  const bool folded = s.ui.width() < s.ui.px(560);
  const float status_width = s.language() == base::Language::en ? -132.f : -92.f;
  ui::Table table(
      s.ui, "requirements", s("app.results.requirements"),
      {{.label = s("app.results.requirement"), .width = 2.2f},
       {.label = s("app.results.status"),
        .width = status_width,
        .line = 1,
        .line_width = status_width},
       {.label = s("app.results.actual"), .width = 0.8f, .align = ui::Align::right, .line = 1},
       {.label = s("app.results.threshold"), .width = 0.9f, .align = ui::Align::right, .line = 1}},
      folded);
  for (const std::size_t i : order)
    table.row(std::to_string(i),
              [&](int column) { cell(s, table, programme.requirements[i], column); });
  table.end();
}

}  // namespace greengauge::app
