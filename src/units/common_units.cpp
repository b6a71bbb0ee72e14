// Units offered for a choice on screen: the first table row whose dimension fits.
//
// A dimension that the table does not have is composed of base units (J·kg/m², …), so that every
// quantity can be entered. The row unit has no name and gets no choice.
#include <algorithm>
#include <cstdlib>

#include "units/parse.h"
#include "units/units.h"

namespace greengauge::units {
namespace {

// One row per dimension, the most usual unit first.
constexpr std::string_view choices[] = {
    "万kWh kWh MWh GJ MJ",
    "t kg 万t",
    "万m³ m³ L",
    "tce 万tce kgce",
    "tCO2 万tCO2 kgCO2",
    "万元 元 亿元",
    "m² 万m² 亩 hm²",
    "m km mm",
    "h d a",
    "重量箱 万重量箱",
    "个 件 台 人 家",
    "%",
    "℃",
    "kW MW",
    "MPa kPa",
    "t/d t/h t/a",
    "kcal/kg kJ/kg MJ/kg GJ/t",
    "kJ/m³ MJ/m³ kcal/m³ GJ/万m³",
    "kgce/t tce/t kgce/kg",
    "kgce/m³ tce/万m³",
    "kgce/m² tce/万m²",
    "kgce/重量箱 tce/万重量箱",
    "kgce/kWh tce/万kWh kgce/GJ",
    "tce/万元 kgce/万元 tce/亿元",
    "kWh/t 万kWh/t GJ/t",
    "kWh/万元 万kWh/万元",
    "kgCO2/kWh tCO2/MWh tCO2/GJ",
    "tCO2/t kgCO2/t",
    "tCO2/万m³ kgCO2/m³",
    "tCO2/万元 kgCO2/万元",
    "tCO2/tce kgCO2/kgce",
    "m³/t",
    "m³/万元",
    "万元/m² 万元/亩 元/m²",
    "kJ/kgce MJ/kgce",
};

std::vector<std::string> words(std::string_view line) {
  std::vector<std::string> result;
  while (!line.empty()) {
    const std::string_view word = line.substr(0, line.find(' '));
    result.emplace_back(word);
    line.remove_prefix(std::min(line.size(), word.size() + 1));
  }
  return result;
}

/// The product of base units, for dimensions that are not in the table; empty if one has no name.
std::vector<std::string> in_base_units(const Dimension& dimension) {
  constexpr std::array<std::string_view, base_count> base_units{
      "m", "kg", "s", "J", "kgce", "kgCO2", "元", "重量箱", "个", "℃", ""};
  std::vector<Factor> factors;
  for (std::size_t i = 0; i < base_count; ++i) {
    const int exponent = dimension.exponents[i];
    if (exponent == 0) continue;
    const NamedUnit* unit = find_unit(base_units[i]);
    if (unit == nullptr) return {};
    factors.insert(factors.end(), static_cast<std::size_t>(std::abs(exponent)),
                   {1, nullptr, unit, exponent > 0 ? 1 : -1});
  }
  return {join(factors, canonical)};
}

}  // namespace

std::vector<std::string> common_units(const Dimension& dimension) {
  for (const std::string_view line : choices) {
    std::vector<std::string> result = words(line);
    const auto first = parse_unit(result.front());
    if (first && first->dimension == dimension) return result;
  }
  return in_base_units(dimension);
}

}  // namespace greengauge::units
