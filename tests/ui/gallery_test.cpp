// Every widget in every state on a few sheets: light and dark × Chinese and English × pointer and touch; corners
// at several densities; fields where there is little room. How the pictures are compared and remade: golden.h.
#ifndef __EMSCRIPTEN__

#include <doctest/doctest.h>

#include <cmath>
#include <regex>
#include <set>

#include "ui/gallery/containers.h"
#include "ui/gallery/controls.h"
#include "ui/gallery/fields.h"
#include "ui/gallery/sizes.h"
#include "ui/gallery/words.h"
#include "ui/golden.h"

using namespace greengauge;
using namespace greengauge::ui;
using greengauge::ui::gallery::Act;
using greengauge::ui::gallery::Sample;
using greengauge::ui::gallery::Say;
using greengauge::ui::gallery::Section;
using greengauge::ui::golden::Camera;
using greengauge::ui::golden::Part;
using greengauge::ui::golden::Picture;

namespace {

std::vector<Section> sections(base::Language language) {
  const Say say{language};
  std::vector<Section> all;
  for (auto* section :
       {gallery::headings,  gallery::paragraphs,     gallery::badges,      gallery::notices,
        gallery::rules,     gallery::icons,          gallery::buttons,     gallery::links,
        gallery::chip_rows, gallery::disclosures,    gallery::text_fields, gallery::number_fields,
        gallery::choices,   gallery::search_choices, gallery::segments,    gallery::text_areas,
        gallery::sliders,   gallery::interval_bars,  gallery::share_bars,  gallery::cards,
        gallery::tables,    gallery::charts,         gallery::tooltips,    gallery::dialogs,
        gallery::toasts,    gallery::shells})
    all.push_back(section(say));
  return all;
}

constexpr int margin = 8;  // around a sample, so that its focus ring is on the picture

struct Sheet {
  base::Language language = base::Language::zh;
  Scheme scheme = Scheme::light;
  bool coarse = false;

  std::string name() const {
    return std::string("gallery-") + (scheme == Scheme::light ? "light" : "dark") +
           (language == base::Language::zh ? "-zh-" : "-en-") + (coarse ? "touch" : "pointer");
  }
};

/// The events that `act` asks for, on the node that is there by now.
std::vector<Event> events_of(const Act& act, const Tree& tree) {
  int number = act.number;
  for (const Node& node : tree)
    if (node.role == act.role && number-- == 0) return {{act.kind, node.id, act.text}};
  FAIL("no such node in the sample");
  return {};
}

void put(const Picture& what, Picture& on, int x, int y) {
  for (int row = 0; row < what.height; ++row)
    std::copy_n(what.at(0, row), what.row_bytes(), on.at(x, y + row));
}

/// The sample with a margin around it. `look` gives all but the size of the window.
Picture picture_of(Camera& camera, Camera::Look look, const std::string& key,
                   const Sample& sample) {
  const bool whole = sample.height > 0;
  look.viewport.width = whole || sample.phone ? sample.width : 1280;
  look.viewport.height = whole ? sample.height : sample.phone ? 2000 : 700;
  const float side = sample.phone ? 0 : margin;
  float used = 0;
  camera.point_at(
      look,
      [&](Ui& u) {
        u.push_scope(key);
        if (!sample.on_ground && !whole)
          u.painter(true).fill({0, 0, look.viewport.width, look.viewport.height},
                               u.theme().surface);
        if (whole)
          sample.paint(u);
        else
          used = u.within(side, margin, sample.width, [&] { sample.paint(u); });
        u.pop_scope();
      },
      [&](int frame, const Tree& tree) {
        if (frame >= static_cast<int>(sample.acts.size())) return std::vector<Event>{};
        return events_of(sample.acts[static_cast<std::size_t>(frame)], tree);
      });
  if (whole) return camera.picture();
  float bottom = margin + used;
  for (const Node& node : camera.ui().tree()) bottom = std::max(bottom, node.rect.bottom());
  const auto pixels = [&](float px) {
    return static_cast<int>(std::ceil(px * look.viewport.density));
  };
  REQUIRE(bottom + margin <= look.viewport.height);
  return camera.picture(pixels(sample.width + 2 * side), pixels(bottom + margin));
}

struct Painted {
  Picture picture;
  std::vector<Part> parts;
};

struct Cell {
  std::string section, state;
  Picture picture;
};

/// Cells side by side under their names, each section in rows of its own with its name at the left.
Painted composed(Camera& camera, Scheme scheme, const std::vector<Cell>& cells) {
  constexpr int width = 1280, gap = 8, left = 128, caption = 18;
  Painted out;
  int x = left, y = gap, tall = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool first = i == 0 || cells[i].section != cells[i - 1].section;
    if (i > 0 && (first || x + cells[i].picture.width > width - gap)) {
      x = left;
      y += tall + (first ? 3 : 1) * gap;
      tall = 0;
    }
    const Picture& picture = cells[i].picture;
    out.parts.push_back(
        {cells[i].section + " · " + cells[i].state, x, y, picture.width, picture.height + caption});
    tall = std::max(tall, picture.height + caption);
    x += picture.width + gap;
  }
  Camera::Look look{{}, base::Language::en, scheme};
  look.viewport.width = width;
  look.viewport.height = static_cast<float>(y + tall + gap);
  camera.point_at(look, [&](Ui& u) {
    const auto words = [&](const std::string& text, int at_x, int at_y, int w, Weight weight) {
      u.painter().text(lay_out_cut(u.fonts(), text, u.style(12, weight), static_cast<float>(w)),
                       {static_cast<float>(at_x), static_cast<float>(at_y)}, 0, Align::left,
                       u.theme().text);
    };
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i == 0 || cells[i].section != cells[i - 1].section)
        words(cells[i].section, gap, out.parts[i].y, left - gap, Weight::bold);
      words(cells[i].state, out.parts[i].x, out.parts[i].y, out.parts[i].w, Weight::regular);
    }
  });
  out.picture = camera.picture();
  for (std::size_t i = 0; i < cells.size(); ++i)
    put(cells[i].picture, out.picture, out.parts[i].x, out.parts[i].y + caption);
  return out;
}

void compare(const std::string& name, Camera& camera, Scheme scheme,
             const std::vector<Cell>& cells) {
  const Painted now = composed(camera, scheme, cells);
  const std::string fault = golden::compare(name, now.picture, now.parts);
  CHECK_MESSAGE(fault.empty(), fault);
}

/// The sheet for a finger holds only widgets that are larger for it; the others are checked to be the same.
void check(const Sheet& sheet) {
  Camera camera;
  std::vector<Cell> cells;
  Camera::Look look{{}, sheet.language, sheet.scheme};
  for (const Section& section : sections(sheet.language))
    for (const Sample& sample : section.samples) {
      const std::string name = section.widget + " · " + sample.state;
      look.viewport.coarse = sheet.coarse;
      Picture picture = picture_of(camera, look, name, sample);
      if (!sheet.coarse || section.larger_for_a_finger) {
        cells.push_back({section.widget, sample.state, std::move(picture)});
      } else {
        look.viewport.coarse = false;
        CHECK_MESSAGE(picture_of(camera, look, name, sample).rgb == picture.rgb, name);
      }
    }
  compare(sheet.name(), camera, sheet.scheme, cells);
}

// --- is everything there?

std::string all_of(const std::filesystem::path& folder) {
  std::string text;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    text += golden::read_file(file.path());
  return text;
}

std::vector<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), regex), end; match != end; ++match)
    found.push_back((*match)[1]);
  return found;
}

/// Functions that take the Ui first, and classes that are made with it.
std::vector<std::string> widgets_in(const std::string& header) {
  return matches(header, R"((\w+)\(Ui& ui\b)");
}

/// What the widgets of a header can be asked for: the members of the structs that they take.
std::vector<std::string> wishes_in(const std::string& header) {
  std::vector<std::string> wishes;
  std::vector<std::string> structs = matches(header, R"(const (\w+)&)");
  structs.push_back("Field");
  for (const std::string& name : structs) {
    const std::size_t from = header.find("struct " + name + " {");
    if (from == header.npos) continue;
    const std::string body = header.substr(from, header.find("\n};", from) - from);
    for (std::string& member : matches(body, R"(\n  [\w:<>*& ,()]+[ *&](\w+)(?: = [^;]*)?;)"))
      wishes.push_back(std::move(member));
  }
  return wishes;
}

bool shows_widget(const std::string& gallery, const std::string& widget) {
  return std::regex_search(gallery, std::regex("\\b" + widget + R"((?: \w+)?\(u\b)"));
}
bool shows_wish(const std::string& gallery, const std::string& member) {
  return std::regex_search(gallery, std::regex("\\." + member + "\\b"));
}

}  // namespace

TEST_CASE(
    "every widget of the public headers, and all that it can be asked for, is in the gallery") {
  const std::filesystem::path root = greengauge::test::source_dir();
  const std::string gallery = all_of(root / "tests/ui/gallery");
  std::size_t widgets = 0;
  for (const auto& file : std::filesystem::directory_iterator(root / "src/ui")) {
    const std::string name = file.path().filename().string();
    if (file.path().extension() != ".h" || name == "field_frame.h") continue;  // parts of fields
    const std::string header = golden::read_file(file.path());
    const std::vector<std::string> here = widgets_in(header);
    if (here.empty()) continue;
    for (const std::string& widget : here) {
      ++widgets;
      const std::string fault = widget + " of src/ui/" + name + " is not in tests/ui/gallery";
      CHECK_MESSAGE(shows_widget(gallery, widget), fault);
    }
    for (const std::string& member : wishes_in(header)) {
      const std::string fault = "." + member + " of src/ui/" + name + " is not in tests/ui/gallery";
      CHECK_MESSAGE(shows_wish(gallery, member), fault);
    }
  }
  CHECK(widgets > 20);
  const std::string painter = golden::read_file(root / "src/ui/painter.h");
  const std::size_t from = painter.find("enum class Icon");
  const std::string icons = painter.substr(from, painter.find("};", from) - from);
  CHECK(matches(icons, R"(\n  (\w+))").back() == "dash");  // the last one that icons() shows
}

TEST_CASE("a widget or a wish that the gallery does not show is found") {
  const std::string gallery =
      all_of(std::filesystem::path(greengauge::test::source_dir()) / "tests/ui/gallery");
  const std::string header =
      "struct Dial {\n  int max = 1;  ///< ends\n  std::vector<int> notches;\n};\n"
      "std::optional<int> dial(Ui& ui, std::string_view key, const Dial& d);\n"
      "class Wheel {\n  Wheel(Ui& ui, int spokes);\n};\n";
  CHECK(widgets_in(header) == std::vector<std::string>{"dial", "Wheel"});
  CHECK(wishes_in(header) == std::vector<std::string>{"max", "notches"});
  CHECK_FALSE(shows_widget(gallery, "dial"));
  CHECK_FALSE(shows_widget(gallery, "Wheel"));
  CHECK_FALSE(shows_wish(gallery, "notches"));
  CHECK(shows_widget("dial(u, d)", "dial"));
  CHECK(shows_widget("Wheel wheel(u, 3)", "Wheel"));
}

TEST_CASE("golden: the gallery in Chinese, light") {
  check({base::Language::zh, Scheme::light, false});
  check({base::Language::zh, Scheme::light, true});
}
TEST_CASE("golden: the gallery in English, light") {
  check({base::Language::en, Scheme::light, false});
  check({base::Language::en, Scheme::light, true});
}
TEST_CASE("golden: the gallery in Chinese, dark") {
  check({base::Language::zh, Scheme::dark, false});
  check({base::Language::zh, Scheme::dark, true});
}
TEST_CASE("golden: the gallery in English, dark") {
  check({base::Language::en, Scheme::dark, false});
  check({base::Language::en, Scheme::dark, true});
}

TEST_CASE("golden: corners, rings and icons are round at every density") {
  Camera camera;
  std::vector<Cell> cells;
  for (Scheme scheme : {Scheme::light, Scheme::dark})
    for (const auto& [name, density] :
         {std::pair{"1×", 1.f}, {"1.5×", 1.5f}, {"2×", 2.f}, {"3×", 3.f}}) {
      Camera::Look look{{}, base::Language::en, scheme};
      look.viewport.density = density;
      cells.push_back({scheme == Scheme::light ? "light" : "dark", name,
                       picture_of(camera, look, name, gallery::round_things())});
    }
  compare("densities", camera, Scheme::light, cells);
}

TEST_CASE(
    "golden: nothing is cut on a screen of 360 px, with letters of the usual and of twice the "
    "size") {
  Camera camera;
  std::vector<Cell> cells;
  for (const auto& [size, scale] : {std::pair{"100 %", 1.f}, {"200 %", 2.f}})
    for (base::Language language : {base::Language::zh, base::Language::en})
      for (const Sample& sample : gallery::narrow_things({language})) {
        Camera::Look look{{}, language, Scheme::light};
        look.viewport.text_scale = scale;
        look.viewport.coarse = true;
        const std::string key = size + sample.state;
        cells.push_back({size, sample.state, picture_of(camera, look, key, sample)});
      }
  compare("narrow", camera, Scheme::light, cells);
}

TEST_CASE("golden: every picture is painted by a test") {
  std::set<std::string> painted{"densities.png", "narrow.png"};
  for (Scheme scheme : {Scheme::light, Scheme::dark})
    for (base::Language language : {base::Language::zh, base::Language::en})
      for (bool coarse : {false, true})
        painted.insert(Sheet{language, scheme, coarse}.name() + ".png");
  std::set<std::string> there;
  for (const auto& file : std::filesystem::directory_iterator(golden::golden_folder()))
    there.insert(file.path().filename().string());
  CHECK(there == painted);
}

#endif
