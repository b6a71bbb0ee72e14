// The application: one firm's document, the pages over it, and what they do to it.
// In: packs, parameters, events by way of ui::Ui. Out: pages, the firm's file, its assessment.
// Knows neither the browser nor the file system.
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "ui/ui.h"

namespace greengauge::app {

/// What the page's address may ask for; empty means the default.
struct Start {
  std::string language, region, date, page;
};

class App {
 public:
  void add_pack(std::string_view name, std::string_view bytes);
  void start(const Start& start);
  void build(ui::Ui& ui);

  base::Language language() const { return language_; }
  ui::Scheme scheme() const { return scheme_; }
  void set_scheme(ui::Scheme scheme) { scheme_ = scheme; }
  std::string title() const;

  /// Takes a firm file; answers {"ok": …, "diagnostics": […]}.
  std::string load(std::string_view firm);
  std::string firm() const;
  std::string assessment() const;

 private:
  base::Language language_ = base::Language::zh;
  ui::Scheme scheme_ = ui::Scheme::light;
  int page_ = 0;
  std::string name_;
  std::optional<double> employees_;
  std::string answer_;
  std::string industry_;
};

}  // namespace greengauge::app
