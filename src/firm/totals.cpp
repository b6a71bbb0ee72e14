// Totals of energy that a year or a product gives where its lines are not known: a few indicators
// in tce, by their ids. A total that is null or faulty is kept as "given, but unknown", so that
// results ask for it and not for lines.
#include <algorithm>
#include <array>
#include <string_view>

#include "base/json_value.h"
#include "firm/fields.h"
#include "firm/readers.h"

namespace greengauge::firm {

using base::Reader;

namespace {

constexpr std::array<std::string_view, 3> indicators_of_totals{
    "energy.tce", "energy.tce_with_feedstock", "energy.tce_without_nonfossil"};

}  // namespace

Totals read_totals(const Reader& field, Owner owner) {
  Totals totals;
  if (!is_object(field)) return totals;
  // Energy that a process hands on is deducted, so a product's total may be below zero.
  const Sign sign = owner == Owner::product ? Sign::any : Sign::not_negative;
  const UnitRule rule{{units::Dimension::of(units::Base::coal)}, "tce, kgce, 万tce", std::nullopt};
  for (const auto& [id, value] : field.json().items()) {
    const Reader total = field.member(id, value);
    if (std::find(indicators_of_totals.begin(), indicators_of_totals.end(), id) ==
        indicators_of_totals.end()) {
      total.fault("firm.unknown_key", {{"key", id}}, base::Severity::warning);
      continue;
    }
    const std::optional<Measured> measured = read_measured(total, rule, sign);
    totals[id] = measured ? std::optional(measured->quantity) : std::nullopt;
  }
  return totals;
}

}  // namespace greengauge::firm
