// Paints draw data without a graphics card: for the browser's plain 2D canvas and for golden images.
// In: ImGui's draw data with its textures. Out: an opaque RGBA bitmap in device pixels.
// Pixels whose centre lies in a triangle are painted, as by OpenGL; seams are neither missed nor doubled.
#pragma once

#include <cstdint>
#include <vector>

struct ImDrawData;

namespace greengauge::ui {

/// Rows from the top; a pixel is R, G, B, A in memory, A is always 255.
struct Bitmap {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
};

/// Paints `data` over what `bitmap` holds, after giving it the display's size in device px (black
/// if that is another one). Takes up the textures, too: it is a way to paint (see stage.h).
void rasterize(ImDrawData& data, Bitmap& bitmap);

}  // namespace greengauge::ui
