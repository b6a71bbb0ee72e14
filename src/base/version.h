// The program's version, shown by --version, on the page and in reports.
// In: nothing; CMakeLists.txt declares it, and the build writes the source (src/cmake/generated.cmake).
// Out: the version as text.
#pragma once

#include <string_view>

namespace greengauge::base {

/// "0.2.0": major, minor, patch.
std::string_view version();

}  // namespace greengauge::base
