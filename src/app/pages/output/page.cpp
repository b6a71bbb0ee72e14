// The page of output: values of the year (output value, value added …), then a card for each
// product.
//
// A product card has its output, its share of the firm's energy, the questions that select its
// table rows, and the results that follow: unit energy and level, with forms for limits that no
// pack has. The share is not asked for where the file gives a product's energy by lines or totals,
// which only imported files do. A year without products can take those of the latest other year,
// without their figures.
// Output value and revenue that differ a hundredfold are taken for an error of the unit and said
// so.
#include <algorithm>

#include "app/pages.h"
#include "app/parts/amount.h"
#include "app/parts/parts.h"
#include "app/parts/question.h"
#include "app/parts/supply.h"
#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

using base::Json;

std::string list_pointer(const Screen& s) { return s.state.year_pointer() + "/products"; }

std::vector<ui::Found> products(const Screen& s) {
  std::vector<ui::Found> found;
  for (const policy::Pack& pack : s.state.catalogue().packs)
    for (const policy::ProductDefinition& product : pack.products)
      found.push_back({product.id, s.of(product.title), "", product.search});
  return found;
}

/// The first of "p1", "p2", … that no product of the year has as its id.
std::string free_id(const Screen& s) {
  const firm::Year* year = s.state.firm().year(s.state.year());
  for (int number = 1;; ++number) {
    const std::string id = "p" + std::to_string(number);
    const bool taken =
        year && std::any_of(year->products.begin(), year->products.end(),
                            [&](const firm::Product& made) { return made.id == id; });
    if (!taken) return id;
  }
}

/// A product as the file keeps it, with empty figures.
Json blank_product(const std::string& id, const std::string& product, const std::string& unit) {
  return {{"id", id},
          {"product", product},
          {"output", Json{{"value", nullptr}, {"unit", unit.empty() ? "t" : unit}}},
          {"energy_share", nullptr}};
}

void add_product(const Screen& s) {
  const std::vector<ui::Found> found = products(s);
  const std::string label = s("app.output.add");
  const std::string help = s("app.output.add_help");
  const std::string placeholder = s("app.output.add_example");
  const std::string nothing = s("app.nothing_found");
  const auto chosen =
      ui::search_choice(s.ui, {.field = {.key = "add", .label = label, .help = help},
                               .value = "",
                               .options = &found,
                               .placeholder = placeholder,
                               .nothing_found = nothing});
  if (!chosen) return;
  const policy::ProductDefinition* product = s.state.catalogue().product(*chosen);
  s.state.set(list_pointer(s) + "/-",
              blank_product(free_id(s), *chosen, product ? product->unit.text : ""));
}

ui::Tone tone_of_level(const assess::Shown& value) {
  if (const double* level = std::get_if<double>(&value))
    return *level >= 1 && *level <= 2 ? ui::Tone::good
           : *level >= 3              ? ui::Tone::neutral
                                      : ui::Tone::gap;
  return ui::Tone::unknown;
}

std::string level_words(const Screen& s, const assess::Shown& value) {
  const double* level = std::get_if<double>(&value);
  if (!level) return s("app.output.level_unknown");
  return *level == 0 ? s("app.output.level_none")
                     : s("app.output.level", {{"level", units::display_number(*level, 0)}});
}

void results_of(const Screen& s, const firm::Product& made) {
  const int year = s.state.year();
  const assess::IndicatorResult* energy = s.state.indicator("product.unit_energy", year, made.id);
  const assess::IndicatorResult* level = s.state.indicator("product.limit_level", year, made.id);
  s.ui.flow(s.ui.px(28), s.ui.px(12), [&] {
    if (energy)
      ui::paragraph(
          s.ui,
          s("app.output.unit_energy", {{"value", shown_text(s, energy->value, energy->unit)}}), {});
    if (level && made.product && made.product->id != "other")
      ui::badge(s.ui, tone_of_level(level->value), level_words(s, level->value));
  });
  if (!level) return;
  for (const assess::Note& note : level->notes)
    if (const std::string text = note_text(s, note); !text.empty())
      ui::paragraph(s.ui, text, ui::small_muted);
  supply_product(s, made, year);
}

/// The product definition that the file names; also "other", for which firm::Product has none.
const policy::ProductDefinition* named_product(const Screen& s, const std::string& pointer) {
  const Json* id = s.state.at(pointer + "/product");
  return id && id->is_string() ? s.state.catalogue().product(id->get<std::string>()) : nullptr;
}

/// The name of a product of the kind "other", which must be the same in each year.
void product_name(const Screen& s, const firm::Product& made, const std::string& pointer) {
  const std::string label = s("app.output.name");
  const std::string help = s("app.output.name_help");
  const std::string error = fault_text(s, {pointer + "/id"});
  if (auto name = ui::text_field(
          s.ui, {.field = {.key = "name", .label = label, .help = help, .error = error},
                 .value = made.id}))
    if (!name->empty()) s.state.set(pointer + "/id", *name, true);
  s.ui.space(16);
}

void product_card(const Screen& s, const firm::Product& made) {
  const std::string pointer = list_pointer(s) + "/" + std::to_string(made.index);
  const policy::ProductDefinition* product = named_product(s, pointer);
  std::string title = product ? s.of(product->title) : s("app.place.product");
  if (product && !made.product) title += " · " + made.id;
  ui::card(s.ui, {.key = pointer, .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    s.ui.space(12);
    if (product && !made.product) product_name(s, made, pointer);
    const bool narrow = s.ui.width() < s.ui.px(520);
    auto output = [&] {
      focus_if_requested(s, pointer + "/output", s.ui.id("output"));
      amount(s, {.key = "output",
                 .label = s("app.field.output"),
                 .pointer = pointer + "/output",
                 .unit = made.product && !made.product->unit.text.empty() ? made.product->unit.text
                                                                          : "t",
                 .units = made.product ? units::common_units(made.product->unit.dimension)
                                       : std::vector<std::string>{"t"},
                 .wrapped = true});
    };
    auto share = [&] {
      if (made.source == firm::Product::Source::lines ||
          made.source == firm::Product::Source::totals)
        return;
      focus_if_requested(s, pointer + "/energy_share", s.ui.id("share"));
      percentage(s, "share", s("app.field.energy_share"), pointer + "/energy_share",
                 s("app.output.share_help"));
    };
    if (narrow) {
      output();
      s.ui.space(16);
      share();
    } else {
      s.ui.columns({1, 1}, s.ui.px(24), [&](int column) { column == 0 ? output() : share(); });
    }
    if (made.product)
      for (const std::string& id : made.product->inputs)
        if (const policy::Input* input = s.state.catalogue().input(id)) {
          s.ui.space(16);
          ask(s, *input, pointer + "/answers");
        }
    s.ui.space(16);
    results_of(s, made);
    s.ui.space(8);
    const std::string label = s("app.output.remove", {{"product", title}});
    if (ui::button(s.ui, {.key = "remove", .label = label, .icon = ui::Icon::trash}))
      s.state.remove(pointer);
  });
}

/// The button that takes over the products of the latest other year: names and answers, no figures.
void take_products(const Screen& s) {
  for (const int year : s.state.years()) {
    const std::string from = "/years/" + std::to_string(year) + "/products";
    const Json* products = s.state.at(from);
    if (!products || !products->is_array() || products->empty()) continue;
    if (!ui::button(s.ui, {.key = "take",
                           .label = s("app.output.take", {{"year", std::to_string(year)}}),
                           .kind = ui::ButtonKind::outline}))
      return;
    Json taken = Json::array();
    for (const Json& one : *products) {
      const Json* answers = firm::value_at(one, "/answers");
      const Json* output = firm::value_at(one, "/output");
      Json same = blank_product(base::text_member(one, "id"), base::text_member(one, "product"),
                                output ? base::text_member(*output, "unit") : "");
      if (answers) same["answers"] = *answers;
      taken.push_back(std::move(same));
    }
    s.state.set(list_pointer(s), std::move(taken));
    return;
  }
}

/// A notice if output value and revenue, which are of similar size, differ a hundredfold.
void value_slip(const Screen& s) {
  const units::Dimension money = units::Dimension::of(units::Base::money);
  const auto output = quantity_at(s, s.state.year_pointer() + "/answers/output_value", money);
  const auto revenue = quantity_at(s, "/answers/revenue", money);
  if (!output || !revenue || output->value <= 0 || revenue->value <= 0) return;
  const double times = std::max(output->value / revenue->value, revenue->value / output->value);
  if (times < 100) return;
  s.ui.space(16);
  ui::notice(s.ui, ui::Tone::gap,
             s("app.output.slip", {{"times", units::display_number(times, 0)}}), {},
             ui::Role::alert);
}

/// Faults of the list of products as a whole, such as shares above 100 %.
void products_notice(const Screen& s) {
  for (const base::Diagnostic& found : s.state.assessment().diagnostics)
    if (found.where == list_pointer(s)) {
      s.ui.space(16);
      ui::notice(s.ui, ui::Tone::gap, s.words.text(found));
    }
}

}  // namespace

void output_page(const Screen& s) {
  ui::card(s.ui, {.key = "output", .label = s("app.output.values")}, [&] {
    year_chips(s);
    s.ui.space(16);
    ui::heading(s.ui, 2, s("app.output.values"));
    for (const policy::Input* input : s.state.law().questions)
      if (input->scope == policy::Scope::year && input->group == "output") {
        s.ui.space(16);
        ask(s, *input, s.state.year_pointer() + "/answers");
      }
    value_slip(s);
  });
  const firm::Year* year = s.state.firm().year(s.state.year());
  const bool has_products = year && !year->products.empty();
  if (has_products) {
    for (const firm::Product& made : year->products) {
      s.ui.space(16);
      product_card(s, made);
    }
    products_notice(s);
  }
  s.ui.space(16);
  ui::card(s.ui, {.key = "add_product", .label = s("app.output.add")}, [&] {
    add_product(s);
    if (!has_products) take_products(s);
  });
  next_button(s, Page::management);
}

}  // namespace greengauge::app
