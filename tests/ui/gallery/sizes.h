// Samples that are painted at several densities, and on a narrow screen with large letters.
#pragma once

#include "ui/bars.h"
#include "ui/containers.h"
#include "ui/gallery/containers.h"
#include "ui/slider.h"

namespace greengauge::ui::gallery {

/// What has round corners, circles and curves, in a small space.
inline Sample round_things() {
  return {"round",
          150,
          [](Ui& u) {
            card(u, {.key = "c", .label = "card"}, [&] {
              button(u, {.key = "b", .label = "Next", .kind = ButtonKind::primary});
              u.space(8);
              text_field(u, {.field = {.key = "f", .label = "Name", .label_hidden = true}});
              u.space(12);
              slider(u, {.key = "s", .label = "Hours", .value = 0.4});
              interval_bar(u, {.label = "Score", .low = 41, .high = 78});
              u.space(4);
              share_bar(u, "Share", 0.4, 16);
              u.space(4);
              const Rect row = u.place(u.width(), 24);
              float x = row.x;
              for (Icon icon : {Icon::leaf, Icon::gauge, Icon::moon, Icon::info, Icon::undo}) {
                u.painter().icon(icon, {x, row.y, 20, 20}, u.theme().text);
                x += 23;
              }
            });
          },
          {{EventKind::focus, Role::button}},
          0,
          true};
}

/// A card on a screen of 360 px.
inline std::vector<Sample> narrow_things(Say say) {
  std::vector<Sample> all;
  const auto add = [&](const char* state, std::function<void(Ui&)> paint) {
    all.push_back({state,
                   360,
                   [=](Ui& u) {
                     u.within(u.px(16), u.region().y, 360 - 2 * u.px(16), [&] {
                       card(u, {.key = "card", .label = "card"}, [&] { paint(u); });
                     });
                   },
                   {},
                   0,
                   true,
                   true});
  };
  const auto number = [=](Ui& u, const char* key, double value, const char* unit, bool choose) {
    const std::vector<Option> options{
        {"kWh", "kWh"}, {"万kWh", say("万kWh", "10,000 kWh")}, {"m³", say("立方米", "m³ (20 °C)")}};
    const UnitChoice choice{.label = "unit", .value = unit, .options = &options};
    number_field(u, {.field = {.key = key, .label = say("用电量", "Electricity")},
                     .value = value,
                     .unit = choose ? "" : unit,
                     .choose_unit = choose ? &choice : nullptr});
    u.space(8);
  };
  add("numbers", [=](Ui& u) {
    number(u, "a", 430, "%", false);
    number(u, "b", 30100000, "kWh", false);
    number(u, "c", -1234567890.125, "kWh", false);
  });
  add("numbers and units", [=](Ui& u) {
    number(u, "a", 430, "万kWh", true);
    number(u, "b", 30100000, "万kWh", true);
    number(u, "c", 1234567890.125, "m³", true);
  });
  add("columns", [=](Ui& u) {
    u.columns({1, 1}, u.px(8), [&](int column) {
      number(u, std::to_string(column).c_str(), 3010000.5 + column, "", false);
    });
    table_of(u, say, true);
  });
  add("segments", [=](Ui& u) {
    const auto choose = [&](const char* label, std::vector<Option> options, const char* value) {
      segmented(u, {.field = {.key = label, .label = label},
                    .value = value,
                    .options = &options,
                    .beside = true});
      u.space(12);
    };
    choose(say("有能源管理体系？", "An energy management system?"), answers(say), "");
    choose(say("电机", "Motors"), motors(say), "3");
    choose(say("锅炉", "Boilers"), boilers(say), "coal");
  });
  add("choices and buttons", [=](Ui& u) {
    const std::vector<Option> options = boilers(say);
    choice(u, {.field = {.key = "c", .label = say("锅炉", "Boilers")},
               .value = "coal",
               .options = &options});
    u.space(12);
    u.flow(u.control_height(), u.px(8), [&] {
      button(u, {.key = "a", .label = say("下一步", "Next"), .kind = ButtonKind::primary});
      button(u, {.key = "b",
                 .label = say("导出可以打印的报告", "Export the printable report"),
                 .kind = ButtonKind::outline,
                 .icon = Icon::paper});
      badge(u, Tone::gap, say("还差 3 项条件", "3 conditions are not met"));
      badge(u, Tone::good, say("可以申报", "May apply"));
    });
    u.space(12);
    chips(u, "years", say("年份", "Year"), {"2023", "2024", "2025"}, 2);
  });
  return all;
}

}  // namespace greengauge::ui::gallery
