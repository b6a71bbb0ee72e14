// The gallery's buttons, links, chips, disclosures, sliders and icons.
#pragma once

#include "ui/controls.h"
#include "ui/gallery/sample.h"
#include "ui/slider.h"

namespace greengauge::ui::gallery {

inline Section buttons(Say say) {
  Section section{"button", {}, true};
  const auto add = [&](std::string state, float width, Button b, std::vector<Act> acts = {}) {
    b.key = "b";
    section.samples.push_back(
        {std::move(state), width, [=](Ui& u) { button(u, b); }, std::move(acts)});
  };
  const Act point{EventKind::hover, Role::button};
  const Act focus{EventKind::focus, Role::button};
  const char* next = say("下一步", "Next");
  for (const auto& [name, kind] : {std::pair{"primary", ButtonKind::primary},
                                   {"outline", ButtonKind::outline},
                                   {"plain", ButtonKind::plain},
                                   {"quiet", ButtonKind::quiet}}) {
    const std::string of = std::string(name) + ", ";
    const Button b{.label = next, .kind = kind};
    add(of + "rest", 130, b);
    add(of + "hover", 130, b, {point});
    add(of + "focus", 130, b, {focus});
    Button other = b;
    other.disabled = true;
    add(of + "disabled", 130, other);
    other = b;
    other.icon = Icon::plus;
    add(of + "icon", 130, other);
    other.icon = Icon::trash;
    other.disabled = true;
    add(of + "icon, disabled", 130, other);
    other = {.label = next, .kind = kind, .pressed = Checked::on};
    add(of + "pressed", 130, other);
    other.pressed = Checked::off;
    add(of + "not pressed", 130, other);
  }
  const Button only{.label = say("撤销", "Undo"),
                    .kind = ButtonKind::quiet,
                    .icon = Icon::undo,
                    .icon_only = true,
                    .description = say("删去柴油", "Diesel removed")};
  add("icon only", 60, only);
  for (const auto& [state, act] :
       {std::pair{"icon only, hover: tooltip", point}, {"icon only, focus: tooltip", focus}})
    section.samples.push_back({state,
                               140,
                               [=](Ui& u) {
                                 Button b = only;
                                 b.key = "b";
                                 u.within_indent(50, [&] { button(u, b); });
                                 u.space(36);
                               },
                               {act}});
  add("opens a menu", 160,
      {.label = say("更多", "More"),
       .icon = Icon::chevron_down,
       .expanded = false,
       .look = "menu"});
  add("magnified", 260,
      {.label = say("开始", "Start"), .kind = ButtonKind::primary, .magnified = 1.6f});
  add("other language", 130,
      {.label = say("English", "中文"), .kind = ButtonKind::quiet, .language = say("en", "zh")});
  add("long text", 200,
      {.label = say("导出可以打印的报告和全部计算过程", "Export the report and every derivation"),
       .kind = ButtonKind::outline,
       .icon = Icon::paper});
  add("long text, primary", 200,
      {.label = say("导出可以打印的报告和全部计算过程", "Export the report and every derivation"),
       .kind = ButtonKind::primary});
  return section;
}

inline Section links(Say say) {
  Section section{"link", {}, true};
  const auto add = [&](const char* state, float width, Link l, std::vector<Act> acts = {}) {
    l.key = "l";
    section.samples.push_back({state, width, [=](Ui& u) { link(u, l); }, std::move(acts)});
  };
  const Link action{.label = say("怎么算的", "How it is computed"), .expanded = false};
  add("action", 160, action);
  add("action, hover", 160, action, {{EventKind::hover, Role::button}});
  add("action, focus", 160, action, {{EventKind::focus, Role::button}});
  add("to a page, 16 px", 200,
      {.label = "GB/T 2589—2020",
       .href = "https://example.org",
       .name = say("GB/T 2589—2020，新窗口", "GB/T 2589—2020, new window"),
       .size = type_body});
  add("long text", 200,
      {.label = say("工业和信息化部关于开展绿色制造名单推荐工作的通知",
                    "Notice of the ministry on recommending green factories")});
  return section;
}

inline Section chip_rows(Say say) {
  Section section{"chips", {}, true};
  const auto add = [&](const char* state, float width, int chosen, std::vector<std::string> labels,
                       std::vector<Act> acts = {}) {
    section.samples.push_back({state, width,
                               [=](Ui& u) { chips(u, "c", say("年份", "Year"), labels, chosen); },
                               std::move(acts)});
  };
  const std::vector<std::string> years{"2023", "2024", "2025"};
  add("none chosen", 240, -1, years);
  add("one chosen", 240, 2, years);
  add("hover", 240, 2, years, {{EventKind::hover, Role::button}});
  add("focus", 240, 2, years, {{EventKind::focus, Role::button, "", 2}});
  add("wrapped", 240, 0,
      {say("电力", "Electricity"), say("天然气", "Natural gas"), say("柴油", "Diesel"),
       say("蒸汽", "Steam"), say("烟煤", "Coal")});
  return section;
}

inline Section disclosures(Say say) {
  Section section{"disclosure", {}, true};
  const auto add = [&](const char* state, bool open, const char* label,
                       std::vector<Act> acts = {}) {
    section.samples.push_back({state, 220,
                               [=](Ui& u) {
                                 if (disclosure(u, "d", label, open))
                                   paragraph(u, say("12 项条件，5 项满足", "12 conditions, 5 met"));
                               },
                               std::move(acts)});
  };
  const char* label = say("逐条查看", "Every condition");
  add("closed", false, label);
  add("open", true, label);
  add("focus", false, label, {{EventKind::focus, Role::button}});
  add("long text", false,
      say("还有 7 项只影响评分、不影响能否申报的条件",
          "7 more conditions that count for the score, not for the application"));
  return section;
}

inline Section sliders(Say say) {
  Section section{"slider", {}};
  const auto add = [&](const char* state, double value, std::vector<Act> acts = {}) {
    section.samples.push_back({state, 200,
                               [=](Ui& u) {
                                 slider(u, {.key = "s",
                                            .label = say("运行小时", "Hours"),
                                            .value_text = "6,000 h",
                                            .value = value,
                                            .max = 8760,
                                            .step = 60});
                               },
                               std::move(acts)});
  };
  add("least", 0);
  add("between", 6000);
  add("most", 8760);
  add("focus", 3000, {{EventKind::focus, Role::slider}});
  return section;
}

/// Every icon: its name is not painted anywhere, so they go by number.
inline Section icons(Say) {
  Section section{"icon", {}};
  for (int i = static_cast<int>(Icon::check); i <= static_cast<int>(Icon::dash); ++i)
    section.samples.push_back({std::to_string(i), 24, [=](Ui& u) {
                                 const Rect rect = u.place(24, 24);
                                 u.painter().icon(static_cast<Icon>(i), rect, u.theme().text);
                               }});
  return section;
}

}  // namespace greengauge::ui::gallery
