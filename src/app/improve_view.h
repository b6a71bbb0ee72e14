// What the page of improvements remembers: the change that is being tried, and how things would stand.
#pragma once

#include <optional>
#include <string>

#include "assess/assessment.h"

namespace greengauge::app {

struct ImproveView {
  std::string tried;      ///< key of the change whose consequences are open
  unsigned revision = 0;  ///< of the document for which `after` was worked out
  std::optional<assess::Assessment> after;
};

}  // namespace greengauge::app
