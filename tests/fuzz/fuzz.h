// What the fuzz targets share. In: nothing. Out: require(), which ends the run if something does
// not hold, and text_of() for libFuzzer's bytes. The small catalogue is in small_catalogue.h.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace greengauge::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace greengauge::fuzz
