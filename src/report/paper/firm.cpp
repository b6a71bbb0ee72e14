// The head of the report: the firm, the years and date, what is inside the boundary, a warning if
// unofficial packs were used, and the few figures that matter most: total energy, CO2, intensity
// and its decline (at comparable prices if they are known).
#include <cmath>

#include "report/paper/sections.h"

namespace greengauge::report {
namespace {

const assess::IndicatorResult* find(const Paper& paper, std::string_view id) {
  for (const assess::IndicatorResult& result : paper.assessment().indicators) {
    if (result.id == id && result.product.empty() &&
        result.year == paper.assessment().assessment_year) {
      return &result;
    }
  }
  return nullptr;
}

void pair(Paper& paper, std::string_view key, const std::string& value) {
  if (value.empty()) return;
  paper.out.open("div");
  paper.out.element("dt", paper.say(key));
  paper.out.element("dd", value);
  paper.out.close("div");
}

std::string industry(const Paper& paper) {
  const std::string& code = paper.material.firm.industry;
  const policy::Industry* known = paper.words.catalogue.industry(code);
  return known ? code + " " + paper.of(known->title) : code;
}

std::string of_indicator(const Paper& paper, std::string_view id) {
  const assess::IndicatorResult* result = find(paper, id);
  return result ? value(paper.words, result->value, result->has_unit ? &result->unit : nullptr)
                : "";
}

void key_figures(Paper& paper) {
  paper.out.open("dl", "class=\"figures\"");
  pair(paper, "paper.total",
       paper.balance.total
           ? paper.say("paper.tce", {{"tce", printed_tce(paper, paper.balance.total)}})
           : paper.say("value.unknown"));
  pair(paper, "paper.co2_location", of_indicator(paper, "co2.location"));
  pair(paper, "paper.intensity", of_indicator(paper, "intensity.output_value"));
  const std::string base = std::to_string(paper.assessment().base_year);
  const assess::IndicatorResult* comparable = find(paper, "intensity.decline_comparable");
  const bool is_comparable = comparable && std::holds_alternative<double>(comparable->value);
  if (paper.assessment().base_year != paper.assessment().assessment_year) {
    paper.out.open("div");
    paper.out.element("dt", paper.say(is_comparable ? "paper.decline_comparable" : "paper.decline",
                                      {{"year", base}}));
    paper.out.element("dd", of_indicator(paper, is_comparable ? "intensity.decline_comparable"
                                                              : "intensity.decline"));
    paper.out.close("div");
  }
  paper.out.close("dl");
}

}  // namespace

void write_firm_section(Paper& paper) {
  const assess::Assessment& assessment = paper.assessment();
  const std::string year = std::to_string(assessment.assessment_year);
  paper.out.open("header");
  paper.out.element("h1", paper.say("paper.title"));
  paper.out.element("p", paper.say("paper.self_check"), "class=\"kind\"");
  paper.out.open("dl", "class=\"firm\"");
  const std::string name = assessment.name.empty() ? paper.say("paper.no_name") : assessment.name;
  pair(paper, "paper.firm", name);
  pair(paper, "paper.region", region(paper.words, assessment.region));
  pair(paper, "paper.industry", industry(paper));
  pair(paper, "paper.size", of_indicator(paper, "firm.size"));
  pair(paper, "paper.year", assessment.assessment_year ? year : paper.say("value.unknown"));
  pair(paper, "paper.base_year", base_year(paper.words, assessment));
  pair(paper, "paper.date", base::to_string(assessment.date));
  paper.out.close("dl");
  paper.out.element("p", paper.say("paper.boundary", {{"year", year}}));
  if (!paper.material.on_trial.empty()) {
    std::string names;
    for (const std::string& one : paper.material.on_trial) {
      names += (names.empty() ? "" : paper.say("list.separator")) + one;
    }
    paper.out.element("p", paper.say("paper.on_trial", {{"names", names}}), "class=\"warning\"");
  }
  key_figures(paper);
  paper.out.close("header");
}

}  // namespace greengauge::report
