// From values of the rules to what results show: values for people, statuses, reasons, gaps.
// In: a rules::Value with its type, or a test. Out: Shown, Status, Note, and the outcome of a test.
#pragma once

#include <optional>

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

/// The value for people: a number is converted from base units to `unit`, an option is named by its
/// id. `unit` must have the dimension of the value; it is not used for truths and options.
Shown shown(const rules::Value& value, const rules::Type& type, const units::Unit& unit);
/// Of a truth: met, not met, unknown or not applicable.
Status status_of(const rules::Value& truth);
/// Why an unknown value is unknown; nothing if only an answer is missing, as `missing` says that.
std::optional<Note> reason(const rules::Value& value);

/// Adds the citations whose document and clause are not there yet.
void add_cites(policy::Citations& to, const policy::Citations& from);

/// The outcome of a test: its status, the comparison that decided it, and what is still missing in
/// the better direction. The fields are those of RequirementResult and StatementResult.
struct TestOutcome {
  Status status = Status::unknown;
  Shown actual;
  Shown threshold;
  std::optional<units::Unit> unit;
  std::optional<rules::Operation> relation;
  std::optional<double> gap;
  std::vector<std::string> missing;
  std::vector<Note> notes;
};

/// Moves the outcome into a result. The result keeps its own unit if the outcome has none.
template <class Result>
void apply_to(TestOutcome&& outcome, Result& result) {
  result.status = outcome.status;
  result.actual = std::move(outcome.actual);
  result.threshold = std::move(outcome.threshold);
  if (outcome.unit) result.unit = std::move(outcome.unit);
  result.relation = outcome.relation;
  result.gap = outcome.gap;
  result.missing = std::move(outcome.missing);
  result.notes = std::move(outcome.notes);
}

/// Evaluates `test` in the current year and product. Numbers are shown in `unit` if it fits, else
/// in the unit of the number that the test compares with, else in that of the product's table row.
TestOutcome judge(FirmEnvironment& environment, const rules::Expression& test,
                  const std::optional<units::Unit>& unit);

}  // namespace greengauge::assess
