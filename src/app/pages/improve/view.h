// What the page of improvements remembers: the change that is being tried.
#pragma once

#include <string>

namespace greengauge::app {

struct ImproveView {
  std::string tried;        ///< key of the change whose consequences are open
  std::string tried_asked;  ///< for which they were asked
};

}  // namespace greengauge::app
