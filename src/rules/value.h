// Three-valued results: known, unknown (with what is missing and why), not applicable.
// In: numbers in base units, truths, ranks of options. Out: Value and Kleene's operations on it.
// Unknown is never zero and never passes.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

namespace greengauge::rules {

/// Handles of missing inputs, sorted and without repeats. The environment knows what they stand
/// for. Most unknown values lack one input, or hand on what their only unknown operand lacks: one
/// handle stands here, and copies share a list of more.
class Missing {
 public:
  Missing() = default;
  explicit Missing(std::uint32_t handle) : count_(1), one_(handle) {}
  Missing(std::initializer_list<std::uint32_t> sorted) : Missing(std::vector(sorted)) {}
  explicit Missing(std::vector<std::uint32_t> sorted);

  bool empty() const { return count_ == 0; }
  std::size_t size() const { return count_; }
  const std::uint32_t* begin() const { return more_ ? more_->data() : &one_; }
  const std::uint32_t* end() const { return begin() + count_; }
  std::uint32_t operator[](std::size_t index) const { return begin()[index]; }
  bool includes(const Missing& other) const;

  friend bool operator==(const Missing& a, const Missing& b) {
    return a.includes(b) && b.includes(a);
  }

 private:
  std::uint32_t count_ = 0;
  std::uint32_t one_ = 0;                                   ///< if there is one
  std::shared_ptr<const std::vector<std::uint32_t>> more_;  ///< null: none or one
};
Missing united(const Missing& a, const Missing& b);

/// Why a value is unknown, beyond (or in place of) a missing input.
enum class Why : std::uint8_t {
  none,
  input,              ///< an answer or amount is not given
  not_stated,         ///< an optional reading that the firm's file takes no part in
  readings_disagree,  ///< the basis of the rule is not settled and the readings differ
  divided_by_zero,
  value_not_found,  ///< the document holds a value that nobody could read
  value_undefined,  ///< the document defines no value for this case
  no_row,           ///< no row of the table covers the product
  not_in_force,     ///< only a document that is not yet in force has it
  clause_not_read,  ///< a clause of the rule was never seen
  no_factor,        ///< no factor of sufficient confidence is published
  base_year,        ///< the base year of the firm is not the one of the plan
};

struct Value {
  enum class State : std::uint8_t { known, unknown, not_applicable };
  State state = State::unknown;
  Why why = Why::none;
  double number = 0;  ///< in base units; truths are 0 or 1; options are their rank
  Missing missing;    ///< of unknown values

  static Value of(double number);
  static Value truth(bool value) { return of(value ? 1 : 0); }
  static Value unknown(Why why, Missing missing = {});
  static Value not_applicable();

  bool known() const { return state == State::known; }
  bool unknown() const { return state == State::unknown; }
  bool is_true() const { return known() && number != 0; }
  bool is_false() const { return known() && number == 0; }
};

/// Equal but for the noise of binary fractions (relative 1e-12): amounts and limits are decimal
/// numbers, and 610 tce / 10 000 t has to reach a limit of 61 kgce/t.
bool same_number(double a, double b);

Value kleene_not(const Value& a);
/// Over any number of operands; those that are not applicable are passed over.
Value kleene_and(std::span<const Value> operands);
Value kleene_or(std::span<const Value> operands);

}  // namespace greengauge::rules
