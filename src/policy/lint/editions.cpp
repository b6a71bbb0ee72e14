// Editions of a standard: on no day may two tables of limits judge the same product.
//
// Rows are grouped by region and product. Within a group, two rows of different tables compete if they
// use the same measure and their conditions can hold together (disjoint() in tables.cpp); the periods of
// their tables must then not overlap.
#include <algorithm>
#include <map>

#include "policy/lint/lint.h"

namespace greengauge::policy {
namespace {

using base::Period;

struct Entry {
  const Table* table = nullptr;
  const Row* row = nullptr;
  std::string place;  ///< of the table
};

bool share_a_day(const Period& a, const Period& b) {
  const bool a_ends_first = a.until && b.from && *a.until < *b.from;
  const bool b_ends_first = b.until && a.from && *b.until < *a.from;
  return !a_ends_first && !b_ends_first;
}

/// Whether two rows of one group can judge the same product. Two tables with one id are left to
/// ids.cpp.
bool compete(const Entry& a, const Entry& b) {
  return a.table->id != b.table->id && a.row->measure == b.row->measure &&
         !disjoint(*a.row, *b.row);
}

}  // namespace

void lint_editions(const Catalogue& catalogue, base::Diagnostics& faults) {
  std::map<std::string, std::vector<Entry>> by_product;
  for (const Pack& pack : catalogue.packs)
    for (std::size_t i = 0; i < pack.tables.size(); ++i)
      if (pack.tables[i].kind == TableKind::limit)
        for (const Row& row : pack.tables[i].rows)
          by_product[pack.region + " " + row.product].push_back(
              {&pack.tables[i], &row, place_of(pack, "tables", i)});
  for (const auto& [key, entries] : by_product) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      for (std::size_t j = i + 1; j < entries.size(); ++j) {
        const Entry &a = entries[i], &b = entries[j];
        if (!compete(a, b) || !share_a_day(a.table->in_force, b.table->in_force)) continue;
        faults.push_back({base::Severity::error,
                          b.place,
                          "lint.editions_overlap",
                          {{"product", b.row->product},
                           {"row", b.row->id},
                           {"other", a.row->id},
                           {"table", a.table->id}}});
      }
    }
  }
}

}  // namespace greengauge::policy
