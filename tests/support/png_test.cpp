// The pictures of tests survive being written, and a damaged file is not a picture.
#ifndef __EMSCRIPTEN__

#include "support/png.h"

#include <doctest/doctest.h>

using namespace greengauge;

TEST_CASE("a picture survives being written, a damaged file is not a picture") {
  pictures::Picture picture{7, 5, {}};
  for (int i = 0; i < 7 * 5 * 3; ++i) picture.rgb.push_back(static_cast<std::uint8_t>(i * i * 37));
  const std::string bytes = pictures::write_png(picture);
  const auto back = pictures::read_png(bytes);
  REQUIRE(back);
  CHECK(pictures::largest_difference(picture, *back) == 0);
  CHECK_FALSE(pictures::read_png(bytes.substr(0, 60)));
  CHECK_FALSE(pictures::read_png("no picture"));
  CHECK(pictures::write_png({}).empty());
}

#endif
