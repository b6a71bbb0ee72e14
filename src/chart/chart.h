// Chart geometry: what a chart says, and the shapes that say it, for any sink (canvas or SVG).
// In: a Figure (values and their words) and a Canvas (width, text size, how wide words are).
// Out: a Picture of shapes with meanings for colours; nothing of screens, files or factories.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace greengauge::chart {

// --- what a chart says

/// The data behind a chart, in words; the first column names the rows.
struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< as many cells as there are columns
};

enum class Accent : std::uint8_t {
  plain,   ///< one of several equals
  before,  ///< what it is compared with: outlined
  gap,     ///< does not reach its mark; the difference is hatched
};

/// A horizontal bar from zero. An empty label continues the row above (before and after).
struct BarRow {
  std::string label;
  std::optional<double> value;  ///< nothing (or not finite): not known
  std::string value_text;       ///< with its unit
  std::optional<double> mark;   ///< what the value is held against: a tick across the bar
  int scale = 0;  ///< rows of one number share a scale; units may differ between scales
  Accent accent = Accent::plain;
};

struct Bars {
  std::vector<BarRow> rows;
};

/// Where a value stands between a base and a lead value.
struct PositionRow {
  std::string label;
  std::optional<double>
      position;  ///< 0 at base, 1 at lead; beyond is shown at the end, pointing out
  std::string value_text, base_text, lead_text;
};

struct Positions {
  std::vector<PositionRow> rows;
};

struct Series {
  std::string name;
  std::vector<std::optional<double>> values;  ///< one a year
  std::vector<std::string> texts;             ///< of the values, likewise
};

/// Values over years, and a level that is aimed at. The scale includes zero.
struct Trend {
  std::vector<int> years;  ///< ascending
  std::vector<Series> series;
  std::optional<double> target;
  std::string target_text;
};

struct Figure {
  std::string name;
  std::string summary;  ///< one sentence
  std::string unknown;  ///< what stands where a value is not known
  Table table;
  std::variant<Bars, Positions, Trend> data;
};

// --- the shapes that say it

struct Spot {
  double x = 0, y = 0;
};

/// y grows downwards; all in the canvas's px.
struct Box {
  double x = 0, y = 0, w = 0, h = 0;
  double right() const { return x + w; }
  double bottom() const { return y + h; }
};

/// What a colour means. Whatever it says is also said by pattern, place or words.
enum class Ink : std::uint8_t { text, muted, axis, track, bar, gap, target };

enum class Pattern : std::uint8_t { solid, hatched, outlined };

struct Rectangle {
  Box box;
  Ink ink = Ink::bar;
  Pattern pattern = Pattern::solid;
};

struct Polyline {
  std::vector<Spot> points;
  Ink ink = Ink::axis;
  double thickness = 1;
  bool dashed = false;
};

enum class Symbol : std::uint8_t { circle, square, diamond, points_left, points_right };

struct Mark {
  Spot centre;
  double radius = 0;
  Symbol symbol = Symbol::circle;
  Ink ink = Ink::bar;
};

enum class Anchor : std::uint8_t { start, middle, end };

/// One line of text: `at` is the middle of its height at its start, middle or end.
struct Label {
  Spot at;
  std::string text;
  Anchor anchor = Anchor::start;
  Ink ink = Ink::text;
  bool strong = false;
};

/// Painted in the order of the members.
struct Picture {
  double width = 0, height = 0;
  std::vector<Rectangle> rectangles;
  std::vector<Polyline> lines;
  std::vector<Mark> marks;
  std::vector<Label> labels;
};

/// Where it is drawn. Every label has the size `text_size`; a line of text takes 1.5 of it.
struct Canvas {
  double width = 0;
  double text_size = 14;
  double (*text_width)(const void* context, std::string_view text, bool strong) = nullptr;
  const void* context = nullptr;

  double width_of(std::string_view text, bool strong = false) const {
    return text.empty() ? 0 : text_width(context, text, strong);
  }
  double line() const { return 1.5 * text_size; }
};

/// The figure in the canvas's width, as high as it needs. No two labels overlap, and none leaves the
/// width as long as single words fit in it.
Picture draw(const Figure& figure, const Canvas& canvas);

/// The place that a label takes.
Box box_of(const Label& label, const Canvas& canvas);

}  // namespace greengauge::chart
