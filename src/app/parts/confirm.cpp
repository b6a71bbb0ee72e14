// A dialog with two buttons.
#include "app/parts/confirm.h"

#include "ui/overlays.h"

namespace greengauge::app {

std::optional<bool> confirm(const Screen& s, const Confirm& question) {
  std::optional<bool> answer;
  const bool left = ui::dialog(s.ui, {.key = question.key, .title = question.title}, [&] {
    ui::paragraph(s.ui, question.text);
    s.ui.space(16);
    s.ui.flow(s.ui.control_height(), s.ui.px(ui::grid), [&] {
      const std::string no = question.no.empty() ? s("app.cancel") : question.no;
      if (ui::button(s.ui, {.key = "yes", .label = question.yes, .kind = ui::ButtonKind::primary}))
        answer = true;
      if (ui::button(s.ui, {.key = "no", .label = no})) answer = false;
    });
  });
  if (left) answer = false;
  return answer;
}

}  // namespace greengauge::app
