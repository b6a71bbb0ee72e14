// A card that can be closed; its title and a summary are always shown.
// In: its words and content. Out: nothing; the widget remembers whether it is open.
#pragma once

#include <optional>

#include "app/screen.h"

namespace greengauge::app {

struct Disclosure {
  std::string key;
  std::string title;
  std::string summary = {};
  std::optional<bool> force_open = {};  ///< opens or closes it in this frame, whatever its state
};

/// Closed at first. `body` is called only while it is open.
void collapsible_card(const Screen& s, const Disclosure& card, ui::Body body);

}  // namespace greengauge::app
