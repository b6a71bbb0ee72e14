// Several lines of text, such as a table from a spreadsheet. The page's own control shows itself here even
// at rest: it scrolls and selects as such controls do. Painted are its label and its box.
#pragma once

#include "ui/fields.h"

namespace greengauge::ui {

struct TextArea {
  Field field = {};
  std::string_view value = {};
  std::string_view placeholder = {};
  int lines = 5;
};

/// The new text, in the frames in which it was edited.
std::optional<std::string> text_area(Ui& ui, const TextArea& area);

}  // namespace greengauge::ui
