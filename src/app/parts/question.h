// A question of the packs, asked by the widget that fits its type.
// In: policy::Input and where its answer stands. Out: edits of the document.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

/// `answers`: pointer of the object of answers, e.g. "/answers" or "/years/2025/answers".
void ask(const Screen& s, const policy::Input& input, const std::string& answers);

/// The question that has to be answered with yes before this one makes sense: of
/// "veto.accident.date" it is "veto.accident", if there is such a yes-or-no question. Else null.
const policy::Input* leads_to(const Screen& s, const policy::Input& input);

/// Shall it be asked now? Not as long as the answer that leads to it is not yes.
bool is_due(const Screen& s, const policy::Input& input, const std::string& answers);

/// Is there an answer (other than "not sure")?
bool answered(const Screen& s, const policy::Input& input, const std::string& answers);

}  // namespace greengauge::app
