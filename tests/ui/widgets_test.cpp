// Widgets by role and name: events in, semantic nodes and values out; layout at all widths;
// patches.
#include "support/page.h"
#include "ui/bars.h"
#include "ui/containers.h"
#include "ui/numbers.h"
#include "ui/patch.h"
#include "ui/shell.h"

using namespace greengauge;
using namespace greengauge::ui;
using test::Page;

TEST_CASE("a button reports a press once, and none when it is disabled") {
  int pressed = 0;
  bool disabled = false;
  Page page([&](Ui& u) {
    if (button(u, {.key = "b", .label = "撤销", .disabled = disabled})) ++pressed;
  });
  page.click(Role::button, "撤销");
  CHECK(pressed == 1);
  disabled = true;
  page.settle();
  CHECK(page.find(Role::button, "撤销").state.disabled);
  page.click(Role::button, "撤销");
  CHECK(pressed == 1);
}

TEST_CASE("an event requests three frames, and a page at rest requests none") {
  Page page([](Ui& u) { button(u, {.key = "b", .label = "好"}); });
  CHECK(page.stage().ui().frames_wanted() == 0);
  const NodeId id = page.find(Role::button, "好").id;
  const std::vector<Event> events{{EventKind::hover, id, ""}};
  page.stage().run(
      {page.viewport, &events}, [](Ui& u) { button(u, {.key = "b", .label = "好"}); },
      paint_nothing);
  CHECK(page.stage().ui().frames_wanted() == 2);
}

TEST_CASE("a text field is named by its label and gives back what is typed") {
  std::string name;
  Page page([&](Ui& u) {
    if (auto text =
            text_field(u, {{.key = "n", .label = "企业名称", .help = "照执照填"}, name, "例"}))
      name = *text;
  });
  page.type("企业名称", "安徽省𠮷祥机械");
  CHECK(name == "安徽省𠮷祥机械");
  const Node& field = page.find(Role::text_field, "企业名称");
  CHECK(field.value == name);
  REQUIRE(field.described_by.size() == 1);
  CHECK(find_node(page.tree(), field.described_by[0])->name == "照执照填");
}

namespace {

struct NumberPage {
  std::optional<double> value;
  std::string text;
  Page page{[this](Ui& u) {
    NumberField f{
        .field = {.key = "a", .label = "数量"}, .value = value, .not_a_number = "“{text}”不是数字"};
    if (auto edit = number_field(u, f); edit.edited) {
      value = edit.value;
      text = edit.text;
    }
  }};
};

}  // namespace

TEST_CASE("a number field keeps what is typed and says what is wrong with it at the field") {
  NumberPage n;
  n.page.type("数量", "43o");
  CHECK_FALSE(n.value);
  CHECK(n.text == "43o");
  CHECK_FALSE(n.page.find(Role::text_field, "数量").state.invalid);  // still typing
  n.page.leave("数量");
  const Node& field = n.page.find(Role::text_field, "数量");
  CHECK(field.state.invalid);
  CHECK(field.value == "43o");
  CHECK(n.page.says("“43o”不是数字"));
  REQUIRE(field.described_by.size() == 1);
}

TEST_CASE("a number field takes full-width digits, and a blank is unknown, never zero") {
  NumberPage n;
  n.page.type("数量", "１，２００");
  REQUIRE(n.value);
  CHECK(*n.value == 1200.0);
  n.page.type("数量", "");
  CHECK_FALSE(n.value);
  n.page.type("数量", "0");
  CHECK(n.value == 0.0);
}

TEST_CASE("undoing elsewhere is shown in the field in place of the old draft") {
  NumberPage n;
  n.page.type("数量", "5.");
  CHECK(n.page.find(Role::text_field, "数量").value == "5.");
  n.value = 7;
  n.page.settle();
  CHECK(n.page.find(Role::text_field, "数量").value == "7");
}

TEST_CASE("yes, no and not sure are radios of one group") {
  std::string value;
  const std::vector<Option> options{{"yes", "是"}, {"no", "否"}, {"", "不确定"}};
  Page page([&](Ui& u) {
    if (auto chosen = segmented(u, {{.key = "q", .label = "有无事故？"}, value, &options}))
      value = *chosen;
  });
  CHECK(page.find(Role::radio, "不确定").state.checked == Checked::on);
  page.pick("有无事故？", "否");
  CHECK(value == "no");
  CHECK(page.find(Role::radio, "否").state.checked == Checked::on);
  page.pick("有无事故？", "不确定");
  CHECK(value.empty());
}

namespace {

const std::vector<Option> boilers{
    {"none", "没有锅炉"}, {"gas", "锅炉用天然气"}, {"coal", "锅炉用煤或其他燃料"}};
const std::vector<Option> motors{
    {"1", "1 级（IE5）"}, {"2", "2 级（IE4）"}, {"3", "3 级（IE3）"}, {"0", "更低"}};

}  // namespace

TEST_CASE(
    "segments are never narrower than their words: they go into two rows, or one below the other") {
  for (const auto* options : {&boilers, &motors})
    for (float scale : {1.f, 2.f})
      for (float width = 200; width <= 900; width += 50) {
        CAPTURE(scale);
        CAPTURE(width);
        Page page([&](Ui& u) {
          u.within(10, 0, width, [&] {
            segmented(u, {{.key = "s", .label = "问"}, "", options});
            paragraph(u, "下文");
          });
        });
        page.viewport.text_scale = scale;
        page.settle();
        std::vector<Rect> rects;
        for (const Option& option : *options) {
          const Rect rect = page.find(Role::radio, option.label).rect;
          float words = 0;
          for (char32_t c : decode_utf8(option.label))
            words += scale * 16 * (c < 0x2E80 ? 0.5f : 1.f);
          const float room = rect.w - scale * 32 + 1;  // less the tick and the sides
          if (words > room) {
            CHECK(rect.w == width);
            CHECK(rect.h >= std::ceil(words / room) * 24 * scale);
          }
          CHECK(rect.x >= 10);
          CHECK(rect.right() <= 10 + width + 0.5f);
          for (const Rect& other : rects)  // none covers another
            CHECK((rect.x >= other.right() - 0.5f || rect.y >= other.bottom() - 0.5f));
          rects.push_back(rect);
        }
        CHECK(page.find(Role::text, "下文").rect.y >= rects.back().bottom());
      }
}

TEST_CASE("a number is whole beside its unit, else the unit gives way or goes below") {
  const std::vector<Option> units{{"t", "t"}, {"kWh", "万千瓦时"}};
  for (double value : {430.0, 30100000.0, 1234567890.125})
    for (const char* unit : {"t", "kWh"})
      for (float width = 130; width <= 500; width += 10) {
        CAPTURE(value);
        CAPTURE(width);
        Page page([&](Ui& u) {
          const UnitChoice choice{.label = "单位", .value = unit, .options = &units};
          u.within(0, 0, width, [&] {
            number_field(
                u,
                {.field = {.key = "n", .label = "数量"}, .value = value, .choose_unit = &choice});
          });
        });
        const Rect number = page.find(Role::text_field, "数量").rect;
        const Rect chosen = page.find(Role::choice, "单位").rect;
        const float words = 8 * static_cast<float>(format_number(value).size());
        const bool below = chosen.y >= number.bottom();
        CHECK((below || chosen.x >= number.right()));
        CHECK((below ? number.w == width : number.w >= words + 24));
        CHECK(chosen.w >= 46 + (unit[0] == 't' ? 8 : 64));  // the unit is whole, too
        CHECK(chosen.right() <= width + 0.5f);
      }
}

TEST_CASE("nothing moves while a number is typed; the unit gives way when the field is left") {
  const std::vector<Option> units{{"t", "t"}, {"kWh", "万千瓦时"}};
  std::optional<double> value = 4;
  Page page([&](Ui& u) {
    const UnitChoice choice{.label = "单位", .value = "t", .options = &units};
    u.within(0, 0, 230, [&] {
      if (auto edit = number_field(
              u, {.field = {.key = "n", .label = "数量"}, .value = value, .choose_unit = &choice});
          edit.edited)
        value = edit.value;
    });
  });
  const Rect before = page.find(Role::choice, "单位").rect;
  page.type("数量", "1234567890");
  CHECK(page.find(Role::choice, "单位").rect == before);
  page.leave("数量");
  const Rect after = page.find(Role::choice, "单位").rect;
  CHECK(after.x > before.x);
  CHECK(after.y == before.y);
}

TEST_CASE("a searchable choice narrows, moves by arrow keys and picks by Enter") {
  std::string value;
  const std::vector<Found> options{{"3391", "黑色金属铸造", "3391", "foundry"},
                                   {"1713", "棉印染精加工", "1713", "dyeing"},
                                   {"1723", "毛染整精加工", "1723", "wool"}};
  Page page([&](Ui& u) {
    if (auto chosen =
            search_choice(u, {{.key = "i", .label = "行业"}, value, &options, "", "没有"}))
      value = *chosen;
  });
  CHECK_FALSE(page.seek(Role::listbox, "行业"));
  page.type("行业", "染", Role::combobox);
  CHECK(page.find(Role::combobox, "行业").state.expanded == true);
  CHECK(page.seek(Role::option, "棉印染精加工 1713"));
  CHECK_FALSE(page.seek(Role::option, "黑色金属铸造 3391"));
  const NodeId field = page.find(Role::combobox, "行业").id;
  page.press(field, "ArrowDown");
  page.press(field, "Enter");
  CHECK(value == "1723");
  CHECK_FALSE(page.seek(Role::listbox, "行业"));
  page.type("行业", "DYE", Role::combobox);
  page.click(Role::option, "棉印染精加工 1713");
  CHECK(value == "1713");
  page.type("行业", "x", Role::combobox);
  page.press(field, "Escape");
  CHECK_FALSE(page.seek(Role::listbox, "行业"));
  CHECK(value == "1713");
}

TEST_CASE("a search finds a whole word before a part of one") {
  std::string value;
  const std::vector<Found> options{{"lng", "液化天然气", "", "yhtrq"},
                                   {"gas", "天然气", "", "ranqi trq"}};
  Page page([&](Ui& u) {
    if (auto chosen =
            search_choice(u, {{.key = "c", .label = "能源"}, value, &options, "", "没有"}))
      value = *chosen;
  });
  page.type("能源", "trq", Role::combobox);
  page.press(page.find(Role::combobox, "能源").id, "Enter");
  CHECK(value == "gas");
}

TEST_CASE("a search finds what begins with the words before what has them within") {
  std::string value;
  const std::vector<Found> options{{"lng", "Liquefied natural gas (LNG)", "", "lng"},
                                   {"oil", "Gas from oil", "", "lie"},
                                   {"gas", "Natural gas (pipeline)", "", "gas ranqi"}};
  Page page([&](Ui& u) {
    if (auto chosen =
            search_choice(u, {{.key = "c", .label = "能源"}, value, &options, "", "没有"}))
      value = *chosen;
  });
  for (const auto& [typed, found] :
       {std::pair{"natural gas", "gas"}, {"gas", "gas"}, {"lng", "lng"}, {"gas from", "oil"}}) {
    page.type("能源", typed, Role::combobox);
    page.press(page.find(Role::combobox, "能源").id, "Enter");
    CHECK(value == found);
  }
}

TEST_CASE("a disclosure opens what follows and says so") {
  Page page([](Ui& u) {
    if (disclosure(u, "d", "逐条查看")) paragraph(u, "里面");
  });
  CHECK(page.find(Role::button, "逐条查看").state.expanded == false);
  CHECK_FALSE(page.says("里面"));
  page.click(Role::button, "逐条查看");
  CHECK(page.find(Role::button, "逐条查看").state.expanded == true);
  CHECK(page.says("里面"));
}

TEST_CASE("a folded table has the same cells as a wide one") {
  for (bool folded : {false, true}) {
    Page page([&](Ui& u) {
      Table table(u, "t", "能源", {{"名称"}, {"数量", 1, Align::right, 1}}, folded);
      table.row("r", [&](int column) { table.words(column == 0 ? "天然气" : "21"); });
      table.end();
    });
    const NodeId row = page.find(Role::row_header, "").parent;
    CHECK(find_node(page.tree(), row)->role == Role::row);
    CHECK(page.seek(Role::column_header, "数量"));
    CHECK(page.says("天然气"));
    CHECK(page.says("21"));
  }
}

TEST_CASE("nothing is wider than the page, from 320 to 3840 px and at 200 % text") {
  for (float width : {320.f, 360.f, 390.f, 768.f, 1280.f, 3840.f})
    for (float text_scale : {1.f, 2.f}) {
      Page page([](Ui& u) {
        Shell s{"绿标尺",
                "GreenGauge",
                "页面",
                "实时",
                {{"a", "企业", "企业"}, {"b", "结果", "结果"}},
                0,
                "1,617 吨标准煤",
                "已填"};
        shell(u, s,
              {[&] { button(u, {.key = "en", .label = "EN"}); },
               [&](bool) {
                 heading(u, 1, "结果");
                 card(u, {.key = "c", .label = "卡"}, [&] {
                   text_field(u, {{.key = "f", .label = "名称"}, "", ""});
                   interval_bar(u, {"得分", "41–78", 41, 78, 100});
                   badge(u, Tone::gap, "有差距");
                 });
               },
               [&] { paragraph(u, "旁边"); }});
      });
      page.viewport.width = width;
      page.viewport.text_scale = text_scale;
      page.settle();
      for (const Node& node : page.tree()) {
        CAPTURE(node.name);
        CAPTURE(width);
        CHECK(node.rect.x >= -0.5f);
        CHECK(node.rect.right() <= width + 0.5f);
      }
    }
}

TEST_CASE("a patch has everything at first, then only what changed, then nothing") {
  std::string text = "一";
  Page page([&](Ui& u) {
    card(u, {.key = "c", .label = "卡"}, [&] {
      paragraph(u, text, {.key = "p"});
      button(u, {.key = "b", .label = "好"});
    });
  });
  const std::string first = page.stage().take_patch();
  CHECK(first.find("\"name\":\"好\"") != std::string::npos);
  CHECK(first.find("\"theme\"") != std::string::npos);
  CHECK(page.stage().take_patch().empty());
  text = "二";
  page.settle();
  const std::string second = page.stage().take_patch();
  CHECK(second.find("二") != std::string::npos);
  CHECK(second.find("好") == std::string::npos);
}

TEST_CASE("moving a card changes one node, not all that are in it") {
  float above = 10;
  Page page([&](Ui& u) {
    u.space(above);
    card(u, {.key = "c", .label = "卡"}, [&] {
      for (int i = 0; i < 10; ++i) paragraph(u, "行");
    });
  });
  page.stage().take_patch();
  above = 50;
  page.settle();
  const std::string patch = page.stage().take_patch();
  CHECK(patch.find("\"role\":\"section\"") != std::string::npos);
  CHECK(patch.find("\"role\":\"text\"") == std::string::npos);
}

TEST_CASE("words that are taller than a flow's line push down what follows") {
  Page page([](Ui& u) {
    u.within(0, 0, 100, [&] {
      u.flow(24, 8, [&] {
        paragraph(u, "很长的一句话要占好几行才放得下", {.key = "long"});
        paragraph(u, "后面", {.key = "next"});
      });
      paragraph(u, "下文", {.key = "below"});
    });
  });
  const float bottom = page.find(Role::text, "很长的一句话要占好几行才放得下").rect.bottom();
  CHECK(page.find(Role::text, "很长的一句话要占好几行才放得下").rect.y == 0);
  CHECK(page.find(Role::text, "后面").rect.y >= bottom);
  CHECK(page.find(Role::text, "下文").rect.y >= page.find(Role::text, "后面").rect.bottom());
}
