// Paints draw data without a graphics card: for a plain 2D canvas and for golden images.
// In: ImGui's draw data with its textures. Out: an opaque RGBA bitmap in device pixels.
// A pixel is painted if its centre lies in the triangle, as in OpenGL: triangles that share an edge
// leave no gap and paint no pixel twice.
#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace greengauge::ui {

/// Rows from the top; a pixel is R, G, B, A in memory, with A always 255.
struct Bitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
};

/// Paints `data` over what `bitmap` holds. A bitmap of another size than the display (in device px)
/// is first resized and filled with black. Handles the textures as a Paint must (see stage.h).
void rasterize(ImDrawData& data, Bitmap& bitmap);

}  // namespace greengauge::ui
