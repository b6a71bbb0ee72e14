// Line breaking in one pass, greedy: a line takes what fits and ends at the last place where it
// may.
//
// The full algorithm (UAX 14) comes with ICU, which is larger than the page's whole program. Here
// the rules are a function of two neighbouring characters, in this order: never before a space or a
// closing mark, never after an opening mark, always after a space, after a hyphen unless a digit
// follows, after a slash before a Han character, and on either side of a square (Han, full-width)
// character. Everything else (Latin words, numbers) stays together.
// Two kinds of places are kept apart while a line is filled: ordinary ones, and the space between a
// number and its unit or between "≥" and its number. The second kind is used only if the line has
// no place of the first kind; if it has neither, the word is cut.
// Spaces at the end of a line take no width: they may exceed it and are not part of the range.
#include "ui/line_break.h"

namespace greengauge::ui {
namespace {

bool in(char32_t code, std::u32string_view set) { return set.find(code) != set.npos; }

/// Marks that close or end something: never first on a line.
bool closes(char32_t code) {
  return in(code, U"，。、；：？！）】》〉」』”’…—·～％℃°,.;:?!)]}%/»›’”");
}

/// Marks that open something: never last on a line.
bool opens(char32_t code) { return in(code, U"（【《〈「『“‘([{￥¥$«‹"); }

/// Characters that fill a square: Han, kana, full-width forms, CJK marks.
bool is_square(char32_t code) {
  return (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0xFE30 && code <= 0xFE4F) || (code >= 0xFF00 && code <= 0xFFEF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}

bool is_space(char32_t code) { return code == U' ' || code == U'\t' || code == 0x3000; }

bool is_digit(char32_t code) { return code >= U'0' && code <= U'9'; }

/// Whether place `i` is between a number and its unit ("0.9 吨", "2025 年", "18 t", but not after
/// "36132—2025") or between a sign and its number ("≥ 20").
bool parts_number_from_unit(std::u32string_view text, std::size_t i) {
  if (i >= 2 && text[i - 1] == U' ' && in(text[i - 2], U"≥≤<>")) return true;
  if (i < 2 || text[i - 1] != U' ' || !is_digit(text[i - 2]) || is_digit(text[i])) return false;
  std::size_t start = i - 1;
  while (start > 0 && (is_digit(text[start - 1]) || in(text[start - 1], U",."))) --start;
  return start == 0 || is_space(text[start - 1]) || is_square(text[start - 1]);
}

}  // namespace

bool may_break(char32_t before, char32_t after) {
  if (before == U'\n') return true;
  if (is_space(after) || after == U'\n') return false;  // spaces belong to the line before them
  if (closes(after) || opens(before)) return false;
  if (is_space(before)) return true;
  if (before == U'-' || before == 0x2013) return !(after >= U'0' && after <= U'9');
  if (in(before, U"/")) return is_square(after);
  return is_square(before) || is_square(after) || in(before, U"”’…—·");
}

std::vector<Line> break_lines(std::u32string_view text, const std::vector<float>& advances,
                              float width) {
  std::vector<Line> lines;
  std::size_t begin = 0;       // of the line being filled
  std::size_t last_break = 0;  // latest place in it where it may end
  std::size_t last_unit = 0;   // latest place between a number and its unit: used if no other is
  float x = 0;
  auto width_of = [&](std::size_t from, std::size_t to) {
    float sum = 0;
    for (std::size_t i = from; i < to; ++i) sum += advances[i];
    return sum;
  };
  auto close = [&](std::size_t end) {
    std::size_t visible = end;
    while (visible > begin && (is_space(text[visible - 1]) || text[visible - 1] == U'\n'))
      --visible;
    lines.push_back({begin, visible, width_of(begin, visible)});
    begin = end;
    last_break = end;
    x = 0;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > begin && may_break(text[i - 1], text[i]))
      (parts_number_from_unit(text, i) ? last_unit : last_break) = i;
    if (text[i] == U'\n') {
      close(i + 1);
      continue;
    }
    const bool hangs = is_space(text[i]);
    if (!hangs && i > begin && x + advances[i] > width + 0.01f) {
      close(last_break > begin ? last_break : last_unit > begin ? last_unit : i);
      x = width_of(begin, i);
    }
    x += advances[i];
  }
  if (begin < text.size() || lines.empty()) close(text.size());
  return lines;
}

std::u32string decode_utf8(std::string_view bytes) {
  std::u32string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned char lead = static_cast<unsigned char>(bytes[i]);
    const int more = lead < 0x80         ? 0
                     : (lead >> 5) == 6  ? 1
                     : (lead >> 4) == 14 ? 2
                     : (lead >> 3) == 30 ? 3
                                         : -1;
    char32_t code = more == 0 ? lead : more == 1 ? lead & 31u : more == 2 ? lead & 15u : lead & 7u;
    int seen = 0;
    while (seen < more && i + 1 + seen < bytes.size() &&
           (static_cast<unsigned char>(bytes[i + 1 + seen]) & 0xC0) == 0x80) {
      code = code << 6 | (static_cast<unsigned char>(bytes[i + 1 + seen]) & 63u);
      ++seen;
    }
    const bool good = more >= 0 && seen == more;
    out.push_back(good ? code : U'\uFFFD');
    i += good ? static_cast<std::size_t>(1 + more) : 1;
  }
  return out;
}

}  // namespace greengauge::ui
