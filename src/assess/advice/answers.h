// Answers that a factory can make true: a system set up, a plan written, a person appointed. What
// has happened (accidents, penalties) and what the firm is are not levers.
// In: the inputs of a test and the firm. Out: the fewest changed answers with which the test holds.
#pragma once

#include <functional>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

/// One answer changed.
struct AnswerMove {
  const policy::Input* input = nullptr;
  std::string pointer;
  Shown from;
  Shown to;
  base::JsonBox value;  ///< what an edit sets at the pointer
};

/// Where to look up answers: the year, and the place of the product if the test is about one.
struct AnswerPlace {
  int year = 0;
  std::optional<std::size_t> product;
};

/// Edits `working` while it searches and restores it; `holds` judges it as edited. Returns one list
/// for each answer that suffices alone; if there is none, the smallest sufficient set, provided at
/// most four answers can change; else nothing.
std::vector<std::vector<AnswerMove>> answers_that_meet(
    const std::vector<const policy::Input*>& inputs, firm::Firm& working, const AnswerPlace& place,
    const std::function<bool()>& holds);

/// Applies the moves to `firm`.
void apply(firm::Firm& firm, const AnswerPlace& place, const std::vector<AnswerMove>& moves);

/// The answers of the firm, year or product, as `scope` says, null if there are none; and their
/// JSON pointer. Both need a `place.product` within the year if the scope is the product.
firm::Answers* answers_of(firm::Firm& firm, const AnswerPlace& place, policy::Scope scope);
std::string answers_pointer(const firm::Firm& firm, const AnswerPlace& place, policy::Scope scope);

}  // namespace greengauge::assess
