// What the page of improvements remembers: the change that is being tried.
// Created by the application with the page's View; reset when another firm takes the page.
#pragma once

#include <string>

namespace greengauge::app {

struct ImproveView {
  std::string tried;            ///< key of the change whose consequences are shown
  std::string tried_requested;  ///< state and key for which they were requested
};

}  // namespace greengauge::app
