// Reads the advice that came last (app/advice.h) and shows the parts that concern one programme:
// changes that would alter its verdict, and its score's items between base and lead values.
#include "app/parts/advice_lines.h"

#include "chart/json.h"
#include "ui/chart.h"
#include "ui/controls.h"

namespace greengauge::app {

void sensitivity_of(const Screen& s, const std::string& programme) {
  const base::Json* latest = advice(s);
  if (!latest) return;
  base::Diagnostics faults;
  const base::Reader root(*latest, "", faults);
  const base::Reader changes = root["flips"];
  each(changes, [&](const base::Reader& change) {
    const base::Reader of = change["of"], text = change["text"], computable = change["computable"];
    if (computable.boolean().value_or(false) && text_of(of) == programme)
      ui::paragraph(s.ui, s("app.results.hangs_on", {{"what", text_of(text)}}), ui::small_muted);
  });
}

void positions_of(const Screen& s, const std::string& programme) {
  const base::Json* latest = advice(s);
  if (!latest) return;
  base::Diagnostics faults;
  const base::Reader root(*latest, "", faults);
  const base::Reader positions = root["positions"];
  const base::Reader figure = positions[programme];
  if (!figure.exists()) return;
  ui::chart(s.ui, "positions", chart::read_figure(figure));
  s.ui.space(16);
}

}  // namespace greengauge::app
