// Interval and share bars. Ends are rounded; a bar that is not zero is at least as long as its end
// is round, so that a small amount is seen.
#include "ui/bars.h"

#include <algorithm>
#include <cmath>

#include "ui/numbers.h"

namespace greengauge::ui {
namespace {

float share_of(double part, double whole) {
  return whole > 0 && std::isfinite(part) ? static_cast<float>(std::clamp(part / whole, 0.0, 1.0))
                                          : 0;
}

}  // namespace

void interval_bar(Ui& ui, const IntervalBar& bar) {
  const float height = ui.px(12);
  const Rect rect = ui.place(ui.width(), height);
  const Theme& t = ui.theme();
  const Painter paint = ui.painter();
  const float low = rect.w * share_of(bar.low, bar.of);
  const float high = rect.w * share_of(bar.high, bar.of);
  const float radius = height / 2;
  paint.fill(rect, t.track, radius);
  if (high > low + 1) {
    const Rect possible{rect.x, rect.y, high, rect.h};
    paint.fill(possible, t.accent_hatch, std::min(radius, high / 2));
    const float from = std::max(low, radius);
    const float to = high - radius;
    if (to > from)
      paint.hatch({rect.x + from, rect.y, to - from, rect.h}, t.accent_soft, t.accent_hatch,
                  ui.px(10));
  }
  if (low > 0) paint.fill({rect.x, rect.y, std::max(low, height), rect.h}, t.accent, radius);
  Node node;
  node.id = ui.id(ui.next_key("interval"));
  node.role = Role::meter;
  node.name = bar.label;
  node.value = bar.value;
  node.gauge = Gauge{bar.low, bar.high, bar.of};
  node.rect = rect;
  ui.record(std::move(node));
}

void share_bar(Ui& ui, std::string_view label, double share, float line) {
  const Rect place = ui.place(ui.width(), line);
  const float height = ui.px(8);
  const Rect rect{place.x, place.centre_y() - height / 2, place.w, height};
  const Painter paint = ui.painter();
  paint.fill(rect, ui.theme().track, height / 2);
  const float part = rect.w * share_of(share, 1);
  if (part > 0)
    paint.fill({rect.x, rect.y, std::max(part, ui.px(2)), height}, ui.theme().accent_bar,
               std::min(height / 2, std::max(part, ui.px(2)) / 2));
  Node node;
  node.id = ui.id(ui.next_key("share"));
  node.role = Role::meter;
  node.name = label;
  node.value = format_number(share * 100, 1) + " %";
  node.gauge = Gauge{share, share, 1};
  node.rect = rect;
  ui.record(std::move(node));
}

}  // namespace greengauge::ui
