// Where letters come from: the browser draws them with its own fonts, tests use fixed ones.
// In: code point, size in device pixels, weight. Out: an alpha bitmap with its metrics.
// A struct of functions with a context instead of a base class: the page's source is JavaScript.
#pragma once

#include <cstdint>
#include <vector>

namespace greengauge::ui {

enum class Weight : std::uint8_t { regular, bold };

struct GlyphBitmap {
  int width = 0;
  int height = 0;
  int left = 0;                     ///< from the pen to the bitmap's left edge, device px
  int top = 0;                      ///< from the baseline up to the bitmap's top edge, device px
  float advance = 0;                ///< device px
  std::vector<std::uint8_t> alpha;  ///< width × height, rows from the top
};

struct GlyphSource {
  void* context = nullptr;
  /// How far the pen moves, in device px at `pixels` per em.
  float (*advance)(void* context, char32_t code, float pixels, Weight weight) = nullptr;
  /// Draws the glyph; false if the source has nothing to draw (a space).
  bool (*rasterise)(void* context, char32_t code, float pixels, Weight weight,
                    GlyphBitmap& out) = nullptr;
};

/// From the top of the em box to the baseline, as a share of the em.
inline constexpr float ascent_share = 0.88f;

}  // namespace greengauge::ui
