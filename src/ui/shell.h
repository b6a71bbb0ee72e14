// The frame around every page: header, navigation, content, aside. With enough space the navigation
// is a rail at the left and the aside is beside the content; on a phone the navigation is a bar at
// the bottom. In: what they hold. Out: which page was chosen.
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
  std::string strip = {};      ///< a line below the header, always visible, where no aside fits
  std::string done_word = {};  ///< for screen readers: says that an entry's page is filled in
};

struct ShellParts {
  std::function<void()> header;           ///< actions at the right, in a flow
  std::function<void(bool beside)> main;  ///< beside: the aside is shown next to it
  std::function<void()> aside;            ///< called only where it fits beside the content
};

/// Lays out a whole page. Returns the index of the navigation entry that was pressed, or -1.
int shell(Ui& ui, const Shell& shell, const ShellParts& parts);

}  // namespace greengauge::ui
