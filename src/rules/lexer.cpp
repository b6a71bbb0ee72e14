// The scanner: one pass over the text, one method per kind of token, stopping at the first fault.
//
// The difficult token is a number. After it the scanner looks for a unit: text in brackets, or the
// longest run of characters that may be part of one (letters, %, Chinese; a "/" only without blanks
// around it). The keywords and, or, not, in are not units. The number is converted to base units here,
// so that nothing later needs to know in which unit it was written; the unit itself is kept for
// messages and derivations.
#include "rules/lexer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace greengauge::rules {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool in_name(char c) { return starts_name(c) || is_digit(c) || c == '_' || c == '.'; }
bool starts_unit(char c) {
  return starts_name(c) || c == '%' || static_cast<unsigned char>(c) > 127;
}
bool in_unit(char c) {
  return !is_blank(c) && std::string_view("(),<>=!+*-'[]").find(c) == std::string_view::npos;
}

bool is_keyword(std::string_view word) {
  constexpr std::array<std::string_view, 4> keywords{"and", "or", "not", "in"};
  return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

/// Scans one text; `at_` is the current byte.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  Tokens run() {
    while (result_.faults.empty()) {
      while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
      if (at_ == text_.size()) break;
      const char c = text_[at_];
      if (is_digit(c)) {
        number();
      } else if (c == '\'') {
        word();
      } else if (starts_name(c)) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && in_name(text_[at_])) ++at_;
        push(TokenKind::name, begin, text_.substr(begin, at_ - begin));
      } else {
        symbol();
      }
    }
    push(TokenKind::end, text_.size(), "");
    return std::move(result_);
  }

 private:
  Token& push(TokenKind kind, std::size_t begin, std::string_view text) {
    Token token;
    token.kind = kind;
    token.begin = begin;
    token.end = at_;
    token.text = std::string(text);
    result_.tokens.push_back(std::move(token));
    return result_.tokens.back();
  }

  void fault(std::size_t at, std::string_view code, std::string_view read) {
    result_.faults.push_back(
        {column_of(text_, at), std::string(code), {{"read", std::string(read)}}});
  }

  void number() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && (is_digit(text_[at_]) || text_[at_] == '.')) ++at_;
    const std::string digits(text_.substr(begin, at_ - begin));
    char* end = nullptr;
    const double value = std::strtod(digits.c_str(), &end);
    if (*end != '\0' || !std::isfinite(value)) return fault(begin, "rule.number", digits);
    const std::size_t after_digits = at_;
    std::size_t from = at_;
    while (from < text_.size() && is_blank(text_[from])) ++from;
    std::string_view unit_text;
    std::size_t unit_end = from;
    if (from < text_.size() && text_[from] == '[') {
      const std::size_t close = text_.find(']', from);
      if (close == std::string_view::npos) return fault(from, "rule.unit", text_.substr(from));
      unit_text = text_.substr(from + 1, close - from - 1);
      unit_end = close + 1;
    } else if (from < text_.size() && starts_unit(text_[from])) {
      while (unit_end < text_.size() && in_unit(text_[unit_end])) ++unit_end;
      unit_text = text_.substr(from, unit_end - from);
    }
    if (unit_text.empty() || is_keyword(unit_text)) {
      at_ = after_digits;
      push(TokenKind::number, begin, "").number = value;
      return;
    }
    const auto unit = units::parse_unit(unit_text);
    if (!unit) return fault(from, "rule.unit", unit_text);
    at_ = unit_end;
    Token& token = push(TokenKind::number, begin, "");
    token.number = units::quantity(value, *unit).value;
    token.unit = *unit;
  }

  void word() {
    const std::size_t begin = at_++;
    const std::size_t close = text_.find('\'', at_);
    if (close == std::string_view::npos) return fault(begin, "rule.quote", text_.substr(begin));
    const std::string_view inside = text_.substr(at_, close - at_);
    at_ = close + 1;
    push(TokenKind::word, begin, inside);
  }

  void symbol() {
    const std::size_t begin = at_;
    const std::string_view two = text_.substr(at_, 2);
    if (two == "<=" || two == ">=" || two == "==" || two == "!=") {
      at_ += 2;
    } else if (std::string_view("()+-*/<>,").find(text_[at_]) != std::string_view::npos) {
      ++at_;
    } else {
      return fault(begin, "rule.character", character_at(begin));
    }
    push(TokenKind::symbol, begin, text_.substr(begin, at_ - begin));
  }

  /// The whole UTF-8 character at `begin`: a message must not contain a part of one.
  std::string_view character_at(std::size_t begin) const {
    std::size_t end = begin + 1;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
    return text_.substr(begin, end - begin);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Tokens result_;
};

}  // namespace

std::size_t column_of(std::string_view text, std::size_t offset) {
  const auto until = text.substr(0, offset);
  return 1 + static_cast<std::size_t>(std::count_if(until.begin(), until.end(), [](char c) {
           return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
         }));
}

Tokens tokenize(std::string_view text) { return Scanner(text).run(); }

}  // namespace greengauge::rules
