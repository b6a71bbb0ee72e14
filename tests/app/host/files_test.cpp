// The report page's buttons, and files that the host brings: bills, workbooks, firm files.
#include "base/json_value.h"
#include "support/running_app.h"
#include "support/table_host.h"

using namespace greengauge;
using namespace greengauge::app;
using test::RunningApp;
using ui::Role;

namespace {

void tell(RunningApp& app, const base::Json& message) {
  app.app->receive(message.dump());
  app.settle();
}

}  // namespace

TEST_CASE("the report page names what is unknown and requests each form of the report") {
  RunningApp app({"zh", "CN-AH", "2026-11-20", "report"});
  app.load_sample("foundry-wuhu");
  CHECK(app->says("芜湖江城铸造有限公司（示例）"));
  CHECK(app->says("有差距"));
  app.app->take_requests();
  for (const auto& [label, as] :
       std::vector<std::pair<const char*, const char*>>{{"打印 / 另存为 PDF", "print"},
                                                        {"网页文件 HTML", "html"},
                                                        {"工作簿 XLSX", "xlsx"},
                                                        {"数据表 CSV", "csv"},
                                                        {"模板 XLSX", "bills.xlsx"},
                                                        {"模板 CSV", "bills.csv"}}) {
    app->click(Role::button, label);
    const base::Json asked = base::parse_json(app.app->take_requests()).value;
    REQUIRE(asked.size() == 1);
    CHECK(asked[0]["what"] == "report");
    CHECK(asked[0]["as"] == as);
    CHECK(asked[0]["year"] == 2025);
  }
  app->click(Role::button, "保存企业文件");
  CHECK(app.app->take_requests() == R"([{"what":"keep-firm"}])");
  tell(app, {{"what", "kept"}, {"name", "甲.html"}});
  CHECK(app->says("已生成“甲.html”"));
  // A question leads to its field, and the notice on a saved file does not stay.
  app->click(Role::button, "核算了主要产品的碳足迹吗？");
  CHECK(app->find(Role::heading, "绿色管理").level == 1);
  app.go("报告");
  CHECK_FALSE(app->says("甲.html"));
}

TEST_CASE("a file of bills opens in the paste panel of the energy page") {
  RunningApp app({"zh", "CN-AH", "2026-11-20", "report"});
  tell(app, {{"what", "bills"}, {"name", "x.csv"}, {"text", "能源\t单位\t数量\n柴油\tt\t18\n"}});
  CHECK(app->find(Role::heading, "能源").level == 1);
  CHECK(app->find(Role::text_area, "粘贴能源表格").value == "能源\t单位\t数量\n柴油\tt\t18\n");
  read_tables(app);
  app->click(Role::button, "填入 1 行");
  CHECK(*app.at("/years/2025/energy/0/carrier") == "diesel");
}

TEST_CASE(
    "a file that is not a firm file is refused with a notice; a faulty one is opened with its "
    "faults") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  tell(app, {{"what", "firm-file"}, {"name", "x.json"}, {"text", "{\"format\": "}});
  CHECK(app->says("“x.json”不是可以打开的企业文件"));
  CHECK(*app.at("/name") == "芜湖江城铸造有限公司（示例）");
  app.go("结果");
  CHECK(app->says("“x.json”不是可以打开的企业文件"));
  app->click(Role::button, "知道了");
  CHECK_FALSE(app->says("x.json"));

  tell(app, {{"what", "firm-file"},
             {"name", "y.json"},
             {"text", R"({"format": "greengauge.firm/1", "name": "乙", "region": "CN-AH",
                 "years": {"2025": {"energy": [{"carrier": "diesel", "amount": -1, "unit": "t"}]}}})"}});
  CHECK(*app.at("/name") == "乙");
  CHECK(app->says("其中 1 处需要看一下"));
  CHECK(app->says("/years/2025/energy/0/amount"));
  // A good file removes the notice, and the firm that was there is saved to the list of firms.
  app.app->take_requests();
  tell(app, {{"what", "firm-file"},
             {"name", "z.json"},
             {"text", R"({"format": "greengauge.firm/1", "name": "丙", "region": "CN-AH"})"}});
  CHECK_FALSE(app->says("y.json"));
  CHECK_FALSE(app->says("z.json"));
  const base::Json asked = app.requests();
  REQUIRE(asked.is_array());
  REQUIRE(asked.size() == 2);
  CHECK(asked[0]["what"] == "firm-left");
  CHECK(base::parse_json(asked[0]["firm"].get<std::string>()).value["name"] == "乙");
  CHECK(asked[1]["what"] == "firm-changed");
}

TEST_CASE(
    "a file that the host refuses gets a notice in the page's words, also for an unknown reason") {
  RunningApp app;
  tell(app, {{"what", "file"}, {"why", "too_many"}, {"detail", "301"}});
  CHECK(app->says("文件太多（301 个）"));
  tell(app, {{"what", "file"}, {"why", "no_such_reason"}, {"detail", "<b>x</b>"}});
  CHECK(app->says("没有做成：<b>x</b>"));
  tell(app, {{"what", "file"}, {"why", 7}, {"name", base::Json::array()}});
  CHECK(app->says("没有做成"));
}
