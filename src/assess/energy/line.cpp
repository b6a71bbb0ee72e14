// The value of one energy line: amount × coefficient, with the coefficient chosen by the carrier.
//   fuel        table coefficient; with a measured NCV: amount × NCV ÷ 29307.6 kJ/kgce
//   power       calorific coefficient, or the own one of PowerBasis
//   heat        heat in J × coefficient; steam in tonnes first × its enthalpy
// CO2 likewise: fuels by NCV, carbon content and oxidation; grid power and heat by their factor;
// own generation is 0. Amounts are in base units (kg, m³, J), so a factor fits only if the
// dimensions multiply to coal or carbon; one that does not fit counts as no factor. Whatever is
// missing becomes an unknown value that names the field to fill in.
#include "assess/energy/line.h"

#include "base/json.h"

namespace greengauge::assess {
namespace {

using policy::CarrierKind;
using rules::Value;
using rules::Why;
using units::Base;
using units::Dimension;

constexpr double kg_carbon_per_joule = 1e-9;    // 1 tC/TJ = 1000 kg ÷ 10¹² J
constexpr double co2_per_carbon = 44.0 / 12.0;  // molar masses of CO2 and C

double sign(const firm::EnergyLine& line) { return line.flow == firm::Flow::sold ? -1 : 1; }

/// ± amount × factor, if their dimensions multiply to `result`.
Value product_of(const LineContext& context, const policy::Factor* factor, Dimension result) {
  if (!factor || !factor->value) return Value::unknown(Why::no_factor);
  const units::Quantity& amount = *context.line.amount;
  if (!(amount.dimension * factor->value->dimension == result)) {
    return Value::unknown(Why::no_factor);
  }
  return Value::of(sign(context.line) * amount.value * factor->value->value);
}

/// Heat in J, without sign. Steam given by mass is multiplied by its enthalpy.
Value heat(const LineContext& context) {
  const firm::EnergyLine& line = context.line;
  if (line.amount->dimension == Dimension::of(Base::energy)) return Value::of(line.amount->value);
  if (!line.enthalpy) return context.places.missing(context.pointer("enthalpy"));
  return Value::of(line.amount->value * line.enthalpy->value);
}

Value heat_times(const LineContext& context, const policy::Factor* factor) {
  const Value joules = heat(context);
  if (!joules.known()) return joules;
  if (!factor || !factor->value) return Value::unknown(Why::no_factor);
  return Value::of(sign(context.line) * joules.number * factor->value->value);
}

/// The value with the published factor that led to it.
Contribution by(Value value, const policy::Factor* factor) {
  return {std::move(value), factor, std::nullopt, factor ? &factor->cite : nullptr};
}

/// A measured calorific value replaces the table's coefficient (GB/T 2589—2020, annex A).
Contribution fuel_coal_equivalent(const LineContext& context) {
  const firm::EnergyLine& line = context.line;
  if (line.ncv) {
    const policy::Factor* coal = context.coefficients.coal_heat();
    if (!coal) return {Value::unknown(Why::no_factor)};
    return by(Value::of(sign(line) * line.amount->value * line.ncv->value / coal->value->value),
              coal);
  }
  const policy::Factor* factor = context.coefficients.coal_equivalent(line.carrier->id);
  if (!factor) return {context.places.missing(context.pointer("ncv"), Why::no_factor)};
  return by(product_of(context, factor, Dimension::of(Base::coal)), factor);
}

/// Power at the coefficient of `basis` instead of the published one.
Contribution at_own_coefficient(const LineContext& context, const PowerBasis& basis) {
  if (!basis.coefficient) {
    return {context.places.missing("/options/equivalent_kgce_per_kWh", Why::not_stated)};
  }
  const double kgce = sign(context.line) * context.line.amount->value * basis.coefficient->value;
  return {Value::of(kgce), nullptr, basis.coefficient, basis.cite};
}

/// A fuel that is burned (provincial inventory guide; NDRC guides, annex 2).
Contribution fuel_co2(const LineContext& context) {
  const firm::EnergyLine& line = context.line;
  if (line.use == firm::Use::feedstock) return {Value::of(0)};
  const policy::Factor* factor = context.coefficients.fuel_co2(line.carrier->id);
  if (!factor) {
    return {line.carrier->ask ? context.places.missing(context.pointer("carrier"), Why::no_factor)
                              : Value::unknown(Why::no_factor)};
  }
  const std::optional<units::Quantity>& ncv = line.ncv ? line.ncv : factor->ncv;
  if (!ncv) return by(context.places.missing(context.pointer("ncv"), Why::no_factor), factor);
  if (!(line.amount->dimension * ncv->dimension == Dimension::of(Base::energy))) {
    return by(Value::unknown(Why::no_factor), factor);
  }
  return by(Value::of(sign(line) * line.amount->value * ncv->value * factor->carbon_content *
                      kg_carbon_per_joule * factor->oxidation * co2_per_carbon),
            factor);
}

/// Grid power (GB/T 36132—2025, annex B, B.3 and B.4). By the market, proven non-fossil power is 0
/// and other power takes the national factor without market-traded non-fossil power.
Contribution grid_co2(const LineContext& context, Co2 kind) {
  if (kind == Co2::market && context.line.carrier->nonfossil) {
    Value proven = is_nonfossil(context, true);
    return {proven.known() ? Value::of(0) : std::move(proven)};
  }
  const policy::Factor* factor = kind == Co2::market ? context.coefficients.grid_co2_residual()
                                                     : context.coefficients.grid_co2();
  return by(product_of(context, factor, Dimension::of(Base::carbon)), factor);
}

}  // namespace

std::string LineContext::pointer(std::string_view field) const {
  return base::pointer_to(base::pointer_to(list, line.index), field);
}

bool is_power(const policy::Carrier& carrier) {
  return carrier.kind == CarrierKind::grid_power || carrier.kind == CarrierKind::own_power;
}

std::optional<Value> unusable(const LineContext& context) {
  const firm::EnergyLine& line = context.line;
  if (!line.faulty.empty()) return context.places.missing(context.pointer(line.faulty));
  if (!line.carrier) return context.places.missing(context.pointer("carrier"));
  if (!line.amount) return context.places.missing(context.pointer("amount"));
  return std::nullopt;
}

Contribution coal_contribution(const LineContext& context, const PowerBasis& basis) {
  if (auto stop = unusable(context)) return {std::move(*stop)};
  const policy::Carrier& carrier = *context.line.carrier;
  const policy::Factor* factor = context.coefficients.coal_equivalent(carrier.id);
  switch (carrier.kind) {
    case CarrierKind::grid_power:
    case CarrierKind::own_power:
      if (basis.own_coefficient &&
          (carrier.kind == CarrierKind::grid_power || basis.for_all_power)) {
        return at_own_coefficient(context, basis);
      }
      return by(product_of(context, factor, Dimension::of(Base::coal)), factor);
    case CarrierKind::heat:
    case CarrierKind::own_heat: return by(heat_times(context, factor), factor);
    case CarrierKind::fuel: break;
  }
  return fuel_coal_equivalent(context);
}

Contribution co2_contribution(const LineContext& context, Co2 kind) {
  const policy::Carrier* carrier = context.line.carrier;
  if (kind == Co2::fuel && carrier && carrier->kind != CarrierKind::fuel) return {Value::of(0)};
  if (auto stop = unusable(context)) return {std::move(*stop)};
  switch (carrier->kind) {
    case CarrierKind::fuel: return fuel_co2(context);
    case CarrierKind::grid_power: return grid_co2(context, kind);
    case CarrierKind::heat: {
      const policy::Factor* factor = context.coefficients.heat_co2();
      return by(heat_times(context, factor), factor);
    }
    case CarrierKind::own_power:
    case CarrierKind::own_heat: break;
  }
  return {Value::of(0)};
}

Value electricity(const LineContext& context) {
  if (context.line.carrier && !is_power(*context.line.carrier)) return Value::of(0);
  if (const auto stop = unusable(context)) return *stop;
  return Value::of(sign(context.line) * context.line.amount->value);
}

Value is_nonfossil(const LineContext& context, bool or_nuclear) {
  const policy::Carrier* known = context.line.carrier;
  if (known && !(or_nuclear ? known->nonfossil : known->renewable)) return Value::truth(false);
  if (const auto stop = unusable(context)) return *stop;
  const policy::Carrier& carrier = *known;
  if (carrier.needs_proof && context.line.proof == firm::Proof::none) {
    return context.places.missing(context.pointer("proof"));
  }
  return Value::truth(true);
}

}  // namespace greengauge::assess
