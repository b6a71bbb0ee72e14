// The plan: measures chosen from the packs, prices, and the effect of all of them together. A
// measure is added to the firm's file with an id but without data. Prices are asked for the
// carriers that the plan saves, in the units of bills (yuan per kWh, m³ or t).
#include <algorithm>

#include "app/pages/improve/measure.h"
#include "app/pages/improve/parts.h"
#include "app/parts/amount.h"
#include "base/json_value.h"
#include "ui/controls.h"
#include "ui/fields.h"

namespace greengauge::app {
namespace {

/// The list of measures; adds the chosen one without any data.
void add_measure(const Screen& s, std::size_t planned) {
  std::vector<ui::Option> options{{"", s("app.improve.add")}};
  for (const policy::Pack& pack : s.state.catalogue().packs)
    for (const policy::SavingMeasure& measure : pack.measures)
      if (measure.in_force.contains(s.state.date()))
        options.push_back({measure.id, s.of(measure.title)});
  const std::string label = s("app.improve.add");
  s.ui.space(16);
  const auto chosen =
      ui::choice(s.ui, {.field = {.key = "add", .label = label, .label_hidden = true},
                        .value = "",
                        .options = &options,
                        .compact = true,
                        .quiet = true});
  if (!chosen || chosen->empty()) return;
  const auto option = std::find_if(options.begin(), options.end(),
                                   [&](const ui::Option& one) { return one.value == *chosen; });
  const std::string id =
      s("app.improve.measure", {{"number", std::to_string(planned + 1)}, {"title", option->label}});
  s.state.edit({{firm::Edit::Kind::add,
                 base::pointer_to("/plan/measures", planned),
                 base::Json{{"id", id}, {"measure", *chosen}, {"answers", base::Json::object()}},
                 {}}});
}

const std::vector<policy::MeasureEffect>& effects_of(const firm::PlannedMeasure& planned) {
  static const std::vector<policy::MeasureEffect> none;
  return planned.measure ? planned.measure->effects : none;
}

/// Prices of the carriers that the plan saves, as on the bills.
void prices(const Screen& s) {
  std::vector<const policy::Carrier*> carriers;
  for (const firm::PlannedMeasure& planned : s.state.firm().plan.measures)
    for (const policy::MeasureEffect& effect : effects_of(planned)) {
      const policy::Carrier* carrier = s.state.catalogue().carrier(effect.carrier);
      const bool there = std::find(carriers.begin(), carriers.end(), carrier) != carriers.end();
      if (carrier && !effect.adds && !there) carriers.push_back(carrier);
    }
  if (carriers.empty()) return;
  s.ui.space(16);
  ui::heading(s.ui, 3, s("app.improve.prices"));
  ui::paragraph(s.ui, s("app.improve.prices_line"), ui::small_muted);
  for (const policy::Carrier* carrier : carriers) {
    Amount price{.key = "price." + carrier->id,
                 .label = s("app.improve.price", {{"carrier", s.of(carrier->title)}}),
                 .pointer = base::pointer_to("/plan/prices", carrier->id),
                 .wrapped = true};
    for (const std::string& unit : units::common_units(carrier->unit.dimension))
      price.units.push_back("元/" + unit);
    // The small units of bills: 元/kWh and 元/m³, but 元/t.
    const bool by_mass = carrier->unit.dimension == units::Dimension::of(units::Base::mass);
    price.unit = price.units[by_mass || price.units.size() < 2 ? 0 : 1];
    if (carrier->kind == policy::CarrierKind::heat) price.unit = "元/" + carrier->unit.text;
    s.ui.space(12);
    amount(s, price);
  }
}

}  // namespace

void measures(const Screen& s, const base::Reader& plan) {
  const std::string title = s("app.improve.plan");
  ui::card(s.ui, {.key = "plan", .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    ui::paragraph(s.ui, s("app.improve.plan_line"), ui::small_muted);
    const std::vector<firm::PlannedMeasure>& planned = s.state.firm().plan.measures;
    const base::Reader results = plan["measures"], overlaps = plan["overlaps"];
    for (const firm::PlannedMeasure& one : planned) {
      const base::Reader result = results[one.index];
      measure(s, one, result);
    }
    add_measure(s, planned.size());
    if (planned.empty()) return;
    prices(s);
    each(overlaps, [&](const base::Reader& overlap) {
      s.ui.space(12);
      ui::notice(s.ui, ui::Tone::gap, text_of(overlap));
    });
    const base::Reader compare = plan["compare"];
    if (!compare.exists()) return;
    s.ui.space(16);
    ui::heading(s.ui, 3, s("app.improve.together"));
    before_and_after(s, compare);
  });
  s.ui.space(16);
}

}  // namespace greengauge::app
