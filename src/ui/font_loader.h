// Puts the glyphs of a GlyphSource into Dear ImGui's dynamic atlas; the only file that uses ImGui's
// font-loading internals. In: a source. Out: two ImFonts, regular and bold.
#pragma once

#include "ui/glyphs.h"

struct ImFont;

namespace greengauge::ui {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
  float density = 1;  ///< device px in a CSS px for which glyphs are drawn
};

/// Adds both fonts to the atlas of the current ImGui context. `source` must outlive the context.
Fonts load_fonts(const GlyphSource& source);

/// Discards every glyph, so that each is drawn again when needed (another font, another density).
void forget_glyphs(const Fonts& fonts);

}  // namespace greengauge::ui
