// Who asks what: for each region the rules in force are walked, and each rule's inputs (also those
// behind indicators, policy::inputs_of) note the id of its programme, target,
// obligation or indicator. Inputs that choose table rows are asked by their products.
#include "report/export/inputs.h"

#include <algorithm>

#include "base/json_writer.h"
#include "policy/rules_of.h"

namespace greengauge::report {
namespace {

class AskedInputCollector {
 public:
  explicit AskedInputCollector(const policy::Catalogue& catalogue) : catalogue_(catalogue) {
    for (const policy::Pack& pack : catalogue.packs) {
      for (const policy::Input& input : pack.inputs) {
        if (catalogue.input(input.id) == &input) result.push_back({&input, {}});
      }
    }
  }

  void add(const policy::InForce& law) {
    const auto add_all = [&](const auto& definitions) {
      for (const auto* definition : definitions)
        policy::for_each_rule(*definition,
                              [&](const rules::Expression& rule, const policy::RuleSite&) {
                                for (const policy::Input* input : policy::inputs_of(law, rule))
                                  ask(input->id, definition->id);
                              });
    };
    add_all(law.programmes);
    add_all(law.targets);
    add_all(law.obligations);
    add_all(law.indicators);
  }

  void add_products() {
    for (const policy::Pack& pack : catalogue_.packs) {
      for (const policy::ProductDefinition& product : pack.products) {
        for (const std::string& input : product.inputs) ask(input, product.id);
      }
    }
  }

  std::vector<AskedInput> result;

 private:
  void ask(const std::string& input, const std::string& who) {
    for (AskedInput& asked : result) {
      if (asked.input->id != input) continue;
      auto& by = asked.asked_by;
      if (std::find(by.begin(), by.end(), who) == by.end()) by.push_back(who);
    }
  }

  const policy::Catalogue& catalogue_;
};

std::string unit_text(const policy::Input& input) {
  return input.any_unit ? "*" : input.unit.text.empty() ? "1" : input.unit.text;
}

}  // namespace

std::string_view name_of(policy::InputType type) {
  switch (type) {
    case policy::InputType::number: return "number";
    case policy::InputType::boolean: return "boolean";
    case policy::InputType::choice: return "choice";
    case policy::InputType::text: return "text";
    case policy::InputType::date: return "date";
  }
  return "";
}

std::string_view name_of(policy::Scope scope) {
  switch (scope) {
    case policy::Scope::firm: return "firm";
    case policy::Scope::year: return "year";
    case policy::Scope::product: return "product";
  }
  return "";
}

std::vector<AskedInput> asked_inputs(const policy::Catalogue& catalogue, std::string_view region,
                                     base::Date date) {
  AskedInputCollector collector(catalogue);
  std::vector<std::string> regions{"CN"};
  if (!region.empty()) {
    regions = {std::string(region)};
  } else {
    for (const policy::Pack& pack : catalogue.packs) {
      if (std::find(regions.begin(), regions.end(), pack.region) == regions.end()) {
        regions.push_back(pack.region);
      }
    }
  }
  for (const std::string& one : regions) {
    collector.add(policy::in_force(catalogue, one, date));
  }
  collector.add_products();
  auto& result = collector.result;
  result.erase(std::remove_if(result.begin(), result.end(),
                              [](const AskedInput& asked) { return asked.asked_by.empty(); }),
               result.end());
  return std::move(result);
}

std::string to_text(const std::vector<AskedInput>& inputs, const Words& words) {
  std::string out;
  for (const AskedInput& asked : inputs) {
    const policy::Input& input = *asked.input;
    out += input.id + "  [" + std::string(name_of(input.scope)) + ", " +
           std::string(name_of(input.type));
    if (input.type == policy::InputType::number) out += ", " + unit_text(input);
    for (std::size_t i = 0; i < input.options.size(); ++i) {
      out += (i ? " | " : ": ") + input.options[i].id;
    }
    out += "]\n    " + text(words, input.title) + "\n    ← ";
    for (std::size_t i = 0; i < asked.asked_by.size(); ++i) {
      out += (i ? ", " : "") + asked.asked_by[i];
    }
    out += "\n";
  }
  return out;
}

std::string to_json(const std::vector<AskedInput>& inputs, const Words&) {
  std::string out;
  base::JsonWriter writer(out, true);
  writer.begin_array();
  for (const AskedInput& asked : inputs) {
    const policy::Input& input = *asked.input;
    writer.begin_object();
    writer.member("id", input.id);
    writer.member("of", name_of(input.scope));
    writer.member("type", name_of(input.type));
    writer.key("unit");
    input.type == policy::InputType::number ? writer.string(unit_text(input)) : writer.null();
    writer.key("options");
    writer.begin_array();
    for (const policy::Option& option : input.options) writer.string(option.id);
    writer.end_array();
    writer.key("title");
    writer.begin_object();
    writer.member("zh", input.title.zh);
    writer.member("en", input.title.en);
    writer.end_object();
    writer.key("asked_by");
    writer.begin_array();
    for (const std::string& who : asked.asked_by) writer.string(who);
    writer.end_array();
    writer.end_object();
  }
  writer.end_array();
  return out;
}

}  // namespace greengauge::report
