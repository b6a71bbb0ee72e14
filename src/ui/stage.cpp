// The life of a frame: set the display, begin, run the page, end, render; then paint and patch.
//
// A stage owns its ImGui context and makes it current at each call, so that tests can have several.
// Textures are ImGui's: draw data carries requests (create, update, destroy) that every painter
// must answer, paint_nothing included, since ImGui keeps a texture until its destruction is
// confirmed. Before the context is destroyed, and when another painter takes over, the requests are
// reset here: the new painter is then asked to create each texture again.
// A patch is the difference to what earlier patches said (sent_…), not to the last frame: frames
// may be built without a patch being taken.
#include "ui/stage.h"

#include <imgui.h>

#include <cmath>
#include <cstdio>

#include "base/json_writer.h"
#include "ui/patch.h"

namespace greengauge::ui {

void paint_nothing(ImDrawData& data) {
  if (!data.Textures) return;
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status == ImTextureStatus_WantCreate ||
               texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

Stage::Stage(const GlyphSource& source) : Stage([&] { return load_fonts(source); }) {}

Stage::Stage(const std::function<Fonts()>& fonts) : context_(ImGui::CreateContext()) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  ui_ = std::make_unique<Ui>(fonts());
}

Stage::~Stage() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Stage::build(const Frame& frame, const std::function<void(Ui&)>& page) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {frame.viewport.width, frame.viewport.height};
  io.DisplayFramebufferScale = {frame.viewport.density, frame.viewport.density};
  io.DeltaTime = 1.f / 60;
  // Arcs and curves have as many segments as the device's pixels can show: none is further than a
  // tenth of a pixel from the true curve. For ImGui a pixel is one of CSS.
  const float pixel = 1 / frame.viewport.density;
  ImGui::GetStyle().CircleTessellationMaxError = pixel / 10;
  ImGui::GetStyle().CurveTessellationTol = pixel * pixel / 16;
  ImGui::NewFrame();
  ui_->set_density(frame.viewport.density);
  ui_->begin_frame(frame.viewport, *frame.events, frame.language, frame.scheme);
  page(*ui_);
  ui_->end_frame();
  ImGui::Render();
}

void Stage::paint(const Paint& painter) {
  ImGui::SetCurrentContext(context_);
  painter(*ImGui::GetDrawData());
}

std::string Stage::take_patch() {
  std::string out;
  std::string members = patch_members(sent_, ui_->tree());
  base::JsonWriter json(out);
  json.begin_object();
  if (const float height = std::ceil(ui_->content_height()); height != sent_height_) {
    sent_height_ = height;
    json.member("height", static_cast<double>(height));
  }
  if (ui_->scale() != sent_scale_) {
    sent_scale_ = ui_->scale();
    json.member("scale", static_cast<double>(sent_scale_));
  }
  if (&ui_->theme() != sent_theme_) {
    sent_theme_ = &ui_->theme();
    json.key("theme");
    json.begin_object();
    for (const NamedColour& token : tokens(*sent_theme_)) {
      char text[8];
      std::snprintf(text, sizeof text, "#%06x", static_cast<unsigned>(token.colour.rgb));
      json.member(token.name, text);
    }
    json.end_object();
    json.member("scheme", sent_theme_ == &theme(Scheme::dark) ? "dark" : "light");
  }
  if (const NodeId focus = ui_->take_focus_request(); focus != no_node) {
    json.key("focus");
    json.integer(focus);
  }
  if (ui_->take_top_request()) json.member("scroll", 0.0);
  json.end_object();
  if (members.empty()) return out == "{}" ? "" : out;
  sent_ = ui_->tree();
  out.pop_back();
  return out + (out == "{" ? "" : ",") + members + "}";
}

void Stage::forget_mirror() {
  sent_.clear();
  sent_height_ = sent_scale_ = -1;
  sent_theme_ = nullptr;
}

void Stage::forget_textures() {
  ImGui::SetCurrentContext(context_);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->BackendUserData = nullptr;
    texture->SetStatus(ImTextureStatus_WantCreate);
  }
}

}  // namespace greengauge::ui
