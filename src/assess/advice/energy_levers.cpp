// Energy levers.
// A carrier may have several lines (one for each meter or month). The lever's value is their sum in
// the unit of the first; moving it scales every line by the same ratio, each in its own unit. Lines
// that differ in use (fuel, feedstock) or in dimension (tonnes, GJ) are separate levers.
// The green lever has two ends: what is added to the green line is taken from the grid lines, so
// the total of power stays. A green line that does not exist yet is appended once and from then on
// moved.
// `apply` and `edits` of a lever are two forms of one move, on the typed firm for the search and on
// the file for the user; both compute the amounts with the same function.
#include "assess/advice/energy_levers.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::assess {

using base::Json;
using base::pointer_to;
using firm::Edit;
using firm::EnergyLine;
using firm::Firm;

namespace {

std::vector<EnergyLine>& lines_at(Firm& firm, const ListPlace& place) {
  firm::Year& year = year_of(firm, place.year);
  return place.product ? year.products[*place.product].energy : year.energy;
}

/// Rounded to 12 digits, without the noise of a difference: 430 − 123.4567 is 306.5433.
double tidy(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.12g", value);
  return std::strtod(text, nullptr);
}

void set_amount(EnergyLine& line, double entered) {
  line.entered = entered;
  line.amount = units::quantity(entered, line.unit);
}

/// Is the line usable, consumed and more than zero?
bool counts(const EnergyLine& line) {
  return line.faulty.empty() && line.carrier && line.amount && line.entered > 0 &&
         line.flow == firm::Flow::consumed;
}

/// The lines `members` (places in `lines`, at least one, all of one carrier) as one lever.
Lever carrier_lever(const ListPlace& place, const std::vector<EnergyLine>& lines,
                    const std::vector<std::size_t>& members) {
  const EnergyLine& first = lines[members.front()];
  Lever lever;
  lever.kind = LeverKind::energy;
  lever.subject = first.carrier->id;
  lever.unit = first.unit;
  lever.pointer = pointer_to(pointer_to(place.pointer, first.index), "amount");
  std::vector<double> entered;
  for (const std::size_t i : members) {
    entered.push_back(lines[i].entered);
    lever.now += units::value_in(*lines[i].amount, first.unit);
  }
  const auto part = [entered, now = lever.now](std::size_t i, double value) {
    return entered.size() == 1 ? value : entered[i] * (value / now);
  };
  lever.apply = [place, members, part](Firm& firm, double value) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      set_amount(lines_at(firm, place)[members[i]], part(i, value));
    }
  };
  std::vector<std::string> pointers;
  pointers.reserve(members.size());
  for (const std::size_t i : members) {
    pointers.push_back(pointer_to(pointer_to(place.pointer, lines[i].index), "amount"));
  }
  lever.edits = [pointers, part](double value) {
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < pointers.size(); ++i) {
      edits.push_back(set_edit(pointers[i], part(i, value)));
    }
    return edits;
  };
  return lever;
}

Lever total_lever(const firm::Totals& totals, const std::string& pointer,
                  std::function<firm::Totals&(Firm&)> of) {
  constexpr std::string_view id = "energy.tce";
  Lever lever;
  lever.kind = LeverKind::energy_total;
  lever.subject = id;
  lever.pointer = pointer_to(pointer, id);
  lever.unit = units::parse_unit("tce").value_or(units::Unit{});
  lever.now = units::value_in(*totals.find(id)->second, lever.unit);
  lever.apply = [of = std::move(of), id, unit = lever.unit](Firm& firm, double value) {
    of(firm).find(id)->second = units::quantity(value, unit);
  };
  lever.edits = [at = lever.pointer, unit = lever.unit](double value) {
    return std::vector{set_edit(at, measured_json(value, unit))};
  };
  return lever;
}

bool has_total(const firm::Totals& totals) {
  const auto found = totals.find("energy.tce");
  return found != totals.end() && found->second && found->second->value > 0;
}

/// The first carrier of the packs that is renewable grid power with a proof; null if there is none.
const policy::Carrier* green_power(const policy::Catalogue& catalogue) {
  for (const policy::Pack& pack : catalogue.packs) {
    for (const policy::Carrier& carrier : pack.carriers) {
      const bool grid = carrier.kind == policy::CarrierKind::grid_power;
      if (grid && carrier.renewable && carrier.needs_proof) return &carrier;
    }
  }
  return nullptr;
}

bool is_plain_grid_power(const EnergyLine& line) {
  return counts(line) && line.carrier->kind == policy::CarrierKind::grid_power &&
         !line.carrier->nonfossil && line.use == firm::Use::fuel;
}

}  // namespace

std::string year_pointer(int year) { return "/years/" + std::to_string(year); }

firm::Year& year_of(Firm& firm, int number) {
  return *std::find_if(firm.years.begin(), firm.years.end(),
                       [&](const firm::Year& year) { return year.year == number; });
}

Json measured_json(double value, const units::Unit& unit) {
  if (unit.text.empty()) return value;
  return Json{{"value", value}, {"unit", unit.text}};
}

Edit set_edit(std::string pointer, Json value) {
  return {Edit::Kind::replace, std::move(pointer), std::move(value), std::nullopt};
}

void add_carrier_levers(const ListPlace& place, const std::vector<EnergyLine>& lines,
                        std::vector<Lever>& levers) {
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!counts(lines[i]) || lines[i].carrier->nonfossil) continue;
    const auto same = [&](const std::vector<std::size_t>& group) {
      const EnergyLine& other = lines[group.front()];
      return other.carrier == lines[i].carrier && other.use == lines[i].use &&
             other.unit.dimension == lines[i].unit.dimension;
    };
    const auto group = std::find_if(groups.begin(), groups.end(), same);
    if (group == groups.end()) {
      groups.push_back({i});
    } else {
      group->push_back(i);
    }
  }
  for (const auto& members : groups) levers.push_back(carrier_lever(place, lines, members));
}

void add_total_lever(const firm::Totals& totals, const std::string& pointer,
                     std::function<firm::Totals&(Firm&)> of, std::vector<Lever>& levers) {
  if (has_total(totals)) levers.push_back(total_lever(totals, pointer, std::move(of)));
}

void add_year_energy(const firm::Year& year, std::vector<Lever>& levers) {
  const std::string pointer = year_pointer(year.year);
  if (year.has_lines) {
    add_carrier_levers({year.year, std::nullopt, pointer + "/energy"}, year.energy, levers);
    return;
  }
  add_total_lever(
      year.totals, pointer + "/totals",
      [number = year.year](Firm& firm) -> firm::Totals& { return year_of(firm, number).totals; },
      levers);
}

std::optional<Lever> green_power_lever(const policy::Catalogue& catalogue, const firm::Year& year) {
  const policy::Carrier* green = green_power(catalogue);
  const std::vector<EnergyLine>& lines = year.energy;
  std::vector<std::size_t> sources;   // places of the lines that power is taken from
  std::optional<std::size_t> target;  // place of the green line, if there is one
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_plain_grid_power(lines[i])) sources.push_back(i);
    const bool proven = counts(lines[i]) && lines[i].carrier == green &&
                        lines[i].proof != firm::Proof::none && lines[i].use == firm::Use::fuel;
    if (proven && !target) target = i;
  }
  if (!green || sources.empty()) return std::nullopt;

  const ListPlace place{year.year, std::nullopt, year_pointer(year.year) + "/energy"};
  const Lever grid = carrier_lever(place, lines, sources);
  Lever lever;
  lever.kind = LeverKind::green_power;
  lever.subject = green->id;
  lever.unit = target ? lines[*target].unit : grid.unit;
  lever.now = target ? lines[*target].entered : 0;
  lever.limit = tidy(lever.now + units::convert(grid.now, grid.unit, lever.unit));
  lever.pointer =
      pointer_to(pointer_to(place.pointer, target ? lines[*target].index : lines.size()), "amount");
  const auto left = [now = lever.now, unit = lever.unit, grid](double value) {
    return std::max(0.0, tidy(grid.now - units::convert(value - now, unit, grid.unit)));
  };
  lever.apply = [=, unit = lever.unit, count = lines.size()](Firm& firm, double value) {
    grid.apply(firm, left(value));
    std::vector<EnergyLine>& all = lines_at(firm, place);
    if (!target && all.size() == count) {  // appended once, moved from then on
      EnergyLine line;
      line.index = count;
      line.carrier = green;
      line.unit = unit;
      line.proof = firm::Proof::trade;
      all.push_back(std::move(line));
    }
    set_amount(all[target.value_or(count)], value);
  };
  lever.edits = [=, id = green->id, unit = lever.unit, at = lever.pointer](double value) {
    std::vector<Edit> edits = grid.edits(left(value));
    if (target) {
      edits.push_back(set_edit(at, value));
    } else {
      const Json line{{"carrier", id}, {"amount", value}, {"unit", unit.text}, {"proof", "trade"}};
      edits.push_back({Edit::Kind::add, place.pointer + "/-", line, std::nullopt});
    }
    return edits;
  };
  return lever;
}

}  // namespace greengauge::assess
