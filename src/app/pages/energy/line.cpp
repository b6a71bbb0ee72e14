// The details of an energy line: what its carrier needs (calorific value, enthalpy of steam, proof
// of green power), how it was used, how the amount was made up, and the derivation of its coal
// equivalent. A line whose carrier has no published coefficient cannot be computed without a
// measured value: its details open by themselves (needs_details).
#include "app/pages/energy/line.h"

#include "app/pages/energy/entry.h"
#include "app/parts/amount.h"
#include "app/parts/derivation.h"
#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

using base::Json;

/// J/kg: from wet steam to the hottest boilers; a wrong unit or a lost digit is outside.
constexpr double min_enthalpy = 1.5e6;
constexpr double max_enthalpy = 3.7e6;

/// A choice between words that the file keeps as ids; the first is the default of an absent key.
void word_choice(const Screen& s, const std::string& pointer, const std::string& field,
                 const std::string& words, const std::vector<std::string>& ids) {
  std::vector<ui::Option> options;
  options.reserve(ids.size());
  for (const std::string& id : ids) options.push_back({id, s(words + id)});
  const std::string value = s.text_at(pointer + "/" + field);
  const std::string label = s("app.field." + field);
  if (auto chosen = ui::segmented(s.ui, {.field = {.key = field, .label = label},
                                         .value = value.empty() ? ids.front() : value,
                                         .options = &options}))
    s.state.set(pointer + "/" + field, *chosen);
}

void proof(const Screen& s, const std::string& pointer) {
  std::vector<ui::Option> options{{"", s("app.proof.none")}};
  for (const char* id : {"trade", "direct", "certificate"})
    options.push_back({id, s(std::string("app.proof.") + id)});
  const std::string value = s.text_at(pointer + "/proof");
  const std::string label = s("app.field.proof");
  if (auto chosen = ui::choice(
          s.ui, {.field = {.key = "proof", .label = label}, .value = value, .options = &options}))
    s.state.set(pointer + "/proof", chosen->empty() ? Json() : Json(*chosen));
}

bool by_volume(const firm::EnergyLine& line) {
  return line.carrier &&
         line.carrier->unit.dimension == units::Dimension::of(units::Base::length, 3);
}

void calorific_value(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  const std::string per = by_volume(line) ? "m³" : "kg";
  amount(s, {.key = "ncv",
             .label = s("app.field.ncv"),
             .help = s("app.energy.ncv_help"),
             .pointer = pointer + "/ncv",
             .unit = "kcal/" + per,
             .units = {"kcal/" + per, "kJ/" + per, "MJ/" + per},
             .wrapped = true});
}

bool is_steam_by_mass(const firm::EnergyLine& line) {
  return line.carrier && line.carrier->kind == policy::CarrierKind::heat && line.amount &&
         line.amount->dimension == units::Dimension::of(units::Base::mass);
}

void steam_enthalpy(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  amount(s, {.key = "enthalpy",
             .label = s("app.field.enthalpy"),
             .help = s("app.energy.enthalpy_help"),
             .pointer = pointer + "/enthalpy",
             .unit = "kJ/kg",
             .units = {"kJ/kg", "kcal/kg", "MJ/t"},
             .wrapped = true});
  const bool odd =
      line.enthalpy && (line.enthalpy->value < min_enthalpy || line.enthalpy->value > max_enthalpy);
  if (odd) ui::notice(s.ui, ui::Tone::gap, s("app.energy.enthalpy_odd"));
}

}  // namespace

std::string line_name(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  std::string name = line.carrier ? s.of(line.carrier->title) : s.text_at(pointer + "/carrier");
  if (line.flow == firm::Flow::sold) name += s("app.line.sold");
  if (line.use == firm::Use::feedstock) name += s("app.line.feedstock");
  return name;
}

bool details_button(const Screen& s, const std::string& label, bool open) {
  const bool pressed =
      ui::button(s.ui, {.key = "details",
                        .label = label,
                        .kind = ui::ButtonKind::quiet,
                        .icon = open ? ui::Icon::chevron_up : ui::Icon::chevron_down,
                        .icon_only = true,
                        .expanded = open});
  return pressed;
}

bool needs_details(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  if (!line.carrier || !line.amount) return false;
  if (is_steam_by_mass(line) && !line.enthalpy) return true;
  if (line.carrier->needs_proof && line.proof == firm::Proof::none) return true;
  if (s.state.fault_at({pointer + "/ncv", pointer + "/enthalpy", pointer + "/proof"})) return true;
  return line.carrier->kind == policy::CarrierKind::fuel && !line.ncv &&
         !s.state.environment().coefficients().coal_equivalent(line.carrier->id);
}

void line_details(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  const bool fuel = line.carrier && line.carrier->kind == policy::CarrierKind::fuel;
  if (line.carrier && line.carrier->ask) {
    ui::notice(s.ui, ui::Tone::gap, s("app.ask." + *line.carrier->ask));
    s.ui.space(12);
  }
  line_months(s, line, pointer);
  line_green(s, line, pointer);
  line_litres(s, line, pointer);
  auto first = [&] {
    word_choice(s, pointer, "flow", "app.flow.", {"consumed", "sold"});
    if (!fuel) return;
    s.ui.space(12);
    word_choice(s, pointer, "use", "app.use.", {"fuel", "feedstock"});
  };
  auto second = [&] {
    if (fuel) calorific_value(s, line, pointer);
    if (is_steam_by_mass(line)) steam_enthalpy(s, line, pointer);
    if (line.carrier && line.carrier->needs_proof) proof(s, pointer);
  };
  half_and_half(s, first, second);
  s.ui.space(12);
  line_derivation(s, line, s.state.year());
  s.ui.space(8);
  const std::string label = s("app.energy.remove", {{"carrier", line_name(s, line, pointer)}});
  if (ui::button(s.ui, {.key = "remove", .label = label, .icon = ui::Icon::trash})) {
    s.view.opened.clear();
    s.state.remove(pointer);
  }
}

}  // namespace greengauge::app
