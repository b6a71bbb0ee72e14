// Entering energy through the pages: pasting, months, green power, litres, errors of the unit,
// years.
#include "base/json_value.h"
#include "support/running_app.h"
#include "support/table_host.h"

using namespace greengauge;
using namespace greengauge::app;
using test::RunningApp;
using ui::Role;

namespace {

const std::string energy = "/years/2025/energy";

std::string text_at(RunningApp& app, const std::string& pointer) {
  const base::Json* json = app.at(pointer);
  return json ? json->dump() : "nothing";
}

bool has_button(RunningApp& app, std::string_view words) {
  for (const ui::Node& node : app->tree())
    if (node.role == Role::button && node.name == words) return !node.state.disabled;
  return false;
}

/// A firm with these lines in 2025.
void open_with(RunningApp& app, const std::string& lines) {
  app.app->load(
      R"({"format":"greengauge.firm/1","name":"试","region":"CN-AH","years":{"2025":{"energy":)" +
      lines + "}}}");
  app.settle();
  app.go("能源");
}

}  // namespace

TEST_CASE(
    "a pasted table is shown as it was understood before anything is changed; one undo takes it "
    "back") {
  RunningApp app;
  app.go("能源");
  app->click(Role::button, "从 Excel 粘贴");
  app->type(
      "粘贴能源表格",
      "能源\t单位\t数量\n电力\t万kWh\t430\n自来水\t吨\t5\n柴油\t吨\t1,800\n合计\t\t9\n煤\t\t3\n",
      Role::text_area);
  CHECK(app->says("正在读表"));
  CHECK_FALSE(app->says("填入 2 行"));
  read_tables(app);
  CHECK(app->says("认出 2 行可以填入，3 行不用。"));
  CHECK(app->says("不是能源"));
  CHECK(app->says("合计行，不用"));
  CHECK(app->says("没有单位：请在表头或旁边写明"));
  CHECK(app->says("1,800 吨"));
  CHECK_FALSE(app.at(energy));
  app->click(Role::button, "每一列怎么理解的");
  CHECK(app->says("计量单位") == false);
  CHECK(app->says("单位　单位"));
  app->click(Role::button, "填入 2 行");
  CHECK(
      text_at(app, energy) ==
      R"([{"carrier":"electricity.grid","amount":430,"unit":"万kWh"},{"carrier":"diesel","amount":1800,"unit":"t"}])");
  CHECK_FALSE(app->seek(Role::text_area, "粘贴能源表格"));
  app->click(Role::button, "撤销");
  CHECK_FALSE(app.at(energy));
  app->click(Role::button, "重做");
  CHECK(app.at(energy)->size() == 2);
}

TEST_CASE("what is pasted while no field has the focus opens the panel") {
  RunningApp app;
  app.go("能源");
  app->send({ui::EventKind::input, ui::no_node, "柴油\t18\t吨"});
  CHECK(app->find(Role::text_area, "粘贴能源表格").value == "柴油\t18\t吨");
  read_tables(app);
  CHECK(has_button(app, "填入 1 行"));
  app->click(Role::button, "取消");
  CHECK_FALSE(app->seek(Role::text_area, "粘贴能源表格"));
  app.go("企业");
  app->send({ui::EventKind::input, ui::no_node, "柴油\t18\t吨"});
  app.go("能源");
  CHECK_FALSE(app->seek(Role::text_area, "粘贴能源表格"));
}

TEST_CASE(
    "pasting brings lines of the same energy up to date and adds the others, or replaces all") {
  const std::string before =
      R"([{"carrier":"diesel","amount":1,"unit":"kg","checked":{"amount":1,"unit":"kg"}},{"carrier":"diesel","amount":2,"unit":"t","flow":"sold"},{"carrier":"coke","amount":3,"unit":"t"}])";
  for (const bool replace : {false, true}) {
    RunningApp app;
    open_with(app, before);
    app->send({ui::EventKind::input, ui::no_node, "柴油\t18\t吨\n柴油\t4\t吨\n天然气\t21\t万m³"});
    read_tables(app);
    if (replace) app->pick("已有的能源", "全部换掉");
    app->click(Role::button, "填入 3 行");
    const std::string diesel = R"({"carrier":"diesel","amount":18,"unit":"t"})";
    const std::string more =
        R"({"carrier":"diesel","amount":4,"unit":"t"},{"carrier":"natural_gas","amount":21,"unit":"万m³"}])";
    if (replace)
      CHECK(text_at(app, energy) == "[" + diesel + "," + more);
    else
      CHECK(
          text_at(app, energy) ==
          "[" + diesel +
              R"(,{"carrier":"diesel","amount":2,"unit":"t","flow":"sold"},{"carrier":"coke","amount":3,"unit":"t"},)" +
              more);
    app->click(Role::button, "撤销");
    CHECK(text_at(app, energy) == before);
  }
}

TEST_CASE("a table of several years fills each of them, or the one that is chosen") {
  const std::string table =
      "能源\t单位\t2024年\t2025年\t2027年\n柴油\t吨\t20\t18\t16\n煤油\t吨\t\t3\t3\n";
  for (const bool one : {false, true}) {
    RunningApp app;
    app.go("能源");
    app->send({ui::EventKind::input, ui::no_node, table});
    read_tables(app);
    CHECK(app->says("认出 3 行可以填入"));  // 2027 is in the future
    CHECK(app->says("填入 · 2024 年"));
    if (one) app->pick("填入哪些年份", "2024 年");
    app->click(Role::button, one ? "填入 1 行" : "填入 3 行");
    CHECK(text_at(app, "/years/2024/energy") == R"([{"carrier":"diesel","amount":20,"unit":"t"}])");
    CHECK(text_at(app, "/years/2025/energy/1/carrier") == (one ? "nothing" : R"("kerosene")"));
    CHECK_FALSE(app.at("/years/2027"));
    app->click(Role::button, "撤销");
    CHECK_FALSE(app.at("/years/2024"));
  }
}

TEST_CASE("another firm finds nothing of what was pasted before") {
  RunningApp app;
  app.go("能源");
  app->send({ui::EventKind::input, ui::no_node, "柴油\t18\t吨"});
  app.load_sample("foundry-wuhu");
  CHECK_FALSE(app->says("柴油\t18"));
}

TEST_CASE(
    "twelve months sum up to the amount and stay in the file; a blank month leaves it unknown") {
  RunningApp app;
  open_with(app, R"([{"carrier":"electricity.grid","amount":null,"unit":"万kWh"}])");
  const std::string line = energy + "/0";
  app->click(Role::button, "详情：外购电力（无绿色证明）");
  app->click(Role::button, "按月填写");
  for (int m = 1; m <= 12; ++m) {
    CHECK(app.at(line + "/amount")->is_null());
    app->type(std::to_string(m) + " 月", "0." + std::to_string(m));
    app->leave(std::to_string(m) + " 月");
  }
  // 0.1 + … + 0.9 + 0.10 + 0.11 + 0.12
  CHECK(*app.at(line + "/amount") == 4.83);
  CHECK(app.at(line + "/months")->size() == 12);
  CHECK(app.app->state().assessment().diagnostics.empty());
  const base::ParsedJson written = base::parse_json(app.app->firm());
  CHECK(written.value["years"]["2025"]["energy"][0]["months"][11] == 0.12);
  app->type("3 月", "");
  CHECK(app.at(line + "/amount")->is_null());
  CHECK(app.at(line + "/months/2")->is_null());
  app->type("3 月", "3");
  CHECK(*app.at(line + "/amount") == 7.53);
  app->leave("3 月");
  app->type("3 月", "三");
  app->leave("3 月");
  CHECK(*app.at(line + "/months/2") == "三");
  CHECK(app->says("“三”不是数字"));
}

TEST_CASE(
    "an amount for the year is kept until all months are entered, and a difference is shown") {
  RunningApp app;
  open_with(app, R"([{"carrier":"electricity.grid","amount":430,"unit":"万kWh"}])");
  app->click(Role::button, "详情：外购电力（无绿色证明）");
  app->click(Role::button, "按月填写");
  app->type("1 月", "40");
  CHECK(*app.at(energy + "/0/amount") == 430);
  for (int m = 2; m <= 12; ++m) app->type(std::to_string(m) + " 月", "40");
  CHECK(*app.at(energy + "/0/amount") == 480);
  app->type("数量：外购电力（无绿色证明）", "430");
  CHECK(app->says("按月合计 480 万kWh，与全年数量 430 万kWh 不同。"));
  app->click(Role::button, "用按月合计");
  CHECK(*app.at(energy + "/0/amount") == 480);
}

TEST_CASE("months that are entered faster than frames are drawn are all kept") {
  RunningApp app;
  open_with(app, R"([{"carrier":"electricity.grid","amount":null,"unit":"kWh"}])");
  app->click(Role::button, "详情：外购电力（无绿色证明）");
  app->click(Role::button, "按月填写");
  for (int m = 1; m <= 12; ++m)
    app->push(
        {ui::EventKind::input, app->find(Role::text_field, std::to_string(m) + " 月").id, "4"});
  app->settle();
  CHECK(*app.at(energy + "/0/amount") == 48);
}

TEST_CASE("letters typed for one month are one step of undo") {
  RunningApp app;
  open_with(app, R"([{"carrier":"electricity.grid","amount":null,"unit":"kWh"}])");
  app->click(Role::button, "详情：外购电力（无绿色证明）");
  app->click(Role::button, "按月填写");
  app->type("1 月", "1");
  app->type("1 月", "12");
  app->leave("1 月");
  app->type("2 月", "5");
  app->click(Role::button, "撤销");
  CHECK(text_at(app, energy + "/0/months/0") == "12.0");
  CHECK(text_at(app, energy + "/0/months/1") == "null");
  app->click(Role::button, "撤销");
  CHECK(text_at(app, energy + "/0") ==
        R"({"carrier":"electricity.grid","amount":null,"unit":"kWh"})");
}

TEST_CASE("the green part of a bill becomes a new line with its proof; the sum stays") {
  RunningApp app;
  open_with(
      app,
      R"([{"carrier":"electricity.grid","amount":430.3,"unit":"万kWh"},{"carrier":"diesel","amount":1,"unit":"t"}])");
  const auto total = [&] { return *app.app->state().number("energy.tce", 2025); };
  const double before = total();
  app->click(Role::button, "详情：外购电力（无绿色证明）");
  app->click(Role::button, "其中绿电");
  CHECK_FALSE(has_button(app, "拆成两行"));
  app->type("其中绿电的数量", "431");
  app->choose("绿电证明", "trade");
  CHECK(app->says("应大于 0，不超过这一行的 430.3 万kWh。"));
  CHECK_FALSE(has_button(app, "拆成两行"));
  app->type("其中绿电的数量", "60.1");
  app->leave("其中绿电的数量");
  CHECK(has_button(app, "拆成两行"));
  app->click(Role::button, "拆成两行");
  CHECK(
      text_at(app, energy) ==
      R"([{"carrier":"electricity.grid","amount":370.2,"unit":"万kWh","split_off":60.1},{"carrier":"electricity.green","amount":60.1,"unit":"万kWh","proof":"trade"},{"carrier":"diesel","amount":1,"unit":"t"}])");
  CHECK(std::abs(total() - before) < 1e-9 * before);
  app->click(Role::button, "撤销");
  CHECK(text_at(app, energy + "/0/amount") == "430.3");
  CHECK(app.at(energy)->size() == 2);
}

TEST_CASE("litres become tonnes only by a density that was given") {
  RunningApp app;
  open_with(app, R"([{"carrier":"diesel","amount":null,"unit":"t"}])");
  app->click(Role::button, "详情：柴油");
  app->click(Role::button, "账单按升？");
  app->type("体积", "20000");
  app->leave("体积");
  for (const ui::Node& node : app->tree())
    CHECK(node.name.find("按此密度换算") == std::string::npos);
  app->type("密度", "840");
  CHECK(app->says("密度不像液体燃料"));
  CHECK(app.at(energy + "/0/amount")->is_null());
  app->type("密度", "0.84");
  app->leave("密度");
  CHECK(app.at(energy + "/0/amount")->is_null());
  app->click(Role::button, "按此密度换算，填 16.8 吨");
  CHECK(*app.at(energy + "/0/amount") == 16.8);
  CHECK(text_at(app, energy + "/0/density") == R"({"value":0.84,"unit":"kg/L"})");
  CHECK(app->says("已按此密度换算为 16.8 吨。"));
  CHECK(app.app->state().assessment().diagnostics.empty());
}

TEST_CASE(
    "a slip of the unit is asked about; what is confirmed is remembered in the file, as long as it "
    "stays") {
  RunningApp app;
  open_with(
      app,
      R"([{"carrier":"diesel","amount":18,"unit":"t"},{"carrier":"coke","amount":900,"unit":"t"}])");
  const std::string question = "若账单单位是千克，应为 0.9 吨。";
  REQUIRE(app->says(question));
  app->click(Role::button, "没错，是 900 吨");
  CHECK_FALSE(app->says(question));
  CHECK(text_at(app, energy + "/1/checked") == R"({"amount":900.0,"unit":"t"})");
  CHECK(app.app->state().assessment().diagnostics.empty());
  app->click(Role::button, "撤销");
  CHECK(app->says(question));
  app->click(Role::button, "改为 0.9 吨");
  CHECK(*app.at(energy + "/1/amount") == 0.9);
  CHECK_FALSE(app->says(question));
}

TEST_CASE("no sample is asked about a slip") {
  for (const char* sample : {"foundry-wuhu", "dyeing-suzhou"}) {
    RunningApp app;
    app.load_sample(sample);
    app.go("能源");
    for (const ui::Node& node : app->tree()) CHECK(node.name.find("没错，是") == std::string::npos);
  }
}

TEST_CASE("the entry helpers stay within the page, wide and narrow, in both languages") {
  for (const char* language : {"zh", "en"})
    for (float width : {1280.f, 390.f, 360.f}) {
      RunningApp app({language, "CN-AH", "2026-11-20", "energy"});
      app->viewport.width = width;
      app.app->load(
          R"({"format":"greengauge.firm/1","region":"CN-AH","years":{"2025":{"energy":[{"carrier":"electricity.grid","amount":43000,"unit":"万kWh","months":[1,2,3]},{"carrier":"diesel","amount":18,"unit":"t","volume":{"value":1,"unit":"L"}}]}}})");
      app.settle();
      app->send({ui::EventKind::input, ui::no_node,
                 "名称\t单位\t1月\t2月\t备注\n柴油\t吨\t18\t=A1\t很长很长的备注\nzq\tGJ\t1\t2\n"});
      for (std::size_t round = 0; round < 3; ++round)
        for (const ui::Node& node : std::vector<ui::Node>(app->tree()))
          if (node.role == Role::button && node.state.expanded == false)
            app->send({ui::EventKind::click, node.id, ""});
      for (const ui::Node& node : app->tree()) {
        CAPTURE(node.name);
        CHECK(node.rect.right() <= width + 0.5f);
        CHECK(node.name.find("app.") != 0);
      }
    }
}

TEST_CASE("what is asked of a line stays open while it is typed, letter by letter") {
  RunningApp app;
  open_with(
      app,
      R"([{"carrier":"steam","amount":100,"unit":"t"},{"carrier":"steam","amount":7,"unit":"t"}])");
  const auto fields = [&] {
    std::size_t count = 0;
    for (const ui::Node& node : app->tree())
      count += node.role == Role::text_field && node.name == "蒸汽焓值";
    return count;
  };
  REQUIRE(fields() == 2);
  const ui::NodeId field = app->find(Role::text_field, "蒸汽焓值").id;
  for (const char* so_far : {"2", "27", "276", "2768"}) {
    app->send({ui::EventKind::input, field, so_far});
    CHECK(fields() == 2);
    CHECK(app->says("请核对数和单位") == (std::string_view(so_far) != "2768"));
  }
  CHECK(*app.at(energy + "/0/enthalpy/value") == 2768.0);
  CHECK(app->says("100 吨 × 2,768 kJ/kg × 0.03412 kgce/MJ = 9.44"));  // 276.8 GJ × 34.12 kgce/GJ
  app.go("产品与产值");
  app.go("能源");
  CHECK(fields() == 1);  // only what is still missing
}

TEST_CASE(
    "a year that was only looked at is not added to the firm; one with figures can be removed") {
  RunningApp app;
  app.load_sample("foundry-wuhu");
  app.go("能源");
  app->choose("＋ 年份", "2023");
  CHECK(app->says("2023 年"));
  app.go("结果");
  CHECK_FALSE(app->says("2023 年 · 实时"));
  app.go("能源");
  CHECK_FALSE(app->says("2023 年"));
  app->click(Role::button, "2020 年（基准）");
  app->click(Role::button, "删除 2020 年的全部数据");
  CHECK_FALSE(app.at("/years/2020"));
  CHECK_FALSE(app->seek(Role::button, "删除 2025 年的全部数据"));  // the last one stays
  app->click(Role::button, "撤销");
  CHECK(app.at("/years/2020"));
}

TEST_CASE(
    "another year takes over the products of this one, and shares above the whole are reported") {
  RunningApp app;
  app.app->load(
      R"({"format":"greengauge.firm/1","name":"x","region":"CN-JS","years":{"2025":{"products":[
    {"id":"p1","product":"woven_fabric","output":{"value":10,"unit":"t"},"energy_share":0.6},
    {"id":"p2","product":"other","output":{"value":4,"unit":"kg"},"energy_share":0.43}]}}})");
  app.settle();
  app.go("产品与产值");
  CHECK(app->says("合计为 103.0 %"));
  app->type("产品名称", "真丝");
  CHECK(*app.at("/years/2025/products/1/id") == "真丝");
  app->choose("＋ 年份", "2024");
  app->click(Role::button, "沿用 2025 年的产品");
  CHECK(
      text_at(app, "/years/2024/products") ==
      R"([{"id":"p1","product":"woven_fabric","output":{"value":null,"unit":"t"},"energy_share":null},)"
      R"({"id":"真丝","product":"other","output":{"value":null,"unit":"kg"},"energy_share":null}])");
  CHECK_FALSE(app->seek(Role::button, "沿用 2025 年的产品"));
}

TEST_CASE("what keeps the total from being known is named") {
  RunningApp app;
  open_with(
      app,
      R"([{"carrier":"diesel","amount":1,"unit":"t"},{"carrier":"coke","unit":"t"},{"carrier":"natural_gas","unit":"万m³"}])");
  std::string told;
  for (const ui::Node& node : app->tree())
    if (node.role == Role::status && node.name.find("没有算出来") != std::string::npos)
      told = node.name;
  CAPTURE(told);
  CHECK(told.find("焦炭；天然气") == 0);
  app->type("数量：焦炭", "2");
  CHECK_FALSE(app->says("焦炭；"));
}

TEST_CASE("an output value ten thousand times the revenue is asked about, a tenth of it is not") {
  RunningApp app;
  app.app->load(
      R"({"format":"greengauge.firm/1","name":"x","region":"CN-AH","answers":{"revenue":{"value":17200,"unit":"万元"}},
    "years":{"2025":{"answers":{"output_value":{"value":1.72,"unit":"万元"}}}}})");
  app.settle();
  app.go("产品与产值");
  CHECK(app->says("相差 10,000 倍"));
  app->type("工业总产值（当年价）", "1720");
  CHECK_FALSE(app->says("请核对单位（万元还是亿元）"));
}

TEST_CASE("the headers of a folded table are in the order of its cells") {
  RunningApp app;
  app->viewport.width = 390;
  open_with(app, R"([{"carrier":"diesel","amount":1,"unit":"t"}])");
  std::string row;  // the details' column has no heading
  ui::NodeId first = ui::no_node;
  for (const ui::Node& node : app->tree()) {
    if (node.role == Role::row && first == ui::no_node) first = node.id;
    if (first != ui::no_node && node.parent == first) row += node.name + "|";
  }
  CHECK(row == "能源||数量|单位|吨标准煤|占比|");
}

TEST_CASE(
    "products of a faulty file are taken over as far as they say anything, and nothing breaks") {
  for (const char* products :
       {R"("x")", R"([5, null, {"output": 3}, {"id": "a", "output": {"unit": 7}}])", "{}", "[]"}) {
    RunningApp app;
    app.app->load(
        R"({"format":"greengauge.firm/1","name":"x","region":"CN-JS","years":{"2025":{"products":)" +
        std::string(products) + "}}}");
    app.settle();
    app.go("产品与产值");
    app->choose("＋ 年份", "2024");
    if (!app->seek(Role::button, "沿用 2025 年的产品")) continue;
    app->click(Role::button, "沿用 2025 年的产品");
    CHECK(app.at("/years/2024/products")->size() == 4);
    CHECK(*app.at("/years/2024/products/3/id") == "a");
  }
}

TEST_CASE("a name that another product has is reported at the field") {
  RunningApp app;
  app.app->load(
      R"({"format":"greengauge.firm/1","name":"x","region":"CN-JS","years":{"2025":{"products":[
    {"id":"甲","product":"other"},{"id":"乙","product":"other"}]}}})");
  app.settle();
  app.go("产品与产值");
  ui::NodeId last = ui::no_node;
  for (const ui::Node& node : app->tree())
    if (node.role == Role::text_field && node.name == "产品名称") last = node.id;
  app->send({ui::EventKind::input, last, "甲"});
  for (const ui::Node& node : app->tree())
    if (node.id == last) CHECK(node.state.invalid);
}
