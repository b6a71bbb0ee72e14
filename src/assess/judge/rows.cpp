// Choosing table rows for a product.
// Candidates of a table are the rows of the product whose conditions are not known to fail: a
// missing answer keeps a row in. What the rules may then say is what holds for every candidate:
//   cell        known if all candidates have the same number
//   level       known if the value has the same level by all candidates
// That is not enough where the missing answer may lead to no row at all. Therefore `covers`: with
// one answer missing, the candidates' intervals (or options) are laid side by side, and if they
// leave some possible answer open, a cell and the benchmark standing stay unknown. With several
// answers missing they are taken not to cover, which is safe and needs no geometry in many
// dimensions. The limit level is by definition the one that all candidates agree on, and does not
// ask for cover.
// Tables are tried in the order of the caller; the first in force that has a candidate wins. If
// none does, a table that is not yet in force may still be shown, but never decides.
#include "assess/judge/rows.h"

#include <algorithm>
#include <array>

#include "base/json.h"

namespace greengauge::assess {
namespace {

using policy::Bound;
using policy::CellState;
using policy::Condition;
using policy::Row;
using policy::Table;
using rules::Value;
using rules::Why;

/// Is `value` in the interval of the condition? Bounds are decimal numbers: equal up to rounding
/// noise counts as equal.
Value within(const Condition& condition, double value) {
  const auto low = condition.lower, high = condition.upper;
  if (low) {
    const bool at = rules::same_number(value, low->value);
    if (at ? !low->included : value < low->value) return Value::truth(false);
  }
  if (high) {
    const bool at = rules::same_number(value, high->value);
    if (at ? !high->included : value > high->value) return Value::truth(false);
  }
  return Value::truth(true);
}

/// A truth, or unknown if the product does not answer the condition's input.
Value holds(const Condition& condition, const ProductPlace& place) {
  const auto answer = place.product.answers.find(condition.input);
  if (answer == place.product.answers.end() ||
      answer->second.state == firm::Answer::State::unknown) {
    return place.places.missing(base::pointer_to(place.answers, condition.input));
  }
  if (answer->second.state == firm::Answer::State::not_applicable) return Value::truth(false);
  if (condition.options.empty()) return within(condition, answer->second.number);
  const policy::Input* input = place.catalogue.input(condition.input);
  const auto rank = static_cast<std::size_t>(answer->second.number);
  if (!input || rank >= input->options.size()) return Value::truth(false);
  const std::string& option = input->options[rank].id;
  return Value::truth(std::find(condition.options.begin(), condition.options.end(), option) !=
                      condition.options.end());
}

/// Do the intervals together cover all numbers from zero upwards? Sorted by lower bound, they are
/// walked while each touches what is covered so far.
bool cover_line(std::vector<const Condition*> intervals) {
  std::sort(intervals.begin(), intervals.end(), [](const Condition* a, const Condition* b) {
    const double none = -1;
    return (a->lower ? a->lower->value : none) < (b->lower ? b->lower->value : none);
  });
  Bound reached{0, false};  // everything below it is covered; it itself, if included
  for (const Condition* interval : intervals) {
    const auto &low = interval->lower, &high = interval->upper;
    const bool touches = !low || low->value < reached.value ||
                         (low->value == reached.value && (low->included || reached.included));
    if (!touches) return false;
    if (!high) return true;
    if (high->value > reached.value) {
      reached = *high;
    } else if (high->value == reached.value) {
      reached.included |= high->included;
    }
  }
  return false;
}

/// Whatever the answer to `input`, does one of the rows apply? A row without a condition on it
/// does.
bool cover(const std::vector<const Row*>& rows, const policy::Input& input) {
  std::vector<const Condition*> intervals;
  intervals.reserve(rows.size());
  std::vector<std::string_view> options;
  for (const Row* row : rows) {
    const auto own = std::find_if(row->when.begin(), row->when.end(),
                                  [&](const Condition& one) { return one.input == input.id; });
    if (own == row->when.end()) return true;
    intervals.push_back(&*own);
    options.insert(options.end(), own->options.begin(), own->options.end());
  }
  if (input.type != policy::InputType::choice) return cover_line(std::move(intervals));
  return std::all_of(input.options.begin(), input.options.end(), [&](const policy::Option& one) {
    return std::find(options.begin(), options.end(), one.id) != options.end();
  });
}

/// Sets `covers`. `open`: ids of the inputs that are not answered.
void find_cover(RowChoice& choice, const std::vector<std::string>& open,
                const ProductPlace& place) {
  if (open.empty()) return;
  const policy::Input* input = place.catalogue.input(open.front());
  choice.covers = open.size() == 1 && input && cover(choice.rows, *input);
}

/// Candidates of one table: rows whose conditions are not known to fail.
RowChoice candidates(const policy::ProductRows& about, const ProductPlace& place) {
  RowChoice choice;
  std::vector<std::string> open;  // inputs that are not answered
  std::vector<Value> conditions;
  choice.table = about.table;
  choice.rows.reserve(about.rows.size());
  for (const Row* row : about.rows) {
    conditions.clear();
    conditions.reserve(row->when.size());
    for (const Condition& condition : row->when) conditions.push_back(holds(condition, place));
    const Value all = rules::kleene_and(conditions);
    if (all.is_false()) continue;
    choice.rows.push_back(row);
    choice.missing = rules::union_of(choice.missing, all.missing);
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      const std::string& input = row->when[i].input;
      const bool noted = std::find(open.begin(), open.end(), input) != open.end();
      if (conditions[i].unknown() && !noted) open.push_back(input);
    }
  }
  if (!choice.rows.empty()) choice.state = RowChoice::State::found;
  find_cover(choice, open, place);
  return choice;
}

const RowChoice& candidates_once(const policy::ProductRows& about, const ProductPlace& place) {
  for (const RowChoice& choice : place.tried) {
    if (choice.table == about.table) return choice;
  }
  return place.tried.emplace_back(candidates(about, place));
}

/// The value that `of` gives for every candidate; unknown with the missing answers if they differ.
template <class Of>
Value agreed(const RowChoice& choice, Of of) {
  std::optional<Value> common;
  for (const Row* row : choice.rows) {
    const Value value = of(*row);
    if (!value.known()) {
      return Value::unknown(value.why, rules::union_of(value.missing, choice.missing));
    }
    if (common && !rules::same_number(common->number, value.number)) {
      return Value::unknown(Why::input, choice.missing);
    }
    common = value;
  }
  return common.value_or(Value::unknown(Why::no_row));
}

/// The same, but also unknown where a missing answer may lead to no row at all.
template <class Of>
Value agreed_and_covered(const RowChoice& choice, Of of) {
  return choice.covers ? agreed(choice, of) : Value::unknown(Why::input, choice.missing);
}

/// The unknown value of a choice that is not `found`.
Value refused(const RowChoice& choice) {
  switch (choice.state) {
    case RowChoice::State::upcoming: return Value::unknown(Why::not_in_force);
    case RowChoice::State::lapsed:
    case RowChoice::State::none:
    case RowChoice::State::found: break;
  }
  return Value::unknown(Why::no_row);
}

bool meets(double value, double limit) { return rules::same_number(value, limit) || value < limit; }

}  // namespace

RowChoice choose_rows(const std::vector<const Table*>& tables, base::Date date,
                      const ProductPlace& place) {
  if (!place.product.product) return {};
  const RowChoice* upcoming = nullptr;
  const RowChoice* lapsed = nullptr;
  const auto& known = place.catalogue.rows_of(place.product.product->id);
  place.tried.reserve(known.size());  // so that pointers into it stay valid
  for (const Table* table : tables) {
    const auto about = std::find_if(known.begin(), known.end(),
                                    [&](const auto& rows) { return rows.table == table; });
    if (about == known.end()) continue;
    const RowChoice& choice = candidates_once(*about, place);
    if (choice.rows.empty()) continue;
    if (table->in_force.contains(date)) return choice;
    if (table->in_force.begins_after(date)) {
      const bool sooner = !upcoming || *table->in_force.from < *upcoming->table->in_force.from;
      if (sooner) upcoming = &choice;
    } else {
      lapsed = &choice;
    }
  }
  if (!upcoming && !lapsed) return {};
  RowChoice other = upcoming ? *upcoming : *lapsed;
  other.state = upcoming ? RowChoice::State::upcoming : RowChoice::State::lapsed;
  return other;
}

Value cell(const Table& table, const Row& row, std::string_view column, const ProductPlace& place) {
  const auto found = row.values.find(column);
  if (found == row.values.end() || found->second.state == CellState::undefined) {
    return Value::unknown(Why::value_undefined);
  }
  if (found->second.state == CellState::value) return Value::of(found->second.value);
  const std::string key = table.id + "/" + row.id;
  const auto supplied = place.options.supplied.find(key);
  if (supplied != place.options.supplied.end()) {
    const auto value = supplied->second.values.find(column);
    if (value != supplied->second.values.end() && value->second.dimension == row.unit.dimension) {
      return Value::of(value->second.value);
    }
  }
  return place.places.missing(base::pointer_to(base::pointer_to("/options/supplied", key), column),
                              Why::value_not_found);
}

Value cell(const RowChoice& choice, std::string_view column, const ProductPlace& place) {
  if (choice.state != RowChoice::State::found) return refused(choice);
  return agreed_and_covered(
      choice, [&](const Row& row) { return cell(*choice.table, row, column, place); });
}

Value limit_level(const RowChoice& choice, double value, const ProductPlace& place) {
  constexpr std::array<std::string_view, 3> columns{"level1", "level2", "level3"};
  return agreed(choice, [&](const Row& row) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Value limit = cell(*choice.table, row, columns[i], place);
      if (limit.why == Why::value_undefined) continue;
      if (!limit.known()) return limit;
      if (meets(value, limit.number)) return Value::of(static_cast<double>(i + 1));
    }
    return Value::of(0);
  });
}

Value benchmark_standing(const RowChoice& choice, double value, const ProductPlace& place) {
  enum Rank { reached = 0, missed = 1, below_baseline = 2 };
  return agreed_and_covered(choice, [&](const Row& row) {
    const Value lead = cell(*choice.table, row, "benchmark", place);
    const Value baseline = cell(*choice.table, row, "baseline", place);
    if (lead.known() && meets(value, lead.number)) return Value::of(reached);
    if (baseline.known() && !meets(value, baseline.number)) return Value::of(below_baseline);
    return lead.known() ? Value::of(missed) : lead;
  });
}

}  // namespace greengauge::assess
