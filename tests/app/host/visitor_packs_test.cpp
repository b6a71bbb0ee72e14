// A visitor's own packs: linted, used for the visit, refused with their faults, or replacing a
// pack.
#include "app/host/visitor_packs.h"
#include "base/json_value.h"
#include "report/export/pack_faults.h"
#include "support/running_app.h"
#include "support/source_dir.h"

using namespace greengauge;
using namespace greengauge::app;
using test::RunningApp;
using ui::Role;

namespace {

/// The made-up province of policies/README.md, in short.
std::string pack(std::string_view test, std::string_view url = "") {
  return R"({"id": "cn-zj.efficiency", "version": "2026.11", "region": "CN-ZJ",
    "title": {"zh": "浙江示例政策包", "en": "Zhejiang example pack"},
    "documents": [{"id": "zj-example-2026", "title": {"zh": "示例办法", "en": "Example measures"},
      "number": "浙示例〔2026〕1号", "issued": "2026-05-20", "from": "2026-06-01", "read": "full",
      "checked": "2026-11-20", "url": ")" +
         std::string(url) + R"("}],
    "programmes": [{"id": "cn-zj.efficiency", "title": {"zh": "浙江示例能效项目", "en": "Example"},
      "summary": {"zh": "示例", "en": "Example"}, "rule": {"zh": "浙示例〔2026〕1号", "en": "Example"},
      "order": 15, "from": "2026-06-01", "criteria": "published",
      "cite": {"document": "zj-example-2026", "clause": "第一条", "confidence": "A"},
      "requirements": [{"id": "size", "kind": "condition", "test": ")" +
         std::string(test) + R"(",
        "title": {"zh": "年能耗超过 3000 吨标准煤", "en": "More than 3000 tce a year"},
        "cite": {"document": "zj-example-2026", "clause": "第二条", "confidence": "A"}}]}]})";
}

const std::string works =
    R"({"format":"greengauge.firm/1","name":"x","region":"CN-ZJ","years":{"2025":{"energy":[
      {"carrier":"electricity.grid","amount":3000,"unit":"万kWh"}]}}})";

std::string try_pack(RunningApp& app, const std::string& bytes) {
  app.app->add_pack("efficiency.json", bytes);
  const std::string answer = app.app->use_visitor_packs(
      report::pack_faults(app.official, {{"efficiency.json", bytes}}, app.app->state().date()));
  app.settle();
  return answer;
}

}  // namespace

TEST_CASE("a visitor's pack is linted, used for this visit, marked, and dropped again") {
  RunningApp app({"zh", "CN-ZJ", "2026-11-20", "results"});
  app.app->load(works);
  app.settle();
  CHECK_FALSE(app->seek(Role::heading, "浙江示例能效项目"));
  const std::string official = app.app->state().assessment().sha256;

  CHECK(try_pack(app, pack("energy.tce > 3000 tce")) == R"({"ok":true,"diagnostics":[]})");
  CHECK(app->find(Role::heading, "浙江示例能效项目").level == 2);
  CHECK(app.app->state().assessment().sha256 != official);
  for (const char* page : {"企业", "能源", "产品与产值", "绿色管理", "结果"}) {
    app.go(page);
    CHECK(app->says("非官方政策包，仅本次有效"));
  }
  app->click(Role::button, "停用，恢复官方政策包");
  CHECK_FALSE(app->says("非官方政策包"));
  CHECK_FALSE(app->seek(Role::heading, "浙江示例能效项目"));
  CHECK(app.app->state().assessment().sha256 == official);
  CHECK(*app.at("/name") == "x");
}

TEST_CASE("a pack with errors is refused, each with file and pointer, and nothing changes") {
  RunningApp app({"zh", "CN-ZJ", "2026-11-20", "firm"});
  const std::string official = app.app->state().assessment().sha256;
  const std::string answer = try_pack(app, pack("energy.tce > 3000 kWh"));
  CHECK(answer.find(R"("ok":false)") != std::string::npos);
  CHECK(app->says("政策包有错误，没有启用"));
  CHECK(app->says("efficiency.json:/programmes/0/requirements/0/test"));
  CHECK(app.app->state().assessment().sha256 == official);
  app->click(Role::button, "知道了");
  CHECK_FALSE(app->says("政策包有错误"));

  CHECK(try_pack(app, "{").find(R"("ok":false)") != std::string::npos);
  CHECK(app->says("efficiency.json:"));
}

TEST_CASE("faults come from the report's module as JSON; without them no pack is used") {
  const base::Diagnostics faults = read_pack_faults(
      R"([{"severity": "warning", "where": "a.json:/b", "code": "lint.gap", "arguments": {"id": "x"}},
          {"severity": "error", "where": "", "code": "json.syntax", "arguments": {}}])");
  REQUIRE(faults.size() == 2);
  CHECK(faults[0].severity == base::Severity::warning);
  CHECK(faults[0].where == "a.json:/b");
  CHECK(faults[0].code == "lint.gap");
  REQUIRE(faults[0].arguments.size() == 1);
  CHECK(faults[0].arguments[0].name == "id");
  CHECK(faults[0].arguments[0].value == "x");
  CHECK(faults[1].severity == base::Severity::error);
  CHECK(read_pack_faults("[]").empty());
  for (const char* broken : {"", "{}", "null", "["})
    CHECK(base::has_errors(read_pack_faults(broken)));
}

TEST_CASE("a pack that is tried takes the place of the official one of its id") {
  RunningApp app({"zh", "CN-AH", "2026-11-20", "results"});
  const std::size_t count = app.app->state().catalogue().packs.size();
  const std::string own = test::read_file(std::filesystem::path(test::source_dir()) /
                                          "policies/cn-ah/green-factory.json");
  CHECK(try_pack(app, own) == R"({"ok":true,"diagnostics":[]})");
  CHECK(app.app->state().catalogue().packs.size() == count);
}

TEST_CASE("an address in a pack leads to the web or nowhere") {
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "//example.com"}) {
    RunningApp app({"zh", "CN-ZJ", "2026-11-20", "results"});
    app.app->load(works);
    try_pack(app, pack("energy.tce > 3000 tce", url));
    if (app->seek(Role::button, "逐条查看：浙江示例能效项目"))
      app->click(Role::button, "逐条查看：浙江示例能效项目");
    for (const ui::Node& node : app->tree()) CHECK(node.href.find(url) == std::string::npos);
  }
}
