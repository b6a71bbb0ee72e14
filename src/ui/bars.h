// Bars that show an amount: a score as an interval, a share of a whole.
// In: numbers and words. Out: nothing; each is recorded as a meter.
#pragma once

#include "ui/words.h"

namespace greengauge::ui {

struct IntervalBar {
  std::string_view label = {};  ///< what is measured; not painted, only in the tree
  std::string_view value = {};  ///< the interval in words; only in the tree
  double low = 0;
  double high = 0;
  double of = 100;
};

/// A bar in the region's width, solid up to `low` and hatched from there to `high`.
void interval_bar(Ui& ui, const IntervalBar& bar);

/// A short bar in a line `line` px high, for table rows; `share` is 0–1.
void share_bar(Ui& ui, std::string_view label, double share, float line);

}  // namespace greengauge::ui
