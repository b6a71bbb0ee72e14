// Golden pictures find a change that is small, and say where it is. The pictures themselves: gallery_test.cpp.
#ifndef __EMSCRIPTEN__

#include "ui/golden.h"

#include <doctest/doctest.h>

#include "ui/words.h"

using namespace greengauge;
using namespace greengauge::ui;
using greengauge::ui::golden::Picture;

namespace {

Picture painted(std::string_view words, float x, Colour colour) {
  golden::Camera camera;
  golden::Camera::Look look;
  look.viewport.width = 160;
  look.viewport.height = 60;
  camera.point_at(look, [=](Ui& u) {
    u.painter().fill({x, 40, 30, 10}, colour);
    paragraph(u, words);
  });
  return camera.picture();
}

}  // namespace

TEST_CASE("golden pictures: one changed letter, one shifted pixel, one wrong colour do not pass") {
  const Picture right = painted("能源 430", 20, {0x0B7A4B});
  const auto largest = [&](const Picture& other) {
    return pictures::largest_difference(right, other);
  };
  CHECK(largest(painted("能源 430", 20, {0x0B7A4B})) == 0);
  CHECK(largest(painted("能源 480", 20, {0x0B7A4B})) > golden::tolerance);
  CHECK(largest(painted("能源 430", 21, {0x0B7A4B})) > golden::tolerance);
  CHECK(largest(painted("能源 430", 20, {0x0B7A4F})) > golden::tolerance);
  Picture planted = right;
  planted.rgb[1234] = static_cast<std::uint8_t>(planted.rgb[1234] ^ 4);
  CHECK(largest(planted) > golden::tolerance);
  planted = right;
  planted.height -= 1;
  CHECK(largest(planted) > golden::tolerance);
}

TEST_CASE("golden pictures: what differs is named and is red, all else is pale") {
  const Picture right = painted("能源", 20, {0x0B7A4B});
  const Picture wrong = painted("能源", 21, {0x0B7A4B});
  const golden::Difference d =
      golden::difference(wrong, right, {{"words", 0, 0, 160, 30}, {"bar", 0, 35, 100, 20}});
  CHECK(d.largest > golden::tolerance);
  CHECK(d.where == std::vector<std::string>{"bar from 20, 40"});
  const auto red = [&](int x, int y) {
    return d.shown.at(x, y)[0] == 220 && d.shown.at(x, y)[1] == 0;
  };
  CHECK(red(20, 45));   // no longer covered
  CHECK(red(50, 45));   // newly covered
  CHECK(!red(30, 45));  // covered in both
  CHECK(d.shown.at(30, 45)[0] >= 191);
  CHECK(golden::difference(wrong, right).where ==
        std::vector<std::string>{"outside of the samples from 20, 40"});
}

#endif
