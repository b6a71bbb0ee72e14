// Transient overlays: dialogs, toasts, tooltips.
// In: words and a body. Out: whether the reader closed it. The caller holds the state: an overlay
// is called in every frame in which it is shown.
#pragma once

#include "ui/controls.h"

namespace greengauge::ui {

struct Dialog {
  std::string_view key = {};
  std::string_view title = {};
  float width = 480;  ///< CSS px at scale 1; less where the window is narrower
};

/// A modal sheet: nothing under it can be reached while it is open. The mirror moves the focus into
/// it and, afterwards, back to where it was. A sheet taller than the window scrolls with the
/// document. Returns true in the frame in which Escape was pressed.
bool dialog(Ui& ui, const Dialog& dialog, Body body);

struct Toast {
  std::string_view key = {};
  std::string_view text = {};
  Tone tone = Tone::good;
  std::string_view close = {};  ///< label of its close button
};

/// A line at the bottom that screen readers read out and that the mirror closes after some seconds.
/// Returns true when it must close.
bool toast(Ui& ui, const Toast& toast);

/// Words beside a control that is pointed at or has the focus, for controls whose label is not
/// painted.
void tooltip(Ui& ui, Rect control, std::string_view text);

}  // namespace greengauge::ui
