// The screens that only a kiosk has. The attract screen offers the page in both languages; its
// choice of language is left in Kiosk::language for App, which owns the language. The tour shows a
// sample firm and a notice on each page; it ends when the visitor begins with a firm of the kiosk's
// region. The attract screen is centred by the height that it had in the frame before.
#include "app/host/kiosk.h"

#include <algorithm>

#include "app/host/samples.h"
#include "app/host/saved_firms.h"
#include "app/parts/confirm.h"
#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

void begin(const Screen& s, base::Language language) {
  s.view.kiosk.attract = false;
  s.view.kiosk.language = language;
  s.request("kiosk-begun");
  s.go(Page::firm);
}

void show_tour(const Screen& s) {
  begin(s, s.language());
  s.view.kiosk.tour = true;
  s.view.kiosk.region = s.state.firm().region;
  load_sample(s, sample_of(s.state.firm().region));
}

void attract_words(const Screen& s) {
  ui::paragraph(s.ui, s("app.brand") + " " + s("app.brand_small"),
                {.size = ui::type_title, .weight = ui::Weight::bold, .tone = ui::Tone::good});
  s.ui.space(24);
  const float size = s.ui.is_phone() ? 22.f : 36.f;
  const float line = s.ui.is_phone() ? ui::type_body : ui::type_title;
  ui::paragraph(s.ui, s("app.kiosk.headline"),
                {.size = size, .weight = ui::Weight::bold, .role = ui::Role::heading});
  s.ui.space(16);
  for (const char* key :
       {"app.kiosk.point.time", "app.kiosk.point.sources", "app.kiosk.point.private",
        s.view.kiosk.codes ? "app.kiosk.point.phone" : "app.kiosk.point.photo"})
    ui::paragraph(s.ui, s(key), {.size = line, .muted = true});
}

/// One button in each language, so that no visitor has to look for a switch.
void attract_buttons(const Screen& s) {
  const bool chinese = s.language() == base::Language::zh;
  const float magnified = s.ui.is_phone() ? 1.4f : 1.8f;
  s.ui.flow(s.ui.control_height() * 2, s.ui.px(16), [&] {
    if (ui::button(s.ui, {.key = "begin",
                          .label = s("app.kiosk.begin"),
                          .kind = ui::ButtonKind::primary,
                          .magnified = magnified}))
      begin(s, s.language());
    if (ui::button(s.ui, {.key = "other",
                          .label = s("app.kiosk.begin_other"),
                          .magnified = magnified,
                          .language = chinese ? "en" : "zh"}))
      begin(s, chinese ? base::Language::en : base::Language::zh);
  });
  s.ui.space(24);
  s.ui.flow(s.ui.control_height(), s.ui.px(16), [&] {
    if (ui::button(s.ui,
                   {.key = "tour", .label = s("app.kiosk.tour"), .kind = ui::ButtonKind::outline}))
      show_tour(s);
    if (s.view.kiosk.has_exit &&
        ui::button(s.ui,
                   {.key = "staff", .label = s("app.kiosk.staff"), .kind = ui::ButtonKind::quiet}))
      s.request("kiosk-code", {{"words", host_words(s, "app.kiosk.code.")}});
  });
}

/// The tour's buttons: to the next page, if there is one, and to the visitor's own firm.
void tour_steps(const Screen& s) {
  const auto next = static_cast<Page>(static_cast<int>(s.view.page) + 1);
  if (static_cast<int>(next) < page_count &&
      ui::button(s.ui, {.key = "next", .label = s("app.kiosk.tour_next")}))
    s.go(next);
  if (!ui::button(s.ui, {.key = "mine", .label = s("app.kiosk.tour_mine")})) return;
  s.view.kiosk.tour = false;
  open_firm(s, firm::new_document(s.view.kiosk.region));
  s.go(Page::firm);
}

}  // namespace

void take_kiosk(Kiosk& kiosk, const base::Json& message) {
  const auto is_true = [&](const char* key) {
    const auto found = message.find(key);
    return found != message.end() && *found == true;
  };
  kiosk.on = kiosk.attract = is_true("on");
  kiosk.files = is_true("files");
  kiosk.has_exit = is_true("exit");
  kiosk.codes = is_true("codes");
}

void kiosk_attract(const Screen& s) {
  ui::Ui& u = s.ui;
  const float width = std::min(u.px(760), u.viewport().width - u.px(48));
  const float x = (u.viewport().width - width) / 2;
  ui::Memory& memory = u.memory(u.id("attract"));
  const float y = std::max(u.px(48), (u.viewport().height - memory.height) * 0.4f);
  ui::Node node;
  node.id = u.id("attract");
  node.role = ui::Role::main;
  node.rect = {x, y, width, 0};
  u.open_container(std::move(node));
  const float used = u.within(x, y, width, [&] {
    attract_words(s);
    u.space(32);
    attract_buttons(s);
  });
  u.close_container(y + used + u.px(32));
  if (memory.height != used) u.request_frames();
  memory.height = used;
}

void tour_notice(const Screen& s) {
  if (!s.view.kiosk.tour) return;
  static constexpr std::string_view pages[] = {"firm",    "energy",  "output", "management",
                                               "results", "improve", "report"};
  static_assert(std::size(pages) == page_count);
  const std::string key =
      "app.kiosk.tour." + std::string(pages[static_cast<std::size_t>(s.view.page)]);
  s.ui.push_scope("tour");
  ui::notice(s.ui, ui::Tone::good, s(key), [&] { tour_steps(s); });
  s.ui.pop_scope();
  s.ui.space(16);
}

void finish_button(const Screen& s) {
  if (ui::button(s.ui, {.key = "finish", .label = s("app.kiosk.finish")}))
    s.view.kiosk.finishing = true;
}

void finish_question(const Screen& s) {
  if (!s.view.kiosk.finishing) return;
  const auto sure = confirm(
      s, {.key = "finishing",
          .title = s("app.kiosk.finish"),
          .text = s(s.view.kiosk.codes ? "app.kiosk.finish_sure" : "app.kiosk.finish_photo"),
          .yes = s("app.kiosk.finish"),
          .no = s("app.kiosk.go_on")});
  if (sure == true) s.request("kiosk-end");
  if (sure) s.view.kiosk.finishing = false;
}

}  // namespace greengauge::app
