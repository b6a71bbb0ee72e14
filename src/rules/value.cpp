// Three-valued logic and the sets of missing inputs.
//
// `and` and `or` are one function: a known operand with the decisive truth (false for `and`, true for
// `or`) settles the result whatever else is unknown; otherwise any unknown operand makes the result
// unknown, and its missing inputs are the union over all unknown operands, because each may matter.
// Unions usually return one of their operands unchanged, which shares its list and allocates nothing.
#include "rules/value.h"

#include <algorithm>
#include <iterator>

namespace greengauge::rules {

Missing::Missing(std::vector<std::uint32_t> sorted) {
  if (sorted.size() == 1) *this = Missing(sorted.front());
  if (sorted.size() > 1) bits_ = reinterpret_cast<std::uintptr_t>(new List{1, std::move(sorted)});
}

void Missing::release() {
  if (--list()->users == 0) delete list();
}

bool Missing::includes(const Missing& other) const {
  if (bits_ == other.bits_ || other.empty()) return true;
  return std::includes(begin(), end(), other.begin(), other.end());
}

Missing union_of(const Missing& a, const Missing& b) {
  if (a.includes(b)) return a;
  if (b.includes(a)) return b;
  std::vector<std::uint32_t> result;
  result.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return Missing(std::move(result));
}

Value kleene_not(const Value& a) { return a.known() ? Value::truth(a.number == 0) : a; }

namespace {

/// Kleene's `and` (decisive: false) or `or` (decisive: true).
Value combine(std::span<const Value> operands, bool decisive) {
  Value result = Value::not_applicable();
  for (const Value& operand : operands) {
    if (operand.known() && (operand.number != 0) == decisive) return Value::truth(decisive);
    if (operand.unknown()) {
      if (!result.unknown()) result = Value::unknown(operand.why);
      result.missing = union_of(result.missing, operand.missing);
    } else if (operand.known() && !result.unknown()) {
      result = operand;
    }
  }
  return result;
}

}  // namespace

Value kleene_and(std::span<const Value> operands) { return combine(operands, false); }
Value kleene_or(std::span<const Value> operands) { return combine(operands, true); }

}  // namespace greengauge::rules
