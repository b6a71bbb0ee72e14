// Horizontal bars that start at zero.
//
// The widths of all labels and values decide between two layouts: label, bar and value side by side if
// the bars keep 35 % of the width, else the bar on a line below its label and value. Rows that share a
// scale number share one Scale, which spans zero, every value and every mark, so that their bars
// compare; a second unit gets a second scale.
#include <algorithm>
#include <map>

#include "chart/sketch.h"

namespace greengauge::chart {
namespace {

class BarsDrawer {
 public:
  BarsDrawer(const Bars& bars, std::string_view unknown, const Canvas& canvas)
      : bars_(bars), unknown_(unknown), canvas_(canvas) {
    picture_.width = canvas.width;
    choose_columns();
    for (const BarRow& row : bars.rows) {
      Scale& scale = scales_.try_emplace(row.scale, from_, to_).first->second;
      if (const auto value = known(row.value)) scale.include(*value);
      if (row.mark) scale.include(*row.mark);
    }
  }

  Picture draw() {
    const double gap = 0.6 * canvas_.text_size;
    for (std::size_t i = 0; i < bars_.rows.size(); ++i) {
      const BarRow& row = bars_.rows[i];
      if (i > 0 && !row.label.empty()) y_ += gap;
      if (beside_) {
        row_beside(row);
      } else {
        row_below(row);
      }
    }
    picture_.height = y_;
    return std::move(picture_);
  }

 private:
  /// Chooses the side-by-side layout if it leaves enough width for the bars.
  void choose_columns() {
    double label = 0, value = 0;
    for (const BarRow& row : bars_.rows) {
      label = std::max(label, canvas_.width_of(row.label));
      value = std::max(value, canvas_.width_of(row.value_text, true));
    }
    from_ = label + canvas_.text_size;
    to_ = canvas_.width - value - canvas_.text_size;
    beside_ = to_ - from_ >= 0.35 * canvas_.width;
    if (beside_) return;
    from_ = 0;
    to_ = canvas_.width;
  }

  void row_beside(const BarRow& row) {
    const double middle = y_ + canvas_.line() / 2;
    if (!row.label.empty())
      picture_.labels.push_back({{0, middle}, row.label, Anchor::start, ColourRole::text, false});
    if (known(row.value))
      picture_.labels.push_back(
          {{canvas_.width, middle}, row.value_text, Anchor::end, ColourRole::text, true});
    bar(row, middle);
    y_ += canvas_.line();
  }

  void row_below(const BarRow& row) {
    y_ = head_line(picture_, canvas_, y_, row.label, known(row.value) ? row.value_text : "");
    bar(row, y_ + canvas_.text_size / 2);
    y_ += known(row.value) ? 1.2 * canvas_.text_size : canvas_.line();
  }

  void bar(const BarRow& row, double middle) {
    const Scale& scale = scales_.at(row.scale);
    const double h = 0.8 * canvas_.text_size, zero = scale.at(0);
    const auto value = known(row.value);
    if (value) {
      rectangle(zero, scale.at(*value), middle, h, ColourRole::bar,
                row.accent == Accent::before ? Pattern::outlined : Pattern::solid);
      if (row.mark && row.accent == Accent::gap)
        rectangle(scale.at(*value), scale.at(*row.mark), middle, h, ColourRole::gap,
                  Pattern::hatched);
    } else {
      const double most = to_ - canvas_.width_of(unknown_);
      const double x = std::max(0.0, std::min(zero + canvas_.text_size / 2, most));
      picture_.labels.push_back(
          {{x, middle}, std::string(unknown_), Anchor::start, ColourRole::muted, false});
    }
    upright(zero, middle, h / 2 + 2, ColourRole::axis, 1);
    if (row.mark) upright(scale.at(*row.mark), middle, h / 2 + 3, ColourRole::target, 2);
  }

  /// Draws a bar at min_width 1.5 px wide, so that a value other than zero is always visible.
  void rectangle(double from, double to, double middle, double h, ColourRole colour,
                 Pattern pattern) {
    constexpr double min_width = 1.5;
    if (from == to) return;
    const double w = std::max(std::abs(to - from), min_width);
    const double x = to > from ? from : from - w;
    picture_.rectangles.push_back({{x, middle - h / 2, w, h}, colour, pattern});
  }

  void upright(double x, double middle, double reach, ColourRole colour, double thickness) {
    picture_.lines.push_back(
        {{{x, middle - reach}, {x, middle + reach}}, colour, thickness, false});
  }

  const Bars& bars_;
  std::string_view unknown_;
  const Canvas& canvas_;
  std::map<int, Scale> scales_;
  bool beside_ = false;
  double from_ = 0, to_ = 0;  ///< horizontal range for bars
  double y_ = 0;
  Picture picture_;
};

}  // namespace

Picture draw_bars(const Bars& bars, std::string_view unknown, const Canvas& canvas) {
  return BarsDrawer(bars, unknown, canvas).draw();
}

}  // namespace greengauge::chart
