// Bars that say how much: a score as an interval, a share of a whole.
#pragma once

#include "ui/words.h"

namespace greengauge::ui {

struct IntervalBar {
  std::string_view label = {};  ///< what is measured; told, not painted
  std::string_view value = {};  ///< the interval in words, told
  double low = 0;
  double high = 0;
  double of = 100;
};

/// Solid to `low`, hatched on to `high`, in the region's width.
void interval_bar(Ui& ui, const IntervalBar& bar);

/// A short bar as tall as a control, for table rows.
void share_bar(Ui& ui, std::string_view label, double share, float line);

}  // namespace greengauge::ui
