// JSON text to a value tree, and the tree's own type: for sources that build or take apart JSON values.
// In: bytes. Out: a value (key order kept) and what is wrong with the text. Headers include json.h,
// which names the type without nlohmann's 25,000 lines.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "base/json.h"

namespace greengauge::base {

/// Deepest nesting that is read; a firm file needs 7 levels, a pack 10.
inline constexpr std::size_t max_json_depth = 64;

/// So many faults of one file are told; a file that has more gets one that says so, json.too_many_faults.
inline constexpr std::size_t max_json_faults = 10000;

struct ParsedJson {
  Json value;             ///< null if unreadable
  bool readable = false;  ///< the bytes are one JSON text
  Diagnostics faults;     ///< json.syntax, json.duplicate_key, json.too_deep (with pointers)
};

/// Reads one JSON text (RFC 8259, UTF-8). A duplicate key makes its value null. A number beyond
/// the range of double is kept as text, so that whoever expected a number says so at its place.
ParsedJson parse_json(std::string_view bytes);

}  // namespace greengauge::base
