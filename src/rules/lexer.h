// Tokens of the rule language. In: a rule text. Out: tokens with their places, or the first fault.
// A unit follows its number without blanks inside it, or is written in brackets: so "20 tce/万元" is a
// number with a unit, and "a / b" is a division.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rules.h"

namespace greengauge::rules {

enum class TokenKind { number, word, name, symbol, end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t begin = 0, end = 0;  // bytes
  std::string text;                // name, quoted word, symbol
  double number = 0;               // in base units of `unit`
  units::Unit unit;
};

struct Tokens {
  std::vector<Token> tokens;  // the last one is always `end`
  std::vector<Fault> faults;
};

Tokens tokenize(std::string_view text);

/// The column of a byte offset: 1-based, counted in characters.
std::size_t column_of(std::string_view text, std::size_t offset);

}  // namespace greengauge::rules
