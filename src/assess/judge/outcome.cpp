// Outcomes of tests.
// rules::judge gives a truth and the comparison that decided it: of several conditions joined by
// "and" the first that fails, for instance. That comparison supplies "actual", "threshold" and the
// gap. The gap is zero once the test holds; for a comparison by size it is the distance in the
// direction that is required; equality, words and unknown values have none.
// Some reasons for "unknown" need a sentence, others do not: a missing answer is said by
// its JSON pointer, an optional reading by nothing at all.
#include "assess/judge/outcome.h"

#include <algorithm>

#include "policy/link.h"

namespace greengauge::assess {
namespace {

using rules::Operation;
using rules::Value;
using rules::Why;

std::string_view why_code(Why why) {
  switch (why) {
    case Why::readings_disagree: return "why.readings_disagree";
    case Why::divided_by_zero: return "why.divided_by_zero";
    case Why::value_not_found: return "why.value_not_found";
    case Why::value_undefined: return "why.value_undefined";
    case Why::no_row: return "why.no_row";
    case Why::not_in_force: return "why.not_in_force";
    case Why::clause_not_read: return "why.clause_not_read";
    case Why::no_factor: return "why.no_factor";
    case Why::base_year: return "why.base_year";
    case Why::none:
    case Why::input:
    case Why::not_stated: break;
  }
  return "";
}

/// In `unit`; see above.
std::optional<double> gap_of(const rules::Comparison& comparison, const Value& truth,
                             const units::Unit& unit) {
  if (truth.is_true()) return 0;
  if (comparison.type->kind != rules::Kind::number || !truth.known()) return std::nullopt;
  if (!comparison.actual.known() || !comparison.threshold.known()) return std::nullopt;
  const double over = (comparison.actual.number - comparison.threshold.number) / unit.factor;
  switch (comparison.relation) {
    case Operation::less:
    case Operation::less_equal: return std::max(0.0, over);
    case Operation::greater:
    case Operation::greater_equal: return std::max(0.0, -over);
    default: return std::nullopt;
  }
}

/// The unit to show a comparison in; a plain number where none is known.
units::Unit unit_of(FirmEnvironment& environment, const rules::Comparison& comparison,
                    const std::optional<units::Unit>& asked) {
  const units::Dimension& dimension = comparison.type->dimension;
  if (asked && asked->dimension == dimension) return *asked;
  if (comparison.unit) return *comparison.unit;
  if (dimension == policy::row_dimension() && environment.current_product()) {
    return environment.unit_energy().unit;
  }
  return {};
}

}  // namespace

Shown shown(const Value& value, const rules::Type& type, const units::Unit& unit) {
  if (value.state == Value::State::not_applicable) return std::string("not_applicable");
  if (!value.known()) return std::monostate();
  switch (type.kind) {
    case rules::Kind::truth: return value.number != 0;
    case rules::Kind::option: {
      const auto rank = static_cast<std::size_t>(value.number);
      if (rank < type.options.size()) return type.options[rank];
      return std::monostate();
    }
    case rules::Kind::number: break;
  }
  return units::value_in({value.number, unit.dimension}, unit);
}

Status status_of(const Value& truth) {
  if (truth.state == Value::State::not_applicable) return Status::not_applicable;
  if (truth.unknown()) return Status::unknown;
  return truth.number != 0 ? Status::met : Status::not_met;
}

std::optional<Note> reason(const Value& value) {
  if (!value.unknown()) return std::nullopt;
  const std::string_view code = why_code(value.why);
  if (code.empty()) return std::nullopt;
  return Note{code, {}, nullptr};
}

void add_cites(policy::Citations& to, const policy::Citations& from) {
  to.reserve(to.size() + from.size());
  for (const policy::Citation& cite : from) {
    const bool there = std::any_of(to.begin(), to.end(), [&](const policy::Citation& other) {
      return other.same_place(cite);
    });
    if (!there) to.push_back(cite);
  }
}

TestOutcome judge(FirmEnvironment& environment, const rules::Expression& test,
                  const std::optional<units::Unit>& unit) {
  const rules::Judgement judgement = rules::judge(test, environment);
  TestOutcome result;
  result.status = status_of(judgement.truth);
  if (judgement.truth.unknown()) {
    result.missing = environment.places().pointers(judgement.truth.missing);
    if (auto note = reason(judgement.truth)) result.notes.push_back(std::move(*note));
  }
  if (judgement.decisive) {
    const rules::Comparison& comparison = *judgement.decisive;
    const units::Unit in = unit_of(environment, comparison, unit);
    result.actual = shown(comparison.actual, *comparison.type, in);
    result.threshold = shown(comparison.threshold, *comparison.type, in);
    result.relation = comparison.relation;
    if (comparison.type->kind == rules::Kind::number && !in.text.empty()) result.unit = in;
    result.gap = gap_of(comparison, judgement.truth, in);
  }
  if (result.status == Status::met) result.gap = 0;
  return result;
}

}  // namespace greengauge::assess
