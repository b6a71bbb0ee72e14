// Reading and writing numbers. Text is first brought to its plain form: full-width digits and signs
// of Chinese input methods become ASCII, spaces go. Commas are accepted only as thousands
// separators in the right places: "1,5" is refused rather than read as 15 (a decimal comma would be
// meant).
#include "ui/numbers.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/json.h"
#include "ui/line_break.h"

namespace greengauge::ui {
namespace {

bool is_digit_separator(char32_t c) { return c == U' ' || c == 0x3000 || c == 0xA0 || c == U'\t'; }

/// The ASCII form of one character of a number; '\0' if a number cannot have it.
char plain_digit(char32_t c) {
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<char>('0' + (c - 0xFF10));
  if (c == 0xFF0E || c == U'。') return '.';
  if (c == 0x2212 || c == 0xFF0D) return '-';
  if (c == 0xFF0C) return ',';
  if ((c >= U'0' && c <= U'9') || c == U'.' || c == U'-' || c == U'+' || c == U',' || c == U'e' ||
      c == U'E')
    return static_cast<char>(c);
  return '\0';
}

/// Whether commas separate thousands only: 1,234,567.8
bool commas_fit(const std::string& text) {
  const std::size_t first = text.find(',');
  if (first == text.npos) return true;
  const std::size_t end = std::min(text.find_first_of(".eE"), text.size());
  std::size_t start = text.find_first_of("0123456789");
  if (start == text.npos || first - start > 3 || first == start) return false;
  for (std::size_t i = first; i < end; i += 4) {
    if (text[i] != ',' || i + 4 > end) return false;
    for (std::size_t d = 1; d <= 3; ++d)
      if (text[i + d] < '0' || text[i + d] > '9') return false;
  }
  return text.find(',', end) == text.npos;
}

std::string with_thousands(std::string digits) {
  std::string sign;
  if (!digits.empty() && digits[0] == '-') {
    sign = "−";
    digits.erase(0, 1);
  }
  if (digits.find('e') == digits.npos) {
    std::size_t end = std::min(digits.find('.'), digits.size());
    for (; end > 3; end -= 3) digits.insert(end - 3, ",");
  }
  return sign + digits;
}

}  // namespace

bool is_blank(std::string_view text) {
  for (char32_t c : decode_utf8(text))
    if (!is_digit_separator(c)) return false;
  return true;
}

std::optional<double> parse_number(std::string_view text) {
  std::string digits;
  for (char32_t c : decode_utf8(text)) {
    if (is_digit_separator(c)) continue;
    const char plain = plain_digit(c);
    if (!plain) return {};
    digits.push_back(plain);
  }
  if (digits.empty() || !commas_fit(digits)) return {};
  std::string bare;
  for (char c : digits)
    if (c != ',') bare.push_back(c);
  const std::size_t first = bare.find_first_not_of("+-");
  if (first == bare.npos || first > 1 || bare[first] == 'e' || bare[first] == 'E') return {};
  char* end = nullptr;
  const double value = std::strtod(bare.c_str(), &end);
  if (end != bare.c_str() + bare.size() || !std::isfinite(value)) return {};
  return value;
}

std::string format_number(double value, int decimals) {
  if (!std::isfinite(value)) return "—";
  if (decimals < 0) return with_thousands(base::number_text(value));
  char buffer[400];
  std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
  std::string text = buffer;
  if (text.find_first_not_of("-0.") == text.npos && text[0] == '-') text.erase(0, 1);
  return with_thousands(text);
}

}  // namespace greengauge::ui
