// Factors: a factor per amount of a carrier must belong to a known carrier and turn its amounts into
// standard coal or energy; the others must have the dimension of their kind. Units offered for carriers
// must be known.
#include "base/json.h"
#include "policy/lint/lint.h"

namespace greengauge::policy {
namespace {

using units::Base;
using units::Dimension;

/// The dimension of amount × factor; nothing if the factor is not per amount of a carrier.
std::optional<Dimension> result_of(FactorKind kind) {
  switch (kind) {
    case FactorKind::coal_equivalent: return Dimension::of(Base::coal);
    case FactorKind::fuel_co2: return Dimension::of(Base::energy);
    default: return std::nullopt;
  }
}

/// The dimension of a factor that does not depend on a carrier.
std::optional<Dimension> dimension_of(FactorKind kind) {
  switch (kind) {
    case FactorKind::coal_heat: return Dimension::of(Base::energy) / Dimension::of(Base::coal);
    case FactorKind::heat_co2:
    case FactorKind::grid_co2:
    case FactorKind::grid_co2_residual:
      return Dimension::of(Base::carbon) / Dimension::of(Base::energy);
    default: return std::nullopt;
  }
}

void check(const Catalogue& catalogue, FactorKind kind, const Factor& row, const std::string& place,
           base::Diagnostics& faults) {
  const auto& held = kind == FactorKind::fuel_co2 ? row.ncv : row.value;
  const auto wrong = [&](const Dimension& expected) {
    faults.push_back(
        {base::Severity::error,
         place + (kind == FactorKind::fuel_co2 ? "/ncv_unit" : "/unit"),
         "lint.dimension",
         {{"expected", units::describe(expected)}, {"found", units::describe(held->dimension)}}});
  };
  if (const auto expected = dimension_of(kind); expected && held) {
    if (!(held->dimension == *expected)) wrong(*expected);
    return;
  }
  const auto result = result_of(kind);
  if (!result) return;
  const Carrier* carrier = catalogue.carrier(row.carrier);
  if (!carrier) {
    faults.push_back(
        {base::Severity::error, place + "/carrier", "lint.carrier", {{"carrier", row.carrier}}});
  } else if (held && !(held->dimension * carrier->unit.dimension == *result)) {
    wrong(*result / carrier->unit.dimension);
  }
}

}  // namespace

void lint_factors(const Catalogue& catalogue, base::Diagnostics& faults) {
  for (const Pack& pack : catalogue.packs) {
    for (std::size_t i = 0; i < pack.factors.size(); ++i) {
      const FactorSet& set = pack.factors[i];
      const std::string place = place_of(pack, "factors", i);
      for (std::size_t row = 0; row < set.rows.size(); ++row) {
        check(catalogue, set.kind, set.rows[row], base::pointer_to(place + "/rows", row), faults);
      }
    }
    for (std::size_t i = 0; i < pack.carriers.size(); ++i) {
      for (const std::string& text : pack.carriers[i].units) {
        const auto unit = units::parse_unit(text);
        if (unit) continue;
        faults.push_back({base::Severity::error,
                          place_of(pack, "carriers", i) + "/units",
                          "pack.unit",
                          {{"read", text}}});
      }
    }
  }
}

}  // namespace greengauge::policy
