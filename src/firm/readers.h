// The parts of a firm file, as read_firm puts them together.
// In: a Reader on the part, and the catalogue. Out: the part with typed values.
// Faults go to the list behind the Reader; a part that is absent or null is empty.
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

/// Answers to questions of one scope; those of another are warned of and left out.
Answers read_answers(const base::Reader& field, policy::Scope scope,
                     const policy::Catalogue& catalogue);

/// Whose energy a list holds: in a product, "sold" is energy handed to another process.
enum class Owner { firm, product };

/// `room` is how many lines the year may still have. Where more are given, one unusable line
/// stands for the rest, so that no total is taken for complete.
std::vector<EnergyLine> read_energy(const base::Reader& field, Owner owner, std::size_t& room,
                                    const policy::Catalogue& catalogue);

Totals read_totals(const base::Reader& field, Owner owner);

std::vector<Product> read_products(const base::Reader& field, std::size_t& room_for_lines,
                                   const policy::Catalogue& catalogue);

/// Ascending.
std::vector<Year> read_years(const base::Reader& field, const policy::Catalogue& catalogue);

inline constexpr std::size_t max_measures = 200;  ///< in a plan

Plan read_plan(const base::Reader& field, const policy::Catalogue& catalogue);

/// One answer, of the type that the question has.
Answer read_answer(const base::Reader& field, const policy::Input& input);

Options read_options(const base::Reader& field, const std::vector<Year>& years,
                     const policy::Catalogue& catalogue);

}  // namespace greengauge::firm
