// A font loader for Dear ImGui's dynamic atlas that gets its glyphs from a GlyphSource.
//
// The program has no font: a Chinese one takes megabytes, and the reader's system has better ones.
// ImGui 1.92 bakes glyphs when they are first needed and asks its ImFontLoader for each one:
// - for the advance alone (out_advance is set), while text is measured: nothing is drawn;
// - for the bitmap, when the glyph is first painted: the source draws it at size × density device
//   px, and it is packed into the atlas, whose changed part the painter uploads before the next
//   frame.
// Metrics come in device px and are divided by the density, as ImGui works in CSS px. All text
// shares one baseline (ascent_share of the em, rounded to device px), so that fonts of the reader's
// system with other ascents do not move lines. Regular and bold are two fonts of the same loader,
// distinguished by FontLoaderFlags; the source is found by the atlas's UserData.
#include "ui/font_loader.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdio>

namespace greengauge::ui {
namespace {

// ImFontLoader is internal to ImGui and has changed between minor releases: before accepting a
// newer version, read the contract of FontBakedLoadGlyph again.
static_assert(IMGUI_VERSION_NUM >= 19220 && IMGUI_VERSION_NUM < 19300,
              "the font loader was written against Dear ImGui 1.92.2");
static_assert(sizeof(ImWchar) == 4, "compile with IMGUI_USE_WCHAR32: names may hold U+20BB7");

const GlyphSource& source_of(const ImFontAtlas* atlas) {
  return *static_cast<const GlyphSource*>(atlas->UserData);
}

Weight weight_of(const ImFontConfig* config) {
  return config->FontLoaderFlags == 1 ? Weight::bold : Weight::regular;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar code) { return code >= 32; }

bool init_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent =
      std::round(baked->Size * baked->RasterizerDensity * ascent_share) / baked->RasterizerDensity;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar code,
                ImFontGlyph* out, float* out_advance) {
  if (code < 32) return false;
  const GlyphSource& source = source_of(atlas);
  const float density = baked->RasterizerDensity;
  const float pixels = baked->Size * density;
  const char32_t wanted = static_cast<char32_t>(code);
  if (out_advance) {
    *out_advance = source.advance(source.context, wanted, pixels, weight_of(config)) / density;
    return true;
  }
  GlyphBitmap bitmap;
  const bool visible = source.rasterise(source.context, wanted, pixels, weight_of(config), bitmap);
  out->Codepoint = code;
  out->AdvanceX = (visible ? bitmap.advance
                           : source.advance(source.context, wanted, pixels, weight_of(config))) /
                  density;
  if (!visible || bitmap.width <= 0 || bitmap.height <= 0) return true;

  const ImFontAtlasRectId pack = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
  if (pack == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* place = ImFontAtlasPackGetRect(atlas, pack);
  out->X0 = static_cast<float>(bitmap.left) / density;
  out->Y0 = baked->Ascent - static_cast<float>(bitmap.top) / density;
  out->X1 = out->X0 + static_cast<float>(bitmap.width) / density;
  out->Y1 = out->Y0 + static_cast<float>(bitmap.height) / density;
  out->Visible = true;
  out->PackId = pack;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, out, place, bitmap.alpha.data(),
                                     ImTextureFormat_Alpha8, bitmap.width);
  return true;
}

const ImFontLoader* loader() {
  static ImFontLoader loader;
  loader.Name = "greengauge";
  loader.FontSrcContainsGlyph = contains_glyph;
  loader.FontBakedInit = init_baked;
  loader.FontBakedLoadGlyph = load_glyph;
  return &loader;
}

ImFont* add_font(Weight weight) {
  ImFontConfig config;
  std::snprintf(config.Name, sizeof config.Name, "%s", weight == Weight::bold ? "bold" : "regular");
  config.FontLoader = loader();
  config.FontLoaderFlags = weight == Weight::bold ? 1 : 0;
  config.SizePixels = 16;
  return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace

Fonts load_fonts(const GlyphSource& source) {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  atlas->UserData = const_cast<GlyphSource*>(&source);
  return {add_font(Weight::regular), add_font(Weight::bold), 1};
}

void forget_glyphs(const Fonts& fonts) {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (ImFont* font : {fonts.regular, fonts.bold}) ImFontAtlasFontDiscardBakes(atlas, font, 0);
}

}  // namespace greengauge::ui

#ifdef IMGUI_ENABLE_FREETYPE
// ImGui needs a default loader. Built "for FreeType" it takes this one instead of linking
// stb_truetype, which the page never uses.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() { return greengauge::ui::loader(); }
}  // namespace ImGuiFreeType
#endif
