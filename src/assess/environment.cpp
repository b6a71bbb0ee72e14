// Values by name for the rule evaluator.
// The environment has a cursor: a year and, inside a rule over products, one product. `enter` and
// `leave` move it as every(…), sum(…) and base(…) run over products and years, with a stack to
// return; `set_scope` sets it from outside. `value` looks into the store of the cursor's year or
// product and computes only what is not there: an answer of the file, a formula (evaluated with
// this same environment), an indicator of the energy balance (energy/builtins.cpp), a table cell,
// or the date. A formula cannot need itself: `policy::load` refuses circles.
// What the file does not say becomes an unknown value that names its JSON pointer.
#include "assess/environment.h"

#include <algorithm>

#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::assess {
namespace {

using policy::Scope;
using policy::SymbolDefinition;
using rules::Collection;
using rules::Value;
using rules::Why;

constexpr double seconds_per_day = 86400;

}  // namespace

FirmEnvironment::FirmEnvironment(const policy::InForce& law, const firm::Firm& firm)
    : law_(law), firm_(firm), coefficients_(law) {
  set_scope(firm.assessment_year());
}

void FirmEnvironment::set_scope(int year, std::optional<std::size_t> product) {
  stack_.clear();
  cursor_.year = year_scope(year);
  cursor_.product = product ? product_scope(*product) : nullptr;
  use_frame();
}

void FirmEnvironment::use_frame() {
  frame_ = {cursor_.year->values.data(),
            cursor_.product ? cursor_.product->values.data() : nullptr};
}

void FirmEnvironment::firm_changed() {
  const int year = cursor_.year->number;
  std::optional<std::size_t> product;
  if (cursor_.product) product = cursor_.product - cursor_.year->products.data();
  years_.clear();
  set_scope(year, product);
}

YearScope* FirmEnvironment::year_scope(int year) {
  const auto [at, is_new] = years_.try_emplace(year);
  YearScope& scope = at->second;
  if (!is_new) return &scope;
  scope.number = year;
  scope.data = firm_.year(year);
  scope.pointer = "/years/" + std::to_string(year);
  scope.energy = scope.pointer + "/energy";
  scope.answers = scope.pointer + "/answers";
  scope.values.resize(law_.catalogue->frame.year);
  if (scope.data) scope.products.resize(scope.data->products.size());
  return &scope;
}

/// The store of a product of the current year, filled at its first use; null if there is no such
/// product.
ProductScope* FirmEnvironment::product_scope(std::size_t index) const {
  const YearScope& year = *cursor_.year;
  if (index >= year.products.size()) return nullptr;
  ProductScope& scope = cursor_.year->products[index];
  if (scope.product) return &scope;
  scope.product = &year.data->products[index];
  scope.pointer = base::pointer_to(year.pointer + "/products", scope.product->index);
  scope.answers = scope.pointer + "/answers";
  scope.values.resize(law_.catalogue->frame.product);
  return &scope;
}

ProductPlace FirmEnvironment::product_place() {
  ProductScope& scope = *cursor_.product;
  return {*law_.catalogue, *scope.product, scope.pointer, scope.answers,
          places_,         firm_.options,  scope.tried};
}

PowerBasis FirmEnvironment::chosen_basis() const {
  return {firm_.options.basis == firm::Basis::equivalent, firm_.options.equivalent, false};
}

PowerBasis FirmEnvironment::other_basis() const {
  return {firm_.options.basis == firm::Basis::calorific, firm_.options.equivalent, false};
}

/// 1, or unknown if the file has no base year other than the assessment year: with one year there
/// is no change, which is not a change of 0. The missing place is the year that should be added.
Value FirmEnvironment::base_years() {
  const int base = firm_.base_year();
  if (firm_.years.empty() || base != firm_.assessment_year()) return Value::of(1);
  if (firm_.years.size() > 1) return places_.missing("/options/base_year");
  int wanted = base - 1;
  for (const policy::Target* target : law_.targets)  // preferably the one that plans count from
    if (target->base_year > 0 && target->base_year < wanted) wanted = target->base_year;
  return places_.missing("/years/" + std::to_string(wanted));
}

Value FirmEnvironment::size(const Collection& collection) {
  switch (collection.of) {
    case Collection::Of::base_year: return base_years();
    case Collection::Of::years:
      if (firm_.years.empty()) return places_.missing("/years");
      return Value::of(collection.count > 0 ? collection.count
                                            : static_cast<double>(firm_.years.size()));
    case Collection::Of::products: break;
  }
  const firm::Year* year = current_year();
  if (!year || year->products.empty()) return places_.missing(year_pointer() + "/products");
  return Value::of(static_cast<double>(year->products.size()));
}

void FirmEnvironment::enter(const Collection& collection, std::size_t index) {
  stack_.push_back(cursor_);
  switch (collection.of) {
    case Collection::Of::products: cursor_.product = product_scope(index); break;
    case Collection::Of::years:
      cursor_ = {year_scope(collection.count > 0 ? cursor_.year->number - static_cast<int>(index)
                                                 : firm_.years[index].year),
                 nullptr};
      break;
    case Collection::Of::base_year: cursor_ = {year_scope(firm_.base_year()), nullptr}; break;
  }
  use_frame();
}

void FirmEnvironment::leave() {
  cursor_ = stack_.back();
  stack_.pop_back();
  use_frame();
}

Value FirmEnvironment::value(std::uint32_t id) {
  const SymbolDefinition& symbol = this->symbol(id);
  // Without a product, the value of a product's name is kept in the year's frame under its id.
  const bool of_product = symbol.scope == Scope::product && cursor_.product;
  Value& kept = of_product ? cursor_.product->values[symbol.slot] : cursor_.year->values[id];
  if (kept.blank()) kept = compute(id);
  return kept;
}

Value FirmEnvironment::compute(std::uint32_t id) {
  const SymbolDefinition& symbol = this->symbol(id);
  switch (symbol.kind) {
    case SymbolDefinition::Kind::input: return answer(symbol);
    case SymbolDefinition::Kind::cell: return table_cell(symbol);
    case SymbolDefinition::Kind::listed: return listed(symbol);
    case SymbolDefinition::Kind::today:
      return Value::of(seconds_per_day * base::day_number(law_.date));
    case SymbolDefinition::Kind::indicator: break;
  }
  const policy::Indicator* definition = law_.by_symbol[id];
  return definition ? computed(*definition) : Value::unknown(Why::no_row);
}

Value FirmEnvironment::indicator(const policy::Indicator& definition) {
  const bool by_name = law_.by_symbol[definition.symbol] == &definition;
  return by_name ? value(definition.symbol) : computed(definition);
}

Value FirmEnvironment::computed(const policy::Indicator& definition) {
  if (definition.formula) return rules::evaluate(*definition.formula, *this);
  return builtin_value(definition.builtin);
}

Value FirmEnvironment::answer(const SymbolDefinition& symbol) {
  const firm::Answers* answers = &firm_.answers;
  std::string_view pointer = "/answers";
  if (symbol.scope == Scope::product) {
    if (!current_product()) return Value::unknown(Why::no_row);
    answers = &current_product()->answers;
    pointer = cursor_.product->answers;
  } else if (symbol.scope == Scope::year) {
    const firm::Year* year = current_year();
    answers = year ? &year->answers : nullptr;
    pointer = cursor_.year->answers;
  }
  if (answers) {
    const auto found = answers->find(symbol.name);
    if (found != answers->end()) {
      if (found->second.state == firm::Answer::State::known) {
        const bool is_date = law_.catalogue->input(symbol.name)->type == policy::InputType::date;
        return Value::of(found->second.number * (is_date ? seconds_per_day : 1));
      }
      if (found->second.state == firm::Answer::State::not_applicable) {
        return Value::not_applicable();
      }
    }
  }
  return places_.missing(base::pointer_to(pointer, symbol.name));
}

const RowChoice& FirmEnvironment::limit_rows() {
  auto& rows = cursor_.product->limit;
  if (!rows) rows = choose_rows(law_.limits, law_.date, product_place());
  return *rows;
}

const RowChoice& FirmEnvironment::data_year_limit_rows() {
  auto& rows = cursor_.product->data_year_limit;
  const base::Date last_day{static_cast<std::int16_t>(cursor_.year->number), 12, 31};
  if (!rows) rows = choose_rows(law_.limits, last_day, product_place());
  return *rows;
}

const RowChoice& FirmEnvironment::benchmark_rows() {
  auto& rows = cursor_.product->benchmark;
  if (!rows) rows = choose_rows(law_.benchmarks, law_.date, product_place());
  return *rows;
}

Value FirmEnvironment::table_cell(const SymbolDefinition& symbol) {
  if (!current_product()) return Value::unknown(Why::no_row);
  if (symbol.name == "limit") return cell(limit_rows(), symbol.column, product_place());
  if (symbol.name == "benchmark") return cell(benchmark_rows(), symbol.column, product_place());
  const RowChoice choice =
      choose_rows({law_.catalogue->table(symbol.name)}, law_.date, product_place());
  return cell(choice, symbol.column, product_place());
}

Value FirmEnvironment::listed(const SymbolDefinition& symbol) {
  const policy::Table* table = law_.catalogue->table(symbol.name);
  const firm::Product* product = current_product();
  const auto by_product = [&](const policy::Row& row) {
    return !row.product.empty() && product && product->product &&
           row.product == product->product->id;
  };
  const auto by_industry = [&](const policy::Row& row) {
    return !row.industry.empty() && firm_.industry.rfind(row.industry, 0) == 0;
  };
  const bool found = std::any_of(table->rows.begin(), table->rows.end(), [&](const auto& row) {
    return by_product(row) || by_industry(row);
  });
  if (found) return Value::truth(true);
  if (product && !product->known_product) {
    return places_.missing(cursor_.product->pointer + "/product");
  }
  const bool asks_industry = std::any_of(table->rows.begin(), table->rows.end(),
                                         [](const auto& row) { return !row.industry.empty(); });
  if (asks_industry && firm_.industry.empty()) return places_.missing("/industry");
  return Value::truth(false);
}

}  // namespace greengauge::assess
