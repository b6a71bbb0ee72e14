// Text wrapping, overlap and label boxes, the head line of a row, and the choice of a chart's layout.
//
// Wrapping follows the two scripts: a Latin word breaks only at its spaces, Chinese text between any
// two characters, but a line neither starts with a closing sign (，。） …) nor ends with an opening one.
#include "chart/sketch.h"

#include <cmath>

namespace greengauge::chart {
namespace {

/// Bytes of the character that begins at `at`.
std::size_t character(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  return end - at;
}

bool contains(std::string_view all, std::string_view one) {
  return all.find(one) != std::string_view::npos;
}

/// Whether a line may end before the character at `at`; `before` is where the previous one begins.
bool may_break(std::string_view text, std::size_t at, std::size_t before) {
  if (at == 0) return false;
  const std::string_view next = text.substr(at, character(text, at));
  const std::string_view last = text.substr(before, at - before);
  if (last == " ") return true;
  if (contains("，。、；：）》”！？％%)],.;:", next) || contains("（《“([", last)) return false;
  return next.size() > 2 || last.size() > 2;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, double width, const Canvas& canvas,
                                 bool strong) {
  std::vector<std::string> lines;
  std::size_t start = 0, best = 0, before = 0;
  for (std::size_t at = 0; at < text.size(); at += character(text, at)) {
    if (at > start && may_break(text, at, before)) best = at;
    const std::size_t end = at + character(text, at);
    before = at;
    if (best <= start || canvas.width_of(text.substr(start, end - start), strong) <= width)
      continue;
    std::string_view line = text.substr(start, best - start);
    if (line.back() == ' ') line.remove_suffix(1);
    lines.emplace_back(line);
    start = best;
  }
  if (start < text.size()) lines.emplace_back(text.substr(start));
  return lines;
}

std::optional<double> known(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? value : std::nullopt;
}

bool overlap(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

Box box_of(const Label& label, const Canvas& canvas) {
  const double w = canvas.width_of(label.text, label.strong);
  const double share = label.anchor == Anchor::start ? 0 : label.anchor == Anchor::middle ? 0.5 : 1;
  return {label.at.x - share * w, label.at.y - canvas.text_size / 2, w, canvas.text_size};
}

double head_line(Picture& picture, const Canvas& canvas, double y, std::string_view label,
                 std::string_view text) {
  const double middle = canvas.line() / 2;
  const auto lines = wrapped(label, canvas.width, canvas);
  for (const std::string& line : lines) {
    picture.labels.push_back({{0, y + middle}, line, Anchor::start, ColourRole::text, false});
    y += canvas.line();
  }
  const double last = lines.empty() ? 0 : canvas.width_of(lines.back());
  const bool beside =
      !lines.empty() && last + canvas.text_size + canvas.width_of(text, true) <= canvas.width;
  if (beside) y -= canvas.line();
  for (const std::string& line : wrapped(text, canvas.width, canvas, true)) {
    picture.labels.push_back(
        {{canvas.width, y + middle}, line, Anchor::end, ColourRole::text, true});
    y += canvas.line();
  }
  return y;
}

Picture draw(const Figure& figure, const Canvas& canvas) {
  if (const auto* bars = std::get_if<Bars>(&figure.data))
    return draw_bars(*bars, figure.unknown, canvas);
  if (const auto* positions = std::get_if<Positions>(&figure.data))
    return draw_positions(*positions, figure.unknown, canvas);
  return draw_trend(std::get<Trend>(figure.data), figure.unknown, canvas);
}

}  // namespace greengauge::chart
