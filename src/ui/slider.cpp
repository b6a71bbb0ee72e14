// Paints a track and a knob; the browser's range control over it, invisible, reports each move.
#include "ui/slider.h"

#include <algorithm>

#include "base/json.h"
#include "ui/numbers.h"

namespace greengauge::ui {

std::optional<double> slider(Ui& ui, const Slider& s) {
  const NodeId id = ui.id(s.key);
  const std::string* moved = ui.edited(id);
  const std::optional<double> to = moved ? parse_number(*moved) : std::nullopt;
  const float share = static_cast<float>(std::clamp(to.value_or(s.value) / s.max, 0.0, 1.0));

  const Rect rect = ui.place(ui.width(), ui.px(target_touch / 2 + 8));
  const Theme& t = ui.theme();
  const Painter paint = ui.painter();
  const float knob = ui.px(10), h = ui.px(6), reach = rect.w - 2 * knob;
  const float x = rect.x + knob + share * reach, y = rect.centre_y();
  paint.fill({rect.x + knob, y - h / 2, reach, h}, t.track, h / 2);
  paint.fill({rect.x + knob, y - h / 2, x - rect.x - knob, h}, t.accent, h / 2);
  const Rect handle{x - knob, y - knob, 2 * knob, 2 * knob};
  paint.fill(handle, t.surface, knob);
  paint.stroke(handle, t.accent, knob, 2);
  if (ui.focused(id)) paint.focus_ring(handle, t.focus, knob);

  Node node;
  node.id = id;
  node.role = Role::slider;
  node.name = s.label;
  node.value = base::number_text(s.value);
  node.description = s.value_text;
  node.gauge = Gauge{0, s.max, s.step};
  node.rect = rect;
  ui.record(std::move(node));
  if (to && *to != s.value) return std::clamp(*to, 0.0, s.max);
  return {};
}

}  // namespace greengauge::ui
