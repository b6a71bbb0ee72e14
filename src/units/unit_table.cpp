// The data: named units with their dimension, exact factor and spellings; Chinese number words.
//
// One row per unit: canonical text, dimension, factor {numerator, denominator} in base units, name in
// Chinese, name in English (both "" if people read the canonical text), accepted spellings in folded
// form. A new unit is one row here; if people are to choose it on screen, also a word in
// common_units.cpp.
#include "units/unit_table.h"

#include <array>

namespace greengauge::units {
namespace {

// clang-format off
constexpr Dimension length = Dimension::of(Base::length),
                    area = Dimension::of(Base::length, 2),
                    volume = Dimension::of(Base::length, 3),
                    mass = Dimension::of(Base::mass),
                    duration = Dimension::of(Base::time),
                    energy = Dimension::of(Base::energy),
                    coal = Dimension::of(Base::coal),
                    carbon = Dimension::of(Base::carbon),
                    money = Dimension::of(Base::money),
                    box = Dimension::of(Base::box),
                    count = Dimension::of(Base::count),
                    temperature = Dimension::of(Base::temperature),
                    number = Dimension{};
// clang-format on

/// a^exponent_a · b^exponent_b · length^length_exponent.
constexpr Dimension product_of_powers(Base a, int exponent_a, Base b, int exponent_b,
                                      int length_exponent = 0) {
  Dimension result = Dimension::of(a, exponent_a);
  result.exponents[static_cast<std::size_t>(b)] = static_cast<std::int8_t>(exponent_b);
  result.exponents[0] = static_cast<std::int8_t>(length_exponent);
  return result;
}
constexpr Dimension power = product_of_powers(Base::energy, 1, Base::time, -1);
constexpr Dimension pressure = product_of_powers(Base::mass, 1, Base::time, -2, -1);

constexpr auto exact = Capitals::exact;

// International calorie: 4.1868 J. Oil equivalent: 10 000 kcal/kg against the coal's 7000. A year is
// 365 d. kVA is volts times amperes, as kW is. Nm³ counts as m³: gas is sold at standard conditions.
// clang-format off
constexpr NamedUnit table[] = {
    {"J", energy, {1, 1}, "", "", "J 焦 焦耳"},
    {"kJ", energy, {1e3, 1}, "", "", "kJ 千焦 千焦耳"},
    {"MJ", energy, {1e6, 1}, "", "", "MJ 兆焦 兆焦耳"},
    {"GJ", energy, {1e9, 1}, "", "", "GJ 吉焦 吉焦耳 百万千焦"},
    {"TJ", energy, {1e12, 1}, "", "", "TJ 太焦 太焦耳"},
    {"Wh", energy, {3600, 1}, "", "", "Wh 瓦时 瓦小时"},
    {"kWh", energy, {3.6e6, 1}, "", "", "kWh 千瓦时 千瓦小时 度 度电"},
    {"MWh", energy, {3.6e9, 1}, "", "", "MWh 兆瓦时 兆瓦小时"},
    {"GWh", energy, {3.6e12, 1}, "", "", "GWh 吉瓦时 吉瓦小时"},
    {"TWh", energy, {3.6e15, 1}, "", "", "TWh 太瓦时 太瓦小时"},
    {"cal", energy, {41868, 10000}, "", "", "cal 卡 卡路里", exact},
    {"kcal", energy, {41868, 10}, "", "", "kcal 千卡 大卡"},
    {"Mcal", energy, {4186800, 1}, "", "", "Mcal 兆卡"},
    {"Gcal", energy, {4186800000, 1}, "", "", "Gcal 吉卡"},

    {"W", power, {1, 1}, "", "", "W 瓦 瓦特"},
    {"kW", power, {1e3, 1}, "", "", "kW 千瓦"},
    {"MW", power, {1e6, 1}, "", "", "MW 兆瓦"},
    {"GW", power, {1e9, 1}, "", "", "GW 吉瓦"},
    {"kVA", power, {1e3, 1}, "", "", "kVA 千伏安"},
    {"MVA", power, {1e6, 1}, "", "", "MVA 兆伏安"},

    {"gce", coal, {1, 1000}, "克标准煤", "", "gce 克标准煤 克标煤 g标准煤 g标煤"},
    {"kgce", coal, {1, 1}, "千克标准煤", "", "kgce 千克标准煤 千克标煤 公斤标准煤 公斤标煤 kg标准煤 kg标煤"},
    {"tce", coal, {1000, 1}, "吨标准煤", "", "tce 吨标准煤 吨标煤 t标准煤 t标煤"},
    {"kgoe", coal, {10, 7}, "千克标准油", "", "kgoe 千克标准油 千克标油 公斤标准油 公斤标油 kg标准油 kg标油 千克油当量"},
    {"toe", coal, {10000, 7}, "吨标准油", "", "toe 吨标准油 吨标油 t标准油 t标油 吨油当量"},

    {"gCO2", carbon, {1, 1000}, "克二氧化碳", "", "gCO2 克二氧化碳"},
    {"kgCO2", carbon, {1, 1}, "千克二氧化碳", "", "kgCO2 千克二氧化碳 公斤二氧化碳"},
    {"tCO2", carbon, {1000, 1}, "吨二氧化碳", "", "tCO2 吨二氧化碳"},
    {"gCO2e", carbon, {1, 1000}, "克二氧化碳当量", "", "gCO2e gCO2eq 克二氧化碳当量"},
    {"kgCO2e", carbon, {1, 1}, "千克二氧化碳当量", "", "kgCO2e kgCO2eq 千克二氧化碳当量 公斤二氧化碳当量"},
    {"tCO2e", carbon, {1000, 1}, "吨二氧化碳当量", "", "tCO2e tCO2eq 吨二氧化碳当量"},

    {"mg", mass, {1, 1000000}, "毫克", "", "mg 毫克", exact},
    {"g", mass, {1, 1000}, "克", "", "g 克", exact},
    {"kg", mass, {1, 1}, "千克", "", "kg 千克 公斤"},
    {"t", mass, {1000, 1}, "吨", "", "t 吨 公吨 tonne tonnes"},
    {"kt", mass, {1e6, 1}, "千吨", "", "kt"},
    {"Mt", mass, {1e9, 1}, "百万吨", "", "Mt", exact},

    {"mm", length, {1, 1000}, "毫米", "", "mm 毫米", exact},
    {"cm", length, {1, 100}, "厘米", "", "cm 厘米"},
    {"m", length, {1, 1}, "米", "", "m 米", exact},
    {"km", length, {1000, 1}, "千米", "", "km 千米 公里"},
    {"mm²", area, {1, 1000000}, "", "", "mm2 平方毫米", exact},
    {"cm²", area, {1, 10000}, "", "", "cm2 平方厘米"},
    {"m²", area, {1, 1}, "", "", "m2 平方米 平米 平方"},
    {"亩", area, {2000, 3}, "", "mu", "亩 mu"},
    {"hm²", area, {1e4, 1}, "公顷", "ha", "hm2 公顷 ha"},
    {"km²", area, {1e6, 1}, "", "", "km2 平方公里 平方千米"},
    {"cm³", volume, {1, 1000000}, "", "", "cm3 立方厘米"},
    {"mL", volume, {1, 1000000}, "毫升", "", "mL ml 毫升", exact},
    {"L", volume, {1, 1000}, "升", "", "L 升 公升 dm3 立方分米"},
    {"kL", volume, {1, 1}, "", "", "kL 千升"},
    {"m³", volume, {1, 1}, "", "", "m3 立方米 立方 方 立米"},
    {"Nm³", volume, {1, 1}, "", "", "Nm3 标方 标立方 标立方米 标准立方 标准立方米"},

    {"s", duration, {1, 1}, "秒", "", "s 秒", exact},
    {"min", duration, {60, 1}, "分钟", "", "min 分钟"},
    {"h", duration, {3600, 1}, "小时", "", "h 小时 时 hr hour"},
    {"d", duration, {86400, 1}, "天", "", "d 天 日 day"},
    {"a", duration, {31536000, 1}, "年", "year", "a 年 yr year", exact},
    {"Pa", pressure, {1, 1}, "", "", "Pa 帕 帕斯卡"},
    {"kPa", pressure, {1e3, 1}, "", "", "kPa 千帕"},
    {"MPa", pressure, {1e6, 1}, "", "", "MPa 兆帕"},
    {"℃", temperature, {1, 1}, "", "", "℃ 摄氏度 degC", Capitals::any, false},

    {"元", money, {1, 1}, "", "yuan", "元 yuan CNY RMB"},
    {"重量箱", box, {1, 1}, "", "weight case", "重量箱"},
    {"%", number, {1, 100}, "", "", "%", Capitals::any, false},
    {"‰", number, {1, 1000}, "", "", "‰", Capitals::any, false},
    {"百分点", number, {1, 100}, "", "percentage points", "百分点 个百分点", Capitals::any, false},
    {"倍", number, {1, 1}, "", "times", "倍", Capitals::any, false},
    {"能量因数", number, {1, 1}, "", "energy factor", "能量因数", Capitals::any, false},

    {"个", count, {1, 1}, "", "pcs", "个 pcs"},
    {"件", count, {1, 1}, "", "pieces", "件 pieces"},
    {"台", count, {1, 1}, "", "sets", "台"},
    {"套", count, {1, 1}, "", "sets", "套 sets"},
    {"台套", count, {1, 1}, "", "sets", "台套"},
    {"人", count, {1, 1}, "", "people", "人 名 people"},
    {"家", count, {1, 1}, "", "firms", "家 firms"},
    {"户", count, {1, 1}, "", "firms", "户"},
    {"项", count, {1, 1}, "", "items", "项 items"},
    {"种", count, {1, 1}, "", "kinds", "种 kinds"},
    {"辆", count, {1, 1}, "", "vehicles", "辆"},
    {"次", count, {1, 1}, "", "occurrences", "次"},
    {"条", count, {1, 1}, "", "pcs", "条"},
    {"只", count, {1, 1}, "", "pcs", "只"},
    {"支", count, {1, 1}, "", "pcs", "支"},
    {"根", count, {1, 1}, "", "pcs", "根"},
    {"块", count, {1, 1}, "", "pcs", "块"},
    {"片", count, {1, 1}, "", "pcs", "片"},
    {"张", count, {1, 1}, "", "sheets", "张"},
    {"双", count, {1, 1}, "", "pairs", "双"},
    {"箱", count, {1, 1}, "", "cases", "箱"},
    {"瓶", count, {1, 1}, "", "bottles", "瓶"},
    {"袋", count, {1, 1}, "", "bags", "袋"},
};

// Longer words first, see prefixes().
constexpr Prefix prefix_table[] = {
    {"万亿", 1e12, "trillion "},
    {"千亿", 1e11, "100 billion "},
    {"百亿", 1e10, "10 billion "},
    {"十亿", 1e9, "billion "},
    {"千万", 1e7, "10 million "},
    {"百万", 1e6, "million "},
    {"十万", 1e5, "100,000 "},
    {"亿", 1e8, "100 million "},
    {"万", 1e4, "10,000 "},
    {"千", 1e3, "1,000 "},
    {"百", 1e2, "100 "},
};
// clang-format on

}  // namespace

std::span<const NamedUnit> named_units() { return table; }

std::span<const Prefix> prefixes() { return prefix_table; }

}  // namespace greengauge::units
