// The operations of the rule language, one row each: how it is written, how many operands it takes,
// how its type follows from theirs, what it computes, and how people read it. The parser, the checker,
// the compiler and whatever prints a rule read this table: a new function is a row here, a word in
// Operation (rules.h), a message "formula.<name>" in each language, and its tests.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/rules.h"

namespace greengauge::rules {

/// How an operation is written.
enum class Form : std::uint8_t {
  leaf,        ///< a literal or a name
  prefix,      ///< -a, not a
  infix,       ///< a + b; `and` and `or` take any number of operands
  options,     ///< a in (b, c)
  function,    ///< min(a, b)
  collection,  ///< every(products, a)
};

/// How the type of a node follows from those of its operands.
enum class Typing : std::uint8_t {
  leaf,        ///< from the literal or the name
  number,      ///< one number; the same
  product,     ///< two numbers; their dimensions multiply
  quotient,    ///< two numbers; their dimensions divide
  numbers,     ///< numbers of one dimension; the same
  comparison,  ///< operands of one type; a truth
  order,       ///< the same of types that have an order
  truths,      ///< truths; a truth
  choice,      ///< a truth, and then operands of one type; that type
  alike,       ///< operands of one type; that type
  anything,    ///< one operand of any type; a truth
  same,        ///< one operand of any type; the same
};

struct OperationInfo {
  Operation operation = Operation::number;
  std::string_view name;  ///< as a rule writes it; empty for leaves
  Form form = Form::leaf;
  int least = 0, most = 0;  ///< number of operands; most -1: no bound
  Typing typing = Typing::leaf;
  /// The result from the values of all operands, or of all elements of a collection; null for leaves.
  Value (*combine)(std::span<const Value>) = nullptr;
  /// The same for two known numbers, where that is a known number whatever they are; else null.
  double (*of_two)(double, double) = nullptr;
  std::string_view sign;  ///< as people read it, with blanks around an infix; empty: a function
  int tightness = 6;      ///< how tightly it binds its operands: 1 (or) to 6 (names, functions)
};

const OperationInfo& info(Operation operation);
/// All rows, in the order of Operation.
std::span<const OperationInfo> operations();
/// The row of that form and name; null if there is none.
const OperationInfo* operation_named(Form form, std::string_view name);

inline bool is_comparison(Operation operation) {
  return operation >= Operation::less && operation <= Operation::in;
}
inline bool is_collection(Operation operation) { return operation >= Operation::every; }

}  // namespace greengauge::rules
