// Grammar of rules: what is refused, at which column and with which message; bounds; hostile texts.
#include <doctest/doctest.h>

#include <random>

#include "base/messages.h"
#include "support/rule_world.h"

namespace greengauge::test {
namespace {

struct Fault {
  std::string_view rule;
  std::string_view fault;
};

void check_faults(const std::vector<Fault>& cases) {
  static const base::Messages chinese(base::Language::zh), english(base::Language::en);
  for (const Fault& bad : cases) {
    CAPTURE(std::string(bad.rule));
    CHECK(faults_of(bad.rule) == bad.fault);
    for (rules::Fault& fault : rules::parse(bad.rule).faults) {
      fault.arguments.push_back({"column", "7"});
      for (const base::Messages* messages : {&chinese, &english}) {
        CHECK(messages->has(fault.code));
        CHECK(messages->text(fault.code, fault.arguments).find('{') == std::string::npos);
      }
    }
  }
}

TEST_CASE("a text that is not a rule is refused at its column") {
  check_faults({
      {"", "1 rule.syntax read="},
      {"   ", "4 rule.syntax read="},
      {"a >", "4 rule.syntax read="},
      {"> a", "1 rule.syntax read=>"},
      {"a b", "3 rule.syntax read=b"},
      {"5 10", "3 rule.syntax read=10"},
      {"a + * b", "5 rule.syntax read=*"},
      {"a )", "3 rule.syntax read=)"},
      {"()", "2 rule.syntax read=)"},
      {"1 < 2 < 3", "7 rule.syntax read=<"},
      {"a == b == a", "8 rule.syntax read==="},
      {"not", "4 rule.syntax read="},
      {"1 + not p", "9 rule.syntax read=p"},
      {"true (p)", "6 rule.syntax read=("},
      {"a,", "2 rule.syntax read=,"},
      {"min(1, )", "8 rule.syntax read=)"},
  });
}

TEST_CASE("what is due at a place is named") {
  check_faults({
      {"(a", "3 rule.expected expected=) read="},
      {"(a b)", "4 rule.expected expected=) read=b"},
      {"min(a, b", "9 rule.expected expected=) read="},
      {"a in 1", "6 rule.expected expected=( read=1"},
      {"a in (1", "8 rule.expected expected=) read="},
      {"every(firms, p)", "7 rule.expected expected=products, years read=firms"},
      {"sum(3, p)", "5 rule.expected expected=products, years read=3"},
      {"every(products p)", "16 rule.expected expected=, read=p"},
      {"every(products)", "15 rule.expected expected=, read=)"},
      {"sum(years(3, a)", "12 rule.expected expected=) read=,"},
      {"lookup('t')", "11 rule.expected expected=, read=)"},
      {"lookup(t, 'c')", "8 rule.expected expected='…' read=t"},
      {"lookup('t', c)", "13 rule.expected expected='…' read=c"},
      {"listed('t', 'c')", "11 rule.expected expected=) read=,"},
      {"listed()", "8 rule.expected expected='…' read=)"},
  });
}

TEST_CASE("years counts a whole number from 1 to 20") {
  check_faults({
      {"sum(years(0), a)", "11 rule.expected expected=1…20 read=0"},
      {"sum(years(21), a)", "11 rule.expected expected=1…20 read=21"},
      {"sum(years(2.5), a)", "11 rule.expected expected=1…20 read=2.5"},
      {"sum(years(a), a)", "11 rule.expected expected=1…20 read=a"},
      {"sum(years(), a)", "11 rule.expected expected=1…20 read=)"},
      {"sum(years(99999999999999999999), a)",
       "11 rule.expected expected=1…20 read=99999999999999999999"},
      {"sum(years(1), a)", ""},
      {"sum(years(20), a)", ""},
  });
}

TEST_CASE("functions have their number of operands") {
  check_faults({
      {"foo(1)", "1 rule.function name=foo read=foo"},
      {"a + foo(1)", "5 rule.function name=foo read=foo"},
      {"and(p, q)", "1 rule.function name=and read=and"},
      {"if(p, 1)", "1 rule.operands name=if least=3 read=if"},
      {"if(p, 1, 2, 3)", "1 rule.operands name=if least=3 read=if"},
      {"1 + min(1)", "5 rule.operands name=min least=2 read=min"},
      {"max(1)", "1 rule.operands name=max least=2 read=max"},
      {"clamp(1, 2)", "1 rule.operands name=clamp least=3 read=clamp"},
      {"clamp(1, 2, 3, 4)", "1 rule.operands name=clamp least=3 read=clamp"},
      {"abs(1, 2)", "1 rule.operands name=abs least=1 read=abs"},
      {"known(a, b)", "1 rule.operands name=known least=1 read=known"},
      {"agree(a)", "1 rule.operands name=agree least=2 read=agree"},
      {"base(a, b)", "1 rule.operands name=base least=1 read=base"},
  });
}

TEST_CASE("malformed numbers, units, quotes and characters") {
  check_faults({
      {"1.2.3", "1 rule.number read=1.2.3"},
      {"a > 1..2", "5 rule.number read=1..2"},
      {"5 furlong", "3 rule.unit read=furlong"},
      {"5 t/", "3 rule.unit read=t/"},
      {"1e5", "2 rule.unit read=e5"},
      {"a > 10 tce＞5", "8 rule.unit read=tce＞5"},
      {"5 [furlong]", "3 rule.unit read=furlong"},
      {"'abc", "1 rule.quote read='abc"},
      {"systems.energy == 'abc", "19 rule.quote read='abc"},
      {"a @ b", "3 rule.character read=@"},
      {"a = b", "3 rule.character read=="},
      {"a ! b", "3 rule.character read=!"},
      {".5", "1 rule.character read=."},
      {"_a", "1 rule.character read=_"},
      {"a \" b", "3 rule.character read=\""},
      {"5 []", "3 rule.character read=["},
  });
}

TEST_CASE("a full-width sign was reported by its first byte") {
  check_faults({
      {"a ＞ 1", "3 rule.character read=＞"},
      {"a（b）", "2 rule.character read=（"},
      {"p 且 q", "3 rule.character read=且"},
  });
}

TEST_CASE("a unit whose bracket never closes was taken for a unit") {
  check_faults({{"a > 5 [t", "7 rule.unit read=[t"}, {"5 [", "3 rule.unit read=["}});
}

TEST_CASE("a number beyond the range of double was taken for infinity") {
  const std::string digits(400, '9');
  CHECK(faults_of("a < " + digits) == "5 rule.number read=" + digits);
}

TEST_CASE("columns count characters, also behind Chinese text") {
  check_faults({
      {"output_value > 10 万元 and )", "26 rule.syntax read=)"},
      {"output_value > 10 万元 @", "22 rule.character read=@"},
      {"'绿色' 电", "6 rule.character read=电"},
      {"5 重量箱 5", "7 rule.syntax read=5"},
  });
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

std::string nested(std::string_view open, std::size_t times) {
  return repeated(open, times) + "1" + repeated(")", times);
}

std::string first_code(std::string_view rule) {
  const rules::Parsed parsed = rules::parse(rule);
  return parsed.faults.empty() ? "" : parsed.faults[0].code;
}

TEST_CASE("nesting is bounded") {
  CHECK(first_code(nested("(", 40)) == "");
  CHECK(first_code(nested("(", 41)) == "rule.depth");
  CHECK(first_code(nested("(", 999)) == "rule.depth");
  CHECK(first_code(repeated("(", 1000) + "1") == "rule.depth");
  CHECK(first_code(nested("(", 1000)) == "rule.size");  // 2001 bytes
  CHECK(first_code(nested("abs(", 40)) == "");
  CHECK(first_code(nested("abs(", 41)) == "rule.depth");
  CHECK(first_code(repeated("not ", 40) + "p") == "");
  CHECK(first_code(repeated("not ", 41) + "p") == "rule.depth");
  CHECK(first_code(repeated("-", 40) + "1") == "");
  CHECK(first_code(repeated("- ", 900) + "1") == "rule.depth");
  CHECK(first_code(repeated("if(p,", 300)) == "rule.depth");
  CHECK(first_code(repeated("every(products,", 100)) == "rule.collections");
  CHECK(first_code("every(products, some(years, p)) and every(products, p)") == "");
  CHECK(first_code("every(products, some(years, every(products, p)))") == "rule.collections");
  CHECK(first_code("sum(years, sum(years, sum(years, a)))") == "rule.collections");
}

TEST_CASE("nesting does not add up along a rule") {
  CHECK(first_code(nested("(", 40) + " + " + nested("(", 40)) == "");
}

TEST_CASE("length is bounded") {
  CHECK(first_code("1" + std::string(1999, ' ')) == "");
  CHECK(faults_of("1" + std::string(2000, ' ')) == "1 rule.size most=2000");
  CHECK(faults_of(std::string(100 * 1024, '1')) == "1 rule.size most=2000");
  CHECK(faults_of(repeated("a + ", 25 * 1024)) == "1 rule.size most=2000");
}

TEST_CASE("the number of steps is bounded") {
  CHECK(first_code(repeated("1+", 199) + "1") == "");  // 200 numbers and 199 sums
  CHECK(first_code(repeated("1+", 200) + "1") == "rule.size");
}

TEST_CASE("a sum of forty terms took 2^40 steps to check") {
  World world;
  CHECK(evaluated(repeated("1 + ", 39) + "1", world) == "40");
  CHECK(evaluated(repeated("1+", 199) + "1", world) == "200");
  CHECK(evaluated(repeated("min(1,", 39) + "1" + repeated(")", 39), world) == "1");
}

TEST_CASE("every operation keeps the text that it was read from") {
  const rules::Expression rule = compiled("(a + b) * min(a, 5 %) > 1.2");
  const rules::Node& root = rule.at(rule.root);
  CHECK(rule.text(root) == "(a + b) * min(a, 5 %) > 1.2");
  const rules::Node& product = rule.operand(root, 0);
  CHECK(rule.text(product) == "(a + b) * min(a, 5 %)");
  CHECK(rule.text(rule.operand(product, 0)) == "a + b");
  CHECK(rule.text(rule.operand(product, 1)) == "min(a, 5 %)");
  CHECK(rule.text(rule.operand(rule.operand(product, 1), 1)) == "5 %");
}

void survives(const std::string& text) {
  rules::Parsed parsed = rules::parse(text);
  CHECK(parsed.expression.has_value() == parsed.faults.empty());
  std::vector<rules::Fault> faults = parsed.faults;
  if (parsed.expression) faults = rules::check(*parsed.expression, known_symbol);
  for (const rules::Fault& fault : faults) {
    CHECK(fault.column >= 1);
    CHECK(fault.column <= text.size() + 1);
  }
  if (!faults.empty()) return;
  rules::compile(*parsed.expression);
  World world = usual_world();
  rules::judge(*parsed.expression, world);
  rules::trace(*parsed.expression, world);
}

TEST_CASE("no bytes make it crash") {
  survives(std::string(1, '\0'));
  survives(std::string("a\0 > 1", 6));
  survives("\xFF\xFE");
  survives("5 \xE4\xB8");
  survives("'\xF0\x9F");
  survives("\xC3(");
  std::minstd_rand random(20261120);
  for (int round = 0; round < 2000; ++round) {
    std::string text(random() % 60, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    survives(text);
  }
}

TEST_CASE("no mixture of good words makes it crash") {
  const std::string_view words[] = {
      "a",
      "b",
      "energy.tce",
      "u",
      "p",
      "x",
      "and",
      "or",
      "not",
      "in",
      "if(",
      "min(",
      "known(",
      "agree(",
      "(",
      ")",
      ",",
      "+",
      "-",
      "*",
      "/",
      "<",
      "<=",
      ">",
      "==",
      "!=",
      "5",
      "10 t",
      "20 %",
      "[t]",
      "'a'",
      "true",
      "sum(",
      "every(",
      "products",
      "years(3)",
      "'none'",
      "base(",
      "clamp(",
      "'",
      "systems.energy",
      "万元",
      "lookup(",
      "listed(",
      "limit.level1",
      "0",
  };
  std::minstd_rand random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (auto length = random() % 14; length > 0; --length) {
      text += words[random() % std::size(words)];
      text += ' ';
    }
    survives(text);
  }
}

}  // namespace
}  // namespace greengauge::test
