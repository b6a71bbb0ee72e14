// The gallery's headings, paragraphs, badges, notices, rules and bars.
#pragma once

#include "ui/bars.h"
#include "ui/controls.h"
#include "ui/gallery/sample.h"
#include "ui/words.h"

namespace greengauge::ui::gallery {

inline Section headings(Say say) {
  Section section{"heading", {}};
  for (int level = 1; level <= 3; ++level)
    section.samples.push_back({"level " + std::to_string(level), 280, [=](Ui& u) {
                                 heading(u, level, say("能源与产值", "Energy and output"));
                               }});
  section.samples.push_back({"long text", 280, [=](Ui& u) {
                               heading(u, 2,
                                       say("国家绿色工厂（2026 年度，省级推荐）",
                                           "National Green Factory, 2026, by the province"));
                             }});
  return section;
}

inline Section paragraphs(Say say) {
  Section section{"paragraph", {}};
  const char* words = say(
      "照着账单填，单位可选。不知道的**留空**，空白不算零。",
      "Copy the bills; pick the unit. Leave **blank** what you do not know: blank is not zero.");
  section.samples = {
      {"body", 280, [=](Ui& u) { paragraph(u, words); }},
      {"muted", 280, [=](Ui& u) { paragraph(u, words, {.muted = true}); }},
      {"small, muted", 280, [=](Ui& u) { paragraph(u, words, small_muted); }},
      {"small, status, a gap", 280,
       [=](Ui& u) {
         paragraph(u, say("热值未知：烟煤", "No heat value: coal"),
                   {.size = type_small, .role = Role::status, .tone = Tone::gap});
       }},
      {"bold, right", 280,
       [=](Ui& u) {
         paragraph(u, say("1,616.95 吨标准煤", "1,616.95 tce"),
                   {.weight = Weight::bold, .align = Align::right});
       }},
      {"large, centred", 280,
       [=](Ui& u) { paragraph(u, "4.05", {.size = type_display, .align = Align::centre}); }},
      {"tones", 280,
       [=](Ui& u) {
         for (Tone tone : {Tone::good, Tone::gap, Tone::veto, Tone::unknown})
           paragraph(u, say("用电再降 8.3 %", "8.3 % less electricity"), {.tone = tone});
       }},
      {"a word too long for its line", 280,
       [=](Ui& u) {
         paragraph(u, "https://example.gov.cn/notices/2026/green-factory-application");
       }},
  };
  return section;
}

inline Section badges(Say say) {
  Section section{"badge", {}};
  const auto add = [&](const char* state, Tone tone, const char* label) {
    section.samples.push_back({state, 140, [=](Ui& u) { badge(u, tone, label); }});
  };
  add("good", Tone::good, say("可以申报", "May apply"));
  add("gap", Tone::gap, say("有差距", "A gap"));
  add("veto", Tone::veto, say("否决", "Excluded"));
  add("unknown", Tone::unknown, say("资料不足", "Not known"));
  add("neutral", Tone::neutral, say("省级", "Provincial"));
  section.samples.push_back({"other icon", 140, [=](Ui& u) {
                               badge(u, Tone::good, Icon::paper, say("评分项", "Scored"));
                             }});
  section.samples.push_back({"no icon", 140, [=](Ui& u) {
                               badge(u, Tone::gap, Icon::none, say("10 月截止", "By October"));
                             }});
  section.samples.push_back(
      {"long text", 140, [=](Ui& u) {
         badge(u, Tone::gap, say("比先进值高一点八个百分点", "1.8 points above the best value"));
       }});
  return section;
}

inline Section notices(Say say) {
  Section section{"notice", {}, true};
  const char* words =
      say("烟煤 900 吨，约占一半能耗。若账单单位是公斤，应为 0.9 吨。",
          "900 t of coal are half of all energy. If the bill counts in kg, enter 0.9 t.");
  const auto add = [&](const char* state, Tone tone) {
    section.samples.push_back({state, 320, [=](Ui& u) { notice(u, tone, words); }});
  };
  add("good", Tone::good);
  add("gap", Tone::gap);
  add("veto", Tone::veto);
  add("unknown", Tone::unknown);
  add("neutral", Tone::neutral);
  section.samples.push_back({"with links", 320, [=](Ui& u) {
                               notice(u, Tone::gap, words, [&] {
                                 link(u,
                                      {.key = "a", .label = say("改为 0.9 吨", "Make it 0.9 t")});
                                 link(u, {.key = "b", .label = say("数字没错", "It is right")});
                               });
                             }});
  return section;
}

inline Section rules(Say) {
  return {"rule", {{"rest", 280, [](Ui& u) { rule(u); }}}};
}

inline Section interval_bars(Say say) {
  Section section{"interval_bar", {}};
  const auto add = [&](const char* state, double low, double high) {
    section.samples.push_back(
        {state, 200, [=](Ui& u) {
           interval_bar(
               u,
               {.label = say("得分", "Score"), .value = "", .low = low, .high = high, .of = 100});
         }});
  };
  add("nothing", 0, 0);
  add("0–100", 0, 100);
  add("1–2", 1, 2);
  add("0–4", 0, 4);
  add("41–78", 41, 78);
  add("41–43", 41, 43);
  add("63", 63, 63);
  add("100", 100, 100);
  return section;
}

inline Section share_bars(Say say) {
  Section section{"share_bar", {}};
  for (const auto& [state, share] :
       {std::pair{"nothing", 0.0}, {"0.1 %", 0.001}, {"2 %", 0.02}, {"37 %", 0.37}, {"100 %", 1.0}})
    section.samples.push_back(
        {state, 100, [=, part = share](Ui& u) { share_bar(u, say("占比", "Share"), part, 16); }});
  return section;
}

}  // namespace greengauge::ui::gallery
