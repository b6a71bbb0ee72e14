// Helpers that the kinds of charts share: wrapped text, scales that include zero, overlap of labels.
// In: texts, boxes and a Canvas. Out: lines, positions, labels added to a Picture.
#pragma once

#include "chart/chart.h"

namespace greengauge::chart {

/// `text` in lines no wider than `width`, broken at spaces and between Chinese characters. A single
/// word that is wider keeps a line for itself.
std::vector<std::string> wrapped(std::string_view text, double width, const Canvas& canvas,
                                 bool strong = false);

/// Maps values to pixels, from `from` (lowest) to `to` (highest); the range always includes zero.
class Scale {
 public:
  Scale(double from, double to) : from_(from), to_(to) {}
  void include(double value) {
    low_ = value < low_ ? value : low_;
    high_ = value > high_ ? value : high_;
  }
  double at(double value) const {
    const double span = high_ > low_ ? high_ - low_ : 1;
    return from_ + (value - low_) / span * (to_ - from_);
  }
  double low() const { return low_; }

 private:
  double from_, to_, low_ = 0, high_ = 0;
};

/// The value, or nothing if it is missing, NaN or infinite.
std::optional<double> known(const std::optional<double>& value);

bool overlap(const Box& a, const Box& b);

/// Adds `label` at the left and `text` at the right, on one line if both fit, else on lines below
/// each other. Returns the y at which the next element may begin.
double head_line(Picture& picture, const Canvas& canvas, double y, std::string_view label,
                 std::string_view text);

Picture draw_bars(const Bars& bars, std::string_view unknown, const Canvas& canvas);
Picture draw_positions(const Positions& positions, std::string_view unknown, const Canvas& canvas);
Picture draw_trend(const Trend& trend, std::string_view unknown, const Canvas& canvas);

}  // namespace greengauge::chart
