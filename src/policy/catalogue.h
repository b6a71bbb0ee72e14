// The packs together: names resolved, rules checked, and the selection of what is in force where and
// when. In: pack files (bytes). Out: Catalogue with every fault found, and InForce for a region and a
// date. National packs apply everywhere; a provincial pack adds to them and may override by id.
//
// catalogue.cpp: loading and look-ups; link.cpp: names in rules (link.h); in_force.cpp: the selection;
// replace.cpp: a user's packs in place of official ones (replace.h). The folder read/ reads packs
// (read/pack.h, read/fields.h), lint/ checks them (lint/lint.h).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "policy/model.h"

namespace greengauge::policy {

/// A pack file, not yet read. `name` is the path below policies/, e.g. "cn/limits.json"; the faults
/// of the pack begin with it.
struct PackFile {
  std::string name;
  std::string bytes;
};

/// The meaning of a name in a rule. The id of a rules::Symbol is an index into Catalogue::symbols.
struct SymbolDefinition {
  enum class Kind { input, indicator, cell, listed, today };
  Kind kind = Kind::input;
  std::string name;    ///< id of the input, indicator or table; or "limit", "benchmark", "today"
  std::string column;  ///< of cells
  Scope scope = Scope::firm;
  rules::Type type;
  std::uint32_t slot = 0;  ///< in the frame of the year or, of Scope::product, of the product
};

/// The rows of one table that are about one product, in the table's order.
struct ProductRows {
  const Table* table = nullptr;
  std::vector<const Row*> rows;
};

/// All packs and the index of their definitions. Constant after `load`: threads may share it.
/// Definitions are referred to by pointer, here and in all layers above. They keep their addresses
/// when a catalogue is moved, and cannot be copied. (An InForce also points to the Catalogue object
/// itself: move first.)
class Catalogue {
 public:
  Catalogue() = default;
  Catalogue(Catalogue&&) = default;
  Catalogue& operator=(Catalogue&&) = default;

  std::vector<Pack> packs;                ///< sorted by id
  std::vector<SymbolDefinition> symbols;  ///< every name that a rule may use
  rules::FrameSize frame;                 ///< how many values all rules keep a year and a product
  std::string sha256;                     ///< of all pack files, sorted by name

  /// The first definition of an id in any pack, in the order of `packs`; null if unknown.
  const Input* input(std::string_view id) const;
  const Carrier* carrier(std::string_view id) const;
  const ProductDefinition* product(std::string_view id) const;
  const Document* document(std::string_view id) const;
  const Table* table(std::string_view id) const;
  const Industry* industry(std::string_view code) const;
  const SavingMeasure* measure(std::string_view id) const;
  /// The rows of all tables that are about a product.
  const std::vector<ProductRows>& rows_of(std::string_view product) const;

  void index();  ///< builds the look-ups; called once, by `load`

 private:
  std::unordered_map<std::string_view, const Input*> inputs_;
  std::unordered_map<std::string_view, const Carrier*> carriers_;
  std::unordered_map<std::string_view, const ProductDefinition*> products_;
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

/// Reads and links all packs, and returns the faults beside a catalogue that can always be used.
/// The faults are those of JSON (json.*), of fields (pack.*) and of rules (rule.*), each with
/// "file:/pointer"; what only lint finds (names that lead nowhere, overlapping rows …) is not there.
/// What is faulty is left out: a pack that is not JSON or has no id as a whole, a field in favour of
/// its default, a rule as if it were not written, which leaves a requirement unknown and an
/// indicator without a value. With a fault of severity `error`, results are not reliable (a bad
/// `kind` is read as a condition): show both together.
Loaded load(const std::vector<PackFile>& files);

/// What is in force in one region on one day; a variable of this type is called `law`. Borrows from
/// the catalogue, which must outlive it, and is constant once made: threads may share it. Copying
/// copies pointers only.
struct InForce {
  const Catalogue* catalogue = nullptr;
  std::string region;
  Date date;
  bool provincial = false;  ///< there is a pack of exactly this region (always true for "CN")

  std::vector<const FactorSet*> factors;       ///< by kind, then priority, then newest first
  std::vector<const Table*> limits;            ///< of all dates, to report lapsed and coming ones
  std::vector<const Table*> benchmarks;        ///< the region's own first, then national
  std::vector<const Programme*> programmes;    ///< by `order`; one per id
  std::vector<const Target*> targets;          ///< national first; one per id
  std::vector<const Obligation*> obligations;  ///< national first; one per id
  std::vector<const Indicator*> indicators;    ///< national first: the order in results
  std::vector<const Indicator*> by_symbol;     ///< indexed by symbol; null if not an indicator
  std::vector<const Input*> questions;         ///< inputs of all these rules, by first use
};

InForce in_force(const Catalogue& catalogue, std::string_view region, Date date);

/// The inputs that a rule uses, directly or through formulas of indicators, in the order of use.
/// Conditions of table rows are not followed.
std::vector<const Input*> inputs_of(const InForce& law, const rules::Expression& rule);

}  // namespace greengauge::policy
