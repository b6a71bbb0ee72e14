// The comparison that decides a test, and the trace of a derivation.
#include <doctest/doctest.h>

#include "support/rule_world.h"

namespace greengauge::test {
namespace {

using rules::Operation;
using rules::Step;

std::string_view sign(Operation relation) {
  switch (relation) {
    case Operation::less: return "<";
    case Operation::less_equal: return "<=";
    case Operation::greater: return ">";
    case Operation::greater_equal: return ">=";
    case Operation::equal: return "==";
    case Operation::not_equal: return "!=";
    case Operation::in: return "in";
    default: return "(no relation)";
  }
}

/// "0: 2 > 5" is a false test that "2 > 5" decided; "1: -" has no comparison.
std::string judged(std::string_view rule, World& world) {
  const std::string faults = faults_of(rule, rules::Type::truth());
  if (!faults.empty()) return faults;
  const rules::Expression expression = compiled(rule);
  const rules::Judgement judgement = rules::judge(expression, world);
  const std::string truth = written(judgement.truth) + ": ";
  if (!judgement.decisive) return truth + "-";
  const rules::Comparison& decisive = *judgement.decisive;
  return truth + written(decisive.actual) + " " + std::string(sign(decisive.relation)) + " " +
         written(decisive.threshold);
}

struct Case {
  std::string_view rule;
  std::string_view decision;
};

void check(const std::vector<Case>& cases) {
  World world = usual_world();  // a = 2, b = 3
  for (const Case& one : cases) {
    CAPTURE(std::string(one.rule));
    CHECK(judged(one.rule, world) == one.decision);
  }
}

TEST_CASE("a single comparison decides") {
  check({{"a > 5", "0: 2 > 5"},
         {"a < 5", "1: 2 < 5"},
         {"u >= 5", "?{u}: ?{u} >= 5"},
         {"a + b >= 5", "1: 5 >= 5"},
         {"a in (7, 8)", "0: 2 in 7"},
         {"p", "1: 1 == 1"},
         {"q", "0: 0 == 1"},
         {"x", "?{x}: ?{x} == 1"}});
}

TEST_CASE(
    "in a conjunction the first leg that fails decides, else the first unknown, else the last") {
  check({{"a > 1 and b > 5 and a > 7", "0: 3 > 5"},
         {"u > 1 and b > 5", "0: 3 > 5"},
         {"a > 1 and u > 5 and v > 6", "?{v,u}: ?{u} > 5"},
         {"a > 1 and b > 2", "1: 3 > 2"},
         {"a > 1 and (b > 2 and b > 9)", "0: 3 > 9"}});
}

TEST_CASE(
    "in a disjunction the first leg that holds decides, else the first unknown, else the first") {
  check({{"a > 5 or b > 1 or a > 0", "1: 3 > 1"},
         {"u > 5 or b > 1", "1: 3 > 1"},
         {"a > 5 or u > 6 or v > 7", "?{v,u}: ?{u} > 6"},
         {"a > 5 or b > 6", "0: 2 > 5"}});
}

TEST_CASE("not inverts the deciding comparison") {
  check({{"not q", "1: 0 == 0"},
         {"not p", "0: 1 == 0"},
         {"not x", "?{x}: ?{x} == 0"},
         {"not not p", "1: 1 == 1"},
         {"not (p and q)", "1: 0 == 0"},
         {"not (q or x)", "?{x}: ?{x} == 0"},
         {"not (q or p)", "0: 1 == 0"}});
}

TEST_CASE("a comparison under not was reported as its contrary") {
  check({{"not a > 5", "1: 2 <= 5"},
         {"not a >= 2", "0: 2 < 2"},
         {"not a < 5", "0: 2 >= 5"},
         {"not a <= 5", "0: 2 > 5"},
         {"not a == 2", "0: 2 != 2"},
         {"not a != 2", "1: 2 == 2"},
         {"not not a > 5", "0: 2 > 5"},
         {"not (a > 1 and b > 9)", "1: 3 <= 9"},
         {"not (a > 1 or b > 9)", "0: 2 <= 1"}});
}

TEST_CASE("if leads to the branch that is taken") {
  check({{"if(p, a > 5, b > 1)", "0: 2 > 5"},
         {"if(q, a > 5, b > 1)", "1: 3 > 1"},
         {"if(x, a > 5, b > 1)", "?{x}: -"},
         {"if(a > 1, b > 1, b > 9)", "1: 3 > 1"},
         {"not if(p, a > 5, b > 1)", "1: 2 <= 5"}});
}

TEST_CASE("agree shows its first reading") {
  check(
      {{"agree(a > 1, b > 2)", "1: 2 > 1"}, {"agree(a > 1, b > 9)", "?readings_disagree: 2 > 1"}});
}

TEST_CASE("tests without a comparison have none to show") {
  check({{"true", "1: -"}, {"known(a)", "1: -"}, {"known(u)", "0: -"}});
  World world = usual_world();
  world.products("item", {Value::of(1)});
  CHECK(judged("every(products, item > 0)", world) == "1: -");
}

TEST_CASE("the decisive comparison has the type and the unit of its literal") {
  World world;
  world.set("energy.tce", 9e6);
  const rules::Expression rule = compiled("energy.tce > 10000 tce");  // type and unit point into it
  const auto decisive = rules::judge(rule, world).decisive;
  REQUIRE(decisive.has_value());
  CHECK(decisive->type->dimension == units::Dimension::of(units::Base::coal));
  REQUIRE(decisive->unit != nullptr);
  CHECK(decisive->unit->text == "tce");
  CHECK(decisive->actual.number == 9e6);
  CHECK(decisive->threshold.number == 1e7);
  const rules::Expression names = compiled("a > b");
  const auto by_name = rules::judge(names, world).decisive;
  REQUIRE(by_name.has_value());
  CHECK_FALSE(by_name->unit != nullptr);
}

/// "text = value" of every step, parts indented by two blanks.
std::string written(const Step& step, std::size_t depth = 0) {
  std::string result(2 * depth, ' ');
  result += step.text + " = " + test::written(step.value) + "\n";
  for (const Step& part : step.parts) result += written(part, depth + 1);
  return result;
}

std::string traced(std::string_view rule, World& world) {
  return written(rules::trace(compiled(rule), world));
}

TEST_CASE("a trace has every step with its value") {
  World world = usual_world();
  CHECK(traced("(a + b) * 2 > 20 % and x", world) ==
        "(a + b) * 2 > 20 % and x = ?{x}\n"
        "  (a + b) * 2 > 20 % = 1\n"
        "    (a + b) * 2 = 10\n"
        "      a + b = 5\n"
        "        a = 2\n"
        "        b = 3\n"
        "      2 = 2\n"
        "    20 % = 0.2\n"
        "  x = ?{x}\n");
}

TEST_CASE("a trace shows each element of a collection") {
  World world = usual_world();
  world.products("item", {Value::of(1), Value::of(2)});
  CHECK(traced("sum(products, item * a)", world) ==
        "sum(products, item * a) = 6\n"
        "  item * a = 2\n"
        "    item = 1\n"
        "    a = 2\n"
        "  item * a = 4\n"
        "    item = 2\n"
        "    a = 2\n");
}

TEST_CASE("a trace shows both branches of a condition") {
  World world = usual_world();
  CHECK(traced("if(p, a, u)", world) ==
        "if(p, a, u) = 2\n"
        "  p = 1\n"
        "  a = 2\n"
        "  u = ?{u}\n");
}

TEST_CASE("steps know their operation, their name and the unit of a number") {
  World world = usual_world();
  const Step step = rules::trace(compiled("a > 20 %"), world);
  CHECK(step.operation == Operation::greater);
  CHECK(step.type.kind == rules::Kind::truth);
  CHECK_FALSE(step.symbol.has_value());
  REQUIRE(step.parts.size() == 2);
  CHECK(step.parts[0].operation == Operation::name);
  CHECK(step.parts[0].symbol == handle("a"));
  CHECK_FALSE(step.parts[0].unit.has_value());
  CHECK(step.parts[1].operation == Operation::number);
  REQUIRE(step.parts[1].unit.has_value());
  CHECK(step.parts[1].unit->text == "%");
}

TEST_CASE("tracing, judging and evaluating say the same") {
  World world = usual_world();
  world.products("item", {Value::of(1), Value::not_applicable(), Value::of(4)});
  for (const std::string_view rule :
       {"a > 1 and x", "not (q or x)", "if(x, a > 1, b > 1)", "agree(a > 1, b > 9)",
        "every(products, item > 0)", "1 / (a - 2) > 3", "sum(products, item) == 5"}) {
    CAPTURE(std::string(rule));
    const rules::Expression expression = compiled(rule);
    const std::string value = test::written(rules::evaluate(expression, world));
    CHECK(test::written(rules::trace(expression, world).value) == value);
    CHECK(test::written(rules::judge(expression, world).truth) == value);
  }
}

}  // namespace
}  // namespace greengauge::test
