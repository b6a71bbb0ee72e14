// The whole application without a browser: the packs of the source tree, a fixed date, the pages.
// In: parameters of the address. Out: RunningApp, whose `page` clicks, types and reads the semantic
// tree.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "app/app.h"
#include "base/json_value.h"
#include "support/page.h"
#include "support/source_dir.h"

namespace greengauge::test {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct RunningApp {
  std::unique_ptr<app::App> app = std::make_unique<app::App>();
  std::unique_ptr<Page> page;
  std::vector<policy::PackFile> official;

  explicit RunningApp(app::Start start = {"zh", "CN-AH", "2026-11-20", "firm"}) {
    const std::filesystem::path root = std::filesystem::path(source_dir()) / "policies";
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
      if (entry.path().extension() == ".json" && entry.path().parent_path() != root)
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
      official.push_back({std::filesystem::relative(file, root).generic_string(), read_file(file)});
      app->add_pack(official.back().name, official.back().bytes);
    }
    app->start(start);
    page = std::make_unique<Page>([this](ui::Ui& u) { app->build(u); });
  }

  Page* operator->() { return page.get(); }
  void go(std::string_view label) { page->click(ui::Role::button, label); }
  std::string load_sample(const std::string& name) {
    const std::string answer = app->load(
        read_file(std::filesystem::path(source_dir()) / "assets/samples" / (name + ".firm.json")));
    settle();
    return answer;
  }
  void settle() {
    page->language = app->language();
    page->scheme = app->scheme();
    page->stage().ui().request_frames();
    page->settle();
  }
  /// Requests to the host since the last call, without those for advice, which pages make by
  /// themselves.
  base::Json requests() {
    base::Json all = base::parse_json(app->take_requests()).value;
    base::Json rest = base::Json::array();
    for (base::Json& request : all)
      if (request["what"] != "advice") rest.push_back(std::move(request));
    return rest;
  }
  const base::Json* at(std::string_view pointer) { return app->state().at(pointer); }
};

}  // namespace greengauge::test
