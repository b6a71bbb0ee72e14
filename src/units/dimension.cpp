// Products and quotients of dimensions (their exponents add and subtract), and their text for messages.
#include "units/units.h"

namespace greengauge::units {
namespace {

// In the order of Base.
// clang-format off
constexpr std::array<std::string_view, base_count> base_names{
    "length",
    "mass",
    "time",
    "energy",
    "coal",
    "carbon",
    "money",
    "box",
    "count",
    "temperature",
    "row unit"};
// clang-format on

std::string with_exponent(std::string_view name, int exponent) {
  if (exponent == 1) return std::string(name);
  if (exponent == 2) return std::string(name) + "²";
  if (exponent == 3) return std::string(name) + "³";
  return std::string(name) + "^" + std::to_string(exponent);
}

}  // namespace

Dimension operator*(const Dimension& a, const Dimension& b) {
  Dimension result;
  for (std::size_t i = 0; i < base_count; ++i) {
    result.exponents[i] = static_cast<std::int8_t>(a.exponents[i] + b.exponents[i]);
  }
  return result;
}

Dimension operator/(const Dimension& a, const Dimension& b) {
  Dimension result;
  for (std::size_t i = 0; i < base_count; ++i) {
    result.exponents[i] = static_cast<std::int8_t>(a.exponents[i] - b.exponents[i]);
  }
  return result;
}

std::string describe(const Dimension& dimension) {
  std::string above, below;
  int count_below = 0;
  for (std::size_t i = 0; i < base_count; ++i) {
    const int exponent = dimension.exponents[i];
    if (exponent == 0) continue;
    std::string& side = exponent > 0 ? above : below;
    if (!side.empty()) side += "·";
    side += with_exponent(base_names[i], exponent > 0 ? exponent : -exponent);
    if (exponent < 0) ++count_below;
  }
  if (above.empty()) above = "1";
  if (count_below == 0) return above;
  return above + "/" + (count_below > 1 ? "(" + below + ")" : below);
}

}  // namespace greengauge::units
