// Every fault of reading a pack: its "file:/pointer", its code, its message.
#include <doctest/doctest.h>

#include "policy/pack_fixture.h"
#include "policy/words.h"

namespace greengauge::test {
namespace {

struct Bad {
  std::vector<Edit> edits;
  std::string faults;  ///< as `written`, each line without "error cn/test.json:" before it
};

void check(const std::vector<Bad>& cases) {
  for (const Bad& bad : cases) {
    const policy::Loaded loaded = load_edited(bad.edits);
    std::string expected;
    for (std::size_t at = 0; at < bad.faults.size();) {
      const std::size_t end = std::min(bad.faults.find('\n', at), bad.faults.size());
      expected += (at > 0 ? "\n" : "");
      expected += "error cn/test.json:" + bad.faults.substr(at, end - at);
      at = end + 1;
    }
    CAPTURE(bad.edits[0].pointer);
    CAPTURE(bad.edits[0].value);
    CHECK(written(loaded.faults) == expected);
    check_words(loaded.faults);
  }
}

std::string load_bytes(const std::string& bytes) {
  const policy::Loaded loaded = policy::load({{"cn/test.json", bytes}});
  check_words(loaded.faults);
  return written(loaded.faults);
}

TEST_CASE("a file that is not JSON") {
  for (const std::string bytes : {"", "{", "{\"id\": }", "id: cn", "\xFF\xFE", "{} {}"}) {
    CAPTURE(bytes);
    const policy::Loaded loaded = policy::load({{"cn/test.json", bytes}});
    CHECK(loaded.catalogue.packs.empty());
    REQUIRE(loaded.faults.size() == 1);
    CHECK(loaded.faults[0].where == "cn/test.json:");
    CHECK(loaded.faults[0].code == "json.syntax");
    check_words(loaded.faults);
  }
}

TEST_CASE("JSON that is not a pack") {
  CHECK(load_bytes("[]") == "error cn/test.json: json.type expected=object read=[]");
  CHECK(load_bytes("5") == "error cn/test.json: json.type expected=object read=5");
  CHECK(load_bytes("{}") ==
        "error cn/test.json:/id json.required\n"
        "error cn/test.json:/version json.required\n"
        "error cn/test.json:/region json.required\n"
        "error cn/test.json:/title json.required");
  CHECK(load_bytes(std::string(100, '[') + std::string(100, ']')) ==
        "error cn/test.json: json.too_deep");
}

TEST_CASE("a key that appears twice") {
  CHECK(load_bytes(R"({"id": "a", "version": "1", "version": "2", "region": "CN",
                       "title": {"zh": "一", "en": "One"}})") ==
        "error cn/test.json:/version json.duplicate_key key=version\n"
        "error cn/test.json:/version json.type expected=text read=null");
}

TEST_CASE("a faulty file does not hinder the others") {
  const policy::Loaded loaded =
      policy::load({{"cn/bad.json", "{"}, file("cn/test.json", good_pack())});
  CHECK(loaded.catalogue.packs.size() == 1);
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].where == "cn/bad.json:");
}

TEST_CASE("values of another type than is due") {
  check({
      {{{"/version", "5"}}, "/version json.type expected=text read=5"},
      {{{"/title", "\"Test\""}}, "/title json.type expected=object read=Test"},
      {{{"/targets", "{}"}}, "/targets json.type expected=array read={}"},
      {{{"/targets/0", "5"}}, "/targets/0 json.type expected=object read=5"},
      {{{"/targets/0/year", "\"2025\""}}, "/targets/0/year json.type expected=number read=2025"},
      {{{"/targets/0/test", "true"}}, "/targets/0/test json.type expected=text read=true"},
      {{{"/targets/0/title/zh", "null"}}, "/targets/0/title/zh json.type expected=text read=null"},
      {{{"/inputs/6/not_applicable", "1"}},
       "/inputs/6/not_applicable json.type expected=boolean read=1"},
      {{{"/products/0/inputs", "\"capacity\""}},
       "/products/0/inputs json.type expected=array read=capacity"},
      {{{"/products/0/inputs", "[5]"}}, "/products/0/inputs/0 json.type expected=text read=5"},
      {{{"/tables/0/rows/0/when", "[]"}},
       "/tables/0/rows/0/when json.type expected=object read=[]"},
      {{{"/tables/0/rows/0/when/capacity", "50"}},
       "/tables/0/rows/0/when/capacity json.type expected=object read=50"},
      {{{"/tables/0/rows/0/values/level2", "\"none\""}},
       "/tables/0/rows/0/values/level2 json.type expected=number read=none"},
      {{{"/tables/0/rows/0/values/level2", "null"}},
       "/tables/0/rows/0/values/level2 json.type expected=number read=null"},
      {{{"/tables/0/rows/0/basis", "\"equivalent\""}},
       "/tables/0/rows/0/basis json.type expected=object read=equivalent"},
      {{{"/targets/0/cite", "\"std\""}}, "/targets/0/cite json.type expected=object read=std"},
      {{{"/programmes/0/score", "[]"}}, "/programmes/0/score json.type expected=object read=[]"},
      {{{"/programmes/0/score/items/0/lead", "true"}},
       "/programmes/0/score/items/0/lead json.type expected=text read=true"},
      {{{"/factors/0/rows/0/value", "\"1.4571\""}},
       "/factors/0/rows/0/value json.type expected=number read=1.4571"},
      {{{"/factors/0/rows/0/value", "1e999"}},
       "/factors/0/rows/0/value json.type expected=number read=1e999"},
  });
}

TEST_CASE("fields that are due and not there") {
  check({
      {{{"/version", ""}}, "/version json.required"},
      {{{"/region", ""}}, "/region json.required"},
      {{{"/targets/0/id", ""}}, "/targets/0/id json.required"},
      {{{"/targets/0/title", ""}}, "/targets/0/title json.required"},
      {{{"/targets/0/title/en", ""}}, "/targets/0/title/en json.required"},
      {{{"/documents/0/read", ""}}, "/documents/0/read json.required"},
      {{{"/carriers/0/unit", ""}}, "/carriers/0/unit json.required"},
      {{{"/products/1/unit", ""}}, "/products/1/unit json.required"},
      {{{"/factors/0/rows/0/unit", ""}}, "/factors/0/rows/0/unit json.required"},
      {{{"/factors/0/rows/0/carrier", ""}}, "/factors/0/rows/0/carrier json.required"},
      {{{"/factors/2/rows/0/region", ""}}, "/factors/2/rows/0/region json.required"},
      {{{"/tables/0/rows/0/product", ""}}, "/tables/0/rows/0/product json.required"},
      {{{"/tables/0/rows/0/title", ""}}, "/tables/0/rows/0/title json.required"},
      {{{"/tables/0/rows/0/unit", ""}}, "/tables/0/rows/0/unit json.required"},
      {{{"/tables/0/rows/0/basis/unit", ""}}, "/tables/0/rows/0/basis/unit json.required"},
      {{{"/targets/0/cite/document", ""}}, "/targets/0/cite/document json.required"},
      {{{"/targets/0/cite/clause", ""}}, "/targets/0/cite/clause json.required"},
      {{{"/targets/0/cite/confidence", ""}}, "/targets/0/cite/confidence json.required"},
      {{{"/programmes/0/score/items/0/weight", ""}},
       "/programmes/0/score/items/0/weight json.required"},
  });
}

TEST_CASE("keys that no pack has") {
  check({
      {{{"/measure", "[]"}}, "/measure json.unknown_key key=measure"},
      {{{"/documents/0/titel", "1"}}, "/documents/0/titel json.unknown_key key=titel"},
      {{{"/inputs/0/tittle", "1"}}, "/inputs/0/tittle json.unknown_key key=tittle"},
      {{{"/carriers/0/x", "1"}}, "/carriers/0/x json.unknown_key key=x"},
      {{{"/products/0/x", "1"}}, "/products/0/x json.unknown_key key=x"},
      {{{"/factors/0/x", "1"}}, "/factors/0/x json.unknown_key key=x"},
      {{{"/factors/0/rows/0/x", "1"}}, "/factors/0/rows/0/x json.unknown_key key=x"},
      {{{"/tables/0/x", "1"}}, "/tables/0/x json.unknown_key key=x"},
      {{{"/tables/0/rows/0/x", "1"}}, "/tables/0/rows/0/x json.unknown_key key=x"},
      {{{"/tables/0/rows/0/when/capacity/over", "1"}},
       "/tables/0/rows/0/when/capacity/over json.unknown_key key=over"},
      {{{"/indicators/0/x", "1"}}, "/indicators/0/x json.unknown_key key=x"},
      {{{"/programmes/0/x", "1"}}, "/programmes/0/x json.unknown_key key=x"},
      {{{"/programmes/0/requirements/0/x", "1"}},
       "/programmes/0/requirements/0/x json.unknown_key key=x"},
      {{{"/programmes/0/score/x", "1"}}, "/programmes/0/score/x json.unknown_key key=x"},
      {{{"/programmes/0/score/items/0/x", "1"}},
       "/programmes/0/score/items/0/x json.unknown_key key=x"},
      {{{"/programmes/0/rounds/0/x", "1"}}, "/programmes/0/rounds/0/x json.unknown_key key=x"},
      {{{"/targets/0/x", "1"}}, "/targets/0/x json.unknown_key key=x"},
      {{{"/obligations/0/x", "1"}}, "/obligations/0/x json.unknown_key key=x"},
      {{{"/targets/0/cite/page", "1"}}, "/targets/0/cite/page json.unknown_key key=page"},
      {{{"/targets/0/title/de", "\"Ziel\""}}, "/targets/0/title/de json.unknown_key key=de"},
      {{{"/targets/0/a~1b", "1"}}, "/targets/0/a~01b json.unknown_key key=a~1b"},
  });
}

TEST_CASE("ids, dates, periods, choices, units") {
  check({
      {{{"/targets/0/id", "\"\""}}, "/targets/0/id pack.id"},
      {{{"/targets/0/from", "\"2026-02-29\""}}, "/targets/0/from pack.date read=2026-02-29"},
      {{{"/targets/0/until", "\"2026-1-1\""}}, "/targets/0/until pack.date read=2026-1-1"},
      {{{"/documents/0/issued", "\"2020\""}}, "/documents/0/issued pack.date read=2020"},
      {{{"/documents/0/checked", "\"soon\""}}, "/documents/0/checked pack.date read=soon"},
      {{{"/tables/1/rows/0/deadline", "\"2025-13-01\""}},
       "/tables/1/rows/0/deadline pack.date read=2025-13-01"},
      {{{"/programmes/0/until", "\"2025-06-02\""}}, "/programmes/0/until pack.period"},
      {{{"/programmes/0/rounds/0/until", "\"2026-02-28\""}},
       "/programmes/0/rounds/0/until pack.period"},
      {{{"/programmes/0/requirements/0/kind", "\"must\""}},
       "/programmes/0/requirements/0/kind pack.choice read=must expected=scope, veto, condition, "
       "preference"},
      {{{"/programmes/0/requirements/3/per", "\"line\""}},
       "/programmes/0/requirements/3/per pack.choice read=line expected=firm, product"},
      {{{"/programmes/0/criteria", "\"yes\""}},
       "/programmes/0/criteria pack.choice read=yes expected=published, none"},
      {{{"/programmes/0/score/items/0/type", "\"up\""}},
       "/programmes/0/score/items/0/type pack.choice read=up expected=positive, inverse, "
       "qualitative"},
      {{{"/targets/0/cite/confidence", "\"D\""}},
       "/targets/0/cite/confidence pack.choice read=D expected=A, B, C"},
      {{{"/inputs/6/of", "\"plant\""}},
       "/inputs/6/of pack.choice read=plant expected=firm, year, product"},
      {{{"/inputs/6/type", "\"bool\""}},
       "/inputs/6/type pack.choice read=bool expected=number, boolean, choice, text, date"},
      {{{"/carriers/0/kind", "\"oil\""}},
       "/carriers/0/kind pack.choice read=oil expected=fuel, grid_power, own_power, heat, "
       "own_heat"},
      {{{"/tables/0/rows/0/feedstock", "\"both\""}},
       "/tables/0/rows/0/feedstock pack.choice read=both expected=in, out, unknown"},
      {{{"/tables/0/rows/0/measure", "\"heat\""}},
       "/tables/0/rows/0/measure pack.choice read=heat expected=energy, electricity"},
      {{{"/programmes/0/requirements/0/unit", "\"furlong\""}},
       "/programmes/0/requirements/0/unit pack.unit read=furlong"},
      {{{"/factors/0/rows/0/unit", "\"kgce per kg\""}},
       "/factors/0/rows/0/unit pack.unit read=kgce per kg"},
      {{{"/carriers/0/unit", "\"barrel\""}}, "/carriers/0/unit pack.unit read=barrel"},
      {{{"/tables/0/rows/0/when/capacity/unit", "\"stone\""}},
       "/tables/0/rows/0/when/capacity/unit pack.unit read=stone"},
  });
}

TEST_CASE("a citation is due where law is stated") {
  check({
      {{{"/targets/0/cite", ""}}, "/targets/0/cite pack.cite_required"},
      {{{"/obligations/0/cite", ""}}, "/obligations/0/cite pack.cite_required"},
      {{{"/programmes/0/score/cite", ""}},
       "/programmes/0/score/cite pack.cite_required\n"
       "/programmes/0/score/items/0/cite pack.cite_required"},
      {{{"/factors/3/rows/0/cite", ""}}, "/factors/3/rows/0/cite pack.cite_required"},
      {{{"/tables/2/cite", ""}},
       "/tables/2/rows/0/cite pack.cite_required\n/tables/2/rows/1/cite pack.cite_required"},
  });
}

TEST_CASE("an empty list of citations passed for one") {
  check({{{{"/targets/0/cite", "[]"}}, "/targets/0/cite pack.cite_required"}});
}

TEST_CASE("options, bounds and ranges") {
  check({
      {{{"/inputs/4/options", ""}}, "/inputs/4/options pack.options"},
      {{{"/inputs/4/options", "[]"}}, "/inputs/4/options pack.options"},
      {{{"/inputs/6/options", R"([{"id": "a", "title": {"zh": "一", "en": "One"}}])"}},
       "/inputs/6/options pack.options"},
      {{{"/tables/0/rows/0/when/capacity", R"({"unit": "t"})"}},
       "/tables/0/rows/0/when/capacity pack.no_bound"},
      {{{"/tables/0/rows/0/when/capacity",
         R"({"above": 1, "at_least": 2, "below": 5, "unit": "t"})"}},
       "/tables/0/rows/0/when/capacity/at_least pack.two_bounds"},
      {{{"/tables/0/rows/0/when/capacity",
         R"({"above": 1, "at_most": 5, "below": 4, "unit": "t"})"}},
       "/tables/0/rows/0/when/capacity/at_most pack.two_bounds"},
      {{{"/factors/1/rows/0/oxidation", "98"}}, "/factors/1/rows/0/oxidation pack.range"},
      {{{"/factors/1/rows/0/oxidation", "0"}}, "/factors/1/rows/0/oxidation pack.range"},
  });
}

TEST_CASE("days of every year") {
  check({{{{"/programmes/0/dates", R"([{"day": "02-30", "title": {"zh": "日", "en": "Day"},
             "cite": {"document": "std", "clause": "1", "confidence": "A"}}])"}},
          "/programmes/0/dates/0/day pack.yearly_date read=02-30"}});
  CHECK(written(load_edited({{"/programmes/0/dates",
                              R"([{"day": "02-29", "title": {"zh": "日", "en": "Day"},
             "cite": {"document": "std", "clause": "1", "confidence": "A"}}])"}})
                    .faults) == "");
}

Edit target_test(const std::string& rule) { return {"/targets/0/test", "\"" + rule + "\""}; }

TEST_CASE("faults of a rule have its pointer and the column in it") {
  const std::string at = "/targets/0/test ";
  check({
      {{target_test("energy.tce >")}, at + "rule.syntax read= column=13"},
      {{target_test("(energy.tce > 1 tce")}, at + "rule.expected expected=) read= column=20"},
      {{target_test("most(1, 2) > 1")}, at + "rule.function name=most read=most column=1"},
      {{target_test("if(true)")}, at + "rule.operands name=if least=3 read=if column=1"},
      {{target_test("energy.tce > 1.2.3 tce")}, at + "rule.number read=1.2.3 column=14"},
      {{target_test("energy.tce > 1 furlong")}, at + "rule.unit read=furlong column=16"},
      {{target_test("systems.energy == 'none")}, at + "rule.quote read='none column=19"},
      {{target_test("energy.tce ≥ 1 tce")}, at + "rule.character read=≥ column=12"},
      {{target_test("energi.tce > 1 tce")},
       at + "rule.name name=energi.tce read=energi.tce column=1"},
      {{target_test("energy.tce > 10000 MWh")},
       at + "rule.dimension expected=coal found=energy read=10000 MWh column=14"},
      {{target_test("energy.tce")},
       at + "rule.type expected=true/false found=coal read=energy.tce column=1"},
      {{target_test("systems.energy == 'certified'")},
       at + "rule.option options=none, established read='certified' column=19"},
      {{target_test("'none' == 'none'")}, at + "rule.word read='none' column=1"},
      {{target_test("revenue > 5 万元 and nope")}, at + "rule.name name=nope read=nope column=20"},
      {{target_test(std::string(41, '(') + "true" + std::string(41, ')'))},
       at + "rule.depth read=true column=42"},
      {{target_test("true" + std::string(2000, ' '))}, at + "rule.size most=2000 column=1"},
  });
}

TEST_CASE("faults of rules in every other place that holds one") {
  const std::string name = " rule.name name=nope read=nope column=1";
  for (const std::string pointer :
       {"/indicators/1/formula", "/programmes/0/requirements/0/test",
        "/programmes/0/requirements/3/where", "/programmes/0/score/items/0/value/1",
        "/programmes/0/score/items/0/lead", "/programmes/0/score/items/0/base",
        "/programmes/0/score/items/0/product_value", "/programmes/0/score/items/0/product_lead",
        "/programmes/0/score/items/0/product_base", "/obligations/0/test"}) {
    check({{{{pointer, "\"nope\""}}, pointer + name}});
  }
}

TEST_CASE("rules have the dimension that their place asks for") {
  check({
      {{{"/indicators/4/formula", "\"energy.tce\""}},
       "/indicators/4/formula rule.dimension expected=coal/money found=coal read=energy.tce "
       "column=1"},
      {{{"/indicators/3/formula", "\"employees >= 300\""}},
       "/indicators/3/formula rule.type expected=option found=true/false read=employees >= 300 "
       "column=1"},
      {{{"/programmes/0/requirements/3/where", "\"employees\""}},
       "/programmes/0/requirements/3/where rule.type expected=true/false found=1 read=employees "
       "column=1"},
      {{{"/programmes/0/score/items/0/base", "\"5 t\""}},
       "/programmes/0/score/items/0/base rule.dimension expected=coal/money found=mass read=5 t "
       "column=1"},
      {{{"/programmes/0/score/items/0/product_lead", "\"61 kgce/t\""}},
       "/programmes/0/score/items/0/product_lead rule.dimension expected=row unit found=coal/mass "
       "read=61 kgce/t column=1"},
      {{{"/programmes/0/requirements/3/test", "\"limit.level4 > limit.level1\""}},
       "/programmes/0/requirements/3/test rule.name name=limit.level4 read=limit.level4 column=1"},
      {{{"/programmes/0/requirements/3/where", "\"listed('cn.nope')\""}},
       "/programmes/0/requirements/3/where rule.name name=listed:cn.nope read=listed('cn.nope') "
       "column=1"},
      {{{"/programmes/0/requirements/3/test",
         "\"lookup('cn.benchmarks', 'best') > limit.level1\""}},
       "/programmes/0/requirements/3/test rule.name name=lookup:cn.benchmarks:best "
       "read=lookup('cn.benchmarks', 'best') column=1"},
  });
}

TEST_CASE("an indicator that leads back to itself") {
  check({
      {{{"/indicators/1/formula", "\"intensity\""}},
       "/indicators/1/formula rule.circular name=intensity"},
      {{{"/indicators/1/formula", "\"half * 2\""}},
       "/indicators/1/formula rule.circular name=intensity"},
      {{{"/indicators/1/formula", "\"base(half)\""}},
       "/indicators/1/formula rule.circular name=intensity"},
      {{{"/indicators/3/formula", "\"if(firm.size == 'small', 'large', 'small')\""}},
       "/indicators/3/formula rule.circular name=firm.size"},
  });
}

TEST_CASE("a faulty rule is left out, the rest still works") {
  const policy::Loaded loaded = load_edited({target_test("nope")});
  CHECK_FALSE(loaded.catalogue.packs[0].targets[0].test.has_value());
  CHECK(loaded.catalogue.packs[0].obligations[0].test.has_value());
  const policy::Loaded circular = load_edited({{"/indicators/1/formula", "\"half * 2\""}});
  CHECK_FALSE(circular.catalogue.packs[0].indicators[1].formula.has_value());
  CHECK(circular.catalogue.packs[0].indicators[4].formula.has_value());
}

TEST_CASE("several faults are all reported") {
  check({{{{"/targets/0/from", "\"x\""}, target_test("nope"), {"/version", "5"}},
          "/version json.type expected=text read=5\n"
          "/targets/0/from pack.date read=x\n"
          "/targets/0/test rule.name name=nope read=nope column=1"}});
}

TEST_CASE("D5: an indicator without a formula is one that the program computes") {
  const std::string title = R"("title": {"zh": "总", "en": "Total"})";
  check({{{{"/indicators/-", R"({"id": "energy.tce_total", "unit": "tce", )" + title + "}"}},
          "/indicators/5 pack.no_formula id=energy.tce_total"}});
  for (const policy::BuiltinName& name : policy::builtin_names) {
    Json indicator = Json::parse(R"({"unit": "tce", )" + title + "}");
    indicator["id"] = name.id;
    CHECK(written(load_edited({{"/indicators", Json::array({indicator}).dump()},
                               {"/programmes", ""},
                               {"/targets", ""},
                               {"/obligations", ""}})
                      .faults) == "");
    CHECK(policy::builtin(name.id) == name.kind);
    CHECK(policy::id_of(name.kind) == name.id);
  }
}

}  // namespace
}  // namespace greengauge::test
