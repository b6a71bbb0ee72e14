// Advice on the document: worked out by a module that the host loads when a page first asks for it.
// In: the state of the document. Out: what report/advice/improvement.h writes, as soon as it is there.
#pragma once

#include <string>

#include "app/screen.h"

namespace greengauge::app {

/// Names the state of the document and the language; advice on it has the same.
std::string advice_key(const Screen& s);

/// Asks for advice, once for every state, and answers what was told last: of this state or, for a
/// moment, of the one before; null while there is none.
const base::Json* advice(const Screen& s);

/// What was told is of the document as it stands: its edits may be made.
bool is_current(const Screen& s, const base::Json& told);

/// Calls `body(element)` for each of a list.
template <class Body>
void each(const base::Reader& list, Body body) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const base::Reader element = list[i];
    body(element);
  }
}

inline std::string text_of(const base::Reader& field) { return field.text().value_or(""); }

}  // namespace greengauge::app
