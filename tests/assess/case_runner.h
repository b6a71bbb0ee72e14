// Cases as data: a firm, a date and what the assessment must say about it (tests/cases).
// In: one case as JSON and the firms it may start from. Out: the differences, a line each; none if
// it holds. A number is compared with a relative tolerance of 1e-12, or of "rel" if given; all else
// exactly.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "base/json_value.h"
#include "support/packs.h"

namespace greengauge::test {

/// A case has "about", "source" (where the expected numbers come from, by hand), "date", "firm"
/// (without "format"), or "base" (a name in tests/cases/firms) and "set" {pointer: value}, "remove"
/// [pointers], and "expect": { "indicators": {"energy.tce@2025": 1.5 | "word" | null | {"value",
/// "rel", "unit", "missing", "notes", "edition"}, "product.limit_level@2025/PRODUCT": …},
/// "missing": {"energy.tce@2025": [pointers]}, "absent": ["energy.tce.diesel@2025"], "verdicts":
/// {"cn.ee-leader": "gaps"}, "requirements": {"cn.ee-leader/size": "met" | {"status", "actual",
/// "threshold", "unit", "gap", "missing", "notes"}, "cn.ee-leader/benchmark@PRODUCT": …}, "scores":
/// {"cn.green-factory": {"low", "high"}}, "score_items": {"water_reuse": {"low", "high",
/// "supplied", "not_applicable", "missing"}}, "targets", "obligations": as requirements,
/// "diagnostics": ["warning /pointer code"] (errors and warnings; none if the member is absent) }
using Firms = std::map<std::string, base::Json>;

Firms read_firms();

/// The firm file of a case; faults of the case itself are added to `wrong`.
base::Json firm_of(const base::Json& single, const Firms& firms, std::vector<std::string>& wrong);

std::vector<std::string> differences(const base::Json& single, const Firms& firms);

/// A case of tests/cases, with the name of its file and its place in it.
struct NamedCase {
  std::string name;
  base::Json single;
};
std::vector<NamedCase> read_cases();

}  // namespace greengauge::test
