// The product lines of a year.
// A product states its energy in exactly one way: as a share of the firm's energy, by lines of its
// own, or as a total. An empty list or object counts as not stated. Two ways at once are a fault,
// and the product's energy is then unknown, since either might be the right one. Shares above one
// in sum are a warning only: processes may hand energy on to one another.
// The lines of products count towards the limit of the year, so a file cannot get around it.
#include <algorithm>
#include <string_view>

#include "base/json_value.h"
#include "firm/fields.h"
#include "firm/readers.h"

namespace greengauge::firm {

using base::Reader;
using base::Severity;

namespace {

constexpr std::string_view other_product = "other";

void read_kind(const Reader& field, const policy::Catalogue& catalogue, Product& product) {
  const std::optional<std::string> id = read_text(field);
  if (!id) return;
  product.product = *id == other_product ? nullptr : catalogue.product(*id);
  product.known_product = *id == other_product || product.product;
  if (!product.known_product) {
    field.fault("firm.product_unknown", {{"read", base::describe(field.json())}});
  }
}

void read_output(const Reader& field, Product& product) {
  const UnitRule rule = product.product ? units_like(product.product->unit) : UnitRule{{}, "t", {}};
  const std::optional<Measured> output = read_measured(field, rule, Sign::not_negative);
  if (!output) return;
  product.output = output->quantity;
  product.output_unit = output->unit;
}

/// Reads all three ways and sets `source` to the one that is used.
void read_energy_of_product(const Reader& fields, std::size_t& room,
                            const policy::Catalogue& catalogue, Product& product) {
  const Reader share = fields["energy_share"], lines = fields["energy"], totals = fields["totals"];
  const auto& percent = units_like(units::Unit{});
  if (const auto measured = read_measured(share, percent, Sign::not_negative)) {
    product.share = measured->quantity.value;
  }
  product.energy = read_energy(lines, Owner::product, room, catalogue);
  product.totals = read_totals(totals, Owner::product);

  const auto says_something = [](const Reader& field) {
    const bool container = given(field) && field.json().is_structured();
    return given(field) && !(container && field.json().empty());
  };
  std::vector<std::string_view> ways;
  if (says_something(share)) {
    ways.emplace_back("energy_share");
    product.source = Product::Source::share;
  }
  if (says_something(lines)) {
    ways.emplace_back("energy");
    product.source = Product::Source::lines;
  }
  if (says_something(totals)) {
    ways.emplace_back("totals");
    product.source = Product::Source::totals;
  }
  if (ways.size() > 1) {
    product.source = Product::Source::conflict;
    fields.fault("firm.product_energy_conflict", {{"read", joined(ways)}});
  }
}

void read_id(const Reader& field, const std::vector<Product>& before, Product& product) {
  const std::optional<std::string> id = read_text(field);
  product.id = id.value_or("");
  const auto has_same_id = [&](const Product& other) { return other.id == product.id; };
  if (product.id.empty()) {
    if (!given(field) || id) field.fault("firm.product_id_required");
  } else if (std::any_of(before.begin(), before.end(), has_same_id)) {
    field.fault("firm.product_id_duplicate", {{"read", base::describe(field.json())}});
  }
}

void warn_of_shares_above_one(const Reader& field, const std::vector<Product>& products) {
  double sum = 0;
  for (const Product& product : products) sum += product.share.value_or(0);
  constexpr double rounding = 1e-9;  // 0.7 + 0.2 + 0.1 is not exactly 1
  if (sum > 1 + rounding) {
    field.fault("firm.shares_above_one", {{"sum", units::display_number(100 * sum, 1)}},
                Severity::warning);
  }
}

}  // namespace

std::vector<Product> read_products(const Reader& field, std::size_t& room_for_lines,
                                   const policy::Catalogue& catalogue) {
  std::vector<Product> products;
  if (!is_list(field)) return products;
  const std::size_t read = std::min(field.size(), max_products);
  for (std::size_t i = 0; i < read; ++i) {
    const Reader fields = field[i];
    Product product;
    product.index = i;
    if (!fields.json().is_object()) {
      fields.fault("firm.expected_object", {{"read", base::describe(fields.json())}});
    } else {
      warn_of_unknown_keys(
          fields, {"id", "product", "output", "energy_share", "energy", "totals", "answers"});
      read_id(fields["id"], products, product);
      read_kind(fields["product"], catalogue, product);
      read_output(fields["output"], product);
      read_energy_of_product(fields, room_for_lines, catalogue, product);
      product.answers = read_answers(fields["answers"], policy::Scope::product, catalogue);
    }
    products.push_back(std::move(product));
  }
  if (read < field.size()) {
    field.fault("firm.too_many_products", {{"limit", std::to_string(max_products)}});
    products.emplace_back().index = read;  // in place of the rest, of which nothing is known
  }
  warn_of_shares_above_one(field, products);
  return products;
}

}  // namespace greengauge::firm
