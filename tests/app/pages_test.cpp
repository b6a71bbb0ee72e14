// All pages together: every page opens, what is typed reaches the file, undo, languages, rest.
#include "base/json_value.h"
#include "support/running_app.h"

using namespace greengauge;
using namespace greengauge::app;
using test::RunningApp;
using ui::Role;

TEST_CASE(
    "a sample loads without a fault and every page opens, wide and narrow, in both languages") {
  for (const char* sample : {"foundry-wuhu", "dyeing-suzhou"})
    for (const char* language : {"zh", "en"})
      for (float width : {1280.f, 390.f}) {
        RunningApp app({language, "CN-AH", "2026-11-20", "firm"});
        app.settle();
        app->viewport.width = width;
        CHECK(app.load_sample(sample) == R"({"ok":true,"diagnostics":[]})");
        std::vector<std::string> pages;
        for (const ui::Node& node : app->tree())
          if (node.look == "nav") pages.push_back(node.name);
        REQUIRE(pages.size() == 7);
        for (const std::string& page : pages) {
          CAPTURE(page);
          app.go(page);
          for (const ui::Node& node : app->tree()) {
            CAPTURE(node.name);
            CHECK(node.rect.right() <= width + 0.5f);
            CHECK(node.name.find("app.") != 0);  // a key without words
          }
        }
      }
}

TEST_CASE("words that are typed reach the firm's file") {
  RunningApp app;
  app->type("企业名称", "安徽省𠮷祥机械");
  REQUIRE(app.at("/name"));
  CHECK(*app.at("/name") == "安徽省𠮷祥机械");
}

TEST_CASE("a bill is added by search, entered and summed up") {
  RunningApp app;
  app.go("能源");
  app->type("添加能源", "chaiyou", Role::combobox);
  app->press(app->find(Role::combobox, "添加能源").id, "Enter");
  REQUIRE(app.at("/years/2025/energy/0/carrier"));
  CHECK(*app.at("/years/2025/energy/0/carrier") == "diesel");
  CHECK(app->says("有能源还缺数据"));
  app->type("数量：柴油", "10");
  CHECK(*app.at("/years/2025/energy/0/amount") == 10.0);
  CHECK(app->says("14.6"));
  CHECK_FALSE(app->says("有能源还缺数据"));
  app->choose("单位：数量：柴油", "kg");
  CHECK(*app.at("/years/2025/energy/0/unit") == "kg");
  CHECK(app->says("0.01457"));
}

TEST_CASE("a blank amount is unknown, never zero") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  app.go("能源");
  app->type("数量：柴油", "");
  CHECK(app.at("/years/2025/energy/4/amount")->is_null());
  CHECK(app->says("有能源还缺数据"));
}

TEST_CASE("text that is not a number stays in the field and in the file, with a message") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  app.go("能源");
  app->type("数量：柴油", "18吨");
  app->leave("数量：柴油");
  CHECK(*app.at("/years/2025/energy/4/amount") == "18吨");
  CHECK(app->find(Role::text_field, "数量：柴油").state.invalid);
  CHECK(app->says("“18吨”不是数字"));
  app.go("结果");
  app.go("能源");
  CHECK(app->find(Role::text_field, "数量：柴油").value == "18吨");
}

TEST_CASE("undo takes back a whole word, not a letter, and redo brings it again") {
  RunningApp app;
  app->type("企业名称", "安");
  app->type("企业名称", "安徽");
  app->leave("企业名称");
  app->click(Role::button, "撤销");
  CHECK(*app.at("/name") == "");
  CHECK(app->find(Role::text_field, "企业名称").value.empty());
  app->click(Role::button, "重做");
  CHECK(*app.at("/name") == "安徽");
}

TEST_CASE("the questions on green management change the verdict") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  app.go("绿色管理");
  const auto status = [&] {
    for (const auto& programme : app.app->state().assessment().programmes)
      for (const auto& result : programme.requirements)
        if (result.definition->id == "cn.green-factory/systems.energy") return result.status;
    return assess::Status::not_applicable;
  };
  CHECK(status() == assess::Status::not_met);
  app->click(Role::button, "详情：管理体系");  // all answered: closed
  app->pick("能源管理体系", "不确定");
  CHECK(app.at("/answers/systems.energy")->is_null());
  CHECK(status() == assess::Status::unknown);
}

TEST_CASE("a programme opens into its requirements, a figure into its derivation") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  app.go("结果");
  CHECK_FALSE(app->seek(Role::table, "全部要求"));
  app->click(Role::button, "逐条查看：国家绿色工厂");
  CHECK(app->seek(Role::table, "全部要求"));
  app->click(Role::button, "详情：2025 年指标");
  for (const ui::Node& node : app->tree())
    if (node.role == Role::button && node.name.find("综合能耗　") == 0) {
      app->send({ui::EventKind::click, node.id, ""});
      break;
    }
  CHECK(app->says("GB/T 2589"));
}

TEST_CASE("the language switches without losing anything") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  app->click(Role::button, "EN");
  app.settle();
  CHECK(app.app->language() == base::Language::en);
  CHECK(app->find(Role::heading, "Firm").level == 1);
  CHECK(app->find(Role::text_field, "Name of the firm").value == "芜湖江城铸造有限公司（示例）");
}

TEST_CASE("a file that is not a firm file changes nothing and returns its fault") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  const std::string before = app.app->firm();
  CHECK(app.app->load("{").find(R"("ok":false)") != std::string::npos);
  CHECK(app.app->load(R"({"format":"other"})").find(R"("ok":false)") != std::string::npos);
  CHECK(app.app->firm() == before);
}

TEST_CASE("a page at rest requests no frame") {
  RunningApp app;
  app.load_sample("dyeing-suzhou");
  for (const char* page : {"能源", "结果"}) {
    app.go(page);
    CHECK(app->stage().ui().frames_wanted() == 0);
  }
}
