// A question before something that cannot be taken back.
#pragma once

#include "app/screen.h"

namespace greengauge::app {

struct Confirm {
  std::string_view key;
  std::string title;
  std::string text;
  std::string yes;
  std::string no = {};  ///< "Cancel" if empty
};

/// In the frame in which it was answered: true or false. Called while the question stands.
std::optional<bool> confirm(const Screen& s, const Confirm& question);

}  // namespace greengauge::app
