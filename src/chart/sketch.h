// What the kinds of charts share: wrapped words, scales from zero, labels that keep clear.
#pragma once

#include "chart/chart.h"

namespace greengauge::chart {

/// `text` in lines no wider than `width`: broken at spaces and between Chinese characters.
std::vector<std::string> wrapped(std::string_view text, double width, const Canvas& canvas,
                                 bool strong = false);

/// Maps values to places; always includes zero.
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

/// The value, unless it is not finite.
std::optional<double> known(const std::optional<double>& value);

bool overlap(const Box& a, const Box& b);

/// Label on the left and text on the right, in one line where they fit, else one below the other.
/// Answers where the next thing may stand.
double head_line(Picture& picture, const Canvas& canvas, double y, std::string_view label,
                 std::string_view text);

Picture draw_bars(const Bars& bars, std::string_view unknown, const Canvas& canvas);
Picture draw_positions(const Positions& positions, std::string_view unknown, const Canvas& canvas);
Picture draw_trend(const Trend& trend, std::string_view unknown, const Canvas& canvas);

}  // namespace greengauge::chart
