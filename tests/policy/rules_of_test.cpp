// Every rule of a definition is known to all that ask about rules: none is forgotten by one of them.
#include "policy/rules_of.h"

#include <doctest/doctest.h>

#include "policy/pack_fixture.h"

namespace greengauge::test {
namespace {

using policy::RulePurpose;

template <class Definition>
std::string rules(const Definition& definition) {
  std::string result;
  policy::for_each_rule(definition,
                        [&](const rules::Expression& rule, const policy::RuleSite& site) {
                          result += std::to_string(static_cast<int>(site.purpose)) + " ";
                          if (site.requirement) result += site.requirement->id + " ";
                          if (site.item) result += site.item->id + " ";
                          if (site.notice) result += site.notice->text.en + " ";
                          result += rule.source + "\n";
                        });
  return result;
}

const std::vector<Edit> with_everything = {
    {"/programmes/0/requirements",
     R"([{"id": "one", "per": "product", "where": "product.capacity > 1 t",
       "test": "product.capacity > 2 t", "title": {"zh": "一", "en": "One"}}])"},
    {"/programmes/0/notices",
     R"([{"when": "veto.accident", "text": {"zh": "注意", "en": "Note"},
       "cite": {"document": "std", "clause": "1", "confidence": "A"}}])"},
    {"/programmes/0/score/items",
     R"([{"id": "item", "weight": 8, "type": "inverse", "unit": "tce/万元",
       "title": {"zh": "强度", "en": "Intensity"}, "value": ["intensity", "half"],
       "lead": "intensity * 0.5", "base": "intensity * 2", "product_value": "product.unit_energy",
       "product_lead": "limit.level1", "product_base": "limit.level3"}])"}};

TEST_CASE("each rule of a definition is visited once, in its order, with where it stands") {
  const policy::Loaded loaded = load_edited(with_everything);
  CHECK(written(loaded.faults) == "");
  const policy::Pack& pack = loaded.catalogue.packs[0];
  CHECK(rules(pack.programmes[0]) ==
        "1 cn.programme/one product.capacity > 1 t\n"
        "2 cn.programme/one product.capacity > 2 t\n"
        "3 Note veto.accident\n"
        "4 item intensity\n"
        "4 item half\n"
        "5 item intensity * 0.5\n"
        "6 item intensity * 2\n"
        "7 item product.unit_energy\n"
        "8 item limit.level1\n"
        "9 item limit.level3\n");
  CHECK(rules(pack.indicators[1]) == "0 energy.tce / revenue\n");
  CHECK(rules(pack.indicators[0]) == "");
  CHECK(rules(pack.targets[0]) == "2 base(intensity) > intensity\n");
  CHECK(rules(pack.obligations[0]) == "2 energy.tce >= 10000 tce\n");
}

bool is_asked(const std::vector<Edit>& edits) {
  const policy::Loaded loaded = load_edited(edits);
  CHECK(written(loaded.faults) == "");
  const policy::InForce law = policy::in_force(loaded.catalogue, "CN", test_day);
  return std::any_of(law.questions.begin(), law.questions.end(),
                     [](const policy::Input* input) { return input->id == "unused"; });
}

TEST_CASE("D6: what is asked only by a notice, a `where`, a lead or a base value is asked") {
  CHECK_FALSE(is_asked({}));
  CHECK(is_asked({{"/programmes/0/notices",
                   R"([{"when": "unused", "text": {"zh": "注意", "en": "Note"},
       "cite": {"document": "std", "clause": "1", "confidence": "A"}}])"}}));
  CHECK(is_asked({{"/obligations/0/where", "\"unused\""}}));
  CHECK(is_asked({{"/programmes/0/requirements/3/where", "\"unused\""}}));
  const std::string rule = "\"if(unused, 0.1 tce/万元, 0.2 tce/万元)\"";
  CHECK(is_asked({{"/programmes/0/score/items/0/lead", rule}}));
  CHECK(is_asked({{"/programmes/0/score/items/0/base", rule}}));
  CHECK(is_asked({{"/programmes/0/score/items/0/product_lead",
                   "\"if(unused, limit.level1, limit.level2)\""}}));
  CHECK(is_asked({{"/programmes/0/score/items/0/product_base",
                   "\"if(unused, limit.level1, limit.level2)\""}}));
}

TEST_CASE(
    "without its `where`, which is faulty, a test would apply to everything: it is left out") {
  for (const char* where : {"\"no_such_name\"", "\"(\"", "5"}) {
    CAPTURE(where);
    const policy::Loaded loaded = load_edited(
        {{"/programmes/0/requirements/3/where", where}, {"/obligations/0/where", where}});
    CHECK(loaded.faults.size() == 2);
    const policy::Pack& pack = loaded.catalogue.packs[0];
    CHECK_FALSE(pack.programmes[0].requirements[3].test);
    CHECK_FALSE(pack.obligations[0].test);
  }
}

}  // namespace
}  // namespace greengauge::test
