// Saving measures of a pack, with their own questions, tables and rules.
//
// A measure is a small world of names: a rule sees the measure's inputs, the values defined before it
// and the cells of its tables, and nothing else. Its rules are therefore checked while they are read,
// each against the names known by then, which also makes cycles impossible.
#include <algorithm>

#include "policy/link.h"
#include "policy/read/fields.h"
#include "policy/read/pack.h"

namespace greengauge::policy {
namespace {

using rules::Type;

/// The names of one measure: its inputs, the values read so far, and cells of its tables.
class Names {
 public:
  explicit Names(SavingMeasure& measure) : measure_(measure) {}

  std::optional<rules::Symbol> operator()(std::string_view name) {
    for (std::size_t i = 0; i < measure_.inputs.size(); ++i) {
      if (measure_.inputs[i].id != name) continue;
      return add({MeasureSymbol::Kind::input, i, ""}, type_of(measure_.inputs[i]));
    }
    for (std::size_t i = 0; i < measure_.values.size(); ++i) {
      if (measure_.values[i].id != name) continue;
      return add({MeasureSymbol::Kind::value, i, ""}, measure_.values[i].rule.type());
    }
    constexpr std::string_view look_up = "lookup:";
    if (name.substr(0, look_up.size()) != look_up) return std::nullopt;
    const std::string_view rest = name.substr(look_up.size());
    const std::size_t colon = std::min(rest.find(':'), rest.size());
    return cell(rest.substr(0, colon), rest.substr(std::min(colon + 1, rest.size())));
  }

 private:
  std::optional<rules::Symbol> cell(std::string_view table, std::string_view column) {
    for (std::size_t i = 0; i < measure_.tables.size(); ++i) {
      if (measure_.tables[i].id != table) continue;
      for (const Row& row : measure_.tables[i].rows) {
        if (row.values.find(column) == row.values.end()) continue;
        return add({MeasureSymbol::Kind::cell, i, std::string(column)},
                   Type::number(row.unit.dimension));
      }
    }
    return std::nullopt;
  }

  rules::Symbol add(MeasureSymbol symbol, Type type) {
    measure_.symbols.push_back(std::move(symbol));
    return {static_cast<std::uint32_t>(measure_.symbols.size() - 1), std::move(type)};
  }

  SavingMeasure& measure_;
};

/// The checked rule of a field; nothing, with its faults noted, if it is missing or wrong.
std::optional<rules::Expression> checked(const base::Reader& field, SavingMeasure& measure,
                                         const Type& expected) {
  if (!field.exists()) return std::nullopt;
  std::optional<rules::Expression> rule = read_rule(field);
  if (!rule) return std::nullopt;
  const auto faults = rules::check(*rule, Names(measure), expected);
  for (const rules::Fault& fault : faults) {
    std::vector<base::Argument> arguments = fault.arguments;
    arguments.push_back({"column", std::to_string(fault.column)});
    field.fault(fault.code, std::move(arguments));
  }
  if (!faults.empty()) return std::nullopt;
  rules::compile(*rule);
  return rule;
}

void read_values(const base::Reader& list, SavingMeasure& measure) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "title", "unit", "rule"}, base::Severity::error);
    const base::Reader title = object["title"], unit = object["unit"], rule = object["rule"];
    MeasureValue value;
    value.id = read_id(object);
    value.title = title.texts(true);
    value.unit = read_unit(unit, false).value_or(units::Unit{});
    auto expression = checked(rule, measure, Type::number(value.unit.dimension));
    if (!expression) return;
    value.rule = std::move(*expression);
    measure.values.push_back(std::move(value));
  });
}

void read_effects(const base::Reader& list, bool adds, SavingMeasure& measure) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"carrier", "amount", "unit", "when"}, base::Severity::error);
    const base::Reader carrier = object["carrier"], amount = object["amount"];
    const base::Reader unit = object["unit"], when = object["when"];
    MeasureEffect effect;
    effect.carrier = carrier.text(true).value_or("");
    effect.adds = adds;
    effect.unit = read_unit(unit, true).value_or(units::Unit{});
    auto rule = checked(amount, measure, Type::number(effect.unit.dimension));
    effect.when = checked(when, measure, Type::truth());
    if (!rule || (when.exists() && !effect.when)) return;
    effect.amount = std::move(*rule);
    measure.effects.push_back(std::move(effect));
  });
}

}  // namespace

void read_measures(const base::Reader& list, Pack& pack) {
  for_each(list, [&](const base::Reader& object) {
    object.only_keys({"id", "title", "help", "from", "until", "inputs", "tables", "values", "saves",
                      "adds", "cite"},
                     base::Severity::error);
    const base::Reader title = object["title"], help = object["help"], inputs = object["inputs"];
    const base::Reader tables = object["tables"], values = object["values"];
    const base::Reader saves = object["saves"], adds = object["adds"];
    SavingMeasure measure;
    measure.id = read_id(object);
    measure.pack = pack.id;
    measure.title = title.texts(true);
    measure.help = help.texts();
    measure.in_force = read_period(object);
    measure.cite = read_cite(object, true);
    Pack own;  // a pack for the readers of inputs and tables to fill
    own.id = pack.id;
    read_inputs(inputs, own);
    read_tables(tables, own);
    measure.inputs = std::move(own.inputs);
    measure.tables = std::move(own.tables);
    read_values(values, measure);
    read_effects(saves, false, measure);
    read_effects(adds, true, measure);
    pack.measures.push_back(std::move(measure));
  });
}

}  // namespace greengauge::policy
