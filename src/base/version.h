// The program's version, as CMakeLists.txt declares it: shown by --version, on the page and in reports.
#pragma once

#include <string_view>

namespace greengauge::base {

/// "0.2.0": major, minor, patch.
std::string_view version();

}  // namespace greengauge::base
