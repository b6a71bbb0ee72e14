// Spellings that people use, and the unit that they mean.
#include <doctest/doctest.h>

#include <string>

#include "units/read.h"

namespace greengauge::units {
namespace {

using test::read;

struct Spelling {
  std::string_view written;
  std::string_view canonical;
};

void check(std::initializer_list<Spelling> spellings) {
  for (const Spelling& spelling : spellings) {
    CAPTURE(std::string(spelling.written));
    CHECK(read(spelling.written).text == spelling.canonical);
  }
}

TEST_CASE("energy in Chinese and in other capitals") {
  check({{"千瓦时", "kWh"},
         {"度", "kWh"},
         {"万度", "万kWh"},
         {"亿度", "亿kWh"},
         {"万千瓦时", "万kWh"},
         {"亿千瓦时", "亿kWh"},
         {"万千瓦小时", "万kWh"},
         {"兆瓦时", "MWh"},
         {"吉瓦时", "GWh"},
         {"KWH", "kWh"},
         {"kwh", "kWh"},
         {"Kwh", "kWh"},
         {"Mwh", "MWh"},
         {"MWH", "MWh"},
         {"万KWH", "万kWh"},
         {"GJ", "GJ"},
         {"gj", "GJ"},
         {"吉焦", "GJ"},
         {"兆焦", "MJ"},
         {"千焦", "kJ"},
         {"百万千焦", "GJ"},
         {"千卡", "kcal"},
         {"大卡", "kcal"},
         {"Kcal", "kcal"},
         {"KCAL", "kcal"},
         {"百万大卡", "百万kcal"},
         {"万大卡", "万kcal"},
         {"kW·h", "kWh"},
         {"kW•h", "kWh"},
         {"kW.h", "kWh"},
         {"kW*h", "kWh"},
         {"千瓦·时", "kWh"},
         {"万kW·h", "万kWh"},
         {"MW·h", "MWh"},
         {"千瓦", "kW"},
         {"万千瓦", "万kW"},
         {"兆瓦", "MW"},
         {"KW", "kW"},
         {"kva", "kVA"},
         {"千伏安", "kVA"}});
}

TEST_CASE("mass, coal, oil and carbon keep apart") {
  check({{"吨", "t"},
         {"T", "t"},
         {"公斤", "kg"},
         {"千克", "kg"},
         {"KG", "kg"},
         {"克", "g"},
         {"万吨", "万t"},
         {"亿吨", "亿t"},
         {"千吨", "千t"},
         {"百万吨", "百万t"},
         {"吨标准煤", "tce"},
         {"吨标煤", "tce"},
         {"TCE", "tce"},
         {"万吨标准煤", "万tce"},
         {"千克标准煤", "kgce"},
         {"公斤标煤", "kgce"},
         {"克标准煤", "gce"},
         {"KGCE", "kgce"},
         {"万tce", "万tce"},
         {"千克标准油", "kgoe"},
         {"吨油当量", "toe"},
         {"吨二氧化碳", "tCO2"},
         {"tCO₂", "tCO2"},
         {"TCO2", "tCO2"},
         {"tco2", "tCO2"},
         {"万吨二氧化碳", "万tCO2"},
         {"kgCO₂", "kgCO2"},
         {"tCO2e", "tCO2e"},
         {"tCO₂eq", "tCO2e"},
         {"吨二氧化碳当量", "tCO2e"},
         {"千克二氧化碳", "kgCO2"}});
}

TEST_CASE("volume and area with every kind of exponent") {
  check({{"m³", "m³"},         {"m3", "m³"},          {"M3", "m³"},         {"m^3", "m³"},
         {"㎥", "m³"},         {"ｍ３", "m³"},        {"立方米", "m³"},     {"立方", "m³"},
         {"方", "m³"},         {"万方", "万m³"},      {"万立方米", "万m³"}, {"万m3", "万m³"},
         {"万㎥", "万m³"},     {"亿立方米", "亿m³"},  {"Nm³", "Nm³"},       {"Nm3", "Nm³"},
         {"NM3", "Nm³"},       {"nm3", "Nm³"},        {"Nm^3", "Nm³"},      {"标方", "Nm³"},
         {"万标方", "万Nm³"},  {"标准立方米", "Nm³"}, {"升", "L"},          {"l", "L"},
         {"ℓ", "L"},           {"dm³", "L"},          {"ml", "mL"},         {"毫升", "mL"},
         {"m²", "m²"},         {"m2", "m²"},          {"㎡", "m²"},         {"平方米", "m²"},
         {"万平方米", "万m²"}, {"平方公里", "km²"},   {"km2", "km²"},       {"公顷", "hm²"},
         {"ha", "hm²"},        {"HA", "hm²"},         {"hm2", "hm²"},       {"亩", "亩"}});
}

TEST_CASE("the single-character units of Chinese input methods") {
  check({{"㎏", "kg"},
         {"㎎", "mg"},
         {"㎾", "kW"},
         {"㎿", "MW"},
         {"㎾h", "kWh"},
         {"㎉", "kcal"},
         {"㎞", "km"},
         {"㎜", "mm"},
         {"㎢", "km²"},
         {"㏊", "hm²"},
         {"㎘", "kL"},
         {"㎫", "MPa"},
         {"℃", "℃"},
         {"°C", "℃"}});
}

TEST_CASE("full-width letters, digits and signs; spaces") {
  check({{"ｋＷｈ", "kWh"},
         {"万ｋＷｈ", "万kWh"},
         {"％", "%"},
         {"ｋｇｃｅ／ｔ", "kgce/t"},
         {"kgce∕t", "kgce/t"},
         {"kgce ／ 吨", "kgce/t"},
         {" kWh ", "kWh"},
         {"万 kWh", "万kWh"},
         {"万　元", "万元"},
         {"\tt\r\n", "t"},
         {"kgoe/（t·能量因数）", "kgoe/(t·能量因数)"},
         {"kgoe／（ｔ×能量因数）", "kgoe/(t·能量因数)"},
         {"\xEF\xBB\xBFt", "t"}});
}

TEST_CASE("money, counts, time and shares") {
  check({{"元", "元"},
         {"万元", "万元"},
         {"亿元", "亿元"},
         {"百万元", "百万元"},
         {"千元", "千元"},
         {"￥", "元"},
         {"万¥", "万元"},
         {"CNY", "元"},
         {"重量箱", "重量箱"},
         {"万重量箱", "万重量箱"},
         {"件", "件"},
         {"万件", "万件"},
         {"人", "人"},
         {"家", "家"},
         {"户", "户"},
         {"项", "项"},
         {"种", "种"},
         {"辆", "辆"},
         {"台", "台"},
         {"万台", "万台"},
         {"%", "%"},
         {"‰", "‰"},
         {"百分点", "百分点"},
         {"个百分点", "百分点"},
         {"天", "d"},
         {"日", "d"},
         {"小时", "h"},
         {"年", "a"},
         {"分钟", "min"},
         {"秒", "s"},
         {"吨/日", "t/d"},
         {"T/D", "t/d"},
         {"", ""},
         {"1", ""},
         {" ", ""}});
}

TEST_CASE("compounds of the facts and of Chinese practice") {
  check({{"kgce/t", "kgce/t"},
         {"千克标准煤/吨", "kgce/t"},
         {"公斤标煤/吨", "kgce/t"},
         {"千克标准煤每吨", "kgce/t"},
         {"tce/万元", "tce/万元"},
         {"吨标准煤/万元", "tce/万元"},
         {"吨标煤/万元", "tce/万元"},
         {"kWh/t", "kWh/t"},
         {"千瓦时/吨", "kWh/t"},
         {"kJ/kg", "kJ/kg"},
         {"kcal/kg", "kcal/kg"},
         {"大卡/公斤", "kcal/kg"},
         {"MJ/m³", "MJ/m³"},
         {"kcal/m³", "kcal/m³"},
         {"大卡/方", "kcal/m³"},
         {"kJ/Nm3", "kJ/Nm³"},
         {"kgCO2/kWh", "kgCO2/kWh"},
         {"tCO2/GJ", "tCO2/GJ"},
         {"tCO₂/MWh", "tCO2/MWh"},
         {"kgce/重量箱", "kgce/重量箱"},
         {"kgce/m2", "kgce/m²"},
         {"kgce/m3", "kgce/m³"},
         {"kgce/kWh", "kgce/kWh"},
         {"kgce/(kW·h)", "kgce/kWh"},
         {"kgce/kW·h", "kgce/kWh"},
         {"kgce/MJ", "kgce/MJ"},
         {"kJ/kgce", "kJ/kgce"},
         {"万元/m²", "万元/m²"},
         {"m³/万元", "m³/万元"},
         {"GJ/万m³", "GJ/万m³"},
         {"kgce/1000m³", "kgce/1000m³"},
         {"kgce/1000 m3", "kgce/1000m³"},
         {"kgce/10³m³", "kgce/1000m³"},
         {"GJ/10⁴m³", "GJ/万m³"},
         {"GJ/10^4m3", "GJ/万m³"},
         {"GJ/10000m³", "GJ/万m³"},
         {"10^8m³", "亿m³"},
         {"kgoe/(t·能量因数)", "kgoe/(t·能量因数)"},
         {"t/a", "t/a"},
         {"万t/a", "万t/a"},
         {"m³/(t·d)", "m³/(t·d)"},
         {"m³/t/d", "m³/(t·d)"},
         {"kgce·t⁻¹", "kgce/t"},
         {"kgce·t^-1", "kgce/t"},
         {"h⁻¹", "1/h"},
         {"1/万元", "1/万元"},
         {"a/(h/d)", "a·d/h"},
         {"(kgce)/(t)", "kgce/t"},
         {"((((t))))", "t"},
         {"t·km", "t·km"},
         {"mg/m³", "mg/m³"},
         {"t/m⁻²", "t·m²"},
         {"J²", "J²"}});
}

TEST_CASE("a canonical text reads as itself") {
  for (const std::string_view written :
       {"万度", "kgoe/(t·能量因数)", "kgce/1000m³", "GJ/10^4m3", "m³/t/d", "h⁻¹", "百万大卡",
        "标方", "a/(h/d)", "10万m³", "J²", "1", "", "999999999t", "万亿元", "个百分点", "t·km",
        "J^3/s^2"}) {
    CAPTURE(std::string(written));
    const Unit once = read(written), twice = read(once.text);
    CHECK(twice.text == once.text);
    CHECK(twice.factor == once.factor);
    CHECK(twice.dimension == once.dimension);
  }
}

}  // namespace
}  // namespace greengauge::units
