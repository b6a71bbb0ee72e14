// Positions between base and lead: one track per row, with the texts of both ends below it.
//
// A value outside the ends is drawn at the nearer end with a triangle that points outward; the number
// itself is in the head line. An unknown position leaves an outlined track without a mark.
#include <algorithm>

#include "chart/sketch.h"

namespace greengauge::chart {
namespace {

void track(Picture& picture, const Canvas& canvas, double y, const PositionRow& row) {
  const double radius = 0.45 * canvas.text_size, h = 0.5 * canvas.text_size;
  const Scale scale = [&] {  // leaves space for the mark at both ends
    Scale result(radius, canvas.width - radius);
    result.include(1);
    return result;
  }();
  const double left = scale.at(0), right = scale.at(1), middle = y + radius;
  picture.rectangles.push_back(
      {{left, middle - h / 2, right - left, h}, ColourRole::track, Pattern::solid});
  const auto position = known(row.position);
  if (!position) {
    // The head line already shows the text for "unknown"; the line below names the ends.
    picture.rectangles.back().pattern = Pattern::outlined;
    return;
  }
  const double at = scale.at(std::clamp(*position, 0.0, 1.0));
  if (at > left)
    picture.rectangles.push_back(
        {{left, middle - h / 2, at - left, h}, ColourRole::bar, Pattern::solid});
  const MarkShape shape = *position < 0   ? MarkShape::points_left
                          : *position > 1 ? MarkShape::points_right
                                          : MarkShape::diamond;
  picture.marks.push_back({{at, middle}, radius, shape, ColourRole::text});
}

}  // namespace

Picture draw_positions(const Positions& positions, std::string_view unknown, const Canvas& canvas) {
  Picture picture;
  picture.width = canvas.width;
  double y = 0;
  for (const PositionRow& row : positions.rows) {
    if (y > 0) y += 0.6 * canvas.text_size;
    y = head_line(picture, canvas, y, row.label,
                  known(row.position) ? std::string_view(row.value_text) : unknown);
    track(picture, canvas, y, row);
    y += canvas.text_size;
    const bool one_line =
        canvas.width_of(row.base_text) + canvas.text_size + canvas.width_of(row.lead_text) <=
        canvas.width;
    const double middle = canvas.line() / 2;
    if (!row.base_text.empty())
      picture.labels.push_back(
          {{0, y + middle}, row.base_text, Anchor::start, ColourRole::muted, false});
    if (!one_line) y += canvas.line();
    if (!row.lead_text.empty())
      picture.labels.push_back(
          {{canvas.width, y + middle}, row.lead_text, Anchor::end, ColourRole::muted, false});
    y += canvas.line();
  }
  picture.height = y;
  return picture;
}

}  // namespace greengauge::chart
