// One ImGui context with one Ui on it: builds a frame, hands its draw data to whoever paints.
// In: a glyph source, the viewport, events, a page function. Out: draw data, patches for the mirror.
// The same stage serves the browser's canvas and the tests.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "ui/glyphs.h"
#include "ui/ui.h"

struct ImDrawData;
struct ImGuiContext;

namespace greengauge::ui {

/// A way to paint. It also takes up the textures that the draw data brings along.
using Paint = std::function<void(ImDrawData& data)>;

/// Paints nothing: for the plain HTML page and for tests.
void paint_nothing(ImDrawData& data);

class Stage {
 public:
  /// `source` must outlive the stage.
  explicit Stage(const GlyphSource& source);
  /// With fonts that are put into the new context's atlas some other way.
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
  /// A frame may be built without being painted; a page comes to rest only after a few.
  void build(const Frame& frame, const std::function<void(Ui&)>& page);
  /// What was built last.
  void paint(const Paint& painter);
  void run(const Frame& frame, const std::function<void(Ui&)>& page, const Paint& painter) {
    build(frame, page);
    paint(painter);
  }

  Ui& ui() { return *ui_; }
  /// What changed for the page since the last call, as JSON; "" if nothing. Holds the theme's tokens
  /// when they changed, the document's height, and a wish for the focus.
  std::string take_patch();
  /// Makes the next patch tell everything (a new mirror).
  void forget_mirror();
  /// Makes every texture be handed over anew (a new way to paint).
  void forget_textures();

 private:
  ImGuiContext* context_;
  std::unique_ptr<Ui> ui_;
  Tree told_;
  float told_height_ = -1;
  float told_scale_ = -1;
  const Theme* told_theme_ = nullptr;
};

}  // namespace greengauge::ui
