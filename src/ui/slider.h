// A slider beside a number: moved by pointer, finger or arrow keys. The page's own range control does it.
#pragma once

#include <optional>

#include "ui/ui.h"

namespace greengauge::ui {

struct Slider {
  std::string_view key = {};
  std::string_view label = {};       ///< told, not painted: its number field shows it
  std::string_view value_text = {};  ///< told: the number with its unit
  double value = 0;
  double most = 1;  ///< it goes from 0 to this
  double step = 1;
};

/// The number to which it was moved, in the frames in which it was.
std::optional<double> slider(Ui& ui, const Slider& slider);

}  // namespace greengauge::ui
