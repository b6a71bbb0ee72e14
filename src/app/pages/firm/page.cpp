// The firm page: name, region and industry; the questions on size with the size class that follows;
// years and the basis of power as settings; the firms saved on this device.
// Which questions are shown follows from the rules in force: those of the group "firm" that some
// rule uses. Regions are the messages "region.<id>": a region without its own pack can be chosen,
// and says so.
#include <algorithm>
#include <cstdlib>

#include "app/host/saved_firms.h"
#include "app/pages.h"
#include "app/parts/amount.h"
#include "app/parts/disclosure.h"
#include "app/parts/parts.h"
#include "app/parts/question.h"
#include "base/json_value.h"
#include "ui/fields.h"

namespace greengauge::app {
namespace {

using base::Json;

/// All regions that the messages name, and the current one.
std::vector<ui::Option> regions(const Screen& s, const std::string& current) {
  constexpr std::string_view prefix = "region.";
  std::vector<ui::Option> options;
  bool there = current.empty();
  const auto& all = s.words.all();
  for (auto entry = all.lower_bound(prefix); entry != all.end(); ++entry) {
    if (entry->first.compare(0, prefix.size(), prefix) != 0) break;
    options.push_back({entry->first.substr(prefix.size()), entry->second});
    there = there || options.back().value == current;
  }
  if (!there) options.push_back({current, current});
  return options;
}

std::vector<ui::Found> industries(const Screen& s) {
  std::vector<ui::Found> found;
  for (const policy::Pack& pack : s.state.catalogue().packs)
    for (const policy::Industry& industry : pack.industries)
      found.push_back({industry.id, s.of(industry.title), industry.id, industry.search});
  return found;
}

void identity(const Screen& s) {
  const std::string label = s("app.field.name");
  const std::string placeholder = s("app.firm.name_example");
  const std::string name = s.text_at("/name");
  if (auto text = ui::text_field(
          s.ui,
          {.field = {.key = "name", .label = label}, .value = name, .placeholder = placeholder}))
    s.state.set("/name", *text, true);
  s.ui.space(16);

  const std::string region = s.text_at("/region");
  const std::vector<ui::Option> options = regions(s, region);
  const std::string region_label = s("app.field.region");
  const std::string region_help =
      s.state.law().provincial ? std::string() : s("app.firm.no_provincial_pack");
  if (auto chosen =
          ui::choice(s.ui, {.field = {.key = "region", .label = region_label, .help = region_help},
                            .value = region,
                            .options = &options}))
    s.state.set("/region", *chosen);
  s.ui.space(16);

  const std::vector<ui::Found> known = industries(s);
  const std::string industry = s.text_at("/industry");
  const std::string industry_label = s("app.field.industry");
  focus_if_requested(s, "/industry", s.ui.id("industry"));
  const std::string industry_help = s("app.firm.industry_help");
  const std::string example = s("app.firm.industry_example");
  const std::string nothing = s("app.nothing_found");
  if (auto chosen = ui::search_choice(
          s.ui, {.field = {.key = "industry", .label = industry_label, .help = industry_help},
                 .value = industry,
                 .options = &known,
                 .placeholder = example,
                 .nothing_found = nothing}))
    s.state.set("/industry", *chosen);
}

void size_class(const Screen& s) {
  const assess::IndicatorResult* size = nullptr;
  for (const assess::IndicatorResult& result : s.state.assessment().indicators)
    if (result.id == "firm.size") size = &result;
  if (!size) return;
  s.ui.space(16);
  if (std::holds_alternative<std::monostate>(size->value))
    ui::paragraph(s.ui, s("app.firm.size_unknown"), ui::small_muted);
  else
    s.ui.flow(s.ui.px(28), s.ui.px(8), [&] {
      ui::paragraph(s.ui, s("app.firm.size"), {});
      ui::badge(s.ui, ui::Tone::good, ui::Icon::factory, shown_text(s, size->value, {}));
      citations(s, "size", size->cite);
    });
}

/// A choice between the years of the file and the default, which is stored as no member at all.
void year_choice(const Screen& s, const std::string& field, int by_default) {
  std::vector<ui::Option> options;
  options.push_back({"", s("app.settings.default_year", {{"year", std::to_string(by_default)}})});
  for (const firm::Year& known : s.state.firm().years) {
    const std::string year = std::to_string(known.year);
    options.push_back({year, s("app.year", {{"year", year}})});
  }
  const std::string pointer = "/options/" + field;
  const Json* stored = s.state.at(pointer);
  const std::string value = stored && !stored->is_null() ? stored->dump() : std::string();
  const std::string error = fault_text(s, {pointer});
  const std::string label = s("app.settings." + field);
  focus_if_requested(s, pointer, s.ui.id(field));
  if (auto chosen = ui::choice(s.ui, {.field = {.key = field, .label = label, .error = error},
                                      .value = value,
                                      .options = &options})) {
    if (chosen->empty())
      s.state.remove(pointer);
    else
      s.state.set(pointer, std::atoi(chosen->c_str()));
  }
}

void power_basis(const Screen& s) {
  const std::string pointer = "/options/tce_basis";
  const std::vector<ui::Option> options{{"calorific", s("app.settings.calorific")},
                                        {"equivalent", s("app.settings.equivalent")}};
  const std::string stored = s.text_at(pointer);
  const std::string value = stored.empty() ? options.front().value : stored;
  const std::string label = s("app.settings.tce_basis");
  const std::string help = s("app.settings.tce_basis_help");
  if (auto chosen = ui::choice(s.ui, {.field = {.key = "tce_basis", .label = label, .help = help},
                                      .value = value,
                                      .options = &options}))
    s.state.set(pointer, *chosen);
  if (value != "equivalent") return;
  s.ui.space(16);
  const std::string coefficient = "/options/equivalent_kgce_per_kWh";
  focus_if_requested(s, coefficient, s.ui.id("equivalent"));
  amount(s, {.key = "equivalent",
             .label = s("app.settings.coefficient"),
             .help = s("app.settings.coefficient_help"),
             .pointer = coefficient,
             .unit = "kgce/kWh"});
}

void settings(const Screen& s) {
  Disclosure card{.key = "settings", .title = s("app.settings.title")};
  card.summary = s("app.settings.line");
  if (is_focus_requested(s, "/options")) card.force_open = true;
  collapsible_card(s, card, [&] {
    const std::vector<firm::Year>& years = s.state.firm().years;
    s.ui.space(8);
    if (!years.empty()) {
      year_choice(s, "assessment_year", years.back().year);
      s.ui.space(16);
      year_choice(s, "base_year", years.front().year);
      s.ui.space(16);
    }
    power_basis(s);
  });
}

}  // namespace

void firm_page(const Screen& s) {
  ui::card(s.ui, {.key = "identity", .label = s("app.firm.identity")}, [&] {
    ui::heading(s.ui, 2, s("app.firm.identity"));
    s.ui.space(12);
    identity(s);
  });
  s.ui.space(16);
  ui::card(s.ui, {.key = "size", .label = s("app.firm.scale")}, [&] {
    ui::heading(s.ui, 2, s("app.firm.scale"));
    for (const policy::Pack& pack : s.state.catalogue().packs)
      for (const policy::Input& input : pack.inputs)
        if (input.scope == policy::Scope::firm && input.group == "firm") {
          const bool wanted =
              std::find(s.state.law().questions.begin(), s.state.law().questions.end(), &input) !=
              s.state.law().questions.end();
          if (!wanted || !is_due(s, input, "/answers")) continue;
          s.ui.space(16);
          ask(s, input, "/answers");
        }
    size_class(s);
  });
  s.ui.space(16);
  settings(s);
  s.ui.space(16);
  if (!s.view.kiosk.on) saved_firms_card(s);
  next_button(s, Page::energy);
}

}  // namespace greengauge::app
