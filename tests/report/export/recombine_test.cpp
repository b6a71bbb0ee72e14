// Every number is what its steps give: a reader of `explain --format json` alone, with the units library
// but nothing of the assessment, puts the parts together again and gets the value. It evaluates formulas
// by a walk of its own over the parsed tree; it knows no rule, factor or firm.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "assess/derive/derivation.h"
#include "report/export/json.h"
#include "report/report_fixture.h"
#include "rules/rules.h"
#include "support/made_firms.h"
#include "support/near_rel.h"

namespace greengauge::test {
namespace {

using base::Json;
using Number = std::optional<double>;

/// Dimensionless for reading's sake, but for two of CO2: carbon in 1 J, and CO2 in 1 kg of carbon.
units::Unit unit_named(const std::string& text) {
  const auto named = [](const char* name) {
    return units::parse_unit(name).value_or(units::Unit{});
  };
  if (text == "tC/TJ") return named("tCO2/TJ");  // the next factor makes it CO2
  if (text == "tCO2/tC" || text == "1") return {};
  const auto unit = units::parse_unit(text);
  CAPTURE(text);
  REQUIRE(unit);
  return *unit;
}

double in_base_units(double value, const std::string& unit) {
  return units::quantity(value, unit_named(unit)).value;
}

Number in_base_units(const Json& node) {
  const Json& value = node["value"];
  if (value.is_boolean()) return value.get<bool>() ? 1 : 0;
  if (!value.is_number()) return std::nullopt;
  return in_base_units(value.get<double>(), node["unit"].get<std::string>());
}

class Recombiner {
 public:
  /// Checks the node and all below; returns what its parts give, in base units.
  Number check(const Json& node) {
    for (const Json& part : node["parts"]) check(part);
    const Number found = recombine(node), told = in_base_units(node);
    if (!node["operation"].is_string() || !told) return std::nullopt;
    CHECK(found);
    if (!found) return std::nullopt;
    CAPTURE(node["id"].dump());
    CAPTURE(node["formula"].dump());
    CAPTURE(node["operation"].dump());
    CHECK(*found == near_rel(*told, 1e-9));
    ++checked;
    return found;
  }

  int checked = 0;

 private:
  Number recombine(const Json& node) {
    const std::string operation = node["operation"].is_string() ? node["operation"] : Json("");
    if (operation == "given") {
      const bool by_firm = !node["place"].get<std::string>().empty() || node["id"] == "today";
      CHECK(by_firm);
      return in_base_units(node);
    }
    if (operation == "sum") return sum(node["parts"]);
    if (operation == "product") return product(node);
    if (operation == "quotient") {
      REQUIRE(node["parts"].size() == 2);
      const Number a = in_base_units(node["parts"][0]), b = in_base_units(node["parts"][1]);
      return a && b ? Number(*a / *b) : std::nullopt;
    }
    if (operation == "table") return node["parts"].empty() ? in_base_units(node) : reached(node);
    if (operation == "formula") return formula(node);
    return std::nullopt;
  }

  static Number sum(const Json& parts) {
    double total = 0;
    for (const Json& part : parts) {
      const Number one = in_base_units(part);
      if (!one) return std::nullopt;
      total += *one;
    }
    return total;
  }

  static Number product(const Json& node) {
    double result = 1;
    for (const Json& operand : node["operands"]) {
      const double one = in_base_units(operand["value"], operand["unit"]);
      const bool divides = operand.value("divides", false);
      result = divides ? result / one : result * one;
      CHECK((!operand["cite"].empty() || operand.contains("place")));  // no number without a source
    }
    if (!node["operands"].empty()) return result;
    for (const Json& part : node["parts"]) {
      const Number one = in_base_units(part);
      if (!one) return std::nullopt;
      result *= *one;
    }
    return result;
  }

  /// The limit level that the first part, the unit energy, reaches by the cells after it.
  static Number reached(const Json& node) {
    if (node["id"] != "product.limit_level" || !node["value"].is_number()) return std::nullopt;
    const Number energy = in_base_units(node["parts"][0]);
    if (!energy) return std::nullopt;
    for (int level = 1; level <= 3; ++level) {
      const std::string column = ".level" + std::to_string(level);
      for (const Json& cell : node["parts"]) {
        const std::string id = cell["id"];
        if (id.size() < column.size() || id.substr(id.size() - column.size()) != column) continue;
        const Number most = in_base_units(cell);
        if (most && *energy <= *most * (1 + 1e-12)) return level;
      }
    }
    return 0;
  }

  Number formula(const Json& node) {
    const rules::Parsed parsed = rules::parse(node["formula"].get<std::string>());
    REQUIRE(parsed.expression);
    const rules::Expression& rule = *parsed.expression;
    return value(rule, rule.at(rule.root), node["parts"], {});
  }

  /// The step of a name: in that year, if the rule looks at years; nothing if there are several.
  static const Json* part(const Json& parts, const std::string& name, std::optional<int> year) {
    const std::string id = name.substr(name.rfind("product.", 0) == 0 ? 8 : 0);
    const Json* found = nullptr;
    for (const Json& one : parts) {
      if (one["id"] != name && one["id"] != id) continue;
      if (one.contains("year") != year.has_value() || one.contains("product")) continue;
      if (year && one["year"] != *year) continue;
      if (found) return nullptr;
      found = &one;
    }
    return found;
  }

  Number value(const rules::Expression& rule, const rules::Node& node, const Json& parts,
               std::optional<int> year) {
    using rules::Operation;
    std::vector<double> a;
    const auto operands = [&] {
      for (std::size_t i = 0; i < node.count; ++i) {
        const Number one = value(rule, rule.operand(node, i), parts, year);
        if (!one) return false;
        a.push_back(*one);
      }
      return true;
    };
    switch (node.operation) {
      case Operation::number:
      case Operation::truth: return node.number;
      case Operation::name: {
        const Json* step = part(parts, node.word, year);
        return step ? in_base_units(*step) : std::nullopt;
      }
      case Operation::conditional: {
        const Number test = value(rule, rule.operand(node, 0), parts, year);
        return test ? value(rule, rule.operand(node, *test != 0 ? 1 : 2), parts, year)
                    : std::nullopt;
      }
      case Operation::sum:
      case Operation::in_base_year: return over_years(rule, node, parts);
      default: break;
    }
    if (!operands()) return std::nullopt;
    switch (node.operation) {
      case Operation::negate: return -a[0];
      case Operation::add: return a[0] + a[1];
      case Operation::subtract: return a[0] - a[1];
      case Operation::multiply: return a[0] * a[1];
      case Operation::divide: return a[0] / a[1];
      case Operation::minimum: return *std::min_element(a.begin(), a.end());
      case Operation::maximum: return *std::max_element(a.begin(), a.end());
      case Operation::clamp: return std::min(std::max(a[0], a[1]), a[2]);
      case Operation::absolute: return std::fabs(a[0]);
      default: return std::nullopt;  // tests, and words: their results are no numbers
    }
  }

  Number over_years(const rules::Expression& rule, const rules::Node& node, const Json& parts) {
    if (node.collection.of == rules::Collection::Of::products) return std::nullopt;
    std::vector<int> years;
    for (const Json& one : parts)
      if (one.contains("year")) years.push_back(one["year"]);
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
    if (years.empty()) return std::nullopt;
    if (node.collection.of == rules::Collection::Of::base_year) years.resize(1);
    double total = 0;
    for (const int year : years) {
      const Number one = value(rule, rule.operand(node, 0), parts, year);
      if (!one) return std::nullopt;
      total += *one;
    }
    return total;
  }
};

/// Explains every result of the firm and recombines it.
void recombine(const Assessed& one, Recombiner& all) {
  std::vector<std::string> ids;
  for (const assess::IndicatorResult& result : one.assessment.indicators) {
    if (std::find(ids.begin(), ids.end(), result.id) == ids.end()) ids.push_back(result.id);
  }
  for (const std::string& id : ids) {
    const auto steps = assess::derive(one.law, *one.read.firm, id);
    const std::string text = report::to_json(steps, words(chinese(), &*one.read.firm));
    for (const Json& node : base::parse_json(text).value) all.check(node);
  }
}

TEST_CASE("the steps of every result of the samples and whole cases give its value") {
  Recombiner all;
  for (const char* folder : {"assets/samples", "tests/cases/firms"}) {
    for (const std::string& name : json_files(folder)) {
      CAPTURE(name);
      const Assessed one =
          assessed(bytes_of(source_path(std::string(folder) + "/" + name)), report_day);
      if (one.readable()) recombine(one, all);
    }
  }
  recombine(foundry(), all);
  CHECK(all.checked > 500);
}

void recombine_made_firms(std::uint64_t count) {
  Recombiner all;
  for (std::uint64_t seed = 0; seed < count; ++seed) {
    CAPTURE(seed);
    recombine(assessed(MadeFirms(seed).file(), report_day), all);
  }
  CHECK(all.checked > 20 * static_cast<int>(count));
}
TEST_CASE("the steps of every result of made-up firms give its value") { recombine_made_firms(30); }
TEST_CASE("the steps of every result of 10 000 made-up firms give its value" * doctest::skip()) {
  recombine_made_firms(10000);
}

}  // namespace
}  // namespace greengauge::test
