#include <algorithm>

#include "app/improve.h"
#include "app/pages.h"
#include "report/advice.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

bool concerns(const assess::Flip& flip, const assess::ProgrammeResult& programme) {
  const std::string& id = programme.definition->id;
  return flip.computable && (flip.result.id == id || flip.result.id.rfind(id + "/", 0) == 0);
}

}  // namespace

void sensitivity(const Screen& s) {
  if (s.state.firm().years.empty()) return;
  const std::string title = s("app.improve.flips");
  ui::card(s.ui, {.key = "flips", .label = title}, [&] {
    ui::heading(s.ui, 2, title);
    s.ui.space(4);
    ui::paragraph(s.ui, s("app.improve.flips_line"), {.size = ui::type_small, .muted = true});
    s.ui.space(8);
    const std::vector<assess::Flip>& flips = s.state.flips();
    const bool any = std::any_of(flips.begin(), flips.end(),
                                 [](const assess::Flip& flip) { return flip.computable; });
    if (!any) ui::notice(s.ui, ui::Tone::good, s("app.improve.holds"));
    for (const assess::Flip& flip : flips) {
      s.ui.space(4);
      ui::paragraph(s.ui, report::flip(s.report_words(), flip), {.muted = !flip.computable});
    }
  });
  s.ui.space(16);
}

void sensitivity_of(const Screen& s, const assess::ProgrammeResult& programme) {
  for (const assess::Flip& flip : s.state.flips())
    if (concerns(flip, programme))
      ui::paragraph(s.ui,
                    s("app.results.hangs_on", {{"what", report::flip(s.report_words(), flip)}}),
                    {.size = ui::type_small, .muted = true});
}

void improve_page(const Screen& s) {
  if (s.state.assessment().assessment_year == 0) {
    ui::notice(s.ui, ui::Tone::unknown, s("app.improve.empty"), [&] {
      if (ui::link(s.ui, {.key = "enter", .label = s("app.improve.enter")})) s.go(Page::energy);
    });
    return;
  }
  ways_to_close(s);
  sensitivity(s);
  measures(s);
}

}  // namespace greengauge::app
