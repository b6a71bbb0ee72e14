// Derivations.
// A Deriver walks the syntax tree of a rule and adds a part for every name in it; a name that is an
// indicator is derived the same way, until an answer, a table cell or an energy line is reached.
// Inside every(…), sum(…) and base(…) it moves the environment as the evaluator does, so that each
// part shows the value that the rule saw. Parts that are the same in id, place, year and value are
// listed once. The depth is bounded: rules of packs are a few levels deep, and a bound keeps a
// made-up pack from filling the page.
// Values come from the FirmEnvironment that judges; only the texts are made here.
#include "assess/derive/derivation.h"

#include <algorithm>
#include <utility>

#include "assess/derive/filled.h"
#include "assess/derive/line_derivation.h"
#include "assess/judge/outcome.h"
#include "assess/judge/requirements.h"
#include "base/json.h"
#include "policy/link.h"

namespace greengauge::assess {
namespace {

using policy::SymbolDefinition;
using rules::Collection;
using rules::Operation;
using rules::Value;

constexpr int max_depth = 12;

class Deriver {
 public:
  explicit Deriver(FirmEnvironment& environment) : environment_(environment) {}

  Derivation indicator(const policy::Indicator& definition) {
    Derivation result;
    result.title = definition.title;
    result.id = definition.id;
    result.cite = definition.cite;
    result.unit = unit_of(definition);
    const Value value = environment_.indicator(definition);
    result.value = shown(value, policy::type_of(definition), result.unit);
    if (auto note = reason(value)) result.notes.push_back(std::move(*note));
    if (definition.formula) {
      rule(*definition.formula, result);
    } else {
      balance(definition.builtin, result);
    }
    if (std::holds_alternative<std::monostate>(result.value))
      result.combination = Combination::none;
    return result;
  }

  Derivation test(const base::Text& title, std::string_view id, const policy::Citations& cite,
                  const std::optional<rules::Expression>& test,
                  const std::optional<units::Unit>& unit) {
    Derivation result;
    result.title = title;
    result.id = std::string(id);
    result.cite = cite;
    result.status = Status::unknown;
    if (!test) {
      result.notes.push_back({"why.clause_not_read", {}, {}});
      return result;
    }
    TestOutcome outcome = judge(environment_, *test, unit);
    result.status = outcome.status;
    result.value = outcome.actual;
    if (outcome.unit) result.unit = *outcome.unit;
    result.notes = std::move(outcome.notes);
    rule(*test, result);
    return result;
  }

 private:
  /// The element of a collection that the rule is at, where it is not the rule's own year or product.
  struct Element {
    int year = 0;
    std::string product;
  };

  units::Unit unit_of(const policy::Indicator& definition) {
    if (definition.unit_by_row && environment_.current_product()) {
      return environment_.unit_energy().unit;
    }
    return definition.unit;
  }

  void rule(const rules::Expression& expression, Derivation& result) {
    result.combination = Combination::formula;
    result.formula = expression.source;
    result.filled = filled(expression, environment_);
    if (++depth_ <= max_depth) {
      Parts parts(*this, result);
      rules::observe(expression, environment_, parts);
    }
    --depth_;
  }

  /// Adds one part for each name of a rule, in the year and product that the rule sees it in.
  class Parts final : public rules::Sink {
   public:
    Parts(Deriver& deriver, Derivation& result) : deriver_(deriver), result_(result) {}

    void computed(const rules::Node& node, const Value&, std::size_t) override {
      if (node.operation == Operation::name) deriver_.add_part(node.symbol, result_);
    }
    void entered(const Collection& collection) override {
      outer_.push_back(deriver_.element_);
      deriver_.enter(collection);
    }
    void left() override {
      deriver_.element_ = std::move(outer_.back());
      outer_.pop_back();
    }

   private:
    Deriver& deriver_;
    Derivation& result_;
    std::vector<Element> outer_;
  };

  void enter(const Collection& collection) {
    if (collection.of != Collection::Of::products) {
      element_.year = environment_.current_year_number();
    } else if (environment_.current_product()) {
      element_.product = environment_.current_product()->id;
    }
  }

  void add_part(std::uint32_t id, Derivation& result) {
    const Element here = std::exchange(element_, {});
    Derivation part = symbol(id);
    element_ = here;
    part.year = here.year;
    part.product = here.product;
    const bool there =
        std::any_of(result.parts.begin(), result.parts.end(), [&](const Derivation& other) {
          return other.id == part.id && other.place == part.place && other.year == part.year &&
                 other.product == part.product && other.value == part.value;
        });
    if (!there) result.parts.push_back(std::move(part));
  }

  Derivation symbol(std::uint32_t id) {
    const SymbolDefinition& symbol = environment_.symbol(id);
    switch (symbol.kind) {
      case SymbolDefinition::Kind::indicator:
        if (const policy::Indicator* definition = environment_.law().by_symbol[id]) {
          return indicator(*definition);
        }
        break;
      case SymbolDefinition::Kind::input: return answer(id, symbol);
      case SymbolDefinition::Kind::today: {
        Derivation result;
        result.title = {"评价日期", "Day of the assessment"};
        result.id = symbol.name;
        result.value = base::to_string(environment_.law().date);
        result.combination = Combination::given;
        return result;
      }
      case SymbolDefinition::Kind::cell: return cell(id, symbol);
      case SymbolDefinition::Kind::listed: {
        Derivation result;
        const policy::Table* table = environment_.law().catalogue->table(symbol.name);
        result.title = table->title;
        result.id = table->id;
        result.cite = table->cite;
        result.value = shown(environment_.value(id), symbol.type, {});
        result.combination = Combination::table;
        return result;
      }
    }
    return {};
  }

  Derivation answer(std::uint32_t id, const SymbolDefinition& symbol) {
    const policy::Input& input = *environment_.law().catalogue->input(symbol.name);
    Derivation result;
    result.title = input.title;
    result.id = input.id;
    result.unit = input.unit;
    result.cite = input.cite;
    result.value = shown(environment_.value(id), symbol.type, input.unit);
    if (!std::holds_alternative<std::monostate>(result.value))
      result.combination = Combination::given;
    std::string parent;
    if (symbol.scope == policy::Scope::year) parent = environment_.year_pointer();
    if (symbol.scope == policy::Scope::product && environment_.current_product()) {
      parent = environment_.product_place().pointer;
    }
    result.place = base::pointer_to(parent + "/answers", input.id);
    return result;
  }

  Derivation cell(std::uint32_t id, const SymbolDefinition& symbol) {
    Derivation result;
    result.id = symbol.name + "." + symbol.column;
    if (!environment_.current_product()) return result;
    const RowChoice choice =
        symbol.name == "benchmark" ? environment_.benchmark_rows()
        : symbol.name == "limit"
            ? environment_.limit_rows()
            : choose_rows({environment_.law().catalogue->table(symbol.name)},
                          environment_.law().date, environment_.product_place());
    const Value value = environment_.value(id);
    if (auto note = reason(value)) result.notes.push_back(std::move(*note));
    for (Note& note : row_notes(environment_, choice)) result.notes.push_back(std::move(note));
    if (choice.rows.empty()) return result;
    const policy::Row& row = *choice.rows.front();
    result.title = row.title;
    result.formula = choice.table->edition + " · " + symbol.column;
    result.unit = row.unit;
    result.value = shown(value, rules::Type::number(), row.unit);
    result.cite = row.cite;
    result.combination = Combination::table;
    return result;
  }

  /// Parts of an indicator without a formula: totals from lines, unit energy from energy and
  /// output, level and benchmark from unit energy and the cells of the row.
  void balance(Builtin kind, Derivation& result) {
    if (kind == Builtin::unit_energy || kind == Builtin::limit_level ||
        kind == Builtin::benchmark) {
      return product(kind, result);
    }
    const firm::Year* year = environment_.current_year();
    if (!year) return;
    if (!year->has_lines) return add_given_total(environment_, kind, result);
    result.combination = Combination::sum;
    add_lines(environment_, kind, result);
  }

  void product(Builtin kind, Derivation& result) {
    const firm::Product* made = environment_.current_product();
    if (!made) return;
    if (kind != Builtin::unit_energy) {
      const RowChoice choice =
          kind == Builtin::benchmark ? environment_.benchmark_rows() : environment_.limit_rows();
      add_row_cells(environment_, choice, result);
      result.combination = Combination::table;
    }
    if (kind == Builtin::unit_energy) add_product_energy(environment_, result);
    for (const policy::Indicator* definition : environment_.law().indicators) {
      if (kind != Builtin::unit_energy && definition->id == "product.unit_energy") {
        result.parts.insert(result.parts.begin(), indicator(*definition));
      }
    }
  }

  FirmEnvironment& environment_;
  Element element_;
  int depth_ = 0;
};

bool starts_with(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

/// The derivation of "energy.tce.<carrier>"; nothing for other ids.
std::optional<Derivation> carrier_part(FirmEnvironment& environment, std::string_view id) {
  constexpr std::string_view prefix = "energy.tce.";
  if (!starts_with(id, prefix)) return std::nullopt;
  const policy::Carrier* carrier = environment.law().catalogue->carrier(id.substr(prefix.size()));
  const units::Unit tce = units::parse_unit("tce").value_or(units::Unit{});
  if (!carrier) return std::nullopt;
  Derivation result;
  result.title = carrier->title;
  result.id = std::string(id);
  result.unit = tce;
  result.value = shown(environment.carrier_energy(*carrier), rules::Type::number(), tce);
  result.combination = Combination::sum;
  Derivation all;
  add_lines(environment, Builtin::energy, all);
  for (Derivation& part : all.parts) {
    if (part.id == carrier->id) result.parts.push_back(std::move(part));
  }
  return result;
}

}  // namespace

std::string_view name_of(Combination combination) {
  switch (combination) {
    case Combination::none: break;
    case Combination::given: return "given";
    case Combination::sum: return "sum";
    case Combination::product: return "product";
    case Combination::quotient: return "quotient";
    case Combination::table: return "table";
    case Combination::formula: return "formula";
  }
  return "";
}

std::vector<Derivation> derive(const policy::InForce& law, const firm::Firm& firm,
                               std::string_view id, int year) {
  FirmEnvironment environment(law, firm);
  Deriver deriver(environment);
  const int at = year != 0 ? year : firm.assessment_year();
  environment.set_scope(at);
  std::vector<Derivation> results;
  const firm::Year* data = firm.year(at);
  const std::size_t products = data ? data->products.size() : 0;

  for (const policy::Indicator* definition : law.indicators) {
    if (definition->id != id) continue;
    if (definition->scope != policy::Scope::product) return {deriver.indicator(*definition)};
    for (std::size_t i = 0; i < products; ++i) {
      environment.set_scope(at, i);
      results.push_back(deriver.indicator(*definition));
      results.back().place = environment.product_place().pointer;
    }
    return results;
  }
  if (auto part = carrier_part(environment, id)) return {std::move(*part)};
  for (const policy::Programme* programme : law.programmes) {
    for (const policy::Requirement& requirement : programme->requirements) {
      if (requirement.id != id) continue;
      for (const RequirementResult& judged : judge_requirement(environment, requirement)) {
        std::optional<std::size_t> product;
        for (std::size_t i = 0; i < products; ++i) {
          if (!judged.product.empty() && data->products[i].id == judged.product) product = i;
        }
        environment.set_scope(at, product);
        results.push_back(deriver.test(requirement.title, requirement.id, judged.cite,
                                       requirement.test, requirement.unit));
        results.back().status = judged.status;
      }
      return results;
    }
  }
  for (const policy::Target* target : law.targets) {
    if (target->id != id) continue;
    return {deriver.test(target->title, target->id, target->cite, target->test, target->unit)};
  }
  for (const policy::Obligation* obligation : law.obligations) {
    if (obligation->id != id) continue;
    return {deriver.test(obligation->title, obligation->id, obligation->cite, obligation->test,
                         obligation->unit)};
  }
  return results;
}

}  // namespace greengauge::assess
