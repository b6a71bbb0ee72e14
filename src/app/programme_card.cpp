#include "app/programme_card.h"

#include <algorithm>

#include "ui/bars.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

using assess::Status;
using assess::Verdict;

ui::Tone tone_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::may_apply: return ui::Tone::good;
    case Verdict::gaps: return ui::Tone::gap;
    case Verdict::not_eligible: return ui::Tone::veto;
    case Verdict::not_applicable:
    case Verdict::no_criteria:
    case Verdict::needs_information: break;
  }
  return ui::Tone::unknown;
}

ui::Icon icon_of(Verdict verdict) {
  return verdict == Verdict::not_applicable || verdict == Verdict::no_criteria
             ? ui::Icon::dash
             : ui::icon_of(tone_of(verdict));
}

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

/// The value of an answer or a threshold: options by their titles.
std::string answer_text(const Screen& s, const assess::RequirementResult& result,
                        const assess::Shown& value) {
  const rules::Expression* test = result.definition->test ? &*result.definition->test : nullptr;
  return report::answer(s.report_words(), value, result.unit ? &*result.unit : nullptr, test);
}

/// Where the table is folded no header says what a cell holds.
std::string told(const Screen& s, const ui::Table& table, std::string_view label,
                 const std::string& value) {
  if (!table.folded()) return value;
  return s("app.results.folded", {{"label", s(label)}, {"value", value}});
}

bool says_nothing(const assess::Shown& value) {
  return std::holds_alternative<std::monostate>(value);
}

/// Titles of the requirements of one status that gate, at most `most`, joined.
std::string titles(const Screen& s, const assess::ProgrammeResult& programme, Status status,
                   std::size_t most) {
  std::vector<std::string> found;
  for (const assess::RequirementResult& result : programme.requirements) {
    if (result.status != status || result.definition->kind == policy::RequirementKind::preference)
      continue;
    const std::string title = s.of(result.definition->title);
    if (std::find(found.begin(), found.end(), title) == found.end()) found.push_back(title);
  }
  std::string text;
  for (std::size_t i = 0; i < std::min(found.size(), most); ++i)
    text += (i ? s("app.list.separator") : "") + found[i];
  if (found.size() > most) text += s("app.list.more", {{"count", std::to_string(found.size())}});
  return text;
}

void reason(const Screen& s, std::string_view key, const std::string& what) {
  ui::paragraph(s.ui, s(key, {{"what", what}}), {});
  s.ui.space(4);
}

int count(const assess::ProgrammeResult& programme, Status status) {
  return static_cast<int>(std::count_if(
      programme.requirements.begin(), programme.requirements.end(), [&](const auto& result) {
        return result.status == status &&
               result.definition->kind != policy::RequirementKind::preference;
      }));
}

/// Why the programme is not for this firm at all.
void out_of_scope(const Screen& s, const assess::ProgrammeResult& programme) {
  for (const assess::RequirementResult& result : programme.requirements)
    if (result.definition->kind == policy::RequirementKind::scope &&
        result.status == Status::not_met)
      ui::paragraph(s.ui, s("app.results.out_of_scope", {{"what", s.of(result.definition->title)}}),
                    {});
}

void reasons(const Screen& s, const assess::ProgrammeResult& programme) {
  if (programme.verdict == Verdict::not_applicable) return out_of_scope(s, programme);
  if (const std::string text = titles(s, programme, Status::not_met, 3); !text.empty())
    reason(s, "app.results.gaps", text);
  if (const std::string text = titles(s, programme, Status::unknown, 3); !text.empty())
    reason(s, "app.results.open", text);
  if (const int met = count(programme, Status::met); met > 0)
    reason(s, "app.results.met", std::to_string(met));
  const policy::Programme& rules = *programme.definition;
  if (!rules.first_step.empty())
    ui::paragraph(s.ui, s.of(rules.first_step), {.size = ui::type_small, .muted = true});
}

std::string score_text(const Screen& s, const assess::ScoreResult& score) {
  return s("app.results.score", {{"low", units::display_number(score.low, 0)},
                                 {"high", units::display_number(score.high, 0)},
                                 {"of", units::display_number(score.definition->of, 0)}});
}

void score_bar(const Screen& s, const assess::ScoreResult& score) {
  const std::string label = s("app.results.score_label");
  const std::string text = score_text(s, score);
  const std::string value = ui::plain(text);
  ui::interval_bar(s.ui, {.label = label,
                          .value = value,
                          .low = score.low,
                          .high = score.high,
                          .of = score.definition->of});
  s.ui.space(6);
  ui::paragraph(s.ui, score.definition->pass ? text : text + s("app.results.no_pass"),
                {.size = ui::type_small, .muted = true});
  s.ui.space(4);
}

void requirement_words(const Screen& s, const assess::RequirementResult& result) {
  const policy::Requirement& rule = *result.definition;
  std::string title = s.of(rule.title);
  if (rule.kind == policy::RequirementKind::preference) title += s("app.results.preference");
  ui::paragraph(s.ui, title, {});
  if (!rule.help.empty())
    ui::paragraph(s.ui, s.of(rule.help), {.size = ui::type_small, .muted = true});
  for (const std::string& pointer : result.missing)
    if (ui::link(s.ui, {.key = "missing." + pointer,
                        .label = s("app.results.answer", {{"what", place_title(s, pointer)}})}))
      s.go(page_of(s, pointer));
  for (const assess::Note& note : result.notes)
    if (const std::string text = note_text(s, note); !text.empty())
      ui::paragraph(s.ui, text, {.size = ui::type_small, .muted = true});
  if (result.status == Status::not_met && !rule.cure.empty())
    ui::paragraph(s.ui, s("app.results.cure", {{"what", s.of(rule.cure)}}),
                  {.size = ui::type_small});
  citations(s, "cite", result.cite);
}

void requirement_row(const Screen& s, ui::Table& table, const assess::RequirementResult& result,
                     int column) {
  switch (column) {
    case 0: requirement_words(s, result); break;
    case 1:
      ui::badge(s.ui, tone_of(result.status), icon_of(result.status),
                report::status(s.report_words(), result.status));
      break;
    case 2: {
      const std::string text =
          says_nothing(result.actual) ? s("app.dash") : answer_text(s, result, result.actual);
      ui::paragraph(s.ui, told(s, table, "app.results.actual", text), {.align = table.align()});
      break;
    }
    case 3: {
      std::string text =
          says_nothing(result.threshold)
              ? s("app.dash")
              : relation_sign(result.relation) + answer_text(s, result, result.threshold);
      if (result.gap && *result.gap > 0)
        text += s("app.results.gap",
                  {{"gap", with_unit(s, *result.gap, result.unit ? *result.unit : units::Unit{})}});
      ui::paragraph(s.ui, told(s, table, "app.results.threshold", text), {.align = table.align()});
      break;
    }
    default: break;
  }
}

void requirements(const Screen& s, const assess::ProgrammeResult& programme) {
  if (programme.requirements.empty()) return;
  s.ui.space(12);
  const bool folded = s.ui.width() < s.ui.px(560);
  const float status_width = s.language() == base::Language::en ? -132.f : -92.f;
  ui::Table table(s.ui, "requirements", s("app.results.requirements"),
                  {{s("app.results.requirement"), 2.2f, ui::Align::left, 0, 1},
                   {s("app.results.status"), status_width, ui::Align::left, 1, status_width},
                   {s("app.results.actual"), 0.8f, ui::Align::right, 1, 1},
                   {s("app.results.threshold"), 0.9f, ui::Align::right, 1, 1}},
                  folded);
  for (std::size_t i = 0; i < programme.requirements.size(); ++i)
    table.row(std::to_string(i),
              [&](int column) { requirement_row(s, table, programme.requirements[i], column); });
  table.end();
}

void score_items(const Screen& s, const assess::ScoreResult& score) {
  s.ui.space(16);
  ui::heading(s.ui, 3, s("app.results.items"));
  if (!score.definition->note.empty())
    ui::paragraph(s.ui, s.of(score.definition->note), {.size = ui::type_small, .muted = true});
  s.ui.space(8);
  ui::Table table(s.ui, "items", s("app.results.items"),
                  {{s("app.results.item"), 2, ui::Align::left, 0, 1},
                   {s("app.results.actual"), 1, ui::Align::right, 1, 1},
                   {s("app.results.points"), -96, ui::Align::right, 1, 1}},
                  s.ui.width() < s.ui.px(480));
  for (const assess::ItemResult& item : score.items)
    table.row(item.definition->id, [&](int column) {
      if (column == 0) {
        ui::paragraph(s.ui, s.of(item.definition->title), {});
        for (const assess::Note& note : item.notes)
          if (const std::string text = note_text(s, note); !text.empty())
            ui::paragraph(s.ui, text, {.size = ui::type_small, .muted = true});
      }
      if (column == 1)
        ui::paragraph(s.ui,
                      says_nothing(item.value) ? s("app.dash")
                                               : shown_text(s, item.value, item.definition->unit),
                      {.align = table.align()});
      if (column == 2) {
        const std::string low = units::display_number(item.low, 1);
        const std::string high = units::display_number(item.high, 1);
        ui::paragraph(s.ui,
                      s("app.results.item_points",
                        {{"points", low == high ? low : low + "–" + high},
                         {"of", units::display_number(item.definition->weight, 1)}}),
                      {.align = table.align()});
      }
    });
  table.end();
}

}  // namespace

void programme_card(const Screen& s, const assess::ProgrammeResult& programme) {
  const policy::Programme& rules = *programme.definition;
  const std::string title = s.of(rules.title);
  ui::card(s.ui, {.key = rules.id, .label = title}, [&] {
    s.ui.flow(s.ui.px(30), s.ui.px(12), [&] {
      ui::heading(s.ui, 2, title);
      ui::badge(s.ui, tone_of(programme.verdict), icon_of(programme.verdict),
                report::verdict(s.report_words(), programme.verdict));
    });
    if (!rules.rule.empty())
      ui::paragraph(s.ui, s.of(rules.rule), {.size = ui::type_small, .muted = true});
    s.ui.space(10);
    if (programme.score) score_bar(s, *programme.score);
    reasons(s, programme);
    s.ui.space(4);
    if (!s.of(programme.round.note).empty())
      ui::paragraph(s.ui, s.of(programme.round.note), {.size = ui::type_small, .muted = true});
    if (programme.requirements.empty() && !programme.score) return;
    s.ui.space(8);
    if (!ui::disclosure(s.ui, "open", s("app.results.details", {{"programme", title}}))) return;
    requirements(s, programme);
    if (programme.score) score_items(s, *programme.score);
  });
}

void statement_line(const Screen& s, const assess::StatementResult& statement) {
  s.ui.push_scope(statement.id);
  s.ui.flow(s.ui.px(28), s.ui.px(10), [&] {
    ui::heading(s.ui, 3, s.of(statement.title));
    if (statement.judged)
      ui::badge(s.ui, tone_of(statement.status), icon_of(statement.status),
                report::status(s.report_words(), statement.status));
  });
  if (!says_nothing(statement.actual) || !says_nothing(statement.threshold))
    ui::paragraph(s.ui,
                  s("app.results.statement",
                    {{"actual", shown_text(s, statement.actual, statement.unit)},
                     {"threshold", shown_text(s, statement.threshold, statement.unit)}}),
                  {.size = ui::type_small});
  if (!s.of(statement.consequence).empty() && statement.status == Status::met)
    ui::paragraph(s.ui, s.of(statement.consequence), {.size = ui::type_small});
  for (const assess::Note& note : statement.notes)
    if (const std::string text = note_text(s, note); !text.empty())
      ui::paragraph(s.ui, text, {.size = ui::type_small, .muted = true});
  citations(s, "cite", statement.cite);
  s.ui.pop_scope();
}

}  // namespace greengauge::app
