// JSON text to a value tree, and the complete type of the tree: for sources that build JSON values or
// take them apart.
// In: bytes. Out: a value (the order of keys is kept) and the faults of the text. After a duplicate key
// the rest is still read; a mistake of syntax or too deep nesting makes the text unreadable. Headers
// include json.h, which names the type without the 25,000 lines of nlohmann's library.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "base/json.h"
#include "base/json_writer.h"

namespace greengauge::base {

/// Deepest nesting that is read; a firm file needs 7 levels, a pack 10.
inline constexpr std::size_t max_json_depth = 64;

/// The maximum number of faults reported per file; one more, json.too_many_faults, says that there are
/// others.
inline constexpr std::size_t max_json_faults = 10000;

struct ParsedJson {
  Json value;             ///< null if unreadable
  bool readable = false;  ///< the bytes are one JSON text
  /// json.duplicate_key with its pointer; json.too_deep and json.syntax without one ("").
  Diagnostics faults;
};

/// Reads one JSON text (RFC 8259, UTF-8). The value of a duplicate key is null. A number beyond the
/// range of double is kept as text, so that the reader of that field reports it at its place.
ParsedJson parse_json(std::string_view bytes);

/// Writes a value tree.
void write(JsonWriter& out, const Json& value);

}  // namespace greengauge::base
