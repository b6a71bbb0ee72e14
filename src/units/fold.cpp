// Folding of unit texts, character by character: superscripts become "^2", full-width forms half-width
// ones, and the characters of `replacements` their plain spelling; white space is dropped.
// A "." is a product sign between letters ("kW.h") and an error elsewhere, because a unit holds no
// decimal number.
#include "units/fold.h"

#include <algorithm>
#include <cstdint>

namespace greengauge::units {
namespace {

constexpr char32_t not_utf8 = 0xFFFFFFFF;

/// Removes the first character of `text` and returns its code point, or `not_utf8`.
char32_t take_character(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  const std::size_t size = lead < 0x80   ? 1
                           : lead < 0xC2 ? 0
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                           : lead < 0xF5 ? 4
                                         : 0;
  if (size == 0 || size > text.size()) return not_utf8;
  char32_t c = size == 1 ? lead : lead & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return not_utf8;
    c = c << 6 | (byte(i) & 0x3Fu);
  }
  const bool overlong = (size == 3 && c < 0x800) || (size == 4 && c < 0x10000);
  if (overlong || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return not_utf8;
  text.remove_prefix(size);
  return c;
}

struct Replacement {
  char32_t character;
  std::string_view text;
};

// Sorted by character, for binary search.
// clang-format off
constexpr Replacement replacements[] = {
    {U'\u00A0', ""},  // no-break space
    {U'\u00A5', "元"},  // ¥
    {U'\u00B7', "*"},  // ·
    {U'\u00D7', "*"},  // ×
    {U'\u2000', ""},  // space of another width
    {U'\u2001', ""},  // space of another width
    {U'\u2002', ""},  // space of another width
    {U'\u2003', ""},  // space of another width
    {U'\u2004', ""},  // space of another width
    {U'\u2005', ""},  // space of another width
    {U'\u2006', ""},  // space of another width
    {U'\u2007', ""},  // space of another width
    {U'\u2008', ""},  // space of another width
    {U'\u2009', ""},  // space of another width
    {U'\u200A', ""},  // space of another width
    {U'\u200B', ""},  // zero width space
    {U'\u2022', "*"},  // •
    {U'\u2027', "*"},  // ‧
    {U'\u202F', ""},  // narrow no-break space
    {U'\u2044', "/"},  // ⁄
    {U'\u2113', "L"},  // ℓ
    {U'\u2215', "/"},  // ∕
    {U'\u2219', "*"},  // ∙
    {U'\u22C5', "*"},  // ⋅
    {U'\u3000', ""},  // ideographic space
    {U'\u30FB', "*"},  // ・
    {U'\u3389', "kcal"},  // ㎉
    {U'\u338E', "mg"},  // ㎎
    {U'\u338F', "kg"},  // ㎏
    {U'\u3396', "mL"},  // ㎖
    {U'\u3398', "kL"},  // ㎘
    {U'\u339C', "mm"},  // ㎜
    {U'\u339D', "cm"},  // ㎝
    {U'\u339E', "km"},  // ㎞
    {U'\u339F', "mm^2"},  // ㎟
    {U'\u33A0', "cm^2"},  // ㎠
    {U'\u33A1', "m^2"},  // ㎡
    {U'\u33A2', "km^2"},  // ㎢
    {U'\u33A4', "cm^3"},  // ㎤
    {U'\u33A5', "m^3"},  // ㎥
    {U'\u33A9', "Pa"},  // ㎩
    {U'\u33AA', "kPa"},  // ㎪
    {U'\u33AB', "MPa"},  // ㎫
    {U'\u33BE', "kW"},  // ㎾
    {U'\u33BF', "MW"},  // ㎿
    {U'\u33CA', "ha"},  // ㏊
    {U'\u6BCF', "/"},  // 每
    {U'\uFEFF', ""},  // byte order mark
    {U'\uFF65', "*"},  // ･
    {U'\uFFE5', "元"},  // ￥
};
// clang-format on

const Replacement* replacement_of(char32_t c) {
  const auto* found =
      std::lower_bound(std::begin(replacements), std::end(replacements), c,
                       [](const Replacement& r, char32_t value) { return r.character < value; });
  return found != std::end(replacements) && found->character == c ? found : nullptr;
}

/// '0'…'9' or '-' for a superscript, 0 for anything else.
char superscript(char32_t c) {
  if (c == U'\u00B9') return '1';
  if (c == U'\u00B2') return '2';
  if (c == U'\u00B3') return '3';
  if (c == U'\u2070' || (c >= U'\u2074' && c <= U'\u2079')) {
    return static_cast<char>('0' + (c - U'\u2070'));
  }
  return c == U'\u207B' ? '-' : '\0';
}

/// Half-width form of the full-width letters, digits and signs, and of subscript digits.
char32_t half_width(char32_t c) {
  if (c >= U'\uFF01' && c <= U'\uFF5E') return c - 0xFEE0;
  if (c >= U'\u2080' && c <= U'\u2089') return c - U'\u2080' + U'0';
  return c;
}

/// Whether a dot between these texts is a product sign, as in "kW.h", and not a decimal point.
bool is_product_dot(std::string_view before, std::string_view after) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !before.empty() && !after.empty() && !is_digit(before.back()) && !is_digit(after.front());
}

}  // namespace

std::optional<std::string> fold(std::string_view text) {
  std::string result;
  bool in_superscript = false;
  while (!text.empty()) {
    const std::string_view before = text;
    char32_t c = take_character(text);
    if (c == not_utf8) return std::nullopt;
    const std::string_view bytes = before.substr(0, before.size() - text.size());
    if (const char raised = superscript(c)) {
      if (!in_superscript) result += '^';
      in_superscript = true;
      result += raised;
      continue;
    }
    in_superscript = false;
    c = half_width(c);
    if (c == U' ' || c == U'\t' || c == U'\r' || c == U'\n') continue;
    if ((c == U'\u00B0' || c == U'\u00BA') && !text.empty() && (text[0] == 'C' || text[0] == 'c')) {
      text.remove_prefix(1);
      result += "℃";
    } else if (const Replacement* replacement = replacement_of(c)) {
      result += replacement->text;
    } else if (c == U'.') {
      if (!is_product_dot(result, text)) return std::nullopt;
      result += '*';
    } else if (c < 0x80) {
      if (c < 0x20 || c == 0x7F) return std::nullopt;
      result += static_cast<char>(c);
    } else {
      result += bytes;
    }
  }
  return result;
}

}  // namespace greengauge::units
