// The gallery's fields. A field that has the focus is painted without its words: there the page's own
// control shows them.
#pragma once

#include "ui/fields.h"
#include "ui/gallery/sample.h"
#include "ui/text_area.h"

namespace greengauge::ui::gallery {

inline const std::vector<Option>& units() {
  static const std::vector<Option> list{{"t", "t"}, {"kg", "kg"}, {"10⁴ kWh", "10⁴ kWh"}};
  return list;
}

inline std::vector<Option> answers(Say say) {
  return {{"yes", say("是", "Yes")}, {"no", say("否", "No")}, {"", say("不确定", "Not sure")}};
}

inline std::vector<Option> boilers(Say say) {
  return {{"none", say("没有锅炉", "No boiler")},
          {"gas", say("锅炉用天然气", "Boiler on natural gas")},
          {"coal", say("锅炉用煤或其他燃料", "Boiler on coal or another fuel")}};
}

inline std::vector<Option> motors(Say say) {
  return {{"1", say("1 级（IE5）", "Level 1 (IE5)")},
          {"2", say("2 级（IE4）", "Level 2 (IE4)")},
          {"3", say("3 级（IE3）", "Level 3 (IE3)")},
          {"0", say("更低", "Below")}};
}

inline std::vector<Found> industries(Say say) {
  return {{"3391", say("黑色金属铸造", "Iron and steel casting"), "3391", "foundry"},
          {"3392", say("有色金属铸造", "Casting of other metals"), "3392", "foundry"},
          {"1713", say("棉印染精加工", "Cotton dyeing and finishing"), "1713", "dyeing"},
          {"3011", say("水泥制造", "Cement"), "3011", "cement"}};
}

inline Section text_fields(Say say) {
  Section section{"text_field", {}, true};
  const auto add = [&](const char* state, TextField f, std::vector<Act> acts = {}) {
    f.field.key = "f";
    f.field.label = say("企业名称", "Name of the firm");
    section.samples.push_back({state, 250, [=](Ui& u) { text_field(u, f); }, std::move(acts)});
  };
  const char* name = say("安徽省吉祥机械", "Jixiang Machinery");
  const char* hint = say("照营业执照填写", "As on the business licence");
  add("empty", {});
  add("placeholder", {.placeholder = say("如 芜湖某铸造厂", "e.g. a foundry in Wuhu")});
  add("filled, help", {.field = {.help = hint}, .value = name});
  add("hover", {.value = name}, {{EventKind::hover, Role::text_field}});
  add("focus", {.value = name}, {{EventKind::focus, Role::text_field}});
  add("disabled", {.field = {.disabled = true}, .value = name});
  add("error",
      {.field = {.help = hint, .error = say("名称不能为空", "Enter a name"), .required = true}});
  add("error, focus", {.field = {.error = say("名称不能为空", "Enter a name"), .required = true}},
      {{EventKind::focus, Role::text_field}});
  add("label hidden", {.field = {.label_hidden = true}, .value = name});
  add("date", {.value = "2026-03-31", .input_mode = InputMode::date});
  add("long text", {.value = say("安徽省芜湖市吉祥精密机械制造股份有限公司",
                                 "Jixiang Precision Machinery Manufacturing of Wuhu")});
  return section;
}

inline Section number_fields(Say say) {
  Section section{"number_field", {}, true};
  const auto add = [&](std::string state, float width, NumberField f, bool choose = false,
                       std::vector<Act> acts = {}) {
    f.field.key = "f";
    f.field.label = say("用电量", "Electricity");
    f.not_a_number = say("“{text}”不是数字", "“{text}” is not a number");
    section.samples.push_back({std::move(state), width,
                               [=](Ui& u) {
                                 NumberField field = f;
                                 const UnitChoice unit{.label = say("单位", "Unit"),
                                                       .value = "10⁴ kWh",
                                                       .options = &units()};
                                 if (choose) field.choose_unit = &unit;
                                 number_field(u, field);
                               },
                               std::move(acts)});
  };
  add("empty", 200, {});
  add("filled", 200, {.value = 430});
  add("unit", 200, {.value = 8.25, .unit = "%"});
  add("unit, focus", 200, {.value = 8.25, .unit = "%"}, false,
      {{EventKind::focus, Role::text_field}});
  add("hover", 200, {.value = 430}, false, {{EventKind::hover, Role::text_field}});
  add("disabled", 200, {.field = {.disabled = true}, .value = 430, .unit = "kWh"});
  add("help", 200, {.field = {.help = say("12 个月的账单之和", "Sum of 12 bills")}, .value = 430});
  add("no number", 200, {.kept_text = "18吨"});
  add("error", 200, {.field = {.error = say("不能为负", "Not below zero")}, .value = -3});
  add("long", 200, {.value = 1234567890.125, .unit = "kWh"});
  add("unit chosen", 280, {.value = 430}, true);
  add("unit chosen, long", 280, {.value = 1234567890.125}, true);
  add("unit chosen, narrow", 200, {.value = 30100000}, true);
  add("unit chosen, narrow, long", 200, {.value = 1234567890.125}, true);
  add("unit chosen, 150 px", 150, {.value = 30100000}, true);
  add("100 px", 100, {.field = {.label_hidden = true}, .value = 30100000});
  add("100 px, long", 100, {.field = {.label_hidden = true}, .value = 1234567890.125});
  add("100 px, unit", 100, {.field = {.label_hidden = true}, .value = 1234567, .unit = "kWh"});
  return section;
}

inline Section choices(Say say) {
  Section section{"choice", {}, true};
  const auto add = [&](const char* state, Choice c, const char* value, std::vector<Act> acts = {}) {
    c.field.key = "c";
    c.field.label = say("锅炉", "Boilers");
    c.value = value;
    section.samples.push_back({state, 200,
                               [=](Ui& u) {
                                 const std::vector<Option> options = boilers(say);
                                 Choice whole = c;
                                 whole.options = &options;
                                 choice(u, whole);
                               },
                               std::move(acts)});
  };
  add("nothing chosen", {}, "");
  add("chosen", {}, "gas");
  add("hover", {}, "gas", {{EventKind::hover, Role::choice}});
  add("focus", {}, "gas", {{EventKind::focus, Role::choice}});
  add("disabled", {.field = {.disabled = true}}, "gas");
  add("error", {.field = {.error = say("请选一项", "Choose one")}}, "");
  add("help", {.field = {.help = say("全厂合计", "Of the whole site")}}, "none");
  add("compact", {.field = {.label_hidden = true}, .compact = true}, "none");
  add("quiet", {.field = {.label_hidden = true}, .compact = true, .quiet = true}, "none");
  add("quiet, hover", {.field = {.label_hidden = true}, .compact = true, .quiet = true}, "none",
      {{EventKind::hover, Role::choice}});
  add("quiet, focus", {.field = {.label_hidden = true}, .compact = true, .quiet = true}, "none",
      {{EventKind::focus, Role::choice}});
  add("long text", {}, "coal");
  return section;
}

inline Section search_choices(Say say) {
  Section section{"search_choice", {}, true};
  const auto add = [&](const char* state, SearchChoice c, std::vector<Act> acts = {},
                       float room = 0) {
    c.field.key = "c";
    c.field.label = say("行业", "Industry");
    c.placeholder = say("输入产品或代码", "A product or a code");
    c.nothing_found = say("没有找到", "Nothing found");
    section.samples.push_back({state, 280,
                               [=](Ui& u) {
                                 const std::vector<Found> options = industries(say);
                                 SearchChoice whole = c;
                                 whole.options = &options;
                                 search_choice(u, whole);
                                 u.space(room);
                               },
                               std::move(acts)});
  };
  const Act focus{EventKind::focus, Role::combobox};
  add("empty", {});
  add("chosen", {.value = "1713"});
  add("not among the options", {.value = say("其他", "Other")});
  add("hover", {.value = "3011"}, {{EventKind::hover, Role::combobox}});
  add("focus", {.value = "3011"}, {focus});
  add("disabled", {.field = {.disabled = true}, .value = "3011"});
  add("error", {.field = {.error = say("请选一个行业", "Choose an industry")}});
  add("open", {}, {focus, {EventKind::click, Role::combobox}});
  add("open, arrow keys", {},
      {focus, {EventKind::click, Role::combobox}, {EventKind::key, Role::combobox, "ArrowDown"}});
  add("open, hover", {},
      {focus, {EventKind::click, Role::combobox}, {EventKind::hover, Role::option, "", 2}});
  add("narrowed", {}, {focus, {EventKind::input, Role::combobox, "foundry"}});
  add("nothing found", {}, {focus, {EventKind::input, Role::combobox, "zzz"}});
  return section;
}

inline Section segments(Say say) {
  Section section{"segmented", {}, true};
  const auto add = [&](std::string state, float width, Segmented s, std::vector<Option> options,
                       std::vector<Act> acts = {}) {
    s.field.key = "s";
    if (s.field.label.empty())
      s.field.label = say("有能源管理体系？", "An energy management system?");
    section.samples.push_back({std::move(state), width,
                               [=](Ui& u) {
                                 Segmented whole = s;
                                 whole.options = &options;
                                 segmented(u, whole);
                               },
                               std::move(acts)});
  };
  const std::vector<Option> three = answers(say);
  const char* none = "nothing";
  add("nothing chosen", 330, {.value = none}, three);
  add("first chosen", 330, {.value = "yes"}, three);
  add("last chosen", 330, {.value = ""}, three);
  add("hover", 330, {.value = "yes"}, three, {{EventKind::hover, Role::radio, "", 1}});
  add("focus", 330, {.value = "yes"}, three, {{EventKind::focus, Role::radio}});
  add("focus, not chosen", 330, {.value = "yes"}, three, {{EventKind::focus, Role::radio, "", 1}});
  add("error, help", 330,
      {.field = {.help = say("GB/T 23331 的认证", "Certified to GB/T 23331"),
                 .error = say("请选一项", "Choose one")},
       .value = none},
      three);
  add("beside", 620,
      {.field = {.help = say("GB/T 23331 的认证", "Certified to GB/T 23331")},
       .value = "no",
       .beside = true},
      three);
  add("beside, no room", 330, {.value = "no", .beside = true}, three);
  add("200 px", 200, {.value = "yes"}, three);
  add("long text", 330, {.field = {.label = say("锅炉", "Boilers")}, .value = "gas"}, boilers(say));
  add("long text, 200 px", 200, {.field = {.label = say("锅炉", "Boilers")}, .value = "coal"},
      boilers(say));
  add("four", 520, {.field = {.label = say("电机", "Motors")}, .value = "2"}, motors(say));
  add("four, two rows", 330, {.field = {.label = say("电机", "Motors")}, .value = "3"},
      motors(say));
  add("four, two rows, hover", 330, {.field = {.label = say("电机", "Motors")}, .value = "3"},
      motors(say), {{EventKind::hover, Role::radio, "", 1}});
  add("two", 330, {.value = "no"}, {three[0], three[1]});
  return section;
}

inline Section text_areas(Say say) {
  Section section{"text_area", {}, true};
  const auto add = [&](const char* state, TextArea a, std::vector<Act> acts = {}) {
    a.field.key = "a";
    a.field.label = say("粘贴表格", "Paste a table");
    a.lines = 3;
    section.samples.push_back({state, 250, [=](Ui& u) { text_area(u, a); }, std::move(acts)});
  };
  add("rest", {.placeholder = say("从 Excel 复制", "Copy from Excel")});
  add("filled", {.value = "1\t2"});
  add("hover", {}, {{EventKind::hover, Role::text_area}});
  add("focus", {}, {{EventKind::focus, Role::text_area}});
  add("disabled", {.field = {.disabled = true}});
  add("error, help", {.field = {.help = say("带表头", "With its header"),
                                .error = say("没有数字", "No number in it")}});
  return section;
}

}  // namespace greengauge::ui::gallery
