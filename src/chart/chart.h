// Chart geometry: what a chart shows, and the shapes that show it, for any output (canvas or SVG).
// In: a Figure (values with their texts) and a Canvas (width, text size, width of a text).
// Out: a Picture of shapes whose colours are named by role. Knows nothing of screens or files.
//
// bars.cpp, positions.cpp, trend.cpp: the layout of each kind of chart; sketch.cpp: wrapping, labels
// and the choice among the three (sketch.h); json.cpp: figures between programs (json.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace greengauge::chart {

// --- what a chart shows

/// The data of a chart as a table of texts; the first column names the rows.
struct DataTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  ///< each with one cell per column
};

enum class Accent : std::uint8_t {
  plain,   ///< an ordinary bar
  before,  ///< the earlier value that a bar is compared with: outlined
  gap,     ///< misses its mark: the difference is hatched
};

/// A horizontal bar from zero. An empty label continues the row above (before and after).
struct BarRow {
  std::string label;
  std::optional<double> value;  ///< nothing, NaN or infinite: not known
  std::string value_text;       ///< with its unit
  std::optional<double> mark;   ///< a limit to compare with: a tick across the bar
  int scale = 0;  ///< rows with the same number share a scale; other scales may have other units
  Accent accent = Accent::plain;
};

struct Bars {
  std::vector<BarRow> rows;
};

/// The position of a value between a base and a lead value.
struct PositionRow {
  std::string label;
  /// 0 at base, 1 at lead; a value beyond them is drawn at the end, with a mark that points outward.
  std::optional<double> position;
  std::string value_text, base_text, lead_text;
};

struct Positions {
  std::vector<PositionRow> rows;
};

struct Series {
  std::string name;
  std::vector<std::optional<double>> values;  ///< one per year
  std::vector<std::string> texts;             ///< the values as text, one per year
};

/// Values over years, with an optional target level. The scale includes zero.
struct Trend {
  std::vector<int> years;  ///< ascending
  std::vector<Series> series;
  std::optional<double> target;
  std::string target_text;
};

struct Figure {
  std::string name;
  std::string summary;  ///< one sentence
  std::string unknown;  ///< text shown in place of an unknown value
  DataTable table;
  std::variant<Bars, Positions, Trend> data;
};

// --- the shapes that show it

struct Spot {
  double x = 0, y = 0;
};

/// In canvas pixels; y grows downwards.
struct Box {
  double x = 0, y = 0, w = 0, h = 0;
  double right() const { return x + w; }
  double bottom() const { return y + h; }
};

/// The role of a colour. A pattern, a place or a text always says the same, for readers who cannot
/// distinguish colours.
enum class ColourRole : std::uint8_t { text, muted, axis, track, bar, gap, target };

enum class Pattern : std::uint8_t { solid, hatched, outlined };

struct Rectangle {
  Box box;
  ColourRole colour = ColourRole::bar;
  Pattern pattern = Pattern::solid;
};

struct Polyline {
  std::vector<Spot> points;
  ColourRole colour = ColourRole::axis;
  double thickness = 1;
  bool dashed = false;
};

enum class MarkShape : std::uint8_t { circle, square, diamond, points_left, points_right };

struct Mark {
  Spot centre;
  double radius = 0;
  MarkShape shape = MarkShape::circle;
  ColourRole colour = ColourRole::bar;
};

enum class Anchor : std::uint8_t { start, middle, end };

/// One line of text. `at` is at half its height; horizontally, at the point that `anchor` names.
struct Label {
  Spot at;
  std::string text;
  Anchor anchor = Anchor::start;
  ColourRole colour = ColourRole::text;
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

/// The space to draw in. Every label has the size `text_size`; a line of text takes 1.5 times that.
/// `text_width` must be set; it gets `context` unchanged.
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

/// Lays out the figure in the width of the canvas, as high as it needs to be. No two labels overlap,
/// and none leaves the width as long as single words fit in it.
Picture draw(const Figure& figure, const Canvas& canvas);

/// The rectangle that a label covers.
Box box_of(const Label& label, const Canvas& canvas);

}  // namespace greengauge::chart
