// Golden pictures: what widgets look like, painted by the software rasteriser with ImGui's own TrueType loader
// and one fixed font, and compared with tests/ui/golden/NAME.png. Natively only.
//
// To accept what is painted now, after a look at it:
//   GREENGAUGE_WRITE_GOLDEN=1 build/test/unit_tests_ui -tc='*golden*'
// Where a picture differs, build/golden/ receives NAME.png (as painted now) and NAME.difference.png, where what
// differs is red on a pale copy; the message names the parts of the sheet that differ.
#pragma once

#include <imgui.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "support/png.h"
#include "support/source_dir.h"
#include "ui/rasterizer.h"
#include "ui/stage.h"

namespace greengauge::ui::golden {

using greengauge::pictures::Picture;

/// Of 255, for every channel of every pixel: below what an eye sees, above what rounding does.
inline constexpr int tolerance = 3;

inline constexpr const char* font_file = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";

inline Fonts fixed_fonts() {
  ImFontConfig config;
  config.OversampleH = 1;
  config.PixelSnapH = true;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  ImFont* regular = atlas->AddFontFromFileTTF(font_file, 16, &config);
  config.RasterizerMultiply = 1.6f;  // the font has no bold
  return {regular, atlas->AddFontFromFileTTF(font_file, 16, &config), 1};
}

/// Leaves 8 of 256 levels of grey in letters that are new, so that the files are smaller by half.
inline void coarsen(ImDrawData& data) {
  for (ImTextureData* texture : *data.Textures) {
    if (texture->Status == ImTextureStatus_OK || !texture->Pixels) continue;
    for (unsigned char* pixel = texture->Pixels;
         pixel != texture->Pixels + texture->GetSizeInBytes(); ++pixel)
      if (*pixel != 0 && *pixel != 255)
        *pixel = static_cast<unsigned char>(((*pixel * 7 + 127) / 255 * 255 + 3) / 7);
  }
}

/// Takes pictures of pages, one after the other, with one set of fonts.
class Camera {
 public:
  struct Look {
    Viewport viewport;
    base::Language language = base::Language::zh;
    Scheme scheme = Scheme::light;
  };

  /// Runs `page` until it is at rest. `next` gives what happens in frame 1, 2, …; nothing more once it
  /// gives no event.
  void point_at(const Look& look, const std::function<void(Ui&)>& page,
                const std::function<std::vector<Event>(int, const Tree&)>& next = {}) {
    std::vector<Event> events;
    bool more = true, rests = false;
    for (int frame = 0; frame < 12 && !rests; ++frame) {
      stage_.build({look.viewport, &events, look.language, look.scheme}, page);
      stage_.paint([](ImDrawData& data) {
        coarsen(data);
        paint_nothing(data);
      });
      events = more && next ? next(frame, stage_.ui().tree()) : std::vector<Event>{};
      more = !events.empty();
      rests = !more && frame >= 2 && stage_.ui().frames_wanted() == 0;
    }
    stage_.paint([&](ImDrawData& data) { rasterize(data, bitmap_); });
  }

  /// What it was pointed at, from the top left as far as `width` and `height` (all where they are 0).
  Picture picture(int width = 0, int height = 0) const {
    Picture picture{width ? width : bitmap_.width, height ? height : bitmap_.height, {}};
    picture.rgb.resize(picture.row_bytes() * static_cast<std::size_t>(picture.height));
    std::uint8_t* to = picture.rgb.data();
    for (int y = 0; y < picture.height; ++y) {
      const std::uint32_t* from =
          bitmap_.pixels.data() + static_cast<std::ptrdiff_t>(y) * bitmap_.width;
      for (int x = 0; x < picture.width; ++x, to += 3)
        for (int i = 0; i < 3; ++i) to[i] = static_cast<std::uint8_t>(from[x] >> 8 * i);
    }
    return picture;
  }

  const Ui& ui() { return stage_.ui(); }

 private:
  Stage stage_{fixed_fonts};
  Bitmap bitmap_;
};

/// A named part of a picture, e.g. a sample of the gallery.
struct Part {
  std::string name;
  int x = 0, y = 0, w = 0, h = 0;
};

struct Difference {
  int largest = 0;                 ///< 256 if the sizes differ
  std::vector<std::string> where;  ///< the parts that differ, by name and place
  Picture shown;                   ///< what differs in red on a pale copy
};

/// Does the pixel, which `found` has, differ?
inline bool differs(const Picture& found, const Picture& wanted, int x, int y) {
  if (x >= wanted.width || y >= wanted.height) return true;
  const std::uint8_t *a = found.at(x, y), *b = wanted.at(x, y);
  for (int i = 0; i < 3; ++i)
    if (std::abs(a[i] - b[i]) > tolerance) return true;
  return false;
}

inline Difference difference(const Picture& found, const Picture& wanted,
                             const std::vector<Part>& parts = {}) {
  Difference result{pictures::largest_difference(found, wanted), {}, found};
  const auto part_at = [&](int x, int y) {
    return static_cast<std::size_t>(std::find_if(parts.begin(), parts.end(),
                                                 [&](const Part& p) {
                                                   return x >= p.x && x < p.x + p.w && y >= p.y &&
                                                          y < p.y + p.h;
                                                 }) -
                                    parts.begin());
  };
  std::vector<std::string> name(parts.size() + 1);  // of a part that differs, with the first pixel
  for (int y = 0; y < found.height; ++y)
    for (int x = 0; x < found.width; ++x) {
      std::uint8_t* pixel = result.shown.at(x, y);
      if (!differs(found, wanted, x, y)) {
        for (int i = 0; i < 3; ++i) pixel[i] = static_cast<std::uint8_t>(191 + pixel[i] / 4);
        continue;
      }
      pixel[0] = 220;
      pixel[1] = pixel[2] = 0;
      std::string& first = name[part_at(x, y)];
      if (first.empty()) first = " from " + std::to_string(x) + ", " + std::to_string(y);
    }
  for (std::size_t i = 0; i < name.size(); ++i)
    if (!name[i].empty())
      result.where.push_back((i < parts.size() ? parts[i].name : "outside of the samples") +
                             name[i]);
  return result;
}

inline std::filesystem::path golden_folder() {
  return std::filesystem::path(greengauge::test::source_dir()) / "tests/ui/golden";
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void write_picture(const std::filesystem::path& path, const Picture& picture) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << pictures::write_png(picture);
}

/// Empty if `picture` is the golden one of that name; else what differs and where to look.
inline std::string compare(const std::string& name, const Picture& picture,
                           const std::vector<Part>& parts = {}) {
  const std::filesystem::path golden = golden_folder() / (name + ".png");
  auto wanted = pictures::read_png(read_file(golden));
  if (std::getenv("GREENGAUGE_WRITE_GOLDEN") &&
      !(wanted && pictures::largest_difference(picture, *wanted) == 0)) {
    write_picture(golden, picture);
    wanted = picture;
  }
  if (!wanted) return golden.string() + " is missing or damaged";
  if (pictures::largest_difference(picture, *wanted) <= tolerance) return {};
  const Difference found = difference(picture, *wanted, parts);
  const std::filesystem::path folder =
      std::filesystem::path(greengauge::test::source_dir()) / "build/golden";
  write_picture(folder / (name + ".png"), picture);
  write_picture(folder / (name + ".difference.png"), found.shown);
  std::string message = golden.string() + " differs, see " +
                        (folder / (name + ".difference.png")).string() + "; it differs in:";
  for (const std::string& part : found.where) message += "\n  " + part;
  return message;
}

}  // namespace greengauge::ui::golden
