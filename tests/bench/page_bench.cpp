// The cost of a frame, page by page: building it, painting it in software at 1366 × 768, and
// writing the patch for the mirror.
#include <imgui.h>

#include <memory>

#include "bench/firms.h"
#include "bench/works.h"
#include "support/advised_app.h"
#include "ui/patch.h"
#include "ui/rasterizer.h"

namespace greengauge::bench {
namespace {

constexpr std::size_t mirrored_nodes = 300;

/// The application with the firm of the bounds, at one page.
class AtPage {
 public:
  explicit AtPage(const std::string& page) : running_({"zh", "CN-AH", "2026-11-20", page}) {
    running_.page->viewport.width = 1366;
    running_.page->viewport.height = 768;
    running_.app->load(ten_products_three_years());
    running_.settle();
    running_.serve();
  }

  void build() { run(ui::paint_nothing); }

  /// The draw data of a frame, with its textures handled; valid until the next frame.
  ImDrawData& painted(ui::Bitmap& bitmap) {
    running_.page->stage().forget_textures();
    ImDrawData* drawn = nullptr;
    run([&](ImDrawData& data) {
      ui::rasterize(data, bitmap);
      drawn = &data;
    });
    return *drawn;
  }

  const ui::Tree& tree() { return running_.page->tree(); }

 private:
  void run(const ui::Paint& paint) {
    const std::vector<ui::Event> none;
    running_.page->stage().run(
        {running_.page->viewport, &none, running_.page->language, running_.page->scheme},
        [&](ui::Ui& u) { running_.app->build(u); }, paint);
  }

  test::AdvisedApp running_;
};

Work building(const std::string& page) {
  return {"build page " + page,
          [page] { return [at = std::make_shared<AtPage>(page)] { at->build(); }; }};
}

Work painting(const std::string& page) {
  return {"paint page " + page, [page] {
            const auto at = std::make_shared<AtPage>(page);
            const auto bitmap = std::make_shared<ui::Bitmap>();
            ImDrawData& data = at->painted(*bitmap);
            return [at, bitmap, &data] { ui::rasterize(data, *bitmap); };
          }};
}

/// A long page with many nodes added; every tenth changes its words.
Work mirroring() {
  return {"mirror diff, 300 nodes", [] {
            ui::Tree before = AtPage("output").tree();
            const std::size_t once = before.size();
            for (ui::NodeId more = 1; before.size() < mirrored_nodes; ++more) {
              ui::Node node = before[before.size() % once];
              node.id += more;
              before.push_back(std::move(node));
            }
            before.resize(mirrored_nodes);
            ui::Tree after = before;
            for (std::size_t i = 0; i < after.size(); i += 10) after[i].name += "…";
            return std::function([before, after] { keep(ui::patch_members(before, after)); });
          }};
}

/// All nodes are removed and others added.
Work turning() {
  return {"mirror diff, page turned", []() -> std::function<void()> {
            const ui::Tree before = AtPage("management").tree(), after = AtPage("results").tree();
            return [before, after] { keep(ui::patch_members(before, after)); };
          }};
}

}  // namespace

Works page_works() {
  Works works;
  for (const char* page :
       {"firm", "energy", "output", "management", "results", "improve", "report"}) {
    works.push_back(building(page));
    works.push_back(painting(page));
  }
  works.push_back(mirroring());
  works.push_back(turning());
  return works;
}

}  // namespace greengauge::bench
