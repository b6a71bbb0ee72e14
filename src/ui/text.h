// Text on the canvas: measured, broken into lines, drawn glyph by glyph on whole device pixels.
// In: text with **bold** marks, a size, a width. Out: TextBlock, which can be drawn anywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/font_loader.h"
#include "ui/geometry.h"
#include "ui/line_break.h"
#include "ui/theme.h"

struct ImDrawList;

namespace greengauge::ui {

struct TextStyle {
  float size = type_body;  ///< CSS px, already scaled
  Weight weight = Weight::regular;
  float line_height = 1.5f;  ///< times the size
};

/// Text laid out in a width.
struct TextBlock {
  TextStyle style;
  std::u32string text;
  std::vector<Weight> weights;  ///< one for each code point of `text`
  std::vector<float> advances;  ///< likewise, CSS px
  std::vector<Line> lines;
  float width = 0;  ///< of the widest line

  float line_pitch() const { return style.size * style.line_height; }
  float height() const { return line_pitch() * static_cast<float>(lines.size()); }
};

enum class Align : std::uint8_t { left, centre, right };

/// Lays out `marked`, where **…** is bold, in `width` CSS px (unbounded if ≤ 0).
TextBlock lay_out(const Fonts& fonts, std::string_view marked, const TextStyle& style,
                  float width = 0);

/// Lays out `text` on one line, cut with “…” if it is wider than `width`. It reads no ** marks.
TextBlock lay_out_cut(const Fonts& fonts, std::string_view text, const TextStyle& style,
                      float width);

float text_width(const Fonts& fonts, std::string_view text, const TextStyle& style);

/// Removes the ** marks.
std::string plain(std::string_view marked);

/// Draws `block` with its top left (or centre, right) at `at`, in viewport px.
void draw_text(ImDrawList& list, const Fonts& fonts, const TextBlock& block, Point at, float width,
               Align align, std::uint32_t colour);

}  // namespace greengauge::ui
