// A question before something that cannot be undone. In: its words. Out: the answer.
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

/// Shows the question; called in each frame while it is open. Returns the answer in the frame in
/// which it is given. Escape answers false.
std::optional<bool> confirm(const Screen& s, const Confirm& question);

}  // namespace greengauge::app
