// The years of a firm file: keys of four digits, in any order, become a list in ascending order.
// Lines win over totals where a year has both (noted, since the total is then ignored). Years
// beyond the limit are dropped from the oldest on, as the latest are the ones that are judged.
#include <algorithm>
#include <string_view>
#include <utility>

#include "base/json_value.h"
#include "firm/fields.h"
#include "firm/readers.h"

namespace greengauge::firm {

using base::Reader;

namespace {

/// The year of a key "1990" to "2100"; nothing for any other key.
std::optional<int> year_of(std::string_view key) {
  if (key.size() != 4 || key.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  int year = 0;
  for (const char digit : key) year = 10 * year + (digit - '0');
  return year >= first_year && year <= last_year ? std::optional(year) : std::nullopt;
}

Year read_year(const Reader& fields, int number, const policy::Catalogue& catalogue) {
  Year year;
  year.year = number;
  if (!is_object(fields)) return year;
  warn_of_unknown_keys(fields, {"energy", "totals", "products", "answers"});
  std::size_t room_for_lines = max_energy_lines;
  year.energy = read_energy(fields["energy"], Owner::firm, room_for_lines, catalogue);
  year.has_lines = !year.energy.empty();
  const Reader totals = fields["totals"];
  year.totals = read_totals(totals, Owner::firm);
  if (year.has_lines && !year.totals.empty()) {
    totals.fault("firm.lines_win", {}, base::Severity::note);
  }
  year.products = read_products(fields["products"], room_for_lines, catalogue);
  year.answers = read_answers(fields["answers"], policy::Scope::year, catalogue);
  return year;
}

}  // namespace

std::vector<Year> read_years(const Reader& field, const policy::Catalogue& catalogue) {
  std::vector<Year> years;
  if (!is_object(field)) return years;
  std::vector<std::pair<int, std::string_view>> found;
  for (const auto& [key, value] : field.json().items()) {
    if (const std::optional<int> number = year_of(key)) {
      found.emplace_back(*number, key);
    } else {
      field.member(key, value)
          .fault("firm.year_key", {{"read", key},
                                   {"first", std::to_string(first_year)},
                                   {"last", std::to_string(last_year)}});
    }
  }
  std::sort(found.begin(), found.end());
  if (found.size() > max_years) {  // keeps the latest
    field.fault("firm.too_many_years", {{"limit", std::to_string(max_years)}});
    found.erase(found.begin(), found.end() - max_years);
  }
  for (const auto& [number, key] : found) {
    years.push_back(read_year(field[key], number, catalogue));
  }
  return years;
}

}  // namespace greengauge::firm
