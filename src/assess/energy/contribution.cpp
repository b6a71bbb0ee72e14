// Which lines an indicator counts. Feedstock counts only in energy.tce_with_feedstock; the renewable
// and non-fossil parts take proven lines alone, and energy without non-fossil energy takes the
// others. A line whose proof is missing makes its contribution unknown: it may be either.
#include "assess/energy/contribution.h"

namespace greengauge::assess {
namespace {

using rules::Value;

/// Whether the line takes part, as a truth; unknown if a proof decides and is missing.
Value takes_part(Builtin kind, const LineContext& context) {
  if (context.line.use == firm::Use::feedstock) {
    return Value::truth(kind == Builtin::energy_with_feedstock);
  }
  switch (kind) {
    case Builtin::energy_renewable: return is_nonfossil(context, false);
    case Builtin::energy_nonfossil:
    case Builtin::energy_nonfossil_other_basis: return is_nonfossil(context, true);
    case Builtin::energy_without_nonfossil: {
      const Value deducted = is_nonfossil(context, true);
      return deducted.known() ? Value::truth(deducted.is_false()) : deducted;
    }
    default: return Value::truth(true);
  }
}

}  // namespace

bool is_co2(Builtin kind) {
  return kind == Builtin::co2_fuel || kind == Builtin::co2_location || kind == Builtin::co2_market;
}

PowerBasis basis_of(const policy::Row* row) {
  if (row && row->electricity) return {true, row->electricity, true, &row->cite};
  return {};
}

Contribution contribution(Builtin kind, const LineContext& context,
                          const FirmEnvironment& environment) {
  const Value counts = takes_part(kind, context);
  if (!counts.known()) return {counts};
  if (!counts.is_true()) return {Value::of(0)};
  switch (kind) {
    case Builtin::co2_fuel: return co2_contribution(context, Co2::fuel);
    case Builtin::co2_location: return co2_contribution(context, Co2::location);
    case Builtin::co2_market: return co2_contribution(context, Co2::market);
    case Builtin::energy_other_basis:
    case Builtin::energy_nonfossil_other_basis:
      return coal_contribution(context, environment.other_basis());
    default: return coal_contribution(context, environment.chosen_basis());
  }
}

}  // namespace greengauge::assess
