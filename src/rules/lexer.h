// Tokens of the rule language. Units stand right after their number and hold no blanks, or stand in
// brackets, so that "20 tce/万元" is a number with its unit and "a / b" a division.
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
  std::vector<Token> tokens;  // always closed by an `end` token
  std::vector<Fault> faults;
};

Tokens tokenize(std::string_view text);

/// 1-based column in characters of a byte offset.
std::size_t column_of(std::string_view text, std::size_t offset);

}  // namespace greengauge::rules
