// Cases as data: a firm, a date and what the assessment has to say of it (tests/cases).
// In: one case as JSON and the firms it may start from. Out: what differs, a line each; nothing: it holds.
// A value expected as a number is compared with relative 1e-12, with "rel" given to that; all else exactly.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "assess/packs_fixture.h"
#include "base/json.h"

namespace greengauge::test {

/// A case has
///   "about", "source" (where the expected numbers come from, by hand), "date",
///   "firm" (without "format"), or "base" (a name in tests/cases/firms) and "set" {pointer: value},
///   "remove" [pointers], and
///   "expect": {
///     "indicators":  {"energy.tce@2025": 1.5 | "word" | null | {"value", "rel", "unit", "missing",
///                     "notes", "edition"}, "product.limit_level@2025/PRODUCT": …},
///     "missing":     {"energy.tce@2025": [pointers]},
///     "absent":      ["energy.tce.diesel@2025"],
///     "verdicts":    {"cn.ee-leader": "gaps"},
///     "requirements": {"cn.ee-leader/size": "met" | {"status", "actual", "threshold", "unit", "gap",
///                     "missing", "notes"}, "cn.ee-leader/benchmark@PRODUCT": …},
///     "scores":      {"cn.green-factory": {"low", "high"}},
///     "score_items": {"water_reuse": {"low", "high", "supplied", "not_applicable", "missing"}},
///     "targets", "obligations": as requirements,
///     "diagnostics": ["warning /pointer code"]  (none of weight if not said)
///   }
using Firms = std::map<std::string, base::Json>;

Firms read_firms();

/// The firm file of a case, and what the case says wrongly about itself.
base::Json firm_of(const base::Json& single, const Firms& firms, std::vector<std::string>& wrong);

std::vector<std::string> differences(const base::Json& single, const Firms& firms);

/// All cases of tests/cases, each with the name of its file and its place in it.
struct NamedCase {
  std::string name;
  base::Json single;
};
std::vector<NamedCase> read_cases();

}  // namespace greengauge::test
