// Charts and sliders in the semantic tree.
#include "ui/chart.h"

#include "support/page.h"
#include "ui/slider.h"

using namespace greengauge;
using namespace greengauge::ui;
using test::Page;

namespace {

greengauge::chart::Figure figure() {
  return {"能源结构",
          "电最多",
          "未知",
          {{"能源", "用量"}, {{"电", "60 tce"}, {"煤", "未知"}}},
          greengauge::chart::Bars{{{"电", 60, "60 tce", {}, 0, greengauge::chart::Accent::plain},
                                   {"煤", {}, "", {}, 0, greengauge::chart::Accent::plain}}}};
}

std::vector<std::string> names_below(const Tree& tree, NodeId parent) {
  std::vector<std::string> names;
  for (const Node& node : tree)
    if (node.parent == parent) names.push_back(node.name);
  return names;
}

}  // namespace

TEST_CASE("a chart is a figure with its name, its sentence and the table of its data") {
  Page page([](Ui& u) { ui::chart(u, "energy", figure()); });
  const Node& whole = page.find(Role::figure, "能源结构");
  CHECK(page.find(Role::heading, "能源结构").parent == whole.id);
  CHECK(page.find(Role::text, "电最多").parent == whole.id);
  const Node& table = page.find(Role::table, "能源结构");
  CHECK(table.parent == whole.id);
  std::vector<std::vector<std::string>> rows;
  for (const Node& node : page.tree())
    if (node.role == Role::row && node.parent == table.id)
      rows.push_back(names_below(page.tree(), node.id));
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == std::vector<std::string>{"能源", "用量"});
  CHECK(rows[1] == std::vector<std::string>{"电", "60 tce"});
  CHECK(rows[2] == std::vector<std::string>{"煤", "未知"});
  CHECK(whole.rect.h > 40);
}

TEST_CASE(
    "a slider moves in its own steps, is described with its unit, and never passes its ends") {
  double value = 6000;
  Page page([&](Ui& u) {
    if (auto moved = slider(u, {.key = "s",
                                .label = "年运行小时",
                                .value_text = "6,000 h",
                                .value = value,
                                .max = 8760}))
      value = *moved;
  });
  const Node& node = page.find(Role::slider, "年运行小时");
  CHECK(node.value == "6000");
  CHECK(node.description == "6,000 h");
  REQUIRE(node.gauge);
  CHECK(node.gauge->high == 8760);
  page.send({EventKind::input, node.id, "7000"});
  CHECK(value == 7000);
  page.send({EventKind::input, page.find(Role::slider, "年运行小时").id, "99999"});
  CHECK(value == 8760);
  page.send({EventKind::input, page.find(Role::slider, "年运行小时").id, "?"});
  CHECK(value == 8760);
}
