// Puts the glyphs of a GlyphSource into Dear ImGui's dynamic atlas: the only file that touches
// ImGui's font-loading internals. In: a source. Out: two ImFonts, regular and bold.
#pragma once

#include "ui/glyphs.h"

struct ImFont;

namespace greengauge::ui {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
  float density = 1;  ///< device px in a CSS px: what both are drawn for
};

/// Adds both fonts to the atlas of the current ImGui context. `source` must outlive the context.
Fonts load_fonts(const GlyphSource& source);

/// Throws every drawn glyph away, so that it is asked for anew (another font stack, new density).
void forget_glyphs(const Fonts& fonts);

}  // namespace greengauge::ui
