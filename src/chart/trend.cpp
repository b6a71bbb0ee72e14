// Values over years: lines that break where a year is unknown, with names and numbers at the points.
//
// Shapes are placed in a fixed order (axis, years, target line, lines, names, numbers). A label that is
// optional is added only if it is free: it must not touch a label, a mark or a line that is already
// placed, nor leave the picture. A number tries two places above and two below its point; if none is
// free it is left out, since the table below the chart has it. The last years come first, so that the
// most recent figures are the ones shown. Whether a line crosses a label is tested at 33 points per
// segment, which is exact enough for labels of text height.
#include <algorithm>
#include <cmath>

#include "chart/sketch.h"

namespace greengauge::chart {
namespace {

class TrendDrawer {
 public:
  TrendDrawer(const Trend& trend, std::string_view unknown, const Canvas& canvas)
      : trend_(trend), unknown_(unknown), canvas_(canvas), values_(0, 0) {
    picture_.width = canvas.width;
  }

  Picture draw() {
    lay_out();
    year_labels();
    target();
    for (std::size_t i = 0; i < trend_.series.size(); ++i) line(i);
    target_name();
    if (names_beside_) names_beside();
    unknown_years();
    for (const Series& series : trend_.series) numbers(series);
    return std::move(picture_);
  }

 private:
  double em() const { return canvas_.text_size; }

  /// Places names to the right of the lines, or above the plot if they would take over 30 % of it.
  void lay_out() {
    double name = 0;
    for (const Series& series : trend_.series)
      name = std::max(name, canvas_.width_of(series.name) + em());
    names_beside_ = name <= 0.3 * canvas_.width;
    double top = 0;
    if (!names_beside_) {
      for (std::size_t i = 0; i < trend_.series.size(); ++i) {
        picture_.marks.push_back(
            {{0.5 * em(), top + canvas_.line() / 2}, radius(), shape_of(i), ColourRole::bar});
        add({{1.4 * em(), top + canvas_.line() / 2},
             trend_.series[i].name,
             Anchor::start,
             ColourRole::text,
             false});
        top += canvas_.line();
      }
    }
    top_ = top + 2 * canvas_.line();
    bottom_ = top_ + std::clamp(0.3 * canvas_.width, 8 * em(), 13 * em());
    left_ = 2.5 * em();
    right_ = canvas_.width - (names_beside_ ? name + 1.5 * em() : 2.5 * em());
    values_ = Scale(bottom_, top_);
    for (const Series& series : trend_.series)
      for (const auto& value : series.values)
        if (known(value)) values_.include(*value);
    if (trend_.target) values_.include(*trend_.target);
    picture_.height = bottom_ + 2 * canvas_.line();
    const double zero = values_.at(0);
    picture_.lines.push_back({{{0, zero}, {right_ + em(), zero}}, ColourRole::axis, 1, false});
  }

  double x(std::size_t i) const {
    const int first = trend_.years.front(), span = trend_.years.back() - first;
    if (span <= 0) return (left_ + right_) / 2;
    return left_ + (right_ - left_) * (trend_.years[i] - first) / span;
  }

  double radius() const { return 0.3 * em(); }
  static MarkShape shape_of(std::size_t series) {
    constexpr MarkShape shapes[] = {MarkShape::circle, MarkShape::square, MarkShape::diamond};
    return shapes[series % 3];
  }

  void year_labels() {
    const double y = bottom_ + canvas_.line();
    const std::size_t last = trend_.years.size() - 1;
    auto label = [&](std::size_t i) {
      return Label{
          {x(i), y}, std::to_string(trend_.years[i]), Anchor::middle, ColourRole::muted, false};
    };
    add(label(last));
    for (std::size_t i = 0; i < last; ++i)
      if (is_free(label(i))) add(label(i));
  }

  void target() {
    if (!trend_.target) return;
    const double y = values_.at(*trend_.target);
    picture_.lines.push_back({{{0, y}, {right_ + em(), y}}, ColourRole::target, 1.5, true});
  }

  /// Draws unbroken runs of known years; a single known year is a point without a line.
  void line(std::size_t index) {
    const Series& series = trend_.series[index];
    Polyline run{{}, ColourRole::bar, 2, index % 2 == 1};
    auto finish = [&] {
      if (run.points.size() > 1) picture_.lines.push_back(run);
      run.points.clear();
    };
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      const auto value = known(series.values[i]);
      if (!value) {
        finish();
        continue;
      }
      run.points.push_back({x(i), values_.at(*value)});
      picture_.marks.push_back({run.points.back(), radius(), shape_of(index), ColourRole::bar});
    }
    finish();
  }

  /// Places the target's name above or below its line, at the first end that is free.
  void target_name() {
    if (!trend_.target || trend_.target_text.empty()) return;
    const double y = values_.at(*trend_.target);
    double reach = 0.8 * em();
    for (int tries = 0; tries < 4; ++tries, reach += canvas_.line())
      for (const double sign : {-1.0, 1.0})
        for (const Anchor anchor : {Anchor::start, Anchor::end}) {
          const double at = anchor == Anchor::start ? 0 : right_ + em();
          if (add_if_free(
                  {{at, y + sign * reach}, trend_.target_text, anchor, ColourRole::target, false}))
            return;
        }
  }

  /// Places each name at the height of the last known point of its line, moved apart if they collide.
  void names_beside() {
    struct Name {
      double y;
      std::size_t index;
    };
    std::vector<Name> names;
    for (std::size_t i = 0; i < trend_.series.size(); ++i)
      for (std::size_t year = trend_.years.size(); year-- > 0;)
        if (const auto value = known(trend_.series[i].values[year])) {
          names.push_back({values_.at(*value), i});
          break;
        }
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
    double from = -canvas_.line();
    for (const Name& name : names) {
      const double y = std::max(name.y, from + 1.1 * em());
      add({{right_ + 1.5 * em(), y},
           trend_.series[name.index].name,
           Anchor::start,
           ColourRole::text,
           false});
      from = y;
    }
  }

  void unknown_years() {
    for (std::size_t i = 0; i < trend_.years.size(); ++i) {
      const bool any = std::any_of(trend_.series.begin(), trend_.series.end(),
                                   [&](const Series& s) { return known(s.values[i]).has_value(); });
      if (any) continue;
      for (int up = 0; up < 3; ++up)
        if (add_if_free({{x(i), values_.at(0) - (0.8 + up) * em()},
                         std::string(unknown_),
                         Anchor::middle,
                         ColourRole::muted,
                         false}))
          break;
    }
  }

  /// Places the numbers, most recent year first; one without a free place is left to the table.
  void numbers(const Series& series) {
    for (std::size_t i = trend_.years.size(); i-- > 0;) {
      const auto value = known(series.values[i]);
      if (!value) continue;
      const double y = values_.at(*value);
      for (const double side : {-1.0, 1.0, -1.9, 1.9})
        if (add_if_free(
                {{x(i), y + side * em()}, series.texts[i], Anchor::middle, ColourRole::text, true}))
          break;
    }
  }

  void add(Label label) { picture_.labels.push_back(std::move(label)); }

  bool add_if_free(Label label) {
    if (!is_free(label)) return false;
    add(std::move(label));
    return true;
  }

  /// Whether a label touches no other label, mark or line, and is inside the picture.
  bool is_free(const Label& label) const {
    const Box box = box_of(label, canvas_);
    if (box.x < 0 || box.right() > canvas_.width || box.y < 0 || box.bottom() > picture_.height)
      return false;
    for (const Label& other : picture_.labels)
      if (overlap(box, box_of(other, canvas_))) return false;
    for (const Mark& mark : picture_.marks)
      if (overlap(box, {mark.centre.x - mark.radius, mark.centre.y - mark.radius, 2 * mark.radius,
                        2 * mark.radius}))
        return false;
    for (const Polyline& polyline : picture_.lines)
      if (is_crossed(box, polyline)) return false;
    return true;
  }

  static bool is_crossed(const Box& box, const Polyline& polyline) {
    constexpr int steps = 32;
    for (std::size_t i = 1; i < polyline.points.size(); ++i) {
      const Spot a = polyline.points[i - 1], b = polyline.points[i];
      for (int step = 0; step <= steps; ++step) {
        const double t = double(step) / steps;
        if (overlap(box, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y), 0.1, 0.1})) return true;
      }
    }
    return false;
  }

  const Trend& trend_;
  std::string_view unknown_;
  const Canvas& canvas_;
  Scale values_;
  Picture picture_;
  bool names_beside_ = true;
  double left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
};

}  // namespace

Picture draw_trend(const Trend& trend, std::string_view unknown, const Canvas& canvas) {
  if (trend.years.empty()) return {canvas.width, 0, {}, {}, {}, {}};
  return TrendDrawer(trend, unknown, canvas).draw();
}

}  // namespace greengauge::chart
