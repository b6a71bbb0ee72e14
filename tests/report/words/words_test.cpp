// Awards in words.
#include "report/words/words.h"

#include <doctest/doctest.h>

#include "report/report_fixture.h"

namespace greengauge::test {
namespace {

TEST_CASE("an award: in 万元 in Chinese, in yuan in English, other units as they are") {
  policy::Award award;
  award.title = {"获评", "Listed"};
  award.amount = 100;
  award.unit = units::parse_unit("万元").value();
  const auto holds = [&](const base::Messages& messages, std::string_view part) {
    return report::award(words(messages), award).find(part) != std::string::npos;
  };
  CHECK(holds(chinese(), "100 万元"));
  CHECK(holds(english(), "1,000,000 yuan"));
  award.unit = units::parse_unit("%").value();
  CHECK(holds(english(), "100 %"));
}

}  // namespace
}  // namespace greengauge::test
