// The values of rules: arithmetic, comparison, unknown and not applicable values, collections.
#include <doctest/doctest.h>

#include <cmath>

#include "support/rule_world.h"

namespace greengauge::test {
namespace {

struct Case {
  std::string_view rule;
  std::string_view value;
};

void check(World& world, const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    CAPTURE(std::string(one.rule));
    CHECK(evaluated(one.rule, world) == one.value);
    CHECK(world.everything_left());
  }
}

void check(const std::vector<Case>& cases) {
  World world = usual_world();
  check(world, cases);
}

TEST_CASE("arithmetic and its precedence") {
  check({
      {"2 + 3 * 4", "14"},      {"(2 + 3) * 4", "20"}, {"2 * 3 + 4", "10"},
      {"10 - 3 - 2", "5"},      {"10 - (3 - 2)", "9"}, {"20 / 2 / 5", "2"},
      {"20 / (2 / 5)", "50"},   {"12 / 3 * 2", "8"},   {"-2 * 3", "-6"},
      {"2 * -3", "-6"},         {"-2 + 5", "3"},       {"--2", "2"},
      {"5 - -2", "7"},          {"-(2 + 3)", "-5"},    {"a + b", "5"},
      {"a * b - a / 4", "5.5"}, {"0.5 * 4", "2"},      {"50 % * 4", "2"},
      {"abs(-5)", "5"},         {"abs(5)", "5"},       {"abs(a - b)", "1"},
      {"3 t / 2 kg", "1500"},   {"true", "1"},         {"false", "0"},
  });
}

TEST_CASE("min, max and clamp") {
  check({
      {"min(3, 1, 2)", "1"},
      {"max(3, 1, 2)", "3"},
      {"min(a, b)", "2"},
      {"max(-3, -1)", "-1"},
      {"clamp(5, 1, 3)", "3"},
      {"clamp(0, 1, 3)", "1"},
      {"clamp(2, 1, 3)", "2"},
      {"clamp(3, 1, 3)", "3"},
      {"min(1 t, 2 kg)", "2"},
      {"max(1 tce, 2 kgce)", "1000"},
  });
}

TEST_CASE("comparisons include or exclude the bound") {
  check({
      {"2 < 3", "1"},       {"3 < 3", "0"},          {"4 < 3", "0"},
      {"2 <= 3", "1"},      {"3 <= 3", "1"},         {"4 <= 3", "0"},
      {"3 > 2", "1"},       {"3 > 3", "0"},          {"2 > 3", "0"},
      {"3 >= 2", "1"},      {"3 >= 3", "1"},         {"2 >= 3", "0"},
      {"3 == 3", "1"},      {"3 == 2", "0"},         {"3 != 2", "1"},
      {"3 != 3", "0"},      {"1 t == 1000 kg", "1"}, {"1 tce > 999 kgce", "1"},
      {"20 % == 0.2", "1"}, {"p == true", "1"},      {"p == q", "0"},
      {"q != true", "1"},
  });
}

TEST_CASE("not binds closer than and, and closer than or; comparison closer than not") {
  check({
      {"p or q and q", "1"},
      {"(p or q) and q", "0"},
      {"q and q or p", "1"},
      {"not q and q", "0"},
      {"not (q and q)", "1"},
      {"not p or p", "1"},
      {"not (p or p)", "0"},
      {"not not p", "1"},
      {"not a == 2", "0"},
      {"not a > 5 and p", "1"},
      {"a + 1 > 2 and b < 4", "1"},
      {"a + b * 2 == 8", "1"},
      {"not a in (1, 2)", "0"},
  });
}

TEST_CASE("options compare by their rank, least first") {
  World world = usual_world();
  world.set("systems.energy", 1);  // established
  check(world, {
                   {"systems.energy >= 'established'", "1"},
                   {"systems.energy >= 'certified'", "0"},
                   {"systems.energy > 'none'", "1"},
                   {"systems.energy < 'established'", "0"},
                   {"systems.energy == 'established'", "1"},
                   {"systems.energy != 'established'", "0"},
                   {"'certified' > systems.energy", "1"},
                   {"systems.energy in ('none', 'established')", "1"},
                   {"systems.energy in ('none', 'certified')", "0"},
                   {"systems.energy in ('none')", "0"},
                   {"min(if(systems.energy == 'none', 1, 2), 3)", "2"},
               });
}

TEST_CASE("one of some values") {
  check({{"a in (1, 2)", "1"},
         {"a in (1, 3)", "0"},
         {"a in (2)", "1"},
         {"u in (1, 2)", "?{u}"},
         {"na in (1, 2)", "n/a"},
         {"p in (true, false)", "1"}});
}

TEST_CASE("decimal numbers meet their decimal limits") {
  World world;
  // 610 tce over 10 000 t are 61 kgce/t; in base units 610 000 kgce and 10 000 000 kg.
  world.set("energy.tce", 610e3).set("output", 1e7);
  check(world, {{"energy.tce / output <= 61 kgce/t", "1"},
                {"energy.tce / output >= 61 kgce/t", "1"},
                {"energy.tce / output == 61 kgce/t", "1"},
                {"energy.tce / output < 61 kgce/t", "0"},
                {"energy.tce / output > 61 kgce/t", "0"},
                {"energy.tce / output != 61 kgce/t", "0"},
                {"0.1 + 0.2 == 0.3", "1"},
                {"0.1 + 0.2 > 0.3", "0"},
                {"0.1 + 0.2 <= 0.3", "1"}});
  world.set("energy.tce", 610.001e3);
  check(world,
        {{"energy.tce / output <= 61 kgce/t", "0"}, {"energy.tce / output > 61 kgce/t", "1"}});
}

TEST_CASE("exactly 10 000 tce is not more than 10 000 tce") {
  World world;
  world.set("energy.tce", 1e7);
  check(world, {{"energy.tce > 10000 tce", "0"}, {"energy.tce >= 10000 tce", "1"}});
  world.set("energy.tce", 10000.0001e3);
  check(world, {{"energy.tce > 10000 tce", "1"}, {"energy.tce <= 10000 tce", "0"}});
  world.set("energy.tce", 9999.9999e3);
  check(world, {{"energy.tce > 10000 tce", "0"}, {"energy.tce >= 10000 tce", "0"}});
}

TEST_CASE("limits below zero compare by difference") {
  check({{"-30 <= -30", "1"},
         {"-29.9 <= -30", "0"},
         {"-30.1 <= -30", "1"},
         {"-30 kgce/t <= -30 kgce/t", "1"},
         {"-29.9 kgce/t <= -30 kgce/t", "0"},
         {"0 <= -30", "0"},
         {"0 == 0.0000000000000001", "0"}});
}

// t true, f false, u unknown, n not applicable, in the names p, q, x and nat.
struct Truths {
  std::string_view left, right, conjunction, disjunction;
};

TEST_CASE("Kleene's tables of and and or, with what is not applicable passed over") {
  const Truths table[] = {
      {"p", "p", "1", "1"},         {"p", "q", "0", "1"},       {"p", "x", "?{x}", "1"},
      {"p", "nat", "1", "1"},       {"q", "p", "0", "1"},       {"q", "q", "0", "0"},
      {"q", "x", "0", "?{x}"},      {"q", "nat", "0", "0"},     {"x", "p", "?{x}", "1"},
      {"x", "q", "0", "?{x}"},      {"x", "x", "?{x}", "?{x}"}, {"x", "nat", "?{x}", "?{x}"},
      {"nat", "p", "1", "1"},       {"nat", "q", "0", "0"},     {"nat", "x", "?{x}", "?{x}"},
      {"nat", "nat", "n/a", "n/a"},
  };
  World world = usual_world();
  for (const Truths& row : table) {
    const std::string left(row.left), right(row.right);
    CAPTURE(left);
    CAPTURE(right);
    CHECK(evaluated(left + " and " + right, world) == row.conjunction);
    CHECK(evaluated(left + " or " + right, world) == row.disjunction);
    // and the same three at a time, and by De Morgan
    CHECK(evaluated(left + " and " + right + " and p", world) ==
          (row.conjunction == "n/a" ? "1" : row.conjunction));
    CHECK(evaluated("not (not " + left + " or not " + right + ")", world) == row.conjunction);
    CHECK(evaluated("not (not " + left + " and not " + right + ")", world) == row.disjunction);
  }
}

TEST_CASE("Kleene's not") {
  check({{"not p", "0"}, {"not q", "1"}, {"not x", "?{x}"}, {"not nat", "n/a"}});
}

TEST_CASE("a missing input is named once, in order, and only where it matters") {
  // Handles: v before u, y before x.
  check({{"x and y", "?{y,x}"},
         {"y and x", "?{y,x}"},
         {"x and x and y", "?{y,x}"},
         {"x or y or q", "?{y,x}"},
         {"x and y and q", "0"},
         {"x or y or p", "1"},
         {"u + v", "?{v,u}"},
         {"u + u", "?{u}"},
         {"u > v", "?{v,u}"},
         {"u > 1 and v > 1 or q", "?{v,u}"},
         {"min(u, v, 1)", "?{v,u}"},
         {"(u > 1 and q) or x", "?{x}"},
         {"-u", "?{u}"},
         {"abs(u - v)", "?{v,u}"},
         {"clamp(u, 1, v)", "?{v,u}"}});
}

TEST_CASE("unknown is never zero") {
  check({{"u + 1", "?{u}"},
         {"0 * u", "?{u}"},
         {"u * 0", "?{u}"},
         {"u - u", "?{u}"},
         {"u <= 0", "?{u}"},
         {"u >= 0", "?{u}"},
         {"u == u", "?{u}"},
         {"u != 0", "?{u}"},
         {"max(u, 5)", "?{u}"},
         {"min(u, 5)", "?{u}"}});
}

TEST_CASE("what is not applicable stays so, and min, max pass over it") {
  check({{"na + 1", "n/a"},
         {"-na", "n/a"},
         {"na > 1", "n/a"},
         {"1 / na", "n/a"},
         {"min(na, 5)", "5"},
         {"max(5, na, 6)", "6"},
         {"max(na, na)", "n/a"},
         {"min(na, u)", "?{u}"},
         {"p and na > 1", "1"},
         {"q or na > 1", "0"}});
}

TEST_CASE("division by zero is unknown, not infinite") {
  check({{"1 / 0", "?divided_by_zero"},
         {"0 / 0", "?divided_by_zero"},
         {"-1 / (a - 2)", "?divided_by_zero"},
         {"1 / 0 > 1", "?divided_by_zero"},
         {"q and 1 / 0 > 1", "0"},
         {"p or 1 / 0 > 1", "1"},
         {"x and 1 / 0 > 1", "?{x}"},
         {"u / 0", "?{u}"},
         {"0 / a", "0"}});
}

TEST_CASE("a quotient beyond the range of a double reached every limit") {
  World world;
  world.set("energy.tce", 1e15).set("output", 1e-300);
  check(world, {{"energy.tce / output", "?divided_by_zero"},
                {"energy.tce / output <= 61 kgce/t", "?divided_by_zero"}});
}

TEST_CASE("if: an unknown condition matters only where its branches differ") {
  check({{"if(p, 1, 2)", "1"},
         {"if(q, 1, 2)", "2"},
         {"if(x, 1, 2)", "?{x}"},
         {"if(x, 2, 2)", "2"},
         {"if(x, a, 2)", "2"},
         {"if(x, 0.1 + 0.2, 0.3) == 0.3", "1"},
         {"if(x, u, 1)", "?{u,x}"},
         {"if(x, u, v)", "?{v,u,x}"},
         {"if(x, u, u)", "?{u,x}"},
         {"if(p, 1, u)", "1"},
         {"if(p, u, 1)", "?{u}"},
         {"if(q, 1, u)", "?{u}"},
         {"if(q, u, 1)", "1"},
         {"if(nat, 1, 2)", "n/a"},
         {"if(p, na, 1)", "n/a"},
         {"if(x, na, 1)", "?{x}"},
         {"if(x, p, p)", "1"},
         {"if(x, p, q)", "?{x}"},
         {"if(x and q, 1, 2)", "2"}});
}

TEST_CASE("known() is always known") {
  check({{"known(a)", "1"},
         {"known(u)", "0"},
         {"known(na)", "0"},
         {"known(1 / 0)", "0"},
         {"known(known(u))", "1"},
         {"known(q and x)", "1"},
         {"known(u + 1) or p", "1"}});
}

TEST_CASE(
    "agree: readings must say the same, and one that waits for an answer may still disagree") {
  check({{"agree(a, 2)", "2"},
         {"agree(a, 3)", "?readings_disagree"},
         {"agree(a, 2, 3)", "?readings_disagree"},
         {"agree(a, 2, 2)", "2"},
         {"agree(a, u)", "?{u}"},
         {"agree(a, 1 / 0)", "2"},  // unknown without a missing input
         {"agree(a, u, 3)", "?readings_disagree"},
         {"agree(a, na)", "2"},
         {"agree(u, 2)", "?{u}"},  // the first interpretation decides
         {"agree(u, v)", "?{u}"},
         {"agree(a > 1, b > 1)", "1"},
         {"agree(a > 2, b > 2)", "?readings_disagree"},
         {"agree(a > 5, b > 5)", "0"},
         {"agree(0.1 + 0.2, 0.3) <= 0.3", "1"},
         {"q and agree(a, 3) > 1", "0"}});
}

const Value unknown_item = Value::unknown(Why::input, {handle("item")});

TEST_CASE("over products") {
  World world = usual_world();
  world.products("item", {Value::of(1), Value::of(2), Value::of(3)});
  check(world, {{"every(products, item > 0)", "1"},
                {"every(products, item > 1)", "0"},
                {"some(products, item > 2)", "1"},
                {"some(products, item > 3)", "0"},
                {"sum(products, item)", "6"},
                {"sum(products, item * a)", "12"},
                {"sum(products, if(item > 1, item, 0))", "5"},
                {"every(products, u > 1)", "?{u}"},
                {"every(products, some(products, item == 2))", "1"}});
}

TEST_CASE("one unknown product is unknown only where it matters") {
  World world = usual_world();
  world.products("item", {Value::of(1), unknown_item, Value::of(3)});
  check(world, {{"every(products, item > 0)", "?{item}"},
                {"every(products, item > 2)", "0"},
                {"some(products, item > 2)", "1"},
                {"some(products, item > 5)", "?{item}"},
                {"sum(products, item)", "?{item}"}});
}

TEST_CASE("a product that a rule does not apply to is passed over") {
  World world = usual_world();
  world.products("item", {Value::of(1), Value::not_applicable(), Value::of(3)});
  check(world, {{"every(products, item > 0)", "1"},
                {"every(products, item > 1)", "0"},
                {"some(products, item > 2)", "1"},
                {"some(products, item > 5)", "0"},
                {"sum(products, item)", "4"}});
  world.products("item", {Value::not_applicable(), Value::not_applicable()});
  check(world, {{"every(products, item > 0)", "n/a"}, {"some(products, item > 0)", "n/a"}});
}

TEST_CASE("a sum over nothing but what is not applicable was zero") {
  World world = usual_world();
  world.products("item", {Value::not_applicable(), Value::not_applicable()});
  check(world, {{"sum(products, item)", "n/a"}, {"sum(products, item) <= 5", "n/a"}});
}

TEST_CASE("over no products nothing is known") {
  World world = usual_world();
  world.size(rules::Collection::Of::products, Value::unknown(Why::input, {handle("item")}));
  check(world, {{"every(products, item > 0)", "?{item}"},
                {"some(products, item > 0)", "?{item}"},
                {"sum(products, item)", "?{item}"},
                {"every(products, true)", "?{item}"},
                {"q and every(products, true)", "0"}});
}

TEST_CASE("over an empty list the sum was zero and the base year read beyond the end") {
  World world = usual_world();
  for (const auto of : {rules::Collection::Of::products, rules::Collection::Of::years,
                        rules::Collection::Of::base_year}) {
    world.size(of, Value::of(0));
  }
  check(world, {{"every(products, item > 0)", "?"},
                {"some(products, item > 0)", "?"},
                {"sum(products, item)", "?"},
                {"sum(products, item) <= 5", "?"},
                {"sum(years, yearly)", "?"},
                {"base(yearly)", "?"}});
}

TEST_CASE("over years, and in the base year") {
  World world = usual_world();
  world.years("yearly", {Value::of(10), Value::of(20), Value::of(30)}).set("yearly", 10);
  world.in_base_year("yearly", Value::of(40));
  check(world, {{"sum(years(3), yearly)", "60"},
                {"sum(years(2), yearly)", "30"},
                {"sum(years(1), yearly)", "10"},
                {"sum(years, yearly)", "60"},
                {"every(years(3), yearly > 9)", "1"},
                {"every(years(3), yearly > 10)", "0"},
                {"some(years(3), yearly > 29)", "1"},
                {"base(yearly)", "40"},
                {"(base(yearly) - yearly) / base(yearly)", "0.75"},
                {"base(yearly + a)", "42"},
                {"sum(years(3), base(yearly))", "120"}});
  world.in_base_year("yearly", Value::unknown(Why::input, {handle("yearly")}));
  check(world, {{"base(yearly)", "?{yearly}"}, {"base(yearly) > 1", "?{yearly}"}});
}

TEST_CASE("collections within collections") {
  World world = usual_world();
  world.products("item", {Value::of(1), Value::of(2)});
  world.years("yearly", {Value::of(10), Value::of(20)});
  check(world, {{"sum(products, sum(years(2), item * yearly))", "90"},  // (1 + 2) × (10 + 20)
                {"every(products, item < sum(years(2), yearly))", "1"}});
}

TEST_CASE("numbers equal but for binary noise") {
  CHECK(rules::same_number(61, 61));
  CHECK(rules::same_number(0.1 + 0.2, 0.3));
  CHECK(rules::same_number(-0.0, 0.0));
  CHECK(rules::same_number(1e12, 1e12 + 0.5));
  CHECK_FALSE(rules::same_number(1, 1 + 1e-11));
  CHECK_FALSE(rules::same_number(1e12, 1e12 + 10));
  CHECK_FALSE(rules::same_number(0, 1e-300));
  CHECK_FALSE(rules::same_number(-30, 30));
  CHECK_FALSE(rules::same_number(1e308, -1e308));
}

TEST_CASE("infinity was the same number as any other") {
  CHECK_FALSE(rules::same_number(HUGE_VAL, 61));
  CHECK_FALSE(rules::same_number(61, -HUGE_VAL));
  CHECK_FALSE(rules::same_number(HUGE_VAL, -HUGE_VAL));
  CHECK_FALSE(rules::same_number(NAN, 61));
  CHECK_FALSE(rules::same_number(NAN, NAN));
}

TEST_CASE("sets of missing inputs are sorted and without repeats") {
  CHECK(rules::union_of({}, {}).empty());
  CHECK(rules::union_of({3}, {}) == rules::Missing{3});
  CHECK(rules::union_of({}, {3}) == rules::Missing{3});
  CHECK(rules::union_of({1, 5}, {2, 5, 9}) == rules::Missing{1, 2, 5, 9});
}

}  // namespace
}  // namespace greengauge::test
