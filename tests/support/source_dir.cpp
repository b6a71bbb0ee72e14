#include "support/source_dir.h"

namespace greengauge::testing {

std::string source_dir() { return GREENGAUGE_SOURCE_DIR; }

}  // namespace greengauge::testing
