// Advice and plan: what would change a verdict, which results depend on an assumption, and the
// firm's plan of measures with its effect on totals and verdicts. Lists are cut to a few lines; the
// page and the JSON have all of them.
#include "assess/plan/measures.h"
#include "report/advice/advice.h"
#include "report/paper/sections.h"
#include "report/words/reasons.h"

namespace greengauge::report {
namespace {

constexpr std::size_t max_lines = 8;

void lines(Paper& paper, std::string_view heading, std::vector<std::string> all) {
  if (all.empty()) return;
  const std::size_t more = all.size() > max_lines ? all.size() - max_lines : 0;
  all.resize(all.size() - more);
  if (more) all.push_back(paper.say("paper.more"));
  paper.out.element("h3", paper.say(heading));
  paper.out.list(all, "class=\"plain\"");
}

std::string number(const Paper& paper, const std::optional<double>& value) {
  return value ? units::display_number(*value) : paper.say("value.unknown");
}

/// The sum of a figure over all measures; nothing if it is unknown for one.
std::optional<double> sum(const std::vector<assess::MeasureResult>& measures,
                          std::optional<double> assess::MeasureResult::*member) {
  double total = 0;
  for (const assess::MeasureResult& one : measures) {
    if (!(one.*member)) return std::nullopt;
    total += *(one.*member);
  }
  return total;
}

void measure_rows(Paper& paper, const std::vector<assess::MeasureResult>& measures) {
  using assess::MeasureResult;
  for (const MeasureResult& one : measures) {
    const std::string title = one.definition ? paper.of(one.definition->title) : one.id;
    const bool named = one.definition && !one.id.empty();
    paper.out.row({{named ? title + " · " + one.id : title, false, 1,
                    unknown_because(paper.words, one.missing, one.notes)},
                   {number(paper, one.kwh), true},
                   {number(paper, one.tce), true},
                   {number(paper, one.tco2_location), true},
                   {number(paper, one.yuan), true},
                   {number(paper, one.payback_years), true}});
  }
  paper.out.row({{paper.say("paper.plan_sum")},
                 {number(paper, sum(measures, &MeasureResult::kwh)), true},
                 {number(paper, sum(measures, &MeasureResult::tce)), true},
                 {number(paper, sum(measures, &MeasureResult::tco2_location)), true},
                 {number(paper, sum(measures, &MeasureResult::yuan)), true},
                 {"", true}},
                "sum");
}

std::string indicator(const Paper& paper, const assess::Assessment& assessment,
                      std::string_view id) {
  for (const assess::IndicatorResult& one : assessment.indicators) {
    if (one.id == id && one.year == assessment.assessment_year) {
      return value(paper.words, one.value, &one.unit);
    }
  }
  return paper.say("value.unknown");
}

/// A table of totals and of verdicts that differ, as they are and as they would be.
void before_and_after(Paper& paper, const assess::Assessment& after) {
  const assess::Assessment& before = paper.assessment();
  paper.out.begin_table(paper.say("paper.after_name"), {{paper.say("paper.column_title")},
                                                        {paper.say("paper.before"), true},
                                                        {paper.say("paper.after"), true}});
  for (const char* id : {"energy.tce", "co2.location", "intensity.output_value"}) {
    paper.out.row({{title_of(paper.words, id)},
                   {indicator(paper, before, id), true},
                   {indicator(paper, after, id), true}});
  }
  for (std::size_t i = 0; i < before.programmes.size() && i < after.programmes.size(); ++i) {
    const assess::ProgrammeResult& now = before.programmes[i];
    if (now.verdict == after.programmes[i].verdict) continue;
    paper.out.row({{paper.of(now.definition->title)},
                   {verdict(paper.words, now.verdict), true},
                   {verdict(paper.words, after.programmes[i].verdict), true}});
  }
  paper.out.end_table();
}

}  // namespace

void write_advice_section(Paper& paper) {
  std::vector<std::string> changes = change_lines(paper.words, paper.assessment());
  std::vector<std::string> sensitivity = sensitivity_lines(paper.words, paper.assessment());
  if (changes.empty() && sensitivity.empty()) return;
  paper.section("paper.advice");
  lines(paper, "advice.change_title", std::move(changes));
  lines(paper, "advice.flip_title", std::move(sensitivity));
  paper.out.close("section");
}

void write_plan_section(Paper& paper) {
  if (paper.material.firm.plan.measures.empty()) return;
  const assess::PlanResult plan = assess::assess_plan(paper.material.law, paper.material.firm);
  paper.section("paper.plan", "class=\"whole\"");
  paper.out.begin_table(paper.say("paper.plan_name"), {{paper.say("paper.measure")},
                                                       {paper.say("paper.plan_kwh"), true},
                                                       {paper.say("paper.plan_tce"), true},
                                                       {paper.say("paper.plan_co2"), true},
                                                       {paper.say("paper.plan_yuan"), true},
                                                       {paper.say("paper.plan_payback"), true}});
  measure_rows(paper, plan.measures);
  paper.out.end_table();
  for (const assess::Overlap& one : plan.overlaps) {
    paper.out.element("p", paper.say("paper.overlap", {{"carrier", paper.of(one.carrier->title)}}),
                      "class=\"warning\"");
  }
  before_and_after(paper, plan.after);
  write_plan_chart(paper, plan.after);
  paper.out.close("section");
}

}  // namespace greengauge::report
