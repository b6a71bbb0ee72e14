// Answers that the owner can make true: a system set up, a plan written, a person appointed.
// What has happened (the record) and what the firm is are no levers.
// In: the inputs of a test and the firm. Out: the fewest changed answers with which the test holds.
#pragma once

#include <functional>
#include <vector>

#include "assess/assessment.h"

namespace greengauge::assess {

struct AnswerMove {
  const policy::Input* input = nullptr;
  std::string pointer;
  Shown from;
  Shown to;
  base::Json value;  ///< to be set at the pointer
};

/// Where answers are looked up: the year, and the product if the test is about one.
struct AnswerPlace {
  int year = 0;
  std::optional<std::size_t> product;
};

/// Edits `working` while it looks and puts it back. `holds` judges it. One list for every answer
/// that does alone; else the smallest set of several (among four at most); else nothing.
std::vector<std::vector<AnswerMove>> answers_that_meet(
    const std::vector<const policy::Input*>& inputs, firm::Firm& working, const AnswerPlace& place,
    const std::function<bool()>& holds);

/// Makes the moves in `firm`.
void apply(firm::Firm& firm, const AnswerPlace& place, const std::vector<AnswerMove>& moves);

/// The answers that a question's scope stands for, null if there are none; and their pointer.
firm::Answers* answers_of(firm::Firm& firm, const AnswerPlace& place, policy::Scope scope);
std::string answers_pointer(const firm::Firm& firm, const AnswerPlace& place, policy::Scope scope);

}  // namespace greengauge::assess
