// A software rasterizer for the triangles of ImGui's draw lists.
//
// General triangles go by scan lines: for each row of pixels, the two edges that cross the row's
// centre give a half-open span. An edge's x is always computed from its upper end, so that two
// triangles with a common edge compute the same number and share no pixel (OpenGL's rule, without a
// fill-rule table). Colours and texture coordinates change linearly over a triangle: one plane
// equation per value (Slope), evaluated at pixel centres; texels are interpolated between the four
// nearest.
//
// Nearly everything a page draws is simpler, and these cases are taken first:
// - two triangles that are an upright rectangle of one colour: rows are filled;
// - a glyph, which text.cpp places on whole device pixels: texels and pixels coincide, and each row
//   is blended from the atlas without interpolation;
// - a triangle of one colour: its spans are filled without evaluating slopes.
// A page is painted in a few ms in WebAssembly (tests/bench/README.md), fast enough to type
// in. Blending works on two channels at once in one 32-bit multiplication.
#include "ui/rasterizer.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/stage.h"

namespace greengauge::ui {
namespace {

struct Vertex {
  float x, y, u, v;  // device px; texels
  std::uint32_t colour;
};

/// A half-open rectangle of pixels within the bitmap.
struct Clip {
  int left, top, right, bottom;
};

std::uint32_t alpha_of(std::uint32_t colour) { return colour >> 24; }

/// The colour `above` with that alpha (0–255) over an opaque pixel.
std::uint32_t blend(std::uint32_t below, std::uint32_t above, std::uint32_t alpha) {
  const std::uint32_t a = alpha + (alpha >> 7);  // 0–256
  const std::uint32_t b = 256 - a;
  const std::uint32_t red_blue =
      ((above & 0xFF00FFu) * a + (below & 0xFF00FFu) * b + 0x800080u) >> 8 & 0xFF00FFu;
  const std::uint32_t green =
      ((above & 0xFF00u) * a + (below & 0xFF00u) * b + 0x8000u) >> 8 & 0xFF00u;
  return red_blue | green | 0xFF000000u;
}

std::uint32_t product(std::uint32_t a, std::uint32_t b) { return (a * b + 127) / 255; }

/// Vertex colour times texel.
std::uint32_t modulate(std::uint32_t colour, std::uint32_t texel) {
  if (texel == 0xFFFFFFFFu) return colour;
  std::uint32_t out = 0;
  for (int shift = 0; shift < 32; shift += 8)
    out |= product(colour >> shift & 255, texel >> shift & 255) << shift;
  return out;
}

/// The first pixel whose centre is at or after `edge` (right of it, or below it).
int first_pixel(float edge) {
  return static_cast<int>(std::ceil(std::clamp(edge, -1e6f, 1e6f) - 0.5f));
}

class Texture {
 public:
  explicit Texture(const ImTextureData* data) : data_(data && data->Pixels ? data : nullptr) {}

  float width() const { return data_ ? static_cast<float>(data_->Width) : 1; }
  float height() const { return data_ ? static_cast<float>(data_->Height) : 1; }
  bool coloured() const { return data_ && data_->UseColors; }

  std::uint32_t at(int x, int y) const {
    if (!data_) return 0xFFFFFFFFu;
    x = std::clamp(x, 0, data_->Width - 1);
    y = std::clamp(y, 0, data_->Height - 1);
    const unsigned char* texel =
        data_->Pixels + static_cast<std::ptrdiff_t>(y * data_->Width + x) * data_->BytesPerPixel;
    // The atlas has only alpha: its colour is white.
    if (!coloured())
      return 0x00FFFFFFu | static_cast<std::uint32_t>(texel[data_->BytesPerPixel - 1]) << 24;
    return texel[0] | texel[1] << 8 | texel[2] << 16 | static_cast<std::uint32_t>(texel[3]) << 24;
  }

  /// Interpolated between the four nearest texels.
  std::uint32_t between(float u, float v) const {
    const float left = std::floor(u - 0.5f);
    const float top = std::floor(v - 0.5f);
    const auto right_share = static_cast<std::uint32_t>((u - 0.5f - left) * 256);
    const auto bottom_share = static_cast<std::uint32_t>((v - 0.5f - top) * 256);
    const int x = static_cast<int>(left);
    const int y = static_cast<int>(top);
    const std::uint32_t corners[] = {at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)};
    const std::uint32_t shares[] = {(256 - right_share) * (256 - bottom_share),
                                    right_share * (256 - bottom_share),
                                    (256 - right_share) * bottom_share, right_share * bottom_share};
    std::uint32_t out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      std::uint32_t sum = 0x8000;
      for (int i = 0; i < 4; ++i) sum += (corners[i] >> shift & 255) * shares[i];
      out |= (sum >> 16) << shift;
    }
    return out;
  }

 private:
  const ImTextureData* data_;
};

/// A value that changes linearly over a triangle.
struct Slope {
  float at_origin = 0, by_x = 0, by_y = 0;
  float at(float x, float y) const { return at_origin + by_x * x + by_y * y; }
};

class Canvas {
 public:
  Canvas(Bitmap& bitmap, Clip clip, Texture texture)
      : bitmap_(bitmap), clip_(clip), texture_(texture) {}

  void triangle(Vertex a, Vertex b, Vertex c) {
    const bool one_texel = a.u == b.u && a.u == c.u && a.v == b.v && a.v == c.v;
    if (one_texel && a.colour == b.colour && a.colour == c.colour) {
      const std::uint32_t colour = modulate(a.colour, texel_of(a));
      if (alpha_of(colour) == 0) return;
      spans(a, b, c, [&](int y, int from, int to) { fill(y, from, to, colour); });
      return;
    }
    shaded(a, b, c, one_texel);
  }

  /// Two triangles that are an upright rectangle of one colour.
  void rectangle(const Vertex& a, const Vertex& c) {
    const int left = std::max(first_pixel(std::min(a.x, c.x)), clip_.left);
    const int right = std::min(first_pixel(std::max(a.x, c.x)), clip_.right);
    const int top = std::max(first_pixel(std::min(a.y, c.y)), clip_.top);
    const int bottom = std::min(first_pixel(std::max(a.y, c.y)), clip_.bottom);
    if (left >= right) return;
    if (a.u == c.u && a.v == c.v) {
      const std::uint32_t colour = modulate(a.colour, texel_of(a));
      for (int y = top; y < bottom; ++y) fill(y, left, right, colour);
      return;
    }
    // A letter: texels and pixels coincide.
    const int across = static_cast<int>(std::lround(a.u - a.x));
    const int down = static_cast<int>(std::lround(a.v - a.y));
    for (int y = top; y < bottom; ++y) {
      std::uint32_t* row = pixels(y);
      for (int x = left; x < right; ++x) {
        const std::uint32_t alpha =
            product(texture_.at(x + across, y + down) >> 24, alpha_of(a.colour));
        if (alpha) row[x] = blend(row[x], a.colour, alpha);
      }
    }
  }

  /// Whether rectangle() can draw it: one colour, or a glyph whose texels coincide with pixels.
  bool coincides(const Vertex& a, const Vertex& c) const {
    if (a.u == c.u && a.v == c.v) return true;
    const float across = a.u - a.x;
    const float down = a.v - a.y;
    constexpr float near = 0.02f;
    return !texture_.coloured() && std::abs(c.u - c.x - across) < near &&
           std::abs(c.v - c.y - down) < near && std::abs(across - std::round(across)) < near &&
           std::abs(down - std::round(down)) < near;
  }

 private:
  std::uint32_t* pixels(int y) {
    return bitmap_.pixels.data() +
           static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap_.width);
  }

  std::uint32_t texel_of(const Vertex& a) const {
    return texture_.at(static_cast<int>(a.u), static_cast<int>(a.v));
  }

  void fill(int y, int from, int to, std::uint32_t colour) {
    std::uint32_t* row = pixels(y);
    const std::uint32_t alpha = alpha_of(colour);
    if (alpha == 255)
      std::fill(row + from, row + to, colour);
    else
      for (int x = from; x < to; ++x) row[x] = blend(row[x], colour, alpha);
  }

  /// Calls `row(y, from, to)` for every row of pixels in the triangle.
  template <typename Row>
  void spans(Vertex a, Vertex b, Vertex c, Row row) {
    if (b.y < a.y) std::swap(a, b);
    if (c.y < b.y) std::swap(b, c);
    if (b.y < a.y) std::swap(a, b);
    const int top = std::max(first_pixel(a.y), clip_.top);
    const int bottom = std::min(first_pixel(c.y), clip_.bottom);
    if (top >= bottom) return;
    // Always computed from an edge's upper end: triangles that share an edge agree on it.
    auto slope = [](const Vertex& p, const Vertex& q) {
      return q.y > p.y ? (q.x - p.x) / (q.y - p.y) : 0;
    };
    const float long_slope = slope(a, c);
    const float upper_slope = slope(a, b);
    const float lower_slope = slope(b, c);
    for (int y = top; y < bottom; ++y) {
      const float centre = static_cast<float>(y) + 0.5f;
      const float one = a.x + (centre - a.y) * long_slope;
      const float other =
          centre < b.y ? a.x + (centre - a.y) * upper_slope : b.x + (centre - b.y) * lower_slope;
      const int from = std::max(first_pixel(std::min(one, other)), clip_.left);
      const int to = std::min(first_pixel(std::max(one, other)), clip_.right);
      if (from < to) row(y, from, to);
    }
  }

  static Slope slope_of(const Vertex& a, const Vertex& b, const Vertex& c, float area, float at_a,
                        float at_b, float at_c) {
    Slope s;
    s.by_x = ((at_b - at_a) * (c.y - a.y) - (at_c - at_a) * (b.y - a.y)) / area;
    s.by_y = ((at_c - at_a) * (b.x - a.x) - (at_b - at_a) * (c.x - a.x)) / area;
    s.at_origin = at_a - s.by_x * a.x - s.by_y * a.y;
    return s;
  }

  void shaded(const Vertex& a, const Vertex& b, const Vertex& c, bool one_texel) {
    const float area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
    if (std::abs(area) < 1e-6f) return;
    auto slope = [&](float at_a, float at_b, float at_c) {
      return slope_of(a, b, c, area, at_a, at_b, at_c);
    };
    auto channel = [&](int shift) {
      return slope(static_cast<float>(a.colour >> shift & 255),
                   static_cast<float>(b.colour >> shift & 255),
                   static_cast<float>(c.colour >> shift & 255));
    };
    auto level = [](float value) {
      return static_cast<std::uint32_t>(std::clamp(value + 0.5f, 0.f, 255.f));
    };
    const bool one_hue = ((a.colour ^ b.colour) | (a.colour ^ c.colour)) << 8 == 0;
    const Slope red = channel(0), green = channel(8), blue = channel(16), alpha = channel(24);
    const Slope u = slope(a.u, b.u, c.u), v = slope(a.v, b.v, c.v);
    const std::uint32_t texel = texel_of(a);
    spans(a, b, c, [&](int y, int from, int to) {
      std::uint32_t* row = pixels(y);
      const float cy = static_cast<float>(y) + 0.5f;
      for (int x = from; x < to; ++x) {
        const float cx = static_cast<float>(x) + 0.5f;
        std::uint32_t colour = level(alpha.at(cx, cy)) << 24;
        colour |= one_hue ? a.colour & 0xFFFFFFu
                          : level(red.at(cx, cy)) | level(green.at(cx, cy)) << 8 |
                                level(blue.at(cx, cy)) << 16;
        colour = modulate(colour, one_texel ? texel : texture_.between(u.at(cx, cy), v.at(cx, cy)));
        if (alpha_of(colour)) row[x] = blend(row[x], colour, alpha_of(colour));
      }
    });
  }

  Bitmap& bitmap_;
  Clip clip_;
  Texture texture_;
};

struct Place {  // from draw data to device px
  ImVec2 origin, scale;
};

Clip clip_of(const ImDrawCmd& command, const Place& place, const Bitmap& bitmap) {
  auto pixel = [](float v, float origin, float scale, int max) {
    return static_cast<int>(
        std::floor(std::clamp((v - origin) * scale, 0.f, static_cast<float>(max)) + 0.5f));
  };
  const ImVec4& r = command.ClipRect;
  return {pixel(r.x, place.origin.x, place.scale.x, bitmap.width),
          pixel(r.y, place.origin.y, place.scale.y, bitmap.height),
          pixel(r.z, place.origin.x, place.scale.x, bitmap.width),
          pixel(r.w, place.origin.y, place.scale.y, bitmap.height)};
}

/// Whether the six indices are the two triangles of an upright rectangle, as ImDrawList::PrimRect
/// makes them.
bool is_rectangle(const ImDrawIdx* index, const ImDrawVert* vertices) {
  if (index[3] != index[0] || index[4] != index[2]) return false;
  const ImDrawVert &a = vertices[index[0]], &b = vertices[index[1]], &c = vertices[index[2]],
                   &d = vertices[index[5]];
  return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
         a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x &&
         a.col == b.col && a.col == c.col && a.col == d.col;
}

void paint(const ImDrawList& list, const ImDrawCmd& command, const Place& place, Bitmap& bitmap) {
  const Clip clip = clip_of(command, place, bitmap);
  if (clip.left >= clip.right || clip.top >= clip.bottom || command.UserCallback) return;
  const Texture texture(command.TexRef._TexData);
  Canvas canvas(bitmap, clip, texture);
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
  auto vertex = [&](ImDrawIdx i) {
    const ImDrawVert& v = vertices[i];
    return Vertex{(v.pos.x - place.origin.x) * place.scale.x,
                  (v.pos.y - place.origin.y) * place.scale.y, v.uv.x * texture.width(),
                  v.uv.y * texture.height(), v.col};
  };
  for (unsigned i = 0; i + 2 < command.ElemCount;) {
    if (i + 5 < command.ElemCount && is_rectangle(index + i, vertices)) {
      const Vertex a = vertex(index[i]), c = vertex(index[i + 2]);
      if (canvas.coincides(a, c)) {
        canvas.rectangle(a, c);
        i += 6;
        continue;
      }
    }
    canvas.triangle(vertex(index[i]), vertex(index[i + 1]), vertex(index[i + 2]));
    i += 3;
  }
}

}  // namespace

void rasterize(ImDrawData& data, Bitmap& bitmap) {
  paint_nothing(data);
  const Place place{data.DisplayPos, data.FramebufferScale};
  const int width = static_cast<int>(std::lround(data.DisplaySize.x * place.scale.x));
  const int height = static_cast<int>(std::lround(data.DisplaySize.y * place.scale.y));
  if (bitmap.width != width || bitmap.height != height) {
    bitmap.width = std::max(width, 0);
    bitmap.height = std::max(height, 0);
    bitmap.pixels.assign(
        static_cast<std::size_t>(bitmap.width) * static_cast<std::size_t>(bitmap.height),
        0xFF000000u);
  }
  for (const ImDrawList* list : data.CmdLists)
    for (const ImDrawCmd& command : list->CmdBuffer) paint(*list, command, place, bitmap);
}

}  // namespace greengauge::ui
