// The WebAssembly module of the page: the C functions that web/page/host.js calls, and nothing else.
// In: bytes and numbers in linear memory. Out: frames on the canvas, JSON texts in linear memory.
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <optional>
#include <string>

#include "app/app.h"
#include "base/digest.h"
#include "base/json.h"
#include "base/json_value.h"
#include "ui/rasterizer.h"
#include "ui/stage.h"

// The browser draws the glyphs: web/page/glyphs.js.
EM_JS(float, gg_js_advance, (int code, float pixels, int bold),
      { return Module.glyphs.advance(code, pixels, bold); });
EM_JS(int, gg_js_rasterise,
      (int code, float pixels, int bold, float* metrics, std::uint8_t* alpha, int capacity),
      { return Module.glyphs.rasterise(code, pixels, bold, metrics, alpha, capacity); });

namespace {

using namespace greengauge;
using base::text_member;

enum PainterKind { html = 0, webgl = 1, software = 2 };

float advance(void*, char32_t code, float pixels, ui::Weight weight) {
  return gg_js_advance(static_cast<int>(code), pixels, weight == ui::Weight::bold);
}

bool rasterise(void*, char32_t code, float pixels, ui::Weight weight, ui::GlyphBitmap& out) {
  const int side = static_cast<int>(pixels * 2.5f) + 8;
  out.alpha.resize(static_cast<std::size_t>(side * side));
  float metrics[5];  // width, height, left, top, advance
  if (!gg_js_rasterise(static_cast<int>(code), pixels, weight == ui::Weight::bold, metrics,
                       out.alpha.data(), side * side))
    return false;
  out.width = static_cast<int>(metrics[0]);
  out.height = static_cast<int>(metrics[1]);
  out.left = static_cast<int>(metrics[2]);
  out.top = static_cast<int>(metrics[3]);
  out.advance = metrics[4];
  return true;
}

struct Session {
  ui::GlyphSource glyphs{nullptr, advance, rasterise};
  ui::Stage stage{glyphs};
  app::App app;
  PainterKind painter = html;
  ui::Bitmap bitmap;  // of the software painter
  int picture[3] = {};
  ui::Viewport viewport;
  std::vector<ui::Event> events;
  std::string input;   // bytes that the page writes before a call
  std::string output;  // the text that the last call returned
};

Session* session = nullptr;

bool start_webgl(const char* canvas, bool only_if_fast) {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.alpha = false;
  attributes.depth = false;
  attributes.antialias = false;
  attributes.failIfMajorPerformanceCaveat = only_if_fast;
  attributes.majorVersion = 2;
  auto context = emscripten_webgl_create_context(canvas, &attributes);
  if (context <= 0) {
    attributes.majorVersion = 1;
    context = emscripten_webgl_create_context(canvas, &attributes);
  }
  if (context <= 0) return false;
  if (emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
  if (!ImGui_ImplOpenGL3_Init(nullptr)) return false;
  ImGui_ImplOpenGL3_NewFrame();  // compiles the shaders
  return true;
}

void paint(ImDrawData& data) {
  switch (session->painter) {
    case webgl: return ImGui_ImplOpenGL3_RenderDrawData(&data);
    case software: return ui::rasterize(data, session->bitmap);
    case html: return ui::paint_nothing(data);
  }
}

const char* answer(std::string text) {
  session->output = std::move(text);
  return session->output.c_str();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void gg_start() { session = new Session; }

/// Paints with WebGL from now on, on the canvas of that CSS selector. Returns 0 if WebGL is missing or,
/// with `only_if_fast`, if the browser computes it on the processor: the software painter is faster.
EMSCRIPTEN_KEEPALIVE int gg_paint_webgl(const char* canvas, int only_if_fast) {
  if (!start_webgl(canvas, only_if_fast != 0)) return 0;
  session->painter = webgl;
  session->stage.forget_textures();
  return 1;
}

/// Paints into a bitmap from now on or, for the plain HTML page, not at all.
EMSCRIPTEN_KEEPALIVE void gg_paint_plain(int in_software) {
  session->painter = in_software ? software : html;
  session->stage.forget_textures();
}

/// Width, height and address of the software painter's bitmap (RGBA); valid until the next frame.
EMSCRIPTEN_KEEPALIVE const int* gg_picture() {
  Session& s = *session;
  s.picture[0] = s.bitmap.width;
  s.picture[1] = s.bitmap.height;
  s.picture[2] = static_cast<int>(reinterpret_cast<std::uintptr_t>(s.bitmap.pixels.data()));
  return s.picture;
}

/// Allocates `size` bytes of input for the next call and returns their address.
EMSCRIPTEN_KEEPALIVE char* gg_alloc_input(int size) {
  session->input.resize(static_cast<std::size_t>(size));
  return session->input.data();
}

/// The input holds a pack's name and then its bytes.
EMSCRIPTEN_KEEPALIVE void gg_add_pack(int name_size) {
  const std::string_view all = session->input;
  const auto size = static_cast<std::size_t>(name_size);
  session->app.add_pack(all.substr(0, size), all.substr(size));
}

/// The input holds a message catalogue, of English or Chinese.
EMSCRIPTEN_KEEPALIVE void gg_add_text(int english) {
  session->app.add_text(english ? base::Language::en : base::Language::zh, session->input);
}

/// Starts the application. The input holds {"lang", "region", "date", "page", "theme"}; all packs have
/// been added. Returns the place of the first fault that makes a pack unreadable, "" if there is none.
EMSCRIPTEN_KEEPALIVE const char* gg_open() {
  const base::ParsedJson parsed = base::parse_json(session->input);
  const base::Json& json = parsed.value;
  if (!json.is_object()) return "";
  std::string unreadable =
      session->app.start({text_member(json, "lang"), text_member(json, "region"),
                          text_member(json, "date"), text_member(json, "page")});
  if (text_member(json, "theme") == "dark") session->app.set_scheme(ui::Scheme::dark);
  return answer(std::move(unreadable));
}

EMSCRIPTEN_KEEPALIVE void gg_view(float width, float height, float density, float scroll,
                                  float text_scale, int coarse) {
  session->viewport = {width, height, density, scroll, text_scale, coarse != 0};
}

/// `kind` is a ui::EventKind; the input holds its text if `with_text`.
EMSCRIPTEN_KEEPALIVE void gg_event(int kind, unsigned node, int with_text) {
  session->events.push_back(
      {static_cast<ui::EventKind>(kind), node, with_text ? session->input : std::string()});
}

/// Builds one frame. Returns how many more frames are needed.
EMSCRIPTEN_KEEPALIVE int gg_build() {
  Session& s = *session;
  const std::vector<ui::Event> events = std::move(s.events);
  s.events.clear();
  s.stage.build({s.viewport, &events, s.app.language(), s.app.scheme()},
                [&](ui::Ui& u) { s.app.build(u); });
  return s.stage.ui().frames_wanted();
}

/// Paints the last frame built.
EMSCRIPTEN_KEEPALIVE void gg_paint() { session->stage.paint(paint); }

/// JSON texts, valid until the next call.
EMSCRIPTEN_KEEPALIVE const char* gg_patch() { return answer(session->stage.take_patch()); }
EMSCRIPTEN_KEEPALIVE const char* gg_title() { return answer(session->app.title()); }
EMSCRIPTEN_KEEPALIVE const char* gg_language() {
  return answer(std::string(base::language_code(session->app.language())));
}
EMSCRIPTEN_KEEPALIVE const char* gg_load() { return answer(session->app.load(session->input)); }
/// Tries the packs that were added since the start. The input holds their faults, as the report's module
/// found them.
EMSCRIPTEN_KEEPALIVE const char* gg_try_packs() {
  return answer(session->app.use_visitor_packs(session->input));
}
/// The requests of the pages to the host after a frame: [{"what": …}] or "".
EMSCRIPTEN_KEEPALIVE const char* gg_requests() { return answer(session->app.take_requests()); }
/// The input holds {"what": …}.
EMSCRIPTEN_KEEPALIVE void gg_notify() { session->app.receive(session->input); }
/// SHA-256 of what the input holds, 64 hexadecimal digits.
EMSCRIPTEN_KEEPALIVE const char* gg_digest() { return answer(base::sha256_hex(session->input)); }
EMSCRIPTEN_KEEPALIVE const char* gg_firm() { return answer(session->app.firm()); }
EMSCRIPTEN_KEEPALIVE const char* gg_assessment() { return answer(session->app.assessment()); }

}  // extern "C"
