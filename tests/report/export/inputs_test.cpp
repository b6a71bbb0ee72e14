// The list of inputs with who asks them: the same rules are walked as for the questions of the page.
#include "report/export/inputs.h"

#include <doctest/doctest.h>

#include "policy/pack_fixture.h"

namespace greengauge::test {
namespace {

std::string askers(const std::vector<Edit>& edits, std::string_view input) {
  const policy::Loaded loaded = load_edited(edits);
  CHECK(written(loaded.faults) == "");
  std::string result;
  for (const report::AskedInput& one : report::asked_inputs(loaded.catalogue, "CN", test_day)) {
    if (one.input->id != input) continue;
    for (const std::string& who : one.asked_by) result += (result.empty() ? "" : " ") + who;
  }
  return result;
}

TEST_CASE("an input names all that ask it, also through indicators") {
  CHECK(askers({}, "veto.accident") == "cn.programme");
  CHECK(askers({}, "revenue") == "cn.programme cn.target intensity half");
  CHECK(askers({}, "capacity") == "steel");
  CHECK(askers({}, "unused") == "");
}

TEST_CASE("D6: an input of a notice, a `where` or a lead value is in the list") {
  CHECK(askers({{"/programmes/0/notices",
                 R"([{"when": "unused", "text": {"zh": "注意", "en": "Note"},
       "cite": {"document": "std", "clause": "1", "confidence": "A"}}])"}},
               "unused") == "cn.programme");
  CHECK(askers({{"/obligations/0/where", "\"unused\""}}, "unused") == "cn.key-user");
  CHECK(askers({{"/programmes/0/score/items/0/lead", "\"if(unused, 0.1 tce/万元, 0.2 tce/万元)\""}},
               "unused") == "cn.programme");
}

}  // namespace
}  // namespace greengauge::test
