// Levers on lists of energy lines: less of a carrier, a smaller total, grid power bought as green.
// In: the lines, and where they are in the firm. Out: levers (levers.h).
#pragma once

#include "assess/advice/levers.h"

namespace greengauge::assess {

/// Where a list of energy lines is in the firm and in its file.
struct ListPlace {
  int year = 0;
  std::optional<std::size_t> product;  ///< of the year; nothing: the list is the year's own
  std::string pointer;                 ///< JSON pointer of the list
};

/// Adds a lever for each carrier of the list that is neither renewable nor nuclear: all its lines
/// shrink in proportion, down to zero.
void add_carrier_levers(const ListPlace& place, const std::vector<firm::EnergyLine>& lines,
                        std::vector<Lever>& levers);

/// Adds the levers on the energy of a year: those of its lines, or of the total given in their
/// place.
void add_year_energy(const firm::Year& year, std::vector<Lever>& levers);

/// Adds a lever on the total energy.tce, if there is one. `pointer`: of the totals in the file;
/// `of`: finds them in the firm that is edited.
void add_total_lever(const firm::Totals& totals, const std::string& pointer,
                     std::function<firm::Totals&(firm::Firm&)> of, std::vector<Lever>& levers);

/// A lever that moves grid power from its lines to a line of proven green power; nothing if the
/// year has no plain grid power or no pack knows a green carrier.
std::optional<Lever> green_power_lever(const policy::Catalogue& catalogue, const firm::Year& year);

// Shared by all levers.

std::string year_pointer(int year);
/// `number` must be a year of the firm.
firm::Year& year_of(firm::Firm& firm, int number);
/// A value as the firm file has it: {"value", "unit"}, or a bare number without unit.
base::Json measured_json(double value, const units::Unit& unit);
firm::Edit set_edit(std::string pointer, base::Json value);

}  // namespace greengauge::assess
