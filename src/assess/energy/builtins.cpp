// Indicators without a formula: totals of a year, unit energy of a product, its limit level and its
// benchmark standing (the product part of FirmEnvironment; environment.h declares it).
// Totals: sums over the lines of the year (balance.h); a year without lines uses the total that the
// file gives instead, and such a year has no CO2. Values are in base units: kgce, kgCO2, J.
// Unit energy = energy of the product ÷ qualified output (GB/T 36132—2025, annex B, B.1). The
// energy comes from exactly one source: a share of the firm's energy, lines or totals of the
// product. How it is counted is set by the row of the limit standard: its own coefficient for
// power, feedstock in or out, power alone instead of all energy. While answers are missing, several
// rows may apply; the value is then known only if it is the same by each of them. Level and
// benchmark standing compare this value with the row's columns (judge/rows.h).
#include "assess/energy/contribution.h"
#include "base/json.h"

namespace greengauge::assess {
namespace {

using rules::Value;
using rules::Why;
using units::Base;
using units::Dimension;

/// a − b; unknown if either is, with what both lack.
Value difference(const Value& a, const Value& b) {
  if (!a.known())
    return a.unknown() && b.unknown() ? Value::unknown(a.why, rules::union_of(a.missing, b.missing))
                                      : a;
  if (!b.known()) return b;
  return Value::of(a.number - b.number);
}

Value scaled(Value value, double factor) {
  if (value.known()) value.number *= factor;
  return value;
}

}  // namespace

std::optional<Lines> FirmEnvironment::year_lines(const firm::Year& year) {
  if (!year.has_lines) return std::nullopt;
  return Lines{year.energy, cursor_.year->energy, coefficients_, places_};
}

/// A total that the file gives in place of lines, in kgce. Totals other than energy.tce are
/// optional.
Value FirmEnvironment::year_total(std::string_view indicator) {
  const firm::Year* year = current_year();
  if (year && !year->totals.empty()) {
    const auto found = year->totals.find(indicator);
    if (found != year->totals.end() && found->second) return Value::of(found->second->value);
    const bool optional = indicator != "energy.tce" && found == year->totals.end();
    return places_.missing(base::pointer_to(year_pointer() + "/totals", indicator),
                           optional ? Why::not_stated : Why::input);
  }
  return places_.missing(cursor_.year->energy);
}

Value FirmEnvironment::year_energy(Builtin kind) {
  const firm::Year* year = current_year();
  const auto lines = year ? year_lines(*year) : std::nullopt;
  const PowerBasis basis = chosen_basis();
  switch (kind) {
    case Builtin::energy:
      return lines ? total_energy(*lines, basis, false) : year_total("energy.tce");
    case Builtin::energy_with_feedstock:
      return lines ? total_energy(*lines, basis, true) : year_total("energy.tce_with_feedstock");
    case Builtin::energy_without_nonfossil:
      return lines ? difference(total_energy(*lines, basis, false),
                                nonfossil_energy(*lines, basis, true))
                   : year_total("energy.tce_without_nonfossil");
    default: break;
  }
  if (!lines) return places_.missing(cursor_.year->energy);
  switch (kind) {
    case Builtin::energy_renewable: return nonfossil_energy(*lines, basis, false);
    case Builtin::energy_nonfossil: return nonfossil_energy(*lines, basis, true);
    case Builtin::energy_other_basis: return total_energy(*lines, other_basis(), false);
    case Builtin::energy_nonfossil_other_basis:
      return nonfossil_energy(*lines, other_basis(), true);
    case Builtin::co2_fuel: return total_co2(*lines, Co2::fuel);
    case Builtin::co2_location: return total_co2(*lines, Co2::location);
    case Builtin::co2_market: return total_co2(*lines, Co2::market);
    default: return Value::unknown(Why::none);
  }
}

Value FirmEnvironment::carrier_energy(const policy::Carrier& carrier) {
  const firm::Year* year = current_year();
  if (!year) return Value::unknown(Why::input);
  const Lines all{year->energy, cursor_.year->energy, coefficients_, places_};
  Value total = Value::of(0);
  for (const firm::EnergyLine& line : year->energy) {
    if (line.carrier != &carrier || line.use == firm::Use::feedstock) continue;
    const Value value = coal_equivalent(all.context(line), chosen_basis());
    if (total.known() && value.known()) {
      total.number += value.number;
    } else if (!value.known()) {
      total = Value::unknown(value.why, rules::union_of(total.missing, value.missing));
    }
  }
  return total;
}

/// Energy of the current year's lines in kgce, counted as `row` says. Kept, because all products
/// that take a share of the firm's energy need the same sum.
Value FirmEnvironment::shared_energy(const policy::Row* row, bool with_feedstock) {
  std::optional<double> electricity;
  if (row && row->electricity) electricity = row->electricity->value;
  for (const EnergySum& sum : cursor_.year->sums) {
    if (sum.electricity == electricity && sum.with_feedstock == with_feedstock) return sum.value;
  }
  const Lines lines{current_year()->energy, cursor_.year->energy, coefficients_, places_};
  const Value value = total_energy(lines, basis_of(row), with_feedstock);
  cursor_.year->sums.push_back({electricity, with_feedstock, value});
  return value;
}

/// Energy of the current product in kgce, counted as `row` says (null: calorific, without
/// feedstock); with `electricity` its power in J.
Value FirmEnvironment::product_energy(const policy::Row* row, bool electricity) {
  using Source = firm::Product::Source;
  const firm::Product& product = *current_product();
  const firm::Year& year = *current_year();
  const std::string& place = cursor_.product->pointer;
  if (product.source == Source::none) return places_.missing(place + "/energy_share");
  if (product.source == Source::conflict) return places_.missing(place + "/energy");
  if (product.source == Source::share && !product.share) {
    return places_.missing(place + "/energy_share");
  }
  const bool own_lines = product.source == Source::lines;
  const double share = product.source == Source::share ? *product.share : 1;
  const policy::Feedstock feedstock = row ? row->feedstock : policy::Feedstock::out;

  if (own_lines || (product.source == Source::share && year.has_lines)) {
    const std::string own = own_lines ? place + "/energy" : std::string();
    const Lines lines{own_lines ? product.energy : year.energy,
                      own_lines ? own : cursor_.year->energy, coefficients_, places_};
    if (electricity) return scaled(total_electricity(lines), share);
    if (feedstock == policy::Feedstock::unknown && lists_feedstock(lines.lines)) {
      return Value::unknown(Why::readings_disagree);
    }
    const bool with_feedstock = feedstock == policy::Feedstock::in;
    if (!own_lines) return scaled(shared_energy(row, with_feedstock), share);
    return total_energy(lines, basis_of(row), with_feedstock);
  }
  if (electricity) return places_.missing(place + "/energy");
  const bool of_firm = product.source == Source::share;
  if (of_firm && (firm_.options.basis == firm::Basis::equivalent || (row && row->electricity))) {
    return places_.missing(cursor_.year->energy);  // the total is on another basis
  }
  const std::string_view id =
      feedstock == policy::Feedstock::in ? "energy.tce_with_feedstock" : "energy.tce";
  if (of_firm) return scaled(year_total(id), share);
  const auto found = product.totals.find(id);
  if (found != product.totals.end() && found->second) return Value::of(found->second->value);
  return places_.missing(base::pointer_to(place + "/totals", id));
}

/// Energy (or power) per unit of qualified output: kgce (or J) per base unit of the output, which
/// the row's divisor may multiply. Kept by row.
Value FirmEnvironment::measured(const policy::Row* row) {
  auto& known = cursor_.product->measured;
  for (const auto& [of, value] : known) {
    if (of == row) return value;
  }
  return known.emplace_back(row, measure(row)).second;
}

Value FirmEnvironment::measure(const policy::Row* row) {
  const firm::Product& product = *current_product();
  const std::string& place = cursor_.product->pointer;
  const bool electricity = row && row->measure == policy::Measure::electricity;
  const Value energy = product_energy(row, electricity);
  if (!product.output) {
    Value missing = places_.missing(place + "/output");
    if (energy.unknown()) missing.missing = rules::union_of(missing.missing, energy.missing);
    return missing;
  }
  if (!energy.known()) return energy;
  double output = product.output->value;
  if (row && !row->divisor.empty()) {
    const auto factor = product.answers.find(row->divisor);
    if (factor == product.answers.end() || factor->second.state != firm::Answer::State::known) {
      return places_.missing(base::pointer_to(cursor_.product->answers, row->divisor));
    }
    output *= factor->second.number;
  }
  if (output == 0) return Value::unknown(Why::divided_by_zero);
  const Dimension dimension =
      Dimension::of(electricity ? Base::energy : Base::coal) / product.output->dimension;
  if (row && !(row->unit.dimension == dimension)) return Value::unknown(Why::no_row);
  return Value::of(energy.number / output);
}

/// The same where several rows may apply: each counts in its own way, and all must agree.
Value FirmEnvironment::measured_by(const RowChoice& choice) {
  const Value first = measured(choice.rows.front());
  for (const policy::Row* row : choice.rows) {
    const Value value = measured(row);
    if (!value.known()) return value;
    if (!rules::same_number(value.number, first.number)) {
      return Value::unknown(Why::input, choice.missing);
    }
  }
  return first;
}

const UnitEnergy& FirmEnvironment::unit_energy() {
  auto& kept = cursor_.product->unit_energy;
  if (!kept) kept = find_unit_energy();
  return *kept;
}

UnitEnergy FirmEnvironment::find_unit_energy() {
  const firm::Product& product = *current_product();
  UnitEnergy result;
  const RowChoice& choice = limit_rows().rows.empty() ? benchmark_rows() : limit_rows();
  if (choice.rows.empty()) {
    const std::string output = product.output ? product.output_unit.text : "t";
    result.unit = units::parse_unit("kgce/" + output).value_or(units::Unit{});
    result.value = measured(nullptr);
    if (!product.known_product) {
      result.value = places_.missing(cursor_.product->pointer + "/product");
    }
    return result;
  }
  const policy::Row& first = *choice.rows.front();
  result.row = &first;
  result.unit = first.unit;
  result.value = measured_by(choice);
  for (const policy::Row* row : choice.rows) {
    const bool same_unit = row->unit.text == first.unit.text;
    if (!same_unit && result.value.known()) {
      result.value = Value::unknown(Why::input, choice.missing);
    }
  }
  return result;
}

Value FirmEnvironment::builtin_value(Builtin kind) {
  if (kind != Builtin::unit_energy && kind != Builtin::limit_level && kind != Builtin::benchmark) {
    return year_energy(kind);
  }
  if (!current_product()) return Value::unknown(Why::no_row);
  if (kind == Builtin::unit_energy) return unit_energy().value;
  const bool limit = kind == Builtin::limit_level;
  const RowChoice& choice = limit ? limit_rows() : benchmark_rows();
  if (choice.state != RowChoice::State::found) {
    if (!current_product()->known_product) {
      return places_.missing(cursor_.product->pointer + "/product");
    }
    return Value::unknown(choice.state == RowChoice::State::upcoming ? Why::not_in_force
                                                                     : Why::no_row);
  }
  const Value value = measured_by(choice);
  if (!value.known()) {
    return value.unknown()
               ? Value::unknown(value.why, rules::union_of(value.missing, choice.missing))
               : value;
  }
  return limit ? assess::limit_level(choice, value.number, product_place())
               : benchmark_standing(choice, value.number, product_place());
}

}  // namespace greengauge::assess
