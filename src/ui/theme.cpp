// The colours, one a line, and the contrast formula of WCAG 2.2 (relative luminance of sRGB).
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace greengauge::ui {
namespace {

constexpr Theme light = {
    .ground = {0xF4F6F5},
    .surface = {0xFFFFFF},
    .surface_sunk = {0xF0F2F1},
    .border = {0xDFE4E1},
    .border_strong = {0x8A9691},
    .text = {0x1A211E},
    .muted = {0x57615C},
    .accent = {0x0B7A4B},
    .accent_soft = {0xE4F3EA},
    .accent_border = {0xA9D3BE},
    .on_accent = {0xFFFFFF},
    .accent_bar = {0x5BAA84},
    .accent_hatch = {0x9FCFB6},
    .amber = {0x7A4A00},
    .amber_soft = {0xFFF0D6},
    .red = {0xA81E1E},
    .red_soft = {0xFDE8E6},
    .grey = {0x57615C},
    .grey_soft = {0xECEFED},
    .track = {0xECEFED},
    .focus = {0x0B7A4B},
};

constexpr Theme dark = {
    .ground = {0x111614},
    .surface = {0x1A211E},
    .surface_sunk = {0x222A26},
    .border = {0x313B36},
    .border_strong = {0x74827B},
    .text = {0xE9EFEC},
    .muted = {0xA6B2AC},
    .accent = {0x5CC694},
    .accent_soft = {0x17392A},
    .accent_border = {0x2F6B4E},
    .on_accent = {0x07140E},
    .accent_bar = {0x3F9A70},
    .accent_hatch = {0x2F6B4E},
    .amber = {0xF2BE6B},
    .amber_soft = {0x3A2C12},
    .red = {0xFF9D94},
    .red_soft = {0x431D1A},
    .grey = {0xB4BFB9},
    .grey_soft = {0x29322D},
    .track = {0x2A332E},
    .focus = {0x5CC694},
};

double linear(double channel) {
  channel /= 255;
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.rgb >> 16 & 255) + 0.7152 * linear(colour.rgb >> 8 & 255) +
         0.0722 * linear(colour.rgb & 255);
}

}  // namespace

const Theme& theme(Scheme scheme) { return scheme == Scheme::light ? light : dark; }

std::vector<NamedColour> tokens(const Theme& t) {
  return {{"ground", t.ground},
          {"surface", t.surface},
          {"surface-sunk", t.surface_sunk},
          {"border", t.border},
          {"border-strong", t.border_strong},
          {"text", t.text},
          {"muted", t.muted},
          {"accent", t.accent},
          {"accent-soft", t.accent_soft},
          {"accent-border", t.accent_border},
          {"on-accent", t.on_accent},
          {"accent-bar", t.accent_bar},
          {"accent-hatch", t.accent_hatch},
          {"amber", t.amber},
          {"amber-soft", t.amber_soft},
          {"red", t.red},
          {"red-soft", t.red_soft},
          {"grey", t.grey},
          {"grey-soft", t.grey_soft},
          {"track", t.track},
          {"focus", t.focus}};
}

double contrast(Colour a, Colour b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace greengauge::ui
