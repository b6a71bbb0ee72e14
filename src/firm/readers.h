// The parts of a firm file, as read_firm puts them together.
// In: a Reader on the part, and the catalogue. Out: the part with typed values. Faults go to the
// list behind the Reader; a part that is absent or null is empty.
// Where the readers are: answers.cpp (answers to questions), energy_lines.cpp (the energy list),
// totals.cpp (totals in its place), products.cpp, years.cpp, options.cpp, plan.cpp (planned
// measures).
#pragma once

#include <cstddef>
#include <vector>

#include "base/json.h"
#include "firm/firm.h"

namespace greengauge::firm {

inline constexpr std::size_t max_years = 60;
inline constexpr std::size_t max_products = 200;        ///< in a year
inline constexpr std::size_t max_energy_lines = 10000;  ///< in a year, those of products included
inline constexpr int first_year = 1990;
inline constexpr int last_year = 2100;

/// Answers to questions of one scope. An answer to a question of another scope is left out with a
/// warning that says where it belongs.
Answers read_answers(const base::Reader& field, policy::Scope scope,
                     const policy::Catalogue& catalogue);

/// Whose energy a list holds: in a product, "sold" is energy handed to another process.
enum class Owner { firm, product };

/// `room`: how many more lines the year may have; reduced by those read. If the list has more, one
/// unusable line takes the place of the rest, so that no total counts as complete.
std::vector<EnergyLine> read_energy(const base::Reader& field, Owner owner, std::size_t& room,
                                    const policy::Catalogue& catalogue);

/// Totals of a product may be negative: energy handed to another process is deducted.
Totals read_totals(const base::Reader& field, Owner owner);

std::vector<Product> read_products(const base::Reader& field, std::size_t& room_for_lines,
                                   const policy::Catalogue& catalogue);

/// By year, ascending.
std::vector<Year> read_years(const base::Reader& field, const policy::Catalogue& catalogue);

inline constexpr std::size_t max_measures = 200;  ///< in a plan

Plan read_plan(const base::Reader& field, const policy::Catalogue& catalogue);

/// One answer, read as the type of its question says.
Answer read_answer(const base::Reader& field, const policy::Input& input);

/// `years`: those of the file, as a year that it does not have cannot be chosen.
Options read_options(const base::Reader& field, const std::vector<Year>& years,
                     const policy::Catalogue& catalogue);

}  // namespace greengauge::firm
