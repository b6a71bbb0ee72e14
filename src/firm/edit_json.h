// The JSON of an edit: one writer and one reader for assessment files, the report module and the page.
// In: an Edit, or JSON. Out: {"edit": "set", "insert" or "remove", "pointer": …, "value": …}, and
// "before" where the edit names a key; or the Edit.
#pragma once

#include <optional>

#include "base/json.h"
#include "base/json_writer.h"
#include "firm/document.h"

namespace greengauge::firm {

void write_edit(base::JsonWriter& out, const Edit& edit);

/// Reads what write_edit writes; what the page kept until version 0.2 ("kind" in place of "edit", the
/// value as JSON text); and the operations of a JSON Patch (RFC 6902: "op", "path"): replace, add,
/// remove. Nothing for anything else.
std::optional<Edit> read_edit(const base::Json& json);

}  // namespace greengauge::firm
