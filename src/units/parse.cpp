// The parser of units: recursive descent over the folded text, one character of look-ahead.
//
//   quotient = factor {"*" factor} {"/" factor}
//   factor   = "(" quotient ")" | leaf
//   leaf     = [whole number] [number word] name ["^" exponent]
//
// Every leaf becomes a Factor; a "/" turns the sign of the exponents that follow. A product after a
// quotient (a/b·c) is refused, since people read it in two ways. The names of leaves are looked up
// whole before a number word is split off, so that 千克 is the kilogram. Depth, digits and sizes are
// bounded because unit texts also come from files of unknown origin.
#include "units/parse.h"

#include <algorithm>
#include <cmath>

#include "base/json.h"
#include "units/fold.h"
#include "units/fraction.h"

namespace greengauge::units {
namespace {

constexpr std::size_t max_multiplier_digits = 9;
constexpr int max_exponent = 3;

/// m², m³ and similar: a further exponent on them is an error.
bool is_power(const NamedUnit& unit) {
  return unit.text.find("²") != std::string_view::npos ||
         unit.text.find("³") != std::string_view::npos;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  std::optional<std::vector<Factor>> parse() {
    if (!quotient(1) || !rest_.empty()) return std::nullopt;
    return std::move(factors_);
  }

 private:
  bool quotient(int sign) {
    if (!factor(sign)) return false;
    bool after_slash = false;
    while (!rest_.empty() && rest_[0] != ')') {
      const char sign_of_operation = rest_[0];
      if (sign_of_operation != '*' && sign_of_operation != '/') return false;
      if (sign_of_operation == '*' && after_slash) return false;  // a/b·c: is c above or below?
      after_slash = sign_of_operation == '/';
      rest_.remove_prefix(1);
      if (!factor(after_slash ? -sign : sign)) return false;
    }
    return true;
  }

  bool factor(int sign) {
    if (rest_.empty() || rest_[0] != '(') return leaf(sign);
    if (++depth_ > max_unit_depth) return false;
    rest_.remove_prefix(1);
    if (!quotient(sign) || rest_.empty()) return false;
    rest_.remove_prefix(1);  // the ")" that ended the quotient
    --depth_;
    return true;
  }

  /// [whole number] [prefix] name [^ exponent]
  bool leaf(int sign) {
    Factor result;
    if (!multiplier(result.multiplier)) return false;
    std::string name(rest_.substr(0, rest_.find_first_of("*/^()")));
    rest_.remove_prefix(name.size());
    if (name.empty()) return result.multiplier == 1 && had_multiplier_;  // the 1 of "1/t"
    take_hours(name);
    int exponent = 1;
    if (!take_exponent(exponent)) return false;
    // "m^3" is the unit m³ of the table: 万m³ is 10 000 m³, not the cube of 万m.
    const std::string powered = name + std::to_string(std::abs(exponent));
    if (std::abs(exponent) > 1 && resolve(powered, result)) {
      exponent = exponent > 0 ? 1 : -1;
    } else if (!resolve(name, result)) {
      return false;
    }
    const bool plain = result.prefix == nullptr && result.multiplier == 1;
    if (std::abs(exponent) > 1 && (!plain || is_power(*result.unit))) return false;
    if (!plain && !result.unit->takes_prefix) return false;
    result.exponent = sign * exponent;
    factors_.push_back(result);
    return true;
  }

  /// A whole number without leading zeros, or a power of ten as in "10^4m³".
  bool multiplier(double& value) {
    std::size_t digits = 0;
    while (digits < rest_.size() && is_digit(rest_[digits])) ++digits;
    had_multiplier_ = digits > 0;
    if (digits == 0) return true;
    if (digits > max_multiplier_digits || rest_[0] == '0') return false;
    value = 0;
    for (std::size_t i = 0; i < digits; ++i) value = value * 10 + (rest_[i] - '0');
    rest_.remove_prefix(digits);
    if (rest_.empty() || rest_[0] != '^') return true;
    if (value != 10 || rest_.size() < 3 || rest_[1] < '1' || rest_[1] > '8' || is_digit(rest_[2])) {
      return false;
    }
    for (int zeros = rest_[1] - '1'; zeros > 0; --zeros) value *= 10;
    rest_.remove_prefix(2);
    return true;
  }

  /// Joins kW·h to kWh.
  void take_hours(std::string& name) {
    if (rest_.empty() || rest_[0] != '*') return;
    const std::string_view next = rest_.substr(1, rest_.find_first_of("*/^()", 1) - 1);
    if (next != "h" && next != "H" && next != "时" && next != "小时") return;
    Factor with_hours;
    if (!resolve(name + std::string(next), with_hours)) return;
    name += next;
    rest_.remove_prefix(1 + next.size());
  }

  bool take_exponent(int& exponent) {
    if (rest_.empty() || rest_[0] != '^') return true;
    rest_.remove_prefix(1);
    const bool negative = !rest_.empty() && rest_[0] == '-';
    if (negative) rest_.remove_prefix(1);
    if (rest_.empty() || rest_[0] < '1' || rest_[0] > '0' + max_exponent) return false;
    exponent = negative ? -(rest_[0] - '0') : rest_[0] - '0';
    rest_.remove_prefix(1);
    return true;
  }

  /// Finds the unit of a name. The whole name comes before a split into number word and unit, so
  /// that 千克 is the kilogram and not 千 grams.
  static bool resolve(std::string_view name, Factor& result) {
    result.prefix = nullptr;
    result.unit = find_unit(name);
    if (result.unit != nullptr) return true;
    for (const Prefix& prefix : prefixes()) {
      if (name.substr(0, prefix.text.size()) != prefix.text) continue;
      result.prefix = &prefix;
      result.unit = find_unit(name.substr(prefix.text.size()));
      if (result.unit != nullptr) return result.unit->takes_prefix;
    }
    result.prefix = nullptr;
    return false;
  }

  std::string_view rest_;
  std::vector<Factor> factors_;
  int depth_ = 0;
  bool had_multiplier_ = false;
};

/// Writes the multipliers 10 000 and 100 000 000 as 万 and 亿: 10000m³ becomes 万m³.
void prefer_prefix(Factor& factor) {
  if (factor.prefix != nullptr || factor.multiplier < 1e4) return;
  for (const Prefix& prefix : prefixes()) {
    const bool usual = prefix.text == "万" || prefix.text == "亿";
    if (usual && prefix.factor == factor.multiplier) {
      factor.prefix = &prefix;
      factor.multiplier = 1;
    }
  }
}

Fraction fraction_of(const Factor& factor) {
  Fraction one = factor.unit->factor;
  if (factor.prefix != nullptr) one = one * Fraction{factor.prefix->factor, 1};
  one = one * Fraction{factor.multiplier, 1};
  Fraction result{1, 1};
  for (int i = 0; i < std::abs(factor.exponent); ++i) result = result * one;
  return factor.exponent < 0 ? inverse(result) : result;
}

/// Whether a factor is beyond any real unit; such texts are made to cause overflow.
bool beyond_real_units(const Fraction& fraction) {
  return !(fraction.numerator < 1e60 && fraction.denominator < 1e60);
}

}  // namespace

std::optional<std::vector<Factor>> parse_factors(std::string_view text) {
  if (text.size() > max_unit_bytes) return std::nullopt;
  const std::optional<std::string> folded = fold(text);
  if (!folded) return std::nullopt;
  if (folded->empty()) return std::vector<Factor>{};
  auto factors = Parser(*folded).parse();
  if (factors) std::for_each(factors->begin(), factors->end(), prefer_prefix);
  return factors;
}

std::string canonical(const Factor& factor) {
  std::string result;
  if (factor.multiplier != 1) result += base::number_text(factor.multiplier);
  if (factor.prefix != nullptr) result += factor.prefix->text;
  result += factor.unit->text;
  if (std::abs(factor.exponent) == 2) result += "²";
  if (std::abs(factor.exponent) == 3) result += "³";
  return result;
}

std::string join(const std::vector<Factor>& factors,
                 const std::function<std::string(const Factor&)>& spell) {
  std::string above, below;
  int count_below = 0;
  for (const Factor& factor : factors) {
    std::string& side = factor.exponent > 0 ? above : below;
    if (!side.empty()) side += "·";
    side += spell(factor);
    if (factor.exponent < 0) ++count_below;
  }
  if (count_below == 0) return above;
  if (above.empty()) above = "1";
  return above + "/" + (count_below > 1 ? "(" + below + ")" : below);
}

std::optional<Unit> parse_unit(std::string_view text) {
  const auto factors = parse_factors(text);
  if (!factors) return std::nullopt;
  Unit result;
  result.exact = {1, 1};
  for (const Factor& factor : *factors) {
    result.exact = result.exact * fraction_of(factor);
    for (int i = 0; i < std::abs(factor.exponent); ++i) {
      result.dimension = factor.exponent > 0 ? result.dimension * factor.unit->dimension
                                             : result.dimension / factor.unit->dimension;
    }
    if (beyond_real_units(result.exact)) return std::nullopt;
  }
  result.factor = result.exact.numerator / result.exact.denominator;
  result.text = join(*factors, canonical);
  if (result.text.size() > max_unit_bytes) return std::nullopt;
  return result;
}

}  // namespace greengauge::units
