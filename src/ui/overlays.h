// What stands upon the page for a while: dialogs, toasts, tooltips.
// In: words and a body. Out: whether the reader closed it. Who shows one keeps the state: each is
// called in every frame in which it is there.
#pragma once

#include "ui/controls.h"

namespace greengauge::ui {

struct Dialog {
  std::string_view key = {};
  std::string_view title = {};
  float width = 480;  ///< CSS px at scale 1; less where the window is narrower
};

/// A modal sheet upon everything: what is beneath cannot be reached until it is gone, the focus goes
/// into it and, afterwards, back to where it was (the mirror sees to both). Taller than the window,
/// it scrolls with the document. True in the frame in which Escape was pressed.
bool dialog(Ui& ui, const Dialog& dialog, Body body);

struct Toast {
  std::string_view key = {};
  std::string_view text = {};
  Tone tone = Tone::good;
  std::string_view close = {};  ///< label of the button that closes it
};

/// A line at the bottom that is read out and goes by itself after some seconds (the mirror tells
/// when). True when it is to go.
bool toast(Ui& ui, const Toast& toast);

/// Words beside a control that is pointed at or has the focus, for those whose label is not painted.
void tooltip(Ui& ui, Rect control, std::string_view text);

}  // namespace greengauge::ui
