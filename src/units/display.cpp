// Units as people read them in Chinese and in English.
//
// Chinese bills write names alone (吨) but symbols in quotients that contain energy (kJ/kg, kWh/t), so
// one such factor turns the whole unit into symbols. English spells out the number word before a unit:
// 430 万kWh is "430 × 10,000 kWh".
#include <algorithm>
#include <cstdlib>

#include "base/json.h"
#include "units/parse.h"
#include "units/units.h"

namespace greengauge::units {
namespace {

std::string raised(std::string name, const Factor& factor) {
  if (std::abs(factor.exponent) == 2) name += "²";
  if (std::abs(factor.exponent) == 3) name += "³";
  return name;
}

/// A factor with number word and exponent; `name` is the name of the unit alone.
std::string written(const Factor& factor, std::string_view name) {
  std::string result;
  if (factor.multiplier != 1) result += base::number_text(factor.multiplier);
  if (factor.prefix != nullptr) result += factor.prefix->text;
  result += name;
  return raised(result, factor);
}

std::string in_symbols(const Factor& factor) { return written(factor, factor.unit->text); }

std::string in_chinese(const Factor& factor) {
  return written(factor, factor.unit->zh.empty() ? factor.unit->text : factor.unit->zh);
}

/// Whether a unit of several factors contains energy or power (kJ/kg, kWh/t): bills write these
/// with symbols throughout.
bool beside_energy(const std::vector<Factor>& factors) {
  return factors.size() > 1 && std::any_of(factors.begin(), factors.end(), [](const Factor& one) {
           return one.unit->dimension == Dimension::of(Base::energy) ||
                  one.unit->dimension == Dimension::of(Base::energy) / Dimension::of(Base::time);
         });
}

std::string in_english(const Factor& factor) {
  std::string result;
  if (factor.multiplier != 1) result += display_number(factor.multiplier) + " ";
  if (factor.prefix != nullptr) result += factor.prefix->en;
  result += factor.unit->en.empty() ? factor.unit->text : factor.unit->en;
  return raised(result, factor);
}

}  // namespace

std::string display_name(const Unit& unit, base::Language language) {
  const auto factors = parse_factors(unit.text);
  if (!factors) return unit.text;
  if (language == base::Language::en) return join(*factors, in_english);
  return join(*factors, beside_energy(*factors) ? in_symbols : in_chinese);
}

std::string with_unit(std::string number, const Unit& unit, base::Language language) {
  const std::string name = display_name(unit, language);
  if (name.empty()) return number;
  const bool multiple = name[0] >= '0' && name[0] <= '9';
  return number + (multiple ? " × " : " ") + name;
}

}  // namespace greengauge::units
