// Texts that are not units, texts that are another unit than they look, and hostile texts.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "units/read.h"

namespace greengauge::units {
namespace {

using test::read;

TEST_CASE("no unit at all") {
  for (const std::string_view text :
       {"吨标准", "标准煤", "x",   "kWhh",   "kgcee", "万",    "亿",  "千",    "百万",
        "万万元", "kk",     "电",  "null",   "吨吨",  "kWh吨", "CO2", "t CO3", "m4",
        "m^4",    "m^0",    "m^",  "m^-",    "m^x",   "kg2",   "-t",  "+t",    "€",
        "t,",     "t;",     "t\"", "kgce|t", "<b>",   "t\\d"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_unit(text));
  }
}

TEST_CASE("broken quotients, products and parentheses") {
  for (const std::string_view text :
       {"/",    "/t",    "t/",   "kgce//t",   "kgce/", "·",       "t·",         "·t",   "t**m",
        "(",    ")",     "()",   "(t",        "t)",    "kgce/(t", "kgce/()",    "t(m)", "(t)(m)",
        "(t)m", "(t)^2", "每吨", "kgce/(t·)", "t.",    ".t",      "(((((t)))))"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_unit(text));
  }
}

TEST_CASE("a product behind a slash can be read in two ways") {
  for (const std::string_view text : {"kgoe/t·能量因数", "kJ/kg·d", "m³/t·d", "a/d*h", "t/a·t/a"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_unit(text));
  }
}

TEST_CASE("numbers are not units, and those before a unit are whole") {
  for (const std::string_view text :
       {"0",    "2",         "1000",        "-1",   "1.5t",   "0.5t",       "0t",   "01t",
        "1e3t", "1,000m³",   "1000000000t", "10^3", "10^9m³", "10^33m³",    "2^3t", "10^-3t",
        "1^2",  "kgce/1000", "100%",        "千%",  "万℃",    "万能量因数", "1t5",  "½t"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_unit(text));
  }
}

TEST_CASE("capitals are not forgiven where they could mean another unit") {
  // M: mega or metre; ML: megalitre or mL; Cal: kilocalorie; A: ampere; S: siemens; G: giga.
  for (const std::string_view text :
       {"M", "MM", "ML", "MG", "Mg", "MT", "mt", "CAL", "Cal", "A", "S", "G", "t/A"}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(parse_unit(text));
  }
}

TEST_CASE("look-alikes of another dimension") {
  const auto differ = [](std::string_view a, std::string_view b) {
    CAPTURE(std::string(a));
    CAPTURE(std::string(b));
    CHECK_FALSE(read(a).dimension == read(b).dimension);
  };
  differ("tce", "MWh");  // standard coal is not an energy
  differ("kgce", "kJ");
  differ("千瓦", "千瓦时");
  differ("kgce", "kg");
  differ("吨标准煤", "吨");
  differ("tCO2", "t");
  differ("tCO2", "tce");
  differ("t", "t/d");
  differ("m²", "m³");
  differ("m", "m²");
  differ("万元", "万人");
  differ("重量箱", "箱");
  differ("kgce/t", "kgce/m²");
  differ("kgce/t", "kWh/t");
  differ("tce/万元", "tce");
  differ("度", "℃");
  differ("%", "个");
  differ("kgce/重量箱", "kgce");
  differ("tCO2/GJ", "tCO2/tce");
}

TEST_CASE("Chinese names that begin like a prefix or another unit") {
  CHECK(read("千克").text == "kg");
  CHECK(read("克").text == "g");
  CHECK(read("千米").text == "km");
  CHECK(read("千卡").text == "kcal");
  CHECK(read("万千克").text == "万kg");
  CHECK(read("千千克").text == "千kg");
  CHECK(read("百分点").factor == 0.01);
  CHECK(read("重量箱").text != read("箱").text);
  CHECK(read("台套").text == "台套");
}

TEST_CASE("64 bytes are read, 65 are not") {
  const std::string long_quotient = [] {
    std::string text = "t";
    while (text.size() < 63) text += "/t";
    return text;
  }();
  CHECK(long_quotient.size() == 63);
  CHECK_FALSE(parse_unit(long_quotient + "/t"));
  CHECK_FALSE(parse_unit(long_quotient));  // understood, but its canonical text would be too long
  CHECK(parse_unit(std::string(63, ' ') + "t"));
  CHECK_FALSE(parse_unit(std::string(64, ' ') + "t"));
  CHECK_FALSE(parse_unit(std::string(100000, '(')));
}

TEST_CASE("bytes that are not UTF-8, and characters that are not text") {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {"\x80"sv, "\xFF"sv, "t\xE4"sv, "\xE4\xB8"sv, "\xC0\xAF"sv, "\xC1\xB4"sv, "\xE0\x80\xAF"sv,
        "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv, "\xF8\x88\x80\x80\x80"sv, "m\xC2"sv, "\0"sv,
        "t\0"sv, "t\x7F"sv, "\x1B[0m"sv}) {
    CHECK_FALSE(parse_unit(text));
  }
}

TEST_CASE("sizes beyond use are refused rather than infinite") {
  CHECK_FALSE(parse_unit("TJ^3·TJ^3·TJ^3·TJ^3·TJ^3·TJ^3·TJ^3·TJ^3"));
  CHECK_FALSE(parse_unit("1/TJ^3/TJ^3/TJ^3/TJ^3/TJ^3/TJ^3/TJ^3"));
}

TEST_CASE("random texts of unit-like pieces never crash, and what is read can be read again") {
  constexpr std::string_view pieces[] = {"kWh", "t",  "吨",   "万",   "亿",     "/",  "·",  "*",
                                         "(",   ")",  "^",    "2",    "3",      "-",  "10", "1000",
                                         "m",   "m³", "㎥",   "%",    "标准煤", "克", "千", "kgce",
                                         "CO2", " ",  "\xE4", "\xFF", "度",     "h",  "每", "．"};
  std::uint32_t state = 20261120;
  const auto next = [&state] {  // xorshift: the same texts on every platform
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
  };
  int understood = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::uint32_t left = next() % 8; left > 0; --left)
      text += pieces[next() % std::size(pieces)];
    if (next() % 4 == 0) text += static_cast<char>(next());
    const auto unit = parse_unit(text);
    if (!unit) continue;
    ++understood;
    const auto again = parse_unit(unit->text);
    const bool same = again && again->text == unit->text && again->dimension == unit->dimension &&
                      again->factor == unit->factor && std::isfinite(unit->factor) &&
                      unit->factor > 0;
    CHECK_MESSAGE(same, text, " read as ", unit->text);
  }
  CHECK(understood > 500);
}

}  // namespace
}  // namespace greengauge::units
