// The firm file as an editable document: what a page changes and what is saved, without loss.
// In: JSON, and edits by JSON pointer. Out: the document, and for each edit the edit that undoes
// it.
// Nothing that a file holds is dropped: unknown keys and faulty values stay where they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"

namespace greengauge::firm {

/// One change of the document.
/// - replace: puts `value` at the pointer. Missing parents are created; an index at or beyond the end
///   of a list appends.
/// - add: puts `value` in front of a list element.
/// - remove: takes away a key or an element.
/// Its JSON: edit_json.h.
struct Edit {
  enum class Kind { replace, add, remove };
  Kind kind = Kind::replace;
  std::string pointer;  ///< RFC 6901; "-" is the place after the last element of a list
  base::JsonBox value;
  /// For a key that `replace` creates: the key that it is put in front of; nothing: at the end. Undo
  /// uses it to keep the order of keys.
  std::optional<std::string> before;
};

/// An empty document of format 1 for a region.
base::Json new_document(std::string_view region);

/// The value at a pointer; null if there is none. It points into the document.
const base::Json* value_at(const base::Json& document, std::string_view pointer);

/// Applies an edit and returns the edit that undoes it. If the pointer is impossible (a key inside
/// a number, an index inside an object) it returns nothing and leaves the document unchanged.
std::optional<Edit> apply(base::Json& document, const Edit& edit);

/// The file's text: two-space indent, keys in their order, numbers that read back the same.
std::string write_document(const base::Json& document);

}  // namespace greengauge::firm
