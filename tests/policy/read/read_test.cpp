// Reading a good pack: every part comes with its values in base units.
#include <doctest/doctest.h>

#include "policy/pack_fixture.h"

namespace greengauge::test {
namespace {

using policy::CellState;
using policy::Pack;
using units::Base;
using units::Dimension;

struct Good {
  policy::Loaded loaded = load_edited({});
  const Pack& pack = loaded.catalogue.packs.front();
};

TEST_CASE("a good pack has no faults") {
  const Good good;
  CHECK(written(good.loaded.faults) == "");
  CHECK(written(policy::lint(good.loaded.catalogue, test_day)) == "");
  REQUIRE(good.loaded.catalogue.packs.size() == 1);
  CHECK(good.pack.id == "cn.test");
  CHECK(good.pack.version == "2026.11");
  CHECK(good.pack.region == "CN");
  CHECK(good.pack.file == "cn/test.json");
  CHECK(good.pack.title.zh == "试验");
  CHECK(good.pack.title.en == "Test");
}

TEST_CASE("documents") {
  const Good good;
  REQUIRE(good.pack.documents.size() == 1);
  const policy::Document& document = good.pack.documents[0];
  CHECK(document.id == "std");
  CHECK(document.number == "GB 1—2025");
  CHECK(document.issuer.en == "Authority");
  CHECK(document.issued == base::Date{2020, 1, 1});
  CHECK(document.in_force.from == base::Date{2020, 6, 1});
  CHECK(document.in_force.until == base::Date{2030, 12, 31});
  CHECK(document.url == "https://example.org/std");
  CHECK(document.read == "full");
  CHECK(document.checked == base::Date{2026, 11, 20});
  CHECK(document.note.zh == "注");
}

TEST_CASE("questions, with what they are unless they say otherwise") {
  const Good good;
  REQUIRE(good.pack.inputs.size() == 7);
  const policy::Input& employees = good.pack.inputs[0];
  CHECK(employees.scope == policy::Scope::firm);
  CHECK(employees.type == policy::InputType::number);
  CHECK(employees.unit.dimension.dimensionless());
  CHECK(employees.group == "firm");
  CHECK(employees.help.en == "At year's end");
  CHECK_FALSE(employees.may_be_not_applicable);
  const policy::Input& systems = good.pack.inputs[1];
  CHECK(systems.type == policy::InputType::choice);
  CHECK(systems.may_be_not_applicable);
  REQUIRE(systems.options.size() == 2);
  CHECK(systems.options[1].id == "established");
  CHECK(systems.options[1].title.zh == "已建立");
  CHECK(good.pack.inputs[2].scope == policy::Scope::year);
  CHECK(good.pack.inputs[2].unit.text == "万元");
  CHECK(good.pack.inputs[3].scope == policy::Scope::product);
  const policy::Input& accident = good.pack.inputs[5];
  CHECK(accident.scope == policy::Scope::firm);
  CHECK(accident.type == policy::InputType::boolean);
  CHECK(accident.group == "other");
  CHECK(accident.pack == "cn.test");
}

TEST_CASE("a question whose unit is free") {
  const policy::Loaded loaded = load_edited({{"/inputs/0/unit", "\"*\""}});
  CHECK(written(loaded.faults) == "");
  CHECK(loaded.catalogue.packs[0].inputs[0].any_unit);
}

TEST_CASE("carriers") {
  const Good good;
  REQUIRE(good.pack.carriers.size() == 2);
  CHECK(good.pack.carriers[0].kind == policy::CarrierKind::fuel);
  CHECK(good.pack.carriers[0].unit.text == "t");
  CHECK(good.pack.carriers[0].units == std::vector<std::string>{"t", "kg"});
  CHECK_FALSE(good.pack.carriers[0].nonfossil);
  const policy::Carrier& solar = good.pack.carriers[1];
  CHECK(solar.kind == policy::CarrierKind::own_power);
  CHECK(solar.units == std::vector<std::string>{"kWh"});
  CHECK(solar.renewable);
  CHECK(solar.nonfossil);  // what is renewable is not fossil
  CHECK_FALSE(solar.needs_proof);
}

TEST_CASE("factors are held in base units") {
  const Good good;
  REQUIRE(good.pack.factors.size() == 4);
  const policy::Factor& diesel = good.pack.factors[0].rows[0];
  REQUIRE(diesel.value.has_value());
  CHECK(diesel.value->value == 1.4571);
  CHECK(diesel.value->dimension == Dimension::of(Base::coal) / Dimension::of(Base::mass));
  CHECK(diesel.value_text == "1.4571 kgce/kg");
  REQUIRE(diesel.cite.size() == 1);
  CHECK(diesel.cite[0].clause() == "表1");  // the set's citation, as the row has none
  CHECK(diesel.cite[0].confidence() == 'A');
  CHECK(good.pack.factors[0].priority == 1);
  const policy::FactorSet& co2 = good.pack.factors[1];
  CHECK(co2.kind == policy::FactorKind::fuel_co2);
  CHECK(co2.priority == 2);
  REQUIRE(co2.rows[0].ncv.has_value());
  CHECK(co2.rows[0].ncv->value == 42.652e6);  // J/kg
  CHECK(co2.rows[0].carbon_content == 20.2);
  CHECK(co2.rows[0].oxidation == 0.98);
  CHECK(good.pack.factors[2].year == 2022);
  CHECK(good.pack.factors[2].in_force.from == base::Date{2024, 12, 20});
  CHECK(good.pack.factors[2].rows[0].region == "CN");
  CHECK(good.pack.factors[3].rows[0].value->value == 29307600);  // J/kgce
}

TEST_CASE("a fuel without its own calorific value needs the user's") {
  const policy::Loaded loaded =
      load_edited({{"/factors/1/rows/0/ncv", ""}, {"/factors/1/rows/0/ncv_unit", ""}});
  CHECK(written(loaded.faults) == "");
  CHECK_FALSE(loaded.catalogue.packs[0].factors[1].rows[0].ncv.has_value());
}

TEST_CASE("table rows: bounds, cells, basis") {
  const Good good;
  REQUIRE(good.pack.tables.size() == 3);
  const policy::Table& limits = good.pack.tables[0];
  CHECK(limits.kind == policy::TableKind::limit);
  CHECK(limits.edition == "GB 1—2025");
  CHECK(limits.region == "CN");
  const policy::Row& small = limits.rows[0];
  REQUIRE(small.when.size() == 1);
  CHECK(small.when[0].input == "capacity");
  REQUIRE(small.when[0].lower.has_value());
  CHECK(small.when[0].lower->value == 30000);
  CHECK(small.when[0].lower->included);
  REQUIRE(small.when[0].upper.has_value());
  CHECK(small.when[0].upper->value == 50000);
  CHECK_FALSE(small.when[0].upper->included);
  CHECK(small.values.find("level1")->second.state == CellState::value);
  CHECK(small.values.find("level1")->second.value == 0.061);
  CHECK(small.values.find("level2")->second.state == CellState::undefined);
  CHECK(small.values.find("level3")->second.state == CellState::not_found);
  REQUIRE(small.electricity.has_value());
  CHECK(small.electricity->value == 0.3 / 3.6e6);
  CHECK(small.feedstock == policy::Feedstock::out);
  CHECK(small.cite[0].clause() == "表4");
  const policy::Row& large = limits.rows[1];
  CHECK(large.values.find("level1")->second.value == -0.03);
  CHECK_FALSE(large.electricity.has_value());
  CHECK(large.feedstock == policy::Feedstock::unknown);
  CHECK(large.measure == policy::Measure::energy);
  CHECK_FALSE(large.when[0].upper.has_value());
  const policy::Row& ammonia = good.pack.tables[1].rows[0];
  CHECK(ammonia.when[0].options == std::vector<std::string>{"coal"});
  CHECK(ammonia.deadline == base::Date{2026, 12, 31});
  REQUIRE(ammonia.corrections.size() == 1);
  CHECK(ammonia.corrections[0].en == "Uncorrected");
  CHECK(good.pack.tables[2].rows[1].industry == "304");
}

TEST_CASE("programmes, targets and obligations") {
  const Good good;
  REQUIRE(good.pack.programmes.size() == 1);
  const policy::Programme& programme = good.pack.programmes[0];
  CHECK(programme.id == "cn.programme");
  CHECK(programme.has_criteria);
  CHECK(programme.region == "CN");
  REQUIRE(programme.requirements.size() == 5);
  CHECK(programme.requirements[0].id == "cn.programme/size");
  CHECK(programme.requirements[0].kind == policy::RequirementKind::scope);
  CHECK(programme.requirements[0].unit->text == "tce");
  CHECK(programme.requirements[0].cite[0].clause() == "第一条");
  CHECK(programme.requirements[1].kind == policy::RequirementKind::veto);
  CHECK(programme.requirements[2].cite[0].clause() == "第二条");
  CHECK(programme.requirements[3].per_product);
  CHECK(programme.requirements[3].where.has_value());
  CHECK_FALSE(programme.requirements[4].test.has_value());
  REQUIRE(programme.score.has_value());
  CHECK(programme.score->of == 100);
  CHECK_FALSE(programme.score->pass.has_value());
  const policy::ScoreItem& item = programme.score->items[0];
  CHECK(item.weight == 8);
  CHECK(item.type == policy::ItemType::inverse);
  CHECK(item.readings.size() == 2);
  REQUIRE(std::holds_alternative<double>(item.lead));
  CHECK(std::get<double>(item.lead) == 0.01);  // 0.1 tce/万元 is 100 kgce / 10 000 元
  CHECK(std::holds_alternative<rules::Expression>(item.base));
  CHECK(item.product_reading.has_value());
  CHECK(std::holds_alternative<rules::Expression>(item.product_lead));
  CHECK(std::holds_alternative<std::monostate>(item.product_base));
  REQUIRE(programme.rounds.size() == 1);
  CHECK(programme.rounds[0].open.until == base::Date{2026, 4, 30});
  CHECK(good.pack.targets[0].base_year == 2020);
  CHECK(good.pack.targets[0].year == 2025);
  CHECK(good.pack.obligations[0].consequence.en == "Must report");
}

TEST_CASE("a pass mark that is published") {
  const policy::Loaded loaded = load_edited({{"/programmes/0/score/pass", "85"}});
  CHECK(loaded.catalogue.packs[0].programmes[0].score->pass == 85);
}

TEST_CASE("a rule knows its place in the file") {
  const Good good;
  CHECK(good.pack.programmes[0].requirements[0].test->origin ==
        "cn/test.json:/programmes/0/requirements/0/test");
  CHECK(good.pack.programmes[0].score->items[0].readings[1].origin ==
        "cn/test.json:/programmes/0/score/items/0/value/1");
}

TEST_CASE("definitions are found by id") {
  const Good good;
  const policy::Catalogue& catalogue = good.loaded.catalogue;
  CHECK(catalogue.input("revenue") == &good.pack.inputs[2]);
  CHECK(catalogue.carrier("diesel") == &good.pack.carriers[0]);
  CHECK(catalogue.product("ammonia") == &good.pack.products[1]);
  CHECK(catalogue.document("std") == &good.pack.documents[0]);
  CHECK(catalogue.table("cn.fields") == &good.pack.tables[2]);
  CHECK(catalogue.input("nope") == nullptr);
  CHECK(catalogue.carrier("") == nullptr);
}

TEST_CASE("they are still found after the catalogue moved") {
  policy::Loaded loaded = load_edited({});
  const policy::Catalogue moved = std::move(loaded.catalogue);
  REQUIRE(moved.input("revenue") != nullptr);
  CHECK(moved.input("revenue")->unit.text == "万元");
}

const policy::SymbolDefinition* symbol(const policy::Catalogue& catalogue, std::string_view name,
                                       std::string_view column = "") {
  for (const policy::SymbolDefinition& one : catalogue.symbols) {
    if (one.name == name && one.column == column) return &one;
  }
  return nullptr;
}

TEST_CASE("names in rules become symbols of their kind, scope and type") {
  using Kind = policy::SymbolDefinition::Kind;
  const Good good;
  const policy::Catalogue& catalogue = good.loaded.catalogue;
  const policy::SymbolDefinition* revenue = symbol(catalogue, "revenue");
  REQUIRE(revenue != nullptr);
  CHECK(revenue->kind == Kind::input);
  CHECK(revenue->scope == policy::Scope::year);
  CHECK(revenue->type.dimension == Dimension::of(Base::money));
  const policy::SymbolDefinition* systems = symbol(catalogue, "systems.energy");
  REQUIRE(systems != nullptr);
  CHECK(systems->type.kind == rules::Kind::option);
  CHECK(systems->type.options == std::vector<std::string>{"none", "established"});
  const policy::SymbolDefinition* size = symbol(catalogue, "firm.size");
  REQUIRE(size != nullptr);
  CHECK(size->kind == Kind::indicator);
  CHECK(size->type.options == std::vector<std::string>{"small", "large"});
  const policy::SymbolDefinition* level = symbol(catalogue, "limit", "level1");
  REQUIRE(level != nullptr);
  CHECK(level->kind == Kind::cell);
  CHECK(level->scope == policy::Scope::product);
  CHECK(level->type.dimension == Dimension::of(Base::row_unit));
  const policy::SymbolDefinition* fields = symbol(catalogue, "cn.fields");
  REQUIRE(fields != nullptr);
  CHECK(fields->kind == Kind::listed);
  CHECK(fields->type.kind == rules::Kind::truth);
}

TEST_CASE("a product's answer has product. before its name in rules") {
  CHECK(
      written(load_edited({{"/obligations/0/test", "\"every(products, product.capacity > 5 t)\""}})
                  .faults) == "");
  CHECK(written(
            load_edited({{"/obligations/0/test", "\"every(products, capacity > 5 t)\""}}).faults) ==
        "error cn/test.json:/obligations/0/test rule.name name=capacity read=capacity column=17");
}

TEST_CASE("the digest changes with any byte and with a name, not with the order of the files") {
  const policy::PackFile a = file("cn/a.json", good_pack());
  const policy::PackFile b = file("cn-ah/b.json", provincial_pack());
  const auto digest = [](std::vector<policy::PackFile> files) {
    return policy::load(files).catalogue.sha256;
  };
  const std::string both = digest({a, b});
  CHECK(both.size() == 64);
  CHECK(digest({b, a}) == both);
  CHECK(digest({a}) != both);
  policy::PackFile one_byte_more = a;
  one_byte_more.bytes += " ";
  CHECK(digest({one_byte_more, b}) != both);
  policy::PackFile other_byte = a;
  other_byte.bytes[other_byte.bytes.find("61")] = '7';
  CHECK(digest({other_byte, b}) != both);
  policy::PackFile other_name = a;
  other_name.name = "cn/c.json";
  CHECK(digest({other_name, b}) != both);
  // A byte that moves from one file to the next also changes the digest.
  CHECK(digest({{"a", "12"}, {"b", "3"}}) != digest({{"a", "1"}, {"b", "23"}}));
}

TEST_CASE("packs are in the order of their ids") {
  const policy::Loaded loaded =
      policy::load({file("cn/test.json", good_pack()), file("cn-ah/test.json", provincial_pack())});
  REQUIRE(loaded.catalogue.packs.size() == 2);
  CHECK(loaded.catalogue.packs[0].id == "cn-ah.test");
  CHECK(loaded.catalogue.packs[1].id == "cn.test");
  CHECK(policy::load({}).catalogue.packs.empty());
}

}  // namespace
}  // namespace greengauge::test
