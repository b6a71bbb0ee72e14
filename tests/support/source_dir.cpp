// The only object that is compiled with the path of the source tree, so that others can be cached.
#include "support/source_dir.h"

namespace greengauge::test {

std::string source_dir() { return GREENGAUGE_SOURCE_DIR; }

}  // namespace greengauge::test
