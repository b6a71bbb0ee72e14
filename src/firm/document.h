// The firm file as an editable document: what a page changes and what is saved, without loss.
// In: JSON, edits by JSON pointer. Out: the document, and for each edit the edit that undoes it.
// Nothing that a file holds is dropped: unknown keys and faulty values stay where they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"

namespace greengauge::firm {

/// Sets the value at a pointer (parents that are missing are made; an index at or beyond the end of
/// a list appends), inserts into a list, or removes.
struct Edit {
  enum class Kind { set, insert, remove };
  Kind kind = Kind::set;
  std::string pointer;  ///< RFC 6901; "-" is the place behind the last element of a list
  base::Json value;
  /// Of a key that is set anew: the key in front of which it stands; at the end if there is none.
  std::optional<std::string> before;
};

/// An empty document of format 1 for a region.
base::Json new_document(std::string_view region);

/// Value at a pointer, or null if there is none.
const base::Json* value_at(const base::Json& document, std::string_view pointer);

/// Applies an edit and answers the edit that takes it back; nothing if the pointer cannot be
/// (a key inside a number, an index inside an object), the document is then unchanged.
std::optional<Edit> apply(base::Json& document, const Edit& edit);

/// The file's text: two-space indent, keys in their order, numbers that read back the same.
std::string write_document(const base::Json& document);

}  // namespace greengauge::firm
