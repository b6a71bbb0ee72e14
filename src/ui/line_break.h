// Where lines may end, by Chinese rules (GB/T 15834 and common typesetting practice).
// In: code points and their advances. Out: lines as ranges with their widths.
// No line starts with a closing mark or ends with an opening one; Latin words and numbers stay
// whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace greengauge::ui {

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< without the spaces at its end
  float width = 0;
  bool operator==(const Line&) const = default;
};

/// Whether a line may end between `before` and `after`.
bool may_break(char32_t before, char32_t after);

/// Breaks `text` into lines at most `width` wide; '\n' ends a line. A single word wider than that
/// is cut; a number stays with the unit after it if both fit. Returns at least one line.
/// Precondition: `advances` has one entry for each code point of `text`.
std::vector<Line> break_lines(std::u32string_view text, const std::vector<float>& advances,
                              float width);

/// UTF-8 to code points; a malformed byte becomes U+FFFD.
std::u32string decode_utf8(std::string_view bytes);

}  // namespace greengauge::ui
