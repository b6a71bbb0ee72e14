// Any text as a rule: if it parses it is checked, evaluated, judged and traced, all to the value that the
// oracle finds.
#include "fuzz/fuzz.h"
#include "rules/oracle.h"
#include "rules/rules.h"
#include "support/rule_world.h"

using namespace greengauge;

namespace {

test::World world() {
  test::World world;
  world.set("a", 1).set("b", 0).set("p", 1).set("energy.tce", 12345).set("firm.size", 2);
  world.set("na", rules::Value::not_applicable());
  world.products("item", {rules::Value::of(1), rules::Value::unknown(rules::Why::input),
                          rules::Value::of(-2)});
  world.years("yearly", {rules::Value::of(3), rules::Value::of(4)});
  world.in_base_year("output_value", rules::Value::of(0));
  return world;
}

bool same(const rules::Value& a, const rules::Value& b) {
  const bool same_number = a.number == b.number || (a.number != a.number && b.number != b.number);
  return a.state == b.state && a.missing == b.missing && (!a.known() || same_number);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rules::Parsed parsed = rules::parse(fuzz::text_of(data, size));
  fuzz::require(parsed.expression.has_value() == parsed.faults.empty(), "an expression or a fault");
  if (!parsed.expression) return 0;
  if (!rules::check(*parsed.expression, test::known_symbol).empty()) return 0;
  rules::compile(*parsed.expression);
  test::World environment = world();
  const rules::Value value = rules::evaluate(*parsed.expression, environment);
  fuzz::require(same(value, test::Oracle(*parsed.expression, environment).value()),
                "the oracle finds the same");
  fuzz::require(same(value, rules::trace(*parsed.expression, environment).value),
                "a trace ends in the value");
  if (parsed.expression->type().kind == rules::Kind::truth) {
    fuzz::require(same(value, rules::judge(*parsed.expression, environment).truth),
                  "a judgement is the value");
  }
  return 0;
}
