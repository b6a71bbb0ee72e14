#include "app/app_harness.h"

using namespace greengauge;
using namespace greengauge::app;
using app::testing::Running;
using ui::Role;

namespace {

float height_of(Running& app) { return app->stage().ui().content_height(); }

/// Names of the questions on the page, from top to bottom.
std::vector<std::string> asked(Running& app) {
  std::vector<std::string> names;
  for (const ui::Node& node : app->tree())
    if (node.role == Role::radio_group) names.push_back(node.name);
  return names;
}

}  // namespace

TEST_CASE(
    "only what bears on a result is asked, grouped, with progress; answered groups are closed") {
  Running app;
  app.load_sample("foundry-wuhu");
  app.go("绿色管理");
  CHECK_FALSE(app->find(Role::button, "详情：管理体系").state.expanded.value());
  CHECK(app->find(Role::button, "详情：近三年的记录").state.expanded.value());
  CHECK_FALSE(app->seek(Role::radio_group, "能源管理体系"));
  CHECK(app->says("已答 4 / 4"));
  CHECK_FALSE(app->says("测量管理体系"));  // the leader asks it, and is out of scope
  CHECK(height_of(app) < 3600);
}

TEST_CASE("answering moves no question and closes no group") {
  Running app;
  app.load_sample("foundry-wuhu");
  app.go("绿色管理");
  const std::vector<std::string> before = asked(app);
  REQUIRE(before.size() > 3);
  for (const char* question :
       {"有绿色工厂工作机构、目标责任制和经费保障吗？", "依法经营，经营状况良好吗？"})
    app->pick(question, "是");
  CHECK(asked(app) == before);
}

TEST_CASE("the date of an event is asked once it happened, in a date field") {
  Running app;
  app.load_sample("foundry-wuhu");
  app.go("绿色管理");
  const char* event = "近三年在国务院或部委督查中被发现存在严重问题吗？";
  CHECK_FALSE(app->seek(Role::text_field, "督查发现问题的日期"));
  app->pick(event, "是");
  const ui::Node& date = app->find(Role::text_field, "督查发现问题的日期");
  CHECK(date.input_mode == ui::InputMode::date);
  app->type("督查发现问题的日期", "2022-03-01");
  CHECK(*app.at("/answers/veto.central_inspection.date") == "2022-03-01");
}

TEST_CASE("what is to be answered next leads to its field, in an opened group, with the focus") {
  Running app;
  app.load_sample("foundry-wuhu");
  app.go("结果");
  app->click(Role::button, "逐条查看：国家绿色工厂");
  const std::string question = "近三年在国务院或部委督查中被发现存在严重问题吗？";
  const ui::Node* link = nullptr;
  for (const ui::Node& node : app->tree())
    if (node.role == Role::button && node.name == "请补充：" + question) link = &node;
  REQUIRE(link);
  app->stage().take_patch();
  app->send({ui::EventKind::click, link->id, ""});
  CHECK(app->find(Role::heading, "绿色管理").level == 1);
  const ui::NodeId group = app->find(Role::radio_group, question).id;
  ui::NodeId unsure = ui::no_node;
  for (const ui::Node& node : app->tree())
    if (node.role == Role::radio && node.parent == group && node.name == "不确定") unsure = node.id;
  CHECK(app->stage().take_patch().find("\"focus\":" + std::to_string(unsure)) != std::string::npos);
}

TEST_CASE("a question tells why it is asked, by which requirement and document") {
  Running app;
  app.load_sample("foundry-wuhu");
  app.go("绿色管理");
  const std::string why = "为什么问：有绿色工厂工作机构、目标责任制和经费保障吗？";
  const ui::Node& closed = app->find(Role::button, why);
  CHECK_FALSE(closed.state.expanded.value());
  CHECK_FALSE(app->says("安徽省绿色工厂："));
  app->click(Role::button, why);
  CHECK(app->find(Role::button, why).state.expanded.value());
  CHECK(app->says("安徽省绿色工厂："));
  CHECK(app->says("皖经信节能"));
}
