// Several saved firms, a firm that comes in a link, a kiosk: what the pages request of the host,
// and how they follow its messages.
#include "base/json_value.h"
#include "support/running_app.h"

using namespace greengauge;
using namespace greengauge::app;
using base::Json;
using test::RunningApp;
using ui::Role;

namespace {

/// The names of the requests, in order.
std::vector<std::string> asked(RunningApp& app) {
  std::vector<std::string> names;
  for (const Json& request : app.requests()) names.push_back(request["what"].get<std::string>());
  return names;
}

void tell(RunningApp& app, const Json& message) {
  app.app->receive(message.dump());
  app.settle();
}

void tell_list(RunningApp& app, const std::string& current, const Json& list,
               const std::string& state = "kept") {
  tell(app, {{"what", "firms"}, {"state", state}, {"current", current}, {"list", list}});
}

Json entry(const std::string& id, const std::string& name, bool faulty = false) {
  return {{"id", id}, {"name", name}, {"saved", "2026-11-20 10:00"}, {"faulty", faulty}};
}

std::string firm_text(const std::string& name) {
  Json firm = firm::new_document("CN-AH");
  firm["name"] = name;
  return firm::write_document(firm);
}

void show(RunningApp& app, const std::string& id, const std::string& name) {
  tell(app, {{"what", "firm"}, {"id", id}, {"firm", firm_text(name)}});
}

void type_name(RunningApp& app, const std::string& name) { app->type("企业名称", name); }

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a change is reported to the host once, looking around is not") {
  RunningApp app;
  app.requests();
  app.go("能源");
  app.go("企业");
  CHECK(asked(app) == Names{});
  type_name(app, "甲");
  CHECK(asked(app) == Names{"firm-changed"});
  app.settle();
  CHECK(asked(app) == Names{});
  app->click(Role::button, "撤销");
  CHECK(asked(app) == Names{"firm-changed"});
}

TEST_CASE("what was typed in a firm is sent to the host when the firm is left") {
  RunningApp app;
  type_name(app, "甲");
  app.requests();
  tell_list(app, "a", {entry("a", "甲")});
  app->click(Role::button, "新填一家企业");
  const Json left = app.requests();
  REQUIRE(left.size() == 1);
  CHECK(left[0]["what"] == "firm-left");
  CHECK(base::parse_json(left[0]["firm"].get<std::string>()).value["name"] == "甲");
  CHECK(*app.at("/name") == "");
  CHECK_FALSE(app.app->state().can_undo());
}

TEST_CASE("a copy is kept at once, and after the firm that was left") {
  RunningApp app;
  show(app, "a", "甲");
  tell_list(app, "a", {entry("a", "甲")});
  app.requests();
  app->click(Role::button, "复制这家企业");
  CHECK(asked(app) == Names{"firm-left", "firm-changed"});
  CHECK(*app.at("/name") == "甲（副本）");
}

TEST_CASE("a firm that comes back can still be undone; one that was changed elsewhere cannot") {
  RunningApp app;
  show(app, "a", "甲");
  type_name(app, "甲二");
  show(app, "b", "乙");
  CHECK_FALSE(app.app->state().can_undo());
  show(app, "a", "甲二");
  REQUIRE(app.app->state().can_undo());
  app->click(Role::button, "撤销");
  CHECK(*app.at("/name") == "甲");
  show(app, "b", "乙");
  show(app, "a", "甲三");
  CHECK_FALSE(app.app->state().can_undo());
}

TEST_CASE("a change that another window made to this firm shows here and is one step of undo") {
  RunningApp app;
  show(app, "a", "甲");
  app.requests();
  show(app, "a", "甲，另一个窗口");
  CHECK(*app.at("/name") == "甲，另一个窗口");
  CHECK(asked(app) == Names{});  // it is saved already
  app->click(Role::button, "撤销");
  CHECK(*app.at("/name") == "甲");
}

TEST_CASE("firms are opened and removed in their list; a faulty record can only be removed") {
  RunningApp app;
  tell_list(app, "a", {entry("a", "甲"), entry("b", ""), entry("c", "", true)});
  CHECK(app->says("未填名称的企业"));
  CHECK(app->says("读不出的记录"));
  app.requests();
  app->click(Role::button, "打开");  // the only one: a is on the page, c is faulty
  Json open = app.requests();
  REQUIRE(open.size() == 1);
  CHECK(open[0] == Json({{"id", "b"}, {"what", "firm-open"}}));
  app->click(Role::button, "删除", 2);
  CHECK(app->find(Role::dialog, "删除").name == "删除");
  CHECK(asked(app) == Names{});
  app->click(Role::button, "取消");
  CHECK(asked(app) == Names{});
  app->click(Role::button, "删除", 2);
  app->click(Role::button, "删除", 3);
  const Json removed = app.requests();
  REQUIRE(removed.size() == 1);
  CHECK(removed[0]["what"] == "firm-remove");
  CHECK(removed[0]["id"] == "c");
}

TEST_CASE("all data is deleted in one place, after a confirmation that says it cannot be undone") {
  RunningApp app;
  type_name(app, "甲");
  tell_list(app, "a", {entry("a", "甲"), entry("b", "乙")});
  app.requests();
  app->click(Role::button, "删除我的数据");
  CHECK(app->says("保存的 2 家企业"));
  CHECK(app->says("不能撤销"));
  app->click(Role::button, "全部删除");
  CHECK(asked(app) == Names{"erase-all"});
  app.app->receive(R"({"what":"storage-notice","notice":"erased"})");
  app.app->receive(R"({"what":"firm","id":"","firm":""})");
  tell_list(app, "", Json::array());
  CHECK(*app.at("/name") == "");
  CHECK_FALSE(app.app->state().can_undo());
  CHECK(app->says("已全部删除"));
  app->click(Role::button, "知道了");
  CHECK_FALSE(app->says("已全部删除"));
}

TEST_CASE("the notice that storage is refused is shown once, and only when something can be lost") {
  RunningApp app;
  tell_list(app, "", Json::array(), "refused");
  const std::string words = "可以照常填写";
  CHECK_FALSE(app->says(words));
  type_name(app, "甲");
  app.settle();
  CHECK(app->says(words));
  app->click(Role::button, "知道了");
  tell_list(app, "a", {entry("a", "甲")}, "refused");
  type_name(app, "甲乙");
  CHECK_FALSE(app->says(words));
  CHECK(app->says("这个浏览器不允许网页保存数据"));  // the card still says it
}

TEST_CASE(
    "saving can be turned off and on, and the card shows which; without storage there is no "
    "switch") {
  RunningApp app;
  tell_list(app, "a", {entry("a", "甲")});
  app.requests();
  app->click(Role::button, "关闭自动保存");
  CHECK(app.requests() == Json::array({{{"on", false}, {"what", "saving"}}}));
  tell_list(app, "a", {entry("a", "甲")}, "off");
  CHECK(app->says("自动保存已关闭"));
  app->click(Role::button, "打开自动保存");
  CHECK(app.requests() == Json::array({{{"on", true}, {"what", "saving"}}}));
  tell_list(app, "a", {entry("a", "甲")}, "refused");
  CHECK_FALSE(app->seek(Role::button, "打开自动保存"));
  CHECK_FALSE(app->seek(Role::button, "关闭自动保存"));
}

TEST_CASE("a firm in a link opens at once on an empty page, and after a question on another") {
  RunningApp app;
  const Json message{{"what", "handed-over"}, {"firm", firm_text("手机来的")}};
  tell(app, message);
  CHECK(*app.at("/name") == "手机来的");
  CHECK(app->find(Role::heading, "结果").level == 1);
  CHECK(app->says("已打开“手机来的”"));
  CHECK(asked(app) == Names{"firm-left", "firm-changed"});

  RunningApp filled;
  type_name(filled, "甲");
  filled.requests();
  tell(filled, message);
  CHECK(*filled.at("/name") == "甲");
  CHECK(filled->says("打开链接里的“手机来的”吗"));
  filled->click(Role::button, "取消");
  CHECK(*filled.at("/name") == "甲");
  tell(filled, message);
  filled->click(Role::button, "打开");
  CHECK(*filled.at("/name") == "手机来的");
  CHECK(asked(filled) == Names{"firm-left", "firm-changed"});
}

TEST_CASE("a link without a firm gets a notice that says what is wrong, with words for each code") {
  RunningApp app;
  type_name(app, "甲");
  for (const char* code : {"shape", "version", "damaged", "too_long", "mixed", "no_storage"}) {
    CAPTURE(code);
    tell(app, {{"what", "handed-over"}, {"error", code}});
    CHECK_FALSE(app->says("app.handed.error"));
    app->click(Role::button, "知道了");
    CHECK(*app.at("/name") == "甲");
  }
  tell(app, {{"what", "handed-over"}, {"firm", R"({"format": "something.else"})"}});
  CHECK(app->says("不是企业文件"));
  tell(app, {{"what", "handed-over"}, {"have", 1}, {"count", 3}});
  CHECK(app->says("3 个二维码中的 1 个"));
}

TEST_CASE("a kiosk begins with its first screen, in either language, and leads no way out") {
  RunningApp app;
  tell(app, {{"what", "kiosk"}, {"on", true}, {"files", false}, {"exit", true}});
  CHECK_FALSE(app->seek(Role::navigation, "页面"));
  CHECK(app->says("点这里开始"));
  app.requests();
  app->click(Role::button, "Start in English");
  app.settle();
  CHECK(app->find(Role::heading, "Firm").level == 1);
  const Json told = app.requests();
  REQUIRE(told.size() >= 2);
  CHECK(told[0]["what"] == "kiosk-begun");
  CHECK(told.back()["what"] == "kiosk-words");
  CHECK(told.back()["words"]["title"] == "Are you still there?");
  CHECK_FALSE(app->says("Delete my data"));  // nothing is kept
  app.load_sample("foundry-wuhu");
  for (const char* page : {"Firm", "Energy", "Results"}) {
    app.go(page);
    for (const ui::Node& node : app->tree()) CHECK(node.role != Role::link);
  }
  app.requests();
  app->click(Role::button, "Finish and erase");
  CHECK(asked(app) == Names{});
  app->click(Role::button, "Go on");
  app->click(Role::button, "Finish and erase");
  app->click(Role::button, "Finish and erase", 1);
  CHECK(asked(app) == Names{"kiosk-end"});
}

TEST_CASE("the words of the host's dialogs keep their places open") {
  RunningApp app;
  tell(app, {{"what", "kiosk"}, {"on", true}, {"codes", true}});
  CHECK(app.requests().back()["words"]["left"] == "{seconds} 秒");
  app->click(Role::button, "点这里开始");
  app.go("结果");
  app.requests();
  app->click(Role::button, "用手机带走（二维码）");
  const Json words = app.requests().back()["words"];
  CHECK(words["label"] == "二维码 {number} / {count}");
  CHECK(words["several"].get<std::string>().find("第 {number} 个，共 {count} 个") == 0);
}

TEST_CASE("a kiosk without an address for codes does not offer them") {
  RunningApp app;
  tell(app, {{"what", "kiosk"}, {"on", true}});
  CHECK(app->says("结果可以拍照带走"));
  CHECK_FALSE(app->says("手机扫码"));
  app->click(Role::button, "点这里开始");
  app.load_sample("foundry-wuhu");
  for (const char* page : {"能源", "结果", "报告"}) {
    app.go(page);
    CHECK_FALSE(app->seek(Role::button, "用手机带走（二维码）"));
    CHECK_FALSE(app->seek(Role::button, "从 Excel 粘贴"));
  }
  app->click(Role::button, "结束并清除");
  CHECK(app->says("请先拍照"));
}

TEST_CASE("the tour shows a sample page by page and ends in one's own factory") {
  RunningApp app({"zh", "CN-HL", "2026-11-20", "firm"});
  tell(app, {{"what", "kiosk"}, {"on", true}});
  CHECK_FALSE(app->seek(Role::button, "工作人员"));  // no code is set
  app->click(Role::button, "先看一家示例工厂");
  for (const char* words : {"先选地区和行业", "照账单一行一行填", "产量和产值", "管理方面的问题"}) {
    CHECK(app->says(words));
    app->click(Role::button, "看下一页");
  }
  CHECK(app->says("每个项目能不能申报"));
  app->click(Role::button, "看下一页");
  CHECK(app->says("怎么补上"));
  app->click(Role::button, "看下一页");
  CHECK(app->says("报告汇总"));
  CHECK_FALSE(app->seek(Role::button, "看下一页"));
  app->click(Role::button, "填我自己的工厂");
  CHECK(*app.at("/name") == "");
  CHECK(*app.at("/region") == "CN-HL");  // the kiosk's region, not the sample's
  CHECK_FALSE(app->says("示例导览"));
}
