// Names, kinds and dimensions: what a rule may say, and the fault if it may not.
#include <doctest/doctest.h>

#include "base/messages.h"
#include "support/rule_world.h"

namespace greengauge::test {
namespace {

using rules::Type;
using units::Base;
using units::Dimension;

TEST_CASE("rules of good dimensions are accepted") {
  for (const std::string_view rule : {
           "energy.tce > 10000 tce",
           "energy.tce > 10000 kgce",
           "energy.tce / output <= 61 kgce/t",
           "energy.tce / output_value < 0.5 tce/万元",
           "energy.kwh > 3 万kWh + 5 GJ",
           "energy.tce <= energy.kwh * 0.1229 kgce/kWh",
           "a > 20 %",
           "a * a / b - 1 >= -a",
           "energy.tce / energy.tce > 1",
           "min(energy.tce, 1 tce, 2 kgce) > 0 tce",
           "clamp(energy.tce, 1 tce, 2 tce) == abs(energy.tce)",
           "if(p, energy.tce, 1 tce) > agree(energy.tce, 2 tce)",
           "systems.energy >= 'established'",
           "'established' <= systems.energy",
           "systems.energy in ('none', 'certified')",
           "systems.energy != 'none'",
           "p == q",
           "p != true",
           "known(systems.energy) and known(energy.tce) and known(p)",
           "every(products, product.unit_energy <= limit.level1)",
           "some(products, p) or sum(products, output) > 5 t",
           "sum(years(3), output_value) / sum(years, output_value) > base(a)",
           "lookup('benefit', 'share') > 1 and listed('fields')",
           "not (p and (q or x))",
       }) {
    CAPTURE(std::string(rule));
    CHECK(faults_of(rule, Type::truth()) == "");
  }
}

struct Fault {
  std::string_view rule;
  std::string_view fault;
};

void check_faults(const std::vector<Fault>& cases) {
  static const base::Messages chinese(base::Language::zh), english(base::Language::en);
  for (const Fault& bad : cases) {
    CAPTURE(std::string(bad.rule));
    CHECK(faults_of(bad.rule) == bad.fault);
    rules::Parsed parsed = rules::parse(bad.rule);
    if (!parsed.expression) continue;
    for (rules::Fault& fault : rules::check(*parsed.expression, known_symbol)) {
      fault.arguments.push_back({"column", "7"});
      for (const base::Messages* messages : {&chinese, &english}) {
        CHECK(messages->has(fault.code));
        CHECK(messages->text(fault.code, fault.arguments).find('{') == std::string::npos);
      }
    }
  }
}

TEST_CASE("dimensions that do not match are refused at the second one") {
  check_faults({
      {"energy.tce > 10000 MWh", "14 rule.dimension expected=coal found=energy read=10000 MWh"},
      {"energy.tce + energy.kwh > 1 tce",
       "14 rule.dimension expected=coal found=energy read=energy.kwh"},
      {"5 tce + 3 MWh", "9 rule.dimension expected=coal found=energy read=3 MWh"},
      {"5 tce - 3", "9 rule.dimension expected=coal found=1 read=3"},
      {"a > 5 t", "5 rule.dimension expected=1 found=mass read=5 t"},
      {"energy.tce > 10000", "14 rule.dimension expected=coal found=1 read=10000"},
      {"energy.tce / output <= 61 tce",
       "24 rule.dimension expected=coal/mass found=coal read=61 tce"},
      {"energy.tce * output > 1 tce", "23 rule.dimension expected=mass·coal found=coal read=1 tce"},
      {"min(a, 1 t)", "8 rule.dimension expected=1 found=mass read=1 t"},
      {"clamp(a, 1, 2 t)", "13 rule.dimension expected=1 found=mass read=2 t"},
      {"if(p, 1 t, 2)", "12 rule.dimension expected=mass found=1 read=2"},
      {"agree(1 t, 2 tce)", "12 rule.dimension expected=mass found=coal read=2 tce"},
      {"a in (1, 2 t)", "10 rule.dimension expected=1 found=mass read=2 t"},
      {"product.unit_energy <= 61 kgce/t",
       "24 rule.dimension expected=row unit found=coal/mass read=61 kgce/t"},
      {"sum(products, output) > 1 tce", "25 rule.dimension expected=mass found=coal read=1 tce"},
      {"base(output) > 1 tce", "16 rule.dimension expected=mass found=coal read=1 tce"},
      {"abs(output) > 1 tce", "15 rule.dimension expected=mass found=coal read=1 tce"},
      {"-output > 1 tce", "11 rule.dimension expected=mass found=coal read=1 tce"},
  });
}

TEST_CASE("carbon, coal and energy are three dimensions") {
  check_faults({
      {"1 tCO2 > 1 tce", "10 rule.dimension expected=carbon found=coal read=1 tce"},
      {"1 GJ > 1 tce", "8 rule.dimension expected=energy found=coal read=1 tce"},
  });
}

TEST_CASE("names that are not defined") {
  check_faults({
      {"energi.tce > 1 tce", "1 rule.name name=energi.tce read=energi.tce"},
      {"a > nope", "5 rule.name name=nope read=nope"},
      {"p and not nope", "11 rule.name name=nope read=nope"},
      {"limit.level9 > 1", "1 rule.name name=limit.level9 read=limit.level9"},
      {"lookup('benefit', 'nope') > 1",
       "1 rule.name name=lookup:benefit:nope read=lookup('benefit', 'nope')"},
      {"listed('nope')", "1 rule.name name=listed:nope read=listed('nope')"},
      {"output_value > 10 万元 and nope", "26 rule.name name=nope read=nope"},
  });
}

TEST_CASE("every fault is reported, not only the first") {
  check_faults({
      {"nope > 1 and nada < 2",
       "1 rule.name name=nope read=nope\n14 rule.name name=nada read=nada"},
      {"(a > 1 t) or (a > 1 tce)",
       "6 rule.dimension expected=1 found=mass read=1 t\n"
       "19 rule.dimension expected=1 found=coal read=1 tce"},
      {"nope * nada", "1 rule.name name=nope read=nope\n8 rule.name name=nada read=nada"},
  });
}

TEST_CASE("kinds that do not go together") {
  check_faults({
      {"a and p", "1 rule.type expected=true/false found=1 read=a"},
      {"p or energy.tce", "6 rule.type expected=true/false found=coal read=energy.tce"},
      {"not a", "5 rule.type expected=true/false found=1 read=a"},
      {"not systems.energy", "5 rule.type expected=true/false found=option read=systems.energy"},
      {"p > q", "1 rule.type expected=number found=true/false read=p > q"},
      {"-p", "2 rule.type expected=number found=true/false read=p"},
      {"abs(p)", "5 rule.type expected=number found=true/false read=p"},
      {"a * p", "5 rule.type expected=number found=true/false read=p"},
      {"p / a", "1 rule.type expected=number found=true/false read=p"},
      {"a + p", "5 rule.type expected=1 found=true/false read=p"},
      {"p + q", "1 rule.type expected=number found=true/false read=p + q"},
      {"a == p", "6 rule.type expected=1 found=true/false read=p"},
      {"if(a, 1, 2)", "4 rule.type expected=true/false found=1 read=a"},
      {"if(p, 1, q)", "10 rule.type expected=1 found=true/false read=q"},
      {"every(products, item)", "17 rule.type expected=true/false found=1 read=item"},
      {"some(products, item)", "16 rule.type expected=true/false found=1 read=item"},
      {"sum(products, p)", "15 rule.type expected=number found=true/false read=p"},
      {"systems.energy > 1", "18 rule.type expected=option found=1 read=1"},
      {"systems.energy == firm.size", "19 rule.type expected=option found=option read=firm.size"},
      {"min(systems.energy, systems.energy)",
       "1 rule.type expected=number found=option read=min(systems.energy, systems.energy)"},
  });
}

TEST_CASE("quoted words are options of what they are compared with") {
  check_faults({
      {"systems.energy >= 'etablished'",
       "19 rule.option options=none, established, certified read='etablished'"},
      {"systems.energy in ('none', 'maybe')",
       "28 rule.option options=none, established, certified read='maybe'"},
      {"'none' == 'none'", "1 rule.word read='none'"},
      {"a == 'none'", "6 rule.word read='none'"},
      {"p == 'true'", "6 rule.word read='true'"},
      {"'none'", "1 rule.word read='none'"},
      {"known('none')", "7 rule.word read='none'"},
  });
}

TEST_CASE("the whole has the type that is asked for") {
  CHECK(faults_of("a + 1", Type::truth()) == "1 rule.type expected=true/false found=1 read=a + 1");
  CHECK(faults_of("a > 1", Type::number()) == "1 rule.type expected=1 found=true/false read=a > 1");
  CHECK(faults_of("output", Type::number(Dimension::of(Base::coal))) ==
        "1 rule.dimension expected=coal found=mass read=output");
  CHECK(faults_of("energy.tce", Type::number(Dimension::of(Base::coal))) == "");
  const Type words = Type::option({"reached", "missed"});
  CHECK(faults_of("if(p, 'reached', 'missed')", words) == "");
  CHECK(faults_of("'missed'", words) == "");
  CHECK(faults_of("if(p, 'reached', 'lost')", words) ==
        "18 rule.option options=reached, missed read='lost'");
  CHECK(faults_of("systems.energy", words) ==
        "1 rule.type expected=option found=option read=systems.energy");
}

TEST_CASE("the names of a rule are listed as they appear") {
  const rules::Expression rule = compiled("a > 1 and listed('fields') or sum(products, item) > a");
  const std::vector<std::uint32_t> expected{handle("a"), handle("listed:fields"), handle("item"),
                                            handle("a")};
  CHECK(rule.symbols == expected);
}

}  // namespace
}  // namespace greengauge::test
