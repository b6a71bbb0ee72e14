// From a chart's shapes to SVG elements.
// chart::draw turns a figure into rectangles, lines, marks and labels with coordinates; here each
// becomes one element. A content security policy without inline styles forbids style attributes, so
// colours are presentation attributes, and hatching is drawn as strokes instead of a pattern, which
// would need an id that has to be unique on the page. Colours differ in lightness, and gaps are
// hatched, so that a print in grey keeps its meaning.
#include "report/paper/svg.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace greengauge::report {
namespace {

using chart::Anchor;
using chart::Box;
using chart::ColourRole;
using chart::Pattern;

constexpr double text_size = 12;
constexpr double hatch_pitch = 4;

std::string_view colour(ColourRole role) {
  switch (role) {
    case ColourRole::text: return "#111111";
    case ColourRole::muted: return "#444444";
    case ColourRole::axis: return "#777777";
    case ColourRole::track: return "#e2e2e2";
    case ColourRole::bar: return "#0b5a38";
    case ColourRole::gap: return "#7a4a00";
    case ColourRole::target: return "#111111";
  }
  return "#111111";
}

/// At most two decimals, without trailing zeros.
std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  std::string result = text;
  result.erase(result.find_last_not_of('0') + 1);
  if (result.back() == '.') result.pop_back();
  return result == "-0" ? "0" : result;
}

std::string attribute(std::string_view name, double value) {
  return " " + std::string(name) + "=\"" + number(value) + "\"";
}
std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + std::string(value) + "\"";
}

class SvgWriter {
 public:
  explicit SvgWriter(Markup& out) : out_(out) {}

  void write(const chart::Picture& picture) {
    for (const chart::Rectangle& one : picture.rectangles) rectangle(one);
    for (const chart::Polyline& one : picture.lines) polyline(one);
    for (const chart::Mark& one : picture.marks) mark(one);
    for (const chart::Label& one : picture.labels) label(one);
  }

 private:
  void rectangle(const chart::Rectangle& one) {
    const Box& box = one.box;
    const bool is_solid = one.pattern == Pattern::solid;
    std::string tag = "<rect" + attribute("x", box.x) + attribute("y", box.y) +
                      attribute("width", std::max(0.0, box.w)) +
                      attribute("height", std::max(0.0, box.h)) +
                      attribute("fill", is_solid ? colour(one.colour) : "#ffffff");
    if (!is_solid) tag += attribute("stroke", colour(one.colour)) + attribute("stroke-width", 1);
    out_.raw(tag + "/>\n");
    if (one.pattern == Pattern::hatched) hatch(box, one.colour);
  }

  /// Strokes from the lower left to the upper right, clipped to the box.
  void hatch(const Box& box, ColourRole role) {
    std::string path;
    for (double x = box.x - box.h + hatch_pitch; x < box.right(); x += hatch_pitch) {
      const double from = std::max(x, box.x), to = std::min(x + box.h, box.right());
      if (to <= from) continue;
      path += "M" + number(from) + " " + number(box.bottom() - (from - x)) + "L" + number(to) +
              " " + number(box.bottom() - (to - x));
    }
    if (!path.empty()) {
      out_.raw("<path" + attribute("d", path) + attribute("stroke", colour(role)) +
               attribute("stroke-width", 1) + attribute("fill", "none") + "/>\n");
    }
  }

  void polyline(const chart::Polyline& one) {
    std::string points;
    for (const chart::Spot& spot : one.points) {
      points += (points.empty() ? "" : " ") + number(spot.x) + "," + number(spot.y);
    }
    std::string tag = "<polyline" + attribute("points", points) + attribute("fill", "none") +
                      attribute("stroke", colour(one.colour)) +
                      attribute("stroke-width", one.thickness);
    if (one.dashed) tag += attribute("stroke-dasharray", "5 3");
    out_.raw(tag + "/>\n");
  }

  void mark(const chart::Mark& one) {
    const double x = one.centre.x, y = one.centre.y, r = one.radius;
    if (one.shape == chart::MarkShape::circle) {
      out_.raw("<circle" + attribute("cx", x) + attribute("cy", y) + attribute("r", r) +
               attribute("fill", colour(one.colour)) + "/>\n");
      return;
    }
    std::vector<chart::Spot> corners;
    switch (one.shape) {
      case chart::MarkShape::circle: break;
      case chart::MarkShape::square:
        corners = {{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}};
        break;
      case chart::MarkShape::diamond:
        corners = {{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}};
        break;
      case chart::MarkShape::points_left:
        corners = {{x - r, y}, {x + r, y - r}, {x + r, y + r}};
        break;
      case chart::MarkShape::points_right:
        corners = {{x + r, y}, {x - r, y + r}, {x - r, y - r}};
        break;
    }
    std::string points;
    for (const chart::Spot& spot : corners) {
      points += (points.empty() ? "" : " ") + number(spot.x) + "," + number(spot.y);
    }
    out_.raw("<polygon" + attribute("points", points) + attribute("fill", colour(one.colour)) +
             "/>\n");
  }

  void label(const chart::Label& one) {
    // `at` is the middle of the line; SVG places text by its baseline, about 0.35 of the size
    // lower.
    std::string tag = "<text" + attribute("x", one.at.x) +
                      attribute("y", one.at.y + 0.35 * text_size) +
                      attribute("fill", colour(one.colour));
    if (one.anchor != Anchor::start) {
      tag += attribute("text-anchor", one.anchor == Anchor::middle ? "middle" : "end");
    }
    if (one.strong) tag += attribute("font-weight", "700");
    out_.raw(tag + ">" + escape_html(one.text) + "</text>\n");
  }

  Markup& out_;
};

double width_of(const void*, std::string_view text, bool strong) {
  return estimated_width(text, text_size, strong);
}

}  // namespace

double estimated_width(std::string_view text, double size, bool strong) {
  double em = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xE0)
      em += 1;  // first byte of a character of three or four bytes
    else if (byte < 0x80)
      em += 0.58;
    else if (byte >= 0xC0)
      em += 0.6;
  }
  return em * size * (strong ? 1.06 : 1);
}

void write_figure(Markup& out, const chart::Figure& figure, double width) {
  const chart::Picture picture = chart::draw(figure, {width, text_size, width_of, nullptr});
  out.open("figure");
  out.element("figcaption", figure.name);
  out.raw("<svg role=\"img\" aria-label=\"" + escape_html(figure.summary) + "\" viewBox=\"0 0 " +
          number(picture.width) + " " + number(picture.height) + "\"" +
          attribute("font-size", text_size) + ">\n");
  SvgWriter(out).write(picture);
  out.close("svg");
  out.close("figure");
}

}  // namespace greengauge::report
