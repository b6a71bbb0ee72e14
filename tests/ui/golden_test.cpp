// Pages as pictures: painted by the software rasteriser with ImGui's own TrueType loader and one fixed font,
// compared with tests/ui/golden/*.png. Natively only. To take what is painted now as right, after having
// looked at it: GREENGAUGE_WRITE_GOLDEN=1 build/native/unit_tests -tc='*golden*'
#ifndef __EMSCRIPTEN__

#include <imgui.h>

#include <cstdlib>
#include <filesystem>

#include "support/page.h"
#include "support/png.h"
#include "support/source_dir.h"
#include "ui/bars.h"
#include "ui/containers.h"
#include "ui/rasterizer.h"

using namespace greengauge;
using namespace greengauge::ui;
using greengauge::pictures::Picture;

namespace {

/// Of 255, for every channel of every pixel: below what an eye sees, above what rounding does.
constexpr int tolerance = 3;

constexpr const char* font_file = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";

Fonts fixed_fonts() {
  ImFontConfig config;
  config.OversampleH = 1;
  config.PixelSnapH = true;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  ImFont* regular = atlas->AddFontFromFileTTF(font_file, 16, &config);
  config.RasterizerMultiply = 1.6f;  // the font has no bold
  return {regular, atlas->AddFontFromFileTTF(font_file, 16, &config), 1};
}

struct Sheet {
  float width = 480, height = 320, density = 1;
  Scheme scheme = Scheme::light;
};

Picture painted(const Sheet& sheet, const std::function<void(Ui&)>& page) {
  Stage stage(fixed_fonts);
  Bitmap bitmap;
  Viewport viewport;
  viewport.width = sheet.width;
  viewport.height = sheet.height;
  viewport.density = sheet.density;
  const std::vector<Event> none;
  for (int frame = 0; frame < 3; ++frame)
    stage.run(
        {viewport, &none, base::Language::zh, sheet.scheme},
        [&](Ui& u) { u.within(16, 16, sheet.width - 32, [&] { page(u); }); },
        [&](ImDrawData& data) { rasterize(data, bitmap); });
  Picture picture{bitmap.width, bitmap.height, {}};
  for (std::uint32_t pixel : bitmap.pixels)
    for (int shift : {0, 8, 16}) picture.rgb.push_back(static_cast<std::uint8_t>(pixel >> shift));
  return picture;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

void compare(const std::string& name, const Picture& picture) {
  const std::filesystem::path root = greengauge::test::source_dir();
  const std::filesystem::path golden = root / "tests/ui/golden" / (name + ".png");
  if (std::getenv("GREENGAUGE_WRITE_GOLDEN")) write_file(golden, pictures::write_png(picture));
  const auto wanted = pictures::read_png(read_file(golden));
  REQUIRE_MESSAGE(wanted, golden.string());
  const int difference = pictures::largest_difference(picture, *wanted);
  const std::filesystem::path found = root / "build/golden" / (name + ".png");
  if (difference > tolerance) write_file(found, pictures::write_png(picture));
  CHECK_MESSAGE(difference <= tolerance, (golden.string() + " is not " + found.string()));
}

void words_and_buttons(Ui& u) {
  heading(u, 1, "能源");
  paragraph(u, "照着账单填，单位可选。不知道的**留空**，空白不算零。", {.muted = true});
  u.space(12);
  u.flow(u.control_height(), 8, [&] {
    button(u, {.key = "a", .label = "下一步", .kind = ButtonKind::primary});
    button(u,
           {.key = "b", .label = "从 Excel 粘贴", .kind = ButtonKind::outline, .icon = Icon::plus});
    button(u, {.key = "c", .label = "撤销", .icon = Icon::undo, .disabled = true});
  });
  u.space(12);
  u.flow(u.px(32), 8, [&] {
    badge(u, Tone::good, "可以申报");
    badge(u, Tone::gap, "有差距");
    badge(u, Tone::veto, "否决");
    badge(u, Tone::unknown, "资料不足");
  });
  u.space(8);
  notice(u, Tone::gap, "烟煤 900 吨，约占一半能耗。若账单单位是公斤，应为 0.9 吨。");
}

void fields_and_bars(Ui& u) {
  static const std::vector<Option> units{{"t", "吨"}, {"kg", "公斤"}};
  static const std::vector<Option> answers{{"yes", "是"}, {"no", "否"}, {"", "不确定"}};
  card(u, {.key = "card", .label = "卡片"}, [&] {
    text_field(u,
               {{.key = "n", .label = "企业名称", .help = "照营业执照填写"}, "安徽省吉祥机械", ""});
    u.space(12);
    const UnitChoice unit{.label = "单位", .value = "t", .options = &units};
    number_field(u, {.field = {.key = "d", .label = "柴油"},
                     .kept_text = "18吨",
                     .not_a_number = "“{text}”不是数字",
                     .choose_unit = &unit});
    u.space(12);
    segmented(u, {{.key = "s", .label = "能源管理体系"}, "yes", &answers});
    u.space(12);
    interval_bar(u, {"得分", "41–78", 41, 78, 100});
    u.space(8);
    share_bar(u, "占比", 0.37, 16);
  });
}

}  // namespace

TEST_CASE("golden: words, buttons, badges and a notice") {
  compare("words-light", painted({}, words_and_buttons));
}

TEST_CASE("golden: fields, a fault and bars") {
  compare("fields-light", painted({480, 420}, fields_and_bars));
}

TEST_CASE("golden: the same in the dark and at twice the density") {
  compare("fields-dark-2x", painted({240, 320, 2, Scheme::dark}, fields_and_bars));
}

TEST_CASE("golden images: one changed letter, one shifted pixel, one wrong colour do not pass") {
  const auto page = [](std::string_view words, float x, Colour colour) {
    return painted({160, 60}, [=](Ui& u) {
      u.painter().fill({x, 40, 30, 10}, colour);
      paragraph(u, words);
    });
  };
  const Picture right = page("能源 430", 20, {0x0B7A4B});
  CHECK(pictures::largest_difference(right, page("能源 430", 20, {0x0B7A4B})) == 0);
  CHECK(pictures::largest_difference(right, page("能源 480", 20, {0x0B7A4B})) > tolerance);
  CHECK(pictures::largest_difference(right, page("能源 430", 21, {0x0B7A4B})) > tolerance);
  CHECK(pictures::largest_difference(right, page("能源 430", 20, {0x0B7A4F})) > tolerance);
  Picture planted = right;
  planted.rgb[1234] = static_cast<std::uint8_t>(planted.rgb[1234] ^ 4);
  CHECK(pictures::largest_difference(right, planted) > tolerance);
  planted = right;
  planted.height -= 1;
  CHECK(pictures::largest_difference(right, planted) > tolerance);
}

TEST_CASE("golden images: a picture survives being written, a damaged file is no picture") {
  Picture picture{7, 5, {}};
  for (int i = 0; i < 7 * 5 * 3; ++i) picture.rgb.push_back(static_cast<std::uint8_t>(i * i * 37));
  const std::string bytes = pictures::write_png(picture);
  const auto back = pictures::read_png(bytes);
  REQUIRE(back);
  CHECK(pictures::largest_difference(picture, *back) == 0);
  CHECK_FALSE(pictures::read_png(bytes.substr(0, 60)));
  CHECK_FALSE(pictures::read_png("no picture"));
}

#endif
