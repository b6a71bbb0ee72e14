// The packs together: names resolved, rules checked, and the choice of what is in force where and when.
// In: pack files (bytes). Out: Catalogue with every fault found, and InForce for a region and a date.
// National packs hold everywhere; a provincial pack adds to them and may override by id.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "policy/model.h"

namespace greengauge::policy {

/// A pack as it lies on disk or on the server; `name` is the path below policies/, e.g.
/// "cn/limits.json", and stands in front of the pointers of its faults.
struct PackFile {
  std::string name;
  std::string bytes;
};

/// What a name in a rule stands for. Ids are indices into Catalogue::symbols.
struct Symbol {
  enum class Kind { input, indicator, cell, listed, today };
  Kind kind = Kind::input;
  std::string
      name;  ///< id of the input or indicator; of cells the table id, "limit" or "benchmark"
  std::string column;  ///< of cells
  Scope scope = Scope::firm;
  rules::Type type;
  std::size_t slot = 0;  ///< place among the symbols of Scope::product, if it is one
};

/// The rows of one table that are about one product, in their order.
struct ProductRows {
  const Table* table = nullptr;
  std::vector<const Row*> rows;
};

class Catalogue {
 public:
  Catalogue() = default;
  Catalogue(Catalogue&&) = default;  // moving keeps the packs where they are, copying would not
  Catalogue& operator=(Catalogue&&) = default;

  std::vector<Pack> packs;  ///< sorted by id
  std::vector<Symbol> symbols;
  std::size_t product_symbols = 0;  ///< how many of them are of Scope::product
  std::string sha256;               ///< over all pack files, sorted by name

  /// First definition of an id in any pack; nothing if there is none.
  const Input* input(std::string_view id) const;
  const Carrier* carrier(std::string_view id) const;
  const Product* product(std::string_view id) const;
  const Document* document(std::string_view id) const;
  const Table* table(std::string_view id) const;
  const Industry* industry(std::string_view code) const;
  const SavingMeasure* measure(std::string_view id) const;
  /// What all tables say of a product.
  const std::vector<ProductRows>& rows_of(std::string_view product) const;

  void index();  ///< rebuilds the look-ups; called once by `load`

 private:
  std::unordered_map<std::string_view, const Input*> inputs_;
  std::unordered_map<std::string_view, const Carrier*> carriers_;
  std::unordered_map<std::string_view, const Product*> products_;
  std::unordered_map<std::string_view, const Document*> documents_;
  std::unordered_map<std::string_view, const Table*> tables_;
  std::unordered_map<std::string_view, const Industry*> industries_;
  std::unordered_map<std::string_view, const SavingMeasure*> measures_;
  std::unordered_map<std::string_view, std::vector<ProductRows>> rows_;
};

struct Loaded {
  Catalogue catalogue;
  base::Diagnostics faults;
};

/// Reads and links all packs. Every fault is collected with "file:/pointer"; what is faulty is left
/// out, the rest still works.
Loaded load(const std::vector<PackFile>& files);

/// What holds for one region on one day. Points into the catalogue, which must outlive it.
struct InForce {
  const Catalogue* catalogue = nullptr;
  std::string region;
  Date date;
  bool provincial = false;  ///< a pack of this very region exists (always true for "CN")

  std::vector<const FactorSet*> factors;  ///< in force, best first within a kind
  std::vector<const Table*> limits;       ///< of all dates: what lapsed or is to come is told
  std::vector<const Table*> benchmarks;   ///< in force, the region's own first, then national
  std::vector<const Programme*> programmes;
  std::vector<const Target*> targets;
  std::vector<const Obligation*> obligations;
  std::vector<const Indicator*> indicators;  ///< in the order in which results show them
  std::vector<const Indicator*> by_symbol;   ///< definition of an indicator symbol, else null
  std::vector<const Input*> questions;       ///< inputs that the rules in force use, by group
};

InForce in_force(const Catalogue& catalogue, std::string_view region, Date date);

/// Inputs that a rule needs, directly or through indicators and table conditions.
std::vector<const Input*> inputs_of(const InForce& law, const rules::Expression& rule);

}  // namespace greengauge::policy
