// The frame around every page: header, navigation, content, aside. It is a rail and an aside where
// there is room, a bar at the bottom on a phone. In: what they hold. Out: which page was asked for.
#pragma once

#include "ui/containers.h"

namespace greengauge::ui {

struct NavItem {
  std::string key = {};
  std::string label = {};
  std::string short_label = {};  ///< for the phone's bar
  Icon icon = Icon::none;
  bool done = false;
};

struct Shell {
  std::string brand = {};
  std::string brand_small = {};
  std::string nav_label = {};
  std::string aside_label = {};
  std::vector<NavItem> pages;
  int current = 0;
  std::string strip = {};      ///< stays in sight under the header where no aside fits
  std::string done_word = {};  ///< told of an entry whose page is filled in
};

struct ShellParts {
  std::function<void()> header;           ///< actions at the right, in a flow
  std::function<void(bool beside)> main;  ///< beside: the aside stands next to it
  std::function<void()> aside;            ///< called only where it fits beside the content
};

/// Lays out a whole page. Answers the index of the navigation entry that was pressed, or -1.
int shell(Ui& ui, const Shell& shell, const ShellParts& parts);

}  // namespace greengauge::ui
