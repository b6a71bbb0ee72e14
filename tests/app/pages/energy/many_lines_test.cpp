// More energy lines than any factory has: the page shows a part of them, with the line in question.
#include "base/json_value.h"
#include "support/running_app.h"

using namespace greengauge;
using namespace greengauge::app;
using test::RunningApp;
using ui::Role;

namespace {

void open_with(RunningApp& app, int lines) {
  base::Json firm = firm::new_document("CN-AH");
  for (int i = 0; i < lines; ++i)
    firm["years"]["2025"]["energy"].push_back(
        {{"carrier", "diesel"}, {"amount", i + 1}, {"unit", "t"}});
  app.app->load(firm.dump());
  app.settle();
  app.go("能源");
}

/// The first and last amounts of the rows that are shown, and their number.
struct Shown {
  std::string first, last;
  int count = 0;
};

Shown shown(RunningApp& app) {
  Shown result;
  for (const ui::Node& node : app->tree()) {
    if (node.role != Role::text_field || node.name.find("数量：") != 0) continue;
    if (result.count++ == 0) result.first = node.value;
    result.last = node.value;
  }
  return result;
}

}  // namespace

TEST_CASE("ten thousand energy lines are shown two hundred at a time, and all are counted") {
  RunningApp app;
  open_with(app, 10000);
  CHECK(app->says("第 1–200 行，共 10000 行"));
  CHECK(shown(app).count == 200);
  CHECK(shown(app).first == "1");
  CHECK_FALSE(app->seek(Role::button, "上一段"));
  app->click(Role::button, "下一段");
  CHECK(shown(app).first == "201");
  CHECK(shown(app).last == "400");
  app->click(Role::button, "上一段");
  CHECK(shown(app).first == "1");
  // 1 + 2 + … + 10 000 = 50 005 000 t; diesel is 1.4571 kgce/kg (GB/T 2589—2020, table A.1): 72 862
  // 285.5 tce.
  CHECK(app->says("72,862,285.5"));
}

TEST_CASE("a line that is added behind many others is shown and gets the focus") {
  RunningApp app;
  open_with(app, 450);
  app->type("添加能源", "chaiyou", Role::combobox);
  app->press(app->find(Role::combobox, "添加能源").id, "Enter");
  CHECK(shown(app).count == 51);
  CHECK(shown(app).last == "");
  CHECK_FALSE(app->seek(Role::button, "下一段"));
}

TEST_CASE("as many lines as a factory has are shown without more ado") {
  RunningApp app;
  open_with(app, 200);
  CHECK(shown(app).count == 200);
  CHECK_FALSE(app->says("第 1–200 行"));
}
