// Reading and writing an amount in each of the forms that the firm file has.
//
// The file keeps a number alone, a number and a unit in two members of an object (energy lines), or
// both in {"value", "unit"} (answers). Stored is what is there in one form; store_number and
// store_unit write it back in the file's form. A number that gets its first entry also gets its
// unit written, so that the file says what it means even if the default unit changes later. A unit
// outside of the offered ones (a file made by hand) is offered as well: choosing must not be forced
// by opening a page.
// A share is shown in per cent, rounded so that 0.07 × 100 reads 7 and not 7.000000000000001.
#include "app/parts/amount.h"

#include <algorithm>
#include <cmath>

#include "base/json_value.h"
#include "ui/fields.h"
#include "ui/numbers.h"

namespace greengauge::app {
namespace {

using base::Json;

struct Stored {
  std::optional<double> value;
  std::string text;  ///< the text there if it is not a number
  std::string unit;
};

std::string kept(const Json& json) {
  if (json.is_null()) return {};
  return json.is_string() ? json.get<std::string>() : json.dump();
}

Stored stored(const Screen& s, const Amount& a) {
  Stored out;
  out.unit = a.unit;
  const Json* number = s.state.at(a.pointer);
  const Json* unit = a.unit_pointer.empty() ? nullptr : s.state.at(a.unit_pointer);
  if (a.wrapped && number && number->is_object()) {
    unit = s.state.at(a.pointer + "/unit");
    number = s.state.at(a.pointer + "/value");
  }
  if (number && number->is_number())
    out.value = number->get<double>();
  else if (number)
    out.text = kept(*number);
  if (unit && unit->is_string()) out.unit = unit->get<std::string>();
  return out;
}

/// What was typed, as the file keeps it: a number, null, or the text itself.
Json to_keep(const ui::NumberEdit& edit) {
  if (edit.value) return *edit.value;
  if (ui::is_blank(edit.text)) return nullptr;
  return edit.text;
}

void store_number(const Screen& s, const Amount& a, const Stored& now, Json value) {
  const bool units = !a.unit.empty();
  const bool names_unit = a.unit_pointer.empty() || s.state.at(a.unit_pointer);
  if (!a.wrapped && units && !names_unit)
    return s.state.edit({{firm::Edit::Kind::replace, a.pointer, std::move(value), {}},
                         {firm::Edit::Kind::replace, a.unit_pointer, Json(now.unit), {}}},
                        true);
  if (!a.wrapped || !units) return s.state.set(a.pointer, std::move(value), true);
  s.state.set(a.pointer, Json{{"value", std::move(value)}, {"unit", now.unit}}, true);
}

void store_unit(const Screen& s, const Amount& a, const Stored& now, const std::string& unit) {
  if (!a.wrapped) return s.state.set(a.unit_pointer, unit);
  const Json value = now.value ? Json(*now.value) : now.text.empty() ? Json() : Json(now.text);
  s.state.set(a.pointer, Json{{"value", value}, {"unit", unit}});
}

std::string fault(const Screen& s, const Amount& a) {
  return fault_text(s, {a.pointer, a.pointer + "/value", a.pointer + "/unit", a.unit_pointer});
}

std::vector<ui::Option> offered(const Screen& s, const Amount& a, const std::string& current) {
  std::vector<ui::Option> options;
  for (const std::string& unit : a.units) options.push_back({unit, unit_name(s, unit)});
  const bool there = std::any_of(options.begin(), options.end(),
                                 [&](const ui::Option& option) { return option.value == current; });
  if (!there) options.push_back({current, unit_name(s, current)});
  return options;
}

/// The number field; with `choose` the unit is chosen beside it.
void number(const Screen& s, const Amount& a, const Stored& now, std::string_view fixed_unit,
            bool choose) {
  const std::string error =
      now.text.empty() ? fault(s, a) : s("app.not_a_number", {{"text", now.text}});
  const std::string not_a_number = s("app.not_a_number", {{"text", "{text}"}});
  const std::string unit_label = s("app.unit_of", {{"what", a.label}});
  const std::vector<ui::Option> options = offered(s, a, now.unit);
  const ui::UnitChoice choice{.label = unit_label, .value = now.unit, .options = &options};
  const ui::NumberEdit edit = ui::number_field(s.ui, {.field = {.key = a.key,
                                                                .label = a.label,
                                                                .help = a.help,
                                                                .error = error,
                                                                .label_hidden = a.label_hidden},
                                                      .value = now.value,
                                                      .kept_text = now.text,
                                                      .not_a_number = not_a_number,
                                                      .unit = fixed_unit,
                                                      .choose_unit = choose ? &choice : nullptr});
  if (edit.edited) store_number(s, a, now, to_keep(edit));
  if (edit.unit) store_unit(s, a, now, *edit.unit);
}

}  // namespace

std::optional<units::Quantity> quantity_at(const Screen& s, const std::string& pointer,
                                           const units::Dimension& dimension) {
  const Json* value = s.state.at(pointer + "/value");
  const Json* unit = s.state.at(pointer + "/unit");
  if (!value || !value->is_number() || !unit || !unit->is_string()) return {};
  const std::optional<units::Unit> parsed = units::parse_unit(unit->get<std::string>());
  if (!parsed || parsed->dimension != dimension) return {};
  return units::quantity(value->get<double>(), *parsed);
}

void amount(const Screen& s, const Amount& a) {
  const Stored now = stored(s, a);
  const bool choose = !a.unit.empty() && (a.units.size() > 1 || now.unit != a.unit);
  const std::string fixed = choose || a.unit.empty() ? "" : unit_name(s, now.unit);
  number(s, a, now, fixed, choose);
}

void amount_number(const Screen& s, const Amount& a) { number(s, a, stored(s, a), "", false); }

void amount_unit(const Screen& s, const Amount& a) {
  const Stored now = stored(s, a);
  const std::string key = a.key + ".unit";
  const std::string label = s("app.unit_of", {{"what", a.label}});
  const std::vector<ui::Option> options = offered(s, a, now.unit);
  const auto chosen = ui::choice(s.ui, {.field = {.key = key, .label = label, .label_hidden = true},
                                        .value = now.unit,
                                        .options = &options});
  if (chosen) store_unit(s, a, now, *chosen);
}

void percentage(const Screen& s, std::string_view key, std::string_view label,
                const std::string& pointer, std::string_view help) {
  const Json* json = s.state.at(pointer);
  const bool known = json && json->is_number();
  const std::string text = json && !known ? kept(*json) : std::string();
  const std::string error = fault_text(s, {pointer});
  const std::string not_a_number = s("app.not_a_number", {{"text", "{text}"}});
  std::optional<double> value;
  if (known) value = std::round(json->get<double>() * 1e10) / 1e8;
  const ui::NumberEdit edit =
      ui::number_field(s.ui, {.field = {.key = key, .label = label, .help = help, .error = error},
                              .value = value,
                              .kept_text = text,
                              .not_a_number = not_a_number,
                              .unit = "%"});
  if (!edit.edited) return;
  s.state.set(pointer, edit.value ? Json(*edit.value / 100) : to_keep(edit), true);
}

}  // namespace greengauge::app
