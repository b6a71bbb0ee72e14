// The software rasterizer by pixels: coverage, seams, clipping, blending, glyphs.
#include "ui/rasterizer.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "support/page.h"

using namespace greengauge;
using namespace greengauge::ui;

namespace {

constexpr std::uint32_t black = 0xFF000000u, red = 0xFF0000FFu, half_white = 0x80FFFFFFu;

/// The bitmap that `draw` paints over black.
Bitmap drawn(const std::function<void(ImDrawList&)>& draw, float size = 20, float density = 1) {
  Stage stage(test::boxes);
  Bitmap bitmap;
  Viewport viewport;
  viewport.width = viewport.height = size;
  viewport.density = density;
  const std::vector<Event> none;
  stage.run(
      {viewport, &none},
      [&](Ui&) {
        ImDrawList& list = *ImGui::GetBackgroundDrawList();
        list.ChannelsSetCurrent(1);
        list.AddRectFilled({0, 0}, {size, size}, IM_COL32(0, 0, 0, 255));
        draw(list);
      },
      [&](ImDrawData& data) { rasterize(data, bitmap); });
  return bitmap;
}

std::uint32_t at(const Bitmap& bitmap, int x, int y) {
  return bitmap.pixels[static_cast<std::size_t>(y * bitmap.width + x)];
}

int level(std::uint32_t pixel) { return static_cast<int>(pixel & 255); }

}  // namespace

TEST_CASE("an upright rectangle covers the pixels whose centres it holds, at any density") {
  for (float density : {1.f, 2.f}) {
    const Bitmap b = drawn(
        [](ImDrawList& list) {
          list.AddRectFilled({3, 4}, {7, 9}, red);
        },
        20, density);
    REQUIRE(b.width == static_cast<int>(20 * density));
    const int d = static_cast<int>(density);
    for (int y = 0; y < b.height; ++y)
      for (int x = 0; x < b.width; ++x) {
        const bool inside = x >= 3 * d && x < 7 * d && y >= 4 * d && y < 9 * d;
        REQUIRE(at(b, x, y) == (inside ? red : black));
      }
  }
  const Bitmap b = drawn([](ImDrawList& list) {
    list.AddRectFilled({3.4f, 3.6f}, {5.4f, 5.6f}, red);
  });
  CHECK(at(b, 3, 4) == red);
  CHECK(at(b, 3, 3) == black);
  CHECK(at(b, 5, 5) == black);
}

TEST_CASE("triangles that share an edge leave no seam and paint no pixel twice") {
  const Bitmap b = drawn(
      [](ImDrawList& list) {
        list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
        ImVec2 points[24];
        for (int i = 0; i < 24; ++i)
          points[i] = {50.3f + 44 * std::cos(static_cast<float>(i) * 0.2618f),
                       49.1f + 41 * std::sin(static_cast<float>(i) * 0.2618f)};
        list.AddConvexPolyFilled(points, 24, half_white);
      },
      100);
  int painted = 0;
  for (std::uint32_t pixel : b.pixels) {
    if (pixel == black) continue;
    REQUIRE(level(pixel) == 128);
    ++painted;
  }
  CHECK(painted > 5500);  // 44 · 41 · π minus the corners
  for (int y = 20; y < 80; ++y)
    for (int x = 30; x < 70; ++x) REQUIRE(at(b, x, y) != black);
}

TEST_CASE("nothing is painted outside of the clip rectangle or of the bitmap") {
  const Bitmap b = drawn([](ImDrawList& list) {
    list.PushClipRect({5, 5}, {10, 10}, true);
    list.AddRectFilled({-1e9f, -1e9f}, {1e9f, 1e9f}, red);
    list.AddCircleFilled({8, 8}, 400, red);
    list.AddTriangleFilled({-5e8f, 3}, {7e8f, -9e8f}, {9, 4e8f}, red);
    list.AddLine({-1e8f, 7}, {1e8f, 7}, red, 3);
    list.PopClipRect();
  });
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 20; ++x)
      REQUIRE(at(b, x, y) == (x >= 5 && x < 10 && y >= 5 && y < 10 ? red : black));
}

TEST_CASE("an edge is as soft as its alpha says, and what is half there is half seen") {
  const Bitmap b = drawn([](ImDrawList& list) {
    list.AddCircleFilled({10, 10}, 7, 0xFFFFFFFFu, 32);
  });
  CHECK(level(at(b, 10, 10)) == 255);
  CHECK(level(at(b, 0, 0)) == 0);
  double area = 0;
  for (std::uint32_t pixel : b.pixels) area += level(pixel) / 255.0;
  CHECK(std::abs(area - 3.14159 * 7 * 7) < 4);
  const Bitmap half = drawn([](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {20, 20}, half_white);
  });
  CHECK(level(at(half, 7, 7)) == 128);
}

TEST_CASE("a letter's texels are the pixels; shifted by half a pixel it is blurred, not lost") {
  for (float shift : {0.f, 0.5f}) {
    const Bitmap b = drawn([&](ImDrawList& list) {
      ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
      const ImFontGlyph* glyph = font->GetFontBaked(10, 1)->FindGlyph(U'能');
      REQUIRE(glyph);
      list.PrimReserve(6, 4);  // the test font's letter is a solid box
      list.PrimRectUV({4 + shift, 4},
                      {4 + shift + glyph->X1 - glyph->X0, 4 + glyph->Y1 - glyph->Y0},
                      {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, 0xFFFFFFFFu);
    });
    CHECK(level(at(b, 6, 6)) == 255);
    CHECK(level(at(b, 3, 6)) == 0);
    if (shift > 0) CHECK(std::abs(level(at(b, 4, 6)) - 128) <= 2);
    if (shift == 0) CHECK(level(at(b, 4, 6)) == 255);
  }
}

TEST_CASE("a bitmap of another size starts anew, one of the same size is painted over") {
  Bitmap bitmap;
  for (float size : {20.f, 30.f, 30.f}) {
    Stage stage(test::boxes);
    Viewport viewport;
    viewport.width = viewport.height = size;
    const std::vector<Event> none;
    stage.run(
        {viewport, &none}, [](Ui&) {}, [&](ImDrawData& data) { rasterize(data, bitmap); });
    CHECK(bitmap.width == static_cast<int>(size));
    CHECK(bitmap.pixels.size() == static_cast<std::size_t>(size * size));
    CHECK(std::all_of(bitmap.pixels.begin(), bitmap.pixels.end(),
                      [&](std::uint32_t pixel) { return pixel == bitmap.pixels[0]; }));
  }
}
