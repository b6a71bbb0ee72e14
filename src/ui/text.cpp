// Text layout: decode, measure, break, draw. ImGui's own text functions are not used, since they
// neither break lines by Chinese rules nor mix weights in a line.
//
// A text is decoded once into code points with a weight each; ** switches between the style's
// weight and bold. Widths come from ImGui's baked glyphs at the size and density at which they will
// be drawn: measured and drawn widths are the same numbers, so that a line never ends later than it
// was measured. Drawing snaps the top of each line and the pen at each glyph to whole device
// pixels: a glyph's bitmap is then copied texel by texel and stays sharp at any scroll position.
// The pen itself keeps its fraction, so that rounding does not add up along a line. Lines outside
// the clip rectangle are skipped.
#include "ui/text.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace greengauge::ui {
namespace {

ImFont* font_of(const Fonts& fonts, Weight weight) {
  return weight == Weight::bold ? fonts.bold : fonts.regular;
}

void measure(const Fonts& fonts, TextBlock& block) {
  block.advances.resize(block.text.size());
  ImFontBaked* baked[2] = {fonts.regular->GetFontBaked(block.style.size, fonts.density),
                           fonts.bold->GetFontBaked(block.style.size, fonts.density)};
  for (std::size_t i = 0; i < block.text.size(); ++i)
    block.advances[i] = block.text[i] == U'\n'
                            ? 0
                            : baked[static_cast<int>(block.weights[i])]->GetCharAdvance(
                                  static_cast<ImWchar>(block.text[i]));
}

void find_width(TextBlock& block) {
  block.width = 0;
  for (const Line& line : block.lines) block.width = std::max(block.width, line.width);
}

TextBlock decode(std::string_view marked, const TextStyle& style, bool marks) {
  TextBlock block;
  block.style = style;
  const std::u32string all = decode_utf8(marked);
  Weight weight = style.weight;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (marks && all[i] == U'*' && i + 1 < all.size() && all[i + 1] == U'*') {
      weight = weight == style.weight ? Weight::bold : style.weight;
      ++i;
      continue;
    }
    block.text.push_back(all[i]);
    block.weights.push_back(weight);
  }
  return block;
}

}  // namespace

TextBlock lay_out(const Fonts& fonts, std::string_view marked, const TextStyle& style,
                  float width) {
  TextBlock block = decode(marked, style, true);
  measure(fonts, block);
  block.lines = break_lines(block.text, block.advances, width > 0 ? width : 1e9f);
  find_width(block);
  return block;
}

TextBlock lay_out_cut(const Fonts& fonts, std::string_view text, const TextStyle& style,
                      float width) {
  TextBlock block = decode(text, style, false);
  measure(fonts, block);
  float sum = 0;
  for (float advance : block.advances) sum += advance;
  if (sum > width && !block.text.empty()) {
    const float dots = text_width(fonts, "…", style);
    while (!block.text.empty() && sum + dots > width) {
      sum -= block.advances.back();
      block.text.pop_back();
      block.weights.pop_back();
      block.advances.pop_back();
    }
    block.text.push_back(U'…');
    block.weights.push_back(style.weight);
    block.advances.push_back(dots);
    sum += dots;
  }
  block.lines = {{0, block.text.size(), sum}};
  find_width(block);
  return block;
}

float text_width(const Fonts& fonts, std::string_view text, const TextStyle& style) {
  return lay_out(fonts, text, style).width;
}

std::string plain(std::string_view marked) {
  std::string out;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '*' && i + 1 < marked.size() && marked[i + 1] == '*') {
      ++i;
      continue;
    }
    out.push_back(marked[i]);
  }
  return out;
}

void draw_text(ImDrawList& list, const Fonts& fonts, const TextBlock& block, Point at, float width,
               Align align, std::uint32_t colour) {
  const float density = fonts.density;
  const float pitch = block.line_pitch();
  auto snap = [&](float v) { return std::round(v * density) / density; };
  for (std::size_t n = 0; n < block.lines.size(); ++n) {
    const Line& line = block.lines[n];
    const float top = snap(at.y + pitch * static_cast<float>(n) + (pitch - block.style.size) / 2);
    if (top > list.GetClipRectMax().y || top + pitch < list.GetClipRectMin().y) continue;
    const float spare = width - line.width;
    float pen = at.x + (align == Align::right ? spare : align == Align::centre ? spare / 2 : 0);
    for (std::size_t i = line.begin; i < line.end; ++i) {
      ImFontBaked* baked =
          font_of(fonts, block.weights[i])->GetFontBaked(block.style.size, fonts.density);
      const ImFontGlyph* glyph = baked->FindGlyph(static_cast<ImWchar>(block.text[i]));
      if (glyph && glyph->Visible) {
        const float x = snap(pen);
        list.PrimReserve(6, 4);
        list.PrimRectUV({x + glyph->X0, top + glyph->Y0}, {x + glyph->X1, top + glyph->Y1},
                        {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, colour);
      }
      pen += block.advances[i];
    }
  }
}

}  // namespace greengauge::ui
