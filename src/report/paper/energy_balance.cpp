// The balance of a year.
// Each line gets its exact value from the same function as the assessment (assess/energy/line.h).
// For print, the lines of consumption and sale are rounded together by the largest-remainder
// method, so that consumed − sold is the rounded total; feedstock lines are rounded together
// likewise, and the total with feedstock is the sum of both. All sums are then integers in units of
// the last place: what is printed adds up exactly. If a line is unknown, known lines are rounded
// each on its own, and the sums stay unknown.
#include "report/paper/energy_balance.h"

#include <algorithm>

#include "assess/derive/line_derivation.h"
#include "assess/environment.h"
#include "assess/judge/outcome.h"
#include "base/json_value.h"
#include "report/paper/rounding.h"

namespace greengauge::report {
namespace {

using Part = BalanceLine::Part;

constexpr double kg_per_tonne = 1000;

Part part_of(const firm::EnergyLine& line) {
  if (line.use == firm::Use::feedstock) return Part::feedstock;
  return line.flow == firm::Flow::sold ? Part::sold : Part::consumed;
}

BalanceLine line_of(assess::FirmEnvironment& environment, const assess::Lines& lines,
                    const firm::EnergyLine& line) {
  BalanceLine result;
  result.part = part_of(line);
  result.line = &line;
  const rules::Value value =
      assess::coal_equivalent(lines.context(line), environment.chosen_basis());
  if (value.known()) {
    const double sign = result.part == Part::sold ? -1 : 1;
    result.tce = sign * value.number / kg_per_tonne;
  } else {
    result.missing = environment.places().pointers(value.missing);
    if (auto note = assess::reason(value)) result.notes.push_back(std::move(*note));
  }
  if (!line.carrier || !line.amount) return result;
  const assess::Multiplier multiplier = assess::energy_multiplier(lines.context(line), environment);
  result.multiplier = multiplier.text;
  if (multiplier.cite) result.cite = *multiplier.cite;
  return result;
}

/// Rounds the lines (those of feedstock, or the others with sold energy negative) so that they add
/// up to their rounded sum. Returns that sum in units of the last place; nothing if a line is
/// unknown.
std::optional<std::int64_t> round_together(std::vector<BalanceLine>& lines, bool feedstock) {
  std::vector<BalanceLine*> chosen;
  std::vector<double> exact;
  bool known = true;
  for (BalanceLine& line : lines) {
    if ((line.part == Part::feedstock) != feedstock) continue;
    if (line.tce) line.printed = unrounded(rounded(*line.tce, balance_decimals), balance_decimals);
    known = known && line.tce;
    chosen.push_back(&line);
    exact.push_back(line.part == Part::sold ? -line.tce.value_or(0) : line.tce.value_or(0));
  }
  if (!known) return std::nullopt;
  const Shares shares = rounded_parts(exact, balance_decimals);
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const std::int64_t share = chosen[i]->part == Part::sold ? -shares[i] : shares[i];
    chosen[i]->printed = unrounded(share, balance_decimals);
    sum += shares[i];
  }
  return sum;
}

/// The sum of the printed values of lines for which `counts` holds; nothing if one is unknown.
template <class Counts>
std::optional<double> printed_sum(const std::vector<BalanceLine>& lines, Counts counts) {
  std::int64_t sum = 0;
  for (const BalanceLine& line : lines) {
    if (!counts(line)) continue;
    if (!line.printed || !line.tce) return std::nullopt;
    sum += rounded(*line.printed, balance_decimals);
  }
  return unrounded(sum, balance_decimals);
}

bool is_own(const BalanceLine& line) {
  return line.part == Part::consumed && line.line->carrier &&
         (line.line->carrier->kind == policy::CarrierKind::own_power ||
          line.line->carrier->kind == policy::CarrierKind::own_heat);
}

void add_sums(EnergyBalance& balance) {
  const auto total = round_together(balance.lines, false);
  const auto feedstock = round_together(balance.lines, true);
  const auto& lines = balance.lines;
  balance.consumed = printed_sum(lines, [](const auto& l) { return l.part == Part::consumed; });
  balance.sold = printed_sum(lines, [](const auto& l) { return l.part == Part::sold; });
  balance.own_generation = printed_sum(lines, is_own);
  if (total) balance.total = unrounded(*total, balance_decimals);
  if (feedstock) balance.feedstock = unrounded(*feedstock, balance_decimals);
  if (total && feedstock) balance.with_feedstock = unrounded(*total + *feedstock, balance_decimals);
}

/// A total of the assessment, for a year that has no lines.
std::optional<double> assessed_total(const assess::Assessment& assessment, std::string_view id,
                                     int year) {
  for (const assess::IndicatorResult& result : assessment.indicators) {
    if (result.id != id || result.year != year || !result.product.empty()) continue;
    if (const auto* number = std::get_if<double>(&result.value)) return *number;
  }
  return std::nullopt;
}

}  // namespace

EnergyBalance energy_balance(const policy::InForce& law, const firm::Firm& firm,
                             const assess::Assessment& assessment, int number) {
  EnergyBalance balance;
  balance.year = number;
  const firm::Year* year = firm.year(number);
  balance.by_lines = year && year->has_lines;
  if (!balance.by_lines) {
    balance.total = assessed_total(assessment, "energy.tce", number);
    balance.with_feedstock = assessed_total(assessment, "energy.tce_with_feedstock", number);
    return balance;
  }
  assess::FirmEnvironment environment(law, firm);
  environment.set_scope(number);
  const std::string list = environment.year_pointer() + "/energy";
  const assess::Lines lines{year->energy, list, environment.coefficients(), environment.places()};
  for (const firm::EnergyLine& line : year->energy) {
    balance.lines.push_back(line_of(environment, lines, line));
  }
  std::stable_sort(balance.lines.begin(), balance.lines.end(),
                   [](const auto& a, const auto& b) { return a.part < b.part; });
  add_sums(balance);
  const rules::Value other = assess::total_energy(lines, environment.other_basis(), true);
  if (other.known()) {
    const double tce = other.number / kg_per_tonne;
    balance.other_basis = unrounded(rounded(tce, balance_decimals), balance_decimals);
  }
  return balance;
}

}  // namespace greengauge::report
