// Tokens of the rule language: numbers with units, quotes, names, symbols; columns in characters.
#include "rules/lexer.h"

#include <doctest/doctest.h>

#include <string>

namespace greengauge::rules {
namespace {

std::string kinds_of(std::string_view text) {
  std::string result;
  for (const Token& token : tokenize(text).tokens) {
    if (token.kind == TokenKind::number) result += "number ";
    if (token.kind == TokenKind::word) result += "'" + token.text + "' ";
    if (token.kind == TokenKind::name) result += token.text + " ";
    if (token.kind == TokenKind::symbol) result += "[" + token.text + "] ";
    if (token.kind == TokenKind::end) result += "end";
  }
  return result;
}

TEST_CASE("a rule falls into names, numbers, quoted words and symbols") {
  CHECK(kinds_of("") == "end");
  CHECK(kinds_of(" \t\r\n ") == "end");
  CHECK(kinds_of("energy.tce>=10000 tce") == "energy.tce [>=] number end");
  CHECK(kinds_of("a<b") == "a [<] b end");
  CHECK(kinds_of("a <= b == c != d > e >= f < g") ==
        "a [<=] b [==] c [!=] d [>] e [>=] f [<] g end");
  CHECK(kinds_of("x in ('a', 'b c')") == "x in [(] 'a' [,] 'b c' [)] end");
  CHECK(kinds_of("metering_gb17167 and not veto.accident") ==
        "metering_gb17167 and not veto.accident end");
  CHECK(kinds_of("''") == "'' end");
}

TEST_CASE("the closing token is at the end of the text") {
  const Tokens tokens = tokenize("a  ");
  REQUIRE(tokens.tokens.size() == 2);
  CHECK(tokens.tokens[1].kind == TokenKind::end);
  CHECK(tokens.tokens[1].begin == 3);
}

struct Literal {
  std::string_view text;
  double base_units;
  std::string_view unit;
};

TEST_CASE("numbers are held in base units of the unit behind them") {
  // kgce, J, kg, m³, 元, 1: the base units. 1 kWh = 3 600 000 J.
  const Literal literals[] = {
      {"0", 0, ""},
      {"42", 42, ""},
      {"0.1229", 0.1229, ""},
      {"10000 tce", 1e7, "tce"},
      {"10000tce", 1e7, "tce"},
      {"1 kWh", 3.6e6, "kWh"},
      {"3 万kWh", 1.08e11, "万kWh"},
      {"20 %", 0.2, "%"},
      {"20%", 0.2, "%"},
      {"61 kgce/t", 0.061, "kgce/t"},
      {"1.2 万元/m²", 12000, "万元/m²"},
      {"5 [kgce/t]", 0.005, "kgce/t"},
      {"5[kgce/t]", 0.005, "kgce/t"},
      {"7 [kgoe/(t·能量因数)]", 0.01, "kgoe/(t·能量因数)"},  // 1 kgoe is 10/7 kgce
      {"50 t/d", 50000.0 / 86400, "t/d"},
  };
  for (const Literal& literal : literals) {
    const Tokens tokens = tokenize(literal.text);
    CAPTURE(std::string(literal.text));
    CHECK(tokens.faults.empty());
    REQUIRE(tokens.tokens.size() == 2);
    CHECK(tokens.tokens[0].kind == TokenKind::number);
    CHECK(tokens.tokens[0].number == literal.base_units);
    CHECK(tokens.tokens[0].unit.text == literal.unit);
    CHECK(tokens.tokens[0].end == literal.text.size());
  }
}

TEST_CASE("a unit ends at a blank, a parenthesis, a comma or an operator; a division has blanks") {
  CHECK(kinds_of("5 t / 2 t") == "number [/] number end");
  CHECK(kinds_of("6 / 2") == "number [/] number end");
  CHECK(kinds_of("max(5 t, 6 t)") == "max [(] number [,] number [)] end");
  CHECK(kinds_of("5 t*2") == "number [*] number end");
  CHECK(kinds_of("5 t-2 t") == "number [-] number end");
  CHECK(kinds_of("5 t<6 t") == "number [<] number end");
}

TEST_CASE("and, or, in after a number are not units") {
  CHECK(kinds_of("a > 5 and b") == "a [>] number and b end");
  CHECK(kinds_of("a > 5 or b") == "a [>] number or b end");
  CHECK(kinds_of("5 in (5)") == "number in [(] number [)] end");
}

TEST_CASE("columns count characters from one") {
  CHECK(column_of("abc", 0) == 1);
  CHECK(column_of("abc", 3) == 4);
  CHECK(column_of("万元x", 3) == 2);
  CHECK(column_of("万元x", 6) == 3);
  CHECK(column_of("m²x", 3) == 3);
}

}  // namespace
}  // namespace greengauge::rules
