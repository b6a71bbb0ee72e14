// Tables: known products and inputs, units that fit the product, rows that do not overlap, and gaps
// between classes (a note only, since the document itself may leave them).
//
// Two rows overlap unless some input separates them: then its two intervals have no common value, or
// its two lists of options no common option. Two intervals that meet at a bound are separate unless
// both include it. Every pair of rows of a table is compared, as tables are small.
// Gaps are looked for only where every class is one interval of one input: sorted by lower bound, each
// interval must reach the next.
#include <algorithm>
#include <map>

#include "base/json.h"
#include "policy/lint/lint.h"

namespace greengauge::policy {
namespace {

using units::Base;
using units::Dimension;

bool intervals_disjoint(const Condition& a, const Condition& b) {
  const auto below = [](const std::optional<Bound>& upper, const std::optional<Bound>& lower) {
    if (!upper || !lower) return false;
    return upper->value < lower->value ||
           (upper->value == lower->value && !(upper->included && lower->included));
  };
  return below(a.upper, b.lower) || below(b.upper, a.lower);
}

bool options_disjoint(const Condition& a, const Condition& b) {
  return std::none_of(a.options.begin(), a.options.end(), [&](const std::string& option) {
    return std::find(b.options.begin(), b.options.end(), option) != b.options.end();
  });
}

}  // namespace

bool disjoint(const Row& a, const Row& b) {
  for (const Condition& one : a.when) {
    for (const Condition& other : b.when) {
      if (one.input != other.input) continue;
      if (one.options.empty() ? intervals_disjoint(one, other) : options_disjoint(one, other)) {
        return true;
      }
    }
  }
  return false;
}

namespace {

class TableCheck {
 public:
  TableCheck(const Catalogue& catalogue, base::Diagnostics& faults)
      : catalogue_(catalogue), faults_(faults) {}

  void run(const Table& table, const std::string& place) {
    std::map<std::string, std::size_t> ids;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const std::string at = base::pointer_to(place + "/rows", i);
      const auto [first, is_new] = ids.try_emplace(table.rows[i].id, i);
      if (!is_new) {
        error(at + "/id", "lint.duplicate_id",
              {{"id", table.rows[i].id}, {"other", std::to_string(first->second)}});
      }
      row(table, table.rows[i], at);
    }
    if (table.kind != TableKind::limit && table.kind != TableKind::benchmark) return;
    overlaps(table, place);
    gaps(table, place);
  }

 private:
  void error(const std::string& where, std::string_view code,
             std::vector<base::Argument> arguments) {
    faults_.push_back({base::Severity::error, where, std::string(code), std::move(arguments)});
  }

  void row(const Table& table, const Row& row, const std::string& place) {
    const ProductDefinition* product = catalogue_.product(row.product);
    if (!row.product.empty() && !product) {
      error(place + "/product", "lint.product", {{"product", row.product}});
    }
    const bool judged = table.kind == TableKind::limit || table.kind == TableKind::benchmark;
    if (judged && product) {
      const Dimension energy =
          Dimension::of(row.measure == Measure::electricity ? Base::energy : Base::coal);
      const Dimension expected = energy / product->unit.dimension;
      if (!(row.unit.dimension == expected)) {
        error(place + "/unit", "lint.dimension",
              {{"expected", units::describe(expected)},
               {"found", units::describe(row.unit.dimension)}});
      }
    }
    if (!row.divisor.empty() && !catalogue_.input(row.divisor)) {
      error(place + "/divisor", "lint.input", {{"input", row.divisor}});
    }
    for (const Condition& condition : row.when) check(condition, product, place + "/when");
  }

  void check(const Condition& condition, const ProductDefinition* product,
             const std::string& place) {
    const std::string at = base::pointer_to(place, condition.input);
    const Input* input = catalogue_.input(condition.input);
    if (!input || input->scope != Scope::product) {
      error(at, "lint.input", {{"input", condition.input}});
      return;
    }
    if (product && std::find(product->inputs.begin(), product->inputs.end(), condition.input) ==
                       product->inputs.end()) {
      error(at, "lint.input_not_asked", {{"input", condition.input}, {"product", product->id}});
    }
    const bool bounded = condition.lower || condition.upper;
    if (bounded && !input->any_unit && !(condition.dimension == input->unit.dimension)) {
      error(at, "lint.dimension",
            {{"expected", units::describe(input->unit.dimension)},
             {"found", units::describe(condition.dimension)}});
    }
    for (const std::string& option : condition.options) {
      const bool known = std::any_of(input->options.begin(), input->options.end(),
                                     [&](const Option& one) { return one.id == option; });
      if (!known) error(at, "lint.option", {{"option", option}, {"input", input->id}});
    }
  }

  void overlaps(const Table& table, const std::string& place) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      for (std::size_t j = i + 1; j < table.rows.size(); ++j) {
        const Row &a = table.rows[i], &b = table.rows[j];
        if (a.product != b.product || disjoint(a, b)) continue;
        error(base::pointer_to(place + "/rows", j), "lint.rows_overlap",
              {{"row", b.id}, {"other", a.id}});
      }
    }
  }

  /// Reports values between the classes of a product. Only rows with a single interval count.
  void gaps(const Table& table, const std::string& place) {
    std::map<std::string, std::vector<const Condition*>> classes;
    for (const Row& row : table.rows) {
      if (row.when.size() == 1 && row.when[0].options.empty()) {
        classes[row.product].push_back(&row.when[0]);
      }
    }
    for (auto& [product, intervals] : classes) {
      std::sort(intervals.begin(), intervals.end(), [](const Condition* a, const Condition* b) {
        return (a->lower ? a->lower->value : -1e300) < (b->lower ? b->lower->value : -1e300);
      });
      for (std::size_t i = 1; i < intervals.size(); ++i) {
        const auto &end = intervals[i - 1]->upper, &begin = intervals[i]->lower;
        if (!end || !begin) continue;
        const bool touch = end->value > begin->value ||
                           (end->value == begin->value && (end->included || begin->included));
        if (!touch) {
          faults_.push_back({base::Severity::note,
                             place,
                             "lint.rows_gap",
                             {{"product", product}, {"input", intervals[i]->input}}});
        }
      }
    }
  }

  const Catalogue& catalogue_;
  base::Diagnostics& faults_;
};

}  // namespace

void lint_tables(const Catalogue& catalogue, base::Diagnostics& faults) {
  TableCheck check(catalogue, faults);
  for (const Pack& pack : catalogue.packs) {
    for (std::size_t i = 0; i < pack.tables.size(); ++i) {
      check.run(pack.tables[i], place_of(pack, "tables", i));
    }
    for (std::size_t i = 0; i < pack.products.size(); ++i) {
      for (const std::string& input : pack.products[i].inputs) {
        if (catalogue.input(input)) continue;
        faults.push_back({base::Severity::error,
                          place_of(pack, "products", i) + "/inputs",
                          "lint.input",
                          {{"input", input}}});
      }
    }
  }
}

}  // namespace greengauge::policy
