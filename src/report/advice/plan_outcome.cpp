// The effect of a plan for the command line: as lines, and as JSON.
// Results are put side by side by what they are about (assess/compare.h). Of the indicators only those
// of the firm as a whole in the assessment year are compared, and of these only those that have a number
// before.
#include "assess/compare.h"
#include "report/advice/plan.h"

namespace greengauge::report {
namespace {

using assess::Assessment;
using assess::IndicatorResult;
using assess::PlanResult;

/// Calls `each(before, after)` for the indicators of the firm as a whole in the assessment year
/// that have a number before.
template <class Each>
void each_figure(const Assessment& before, const Assessment& after, Each each) {
  assess::for_each_pair(before.indicators, after.indicators,
                        [&](const IndicatorResult* was, const IndicatorResult* is) {
                          if (!was || !is) return;
                          if (was->year != before.assessment_year || !was->product.empty()) return;
                          if (std::holds_alternative<double>(was->value)) each(*was, *is);
                        });
}

class PlanWriter {
 public:
  PlanWriter(base::JsonWriter& out, const Assessment& before, const PlanResult& plan)
      : out_(out), before_(before), plan_(plan) {}

  void write() {
    out_.begin_object();
    out_.list("measures", [&] {
      for (const assess::MeasureResult& one : plan_.measures) measure(one);
    });
    out_.list("overlaps", [&] {
      for (const assess::Overlap& one : plan_.overlaps) overlap(one);
    });
    out_.list("verdicts", [&] {
      pairs(before_.programmes, plan_.after.programmes,
            [](const assess::ProgrammeResult& one) { return assess::name_of(one.verdict); });
    });
    out_.list("targets", [&] {
      pairs(before_.targets, plan_.after.targets,
            [](const assess::StatementResult& one) { return assess::name_of(one.status); });
    });
    out_.list("indicators", [&] {
      each_figure(before_, plan_.after, [&](const IndicatorResult& was, const IndicatorResult& is) {
        const auto* after = std::get_if<double>(&is.value);
        out_.begin_object();
        out_.member("id", was.id);
        out_.member("before", *std::get_if<double>(&was.value));
        number("after", after ? std::optional<double>(*after) : std::nullopt);
        out_.member("unit", was.unit.text.empty() ? "1" : was.unit.text);
        out_.end_object();
      });
    });
    out_.end_object();
  }

 private:
  void number(std::string_view key, const std::optional<double>& value) {
    out_.key(key);
    value ? out_.number(*value) : out_.null();
  }

  void strings(std::string_view key, const std::vector<std::string>& texts) {
    out_.list(key, [&] {
      for (const std::string& text : texts) out_.string(text);
    });
  }

  /// Each pair with the name that `name` gives a result; null for a side without one.
  template <class Result, class Name>
  void pairs(const std::vector<Result>& before, const std::vector<Result>& after, Name name) {
    assess::for_each_pair(before, after, [&](const Result* was, const Result* is) {
      out_.begin_object();
      out_.member("id", assess::key_of(was ? *was : *is).id);
      out_.key("before");
      was ? out_.string(name(*was)) : out_.null();
      out_.key("after");
      is ? out_.string(name(*is)) : out_.null();
      out_.end_object();
    });
  }

  void measure(const assess::MeasureResult& one) {
    out_.begin_object();
    out_.member("id", one.id);
    out_.key("measure");
    one.definition ? out_.string(one.definition->id) : out_.null();
    out_.member("pointer", one.pointer);
    out_.list("savings", [&] {
      for (const assess::Saving& saving : one.savings) {
        out_.begin_object();
        out_.member("carrier", saving.carrier->id);
        out_.key("adds");
        out_.boolean(saving.adds);
        number("amount", saving.amount);
        out_.member("unit", saving.unit.text);
        out_.end_object();
      }
    });
    number("kwh", one.kwh);
    number("tce", one.tce);
    number("tco2_location", one.tco2_location);
    number("yuan", one.yuan);
    number("payback_years", one.payback_years);
    strings("missing", one.missing);
    out_.end_object();
  }

  void overlap(const assess::Overlap& one) {
    out_.begin_object();
    out_.member("carrier", one.carrier->id);
    out_.member("wanted", one.wanted);
    out_.member("available", one.available);
    out_.member("unit", one.carrier->unit.text);
    strings("measures", one.measures);
    out_.end_object();
  }

  base::JsonWriter& out_;
  const Assessment& before_;
  const PlanResult& plan_;
};

}  // namespace

void write_plan(base::JsonWriter& writer, const Assessment& before, const PlanResult& plan) {
  PlanWriter(writer, before, plan).write();
}

std::vector<std::string> plan_lines(const Words& words, const Assessment& before,
                                    const PlanResult& plan) {
  const base::Messages& messages = words.messages;
  std::vector<std::string> lines;
  for (const assess::MeasureResult& measure : plan.measures) {
    std::string saved = savings(words, measure);
    if (saved.empty())
      saved = messages.text("plan.open", {{"count", std::to_string(measure.missing.size())}});
    lines.push_back(messages.text("plan.line", {{"what", measure.id}, {"value", saved}}));
  }
  for (const assess::Overlap& one : plan.overlaps) lines.push_back(overlap(words, one));
  const auto becomes = [&](const std::string& what, const std::string& from,
                           const std::string& to) {
    lines.push_back(messages.text("plan.becomes", {{"what", what}, {"from", from}, {"to", to}}));
  };
  assess::for_each_pair(before.programmes, plan.after.programmes,
                        [&](const assess::ProgrammeResult* was, const assess::ProgrammeResult* is) {
                          if (was && is && was->verdict != is->verdict)
                            becomes(text(words, was->definition->title),
                                    verdict(words, was->verdict), verdict(words, is->verdict));
                        });
  each_figure(before, plan.after, [&](const IndicatorResult& was, const IndicatorResult& is) {
    const bool named = was.definition && was.definition->id == was.id;
    if (named && was.value != is.value)
      becomes(text(words, was.definition->title), value(words, was.value, &was.unit),
              value(words, is.value, &is.unit));
  });
  return lines;
}

}  // namespace greengauge::report
