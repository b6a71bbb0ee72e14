// Writes the JSON for the page 改进 in one pass, in the order in which the page shows it.
// Programmes without any change proposed are left out; changes come sorted by goal, so consecutive
// ones of the same goal form one entry.
#include "report/advice/improvement.h"

#include <algorithm>

#include "assess/advice/advice.h"
#include "assess/compare.h"
#include "assess/plan/measures.h"
#include "base/json_writer.h"
#include "chart/json.h"
#include "firm/edit_json.h"
#include "report/advice/advice.h"
#include "report/advice/plan.h"
#include "report/figures/figures.h"

namespace greengauge::report {
namespace {

using assess::Assessment;
using assess::Change;
using assess::Verdict;
using base::JsonWriter;

bool is_shown(Verdict verdict) {
  return verdict != Verdict::not_applicable && verdict != Verdict::no_criteria;
}

bool same_goal(const Change& a, const Change& b) {
  return a.goal == b.goal && a.product == b.product && a.aim == b.aim && a.programme == b.programme;
}

class ImprovementWriter {
 public:
  ImprovementWriter(JsonWriter& out, const Words& words) : out_(out), words_(words) {}

  void write(const policy::InForce& law, const firm::Firm& firm, const Assessment& assessment) {
    out_.begin_object();
    out_.list("programmes", [&] {
      for (const auto& programme : assessment.programmes) this->programme(assessment, programme);
    });
    goals("others", assessment, "");
    out_.list("flips", [&] {
      for (const assess::SensitivityChange& one : assessment.sensitivity) sensitivity_change(one);
    });
    out_.key("positions");
    out_.begin_object();
    for (const auto& programme : assessment.programmes)
      if (const auto figure = positions(words_, programme)) {
        out_.key(programme.definition->id);
        chart::write(out_, *figure);
      }
    out_.end_object();
    out_.list("trends", [&] {
      for (const chart::Figure& figure : trends(words_, assessment)) chart::write(out_, figure);
    });
    out_.key("plan");
    if (firm.plan.measures.empty())
      out_.null();
    else
      plan(assessment, assess::assess_plan(law, firm));
    out_.end_object();
  }

  void compare(const Assessment& before, const Assessment& after) {
    out_.begin_object();
    out_.list("rows", [&] {
      assess::for_each_pair(
          before.programmes, after.programmes,
          [&](const assess::ProgrammeResult* was, const assess::ProgrammeResult* is) {
            if (was && is && (is_shown(was->verdict) || is_shown(is->verdict)))
              pair(was->definition->id, was->definition->title, "verdicts",
                   assess::name_of(was->verdict), assess::name_of(is->verdict));
          });
      assess::for_each_pair(
          before.targets, after.targets,
          [&](const assess::StatementResult* was, const assess::StatementResult* is) {
            if (was && is && was->status != is->status)
              pair(was->id, *was->title, "statuses", assess::name_of(was->status),
                   assess::name_of(is->status));
          });
    });
    out_.key("figure");
    chart::write(out_, before_and_after(words_, before, after));
    out_.end_object();
  }

 private:
  void flag(std::string_view key, bool value) {
    out_.key(key);
    out_.boolean(value);
  }

  /// One row of a comparison.
  void pair(const std::string& id, const base::Text& title, std::string_view kind,
            std::string_view before, std::string_view after) {
    out_.begin_object();
    out_.member("id", id);
    out_.member("title", text(words_, title));
    out_.list(kind, [&] {
      out_.string(before);
      out_.string(after);
    });
    out_.end_object();
  }

  /// Writes a programme if it is shown and some change is proposed for it.
  void programme(const Assessment& assessment, const assess::ProgrammeResult& result) {
    const std::string& id = result.definition->id;
    const bool any = std::any_of(assessment.changes.begin(), assessment.changes.end(),
                                 [&](const Change& change) { return change.programme == id; });
    if (!any || !is_shown(result.verdict)) return;
    out_.begin_object();
    out_.member("id", id);
    out_.member("title", text(words_, result.definition->title));
    out_.member("verdict", assess::name_of(result.verdict));
    out_.key("gaps");
    const auto figure = gaps(words_, result);
    figure ? chart::write(out_, *figure) : out_.null();
    goals("goals", assessment, id);
    out_.end_object();
  }

  void goals(std::string_view key, const Assessment& assessment, const std::string& programme) {
    const std::vector<Change>& all = assessment.changes;
    out_.list(key, [&] {
      for (std::size_t i = 0; i < all.size();) {
        const std::size_t first = i;
        while (i < all.size() && same_goal(all[i], all[first])) ++i;
        if (all[first].programme != programme) continue;
        out_.begin_object();
        out_.member("title", goal(words_, all[first]));
        out_.list("ways", [&] {
          for (std::size_t k = first; k < i; ++k) remedy(all[k]);
        });
        out_.end_object();
      }
    });
  }

  void remedy(const Change& change) {
    out_.begin_object();
    out_.member("text", report::change(words_, change));
    flag("reachable", change.reachable());
    out_.list("edits", [&] {
      for (const firm::Edit& edit : change.edits) firm::write_edit(out_, edit);
    });
    out_.end_object();
  }

  void sensitivity_change(const assess::SensitivityChange& change) {
    const std::string& id = change.result.id;
    out_.begin_object();
    out_.member("of", id.substr(0, id.find('/')));
    out_.member("text", report::sensitivity_change(words_, change));
    flag("computable", change.computable);
    out_.end_object();
  }

  void plan(const Assessment& before, const assess::PlanResult& plan) {
    out_.begin_object();
    out_.list("measures", [&] {
      for (const assess::MeasureResult& one : plan.measures) measure(one);
    });
    out_.list("overlaps", [&] {
      for (const assess::Overlap& one : plan.overlaps) out_.string(overlap(words_, one));
    });
    out_.key("compare");
    compare(before, plan.after);
    out_.end_object();
  }

  void measure(const assess::MeasureResult& result) {
    out_.begin_object();
    out_.member("text", savings(words_, result));
    out_.member("missing", static_cast<double>(result.missing.size()));
    out_.list("steps", [&] {
      for (const assess::MeasureStep& step : result.steps)
        if (!std::holds_alternative<std::monostate>(step.value))
          out_.string(words_.messages.text(
              "plan.line", {{"what", text(words_, step.definition->title)},
                            {"value", value(words_, step.value, &step.definition->unit)}}));
      for (const assess::Note& one : result.notes) out_.string(note(words_, one));
    });
    out_.end_object();
  }

  JsonWriter& out_;
  const Words& words_;
};

}  // namespace

std::string improvements(const Words& words, const policy::InForce& law, const firm::Firm& firm,
                         const Assessment& assessment) {
  std::string bytes;
  JsonWriter writer(bytes);
  ImprovementWriter(writer, words).write(law, firm, assessment);
  return bytes;
}

std::string comparison(const Words& words, const Assessment& before, const Assessment& after) {
  std::string bytes;
  JsonWriter writer(bytes);
  ImprovementWriter(writer, words).compare(before, after);
  return bytes;
}

}  // namespace greengauge::report
