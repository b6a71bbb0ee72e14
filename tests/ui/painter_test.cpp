// Shapes of the painter, pixel by pixel: what is round is round at every density, to the end of a pill and of a
// circle, and soft edges are one device pixel wide.
#include "ui/painter.h"

#include <doctest/doctest.h>

#include <cmath>

#include "support/page.h"
#include "ui/rasterizer.h"

using namespace greengauge;
using namespace greengauge::ui;

namespace {

constexpr float side = 60;
constexpr Colour white{0xFFFFFF};

Bitmap painted(const std::function<void(const Painter&)>& draw, float density) {
  Stage stage(test::boxes);
  Bitmap bitmap;
  Viewport viewport;
  viewport.width = viewport.height = side;
  viewport.density = density;
  const std::vector<Event> none;
  stage.run(
      {viewport, &none},
      [&](Ui& u) {
        u.painter(true).fill({0, 0, side, side}, {0});
        draw(u.painter());
      },
      [&](ImDrawData& data) { rasterize(data, bitmap); });
  return bitmap;
}

/// The largest difference, in shares of a pixel, from what `depth` says: how many device px the middle of a pixel
/// is within the shape (negative outside).
double worst(const Bitmap& bitmap, const std::function<double(double x, double y)>& depth) {
  double worst = 0;
  for (int y = 0; y < bitmap.height; ++y)
    for (int x = 0; x < bitmap.width; ++x) {
      const std::uint32_t pixel = bitmap.pixels[static_cast<std::size_t>(y * bitmap.width + x)];
      const double expected = std::clamp(depth(x + 0.5, y + 0.5) + 0.5, 0.0, 1.0);
      worst = std::max(worst, std::abs((pixel & 255) / 255.0 - expected));
    }
  return worst;
}

constexpr double near = 0.2;  // of a pixel: the rasteriser samples the middle of pixels

}  // namespace

TEST_CASE("a circle is round at every density") {
  for (float density : {1.f, 1.5f, 2.f, 3.f})
    for (float radius : {4.f, 10.f, 24.f}) {
      CAPTURE(density);
      CAPTURE(radius);
      const Bitmap b = painted(
          [&](const Painter& paint) {
            paint.fill({28 - radius, 28 - radius, 2 * radius, 2 * radius}, white, radius);
          },
          density);
      CHECK(worst(b, [&](double x, double y) {
              return radius * density - std::hypot(x - 28 * density, y - 28 * density);
            }) < near);
    }
}

TEST_CASE("a ring is round and as thick as it should be at every density") {
  for (float density : {1.f, 2.f, 3.f}) {
    CAPTURE(density);
    const Bitmap b = painted(
        [&](const Painter& paint) {
          paint.stroke({8, 8, 40, 40}, white, 20, 2);
        },
        density);
    CHECK(worst(b, [&](double x, double y) {
            const double from_middle =
                std::hypot(x - 28 * density, y - 28 * density) - 19 * density;
            return density - std::abs(from_middle);
          }) < near);
  }
}

TEST_CASE("a pill ends in half circles, a card in quarters") {
  for (float density : {1.f, 2.f, 3.f})
    for (float radius : {6.f, 12.f}) {
      CAPTURE(density);
      CAPTURE(radius);
      const float height = radius == 6 ? 12 : 40;
      const Bitmap b = painted(
          [&](const Painter& paint) {
            paint.fill({4, 8, 48, height}, white, radius);
          },
          density);
      CHECK(worst(b, [&](double x, double y) {
              const double in_x =
                  std::max({(4 + radius) * density - x, x - (52 - radius) * density, 0.0});
              const double in_y =
                  std::max({(8 + radius) * density - y, y - (8 + height - radius) * density, 0.0});
              return radius * density - std::hypot(in_x, in_y);
            }) < near);
    }
}

TEST_CASE("a radius that is larger than the shape makes a pill, and a shape of no size nothing") {
  const Bitmap b = painted(
      [&](const Painter& paint) {
        paint.fill({4, 8, 2, 40}, white, 30);
        paint.fill({30, 8, 0, 40}, white, 30);
      },
      2);
  const auto level = [&](int x, int y) {
    return b.pixels[static_cast<std::size_t>(y * b.width + x)] & 255;
  };
  CHECK(level(9, 60) == 255);
  CHECK(level(13, 60) == 0);
  CHECK(level(60, 60) == 0);
}

TEST_CASE("a frame without round corners is where it should be to the pixel") {
  // Soft edges that end exactly at a pixel may leave a trace of one level of 255.
  const auto is_level = [](std::uint32_t found, int wanted) {
    return std::abs(static_cast<int>(found) - wanted) <= 1;
  };
  for (int density : {1, 2}) {
    const Bitmap b = painted(
        [&](const Painter& paint) {
          paint.stroke({10, 10, 20, 20}, white);
        },
        static_cast<float>(density));
    for (int i = 0; i < 40 * density; ++i) {
      const bool on = i >= 10 * density && i < 30 * density;
      const bool edge = i < 11 * density || i >= 29 * density;
      const auto level = [&](int x, int y) {
        return b.pixels[static_cast<std::size_t>(y * b.width + x)] & 255;
      };
      CHECK(is_level(level(i, 10 * density), on ? 255 : 0));
      CHECK(is_level(level(20 * density, i), on && edge ? 255 : 0));
    }
  }
}
