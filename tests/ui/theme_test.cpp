// Contrast of every pair of colours that carries text, edges or the focus ring, by WCAG 2.2.
#include "ui/theme.h"

#include <doctest/doctest.h>

#include <string>

#include "ui/words.h"

using namespace greengauge::ui;

namespace {

void check_text(std::string_view what, Colour ink, Colour ground, double least = 4.5) {
  const std::string name(what);
  CAPTURE(name);
  CHECK(contrast(ink, ground) >= least);
}

}  // namespace

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast({0x000000}, {0xFFFFFF}) > 20.99);
  CHECK(contrast({0xFFFFFF}, {0xFFFFFF}) < 1.01);
}

TEST_CASE("every pair of colours that carries words has a contrast of 4.5") {
  for (Scheme scheme : {Scheme::light, Scheme::dark}) {
    const Theme& t = theme(scheme);
    for (Colour ground : {t.ground, t.surface, t.surface_sunk}) {
      check_text("text", t.text, ground);
      check_text("muted", t.muted, ground);
    }
    check_text("accent on surface", t.accent, t.surface);
    check_text("accent on ground", t.accent, t.ground);
    check_text("accent on its tint", t.accent, t.accent_soft);
    check_text("on accent", t.on_accent, t.accent);
    check_text("red on surface", t.red, t.surface);
    for (Tone tone : {Tone::good, Tone::gap, Tone::veto, Tone::unknown, Tone::neutral})
      check_text("badge", colours_of(t, tone).ink, colours_of(t, tone).soft);
    check_text("link in a warning", t.accent, t.amber_soft);
  }
}

TEST_CASE("edges of fields and the focus ring have a contrast of 3") {
  for (Scheme scheme : {Scheme::light, Scheme::dark}) {
    const Theme& t = theme(scheme);
    check_text("edge", t.border_strong, t.surface, 3);
    check_text("focus on surface", t.focus, t.surface, 3);
    check_text("focus on ground", t.focus, t.ground, 3);
    check_text("bar", t.accent, t.track, 3);
  }
}
