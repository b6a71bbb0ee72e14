// The annex: how the figures of the report were calculated, to be checked by hand. For every known
// indicator of the assessment year its derivation is flattened into rows, a step before its parts.
// A step that was already printed (the same formula, value and place) is not repeated, as many
// indicators rest on the same answers; the lines of the energy balance have their own table.
#include <algorithm>
#include <set>

#include "report/paper/sections.h"
#include "report/words/formula.h"

namespace greengauge::report {
namespace {

using assess::Derivation;

/// Writes rows and remembers which steps were written.
class AnnexRows {
 public:
  explicit AnnexRows(Paper& paper) : paper_(paper) {}

  /// Writes a row for the step and its parts, unless they were written before. `year_around`: year
  /// of the step that this one is a part of; 0: the assessment year.
  void add(const Derivation& step, int depth = 0, int year_around = 0) {
    const Words& words = paper_.words;
    const std::string made = calculation(step);
    const int year = step.year != 0 ? step.year : year_around;
    const std::string title = title_of(step, year);
    const bool counts =
        std::none_of(step.notes.begin(), step.notes.end(),
                     [](const assess::Note& one) { return one.code == "note.not_counted"; });
    const std::string key = step.id + title + made + derived(words, step) + step.place;
    if (!counts || !printed_.insert(key).second) return;
    std::string indent;
    for (int i = 0; i < depth; ++i) indent += paper_.say("paper.indent");
    std::string notes;
    for (const assess::Note& one : step.notes)
      notes += (notes.empty() ? "" : " ") + note(words, one);
    paper_.out.row({{indent + title, false, 1, notes},
                    {made, false, 1, entered(step)},
                    {derived(words, step), true},
                    {paper_.sources.refs(step.cite)}});
    // The lines of the energy balance are printed in its own table.
    if (step.id.rfind("energy.tce", 0) == 0 && paper_.balance.by_lines && year == 0) return;
    for (const Derivation& part : step.parts) add(part, depth + 1, year);
  }

 private:
  std::string title_of(const Derivation& step, int year) const {
    std::string title = paper_.of(step.title);
    if (title.empty()) title = step.id;
    if (year != 0) title += " " + paper_.say("place.year", {{"year", std::to_string(year)}});
    return title;
  }

  std::string calculation(const Derivation& step) const {
    const std::string& formula = step.filled.empty() ? step.formula : step.filled;
    std::string result = formula_in_words(paper_.words, formula);
    if (!step.filled.empty())
      result = formula_in_words(paper_.words, step.formula) + " = " + result;
    return result;
  }

  std::string entered(const Derivation& step) const {
    return step.place.empty()
               ? ""
               : paper_.say("paper.entered", {{"what", place(paper_.words, step.place)}});
  }

  Paper& paper_;
  std::set<std::string> printed_;
};

}  // namespace

void write_annex(Paper& paper) {
  paper.out.section(paper.say("paper.steps"), "class=\"steps\"");
  paper.out.element("p", paper.say("paper.steps_line"), "class=\"remark\"");
  paper.out.begin_table(paper.say("paper.steps"), {{paper.say("paper.column_title")},
                                                   {paper.say("paper.column_calculation")},
                                                   {paper.say("paper.column_value"), true},
                                                   {paper.say("paper.source")}});
  AnnexRows steps(paper);
  std::set<std::string> derived_ids;  // ids: one call derives an indicator for all products
  for (const assess::IndicatorResult& result : paper.assessment().indicators) {
    const bool known = !std::holds_alternative<std::monostate>(result.value);
    if (!known || result.year != paper.assessment().assessment_year) continue;
    if (result.id.rfind("energy.tce.", 0) == 0 || !derived_ids.insert(result.id).second) continue;
    for (const Derivation& one :
         assess::derive(paper.material.law, paper.material.firm, result.id, result.year))
      steps.add(one);
  }
  paper.out.end_table();
  paper.out.close("section");
}

}  // namespace greengauge::report
