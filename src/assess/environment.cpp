#include "assess/environment.h"

#include <algorithm>
#include <array>

#include "base/json.h"

namespace greengauge::assess {
namespace {

using policy::Scope;
using policy::Symbol;
using rules::Collection;
using rules::Value;
using rules::Why;

constexpr double seconds_per_day = 86400;

struct BuiltinName {
  std::string_view id;
  Builtin kind;
};

constexpr std::array<BuiltinName, 13> builtin_names{
    {{"energy.tce", Builtin::energy},
     {"energy.tce_with_feedstock", Builtin::energy_with_feedstock},
     {"energy.tce_without_nonfossil", Builtin::energy_without_nonfossil},
     {"energy.tce_renewable", Builtin::energy_renewable},
     {"energy.tce_nonfossil", Builtin::energy_nonfossil},
     {"energy.tce_other_basis", Builtin::energy_other_basis},
     {"energy.tce_nonfossil_other_basis", Builtin::energy_nonfossil_other_basis},
     {"co2.fuel", Builtin::co2_fuel},
     {"co2.location", Builtin::co2_location},
     {"co2.market", Builtin::co2_market},
     {"product.unit_energy", Builtin::unit_energy},
     {"product.limit_level", Builtin::limit_level},
     {"product.benchmark", Builtin::benchmark}}};

}  // namespace

Builtin builtin(std::string_view indicator) {
  for (const BuiltinName& name : builtin_names) {
    if (name.id == indicator) return name.kind;
  }
  return Builtin::none;
}

FirmEnvironment::FirmEnvironment(const policy::InForce& law, const firm::Firm& firm)
    : law_(law), firm_(firm), coefficients_(law) {
  cursor_.year = firm.assessment_year();
}

void FirmEnvironment::stand_at(int year, std::optional<std::size_t> product) {
  stack_.clear();
  cursor_ = {year, product};
}

std::string FirmEnvironment::year_pointer() const {
  return "/years/" + std::to_string(cursor_.year);
}

const firm::Product* FirmEnvironment::current_product() const {
  const firm::Year* year = current_year();
  if (!year || !cursor_.product || *cursor_.product >= year->products.size()) return nullptr;
  return &year->products[*cursor_.product];
}

ProductPlace FirmEnvironment::product_place() {
  const firm::Product& product = *current_product();
  return {*law_.catalogue, product, base::pointer_to(year_pointer() + "/products", product.index),
          places_, firm_.options};
}

PowerBasis FirmEnvironment::chosen_basis() const {
  return {firm_.options.basis == firm::Basis::equivalent, firm_.options.equivalent, false};
}

PowerBasis FirmEnvironment::other_basis() const {
  return {firm_.options.basis == firm::Basis::calorific, firm_.options.equivalent, false};
}

Value FirmEnvironment::size(const Collection& collection) {
  switch (collection.of) {
    case Collection::Of::base_year: return Value::of(1);
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
    case Collection::Of::products: cursor_.product = index; break;
    case Collection::Of::years:
      cursor_.product.reset();
      cursor_.year =
          collection.count > 0 ? cursor_.year - static_cast<int>(index) : firm_.years[index].year;
      break;
    case Collection::Of::base_year:
      cursor_.product.reset();
      cursor_.year = firm_.base_year();
      break;
  }
}

void FirmEnvironment::leave() {
  cursor_ = stack_.back();
  stack_.pop_back();
}

Value FirmEnvironment::value(std::uint32_t id) {
  const std::size_t product =
      symbol(id).scope == Scope::product && cursor_.product ? *cursor_.product + 1 : 0;
  auto& values = cache_[{cursor_.year, product}];
  if (values.empty()) values.resize(law_.catalogue->symbols.size());
  if (!values[id]) values[id] = compute(id);  // entries of the map stay where they are
  return *values[id];
}

Value FirmEnvironment::compute(std::uint32_t id) {
  const Symbol& symbol = this->symbol(id);
  switch (symbol.kind) {
    case Symbol::Kind::input: return answer(symbol);
    case Symbol::Kind::cell: return table_cell(symbol);
    case Symbol::Kind::listed: return listed(symbol);
    case Symbol::Kind::today: return Value::of(seconds_per_day * base::day_number(law_.date));
    case Symbol::Kind::indicator: break;
  }
  const policy::Indicator* definition = law_.by_symbol[id];
  return definition ? indicator(*definition) : Value::unknown(Why::no_row);
}

Value FirmEnvironment::indicator(const policy::Indicator& definition) {
  if (definition.formula) return rules::evaluate(*definition.formula, *this);
  return builtin_value(builtin(definition.id));
}

Value FirmEnvironment::answer(const Symbol& symbol) {
  const firm::Answers* answers = &firm_.answers;
  std::string pointer = "/answers";
  if (symbol.scope == Scope::product) {
    if (!current_product()) return Value::unknown(Why::no_row);
    answers = &current_product()->answers;
    pointer = product_place().pointer + "/answers";
  } else if (symbol.scope == Scope::year) {
    const firm::Year* year = current_year();
    answers = year ? &year->answers : nullptr;
    pointer = year_pointer() + "/answers";
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

FirmEnvironment::ProductRows& FirmEnvironment::product_rows() {
  return product_rows_[{cursor_.year, *cursor_.product}];
}

const RowChoice& FirmEnvironment::limit_rows() {
  auto& rows = product_rows().limit;
  if (!rows) rows = choose_rows(law_.limits, law_.date, product_place());
  return *rows;
}

const RowChoice& FirmEnvironment::data_year_limit_rows() {
  auto& rows = product_rows().data_year_limit;
  const base::Date last_day{static_cast<std::int16_t>(cursor_.year), 12, 31};
  if (!rows) rows = choose_rows(law_.limits, last_day, product_place());
  return *rows;
}

const RowChoice& FirmEnvironment::benchmark_rows() {
  auto& rows = product_rows().benchmark;
  if (!rows) rows = choose_rows(law_.benchmarks, law_.date, product_place());
  return *rows;
}

Value FirmEnvironment::table_cell(const Symbol& symbol) {
  if (!current_product()) return Value::unknown(Why::no_row);
  RowChoice choice;
  if (symbol.name == "limit") {
    choice = limit_rows();
  } else if (symbol.name == "benchmark") {
    choice = benchmark_rows();
  } else {
    choice = choose_rows({law_.catalogue->table(symbol.name)}, law_.date, product_place());
  }
  return cell(choice, symbol.column, product_place());
}

Value FirmEnvironment::listed(const Symbol& symbol) {
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
    return places_.missing(product_place().pointer + "/product");
  }
  const bool asks_industry = std::any_of(table->rows.begin(), table->rows.end(),
                                         [](const auto& row) { return !row.industry.empty(); });
  if (asks_industry && firm_.industry.empty()) return places_.missing("/industry");
  return Value::truth(false);
}

}  // namespace greengauge::assess
