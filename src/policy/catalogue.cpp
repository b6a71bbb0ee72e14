// Loading: reads each pack, orders them by id, builds the look-ups, and links the rules.
//
// The digest covers names and contents of all files, sorted by name and separated by zero bytes, so
// that it does not depend on the order in which files were found. A look-up keeps the first definition
// of an id; lint reports the second one.
#include "policy/catalogue.h"

#include <algorithm>

#include "base/digest.h"
#include "base/order.h"
#include "policy/link.h"
#include "policy/read/pack.h"

namespace greengauge::policy {
namespace {

template <class Definition>
const Definition* found(const std::unordered_map<std::string_view, const Definition*>& index,
                        std::string_view id) {
  const auto at = index.find(id);
  return at == index.end() ? nullptr : at->second;
}

template <class Definition>
void add(std::unordered_map<std::string_view, const Definition*>& index,
         const std::vector<Definition>& definitions) {
  for (const Definition& definition : definitions) index.try_emplace(definition.id, &definition);
}

}  // namespace

const Input* Catalogue::input(std::string_view id) const { return found(inputs_, id); }
const Carrier* Catalogue::carrier(std::string_view id) const { return found(carriers_, id); }
const ProductDefinition* Catalogue::product(std::string_view id) const {
  return found(products_, id);
}
const Document* Catalogue::document(std::string_view id) const { return found(documents_, id); }
const Table* Catalogue::table(std::string_view id) const { return found(tables_, id); }

const SavingMeasure* Catalogue::measure(std::string_view id) const { return found(measures_, id); }

const Industry* Catalogue::industry(std::string_view code) const {
  return found(industries_, code);
}

const std::vector<ProductRows>& Catalogue::rows_of(std::string_view product) const {
  static const std::vector<ProductRows> none;
  const auto at = rows_.find(product);
  return at == rows_.end() ? none : at->second;
}

void Catalogue::index() {
  industries_.clear();
  measures_.clear();
  inputs_.clear();
  carriers_.clear();
  products_.clear();
  documents_.clear();
  tables_.clear();
  rows_.clear();
  for (const Pack& pack : packs) {
    add(inputs_, pack.inputs);
    add(carriers_, pack.carriers);
    add(products_, pack.products);
    add(documents_, pack.documents);
    add(tables_, pack.tables);
    add(industries_, pack.industries);
    add(measures_, pack.measures);
    for (const Table& table : pack.tables) {
      for (const Row& row : table.rows) {
        if (row.product.empty()) continue;
        std::vector<ProductRows>& all = rows_[row.product];
        if (all.empty() || all.back().table != &table) all.push_back({&table, {}});
        all.back().rows.push_back(&row);
      }
    }
  }
}

Loaded load(const std::vector<PackFile>& files) {
  Loaded result;
  std::vector<const PackFile*> sorted;
  sorted.reserve(files.size());
  for (const PackFile& file : files) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(),
            [](const PackFile* a, const PackFile* b) { return a->name < b->name; });
  base::Sha256 digest;
  for (const PackFile* file : sorted) {
    digest.add(file->name);
    digest.add(std::string_view("\0", 1));
    digest.add(file->bytes);
    digest.add(std::string_view("\0", 1));
    ReadPack read = read_pack(*file);
    for (base::Diagnostic& fault : read.faults) result.faults.push_back(std::move(fault));
    if (read.pack) result.catalogue.packs.push_back(std::move(*read.pack));
  }
  result.catalogue.sha256 = digest.hex();
  base::insertion_sort(result.catalogue.packs,
                       [](const Pack& a, const Pack& b) { return a.id < b.id; });
  result.catalogue.index();
  link(result.catalogue, result.faults);
  return result;
}

}  // namespace greengauge::policy
