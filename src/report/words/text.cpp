// The report for a terminal, in the order in which an official reads it: what was assessed, the
// figures of each year, programmes that concern the firm with reasons (not met, unknown, met), the
// others in one line each, the ladder with its dates, targets, obligations, what to answer next,
// advice, sources. A derivation is printed as a tree.
// Control characters are replaced by spaces in every line, so that a name in a firm file cannot
// steer the terminal.
#include "report/words/text.h"

#include <algorithm>

#include "report/advice/advice.h"
#include "report/words/formula.h"
#include "report/words/reasons.h"

namespace greengauge::report {
namespace {

using assess::Assessment;
using assess::Status;

std::string mark(Status status) {
  switch (status) {
    case Status::met: return "✓";
    case Status::not_met: return "✗";
    case Status::unknown: return "?";
    case Status::not_applicable: return "–";
  }
  return "";
}

class TextWriter {
 public:
  explicit TextWriter(const Words& words) : words_(words) {}

  std::string write(const Assessment& assessment, const std::vector<std::string>& plan) {
    head(assessment);
    indicators(assessment);
    heading("report.programmes");
    for (const auto& programme : assessment.programmes) {
      const bool in_brief = programme.verdict == assess::Verdict::not_applicable ||
                            programme.verdict == assess::Verdict::no_criteria;
      if (!in_brief) this->programme(programme);
    }
    in_brief("report.out_of_scope", assessment, assess::Verdict::not_applicable);
    in_brief("report.no_criteria", assessment, assess::Verdict::no_criteria);
    ladder(assessment);
    statements("report.targets", assessment.targets, false);
    statements("report.obligations", assessment.obligations, true);
    questions(assessment);
    advice("advice.change_title", change_lines(words_, assessment));
    advice("advice.flip_title", sensitivity_lines(words_, assessment));
    advice("plan.title", plan);
    sources(assessment);
    line("");
    line(say("report.confidence"));
    line(say("report.disclaimer"));
    line(say("report.packs", {{"sha256", assessment.sha256.substr(0, 16)}}));
    return std::move(out_);
  }

 private:
  std::string say(std::string_view key, const std::vector<base::Argument>& arguments = {}) const {
    return words_.messages.text(key, arguments);
  }
  /// Adds a line, without control characters.
  void line(std::string text) {
    for (char& c : text) {
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    }
    out_ += text + "\n";
  }
  static std::string in_brackets(const std::string& text) {
    return text.empty() ? "" : "  (" + text + ")";
  }
  void heading(std::string_view key) {
    line("");
    line("== " + say(key) + " ==");
  }

  void head(const Assessment& assessment) {
    line(say("report.title") + "  " + assessment.name);
    line(say("report.subtitle", {{"region", region(words_, assessment.region)},
                                 {"date", base::to_string(assessment.date)},
                                 {"year", std::to_string(assessment.assessment_year)},
                                 {"base", base_year(words_, assessment)}}));
    for (const base::Diagnostic& diagnostic : assessment.diagnostics) {
      line("! " + to_text(diagnostic, words_.messages));
    }
  }

  void indicators(const Assessment& assessment) {
    int year = 0;
    for (const assess::IndicatorResult& result : assessment.indicators) {
      if (result.year != year) {
        year = result.year;
        line("");
        line("== " + say("report.indicators", {{"year", std::to_string(year)}}) + " ==");
      }
      const bool known = !std::holds_alternative<std::monostate>(result.value);
      // Years before the assessment year list known values only; the assessment year also its gaps.
      if (!known && result.year != assessment.assessment_year) continue;
      std::string title = text(words_, result.definition->title);
      if (const policy::Carrier* carrier = carrier_of(result)) {
        title = "  " + text(words_, carrier->title);
      }
      title = of_product(words_, title, result.product);
      std::string value = report::value(words_, result.value, &result.unit);
      if (!known) value += in_brackets(unknown_because(words_, result.missing, result.notes));
      line("  " + title + "  " + value);
      if (known && !result.cite.empty()) line("      " + source(result.cite, result.edition));
    }
  }

  const policy::Carrier* carrier_of(const assess::IndicatorResult& result) const {
    if (result.id == result.definition->id) return nullptr;
    return words_.catalogue.carrier(result.id.substr(result.definition->id.size() + 1));
  }

  std::string source(const policy::Citations& cite, const std::string& edition) const {
    const std::string prefix = edition.empty() ? "" : edition + " · ";
    return "[" + prefix + cites(words_, cite) + "]";
  }

  /// Programmes with this verdict, one line each, with the scope requirements that are not met.
  void in_brief(std::string_view title, const Assessment& assessment, assess::Verdict verdict) {
    bool any = false;
    for (const assess::ProgrammeResult& programme : assessment.programmes) {
      if (programme.verdict != verdict) continue;
      if (!any) heading(title);
      any = true;
      line("  " + text(words_, programme.definition->title) + "  [" +
           text(words_, programme.definition->rule) + "]");
      for (const assess::RequirementResult& result : programme.requirements) {
        const bool is_scope = result.definition->kind == policy::RequirementKind::scope;
        if (is_scope && result.status == Status::not_met) this->requirement(result);
      }
    }
  }

  void programme(const assess::ProgrammeResult& result) {
    line("");
    line(text(words_, result.definition->title) + "  【" + verdict(words_, result.verdict) + "】");
    if (!result.definition->rule.empty()) line("  " + text(words_, result.definition->rule));
    if (result.score) score(*result.score);
    for (const Status status : {Status::not_met, Status::unknown, Status::met}) {
      for (const assess::RequirementResult& requirement : result.requirements) {
        if (requirement.status == status) this->requirement(requirement);
      }
    }
    const std::string note = text(words_, *result.round.note);
    line("  " + round(words_, result.round) + (note.empty() ? "" : "  " + note));
    const std::string first = text(words_, result.definition->first_step);
    if (!first.empty()) line("  " + first);
    for (const policy::Notice* notice : result.notices) line("  ! " + text(words_, notice->text));
    for (const policy::Award& award : result.definition->awards) {
      line("  " + report::award(words_, award) + " [" + cites(words_, award.cite) + "]");
    }
  }

  /// The ladder, with the next days of each programme.
  void ladder(const Assessment& assessment) {
    const auto rungs = report::ladder(assessment);
    if (rungs.empty()) return;
    heading("report.ladder");
    for (const assess::ProgrammeResult* rung : rungs) {
      line("  " + std::to_string(rung->definition->step) + "  " +
           text(words_, rung->definition->title) + "  【" + verdict(words_, rung->verdict) + "】");
      for (const auto& [next, day] : coming_days(*rung->definition, assessment.date)) {
        line("       " + base::to_string(next) + "  " + text(words_, day->title) + "  " +
             source(day->cite, ""));
      }
    }
  }

  void score(const assess::ScoreResult& score) {
    line("  " + say("report.score", {{"low", units::display_number(score.low, 0)},
                                     {"high", units::display_number(score.high, 0)},
                                     {"of", units::display_number(score.definition->of)}}));
    const std::string about = text(words_, score.definition->note);
    if (!about.empty()) line("    " + about);
  }

  void requirement(const assess::RequirementResult& result) {
    const policy::Requirement& definition = *result.definition;
    line("  " + mark(result.status) + " " + requirement_line(words_, result) +
         in_brackets(unknown_because(words_, result.missing, result.notes)));
    if (!definition.difference.empty()) {
      line("      " + say("report.difference", {{"text", text(words_, definition.difference)}}));
    }
    line("      " + source(result.cite, ""));
    if (result.status == Status::not_met && !definition.remedy.empty()) {
      line("      " + text(words_, definition.remedy));
    }
  }

  /// Targets (met or not) or obligations (which apply or not).
  void statements(std::string_view title, const std::vector<assess::StatementResult>& results,
                  bool are_obligations) {
    if (results.empty()) return;
    heading(title);
    for (const assess::StatementResult& result : results) {
      const std::string lead = are_obligations
                                   ? "[" + obligation_status(words_, result.status) + "]"
                                   : mark(result.status);
      line("  " + lead + " " + statement_line(words_, result) +
           in_brackets(unknown_because(words_, result.missing, result.notes)));
      line("      " + source(result.cite, ""));
    }
  }

  void questions(const Assessment& assessment) {
    if (assessment.questions.empty()) return;
    heading("report.questions");
    const std::string set = question_set(words_, assessment.question_set);
    if (!set.empty()) line("  " + set);
    constexpr std::size_t most = 8;
    for (std::size_t i = 0; i < assessment.questions.size() && i < most; ++i) {
      const assess::Question& question = assessment.questions[i];
      line("  " + place(words_, question.input) +
           say(question.determines > 0 ? "report.settles" : "report.concerns",
               {{"count", std::to_string(question.determines > 0 ? question.determines
                                                                 : question.concerns)}}));
    }
  }

  void advice(std::string_view title, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    heading(title);
    for (const std::string& one : lines) line("  " + one);
  }

  /// Documents that the shown results rest on, each once.
  void sources(const Assessment& assessment) {
    heading("report.sources");
    for (const policy::Document* document : documents_of(words_.catalogue, assessment)) {
      std::string entry = "  " + document->number + "  " + text(words_, document->title);
      if (document->in_force.from) {
        entry += say("report.in_force", {{"from", base::to_string(*document->in_force.from)}});
      }
      entry += say("read." + document->read);
      line(entry);
    }
  }

  const Words& words_;
  std::string out_;
};

/// Sources, each with the day from which its document is in force.
std::string dated_cites(const Words& words, const policy::Citations& all) {
  std::string result;
  for (const policy::Citation& one : all) {
    if (!result.empty()) result += words.messages.text("list.separator");
    result += cite(words, one);
    const policy::Document* document = words.catalogue.document(one.document());
    if (document && document->in_force.from)
      result += words.messages.text("report.in_force",
                                    {{"from", base::to_string(*document->in_force.from)}});
  }
  return result;
}

/// Adds a step and its parts; `depth`: of its indentation.
void derivation_lines(const assess::Derivation& step, const Words& words, int depth,
                      std::string& out) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  std::string title = text(words, step.title);
  if (title.empty()) title = step.id;
  out += indent + title;
  if (step.year != 0)
    out += " " + words.messages.text("place.year", {{"year", std::to_string(step.year)}});
  if (step.status) out += "  【" + status(words, *step.status) + "】";
  out += "\n";
  const std::string result = derived(words, step);
  const std::string inner = indent + "    ";
  if (!step.filled.empty()) {
    const std::string in_words = formula_in_words(words, step.formula);
    if (in_words != step.formula) out += inner + in_words + "\n";
    out += inner + words.messages.text("report.rule", {{"rule", step.formula}}) + "\n" + inner +
           "= " + formula_in_words(words, step.filled) + "\n" + inner + "= " + result + "\n";
  } else if (!step.formula.empty()) {
    out += inner + formula_in_words(words, step.formula) + " = " + result + "\n";
  } else {
    out += inner + "= " + result + "\n";
  }
  if (!step.place.empty())
    out += inner +
           words.messages.text("report.entered",
                               {{"what", place(words, step.place)}, {"place", step.place}}) +
           "\n";
  for (const assess::Note& one : step.notes) out += inner + note(words, one) + "\n";
  if (!step.cite.empty()) out += inner + "[" + dated_cites(words, step.cite) + "]\n";
  for (const assess::Derivation& part : step.parts) derivation_lines(part, words, depth + 1, out);
}

}  // namespace

std::string to_text(const Assessment& assessment, const Words& words,
                    const std::vector<std::string>& plan) {
  return TextWriter(words).write(assessment, plan);
}

std::string to_text(const std::vector<assess::Derivation>& derivations, const Words& words) {
  std::string out;
  for (const assess::Derivation& derivation : derivations)
    derivation_lines(derivation, words, 0, out);
  return out;
}

std::string other_basis(const Words& words, const policy::InForce& law, const firm::Firm& firm,
                        std::string_view id) {
  firm::Firm other = firm;
  const bool calorific = firm.options.basis == firm::Basis::calorific;
  other.options.basis = calorific ? firm::Basis::equivalent : firm::Basis::calorific;
  const std::string basis =
      words.messages.text(calorific ? "advice.equivalent" : "advice.calorific");
  const auto before = assess::derive(law, firm, id), after = assess::derive(law, other, id);
  std::string out;
  for (std::size_t i = 0; i < before.size() && i < after.size(); ++i) {
    if (before[i].value == after[i].value && before[i].status == after[i].status) continue;
    const bool known = !std::holds_alternative<std::monostate>(after[i].value);
    out += words.messages.text(known ? "report.other_basis" : "report.other_basis_unknown",
                               {{"basis", basis}, {"value", derived(words, after[i])}}) +
           "\n";
  }
  return out;
}

std::string to_text(const base::Diagnostic& diagnostic, const base::Messages& messages) {
  return diagnostic.where + ": " + messages.text(diagnostic);
}

}  // namespace greengauge::report
