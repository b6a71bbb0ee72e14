// Widgets that only say something: headings, paragraphs, badges, notices.
// In: text and what it means. Out: the node, where a caller may have to refer to it.
#pragma once

#include "ui/ui.h"

namespace greengauge::ui {

/// What a colour means. Colour is never the only sign: an icon or a word always goes with it.
enum class Tone : std::uint8_t { neutral, good, gap, veto, unknown };

struct ToneColours {
  Colour ink;
  Colour soft;
};
ToneColours colours_of(const Theme& theme, Tone tone);
Icon icon_of(Tone tone);

/// Level 1 is the page's title (28), 2 a card's (20), 3 a group's (16 bold).
NodeId heading(Ui& ui, int level, std::string_view text);

struct Words {
  float size = type_body;
  bool muted = false;
  Weight weight = Weight::regular;
  Align align = Align::left;
  Role role = Role::text;
  std::string_view key = {};  ///< needed only to refer to the node
  Tone tone = Tone::neutral;
};

/// The styles of explanations and remarks.
inline constexpr Words small_words{.size = type_small};
inline constexpr Words small_muted{.size = type_small, .muted = true};

/// Text in the region's width (in a flow: in its own width); **…** is bold. Returns its node.
NodeId paragraph(Ui& ui, std::string_view text, const Words& words = {});

/// A small filled label with icon and word, in a flow or on its own line.
void badge(Ui& ui, Tone tone, std::string_view label);
void badge(Ui& ui, Tone tone, Icon icon, std::string_view label);

/// A tinted strip with an icon; `actions` may place links below the words. With the role status or
/// alert a screen reader reads the words when they appear.
void notice(Ui& ui, Tone tone, std::string_view text, Body actions = {}, Role role = Role::text);

/// A thin line across the region.
void rule(Ui& ui);

}  // namespace greengauge::ui
