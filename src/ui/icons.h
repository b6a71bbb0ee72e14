// Icons drawn as strokes, so that they are sharp at every size. In: an icon, a place. Out: lines.
#pragma once

#include "ui/painter.h"

namespace greengauge::ui {

/// Draws `icon` in the largest square within `rect` (viewport px).
void draw_icon(ImDrawList& list, Icon icon, Rect rect, std::uint32_t colour);

}  // namespace greengauge::ui
