// How marks become an interval.
// An item is marked once for each reading of its rule: several where it is not settled what the
// standard counts. An item with a product reading (unit energy against limit levels) is instead
// marked once for each product that has a limit row. The item's interval spans all of these: `low`
// is the worst of the lower ends, `high` the best of the upper ends. So the truth lies inside,
// whatever the unanswered questions and unsettled readings turn out to be.
// Items that do not apply are read in both ways that a reviewer might choose: for `low` the other
// items are scaled up to the full score, for `high` the item counts in full.
// Lead and base values come from the pack; where it has none, from the user, and the item says so.
#include "assess/judge/score.h"

#include <algorithm>

#include "assess/judge/outcome.h"

namespace greengauge::assess {
namespace {

using policy::ItemType;
using policy::ScoreItem;
using rules::Value;

Value evaluate_mark(FirmEnvironment& environment, const policy::Mark& mark) {
  if (const auto* number = std::get_if<double>(&mark)) return Value::of(*number);
  if (const auto* rule = std::get_if<rules::Expression>(&mark)) {
    return rules::evaluate(*rule, environment);
  }
  return Value::unknown(rules::Why::none);
}

/// Lead or base value: the pack's, else the user's (sets `supplied`), else unknown. `name` is
/// "lead" or "base", `key` the item's key in options.supplied.
Value mark_or_supplied(FirmEnvironment& environment, const policy::Mark& mark,
                       const std::string& key, std::string_view name, const ScoreItem& item,
                       bool& supplied) {
  if (!std::holds_alternative<std::monostate>(mark)) return evaluate_mark(environment, mark);
  const auto& all = environment.firm().options.supplied;
  const auto found = all.find(key);
  if (found != all.end()) {
    const auto value = found->second.values.find(name);
    if (value != found->second.values.end() && value->second.dimension == item.unit.dimension) {
      supplied = true;
      return Value::of(value->second.value);
    }
  }
  return environment.places().missing(
      base::pointer_to(base::pointer_to("/options/supplied", key), name),
      rules::Why::value_not_found);
}

/// Collects the readings of one item into its interval. Values of the first one are shown.
class ItemMarker {
 public:
  ItemMarker(FirmEnvironment& environment, const ScoreItem& item)
      : environment_(environment), item_(item) {
    result_.definition = &item;
    result_.low = item.weight;
  }

  void add(const Value& value, const Value& lead, const Value& base, const rules::Type& type,
           const units::Unit& unit) {
    if (value.state == Value::State::not_applicable) return;
    const Marks got = marks(item_.type, item_.weight, value, lead, base);
    result_.low = std::min(result_.low, got.low);
    result_.high = std::max(result_.high, got.high);
    const rules::Type number = rules::Type::number();
    if (!counted_) {
      result_.value = shown(value, type, unit);
      result_.lead = shown(lead, number, unit);
      result_.base = shown(base, number, unit);
    }
    counted_ = true;
    if (got.low == got.high) return;
    for (const Value* part : {&value, &lead, &base}) {
      if (!part->unknown()) continue;
      missing_ = rules::union_of(missing_, part->missing);
      if (auto note = reason(*part)) result_.notes.push_back(std::move(*note));
    }
  }

  ItemResult finish(bool supplied) {
    if (!counted_) {
      result_.low = 0;
      result_.high = item_.weight;
      result_.not_applicable = true;
    }
    result_.supplied = supplied;
    result_.missing = environment_.places().pointers(missing_);
    return std::move(result_);
  }

 private:
  FirmEnvironment& environment_;
  const ScoreItem& item_;
  ItemResult result_;
  rules::Missing missing_;
  bool counted_ = false;
};

/// Marks every product that has a limit row in force; false if no product has one.
bool by_products(FirmEnvironment& environment, const ScoreItem& item, ItemMarker& marker) {
  if (!item.product_reading) return false;
  const int year = environment.current_year_number();
  const firm::Year* data = environment.current_year();
  bool any = false;
  for (std::size_t i = 0; data && i < data->products.size(); ++i) {
    environment.set_scope(year, i);
    if (environment.limit_rows().state != RowChoice::State::found) continue;
    any = true;
    marker.add(rules::evaluate(*item.product_reading, environment),
               evaluate_mark(environment, item.product_lead),
               evaluate_mark(environment, item.product_base), item.product_reading->type(),
               environment.unit_energy().unit);
  }
  environment.set_scope(year);
  return any;
}

ItemResult mark_item(FirmEnvironment& environment, const ScoreItem& item,
                     const std::string& programme) {
  ItemMarker marker(environment, item);
  bool supplied = false;
  if (!by_products(environment, item, marker)) {
    const std::string key = programme + "/" + item.id;
    Value lead, base;
    if (item.type != ItemType::qualitative) {
      lead = mark_or_supplied(environment, item.lead, key, "lead", item, supplied);
      base = mark_or_supplied(environment, item.base, key, "base", item, supplied);
    }
    for (const rules::Expression& reading : item.readings) {
      marker.add(rules::evaluate(reading, environment), lead, base, reading.type(), item.unit);
    }
    if (item.readings.empty()) {
      marker.add(Value::unknown(rules::Why::clause_not_read), lead, base, rules::Type::number(),
                 item.unit);
    }
  }
  return marker.finish(supplied);
}

}  // namespace

Marks marks(ItemType type, double weight, const Value& value, const Value& lead,
            const Value& base) {
  if (!value.known()) return {0, weight};
  if (type == ItemType::qualitative) {
    return value.number != 0 ? Marks{weight, weight} : Marks{0, 0};
  }
  const double direction = type == ItemType::positive ? 1 : -1;
  const auto reaches = [&](const Value& mark) {
    return rules::same_number(value.number, mark.number) ||
           direction * (value.number - mark.number) > 0;
  };
  if (lead.known() && reaches(lead)) return {weight, weight};
  if (base.known() && !reaches(base)) return {0, 0};
  if (!lead.known() || !base.known()) return {0, weight};
  const double share = (value.number - base.number) / (lead.number - base.number);
  const double got = weight * std::clamp(share, 0.0, 1.0);
  return {got, got};
}

ScoreResult score(FirmEnvironment& environment, const policy::Programme& programme) {
  ScoreResult result;
  result.definition = &*programme.score;
  double not_applicable = 0;
  for (const ScoreItem& item : programme.score->items) {
    result.items.push_back(mark_item(environment, item, programme.id));
    const ItemResult& marked = result.items.back();
    if (marked.not_applicable) {
      not_applicable += item.weight;
    } else {
      result.low += marked.low;
      result.high += marked.high;
    }
  }
  // Items that do not apply: the others scaled up (low), full marks (high).
  const double applicable = programme.score->of - not_applicable;
  result.low = applicable > 0 ? result.low * (programme.score->of / applicable) : 0;
  result.high += not_applicable;
  return result;
}

}  // namespace greengauge::assess
