// A field of several lines, such as a table pasted from a spreadsheet.
// In: what it holds. Out: the new text when it was edited. The page's own control is visible even
// without the focus, since it scrolls and selects; painted are only its label and its box.
#pragma once

#include "ui/fields.h"

namespace greengauge::ui {

struct TextArea {
  Field field = {};
  std::string_view value = {};
  std::string_view placeholder = {};
  int lines = 5;
};

/// Returns the new text in the frames in which it was edited.
std::optional<std::string> text_area(Ui& ui, const TextArea& area);

}  // namespace greengauge::ui
