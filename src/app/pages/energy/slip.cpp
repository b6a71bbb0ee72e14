// Asks about an amount that looks like an error of the unit (unit_slip.h decides), shown as a
// notice with two answers. "Keep" stores amount and unit as checked, so that the question does not
// come back until one of them changes; "correct" multiplies the amount and what it is made of
// (months, split-off part). Another year's amount of the same carrier, flow and use is the best
// comparison: the nearest year that has any is taken. A unit of the carrier that explains the
// factor is named in the question.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/pages/energy/entry.h"
#include "app/pages/energy/line.h"
#include "app/pages/energy/unit_slip.h"
#include "app/parts/derivation.h"
#include "base/json_value.h"
#include "ui/numbers.h"

namespace greengauge::app {
namespace {

using base::Json;

/// The nearest other year with the same carrier, flow and use; year 0 if there is none.
struct Earlier {
  int year = 0;
  double tce = 0;
};

Earlier earlier_of(const Screen& s, const firm::EnergyLine& line, int year) {
  Earlier found;
  for (const firm::Year& other : s.state.firm().years) {
    const bool nearer = !found.year || std::abs(other.year - year) < std::abs(found.year - year);
    if (other.year == year || !nearer) continue;
    double sum = 0;
    for (const firm::EnergyLine& same : other.energy) {
      if (same.carrier != line.carrier || same.flow != line.flow || same.use != line.use) continue;
      if (const auto tce = line_tce(s, same, other.year)) sum += std::abs(*tce);
    }
    if (sum > 0) found = {other.year, sum};
  }
  return found;
}

/// The unit that the bill may have had: one in which the amount times `factor` would be right.
std::optional<units::Unit> unit_behind(const firm::EnergyLine& line, double factor) {
  for (const std::string& text : line.carrier->units) {
    const std::optional<units::Unit> unit = units::parse_unit(text);
    if (!unit || unit->dimension != line.unit.dimension) continue;
    if (std::abs(unit->factor / line.unit.factor / factor - 1) < 1e-9) return unit;
  }
  return {};
}

bool accepted(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  const Json* unit = s.state.at(pointer + "/checked/unit");
  return unit && *unit == line.unit.text &&
         number_at(s, pointer + "/checked/amount") == line.entered;
}

void correct(const Screen& s, const firm::EnergyLine& line, double factor,
             const std::string& pointer) {
  Step step;
  step.set(pointer + "/amount", tidy(line.entered * factor));
  if (const double part = number_at(s, pointer + "/split_off"); part > 0)
    step.set(pointer + "/split_off", tidy(part * factor));
  if (const Json* months = s.state.at(pointer + "/months"); months && months->is_array()) {
    Json list = *months;
    for (Json& month : list)
      if (month.is_number()) month = tidy(month.get<double>() * factor);
    step.set(pointer + "/months", std::move(list));
  }
  step.take(s);
}

std::string times(double ratio) {
  return ui::format_number(ratio < 10 ? std::round(ratio * 10) / 10 : std::round(ratio));
}

void ask(const Screen& s, const firm::EnergyLine& line, const Slip& slip, double share,
         const Earlier& earlier, double tce) {
  const std::string pointer = s.state.year_pointer() + "/energy/" + std::to_string(line.index);
  const std::string now = amount_text(s, line.entered, line.unit);
  const std::string then = amount_text(s, line.entered * slip.factor, line.unit);
  const std::string carrier = line_name(s, line, pointer);
  const bool more = slip.factor < 1;
  const std::optional<units::Unit> other = unit_behind(line, slip.factor);
  const std::string_view what = !slip.by_earlier ? "share" : more ? "more" : "less";
  const std::string words =
      s("app.slip." + std::string(what),
        {{"carrier", carrier},
         {"amount", now},
         {"year", std::to_string(earlier.year)},
         {"times", times(more ? tce / earlier.tce : earlier.tce / tce)},
         {"share", ui::format_number(std::round(share * 1000) / 10)}}) +
      s(other ? "app.slip.unit" : "app.slip.point",
        {{"unit", other ? units::display_name(*other, s.language()) : ""}, {"amount", then}});
  s.ui.space(12);
  s.ui.push_scope("slip");
  Json checked = Json::object();
  checked["amount"] = line.entered;
  checked["unit"] = line.unit.text;
  const auto answers = [&] {
    if (ui::link(
            s.ui,
            {.key = "keep", .label = s("app.slip.keep", {{"amount", now}}), .size = ui::type_body}))
      s.state.set(pointer + "/checked", checked);
    if (ui::link(s.ui, {.key = "correct",
                        .label = s("app.slip.correct", {{"amount", then}}),
                        .size = ui::type_body}))
      correct(s, line, slip.factor, pointer);
  };
  ui::notice(s.ui, ui::Tone::gap, words, answers, ui::Role::alert);
  s.ui.pop_scope();
}

}  // namespace

void ask_about_slip(const Screen& s, const firm::Year& year) {
  std::vector<LineEnergy> lines;
  std::vector<std::vector<double>> named;
  std::vector<const firm::EnergyLine*> asked;
  std::vector<Earlier> earlier;
  double total = 0;
  for (const firm::EnergyLine& line : year.energy) {
    const std::optional<double> tce = line_tce(s, line, year.year);
    if (!line.carrier || !line.amount || !tce || *tce == 0) continue;
    const std::string pointer = s.state.year_pointer() + "/energy/" + std::to_string(line.index);
    earlier.push_back(earlier_of(s, line, year.year));
    LineEnergy energy{std::abs(*tce), {}, accepted(s, line, pointer)};
    if (earlier.back().year) energy.earlier = earlier.back().tce;
    lines.push_back(energy);
    asked.push_back(&line);
    total += std::abs(*tce);
    named.emplace_back();
    for (double factor : {1e-3, 1e-4, 1e3, 1e4})
      if (unit_behind(line, factor)) named.back().push_back(factor);
  }
  const auto slip = find_slip(lines, s.state.number("intensity.output_value", year.year), named);
  if (!slip) return;
  const double tce = lines[slip->line].tce;
  ask(s, *asked[slip->line], *slip, tce / total, earlier[slip->line], tce);
}

}  // namespace greengauge::app
