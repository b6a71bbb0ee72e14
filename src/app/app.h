// The application: one firm's document, the pages that show it, and the edits they make.
// In: packs, parameters, messages of the host, events of the controls (ui::Ui). Out: pages, the
// firm's file, its assessment, requests to the host. It knows neither the browser nor the file
// system. The host is the page's JavaScript (web/page): it calls this class through
// src/main_web.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screen.h"
#include "app/state.h"
#include "base/messages.h"
#include "ui/ui.h"

namespace greengauge::app {

/// Parameters of the page's address; empty means the default.
struct Start {
  std::string language = {}, region = {}, date = {}, page = {};
};

class App {
 public:
  void add_pack(std::string_view name, std::string_view bytes);
  /// A message catalogue that is not embedded: {"key": "words"}.
  void add_text(base::Language language, std::string_view bytes);
  /// Called once, after all packs were added. Returns the place of the first fault that makes a
  /// pack unreadable, or "".
  std::string start(const Start& start);
  void build(ui::Ui& ui);

  base::Language language() const { return language_; }
  ui::Scheme scheme() const { return scheme_; }
  void set_scheme(ui::Scheme scheme) { scheme_ = scheme; }
  std::string title() const;

  /// Opens a firm file; returns {"ok": …, "diagnostics": […]}. A file that cannot be read as a firm
  /// changes nothing.
  std::string load(std::string_view firm);
  /// Uses the packs added since the start for this visit if they have no errors. `faults`: what the
  /// report's module found in them (report::pack_faults). Returns what `load` returns; the page shows
  /// the same.
  std::string use_visitor_packs(std::string_view faults);
  /// The requests to the host since the last call: [{"what": …}, …], or "".
  std::string take_requests() { return requests_.take(); }
  /// Takes a message of the host: an object with a text "what".
  void receive(std::string_view message);
  std::string firm() const;
  std::string assessment() const;

  State& state() { return state_; }

 private:
  void set_language(base::Language language);
  const base::Messages& words() const { return language_ == base::Language::zh ? zh_ : en_; }
  void follow_portal(const base::Json& portal);
  std::string answer(bool ok, const base::Diagnostics& found) const;
  /// Opens a firm file and returns its faults in `found`. Returns false and changes nothing if it
  /// cannot be read as a firm.
  bool open(std::string_view firm, base::Diagnostics& found);
  void open_received_file();
  void header(const Screen& s);
  void footer(const Screen& s);
  void page(const Screen& s, bool beside);
  void build_pages(const Screen& s);
  void handle_host_messages(const Screen& s);
  void report_changes();
  void send_host_words(const Screen& s);

  State state_;
  std::string region_;  ///< of the address or the portal: the region of firms that name none
  View view_;
  Requests requests_;
  std::vector<policy::PackFile> packs_;
  base::Messages zh_{base::Language::zh};
  base::Messages en_{base::Language::en};
  base::Language language_ = base::Language::zh;
  std::optional<base::Language> awaited_;  ///< the language whose words were requested
  ui::Scheme scheme_ = ui::Scheme::light;
  int reported_changes_ = 0;  ///< State::changes() as last reported to the host
};

}  // namespace greengauge::app
