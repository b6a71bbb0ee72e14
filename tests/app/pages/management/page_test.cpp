// The page of questions: which are asked, in which order, and that answering moves none of them.
#include "base/json_value.h"
#include "support/running_app.h"

using namespace greengauge;
using namespace greengauge::app;
using test::RunningApp;
using ui::Role;

namespace {

float height_of(RunningApp& app) { return app->stage().ui().content_height(); }

/// Names of the questions on the page, from top to bottom.
std::vector<std::string> asked(RunningApp& app) {
  std::vector<std::string> names;
  for (const ui::Node& node : app->tree())
    if (node.role == Role::radio_group) names.push_back(node.name);
  return names;
}

/// Whether the host was asked to focus an answer of that group.
bool focus_within(RunningApp& app, ui::NodeId group) {
  const std::string patch = app->stage().take_patch();
  const auto& tree = app->tree();
  return std::any_of(tree.begin(), tree.end(), [&](const ui::Node& node) {
    return node.role == Role::radio && node.parent == group &&
           patch.find("\"focus\":" + std::to_string(node.id)) != std::string::npos;
  });
}

}  // namespace

TEST_CASE(
    "only what bears on a result is asked, grouped, with progress; answered groups are closed") {
  RunningApp app;
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
  RunningApp app;
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
  RunningApp app;
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
  RunningApp app;
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
  CHECK(focus_within(app, app->find(Role::radio_group, question).id));
}

TEST_CASE("a question shows why it is asked, with requirement and document") {
  RunningApp app;
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

TEST_CASE("groups of the firm and of its year that have one name open each for itself") {
  RunningApp app;
  app.load_sample("dyeing-suzhou");
  app.go("绿色管理");
  const auto states = [&] {
    std::vector<bool> open;
    for (const ui::Node& node : app->tree())
      if (node.name.find("详情：能源与绿色管理") == 0) open.push_back(node.state.expanded.value());
    return open;
  };
  const std::vector<bool> before = states();
  REQUIRE(before.size() == 2);
  app->click(Role::button, "详情：能源与绿色管理");
  CHECK(states() == std::vector<bool>{!before[0], before[1]});
}

TEST_CASE("an answer that is not asked for yet leads to the question before it") {
  RunningApp app;
  app.app->load(R"({"format":"greengauge.firm/1","name":"x","region":"CN-JS","years":{"2025":{
    "energy":[{"carrier":"electricity.grid","amount":5000,"unit":"万kWh"}]}}})");  // 6,145 tce
  app.settle();
  app.go("结果");
  app->stage().take_patch();
  app->click(Role::button, "请补充：其他厂区的年综合能源消费量");
  CHECK(app->find(Role::heading, "企业").level == 1);
  const ui::Node& question = app->find(Role::radio_group, "同一法人还有没有填在这里的其他厂区吗？");
  CHECK(focus_within(app, question.id));
}

TEST_CASE("not sure is an answer once it was chosen, and nothing is chosen before") {
  RunningApp app;
  app.app->load(
      R"({"format":"greengauge.firm/1","name":"x","region":"CN-AH","industry":"3391","answers":{}})");
  app.settle();
  app.go("绿色管理");
  const std::string question = "有绿色工厂工作机构、目标责任制和经费保障吗？";
  REQUIRE(app->find(Role::radio_group, question).id != ui::no_node);
  for (const ui::Node& node : app->tree())
    if (node.role == Role::radio) CHECK(node.state.checked != ui::Checked::on);
  CHECK_FALSE(app->says("已答 1 /"));
  app->pick(question, "不确定");
  CHECK(app->says("已答 1 /"));
  REQUIRE(app.at("/answers/green_body"));
  CHECK(app.at("/answers/green_body")->is_null());
}

TEST_CASE("what is undone or done again is shown") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  app.go("能源");
  app->type("数量：柴油", "19");
  app.go("结果");
  app->click(Role::button, "撤销");
  CHECK(app->find(Role::heading, "能源").level == 1);
  app.go("结果");
  app->click(Role::button, "重做");
  CHECK(app->find(Role::heading, "能源").level == 1);
}
