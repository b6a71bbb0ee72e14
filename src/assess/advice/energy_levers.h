// Levers on lists of energy lines: less of a carrier, a smaller total, grid power bought as green.
// In: the lines, and where they stand in the firm. Out: levers (advice_levers.h).
#pragma once

#include "assess/advice/levers.h"

namespace greengauge::assess {

/// Where a list of energy lines is.
struct ListPlace {
  int year = 0;
  std::optional<std::size_t> product;  ///< of the year; nothing: the list is the year's own
  std::string pointer;
};

/// Less of each carrier that is neither renewable nor nuclear; its lines shrink in proportion.
void add_carrier_levers(const ListPlace& place, const std::vector<firm::EnergyLine>& lines,
                        std::vector<Lever>& levers);

/// The same for the whole of a year: by its lines, or by the total given in their place.
void add_year_energy(const firm::Year& year, std::vector<Lever>& levers);

/// A total in place of lines, if there is one; `of` finds it in an edited firm.
void add_total_lever(const firm::Totals& totals, const std::string& pointer,
                     std::function<firm::Totals&(firm::Firm&)> of, std::vector<Lever>& levers);

/// Grid power that is bought as proven green power: it moves from its lines to a line of its own.
std::optional<Lever> green_power_lever(const policy::Catalogue& catalogue, const firm::Year& year);

// Shared by all levers.

std::string year_pointer(int year);
/// `number` has to be a year of the firm.
firm::Year& year_of(firm::Firm& firm, int number);
/// {"value", "unit"}, or the bare number of a count.
base::Json measured_json(double value, const units::Unit& unit);
firm::Edit set_edit(std::string pointer, base::Json value);

}  // namespace greengauge::assess
