// The path of the source tree. In one place, so that no other object depends on it.
#pragma once

#include <string>

namespace greengauge::testing {

std::string source_dir();

}  // namespace greengauge::testing
