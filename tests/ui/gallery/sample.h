// What the gallery shows: samples, each one widget in one state, in sections, each one widget.
// In: the language that the widgets speak. Out: Section. The pictures are taken in gallery_test.cpp.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/ui.h"

namespace greengauge::ui::gallery {

/// Something that a person does to a sample before its picture is taken, e.g. point at its button.
struct Act {
  EventKind kind = EventKind::hover;
  Role role = Role::button;
  std::string text = {};
  int number = 0;  ///< which of the nodes with that role, in reading order
};

/// With a height, the sample has a window of that size for itself; without one it is a part of a
/// page, `width` wide and as tall as the widget.
struct Sample {
  std::string state;
  float width = 0;
  std::function<void(Ui&)> paint;
  std::vector<Act> acts = {};
  float height = 0;
  bool on_ground = false;  ///< is on the page itself; all others on a card
  bool phone = false;      ///< `width` is that of the window
};

struct Section {
  std::string widget;
  std::vector<Sample> samples;
  bool larger_for_a_finger = false;
};

/// Picks the words of one language.
struct Say {
  base::Language language = base::Language::zh;
  const char* operator()(const char* zh, const char* en) const {
    return language == base::Language::zh ? zh : en;
  }
};

}  // namespace greengauge::ui::gallery
