// Cutting text into cells.
// The separator is not stated anywhere, so it is found: of tab, semicolon and comma (one that does not
// group thousands) the one that cuts the most lines into equally many cells, so that a remark with a
// semicolon in it decides nothing; without any it is the space ("电 430 万kWh"). The text is then walked once, byte by byte; separators are ASCII, so UTF-8 needs no
// decoding here. A quote that is never closed would make the reader run to the end of the text for
// every later quote; so after the first one quotes are no longer looked for, and hostile texts take
// linear time.
// Numbers are read strictly: half a number with something odd behind it is not a number, since a
// wrong amount is worse than one that has to be typed.
#include "firm/paste/cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>

namespace greengauge::firm {
namespace {

// Enough for a name, a number and a unit; a longer note is cut.
constexpr std::size_t max_cell_bytes = 512;

/// Bytes of the UTF-8 character that starts at `at`; 1 if it is not UTF-8.
std::size_t length_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

constexpr std::array<std::string_view, 8> wide_spaces = {"\u3000", "\u00A0", "\u200B", "\uFEFF",
                                                         "\u2002", "\u2003", "\u2009", "\u202F"};

bool is_space(std::string_view character) {
  if (character.size() == 1) return static_cast<unsigned char>(character[0]) <= ' ';
  return std::find(wide_spaces.begin(), wide_spaces.end(), character) != wide_spaces.end();
}

/// Does the comma at `at` group thousands, as in "1,200", rather than separate cells?
bool groups_thousands(std::string_view text, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  return at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) &&
         !digit(at + 4);
}

/// In how many of the first lines that are not blank a candidate occurs, each time as often as in most of them.
std::size_t lines_cut_alike(std::string_view text, char candidate) {
  std::map<std::size_t, std::size_t> lines_by_count;
  for (std::size_t at = 0, line = 0; at < text.size() && line < 50; ++line) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view one = text.substr(at, end - at);
    std::size_t found = 0;
    // A quote that is not closed in its line is an ordinary character.
    const bool has_quotes = std::count(one.begin(), one.end(), '"') % 2 == 0;
    bool quoted = false;
    for (std::size_t i = 0; i < one.size(); ++i) {
      if (one[i] == '"' && has_quotes) quoted = !quoted;
      if (one[i] == candidate && !quoted && !(candidate == ',' && groups_thousands(one, i)))
        ++found;
    }
    if (found > 0) ++lines_by_count[found];
    at = end + 1;
  }
  std::size_t most = 0;
  for (const auto& [count, lines] : lines_by_count) most = std::max(most, lines);
  return most;
}

/// The separator of a text; see above.
char delimiter_of(std::string_view text) {
  char best = ' ';
  std::size_t most = 0;
  for (const char candidate : {'\t', ';', ','}) {
    const std::size_t lines = lines_cut_alike(text, candidate);
    if (lines > most) {
      most = lines;
      best = candidate;
    }
  }
  return best;
}

/// Cuts a text in one pass.
class Cutter {
 public:
  Cutter(std::string_view text, char delimiter, std::size_t max_rows, std::size_t max_columns)
      : text_(text), delimiter_(delimiter), max_rows_(max_rows), max_columns_(max_columns) {}

  CutCells cut() {
    while (at_ < text_.size()) {
      if (out_.rows.size() == max_rows_) {
        out_.cut = true;
        break;
      }
      row();
    }
    return std::move(out_);
  }

 private:
  void row() {
    std::vector<std::string> cells;
    for (;;) {
      skip_blanks();
      std::string cell = at_ < text_.size() && text_[at_] == '"' ? quoted() : bare();
      if (cells.size() < max_columns_)
        cells.push_back(trimmed(cell));
      else
        out_.cut = true;
      if (at_ >= text_.size() || text_[at_] != delimiter_) break;
      ++at_;
    }
    if (at_ < text_.size()) at_ += text_.substr(at_, 2) == "\r\n" ? 2 : 1;
    out_.rows.push_back(std::move(cells));
  }

  bool ends_cell(char c) const { return c == delimiter_ || c == '\n' || c == '\r'; }

  /// Several spaces separate cells like one.
  void skip_blanks() {
    if (delimiter_ != ' ') return;
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  void add(std::string& cell, char c) const {
    if (cell.size() < max_cell_bytes) cell += c;
  }

  std::string bare() {
    std::string cell;
    while (at_ < text_.size() && !ends_cell(text_[at_])) add(cell, text_[at_++]);
    return cell;
  }

  std::string quoted() {
    if (no_more_quotes_) return bare();
    std::string cell;
    for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
      if (text_[i] != '"') {
        add(cell, text_[i]);
      } else if (i + 1 < text_.size() && text_[i + 1] == '"') {
        add(cell, '"');
        ++i;
      } else {
        at_ = i + 1;
        return cell + bare();
      }
    }
    no_more_quotes_ = true;  // keeps the time linear; see above
    return bare();
  }

  std::string_view text_;
  char delimiter_;
  std::size_t max_rows_, max_columns_;
  std::size_t at_ = 0;
  bool no_more_quotes_ = false;
  CutCells out_;
};

/// Full-width ASCII forms, "−" and "。" as ASCII; other characters as they are.
std::string half_width(std::string_view character) {
  if (character.size() == 3) {
    const unsigned code = (static_cast<unsigned char>(character[0]) & 0x0Fu) << 12 |
                          (static_cast<unsigned char>(character[1]) & 0x3Fu) << 6 |
                          (static_cast<unsigned char>(character[2]) & 0x3Fu);
    if (code >= 0xFF01 && code <= 0xFF5E) return {static_cast<char>(code - 0xFEE0)};
    if (code == 0x2212) return "-";
    if (code == 0x3002) return ".";
  }
  return std::string(character);
}

/// Reads digits (grouped in threes or not at all), decimals and an exponent at the start of `text`.
/// Returns how many bytes they take, 0 if there is no number; `plain` receives it without
/// separators.
std::size_t take_number(std::string_view text, std::string& plain) {
  std::size_t at = 0;
  std::size_t group = 0;
  bool parted = false;
  while (at < text.size()) {
    if (is_digit(text[at])) {
      plain += text[at++];
      ++group;
    } else if ((text[at] == ',' || text[at] == ' ') && at > 0 && at + 3 < text.size() &&
               is_digit(text[at + 1]) && is_digit(text[at + 2]) && is_digit(text[at + 3])) {
      if (parted ? group != 3 : group > 3) return 0;
      parted = true;
      group = 0;
      ++at;
    } else {
      break;
    }
  }
  if (parted && group != 3) return 0;
  if (at < text.size() && text[at] == '.') {
    plain += text[at++];
    while (at < text.size() && is_digit(text[at])) plain += text[at++];
  }
  if (plain.empty() || plain == ".") return 0;
  if (at + 1 < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    std::size_t digits = at + 1;
    if (text[digits] == '+' || text[digits] == '-') ++digits;
    if (digits < text.size() && is_digit(text[digits])) {
      while (digits < text.size() && is_digit(text[digits])) ++digits;
      plain += text.substr(at, digits - at);
      at = digits;
    }
  }
  return at;
}

}  // namespace

CutCells cells_of(std::string_view text, std::size_t max_rows, std::size_t max_columns) {
  return Cutter(text, delimiter_of(text), max_rows, max_columns).cut();
}

std::string trimmed(std::string_view cell) {
  std::string out;
  std::size_t end = 0;  // after the last character that is not a space
  for (std::size_t at = 0; at < cell.size();) {
    const std::string_view character = cell.substr(at, length_at(cell, at));
    at += character.size();
    if (!is_space(character)) {
      out += character;
      end = out.size();
    } else if (end > 0) {
      out += ' ';
    }
  }
  out.resize(end);
  return out;
}

std::string plain_words(std::string_view cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size();) {
    const std::string_view character = cell.substr(at, length_at(cell, at));
    at += character.size();
    if (is_space(character)) continue;
    for (char c : half_width(character))
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

std::optional<CellNumber> number_in(std::string_view cell) {
  std::string text;
  const std::string clean = trimmed(cell);
  for (std::size_t at = 0; at < clean.size();) {
    const std::string_view character = std::string_view(clean).substr(at, length_at(clean, at));
    at += character.size();
    text += is_space(character) ? " " : half_width(character);
  }
  std::string_view rest = text;
  const bool bracketed = rest.size() > 2 && rest.front() == '(' && is_digit(rest[1]);
  bool negative = bracketed;
  if (bracketed || (!rest.empty() && (rest[0] == '-' || rest[0] == '+'))) {
    negative = bracketed || rest[0] == '-';
    rest.remove_prefix(1);
    while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
  }
  std::string plain;
  const std::size_t taken = take_number(rest, plain);
  if (taken == 0) return {};
  rest.remove_prefix(taken);
  if (bracketed) {
    if (rest.empty() || rest[0] != ')') return {};
    rest.remove_prefix(1);
  }
  // A number may be followed by a unit only, not by further digits, signs or separators.
  std::string unit = trimmed(rest);
  if (!unit.empty() &&
      std::string_view("0123456789.,:;+-=*/%&'\"!#").find(unit[0]) != std::string_view::npos)
    return {};
  char* end = nullptr;
  const double value = std::strtod(plain.c_str(), &end);
  if (end != plain.c_str() + plain.size() || !std::isfinite(value)) return {};
  return CellNumber{negative ? -value : value, std::move(unit)};
}

bool says_nothing(std::string_view cell) {
  static constexpr std::array<std::string_view, 11> signs = {"",  "-",  "--", "—",   "——", "–",
                                                             "/", "\\", "无", "n/a", "na"};
  const std::string words = plain_words(cell);
  return std::find(signs.begin(), signs.end(), words) != signs.end();
}

}  // namespace greengauge::firm
