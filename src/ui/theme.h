// The look as named tokens: colours light and dark, type scale, grid, radii.
// In: light or dark. Out: Theme; tests check the contrast of every pair of colours that carries
// text. A patch sends the colours to the page as custom properties (stage.h). web/style.css repeats
// the light ones for the time before the first patch, and the report (report/paper) has its own:
// three places.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace greengauge::ui {

/// 0xRRGGBB, opaque.
struct Colour {
  std::uint32_t rgb = 0;
  bool operator==(const Colour&) const = default;
};

struct Theme {
  Colour ground, surface, surface_sunk, border, border_strong;
  Colour text, muted;
  Colour accent, accent_soft, accent_border, on_accent, accent_bar, accent_hatch;
  Colour amber, amber_soft, red, red_soft, grey, grey_soft, track;
  Colour focus;
};

enum class Scheme : std::uint8_t { light, dark };

const Theme& theme(Scheme scheme);

/// Type scale, CSS px at scale 1.
inline constexpr float type_small = 14;
inline constexpr float type_body = 16;
inline constexpr float type_title = 20;
inline constexpr float type_display = 28;

inline constexpr float grid = 8;
inline constexpr float radius_card = 12;
inline constexpr float radius_control = 8;
inline constexpr float target_touch = 44;
inline constexpr float target_pointer = 40;
inline constexpr float content_max = 1120;

struct NamedColour {
  std::string_view name;
  Colour colour;
};

/// Every token with its name, e.g. "accent-soft".
std::vector<NamedColour> tokens(const Theme& theme);

/// Contrast ratio of WCAG 2.2, 1–21.
double contrast(Colour a, Colour b);

}  // namespace greengauge::ui
