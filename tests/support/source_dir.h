// The path of the source tree. In one place, so that no other object depends on it.
#pragma once

#include <string>

namespace greengauge::test {

std::string source_dir();

}  // namespace greengauge::test

namespace greengauge {
namespace testing = test;  // the former name
}
