// A card whose content is built only while it is open: what is closed costs nothing per frame.
#include "app/parts/disclosure.h"

#include "ui/controls.h"

namespace greengauge::app {

void collapsible_card(const Screen& s, const Disclosure& card, ui::Body body) {
  ui::card(s.ui, {.key = card.key, .label = card.title}, [&] {
    ui::Memory& memory = s.ui.memory(s.ui.id("fold"));
    if (card.force_open) memory.open = *card.force_open;
    const std::string label = s("app.fold", {{"what", card.title}});
    s.ui.columns({1, -s.ui.control_height()}, s.ui.px(8), [&](int column) {
      if (column == 0) {
        s.ui.space(8);  // so that the title is level with the button
        s.ui.flow(s.ui.px(28), s.ui.px(ui::grid), [&] {
          ui::heading(s.ui, 2, card.title);
          if (!card.summary.empty()) ui::paragraph(s.ui, card.summary, ui::small_muted);
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
