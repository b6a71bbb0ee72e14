// Faults that only show when packs are read together: planted one by one, and found at their place.
#include <doctest/doctest.h>

#include "base/json_value.h"
#include "policy/pack_fixture.h"
#include "policy/words.h"

namespace greengauge::test {
namespace {

struct Planted {
  std::vector<Edit> edits;
  std::string messages;  ///< all that lint finds, as `written`
};

void check(const std::vector<Planted>& cases) {
  for (const Planted& planted : cases) {
    const policy::Loaded loaded = load_edited(planted.edits);
    const base::Diagnostics found = policy::lint(loaded.catalogue, test_day);
    CAPTURE(planted.edits[0].pointer);
    CAPTURE(planted.edits[0].value);
    CHECK(written(loaded.faults) == "");
    CHECK(written(found) == planted.messages);
    check_words(found);
  }
}

const std::string error = "error cn/test.json:", warning = "warning cn/test.json:";

std::string copy_of(const char* list, std::size_t index) { return good_pack()[list][index].dump(); }

TEST_CASE("an id that is used twice") {
  const auto twice = [](const char* list, std::size_t count, const std::string& id) {
    const std::string part = std::string("/") + list + "/";
    check({{{{part + "-", copy_of(list, 0)}},
            error + part + std::to_string(count) + "/id lint.duplicate_id id=" + id +
                " other=cn/test.json:" + part + "0"}});
  };
  twice("documents", 1, "std");
  twice("inputs", 7, "employees");
  twice("carriers", 2, "diesel");
  twice("products", 2, "steel");
  twice("factors", 4, "cn.coal-equivalent");
  twice("tables", 3, "cn.limits.steel");
  twice("indicators", 5, "energy.tce");
}

TEST_CASE("an id that is used twice within a table or a programme") {
  check({
      {{{"/tables/2/rows/1/id", "\"steel\""}},
       error + "/tables/2/rows/1/id lint.duplicate_id id=steel other=0"},
      {{{"/programmes/0/requirements/1/id", "\"size\""}},
       error + "/programmes/0/requirements/1/id lint.duplicate_id id=cn.programme/size "
               "other=cn/test.json:/programmes/0/requirements/0"},
      {{{"/programmes/0/score/items/-", good_pack()["programmes"][0]["score"]["items"][0].dump()}},
       error + "/programmes/0/score/items/1/id lint.duplicate_id id=intensity "
               "other=cn/test.json:/programmes/0/score/items/0"},
  });
}

TEST_CASE("a question and an indicator of one name") {
  const std::string title = R"("title": {"zh": "一", "en": "One"})";
  check({
      {{{"/indicators/-", R"({"id": "unused", "formula": "1", )" + title + "}"}},
       error + "/indicators/5/id lint.duplicate_id id=unused other=cn/test.json:/inputs/6"},
      {{{"/indicators/-",
         R"({"id": "product.capacity", "unit": "t", "formula": "1 t", )" + title + "}"}},
       error +
           "/indicators/5/id lint.duplicate_id id=product.capacity other=cn/test.json:/inputs/3"},
      {{{"/indicators/-", R"({"id": "capacity", "unit": "t", "formula": "1 t", )" + title + "}"}},
       ""},
  });
}

TEST_CASE("an id that two packs use, and two packs of one id") {
  Json province = provincial_pack();
  province["documents"] = Json::array({good_pack()["documents"][0]});
  const policy::Loaded loaded =
      policy::load({file("cn/test.json", good_pack()), file("cn-ah/test.json", province)});
  CHECK(written(policy::lint(loaded.catalogue, test_day)) ==
        error + "/documents/0/id lint.duplicate_id id=std other=cn-ah/test.json:/documents/0");
  Json same = provincial_pack();
  same["id"] = "cn.test";
  const policy::Loaded packs =
      policy::load({file("cn/test.json", good_pack()), file("cn/z.json", same)});
  CHECK(written(policy::lint(packs.catalogue, test_day)) ==
        "error cn/z.json:/id lint.duplicate_id id=cn.test other=cn/test.json:");
}

TEST_CASE("a citation of a document that does not exist") {
  const std::string gone = " lint.document document=gone";
  const auto dangling = [&](const std::string& place) {
    check({{{{place + "/cite", R"({"document": "gone", "clause": "1", "confidence": "A"})"}},
            error + place + "/cite" + gone}});
  };
  dangling("/targets/0");
  dangling("/obligations/0");
  dangling("/inputs/0");
  dangling("/indicators/1");
  dangling("/factors/2/rows/0");
  dangling("/factors/0/rows/0");
  dangling("/tables/0/rows/1");
  dangling("/programmes/0/requirements/2");
  dangling("/programmes/0/score");
  dangling("/programmes/0/score/items/0");
  dangling("/programmes/0/rounds/0");
}

TEST_CASE("a citation of a whole was reported again at every part of it") {
  const std::string gone = R"({"document": "gone", "clause": "1", "confidence": "A"})";
  const std::string said = " lint.document document=gone";
  check({
      {{{"/tables/0/cite", gone}}, error + "/tables/0/cite" + said},
      {{{"/factors/0/cite", gone}}, error + "/factors/0/cite" + said},
      {{{"/programmes/0/cite", gone}}, error + "/programmes/0/cite" + said},
  });
}

TEST_CASE("weak sources and citations without a clause") {
  check({
      {{{"/targets/0/cite/confidence", "\"C\""}}, error + "/targets/0/cite lint.weak_source"},
      {{{"/programmes/0/requirements/2/cite/0/confidence", "\"C\""}},
       error + "/programmes/0/requirements/2/cite lint.weak_source"},
      {{{"/factors/0/cite/confidence", "\"C\""}}, error + "/factors/0/cite lint.weak_source"},
      {{{"/tables/0/cite/confidence", "\"C\""}}, error + "/tables/0/cite lint.weak_source"},
      {{{"/targets/0/cite/clause", "\"\""}}, warning + "/targets/0/cite lint.no_clause"},
  });
}

Edit second_version(const std::string& list, const std::string& from) {
  Json copy = good_pack()[list][0];
  copy["from"] = from;
  copy.erase("until");
  return {"/" + list + "/-", copy.dump()};
}

TEST_CASE("versions of one id: no day has two of them, and none is without") {
  // The first one ends on 2027-06-02.
  check({
      {{second_version("programmes", "2027-06-02")},
       error + "/programmes/1 lint.dates_overlap id=cn.programme other=cn/test.json:/programmes/0"},
      {{second_version("programmes", "2027-06-03")}, ""},
      {{second_version("programmes", "2027-06-04")},
       warning + "/programmes/1 lint.dates_gap id=cn.programme from=2027-06-02 until=2027-06-04"},
      {{second_version("targets", "2027-01-01")},  // the first one never ends
       error + "/targets/1 lint.dates_overlap id=cn.target other=cn/test.json:/targets/0"},
      {{{"/targets/0/until", "\"2026-12-31\""}, second_version("targets", "2027-01-01")}, ""},
      {{{"/obligations/0/until", "\"2026-12-31\""}, second_version("obligations", "2028-01-01")},
       warning + "/obligations/1 lint.dates_gap id=cn.key-user from=2026-12-31 until=2028-01-01"},
  });
}

TEST_CASE("two editions of limits for one product: no day with both") {
  Json edition = good_pack()["tables"][0];  // from 2026-07-01
  edition["id"] = "cn.limits.steel-2028";
  edition["from"] = "2028-01-01";
  edition["rows"].erase(1);  // the class "small" alone
  const Edit newer{"/tables/-", edition.dump()};
  const std::string said =
      " lint.editions_overlap product=steel row=small other=small table=cn.limits.steel";
  check({
      {{newer}, error + "/tables/3" + said},
      {{{"/tables/0/until", "\"2028-01-01\""}, newer}, error + "/tables/3" + said},
      {{{"/tables/0/until", "\"2027-12-31\""}, newer}, ""},
  });
  edition["rows"][0]["when"]["capacity"] = Json::parse(R"({"at_least": 50, "unit": "t"})");
  edition["rows"][0]["id"] = "largest";
  check({{{{"/tables/0/rows/1/when/capacity", R"({"at_least": 30, "below": 50, "unit": "t"})"},
           {"/tables/0/rows/0/when/capacity", R"({"below": 30, "unit": "t"})"},
           {"/tables/-", edition.dump()}},
          ""}});
}

TEST_CASE("a province's version of a national programme is not an overlap") {
  Json province = provincial_pack();
  province["programmes"] = Json::array({good_pack()["programmes"][0]});
  const policy::Loaded loaded =
      policy::load({file("cn/test.json", good_pack()), file("cn-ah/test.json", province)});
  CHECK(written(policy::lint(loaded.catalogue, test_day)) == "");
}

Edit large(const std::string& bound) {  // the class beside [30 t, 50 t)
  return {"/tables/0/rows/1/when/capacity", R"({"unit": "t", )" + bound + "}"};
}

TEST_CASE("rows that overlap") {
  const std::string overlap = error + "/tables/0/rows/1 lint.rows_overlap row=large other=small";
  check({
      {{large(R"("at_least": 49)")}, overlap},
      {{large(R"("above": 40, "below": 45)")}, overlap},
      {{large(R"("at_most": 30)")}, overlap},
      {{large(R"("below": 30)")}, ""},
      {{large(R"("at_least": 50)")}, ""},
      {{{"/tables/0/rows/0/when/capacity", R"({"at_least": 30, "at_most": 50, "unit": "t"})"}},
       overlap},
      {{{"/tables/0/rows/1/when", ""}}, overlap},
  });
  Json row = good_pack()["tables"][1]["rows"][0];
  row["id"] = "N2";
  row["when"]["feedstock"] = {"gas", "coal"};
  check({{{{"/tables/1/rows/-", row.dump()}},
          error + "/tables/1/rows/1 lint.rows_overlap row=N2 other=N1"}});
  row["when"]["feedstock"] = {"gas"};
  check({{{{"/tables/1/rows/-", row.dump()}}, ""}});
}

TEST_CASE("classes that leave a gap") {
  const std::string gap = "note cn/test.json:/tables/0 lint.rows_gap product=steel input=capacity";
  check({
      {{large(R"("at_least": 51)")}, gap},
      {{large(R"("above": 50)")}, gap},  // 50 t itself is in neither
      {{large(R"("below": 29)")}, gap},
  });
}

TEST_CASE("factors of another dimension than their carrier asks for") {
  check({
      {{{"/factors/0/rows/0/unit", "\"kgce/m³\""}},
       error + "/factors/0/rows/0/unit lint.dimension expected=coal/mass found=coal/length³"},
      {{{"/factors/0/rows/0/unit", "\"tCO2/t\""}},
       error + "/factors/0/rows/0/unit lint.dimension expected=coal/mass found=carbon/mass"},
      {{{"/factors/2/rows/0/unit", "\"kgce/kWh\""}},
       error + "/factors/2/rows/0/unit lint.dimension expected=carbon/energy found=coal/energy"},
      {{{"/factors/3/rows/0/unit", "\"kJ/kg\""}},
       error + "/factors/3/rows/0/unit lint.dimension expected=energy/coal found=energy/mass"},
      {{{"/factors/0/rows/0/unit", "\"tce/t\""}}, ""},
  });
}

TEST_CASE("a calorific value of the wrong dimension was reported at a field that does not exist") {
  check({{{{"/factors/1/rows/0/ncv_unit", "\"GJ/m³\""}},
          error + "/factors/1/rows/0/ncv_unit lint.dimension expected=energy/mass "
                  "found=energy/length³"}});
}

TEST_CASE("rows of another dimension than their product asks for") {
  check({
      {{{"/tables/0/rows/0/unit", "\"kWh/t\""}},
       error + "/tables/0/rows/0/unit lint.dimension expected=coal/mass found=energy/mass"},
      {{{"/tables/0/rows/0/unit", "\"kWh/t\""}, {"/tables/0/rows/0/measure", "\"electricity\""}},
       ""},
      {{{"/tables/0/rows/0/measure", "\"electricity\""}},
       error + "/tables/0/rows/0/unit lint.dimension expected=energy/mass found=coal/mass"},
      {{{"/tables/1/rows/0/unit", "\"kgce/重量箱\""}},
       error + "/tables/1/rows/0/unit lint.dimension expected=coal/mass found=coal/box"},
  });
}

TEST_CASE("bounds of another dimension than the answer went unseen") {
  const std::string wrong = error + "/tables/0/rows/0/when/capacity lint.dimension ";
  // [30, 50) of anything but tonnes leaves a gap to 50 t, too.
  const std::string gap =
      "\nnote cn/test.json:/tables/0 lint.rows_gap product=steel input=capacity";
  const std::string unit = "/tables/0/rows/0/when/capacity/unit";
  check({
      {{{unit, "\"m³\""}}, wrong + "expected=mass found=length³" + gap},
      {{{unit, ""}}, wrong + "expected=mass found=1" + gap},
  });
}

TEST_CASE("names that lead nowhere") {
  check({
      {{{"/tables/0/rows/0/product", "\"gone\""}},
       error + "/tables/0/rows/0/product lint.product product=gone"},
      {{{"/tables/2/rows/0/product", "\"gone\""}},
       error + "/tables/2/rows/0/product lint.product product=gone"},
      {{{"/factors/0/rows/0/carrier", "\"gone\""}},
       error + "/factors/0/rows/0/carrier lint.carrier carrier=gone"},
      {{{"/factors/1/rows/0/carrier", "\"gone\""}},
       error + "/factors/1/rows/0/carrier lint.carrier carrier=gone"},
      {{{"/tables/1/rows/0/when", R"({"colour": ["red"]})"}},
       error + "/tables/1/rows/0/when/colour lint.input input=colour"},
      {{{"/tables/1/rows/0/when", R"({"employees": {"above": 5}})"}},  // asked of the firm
       error + "/tables/1/rows/0/when/employees lint.input input=employees"},
      {{{"/tables/1/rows/0/divisor", "\"gone\""}},
       error + "/tables/1/rows/0/divisor lint.input input=gone"},
      {{{"/products/0/inputs", R"(["capacity", "gone"])"}},
       error + "/products/0/inputs lint.input input=gone"},
      {{{"/tables/1/rows/0/when/feedstock", R"(["coal", "peat"])"}},
       error + "/tables/1/rows/0/when/feedstock lint.option option=peat input=feedstock"},
      {{{"/tables/1/rows/0/when", R"({"capacity": {"above": 5, "unit": "t"}})"}},
       error + "/tables/1/rows/0/when/capacity lint.input_not_asked input=capacity "
               "product=ammonia"},
      {{{"/carriers/0/units", R"(["t", "furlong"])"}},
       error + "/carriers/0/units pack.unit read=furlong"},
  });
}

TEST_CASE("titles without one of the languages") {
  const auto untitled = [](const std::string& place, const std::string& id) {
    for (const char* language : {"zh", "en"}) {
      check({{{{place + "/title/" + language, "\"\""}},
              error + place + "/title lint.translation id=" + id}});
    }
  };
  untitled("/documents/0", "std");
  untitled("/inputs/1", "systems.energy");
  untitled("/carriers/0", "diesel");
  untitled("/products/1", "ammonia");
  untitled("/factors/2", "cn.grid-2022");
  untitled("/tables/1", "cn.benchmarks");
  untitled("/indicators/1", "intensity");
  untitled("/programmes/0", "cn.programme");
  untitled("/targets/0", "cn.target");
  untitled("/obligations/0", "cn.key-user");
}

TEST_CASE("documents that lapse within sixty days") {
  // 2026-11-20 and 60 days: 10 to the end of November, 31 of December, 19 of January.
  const auto ends = [](const std::string& day, bool told) {
    check({{{{"/documents/0/until", "\"" + day + "\""}},
            told ? warning + "/documents/0/until lint.lapses document=std date=" + day : ""}});
  };
  ends("2026-11-19", false);  // history
  ends("2026-11-20", true);
  ends("2026-12-31", true);
  ends("2027-01-19", true);
  ends("2027-01-20", false);
}

TEST_CASE("several planted faults are all found") {
  check({{{{"/targets/0/cite/document", "\"gone\""},
           {"/tables/0/rows/0/product", "\"gone\""},
           {"/targets/0/title/en", "\"\""}},
          error + "/targets/0/title lint.translation id=cn.target\n" + error +
              "/targets/0/cite lint.document document=gone\n" + error +
              "/tables/0/rows/0/product lint.product product=gone"}});
}

}  // namespace
}  // namespace greengauge::test
