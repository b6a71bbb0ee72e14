// A card whose content is built only while it is open: what is closed costs nothing per frame.
#include "app/parts/disclosure.h"

#include "ui/controls.h"

namespace greengauge::app {

void folded_card(const Screen& s, const Fold& fold, ui::Body body) {
  ui::card(s.ui, {.key = fold.key, .label = fold.title}, [&] {
    ui::Memory& memory = s.ui.memory(s.ui.id("fold"));
    if (fold.turn) memory.open = *fold.turn;
    const std::string label = s("app.fold", {{"what", fold.title}});
    s.ui.columns({1, -s.ui.control_height()}, s.ui.px(8), [&](int column) {
      if (column == 0) {
        s.ui.space(8);  // so that the title is level with the button
        s.ui.flow(s.ui.px(28), s.ui.px(ui::grid), [&] {
          ui::heading(s.ui, 2, fold.title);
          if (!fold.summary.empty()) ui::paragraph(s.ui, fold.summary, ui::small_muted);
        });
      } else if (ui::button(s.ui,
                            {.key = "fold",
                             .label = label,
                             .kind = ui::ButtonKind::quiet,
                             .icon = memory.open ? ui::Icon::chevron_up : ui::Icon::chevron_down,
                             .icon_only = true,
                             .expanded = memory.open}))
        memory.open = !memory.open;
    });
    if (memory.open) body();
  });
}

}  // namespace greengauge::app
