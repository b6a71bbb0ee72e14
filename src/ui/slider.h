// A slider beside a number field, moved by pointer, finger or arrow keys.
// In: the value and its range. Out: the new value. The page's own range control does the work.
#pragma once

#include <optional>

#include "ui/ui.h"

namespace greengauge::ui {

struct Slider {
  std::string_view key = {};
  std::string_view label = {};       ///< only in the tree: the number field paints it
  std::string_view value_text = {};  ///< only in the tree: the number with its unit
  double value = 0;
  double max = 1;  ///< the maximum; the minimum is 0
  double step = 1;
};

/// Returns the new number in the frames in which it was moved.
std::optional<double> slider(Ui& ui, const Slider& slider);

}  // namespace greengauge::ui
