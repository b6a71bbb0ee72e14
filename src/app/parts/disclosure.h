// A card that is open or closed: its title and a summary always show.
// In: what it is called and holds. Out: whether it was opened is kept by the widgets.
#pragma once

#include <optional>

#include "app/screen.h"

namespace greengauge::app {

struct Fold {
  std::string key;
  std::string title;
  std::string summary = {};
  std::optional<bool> turn = {};  ///< opens or closes it in this frame, whatever it was
};

/// Closed at first. `body` is called only while it is open.
void folded_card(const Screen& s, const Fold& fold, ui::Body body);

}  // namespace greengauge::app
