// The case runner itself: it finds wrong expectations of every kind, and refuses faulty cases.
#include "assess/case_runner.h"

#include <doctest/doctest.h>

#include "base/json_value.h"

namespace greengauge::test {
namespace {

using base::Json;

std::string joined(const std::vector<std::string>& texts) {
  std::string result;
  for (const std::string& one : texts) result += (result.empty() ? "" : " ") + one;
  return "[" + result + "]";
}

TEST_CASE("a wrong expectation in a case is found, whatever it is about") {
  const Json plain = Json::parse(R"({
    "about": "gas only", "source": "100 000 m³ × 1.33 kgce/m³ = 133 tce", "date": "2026-11-20",
    "firm": {"region": "CN-AH", "years": {"2025": {
      "energy": [{"carrier": "natural_gas", "amount": 10, "unit": "万m³"}]}}},
    "expect": {"indicators": {"energy.tce@2025": 133}}})");
  const Firms none;
  CHECK(differences(plain, none) == std::vector<std::string>{});

  const auto planted = [&](const char* part, const char* id, const char* want) {
    Json single = plain;
    single["expect"] = Json::object();
    single["expect"][part] = Json::parse(want);
    if (*id) single["expect"][part] = Json{{id, Json::parse(want)}};
    const std::vector<std::string> found = differences(single, none);
    return found.size() == 1 ? found[0] : joined(found);
  };
  CHECK(planted("indicators", "energy.tce@2025", "133.000001") ==
        "energy.tce@2025: 133, not 133.000001");
  CHECK(planted("indicators", "energy.tce@2025", "null") == "energy.tce@2025: 133, not null");
  CHECK(planted("indicators", "energy.tce@2025", "\"133\"") == "energy.tce@2025: 133, not \"133\"");
  CHECK(planted("indicators", "energy.tce@2025", R"({"value": 133.2, "rel": 1e-3})") ==
        "energy.tce@2025 value: 133, not 133.2");
  CHECK(planted("indicators", "energy.tce@2025", R"({"value": 133.1, "rel": 1e-3})") == "[]");
  CHECK(planted("indicators", "energy.tce@2025", R"({"unit": "kgce"})") ==
        "energy.tce@2025 unit: \"tce\", not \"kgce\"");
  CHECK(planted("indicators", "energy.tce@2025", R"({"vale": 133})") ==
        "energy.tce@2025: a case cannot expect \"vale\"");
  CHECK(planted("indicators", "renewable.share@2025", "null") ==
        "renewable.share@2025: 0, not null");
  CHECK(planted("indicators", "intensity.output_value@2025", "0") ==
        "intensity.output_value@2025: null, not 0");
  CHECK(planted("indicators", "energy.tce@2024", "133") == "energy.tce@2024: no such indicator");
  CHECK(planted("missing", "intensity.output_value@2025", "[]") ==
        "intensity.output_value@2025 missing: [/years/2025/answers/output_value], not []");
  CHECK(planted("absent", "", R"(["energy.tce.natural_gas@2025"])") ==
        "energy.tce.natural_gas@2025: is there and should not be");
  CHECK(planted("verdicts", "cn.ee-leader", "\"may_apply\"") ==
        "cn.ee-leader verdict: not_applicable, not \"may_apply\"");
  CHECK(planted("verdicts", "cn.ee-leader", "null") == "cn.ee-leader: is there and should not be");
  CHECK(planted("verdicts", "cn.none", "\"gaps\"") == "cn.none: no such programme");
  CHECK(planted("requirements", "cn.ee-leader/size", "\"met\"") ==
        "cn.ee-leader/size status: \"not_met\", not \"met\"");
  CHECK(planted("requirements", "cn.ee-leader/size", R"({"gap": 9866})") ==
        "cn.ee-leader/size gap: 9867, not 9866");
  CHECK(planted("requirements", "cn.ee-leader/sizes", "\"met\"") ==
        "cn.ee-leader/sizes: no such requirement");
  CHECK(planted("scores", "cn.green-factory", R"({"low": 1})") == "cn.green-factory low: 0, not 1");
  CHECK(planted("score_items", "water_reuse", R"({"high": 6})") == "water_reuse high: 8, not 6");
  CHECK(planted("score_items", "water_reuse", R"({"supplied": true})") ==
        "water_reuse supplied: false, not true");
  CHECK(planted("targets", "cn.intensity-2025", "\"met\"") ==
        "cn.intensity-2025 status: \"unknown\", not \"met\"");
  CHECK(planted("obligations", "cn.key-energy-user", "\"met\"").find("not \"met\"") !=
        std::string::npos);
  CHECK(planted("diagnostics", "", R"(["error /x y"])") == "diagnostics: [], not [\"error /x y\"]");
  CHECK(planted("indicator", "", "{}") == "the case expects \"indicator\", which no runner knows");
}

TEST_CASE("a case that says too little or too much of itself is refused") {
  const auto refused = [](const char* text) { return joined(differences(Json::parse(text), {})); };
  CHECK(refused("{}").find("a case needs \"source\"") != std::string::npos);
  CHECK(refused(R"({"about": "", "source": "", "date": "2026-11-20", "expect": {}, "x": 1})") ==
        "[a case has no \"x\"]");
  CHECK(refused(R"({"about": "", "source": "", "date": "2026-11-20", "expect": {}})") ==
        "[a case needs \"firm\" or \"base\"]");
  CHECK(refused(R"({"about": "", "source": "", "date": "2026-02-30", "expect": {}, "firm": {}})") ==
        "[its date cannot be read]");
  CHECK(
      refused(R"({"about": "", "source": "", "date": "2026-11-20", "expect": {}, "base": "q"})") ==
      "[no firm \"q\"]");
}

}  // namespace
}  // namespace greengauge::test
