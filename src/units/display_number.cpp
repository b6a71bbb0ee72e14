// Numbers as people read them.
//
// The shortest decimal text of a double (base::number_text) is split into digits and a decimal point,
// and rounding works on these digits. Rounding the double itself would give other digits on other
// platforms, and 1.005 could not be rounded as people expect (its double is below 1.005).
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/json.h"
#include "units/units.h"

namespace greengauge::units {
namespace {

constexpr int trusted_digits = 15;  // digits beyond these are noise of binary arithmetic
constexpr int max_decimals = 15;
constexpr double largest_in_full = 1e18;
constexpr double smallest_in_full = 1e-9;

/// 0.d₁d₂d₃… · 10^point, without leading or trailing zeros.
struct Decimal {
  std::string digits;
  int point = 0;
};

void trim(Decimal& number) {
  const std::size_t leading = std::min(number.digits.find_first_not_of('0'), number.digits.size());
  number.digits.erase(0, leading);
  number.point -= static_cast<int>(leading);
  while (!number.digits.empty() && number.digits.back() == '0') number.digits.pop_back();
  if (number.digits.empty()) number.point = 0;
}

/// Keeps the first `count` digits and rounds half up. With `count` <= 0 the result is 0, or 1 at the
/// place before the first digit.
void round_to(Decimal& number, int count) {
  if (count >= static_cast<int>(number.digits.size())) return;
  const bool up = count >= 0 && number.digits[static_cast<std::size_t>(count)] >= '5';
  number.digits.resize(static_cast<std::size_t>(std::max(count, 0)));
  if (up) {
    int at = count - 1;
    while (at >= 0 && number.digits[static_cast<std::size_t>(at)] == '9') --at;
    if (at >= 0) {
      ++number.digits[static_cast<std::size_t>(at)];
      std::fill(number.digits.begin() + at + 1, number.digits.end(), '0');
    } else {
      number.digits = "1";
      ++number.point;
    }
  }
  trim(number);
}

Decimal decimal_of(double size) {
  const std::string text = base::number_text(size);
  Decimal result;
  bool after_point = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '.') {
      after_point = true;
    } else if (text[i] == 'e') {
      result.point += std::atoi(text.c_str() + i + 1);
      break;
    } else {
      result.digits += text[i];
      if (!after_point) ++result.point;
    }
  }
  trim(result);
  round_to(result, trusted_digits);
  return result;
}

/// The digit at 10^power.
char digit_at(const Decimal& number, int power) {
  const int index = number.point - 1 - power;
  const bool held = index >= 0 && index < static_cast<int>(number.digits.size());
  return held ? number.digits[static_cast<std::size_t>(index)] : '0';
}

std::string in_full(const Decimal& number, int decimals) {
  std::string result;
  for (int power = std::max(number.point, 1) - 1; power >= 0; --power) {
    result += digit_at(number, power);
    if (power > 0 && power % 3 == 0) result += ',';
  }
  if (decimals > 0) result += '.';
  for (int power = -1; power >= -decimals; --power) result += digit_at(number, power);
  return result;
}

int decimals_that_matter(double size) {
  if (size >= 1e4) return 0;
  if (size >= 1e3) return 1;
  return 2;
}

int decimals_held(const Decimal& number) {
  return std::max(static_cast<int>(number.digits.size()) - number.point, 0);
}

/// "1.234e−10", for sizes that do not occur on bills.
std::string with_exponent(Decimal number) {
  round_to(number, 4);
  std::string result(1, number.digits[0]);
  if (number.digits.size() > 1) result += "." + number.digits.substr(1);
  const int exponent = number.point - 1;
  return result + "e" + (exponent < 0 ? "−" : "") + std::to_string(std::abs(exponent));
}

}  // namespace

std::string display_number(double value, std::optional<int> decimals) {
  if (!std::isfinite(value)) return "–";
  const double size = std::fabs(value);
  Decimal number = decimal_of(size);
  const std::string sign = value < 0 ? "−" : "";
  const bool too_small = !decimals && size > 0 && size < smallest_in_full;
  if (size >= largest_in_full || too_small) return sign + with_exponent(number);
  int places = 0;
  if (decimals) {
    places = std::clamp(*decimals, 0, max_decimals);
    round_to(number, number.point + places);
  } else {
    round_to(number, size < 1 ? 4 : number.point + decimals_that_matter(size));
    places = decimals_held(number);
  }
  return (number.digits.empty() ? "" : sign) + in_full(number, places);
}

namespace {

std::string without_zeros(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  number.erase(number.find_last_not_of('0') + 1);
  if (number.back() == '.') number.pop_back();
  return number;
}

}  // namespace

std::string display_beside(double value, double other) {
  std::string plain = display_number(value);
  const bool same =
      std::fabs(value - other) <= 1e-12 * std::max(std::fabs(value), std::fabs(other));
  if (same || plain != display_number(other)) return plain;
  for (int decimals = 0; decimals <= max_decimals; ++decimals) {
    std::string apart = display_number(value, decimals);
    if (apart != display_number(other, decimals)) return without_zeros(std::move(apart));
  }
  return plain;
}

std::string working_number(double value) {
  constexpr int digits = 7;
  if (!std::isfinite(value)) return display_number(value);
  const int before_point = decimal_of(std::fabs(value)).point;
  return without_zeros(display_number(value, std::clamp(digits - before_point, 0, max_decimals)));
}

}  // namespace greengauge::units
