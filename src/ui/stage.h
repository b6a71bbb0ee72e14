// One ImGui context with one Ui on it: builds a frame and hands its draw data to a painter.
// In: a glyph source, the viewport, events, a page function. Out: draw data, patches for the
// mirror. The browser's canvas and the tests use the same stage.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "ui/glyphs.h"
#include "ui/ui.h"

struct ImDrawData;
struct ImGuiContext;

namespace greengauge::ui {

/// Paints draw data. A painter must also handle the textures that the data asks to create, update
/// or destroy.
using Paint = std::function<void(ImDrawData& data)>;

/// Paints nothing and marks all textures as handled: for the plain HTML page and for tests.
void paint_nothing(ImDrawData& data);

class Stage {
 public:
  /// `source` must outlive the stage.
  explicit Stage(const GlyphSource& source);
  /// `fonts` puts fonts into the new context's atlas in some other way.
  explicit Stage(const std::function<Fonts()>& fonts);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  struct Frame {
    Viewport viewport;
    const std::vector<Event>* events = nullptr;
    base::Language language = base::Language::zh;
    Scheme scheme = Scheme::light;
  };
  /// Builds a frame without painting it: only the last of the frames that a page needs to come to
  /// rest must be painted.
  void build(const Frame& frame, const std::function<void(Ui&)>& page);
  /// Paints the frame that was built last.
  void paint(const Paint& painter);
  void run(const Frame& frame, const std::function<void(Ui&)>& page, const Paint& painter) {
    build(frame, page);
    paint(painter);
  }

  Ui& ui() { return *ui_; }
  /// What changed for the page since the last call, as JSON; "" if nothing. Besides the nodes
  /// (patch.h) it has, where they changed, the document's "height", the text "scale", the colours
  /// of "theme" with "scheme", and, where asked for, "focus" (a node) and "scroll" (to the top).
  std::string take_patch();
  /// Makes the next patch complete, for a new mirror.
  void forget_mirror();
  /// Makes every texture be created again, for a new painter.
  void forget_textures();

 private:
  ImGuiContext* context_;
  std::unique_ptr<Ui> ui_;
  Tree sent_;  // sent_…: what the patches so far have said
  float sent_height_ = -1;
  float sent_scale_ = -1;
  const Theme* sent_theme_ = nullptr;
};

}  // namespace greengauge::ui
