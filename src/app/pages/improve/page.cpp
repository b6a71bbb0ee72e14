// The page of improvements: what closes gaps, what would change a result, the plan of measures. All
// of it is advice, which another module computes (app/advice.h). Until it has come the page says
// so; what came for an earlier state of the document is shown, but its changes cannot be tried or
// applied.
#include "app/pages.h"
#include "app/pages/improve/parts.h"
#include "app/parts/parts.h"
#include "chart/json.h"
#include "ui/chart.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

void sensitivity(const Screen& s, const base::Reader& changes) {
  const std::string title = s("app.improve.flips");
  ui::card(s.ui, {.key = "flips", .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    s.ui.space(4);
    ui::paragraph(s.ui, s("app.improve.flips_line"), ui::small_muted);
    s.ui.space(8);
    bool any = false;
    each(changes, [&](const base::Reader& change) {
      const base::Reader computable = change["computable"];
      any = any || computable.boolean().value_or(false);
    });
    if (!any) ui::notice(s.ui, ui::Tone::good, s("app.improve.holds"));
    each(changes, [&](const base::Reader& change) {
      const base::Reader text = change["text"];
      s.ui.space(4);
      ui::paragraph(s.ui, text_of(text), {.size = ui::type_small});
    });
  });
  s.ui.space(16);
}

}  // namespace

void improve_page(const Screen& s) {
  if (s.state.firm().years.empty()) {
    ui::notice(s.ui, ui::Tone::unknown, s("app.improve.empty"), [&] {
      if (ui::link(s.ui, {.key = "enter", .label = s("app.improve.enter")})) s.go(Page::energy);
    });
    return;
  }
  const base::Json* latest = advice(s);
  if (!latest) {
    ui::paragraph(s.ui, s("app.improve.working"), {.muted = true, .role = ui::Role::status});
    return;
  }
  base::Diagnostics faults;
  const base::Reader root(*latest, "", faults);
  const base::Reader error = root["error"];
  if (error.exists()) {
    ui::notice(s.ui, ui::Tone::gap, s("app.improve.failed", {{"detail", text_of(error)}}));
    return;
  }
  remedies(s, root, is_current(s, *latest));
  const base::Reader changes = root["flips"], plan = root["plan"];
  sensitivity(s, changes);
  measures(s, plan);
  next_button(s, Page::report);
}

}  // namespace greengauge::app
