// Writes the assessment in one pass through a JsonWriter: no tree is built, as a batch of firms
// writes thousands of results. The order of the calls is the order of the keys, which is part of
// the contract; keys that came later follow those of the contract. An unknown value is null, never
// left out; notes are left out where there are none.
#include "report/export/json.h"
#include "firm/edit_json.h"

namespace greengauge::report {
namespace {

using assess::Assessment;
using base::JsonWriter;

class AssessmentWriter {
 public:
  AssessmentWriter(JsonWriter& writer, const Words& words) : out_(writer), words_(words) {}

  void write(const std::vector<assess::Derivation>& derivations) {
    out_.begin_array();
    for (const assess::Derivation& one : derivations) derivation(one);
    out_.end_array();
  }

  void write(const Assessment& assessment, const std::function<void(JsonWriter&)>& further) {
    out_.begin_object();
    out_.member("format", assessment_format);
    out_.member("date", base::to_string(assessment.date));
    out_.member("region", assessment.region);
    out_.member("name", assessment.name);
    policies(assessment);
    list("indicators", assessment.indicators, [&](const auto& x) { indicator(x); });
    list("programmes", assessment.programmes, [&](const auto& x) { programme(x); });
    list("targets", assessment.targets, [&](const auto& x) { statement(x); });
    list("obligations", assessment.obligations, [&](const auto& x) { statement(x); });
    advice(assessment);
    list("diagnostics", assessment.diagnostics,
         [&](const auto& x) { write_diagnostic(out_, x, words_.messages); });
    if (further) further(out_);
    out_.end_object();
  }

 private:
  template <class Element, class Write>
  void list(std::string_view key, const std::vector<Element>& elements, Write write) {
    out_.key(key);
    out_.begin_array();
    for (const Element& element : elements) write(element);
    out_.end_array();
  }

  void strings(std::string_view key, const std::vector<std::string>& texts) {
    list(key, texts, [&](const std::string& text) { out_.string(text); });
  }

  void shown(std::string_view key, const assess::Shown& value) {
    out_.key(key);
    if (const auto* number = std::get_if<double>(&value)) {
      out_.number(*number);
    } else if (const auto* truth = std::get_if<bool>(&value)) {
      out_.boolean(*truth);
    } else if (const auto* word = std::get_if<std::string>(&value)) {
      out_.string(*word);
    } else {
      out_.null();
    }
  }

  void number(std::string_view key, const std::optional<double>& value) {
    out_.key(key);
    value ? out_.number(*value) : out_.null();
  }

  void unit(const std::optional<units::Unit>& unit) {
    out_.key("unit");
    unit ? out_.string(unit->text.empty() ? "1" : unit->text) : out_.null();
  }

  void text(std::string_view key, const base::Text& text) {
    out_.key(key);
    out_.begin_object();
    out_.member("zh", text.zh);
    out_.member("en", text.en);
    out_.end_object();
  }

  void cite(const policy::Citations& citations) {
    list("cite", citations, [&](const policy::Citation& one) {
      out_.begin_object();
      out_.member("document", one.document());
      out_.member("clause", one.clause());
      out_.member("confidence", std::string(1, one.confidence()));
      out_.end_object();
    });
  }

  /// Left out if empty.
  void notes(const std::vector<assess::Note>& notes) {
    if (notes.empty()) return;
    list("notes", notes, [&](const assess::Note& one) {
      out_.begin_object();
      out_.member("code", one.code);
      out_.member("message", note(words_, one));
      out_.end_object();
    });
  }

  void product(const std::string& product) {
    out_.key("product");
    product.empty() ? out_.null() : out_.string(product);
  }

  void policies(const Assessment& assessment) {
    out_.key("policies");
    out_.begin_object();
    out_.member("sha256", assessment.sha256);
    list("packs", assessment.packs, [&](const policy::Pack* pack) {
      out_.begin_object();
      out_.member("id", pack->id);
      out_.member("version", pack->version);
      out_.end_object();
    });
    out_.end_object();
  }

  void indicator(const assess::IndicatorResult& result) {
    out_.begin_object();
    out_.member("id", result.id);
    out_.key("year");
    out_.integer(result.year);
    if (!result.product.empty()) out_.member("product", result.product);
    shown("value", result.value);
    unit(result.has_unit ? std::optional(result.unit) : std::nullopt);
    strings("missing", result.missing);
    cite(result.cite);
    if (!result.edition.empty()) out_.member("edition", result.edition);
    notes(result.notes);
    out_.end_object();
  }

  void programme(const assess::ProgrammeResult& result) {
    out_.begin_object();
    out_.member("id", result.definition->id);
    text("title", result.definition->title);
    out_.member("verdict", assess::name_of(result.verdict));
    out_.key("round");
    out_.begin_object();
    out_.member("state", assess::name_of(result.round.state));
    out_.member("note", report::text(words_, *result.round.note));
    if (const auto& from = result.round.days.from) out_.member("from", base::to_string(*from));
    if (const auto& until = result.round.days.until) out_.member("until", base::to_string(*until));
    out_.end_object();
    list("requirements", result.requirements, [&](const auto& x) { requirement(x); });
    out_.key("score");
    result.score ? score(*result.score) : out_.null();
    if (!result.notices.empty()) {
      list("notices", result.notices, [&](const policy::Notice* notice) {
        out_.begin_object();
        text("text", notice->text);
        cite(notice->cite);
        out_.end_object();
      });
    }
    out_.end_object();
  }

  /// The keys that requirements, targets and obligations share, from the actual value to the
  /// sources.
  template <class Result>
  void judged(const Result& result) {
    shown("actual", result.actual);
    shown("threshold", result.threshold);
    unit(result.unit);
    number("gap", result.gap);
    strings("missing", result.missing);
    cite(result.cite);
  }

  void requirement(const assess::RequirementResult& result) {
    out_.begin_object();
    out_.member("id", result.definition->id);
    out_.member("kind", assess::name_of(result.definition->kind));
    out_.member("status", assess::name_of(result.status));
    product(result.product);
    judged(result);
    text("title", result.definition->title);
    if (!result.definition->difference.empty()) {
      out_.member("national", result.definition->national);
      text("difference", result.definition->difference);
    }
    notes(result.notes);
    out_.end_object();
  }

  void score(const assess::ScoreResult& result) {
    out_.begin_object();
    out_.member("low", result.low);
    out_.member("high", result.high);
    out_.member("of", result.definition->of);
    number("pass", result.definition->pass);
    list("items", result.items, [&](const assess::ItemResult& item) {
      out_.begin_object();
      out_.member("id", item.definition->id);
      out_.member("low", item.low);
      out_.member("high", item.high);
      out_.member("of", item.definition->weight);
      out_.key("supplied");
      out_.boolean(item.supplied);
      shown("value", item.value);
      shown("lead", item.lead);
      shown("base", item.base);
      strings("missing", item.missing);
      notes(item.notes);
      out_.end_object();
    });
    out_.end_object();
  }

  void statement(const assess::StatementResult& result) {
    out_.begin_object();
    out_.member("id", result.id);
    text("title", *result.title);
    out_.member("status", assess::name_of(result.status));
    judged(result);
    if (!result.product.empty()) out_.member("product", result.product);
    notes(result.notes);
    out_.end_object();
  }

  void derivation(const assess::Derivation& step) {
    out_.begin_object();
    out_.member("id", step.id);
    text("title", step.title);
    out_.member("formula", step.formula);
    out_.member("filled", step.filled);
    shown("value", step.value);
    const bool is_number = std::holds_alternative<double>(step.value);
    unit(is_number ? std::optional(step.unit) : std::nullopt);
    out_.key("status");
    step.status ? out_.string(assess::name_of(*step.status)) : out_.null();
    out_.member("place", step.place);
    if (step.year != 0) {
      out_.key("year");
      out_.integer(step.year);
    }
    if (!step.product.empty()) out_.member("product", step.product);
    out_.key("operation");
    const std::string_view operation = assess::name_of(step.combination);
    operation.empty() ? out_.null() : out_.string(operation);
    list("operands", step.operands, [&](const assess::Operand& operand) {
      out_.begin_object();
      out_.member("value", operand.value);
      unit(operand.unit);
      if (operand.divides) {
        out_.key("divides");
        out_.boolean(true);
      }
      cite(operand.cite);
      if (!operand.place.empty()) out_.member("place", operand.place);
      out_.end_object();
    });
    cite(step.cite);
    notes(step.notes);
    list("parts", step.parts, [&](const assess::Derivation& part) { derivation(part); });
    out_.end_object();
  }

  void advice(const Assessment& assessment) {
    out_.key("advice");
    out_.begin_object();
    list("questions", assessment.questions, [&](const assess::Question& question) {
      out_.begin_object();
      out_.member("input", question.input);
      out_.key("settles");
      out_.integer(question.determines);
      out_.key("verdicts");
      out_.integer(question.verdicts);
      out_.member("narrows", question.narrows);
      out_.end_object();
    });
    list("changes", assessment.changes, [&](const assess::Change& one) { change(one); });
    list("flips", assessment.sensitivity,
         [&](const assess::SensitivityChange& one) { sensitivity_change(one); });
    out_.key("question_set");
    out_.begin_object();
    strings("inputs", assessment.question_set.inputs);
    strings("programmes", assessment.question_set.programmes);
    out_.key("settles");
    out_.integer(assessment.question_set.determines);
    out_.end_object();
    out_.end_object();
  }

  void change(const assess::Change& change) {
    out_.begin_object();
    out_.member("requirement", change.goal);
    out_.key("programme");
    change.programme.empty() ? out_.null() : out_.string(change.programme);
    product(change.product);
    shown("aim", change.aim);
    out_.member("lever", assess::name_of(change.lever));
    out_.member("subject", change.subject);
    out_.member("pointer", change.pointer);
    shown("from", change.from);
    shown("to", change.to);
    unit(change.unit);
    out_.key("reachable");
    out_.boolean(change.reachable());
    out_.member("outcome", assess::name_of(change.outcome));
    shown("actual", change.actual);
    shown("actual_after", change.actual_after);
    shown("threshold", change.threshold);
    out_.key("measured_in");
    change.measured_in ? out_.string(change.measured_in->text) : out_.null();
    verdict("verdict_before", change.verdict_before);
    verdict("verdict_after", change.verdict_after);
    list("consequences", change.consequences, [&](const assess::Consequence& one) {
      out_.begin_object();
      consequence(one);
      out_.end_object();
    });
    list("edits", change.edits, [&](const firm::Edit& one) { firm::write_edit(out_, one); });
    out_.end_object();
  }

  void verdict(std::string_view key, const std::optional<assess::Verdict>& verdict) {
    out_.key(key);
    verdict ? out_.string(assess::name_of(*verdict)) : out_.null();
  }

  void consequence(const assess::Consequence& one) {
    out_.member("id", one.id);
    product(one.product);
    out_.member("from", one.from);
    out_.member("to", one.to);
  }

  void sensitivity_change(const assess::SensitivityChange& change) {
    out_.begin_object();
    out_.member("what", assess::name_of(change.what));
    out_.member("detail", change.detail);
    out_.key("computable");
    out_.boolean(change.computable);
    if (change.computable) {
      consequence(change.result);
    } else {
      for (const std::string_view key : {"id", "product", "from", "to"}) {
        out_.key(key);
        out_.null();
      }
    }
    out_.end_object();
  }

  JsonWriter& out_;
  const Words& words_;
};

}  // namespace

void write_diagnostic(JsonWriter& writer, const base::Diagnostic& diagnostic,
                      const base::Messages& messages) {
  writer.begin_object();
  writer.member("severity", base::severity_name(diagnostic.severity));
  writer.member("at", diagnostic.where);
  writer.member("code", diagnostic.code);
  writer.member("message", messages.text(diagnostic));
  writer.end_object();
}

std::string to_json(const Assessment& assessment, const Words& words, bool pretty,
                    const std::function<void(JsonWriter&)>& further) {
  std::string bytes;
  JsonWriter writer(bytes, pretty);
  AssessmentWriter(writer, words).write(assessment, further);
  return bytes;
}

std::string to_json(const std::vector<assess::Derivation>& derivations, const Words& words) {
  std::string bytes;
  JsonWriter writer(bytes, true);
  AssessmentWriter(writer, words).write(derivations);
  return bytes;
}

}  // namespace greengauge::report
