// Three-valued results: known, unknown (with the missing inputs and the reason), not applicable.
// In: numbers in base units, truths, ranks of options. Out: Value, and Kleene's logic on it.
// Unknown is never treated as zero, and a test that is unknown never passes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

namespace greengauge::rules {

/// Handles of missing inputs, sorted and without repeats; the environment knows which input a handle
/// means. Most unknown values lack one input, so one handle is stored in place. A longer list is
/// immutable and shared by copies.
class Missing {
 public:
  Missing() = default;
  explicit Missing(std::uint32_t handle) : count_(1), single_(handle) {}
  Missing(std::initializer_list<std::uint32_t> sorted) : Missing(std::vector(sorted)) {}
  explicit Missing(std::vector<std::uint32_t> sorted);  ///< precondition: sorted, without repeats

  bool empty() const { return count_ == 0; }
  std::size_t size() const { return count_; }
  const std::uint32_t* begin() const { return list_ ? list_->data() : &single_; }
  const std::uint32_t* end() const { return begin() + count_; }
  std::uint32_t operator[](std::size_t index) const { return begin()[index]; }
  bool includes(const Missing& other) const;  ///< whether every handle of `other` is in this list

  friend bool operator==(const Missing& a, const Missing& b) {
    return a.includes(b) && b.includes(a);
  }

 private:
  std::uint32_t count_ = 0;
  std::uint32_t single_ = 0;                                ///< the handle, if there is exactly one
  std::shared_ptr<const std::vector<std::uint32_t>> list_;  ///< all handles, if there are several
};
Missing union_of(const Missing& a, const Missing& b);

/// The reason why a value is unknown.
enum class Why : std::uint8_t {
  none,
  input,              ///< an answer or amount is not given
  not_stated,         ///< an optional reading for which the firm's file has no data
  readings_disagree,  ///< the rule can be read in several ways, and their results differ
  divided_by_zero,
  value_not_found,  ///< the document defines a value that the pack does not hold
  value_undefined,  ///< the document defines no value for this case
  no_row,           ///< no row of the table covers the product
  not_in_force,     ///< only a document that is not yet in force defines it
  clause_not_read,  ///< the text of the clause was not available when the pack was written
  no_factor,        ///< no factor of sufficient confidence is published
  base_year,        ///< the firm's base year is not the base year of the plan
};

/// The result of an expression. `number` has a meaning only for known values, and which one depends
/// on the expression's type: a number in base units of its dimension (J, kgce, kgCO2, kg, m³, s …); a
/// truth as 0 or 1; an option as its rank, 0 for the least. The type is not stored here: it is the
/// one that `check` found, and whoever holds a Value must know it.
struct Value {
  enum class State : std::uint8_t { known, unknown, not_applicable };
  State state = State::unknown;
  Why why = Why::none;
  double number = 0;  ///< see above
  Missing missing;    ///< of unknown values: inputs that could make it known; may be empty

  static Value of(double number);
  static Value truth(bool value) { return of(value ? 1 : 0); }
  static Value unknown(Why why, Missing missing = {});
  static Value not_applicable();

  bool known() const { return state == State::known; }
  bool unknown() const { return state == State::unknown; }
  bool is_true() const { return known() && number != 0; }
  bool is_false() const { return known() && number == 0; }
};

/// Whether two numbers are equal up to the noise of binary fractions (relative 1e-12). Amounts and
/// limits are decimal numbers: 610 tce / 10 000 t must meet a limit of 61 kgce/t.
bool same_number(double a, double b);

Value kleene_not(const Value& a);
/// Any number of operands; those that are not applicable are skipped. Not applicable if none is left.
Value kleene_and(std::span<const Value> operands);
Value kleene_or(std::span<const Value> operands);

}  // namespace greengauge::rules
