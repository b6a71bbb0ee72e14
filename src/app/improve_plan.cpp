// The plan: measures chosen from the packs, prices, what all of them together would do.
#include <algorithm>

#include "app/amount.h"
#include "app/improve.h"
#include "app/measure.h"
#include "report/plan.h"
#include "ui/controls.h"
#include "ui/fields.h"

namespace greengauge::app {
namespace {

constexpr ui::Words small_muted{.size = ui::type_small, .muted = true};

/// Adds the measure that is chosen, with nothing filled in.
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
  s.state.edit({{firm::Edit::Kind::insert,
                 base::pointer_to("/plan/measures", planned),
                 {{"id", id}, {"measure", *chosen}, {"answers", base::Json::object()}},
                 {}}});
}

/// Prices of what the plan saves, as on the bills.
void prices(const Screen& s, const assess::PlanResult& plan) {
  std::vector<const policy::Carrier*> carriers;
  for (const assess::MeasureResult& measure : plan.measures)
    for (const assess::Saving& saving : measure.savings)
      if (!saving.adds &&
          std::find(carriers.begin(), carriers.end(), saving.carrier) == carriers.end())
        carriers.push_back(saving.carrier);
  if (carriers.empty()) return;
  s.ui.space(16);
  ui::heading(s.ui, 3, s("app.improve.prices"));
  ui::paragraph(s.ui, s("app.improve.prices_line"), small_muted);
  for (const policy::Carrier* carrier : carriers) {
    Amount price{.key = "price." + carrier->id,
                 .label = s("app.improve.price", {{"carrier", s.of(carrier->title)}}),
                 .pointer = base::pointer_to("/plan/prices", carrier->id),
                 .wrapped = true};
    for (const std::string& unit : units::common_units(carrier->unit.dimension))
      price.units.push_back("元/" + unit);
    // The small units of bills: 元/kWh, 元/m³, but 元/t.
    const bool by_mass = carrier->unit.dimension == units::Dimension::of(units::Base::mass);
    price.unit = price.units[by_mass || price.units.size() < 2 ? 0 : 1];
    s.ui.space(12);
    amount(s, price);
  }
}

/// Measures that together save more of something than there is.
void overlaps(const Screen& s, const assess::PlanResult& plan) {
  for (const assess::Overlap& overlap : plan.overlaps) {
    s.ui.space(12);
    ui::notice(s.ui, ui::Tone::gap, report::overlap(s.report_words(), overlap));
  }
}

}  // namespace

void measures(const Screen& s) {
  const std::string title = s("app.improve.plan");
  ui::card(s.ui, {.key = "plan", .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    ui::paragraph(s.ui, s("app.improve.plan_line"), small_muted);
    const std::size_t planned = s.state.firm().plan.measures.size();
    if (planned > 0) {
      const assess::PlanResult& plan = s.state.plan();
      for (std::size_t i = 0; i < plan.measures.size(); ++i) measure(s, plan.measures[i], i);
      add_measure(s, planned);
      prices(s, plan);
      overlaps(s, plan);
      s.ui.space(16);
      ui::heading(s.ui, 3, s("app.improve.together"));
      before_and_after(s, s.state.assessment(), plan.after);
    } else {
      add_measure(s, planned);
    }
  });
  s.ui.space(16);
}

}  // namespace greengauge::app
