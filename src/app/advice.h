// Advice on the document: computed by a module that the host loads when a page first needs it.
// In: the state of the document. Out: the JSON of report/advice/improvement.h, once it has come.
#pragma once

#include <string>

#include "app/screen.h"

namespace greengauge::app {

/// Identifies the state of the document and the language; the advice on it carries the same key.
std::string advice_key(const Screen& s);

/// Requests advice, once for each state, and returns the latest that came: on this state or, until
/// it is computed, on an earlier one; null if none has come yet.
const base::Json* advice(const Screen& s);

/// Whether the advice is on the document as it is now: only then may its edits be applied.
bool is_current(const Screen& s, const base::Json& message);

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
