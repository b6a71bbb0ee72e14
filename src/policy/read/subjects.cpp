// Documents, questions, carriers, products, industries and indicators of a pack.
#include "base/json_value.h"
#include "policy/read/fields.h"
#include "policy/read/pack.h"

namespace greengauge::policy {
namespace {

constexpr std::array<Named<Scope>, 3> scopes{
    {{"firm", Scope::firm}, {"year", Scope::year}, {"product", Scope::product}}};

constexpr std::array<Named<InputType>, 5> input_types{{{"number", InputType::number},
                                                       {"boolean", InputType::boolean},
                                                       {"choice", InputType::choice},
                                                       {"text", InputType::text},
                                                       {"date", InputType::date}}};

constexpr std::array<Named<CarrierKind>, 5> carrier_kinds{{{"fuel", CarrierKind::fuel},
                                                           {"grid_power", CarrierKind::grid_power},
                                                           {"own_power", CarrierKind::own_power},
                                                           {"heat", CarrierKind::heat},
                                                           {"own_heat", CarrierKind::own_heat}}};

}  // namespace

void read_documents(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "title", "number", "issuer", "issued", "from", "until", "url", "read",
                      "checked", "note"},
                     base::Severity::error);
    Document document;
    document.id = read_id(object);
    const base::Reader title = object["title"], number = object["number"];
    const base::Reader issuer = object["issuer"], issued = object["issued"], url = object["url"];
    const base::Reader read = object["read"], checked = object["checked"], note = object["note"];
    document.title = title.texts(true);
    document.number = number.text().value_or("");
    document.issuer = issuer.texts();
    document.issued = read_date(issued);
    document.in_force = read_period(object);
    document.url = url.text().value_or("");
    document.read = read.text(true).value_or("secondary");
    document.checked = read_date(checked);
    document.note = note.texts();
    pack.documents.push_back(std::move(document));
  });
}

void read_inputs(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "of", "type", "unit", "most", "options", "not_applicable", "group",
                      "title", "help", "cite"},
                     base::Severity::error);
    Input input;
    input.id = read_id(object);
    input.pack = pack.id;
    const base::Reader of = object["of"], type = object["type"], unit = object["unit"];
    const base::Reader options = object["options"], group = object["group"];
    const base::Reader most = object["most"];
    const base::Reader title = object["title"], help = object["help"];
    const base::Reader not_applicable = object["not_applicable"];
    input.scope = read_choice(of, scopes, Scope::firm);
    input.type = read_choice(type, input_types, InputType::boolean);
    input.any_unit = unit.exists() && unit.json() == "*";
    if (!input.any_unit) input.unit = read_unit(unit, false).value_or(units::Unit{});
    input.most = most.number().value_or(0);
    for_each(options, [&](const base::Reader& option) {
      const base::Reader option_title = option["title"];
      input.options.push_back({read_id(option), option_title.texts(true)});
    });
    if ((input.type == InputType::choice) == input.options.empty()) options.fault("pack.options");
    input.may_be_not_applicable = not_applicable.boolean().value_or(false);
    input.group = group.text().value_or("other");
    input.title = title.texts(true);
    input.help = help.texts();
    input.cite = read_cite(object, false);
    pack.inputs.push_back(std::move(input));
  });
}

void read_carriers(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "title", "kind", "unit", "units", "renewable", "nonfossil",
                      "needs_proof", "group", "search", "ask"},
                     base::Severity::error);
    Carrier carrier;
    carrier.id = read_id(object);
    const base::Reader title = object["title"], kind = object["kind"], unit = object["unit"];
    const base::Reader units = object["units"], renewable = object["renewable"];
    const base::Reader nonfossil = object["nonfossil"], proof = object["needs_proof"];
    const base::Reader group = object["group"], search = object["search"], ask = object["ask"];
    carrier.title = title.texts(true);
    carrier.kind = read_choice(kind, carrier_kinds, CarrierKind::fuel);
    carrier.unit = read_unit(unit, true).value_or(units::Unit{});
    carrier.units = read_words(units);
    if (carrier.units.empty()) carrier.units = {carrier.unit.text};
    carrier.renewable = renewable.boolean().value_or(false);
    carrier.nonfossil = nonfossil.boolean().value_or(carrier.renewable);
    carrier.needs_proof = proof.boolean().value_or(false);
    carrier.group = group.text().value_or("other");
    carrier.search = search.text().value_or("");
    carrier.ask = ask.text();
    pack.carriers.push_back(std::move(carrier));
  });
}

void read_products(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "title", "unit", "inputs", "search"}, base::Severity::error);
    ProductDefinition product;
    product.id = read_id(object);
    const base::Reader title = object["title"], unit = object["unit"];
    const base::Reader inputs = object["inputs"], search = object["search"];
    product.title = title.texts(true);
    product.unit = read_unit(unit, true).value_or(units::Unit{});
    product.inputs = read_words(inputs);
    product.search = search.text().value_or("");
    pack.products.push_back(std::move(product));
  });
}

void read_industries(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "title", "search"}, base::Severity::error);
    Industry industry;
    industry.id = read_id(object);
    const base::Reader title = object["title"], search = object["search"];
    industry.title = title.texts(true);
    industry.search = search.text().value_or("");
    pack.industries.push_back(std::move(industry));
  });
}

void read_indicators(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "of", "unit", "options", "formula", "shown", "title", "help", "cite"},
                     base::Severity::error);
    Indicator indicator;
    indicator.id = read_id(object);
    indicator.pack = pack.id;
    const base::Reader of = object["of"], unit = object["unit"], options = object["options"];
    const base::Reader formula = object["formula"], shown = object["shown"];
    const base::Reader title = object["title"], help = object["help"];
    indicator.scope = read_choice(of, scopes, Scope::year);
    indicator.unit_by_row = unit.exists() && unit.json() == "by_row";
    indicator.has_unit = unit.exists();
    indicator.options = read_words(options);
    indicator.text = !indicator.options.empty();
    if (!indicator.unit_by_row) indicator.unit = read_unit(unit, false).value_or(units::Unit{});
    indicator.formula = read_rule(formula);
    if (!formula.exists()) {
      indicator.builtin = builtin(indicator.id);
      if (indicator.builtin == Builtin::none)
        object.fault("pack.no_formula", {{"id", indicator.id}});
    }
    indicator.shown = shown.boolean().value_or(true) && (!formula.exists() || indicator.formula);
    indicator.title = title.texts(true);
    indicator.help = help.texts();
    indicator.cite = read_cite(object, false);
    pack.indicators.push_back(std::move(indicator));
  });
}

}  // namespace greengauge::policy
