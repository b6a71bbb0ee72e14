// A question of the packs, asked by the widget that fits its type.
// In: policy::Input and the place of its answer. Out: edits of the document.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// `answers`: pointer of the object of answers, e.g. "/answers" or "/years/2025/answers".
void ask(const Screen& s, const policy::Input& input, const std::string& answers);

/// The question that must be answered with yes before this one makes sense: for
/// "veto.accident.date" it is "veto.accident", if that is a yes-or-no question of the same scope.
/// Otherwise null.
const policy::Input* leads_to(const Screen& s, const policy::Input& input);

/// Whether to ask it now: it is answered already, or the question that leads to it is answered yes.
bool is_due(const Screen& s, const policy::Input& input, const std::string& answers);

/// Whether it has an answer. "Not sure" is one for a choice; a number or text that is null is not.
bool answered(const Screen& s, const policy::Input& input, const std::string& answers);

}  // namespace greengauge::app
