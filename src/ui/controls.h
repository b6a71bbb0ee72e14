// Widgets that do something when pressed: buttons, links, chips, disclosures.
// In: a label and how it looks. Out: whether it was pressed in this frame.
#pragma once

#include <optional>

#include "ui/words.h"

namespace greengauge::ui {

enum class ButtonKind : std::uint8_t { primary, outline, plain, quiet };

struct Button {
  std::string_view key = {};
  std::string_view label = {};
  ButtonKind kind = ButtonKind::plain;
  Icon icon = Icon::none;
  bool icon_only = false;  ///< the label is in the tree and in the tooltip, not painted
  bool disabled = false;
  Checked pressed = Checked::none;
  std::optional<bool> expanded = {};
  std::string_view description = {};
  std::string_view look = {};      ///< replaces Node::look, for the page's style and behaviour
  float magnified = 1;             ///< a factor on height and letters
  std::string_view language = {};  ///< "en" if the label is in another language than the page
};

/// Returns true in the frame in which it was pressed.
bool button(Ui& ui, const Button& button);

struct Link {
  std::string_view key = {};
  std::string_view label = {};
  std::string_view href = {};  ///< where it leads; empty for an action
  std::string_view name = {};  ///< for screen readers if the label says too little; contains it
  float size = type_small;
  std::optional<bool> expanded = {};  ///< of an action that opens something
};

bool link(Ui& ui, const Link& link);

/// Chips of which one is chosen, e.g. years. Returns the index of the chip pressed, or -1.
int chips(Ui& ui, std::string_view key, std::string_view label,
          const std::vector<std::string>& labels, int chosen);

/// A line with an arrow that opens what follows. Returns whether it is open.
bool disclosure(Ui& ui, std::string_view key, std::string_view label, bool open_at_first = false);

}  // namespace greengauge::ui
