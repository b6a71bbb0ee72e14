// What the page of improvements remembers: what it asked the host for, the change that is being tried.
#pragma once

#include <string>

namespace greengauge::app {

struct ImproveView {
  std::string asked;        ///< key of the document's state for which advice was asked
  std::string tried;        ///< key of the change whose consequences are open
  std::string tried_asked;  ///< for which they were asked
};

}  // namespace greengauge::app
