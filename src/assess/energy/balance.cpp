// Sums over the lines of a year or of a product.
// All sums are one function, `sum`, with two parameters: which lines count, and what a line is
// worth (`coal_equivalent`, `fuel_co2` … of line.h). Known parts add up in the order of the file,
// so that natively and in WebAssembly the last bit is the same. The first line that is unknown
// makes the sum unknown and gives its reason; the missing places of all unknown lines are united,
// so that a result lists everything that has to be filled in, not just the first gap.
#include "assess/energy/balance.h"

#include <algorithm>

namespace greengauge::assess {
namespace {

using rules::Value;

/// Adds `part(line)` over the lines for which `counts(line)` holds. An empty list is unknown.
template <class Counts, class Part>
Value sum(const Lines& lines, Counts counts, Part part) {
  if (lines.lines.empty()) return lines.places.missing(std::string(lines.pointer));
  Value total = Value::of(0);
  for (const firm::EnergyLine& line : lines.lines) {
    if (!counts(line)) continue;
    const Value value = part(lines.context(line));
    if (value.known()) {
      total.number += value.number;
      continue;
    }
    if (total.known()) total = Value::unknown(value.why);
    total.missing = rules::union_of(total.missing, value.missing);
  }
  return total;
}

bool not_feedstock(const firm::EnergyLine& line) { return line.use != firm::Use::feedstock; }
bool any_line(const firm::EnergyLine&) { return true; }

}  // namespace

Value total_energy(const Lines& lines, const PowerBasis& basis, bool with_feedstock) {
  return sum(
      lines, [&](const firm::EnergyLine& line) { return with_feedstock || not_feedstock(line); },
      [&](const LineContext& context) { return coal_equivalent(context, basis); });
}

Value nonfossil_energy(const Lines& lines, const PowerBasis& basis, bool or_nuclear) {
  return sum(lines, not_feedstock, [&](const LineContext& context) {
    const Value counts = is_nonfossil(context, or_nuclear);
    if (!counts.known()) return counts;
    return counts.number != 0 ? coal_equivalent(context, basis) : Value::of(0);
  });
}

Value total_electricity(const Lines& lines) {
  // A list without a line that is, or may be, power says nothing about power: not 0 kWh.
  const bool any_power = std::any_of(
      lines.lines.begin(), lines.lines.end(),
      [](const firm::EnergyLine& line) { return !line.carrier || is_power(*line.carrier); });
  if (!any_power) return lines.places.missing(std::string(lines.pointer));
  return sum(lines, any_line, [](const LineContext& context) { return electricity(context); });
}

Value total_co2(const Lines& lines, Co2 kind) {
  return sum(lines, not_feedstock,
             [&](const LineContext& context) { return co2_contribution(context, kind).value; });
}

bool lists_feedstock(const std::vector<firm::EnergyLine>& lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const firm::EnergyLine& line) { return line.use == firm::Use::feedstock; });
}

}  // namespace greengauge::assess
