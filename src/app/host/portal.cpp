// The offer to send the result to the portal, and that it was sent. The host checks the portal's
// origin and sends (web/embed); here is only the button.
#include "app/host/portal.h"

#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {

void portal_notice(const Screen& s) {
  const base::Json* embedded = s.latest_message("embedded");
  if (!embedded) return;
  const std::string portal = base::text_member(*embedded, "portal");
  const bool sent = s.latest_message("sent-to-portal") != nullptr;
  s.ui.push_scope("portal");
  ui::notice(
      s.ui, sent ? ui::Tone::good : ui::Tone::neutral,
      s(sent ? "app.portal.sent" : "app.portal.offer", {{"portal", portal}}), [&] {
        const std::string label = s(sent ? "app.portal.send_again" : "app.portal.send");
        if (ui::button(s.ui, {.key = "send", .label = label, .kind = ui::ButtonKind::outline}))
          s.request("send-to-portal");
      });
  s.ui.pop_scope();
  s.ui.space(16);
}

}  // namespace greengauge::app
