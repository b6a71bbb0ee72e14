// Indicators with sources; programmes with verdict, reasons and gaps; targets and obligations.
// A reader looks for the obstacles. So programmes come by verdict, the best first, and in
// each the requirements that are not met, then those that are unknown, in a table; those that are
// met are listed in one sentence, and programmes that the firm cannot act on in one line each.
// Figures that the energy balance shows already are not repeated.
#include "report/paper/sections.h"
#include "report/words/reasons.h"

namespace greengauge::report {
namespace {

using assess::Status;
using assess::Verdict;

/// Is it already in the balance, the CO2 table or the reconciliation?
bool in_balance(const std::string& id) {
  return id.rfind("energy.tce", 0) == 0 || id == "co2.fuel" || id == "co2.location" ||
         id == "co2.market";
}

std::string indicator_title(const Paper& paper, const assess::IndicatorResult& result) {
  return of_product(paper.words, paper.of(result.definition->title), result.product);
}

std::string notes_of(const Paper& paper, const assess::IndicatorResult& result) {
  std::string line = result.edition;
  for (const assess::Note& one : result.notes) {
    line += (line.empty() ? "" : paper.say("list.separator")) + note(paper.words, one);
  }
  return line;
}

void verdict_head(Paper& paper, const assess::ProgrammeResult& result) {
  paper.out.open("h3");
  paper.out.raw(escape_html(paper.of(result.definition->title)) + " <b>" +
                escape_html(verdict(paper.words, result.verdict)) + "</b>");
  paper.out.close("h3");
  std::string line = paper.of(result.definition->rule);
  const std::string first = paper.of(result.definition->first_step);
  const auto add = [&](const std::string& sentence) {
    if (!sentence.empty()) line += (line.empty() ? "" : " · ") + sentence;
  };
  add(round(paper.words, result.round));
  paper.out.element("p", line, "class=\"remark\"");
  if (!first.empty()) {
    paper.out.element("p", paper.say("paper.first_step", {{"text", first}}), "class=\"remark\"");
  }
  for (const policy::Notice* notice : result.notices) {
    paper.out.element("p", paper.of(notice->text), "class=\"remark\"");
  }
}

/// The score as an interval, and that no pass mark is published if so.
void score(Paper& paper, const assess::ScoreResult& score) {
  std::string line =
      paper.say("report.score", {{"low", units::display_number(score.low, 0)},
                                 {"high", units::display_number(score.high, 0)},
                                 {"of", units::display_number(score.definition->of)}});
  line += paper.say(score.definition->pass ? "paper.pass" : "paper.no_pass",
                    {{"pass", units::display_number(score.definition->pass.value_or(0))}});
  const std::string note = paper.of(score.definition->note);
  if (!note.empty()) line += " " + note;
  paper.out.element("p", line, "class=\"remark\"");
}

void requirement_row(Paper& paper, const assess::RequirementResult& result) {
  std::string below = unknown_because(paper.words, result.missing, result.notes);
  const auto add = [&](const std::string& sentence) {
    if (!sentence.empty()) below += (below.empty() ? "" : " ") + sentence;
  };
  if (result.status == Status::not_met) add(paper.of(result.definition->remedy));
  if (!result.definition->difference.empty()) {
    add(paper.say("report.difference", {{"text", paper.of(result.definition->difference)}}));
  }
  paper.out.row({{requirement_line(paper.words, result), false, 1, below},
                 {status(paper.words, result.status), false, 1, "", true},
                 {paper.sources.refs(result.cite)}},
                result.status == Status::not_met ? "not-met" : "");
}

/// A table of requirements not met, then unknown; those that are met in one sentence.
void requirements(Paper& paper, const assess::ProgrammeResult& result) {
  std::vector<std::string> met;
  bool open = false;
  for (const assess::RequirementResult& one : result.requirements) {
    open = open || one.status == Status::not_met || one.status == Status::unknown;
    if (one.status != Status::met) continue;
    met.push_back(of_product(paper.words, paper.of(one.definition->title), one.product));
  }
  if (open) {
    paper.out.begin_table(paper.of(result.definition->title), {{paper.say("paper.requirement")},
                                                               {paper.say("paper.column_status")},
                                                               {paper.say("paper.source")}});
    for (const Status wanted : {Status::not_met, Status::unknown}) {
      for (const assess::RequirementResult& one : result.requirements) {
        if (one.status == wanted) requirement_row(paper, one);
      }
    }
    paper.out.end_table();
  }
  if (!met.empty()) {
    paper.out.element("p",
                      paper.say("paper.met", {{"count", std::to_string(met.size())},
                                              {"list", paper.joined(met)}}),
                      "class=\"remark\"");
  }
}

/// Programmes with this verdict, one line each, with the scope requirements that are not met.
void in_brief(Paper& paper, Verdict verdict, std::string_view heading) {
  std::vector<std::string> lines;
  for (const assess::ProgrammeResult& result : paper.assessment().programmes) {
    if (result.verdict != verdict) continue;
    std::vector<std::string> missed;
    for (const assess::RequirementResult& one : result.requirements) {
      const bool is_scope = one.definition->kind == policy::RequirementKind::scope;
      if (!is_scope || one.status != Status::not_met) continue;
      missed.push_back(requirement_line(paper.words, one) + " " + paper.sources.numbers(one.cite));
    }
    const std::string title = paper.of(result.definition->title);
    lines.push_back(missed.empty() ? title
                                   : paper.say("paper.out_of_scope",
                                               {{"title", title}, {"list", paper.joined(missed)}}));
  }
  if (lines.empty()) return;
  paper.out.element("h3", paper.say(heading));
  paper.out.element("p", paper.joined(lines), "class=\"remark\"");
}

void statement_row(Paper& paper, const assess::StatementResult& result, bool is_obligation) {
  std::string below = unknown_because(paper.words, result.missing, result.notes);
  if (is_obligation && result.status == Status::met) below += paper.of(*result.consequence);
  const std::string title =
      of_product(paper.words, statement_line(paper.words, result), result.product);
  const std::string state = is_obligation ? obligation_status(paper.words, result.status)
                                          : status(paper.words, result.status);
  paper.out.row(
      {{title, false, 1, below}, {state, false, 1, "", true}, {paper.sources.refs(result.cite)}});
}

}  // namespace

void write_indicator_section(Paper& paper) {
  const int year = paper.assessment().assessment_year;
  paper.section("paper.indicators", "class=\"quiet\"");
  paper.out.begin_table(paper.say("paper.indicators_name", {{"year", std::to_string(year)}}),
                        {{paper.say("paper.column_title")},
                         {paper.say("paper.column_value"), true},
                         {paper.say("paper.source")}});
  std::vector<std::string> unknown;
  for (const assess::IndicatorResult& result : paper.assessment().indicators) {
    if (result.year != year || in_balance(result.id)) continue;
    if (std::holds_alternative<std::monostate>(result.value)) {
      const std::string why = unknown_because(paper.words, result.missing, result.notes);
      unknown.push_back(indicator_title(paper, result) +
                        (why.empty() ? "" : paper.say("paper.because", {{"reason", why}})));
      continue;
    }
    paper.out.row(
        {{indicator_title(paper, result), false, 1, notes_of(paper, result)},
         {value(paper.words, result.value, result.has_unit ? &result.unit : nullptr), true},
         {paper.sources.numbers(result.cite)}});
  }
  paper.out.end_table();
  if (!unknown.empty()) {
    paper.out.element("p", paper.say("paper.unknown_indicators", {{"list", paper.joined(unknown)}}),
                      "class=\"remark\"");
  }
  write_overview_charts(paper);
  paper.out.close("section");
}

void write_programme_section(Paper& paper) {
  paper.section("paper.programmes");
  for (const Verdict verdict :
       {Verdict::may_apply, Verdict::gaps, Verdict::needs_information, Verdict::not_eligible}) {
    for (const assess::ProgrammeResult& result : paper.assessment().programmes) {
      if (result.verdict != verdict) continue;
      paper.out.open("section", "class=\"programme\"");
      verdict_head(paper, result);
      if (result.score) score(paper, *result.score);
      requirements(paper, result);
      write_programme_charts(paper, result);
      paper.out.close("section");
    }
  }
  in_brief(paper, Verdict::no_criteria, "report.no_criteria");
  in_brief(paper, Verdict::not_applicable, "report.out_of_scope");
  paper.out.close("section");
}

void write_statement_section(Paper& paper) {
  std::vector<const assess::StatementResult*> targets;
  for (const assess::StatementResult& one : paper.assessment().targets) {
    if (one.judged) targets.push_back(&one);
  }
  if (targets.empty() && paper.assessment().obligations.empty()) return;
  paper.section("paper.statements", "class=\"quiet\"");
  paper.out.begin_table(paper.say("paper.statements"), {{paper.say("paper.column_title")},
                                                        {paper.say("paper.column_status")},
                                                        {paper.say("paper.source")}});
  for (const assess::StatementResult& one : paper.assessment().obligations) {
    statement_row(paper, one, true);
  }
  for (const assess::StatementResult* one : targets) statement_row(paper, *one, false);
  paper.out.end_table();
  paper.out.element("p", paper.say("paper.targets_line"), "class=\"remark\"");
  paper.out.close("section");
}

}  // namespace greengauge::report
