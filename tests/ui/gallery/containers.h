// The gallery's cards, tables, charts, dialogs, toasts, tooltips and the frame around every page.
#pragma once

#include "ui/bars.h"
#include "ui/chart.h"
#include "ui/containers.h"
#include "ui/gallery/fields.h"
#include "ui/overlays.h"
#include "ui/shell.h"

namespace greengauge::ui::gallery {

inline Section cards(Say say) {
  Section section{"card", {}};
  section.samples.push_back({"rest",
                             300,
                             [=](Ui& u) {
                               card(u, {.key = "c", .label = "card"}, [&] {
                                 heading(u, 2, say("综合能耗", "Energy use"));
                                 u.space(8);
                                 paragraph(u, say("1,616.95 吨标准煤", "1,616.95 tce"));
                               });
                             },
                             {},
                             0,
                             true});
  section.samples.push_back({"within a card",
                             300,
                             [=](Ui& u) {
                               card(u, {.key = "c", .label = "card"}, [&] {
                                 card(u, {.key = "d", .label = "card"},
                                      [&] { paragraph(u, say("里面", "Within")); });
                               });
                             },
                             {},
                             0,
                             true});
  return section;
}

inline void table_of(Ui& u, Say say, bool folded) {
  Table table(u, "t", say("能源", "Energy"),
              {{say("能源", "Carrier"), 1.5f},
               {say("数量", "Amount"), -108, Align::right, 1},
               {say("吨标准煤", "tce"), 1, Align::right, 2},
               {say("占比", "Share"), -56, Align::left, 2}},
              folded);
  const auto row = [&](const char* key, const char* name, double amount, const char* tce,
                       double share) {
    table.row(key, [&](int column) {
      if (column == 0) table.words(name);
      if (column == 1)
        number_field(u,
                     {.field = {.key = "n", .label = name, .label_hidden = true}, .value = amount});
      if (column == 2) table.words(tce, Weight::regular, share == 0);
      if (column == 3) share_bar(u, name, share, table.folded() ? u.px(28) : u.control_height());
    });
  };
  row("a", say("电力", "Electricity"), 30100000, "3,699.29", 0.84);
  row("b", say("烟煤（没有热值）", "Coal without a heat value"), 900, say("未知", "Not known"), 0);
  table.note("b", [&] {
    paragraph(u, say("填了热值才能算。", "It takes a heat value to compute this."), small_muted);
  });
  table.row("total", [&](int column) {
    if (column == 0) table.words(say("合计", "Total"), Weight::bold);
    if (column == 2) table.words("4,406.43", Weight::bold);
  });
  table.end();
}

inline Section tables(Say say) {
  return {"Table",
          {{"columns", 560, [=](Ui& u) { table_of(u, say, false); }},
           {"folded", 320, [=](Ui& u) { table_of(u, say, true); }}},
          true};
}

inline Section charts(Say say) {
  namespace c = greengauge::chart;
  const auto figure = [=](auto data) {
    return c::Figure{say("能源结构", "Energy by carrier"),
                     say("电最多", "Electricity leads"),
                     say("未知", "not known"),
                     {},
                     data};
  };
  const auto sample = [](const char* state, c::Figure f) {
    return Sample{state, 420, [f = std::move(f)](Ui& u) { chart(u, "f", f); }};
  };
  const char* power = say("电力", "Electricity");
  return {
      "chart",
      {sample("bars",
              figure(c::Bars{{{power, 60, "60 tce", {}, 0, c::Accent::plain},
                              {say("天然气", "Natural gas"), 24, "24 tce", {}, 0, c::Accent::plain},
                              {say("烟煤", "Coal"), {}, "", {}, 0, c::Accent::plain}}})),
       sample("bars: gap, before and after, mark",
              figure(c::Bars{
                  {{say("单位产品能耗", "Energy per tonne"), 54, "54", 48.0, 0, c::Accent::gap},
                   {power, 60, "60 tce", {}, 1, c::Accent::before},
                   {"", 49, "49 tce", {}, 1, c::Accent::plain}}})),
       sample("positions",
              figure(c::Positions{{{say("电耗", "Power"), 0.4, "212", "240", "170"},
                                   {say("水耗", "Water"), 1.3, "1.1", "3.0", "1.5"},
                                   {say("综合能耗", "All energy"), -0.2, "52", "48", "40"},
                                   {say("废气", "Waste gas"), {}, "", "9", "5"}}})),
       sample("trend", figure(c::Trend{{2022, 2023, 2024, 2025},
                                       {{power, {64, 61, {}, 52}, {"64", "61", "", "52"}}},
                                       48.0,
                                       "48"}))}};
}

inline Section dialogs(Say say) {
  const auto sure = [=](Ui& u, bool much) {
    dialog(u, {.key = "d", .title = say("删除这家企业？", "Delete this firm?"), .width = 420}, [&] {
      for (int i = 0; i < (much ? 9 : 1); ++i)
        paragraph(u, say("删除后不能恢复。要留底，请先另存一份。",
                         "This cannot be undone. To keep a copy, save the firm first."));
      u.space(16);
      u.flow(u.control_height(), 8, [&] {
        button(u, {.key = "yes", .label = say("删除", "Delete"), .kind = ButtonKind::primary});
        button(u, {.key = "no", .label = say("取消", "Cancel")});
      });
    });
  };
  return {"dialog",
          {{"over a page",
            520,
            [=](Ui& u) {
              u.within(16, 16, 400, [&] { heading(u, 1, say("能源与产值", "Energy and output")); });
              sure(u, false);
            },
            {},
            240},
           {"360 px", 360, [=](Ui& u) { sure(u, false); }, {}, 240},
           {"taller than its window", 360, [=](Ui& u) { sure(u, true); }, {}, 240}},
          true};
}

inline Section toasts(Say say) {
  const auto saved = [=](Tone tone, bool much) {
    return [=](Ui& u) {
      toast(u,
            {.key = "t",
             .text = much ? say("浏览器不让保存。要留底，请另存企业文件。",
                                "The browser refuses to save. To keep the data, save a firm file.")
                          : say("已保存", "Saved"),
             .tone = tone,
             .close = say("关闭", "Close")});
    };
  };
  return {"toast",
          {{"good", 360, saved(Tone::good, false), {}, 150},
           {"gap, long text", 360, saved(Tone::gap, true), {}, 190},
           {"close, focus", 360, saved(Tone::good, false), {{EventKind::focus, Role::button}}, 190},
           {"wide window", 740, saved(Tone::veto, true), {}, 150}},
          true};
}

inline Section tooltips(Say say) {
  const auto beside = [=](const char* words) {
    return [=](Ui& u) {
      const Rect rect = u.place(u.width(), 24);
      u.painter().stroke(rect, u.theme().border);
      tooltip(u, rect, words);
      u.space(60);
    };
  };
  return {"tooltip",
          {{"short", 180, beside(say("撤销", "Undo"))},
           {"two lines", 300,
            beside(say("能耗按当量值计算，电力折标系数取 0.1229 kgce/kWh",
                       "Electricity is counted at 0.1229 kgce/kWh, its calorific value"))}}};
}

inline Section shells(Say say) {
  const auto page = [=](int current, const char* strip) {
    return [=](Ui& u) {
      Shell s{.brand = say("绿标尺", "GreenGauge"),
              .brand_small = say("绿色制造自查", "Check before you apply"),
              .nav_label = say("页面", "Pages"),
              .aside_label = say("实时", "So far"),
              .pages = {{"firm", say("企业", "Firm"), say("企业", "Firm"), Icon::factory, true},
                        {"energy", say("能源", "Energy"), say("能源", "Energy"), Icon::bolt, true},
                        {"output", say("产品与产值", "Products and output"), say("产值", "Output"),
                         Icon::box},
                        {"results", say("结果", "Results"), say("结果", "Results"), Icon::gauge},
                        {"report", say("报告", "Report"), say("报告", "Report"), Icon::paper}},
              .current = current,
              .strip = strip,
              .done_word = say("已填", "Filled in")};
      shell(u, s,
            {.header =
                 [&] {
                   button(u, {.key = "undo",
                              .label = say("撤销", "Undo"),
                              .kind = ButtonKind::quiet,
                              .icon = Icon::undo,
                              .icon_only = true});
                   button(
                       u,
                       {.key = "language", .label = say("EN", "中文"), .kind = ButtonKind::quiet});
                 },
             .main =
                 [&](bool) {
                   heading(u, 1, say("能源", "Energy"));
                   u.space(12);
                   card(u, {.key = "c", .label = "card"}, [&] {
                     text_field(u, {.field = {.key = "f", .label = say("名称", "Name")}});
                   });
                 },
             .aside =
                 [&] {
                   card(u, {.key = "aside", .label = "aside"},
                        [&] { paragraph(u, say("1,617 吨标准煤", "1,617 tce")); });
                 }});
    };
  };
  const char* strip = say("1,617 吨标准煤 · 可申报 2 项", "1,617 tce · may apply for 2");
  const Act point{EventKind::hover, Role::button, "", 4},
      focus{EventKind::focus, Role::button, "", 4};
  return {"shell",
          {{"phone", 360, page(1, strip), {}, 360},
           {"phone, focus", 360, page(0, ""), {{EventKind::focus, Role::button, "", 3}}, 360},
           {"wide, hover", 1120, page(1, strip), {point}, 360},
           {"tablet, focus", 740, page(2, strip), {focus}, 360}},
          true};
}

}  // namespace greengauge::ui::gallery
