// A measure and an overlap in one line each: the figures that are known, separated by dots. Figures
// that are not known are left out here; the caller says how many entries are missing.
#include "report/advice/plan.h"

#include <algorithm>

namespace greengauge::report {
namespace {

std::string amount(const Words& words, double value, const units::Unit& unit) {
  return report::value(words, value, &unit);
}

}  // namespace

std::string savings(const Words& words, const assess::MeasureResult& measure) {
  const base::Messages& messages = words.messages;
  std::string result;
  const auto add = [&](std::string_view key, const std::vector<base::Argument>& arguments) {
    if (!result.empty()) result += messages.text("plan.separator");
    result += messages.text(key, arguments);
  };
  for (const assess::Saving& saving : measure.savings)
    if (saving.amount)
      add(saving.adds ? "plan.adds" : "plan.saves",
          {{"carrier", text(words, saving.carrier->title)},
           {"amount", amount(words, *saving.amount, saving.unit)}});
  if (result.empty()) return result;
  const auto figure = [&](std::string_view key, const std::optional<double>& value) {
    if (value) add(key, {{"value", units::display_number(*value)}});
  };
  figure("plan.tce", measure.tce);
  figure("plan.tco2", measure.tco2_location);
  figure("plan.yuan", measure.yuan);
  figure("plan.payback", measure.payback_years);
  return result;
}

std::string overlap(const Words& words, const assess::Overlap& overlap) {
  std::string names;
  for (const std::string& id : overlap.measures)
    names += (names.empty() ? "" : words.messages.text("list.separator")) + id;
  const units::Unit& unit = overlap.carrier->unit;
  return words.messages.text("plan.overlap", {{"carrier", text(words, overlap.carrier->title)},
                                              {"wanted", amount(words, overlap.wanted, unit)},
                                              {"available", amount(words, overlap.available, unit)},
                                              {"measures", names}});
}

}  // namespace greengauge::report
