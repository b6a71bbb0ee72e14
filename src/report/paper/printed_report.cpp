// The order of the printed report: the firm, energy balance, indicators, programmes, targets and
// obligations, advice, plan, reconciliation with the statistical form, open questions, sources,
// signatures; then, as an annex, every calculation step by step.
// Sources are numbered as they are first cited, like footnotes, and listed near the end. The annex
// cites, too, and comes after the list; so it is written first, into separate markup, and
// appended.
// Nothing here knows about pages: sections are HTML, and report.css keeps rows, list items and the
// tables of sections of class "whole" from being broken across pages.
#include "report/paper/printed_report.h"

#include "report/paper/sections.h"

namespace greengauge::report {
namespace {

std::string_view language_tag(const Words& words) {
  return words.language() == base::Language::zh ? "zh-CN" : "en";
}

}  // namespace

std::string Paper::say(std::string_view key, std::initializer_list<PaperValue> values) const {
  std::vector<base::Argument> arguments;
  for (const PaperValue& one : values) arguments.push_back({std::string(one.name), one.value});
  return words.messages.text(key, arguments);
}

void Paper::section(std::string_view key, std::string_view attributes) {
  const std::string number = say("paper.number." + std::to_string(++sections));
  out.section(number + say(key), attributes);
}

std::string Paper::joined(const std::vector<std::string>& items) const {
  std::string result;
  for (std::string_view item : items) {
    for (const std::string_view mark : {"？", "?"}) {
      if (item.size() > mark.size() && item.substr(item.size() - mark.size()) == mark) {
        item.remove_suffix(mark.size());
      }
    }
    result += (result.empty() ? "" : say("list.separator")) + std::string(item);
  }
  return result;
}

std::string Sources::number(const policy::Citation& cite) {
  const policy::Document* document = catalogue_.document(cite.document());
  if (!document) return cite.document();
  std::size_t at = 0;
  while (at < list_.size() && list_[at] != document) ++at;
  if (at == list_.size()) list_.push_back(document);
  return "[" + std::to_string(at + 1) + "]" + (cite.confidence() == 'A' ? "" : "B");
}

std::string Sources::refs(const policy::Citations& cites) {
  std::string result;
  for (const policy::Citation& cite : cites) {
    if (!result.empty()) result += "; ";
    result += number(cite) + (cite.clause().empty() ? "" : " " + cite.clause());
  }
  return result;
}

std::string Sources::numbers(const policy::Citations& cites) {
  std::vector<std::string> seen;
  std::string result;
  for (const policy::Citation& cite : cites) {
    const std::string one = number(cite);
    bool there = false;
    for (const std::string& other : seen) there = there || other == one;
    if (there) continue;
    result += (result.empty() ? "" : " ") + one;
    seen.push_back(one);
  }
  return result;
}

std::string printed_tce(const Paper& paper, const std::optional<double>& tce) {
  return tce ? units::display_number(*tce, balance_decimals) : paper.say("value.unknown");
}

std::string report_article(const Material& material, const Words& words) {
  Markup out;
  Sources sources(words.catalogue);
  const assess::Assessment& assessment = material.assessment;
  Paper paper{material, words, out, sources,
              energy_balance(material.law, material.firm, assessment, assessment.assessment_year)};
  out.open("article", "class=\"report\" lang=\"" + std::string(language_tag(words)) + "\"");
  write_firm_section(paper);
  write_energy_section(paper);
  write_indicator_section(paper);
  write_programme_section(paper);
  write_statement_section(paper);
  write_advice_section(paper);
  write_plan_section(paper);
  write_reconciliation_section(paper);
  write_open_questions_section(paper);
  // The annex comes after the list of sources, but its sources must be in that list.
  Markup annex_markup;
  Paper annex{material, words, annex_markup, sources, paper.balance};
  write_annex(annex);
  write_source_section(paper);
  write_closing_section(paper);
  out.raw(annex_markup.take());
  out.close("article");
  return out.take();
}

std::string to_html(const Material& material, const Words& words) {
  Markup out;
  out.raw("<!doctype html>\n<html lang=\"" + std::string(language_tag(words)) +
          "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  const std::string title = words.messages.text("paper.title");
  out.element("title",
              material.assessment.name.empty() ? title : title + " · " + material.assessment.name);
  out.open("style");
  out.raw(stylesheet());
  out.close("style");
  out.raw("</head>\n<body class=\"report-page\">\n<main>\n");
  out.raw(report_article(material, words));
  out.raw("</main>\n</body>\n</html>\n");
  return out.take();
}

}  // namespace greengauge::report
