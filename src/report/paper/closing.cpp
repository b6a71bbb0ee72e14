// The end of the report: what is not known, which documents everything rests on, and what this
// paper is and is not, with places for signatures and the packs that it was made from.
// Lists are cut to what fits a page; how many entries were left out is said. Lead and base values
// that are not published are only counted.
#include <map>

#include "base/version.h"
#include "report/advice/advice.h"
#include "report/paper/sections.h"

namespace greengauge::report {
namespace {

constexpr std::size_t max_questions = 15;
constexpr std::size_t max_faults = 8;

std::string source_line(const Paper& paper, const policy::Document& document) {
  std::string line = document.number;
  const std::string title = paper.of(document.title);
  if (title != line) line += (line.empty() ? "" : " ") + title;
  if (document.in_force.from) {
    line += paper.say("report.in_force", {{"from", base::to_string(*document.in_force.from)}});
  }
  std::string read = paper.say("read." + document.read);
  read.erase(0, read.find_first_not_of(' '));
  line += paper.say("paper.read", {{"how", read}});
  if (document.checked) {
    line += paper.say("paper.checked", {{"date", base::to_string(*document.checked)}});
  }
  return line;
}

void faults(Paper& paper) {
  std::vector<std::string> found;
  std::size_t more = 0;
  for (const base::Diagnostic& fault : paper.assessment().diagnostics) {
    if (found.size() >= max_faults) {
      ++more;
      continue;
    }
    const std::string where = place(paper.words, fault.where);
    const std::string what = paper.words.messages.text(fault);
    found.push_back(where.empty() ? what
                                  : paper.say("paper.fault", {{"where", where}, {"what", what}}));
  }
  if (more) found.push_back(paper.say("paper.more", {{"count", std::to_string(more)}}));
  paper.out.list(found, "class=\"warning\"");
}

/// The packs by version: "2026.11 (cn.inputs cn.limits)".
std::string packs_of(const Paper& paper) {
  std::map<std::string, std::string> by_version;
  for (const policy::Pack* pack : paper.assessment().packs) {
    std::string& ids = by_version[pack->version];
    ids += (ids.empty() ? "" : " ") + pack->id;
  }
  std::string result;
  for (const auto& [version, ids] : by_version) {
    result += (result.empty() ? "" : "; ") + version + " (" + ids + ")";
  }
  return result;
}

}  // namespace

void write_open_questions_section(Paper& paper) {
  const std::vector<assess::Question>& questions = paper.assessment().questions;
  if (questions.empty() && paper.assessment().diagnostics.empty()) return;
  paper.section("paper.unknown");
  faults(paper);
  std::vector<std::string> open;
  std::size_t more = 0, marks = 0;  // questions left out; unpublished lead and base values
  for (const assess::Question& question : questions) {
    if (question.input.rfind("/options/supplied/", 0) == 0)
      ++marks;
    else if (open.size() < max_questions)
      open.push_back(place(paper.words, question.input));
    else
      ++more;
  }
  std::string line = paper.joined(open);
  if (more) line += paper.say("report.more", {{"count", std::to_string(more)}});
  if (!line.empty()) paper.out.element("p", paper.say("paper.unanswered", {{"list", line}}));
  if (marks) paper.out.element("p", paper.say("paper.marks", {{"count", std::to_string(marks)}}));
  const assess::QuestionSet& shortest = paper.assessment().question_set;
  const std::string set = question_set(paper.words, shortest);
  if (!set.empty()) {
    std::vector<std::string> places;
    for (const std::string& input : shortest.inputs) places.push_back(place(paper.words, input));
    paper.out.element(
        "p", paper.say("paper.question_set", {{"set", set}, {"list", paper.joined(places)}}));
  }
  paper.out.close("section");
}

void write_source_section(Paper& paper) {
  paper.section("paper.sources", "class=\"sources\"");
  paper.out.open("ol");
  for (const policy::Document* document : paper.sources.list()) {
    paper.out.element("li", source_line(paper, *document));
  }
  paper.out.close("ol");
  paper.out.element("p", paper.say("paper.source_legend"), "class=\"remark\"");
  paper.out.close("section");
}

void write_closing_section(Paper& paper) {
  paper.out.open("footer");
  paper.out.element("p", paper.say("paper.disclaimer"), "class=\"disclaimer\"");
  paper.out.open("dl", "class=\"signature\"");
  for (const char* key : {"paper.filled_by", "paper.checked_by", "paper.seal"}) {
    paper.out.open("div");
    paper.out.element("dt", paper.say(key));
    paper.out.element("dd", "");
    paper.out.close("div");
  }
  paper.out.close("dl");
  paper.out.element("p",
                    paper.say("paper.stamp", {{"version", std::string(base::version())},
                                              {"date", base::to_string(paper.assessment().date)},
                                              {"packs", packs_of(paper)},
                                              {"sha256", paper.assessment().sha256}}),
                    "class=\"stamp\"");
  paper.out.close("footer");
}

}  // namespace greengauge::report
