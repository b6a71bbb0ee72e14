// The page of improvements: gaps and what closes them, trying a change, measures, trends, late
// advice.
#include "base/json_value.h"
#include "support/advised_app.h"

using namespace greengauge;
using namespace greengauge::app;
using test::AdvisedApp;
using ui::Role;

namespace {

const char* const foundry = "foundry-wuhu";

AdvisedApp improving(const char* sample = foundry) {
  AdvisedApp app;
  app.load_sample(sample);
  app.go("改进");
  return app;
}

/// The words of a table's cells, row by row, without its header.
std::vector<std::vector<std::string>> rows_of(AdvisedApp& app, std::string_view table) {
  const ui::NodeId whole = app->find(Role::table, table).id;
  std::vector<std::vector<std::string>> rows;
  std::map<ui::NodeId, std::size_t> row_of;
  std::map<ui::NodeId, std::size_t> row_of_cell;
  for (const ui::Node& node : app->tree()) {
    if (node.role == Role::row && node.parent == whole) {
      row_of[node.id] = rows.size();
      rows.emplace_back();
    } else if (row_of.count(node.parent)) {
      row_of_cell[node.id] = row_of[node.parent];
    } else if (row_of_cell.count(node.parent) && !node.name.empty()) {
      rows[row_of_cell[node.parent]].push_back(node.name);
    }
  }
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

}  // namespace

TEST_CASE("what closes a gap is tried on a copy, and made only when it is applied") {
  AdvisedApp app = improving();
  CHECK(app->seek(Role::section, "国家绿色工厂"));
  CHECK(app->says("使“能源管理体系”从“没有”变为“已建立并运行”"));
  app.click(Role::button, "试一试");
  CHECK(*app.at("/answers/systems.energy") == "none");
  CHECK(app->says("企业数据没有改动"));
  bool improves = false;
  for (const auto& row : rows_of(app, "改动前后的结论"))
    improves = improves || (row.size() == 3 && row[1] == "有差距" && row[2] != "有差距");
  CHECK(improves);
  app.click(Role::button, "不采用");
  CHECK_FALSE(app->seek(Role::button, "采用"));
  CHECK(*app.at("/answers/systems.energy") == "none");
  app.click(Role::button, "试一试");
  app.click(Role::button, "采用");
  CHECK(*app.at("/answers/systems.energy") != "none");
  CHECK_FALSE(app->seek(Role::button, "采用"));
  app.click(Role::button, "撤销");
  CHECK(*app.at("/answers/systems.energy") == "none");
}

TEST_CASE("what was tried and advised for one firm is not shown for the next") {
  AdvisedApp app = improving();
  app.click(Role::button, "试一试");
  CHECK(app->seek(Role::button, "采用"));
  app.load_sample("dyeing-suzhou");
  CHECK_FALSE(app->seek(Role::button, "采用"));
  CHECK_FALSE(app->says(
      "使“能源管理体系”从“没有”变为“已建立并运行”"));  // advice on this firm has not come yet
  app.load_sample(foundry);
  app.serve();
  CHECK(app->seek(Role::button, "试一试"));
  CHECK_FALSE(app->seek(Role::button, "采用"));
}

TEST_CASE("a gap that no single change closes says so, and offers nothing to apply for it") {
  AdvisedApp app = improving("dyeing-suzhou");
  CHECK(app->says("只动一项都达不到"));
  CHECK(app->says("只靠这一项达不到"));
}

TEST_CASE("the page says on which basis a result depends, and where this cannot be computed") {
  AdvisedApp app = improving();
  CHECK(app->seek(Role::section, "结论稳不稳"));
  CHECK(app->says("没有折算系数，无法比较"));
}

TEST_CASE("a result that depends on a supplied value says so on the programme's card") {
  // Reuse is 90 %: full marks at a lead of 90 %, part of them at 94.5 %.
  AdvisedApp app;
  app.app->load(R"({"format":"greengauge.firm/1","name":"x","region":"CN-AH","answers":{},
    "years":{"2025":{"answers":{"water.withdrawn":{"value":1000,"unit":"m³"},
                                "water.reused":{"value":9000,"unit":"m³"}}}},
    "options":{"supplied":{"cn.green-factory/water_reuse":{"lead":90,"base":80,"unit":"%"}}}})");
  app.settle();
  app.go("结果");
  CHECK(app->says("换口径会变：自填的先进值或基准值"));
}

TEST_CASE("nothing to improve yet leads to where data are entered") {
  AdvisedApp app;
  app.go("改进");
  app.click(Role::button, "去填写能源");
  CHECK(app->seek(Role::heading, "能源"));
}

// 10 × 7.5 kW × 0.8 × 6 000 h × (1/0.904 − 1/0.94) = 15 251.4 kWh; × 0.1229 kgce = 1.87 tce; × 0.7
// 元.
TEST_CASE("a measure is filled in by its name plates, priced, moved by a slider, and taken back") {
  AdvisedApp app = improving();
  CHECK_FALSE(app.at("/plan"));
  app->choose("添加措施", "motor");
  app.serve();
  CHECK(*app.at("/plan/measures/0/measure") == "motor");
  CHECK(app->says("还要填写"));
  app->type("额定功率", "7.5");
  app.serve();
  app->type("台数", "10");
  app.serve();
  app->type("年运行小时", "6000");
  app.serve();
  app->type("平均负载率", "0.8");
  app.serve();
  app->pick("现有电机能效等级", "3 级（IE3）");
  app.serve();
  app->pick("新电机能效等级", "1 级（IE5）");
  app.serve();
  CHECK(app->says("15,251 kWh/年"));
  CHECK(app->says("1.87 吨标准煤"));
  CHECK_FALSE(app->says("元/年"));  // no price is assumed
  app->type("外购电力（无绿色证明）价格", "0.7");
  app.serve();
  CHECK(app->says("省 10,676 元/年"));
  app->type("投资", "2");
  app.serve();
  CHECK(app->says("1.87 年收回投资"));
  CHECK(app->seek(Role::figure, "采取前后对比"));

  const ui::Node& hours = app->find(Role::slider, "拖动调整：年运行小时");
  CHECK(hours.value == "6000");
  app->send({ui::EventKind::input, hours.id, "3000"});
  app.serve();
  CHECK(*app.at("/plan/measures/0/answers/hours/value") == 3000.0);
  CHECK(app->says("7,625.7 kWh/年"));

  app.click(Role::button, "移出计划：1. 更换高效电机（4 极）");
  CHECK_FALSE(app.at("/plan/measures/0"));
  app.click(Role::button, "撤销");
  CHECK(app.at("/plan/measures/0"));
}

TEST_CASE("measures that together save more than there is are named") {
  AdvisedApp app = improving();
  for (int i = 0; i < 2; ++i) {
    app->choose("添加措施", "motor");
    app.serve();
  }
  base::Json document = app.app->state().document();
  for (int i = 0; i < 2; ++i)
    document["plan"]["measures"][static_cast<std::size_t>(i)]["answers"] = {
        {"power", {{"value", 100}, {"unit", "kW"}}},
        {"count", 100},
        {"hours", {{"value", 8000}, {"unit", "h"}}},
        {"load", 1},
        {"efficiency_now", {{"value", 40}, {"unit", "%"}}},
        {"efficiency_new", {{"value", 80}, {"unit", "%"}}}};
  app.app->load(document.dump());
  app.settle();
  app.serve();
  CHECK(app->says("但本年只有 430 万kWh"));
  CHECK(app->says("2. 更换高效电机（4 极）"));
}

TEST_CASE("years side by side; if the plan's target cannot be drawn the page says why") {
  AdvisedApp app;
  app.load_sample(foundry);
  app.go("结果");
  app.click(Role::button, "详情：历年趋势");
  std::size_t figures = 0;
  for (const ui::Node& node : app->tree()) figures += node.role == Role::figure;
  CHECK(figures >= 2);
  app.click(Role::button, "填写工业增加值后，强度图上会显示地区规划目标");
  CHECK(app->seek(Role::heading, "产品与产值"));
}

TEST_CASE(
    "advice is asked for once for every state of the document, and only by pages that show it") {
  AdvisedApp app;
  app.load_sample(foundry);
  app.go("能源");
  CHECK(app.answered == 0);
  app.go("改进");
  CHECK(app.answered == 1);
  app.settle();
  app.serve();
  CHECK(app.answered == 1);
  app.click(Role::button, "试一试");
  CHECK(app.answered == 2);  // the trial, nothing else
  app.click(Role::button, "采用");
  CHECK(app.answered == 3);
}

TEST_CASE("while advice is being computed the page says so; if it fails, the reason is shown") {
  AdvisedApp app;
  app.load_sample(foundry);
  app->click(Role::button, "改进");
  CHECK(app->says("正在计算"));
  app.app->receive(R"({"what": "advice", "key": "", "error": "offline"})");
  app.settle();
  CHECK(app->says("没能载入分析模块"));
  CHECK(app->says("offline"));
}

TEST_CASE("on a phone of 360 px every page has its place in the bar") {
  AdvisedApp app;
  app->viewport.width = 360;
  app->viewport.coarse = true;
  app.settle();
  float right = 0;
  int entries = 0;
  for (const ui::Node& node : app->tree()) {
    if (node.look != "nav") continue;
    ++entries;
    CHECK(node.rect.w >= 44);
    CHECK(node.rect.h >= 44);
    CHECK(node.rect.x >= right - 0.5f);
    right = node.rect.right();
  }
  CHECK(entries == page_count);
  CHECK(right <= 360.5f);
}
