// Two lists of results side by side: matched by what they are about, not by their place.
#include "assess/compare.h"

#include <doctest/doctest.h>

namespace greengauge::test {
namespace {

using assess::StatementResult;

std::vector<StatementResult> statements(const std::vector<std::string>& ids) {
  std::vector<StatementResult> list;
  for (const std::string& id : ids) {
    StatementResult one;
    one.id = id.substr(0, id.find('@'));
    if (id.find('@') != id.npos) one.product = id.substr(id.find('@') + 1);
    list.push_back(std::move(one));
  }
  return list;
}

std::string pairs(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  const auto first = statements(before), second = statements(after);
  std::string result;
  assess::for_each_pair(first, second, [&](const StatementResult* was, const StatementResult* is) {
    const auto name = [](const StatementResult* one) {
      return !one                   ? std::string("-")
             : one->product.empty() ? one->id
                                    : one->id + "@" + one->product;
    };
    if (was && is) CHECK(assess::key_of(*was) == assess::key_of(*is));
    result += (result.empty() ? "" : " ") + name(was) + "/" + name(is);
  });
  return result;
}

TEST_CASE("D8: lists that are not parallel are compared by id and product") {
  CHECK(pairs({"a", "b", "c"}, {"a", "b", "c"}) == "a/a b/b c/c");
  CHECK(pairs({"a", "b", "c"}, {"a", "c"}) == "a/a b/- c/c");
  CHECK(pairs({"b", "c"}, {"a", "b", "c"}) == "b/b c/c -/a");
  CHECK(pairs({"a", "b"}, {"b", "a"}) == "a/a b/b");
  CHECK(pairs({"a@p1", "a@p2"}, {"a@p2"}) == "a@p1/- a@p2/a@p2");
  CHECK(pairs({}, {"a"}) == "-/a");
  CHECK(pairs({"a"}, {}) == "a/-");
}

}  // namespace
}  // namespace greengauge::test
