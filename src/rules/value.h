// Three-valued results: known, unknown (with the missing inputs and the reason), not applicable.
// In: numbers in base units, truths, ranks of options. Out: Value, and Kleene's logic on it.
// Unknown is never treated as zero, and a test that is unknown never passes.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace greengauge::rules {

/// Handles of missing inputs, sorted and without repeats; the environment knows which input a handle
/// means. Handles are below 2³¹. Most unknown values lack one input, so one handle is stored in place.
/// A longer list is immutable and shared by copies, which must stay in one thread.
class Missing {
 public:
  Missing() = default;
  explicit Missing(std::uint32_t handle)
      : bits_(static_cast<std::uintptr_t>(handle) << 1 | in_place) {}
  Missing(std::initializer_list<std::uint32_t> sorted) : Missing(std::vector(sorted)) {}
  explicit Missing(std::vector<std::uint32_t> sorted);  ///< precondition: sorted, without repeats
  Missing(const Missing& other) : bits_(other.bits_) {
    if (has_list()) ++list()->users;
  }
  Missing(Missing&& other) noexcept : bits_(std::exchange(other.bits_, 0)) {}
  Missing& operator=(const Missing& other) { return *this = Missing(other); }
  Missing& operator=(Missing&& other) noexcept {
    std::swap(bits_, other.bits_);
    return *this;
  }
  ~Missing() {
    if (has_list()) release();
  }

  bool empty() const { return bits_ == 0; }
  std::size_t size() const { return has_list() ? list()->handles.size() : bits_ & in_place; }
  std::uint32_t operator[](std::size_t index) const {
    return has_list() ? list()->handles[index] : static_cast<std::uint32_t>(bits_ >> 1);
  }
  bool includes(const Missing& other) const;  ///< whether every handle of `other` is in this list

  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = std::uint32_t;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::uint32_t*;
    using reference = std::uint32_t;

    Iterator(const Missing& of, std::size_t at) : of_(&of), at_(at) {}
    std::uint32_t operator*() const { return (*of_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const Missing* of_;
    std::size_t at_;
  };
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

  friend bool operator==(const Missing& a, const Missing& b) {
    return a.includes(b) && b.includes(a);
  }

 private:
  struct List {
    std::size_t users = 1;
    std::vector<std::uint32_t> handles;  // two or more
  };
  static constexpr std::uintptr_t in_place = 1;

  bool has_list() const { return bits_ != 0 && !(bits_ & in_place); }
  // The two in one word, which keeps a Value small.
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  List* list() const { return reinterpret_cast<List*>(bits_); }
  void release();

  std::uintptr_t bits_ = 0;  ///< 0: none; odd: twice the only handle, plus 1; else the List
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
  enum class State : std::uint8_t { unknown, known, not_applicable };
  State state = State::unknown;
  Why why = Why::none;
  double number = 0;  ///< see above
  Missing missing;    ///< of unknown values: inputs that could make it known; may be empty

  static Value of(double number) { return {State::known, Why::none, number, {}}; }
  static Value truth(bool value) { return of(value ? 1 : 0); }
  static Value unknown(Why why, Missing missing = {}) {
    return {State::unknown, why, 0, std::move(missing)};
  }
  static Value not_applicable() { return {State::not_applicable, Why::none, 0, {}}; }

  bool known() const { return state == State::known; }
  bool unknown() const { return state == State::unknown; }
  bool is_true() const { return known() && number != 0; }
  bool is_false() const { return known() && number == 0; }
  /// Whether it says nothing at all, not even why: a Value that was not set.
  bool blank() const { return unknown() && why == Why::none && missing.empty(); }
};

/// Whether two numbers are equal up to the noise of binary fractions (relative 1e-12). Amounts and
/// limits are decimal numbers: 610 tce / 10 000 t must meet a limit of 61 kgce/t.
inline bool same_number(double a, double b) {
  if (a == b) return true;
  if (!std::isfinite(a) || !std::isfinite(b)) return false;  // their tolerance would be infinite
  return std::fabs(a - b) <= 1e-12 * std::max(std::fabs(a), std::fabs(b));
}

Value kleene_not(const Value& a);
/// Any number of operands; those that are not applicable are skipped. Not applicable if none is left.
Value kleene_and(std::span<const Value> operands);
Value kleene_or(std::span<const Value> operands);

}  // namespace greengauge::rules
