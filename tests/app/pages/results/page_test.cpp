// The results page: cards, folded lists, sources, the ladder, obligations, supplied values, old
// packs.
#include "base/json_value.h"
#include "support/running_app.h"

using namespace greengauge;
using namespace greengauge::app;
using test::RunningApp;
using ui::Role;

namespace {

const char* const foundry = "foundry-wuhu";

std::size_t cards(RunningApp& app) {
  return static_cast<std::size_t>(
      std::count_if(app->tree().begin(), app->tree().end(), [](const ui::Node& node) {
        return node.role == Role::button && node.name.find("逐条查看：") == 0;
      }));
}

}  // namespace

TEST_CASE(
    "cards are for what can be worked on; the rest is named in closed lists with its reason") {
  RunningApp app;
  app.load_sample(foundry);
  app.go("结果");
  CHECK(cards(app) == 2);
  CHECK(app->stage().ui().content_height() < 3200);
  CHECK_FALSE(app->says("国家绿色数据中心"));
  app->click(Role::button, "详情：不适用 5 项");
  CHECK(app->seek(Role::heading, "国家绿色数据中心"));
  CHECK(app->says("不在范围"));
  app->click(Role::button, "详情：已列名、未公布条件 11 项");
  CHECK(app->seek(Role::heading, "中小企业绿色发展促进工程"));
}

TEST_CASE("a requirement leads to document, clause and the state of its reading") {
  RunningApp app;
  app.load_sample(foundry);
  app.go("结果");
  app->click(Role::button, "逐条查看：国家绿色工厂");
  CHECK(app->says("GB/T 36132—2025 4.2 c)（官方原文）　全文已读"));
  app->click(Role::button, "逐条查看：安徽省绿色工厂");
  CHECK(app->says("与国家规则不同：国家只要求建立并运行"));
  CHECK(app->seek(Role::heading, "奖励"));
  CHECK(app->says("50 万元"));
}

TEST_CASE("the ladder names rungs in order with the next of their yearly dates") {
  RunningApp app;
  app.load_sample(foundry);
  app.go("结果");
  std::vector<std::string> rungs;
  for (const ui::Node& node : app->tree())
    if (node.role == Role::heading && node.level == 3 && node.name.find(" · ") == 1)
      rungs.push_back(node.name);
  REQUIRE(rungs.size() >= 4);
  CHECK(std::is_sorted(rungs.begin(), rungs.end(),
                       [](const auto& a, const auto& b) { return a[0] < b[0]; }));
  CHECK(app->says("下一个日期 2027-07-31"));
}

TEST_CASE("obligations say whether they apply, not whether they are met") {
  RunningApp app;
  app.load_sample(foundry);
  app.go("结果");
  const ui::Node& card = app->find(Role::section, "法定义务");
  bool applies = false;
  for (const ui::Node& node : app->tree())
    applies = applies || (node.parent == card.id && node.name == "适用");
  CHECK(applies);
}

TEST_CASE("a value of an official text is typed in, counts, is marked, and can be taken back") {
  RunningApp app;
  app.load_sample(foundry);
  app.go("结果");
  app->click(Role::button, "逐条查看：国家绿色工厂");
  app->click(Role::button, "从官方文本录入：工业用水重复利用率");
  app->type("引领值", "75");
  CHECK(*app.at("/options/supplied/cn.green-factory~1water_reuse/unit") == "%");
  CHECK(*app.at("/options/supplied/cn.green-factory~1water_reuse/lead") == 75.0);
  app->type("基准值", "60");
  app->type("出处（文件、条款）", "行业评价表");
  CHECK(app->says("引领值 75 %，基准值 60 %"));
  CHECK(app->says("8 / 8"));
  CHECK(app->says("自填标准值"));
  app->click(Role::button, "删除自填值：工业用水重复利用率");
  CHECK_FALSE(app.at("/options/supplied/cn.green-factory~1water_reuse"));
}

TEST_CASE("years and the basis of power are settings of the firm's page") {
  RunningApp app;
  app.load_sample(foundry);
  app->click(Role::button, "详情：更多设置");
  app->choose("评价年度", "2020");
  CHECK(*app.at("/options/assessment_year") == 2020);
  app->choose("评价年度", "");
  CHECK_FALSE(app.at("/options/assessment_year"));
  app->choose("电力折标准煤", "equivalent");
  CHECK(app.app->state().number("energy.tce", 2025) == std::nullopt);
  app->type("等价系数", "0.3");
  CHECK(app.app->state().number("energy.tce", 2025).has_value());
}

TEST_CASE("a benchmark that no pack has is typed in where the product is entered") {
  RunningApp app({"zh", "CN-HL", "2026-11-20", "output"});
  app.app->load(R"({"format":"greengauge.firm/1","name":"x","region":"CN-HL","years":{"2025":{
    "energy":[{"carrier":"electricity.grid","amount":100,"unit":"万kWh"}],
    "products":[{"id":"coke","product":"coke","output":{"value":10,"unit":"万t"},
                 "totals":{"energy.tce":{"value":11000,"unit":"tce"}},
                 "answers":{"oven":"top_charging"}}]}}})");
  app.settle();
  const auto standing = [&] {
    const auto* result = app.app->state().indicator("product.benchmark", 2025, "coke");
    const auto* word = result ? std::get_if<std::string>(&result->value) : nullptr;
    return word ? *word : std::string();
  };
  CHECK(standing().empty());
  const ui::Node* form = nullptr;
  for (const ui::Node& node : app->tree())
    if (node.role == Role::button && node.name.find("从官方文本录入：") == 0) form = &node;
  REQUIRE(form);
  app->send({ui::EventKind::click, form->id, ""});
  app->type("标杆值", "112");  // 11,000 tce ÷ 100,000 t = 110 kgce/t
  CHECK(standing() == "reached");
  app->type("标杆值", "109");
  CHECK(standing() == "missed");
}

TEST_CASE("a day more than a year from the latest check of the packs gets a notice") {
  const std::string words = "离政策包最近一次核对";
  for (const char* near : {"2026-11-20", "2026-01-01", "2027-11-01"}) {
    RunningApp app({"zh", "CN-AH", near, "results"});
    CHECK_FALSE(app->says(words));
  }
  for (const char* far : {"1970-01-01", "2025-06-30", "2028-01-01", "2100-01-01"}) {
    RunningApp app({"zh", "CN-AH", far, "results"});
    CAPTURE(far);
    CHECK(app->says("判定用的日期 " + std::string(far)));
  }
}
