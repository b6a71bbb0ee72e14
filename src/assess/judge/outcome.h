// From values of the rules to what results show: numbers in a unit, truths, words, reasons.
// In: rules::Value with its type. Out: Shown, Note, statuses.
#pragma once

#include <optional>

#include "assess/assessment.h"
#include "assess/environment.h"

namespace greengauge::assess {

Shown shown(const rules::Value& value, const rules::Type& type, const units::Unit& unit);
Status status_of(const rules::Value& truth);
/// Why an unknown value is unknown, where that is more than a missing answer.
std::optional<Note> reason(const rules::Value& value);

/// Adds citations that are not there yet.
void add_cites(policy::Citations& to, const policy::Citations& from);

/// A judged test: truth, the comparison that decided it, and the gap in the better direction.
struct Judged {
  Status status = Status::unknown;
  Shown actual;
  Shown threshold;
  std::optional<units::Unit> unit;
  std::optional<rules::Operation> relation;
  std::optional<double> gap;
  std::vector<std::string> missing;
  std::vector<Note> notes;
};

/// Puts what was judged into a result of the same fields; its own unit stays where none was found.
template <class Result>
void put(Judged&& judged, Result& result) {
  result.status = judged.status;
  result.actual = std::move(judged.actual);
  result.threshold = std::move(judged.threshold);
  if (judged.unit) result.unit = std::move(judged.unit);
  result.relation = judged.relation;
  result.gap = judged.gap;
  result.missing = std::move(judged.missing);
  result.notes = std::move(judged.notes);
}

/// `unit`: in which to show numbers; else the unit of the literal, else that of the product's row.
Judged judge(FirmEnvironment& environment, const rules::Expression& test,
             const std::optional<units::Unit>& unit);

}  // namespace greengauge::assess
