#include "report/html.h"

namespace greengauge::report {
namespace {

using assess::Status;

constexpr std::string_view style =
    "body{font:16px/1.6 'Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif;color:#1f2422;"
    "max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:28px}h2{font-size:20px;margin-top:2rem}h3{font-size:16px;margin-bottom:.25rem}"
    "table{border-collapse:collapse;width:100%;font-size:14px}tr{break-inside:avoid}"
    "th,td{border-bottom:1px solid #d8dedb;padding:.35rem .5rem;text-align:left;vertical-align:top}"
    "td.number{text-align:right;white-space:nowrap}small{color:#55605b}";

class HtmlWriter {
 public:
  explicit HtmlWriter(const Words& words) : words_(words) {}

  std::string write(const assess::Assessment& assessment) {
    const std::string title = say("report.title") + " " + assessment.name;
    out_ = "<!doctype html>\n<html lang=\"" +
           std::string(words_.language() == base::Language::zh ? "zh-CN" : "en") +
           "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
           "content=\"width=device-width\"><title>" +
           escape_html(title) + "</title><style>" + std::string(style) + "</style></head><body>\n";
    element("h1", title);
    element("p", say("report.subtitle", {{"region", region(words_, assessment.region)},
                                         {"date", base::to_string(assessment.date)},
                                         {"year", std::to_string(assessment.assessment_year)},
                                         {"base", std::to_string(assessment.base_year)}}));
    indicators(assessment);
    element("h2", say("report.programmes"));
    for (const auto& programme : assessment.programmes) this->programme(programme);
    statements("report.targets", assessment.targets, false);
    statements("report.obligations", assessment.obligations, true);
    element("p", say("report.disclaimer"));
    element("p", say("report.packs", {{"sha256", assessment.sha256}}));
    out_ += "</body></html>\n";
    return std::move(out_);
  }

 private:
  std::string say(std::string_view key, const std::vector<base::Argument>& arguments = {}) const {
    return words_.messages.text(key, arguments);
  }

  void element(std::string_view tag, std::string_view content) {
    out_ += "<" + std::string(tag) + ">" + escape_html(content) + "</" + std::string(tag) + ">\n";
  }

  void begin_table(std::initializer_list<std::string_view> columns) {
    out_ += "<table><thead><tr>";
    for (const std::string_view column : columns) {
      out_ += "<th scope=\"col\">" + escape_html(say(column)) + "</th>";
    }
    out_ += "</tr></thead><tbody>\n";
  }

  void cell(std::string_view content, bool number = false) {
    out_ += (number ? "<td class=\"number\">" : "<td>") + escape_html(content) + "</td>";
  }

  void indicators(const assess::Assessment& assessment) {
    element("h2", say("report.indicators", {{"year", std::to_string(assessment.assessment_year)}}));
    begin_table({"csv.title", "csv.value", "csv.sources"});
    for (const auto& result : assessment.indicators) {
      if (result.year != assessment.assessment_year) continue;
      std::string title = text(words_, result.definition->title);
      if (result.id != result.definition->id) {
        const auto* carrier =
            words_.catalogue.carrier(result.id.substr(result.definition->id.size() + 1));
        if (carrier) title = "· " + text(words_, carrier->title);
      }
      if (!result.product.empty()) title += " [" + result.product + "]";
      out_ += "<tr>";
      cell(title);
      cell(value(words_, result.value, &result.unit), true);
      cell(cites(words_, result.cite));
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  void programme(const assess::ProgrammeResult& result) {
    element("h3", text(words_, result.definition->title) + " · " + verdict(words_, result.verdict));
    if (result.score) {
      element("p",
              say("report.score", {{"low", units::display_number(result.score->low, 1)},
                                   {"high", units::display_number(result.score->high, 1)},
                                   {"of", units::display_number(result.score->definition->of)}}) +
                  " " + text(words_, result.score->definition->note));
    }
    if (result.requirements.empty()) return;
    begin_table({"csv.title", "csv.status", "csv.value", "csv.threshold", "csv.sources"});
    for (const auto& requirement : result.requirements) {
      const auto* test = requirement.definition->test ? &*requirement.definition->test : nullptr;
      const units::Unit* unit = requirement.unit ? &*requirement.unit : nullptr;
      out_ += "<tr>";
      cell(text(words_, requirement.definition->title) +
           (requirement.product.empty() ? "" : " [" + requirement.product + "]"));
      cell(status(words_, requirement.status));
      cell(requirement.relation ? answer(words_, requirement.actual, unit, test) : "", true);
      cell(requirement.relation ? relation(*requirement.relation) + " " +
                                      answer(words_, requirement.threshold, unit, test)
                                : "",
           true);
      cell(cites(words_, requirement.cite));
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  void statements(std::string_view heading, const std::vector<assess::StatementResult>& results,
                  bool are_duties) {
    if (results.empty()) return;
    element("h2", say(heading));
    begin_table({"csv.title", "csv.status", "csv.value", "csv.threshold", "csv.sources"});
    for (const auto& result : results) {
      const units::Unit* unit = result.unit ? &*result.unit : nullptr;
      out_ += "<tr>";
      cell(text(words_, result.title));
      cell(are_duties ? duty(words_, result.status) : status(words_, result.status));
      cell(value(words_, result.actual, unit), true);
      cell(value(words_, result.threshold, unit), true);
      cell(cites(words_, result.cite));
      out_ += "</tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  const Words& words_;
  std::string out_;
};

}  // namespace

std::string escape_html(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      case '\'': result += "&#39;"; break;
      default: result += c;
    }
  }
  return result;
}

std::string to_html(const assess::Assessment& assessment, const Words& words) {
  return HtmlWriter(words).write(assessment);
}

}  // namespace greengauge::report
