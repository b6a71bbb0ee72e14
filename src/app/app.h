// The application: one firm's document, the pages over it, and what they do to it.
// In: packs, parameters, events by way of ui::Ui. Out: pages, the firm's file, its assessment.
// Knows neither the browser nor the file system.
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

/// What the page's address may ask for; empty means the default.
struct Start {
  std::string language = {}, region = {}, date = {}, page = {};
};

class App {
 public:
  void add_pack(std::string_view name, std::string_view bytes);
  /// A message catalogue that is not embedded: {"key": "words"}.
  void add_text(base::Language language, std::string_view bytes);
  /// All packs are in. Answers where the first that cannot be read at all is at fault, else "".
  std::string start(const Start& start);
  void build(ui::Ui& ui);

  base::Language language() const { return language_; }
  ui::Scheme scheme() const { return scheme_; }
  void set_scheme(ui::Scheme scheme) { scheme_ = scheme; }
  std::string title() const;

  /// Takes a firm file; answers {"ok": …, "diagnostics": […]}. What is no firm file changes nothing.
  std::string load(std::string_view firm);
  /// Uses the packs that were added since the start, for this visit, if nothing is wrong with them.
  /// Answers like `load`; the page tells the same.
  std::string try_packs();
  /// What the pages asked the host for since the last call: [{"what": …}], or "".
  std::string take_requests() { return requests_.take(); }
  /// A message of the host: an object with a text "what".
  void told(std::string_view message);
  std::string firm() const;
  std::string assessment() const;

  State& state() { return state_; }

 private:
  void speak(base::Language language);
  const base::Messages& words() const { return language_ == base::Language::zh ? zh_ : en_; }
  void follow_portal(const base::Json& portal);
  std::string answer(bool ok, const base::Diagnostics& found) const;
  /// Takes a firm file. False, and nothing changes, if it is none.
  bool open(std::string_view firm, base::Diagnostics& found);
  void open_told_file();
  void header(const Screen& s);
  void footer(const Screen& s);
  void page(const Screen& s, bool beside);
  void build_pages(const Screen& s);
  void hear(const Screen& s);
  void report_changes();
  void tell_words(const Screen& s);

  State state_;
  std::string region_;  ///< that the page was opened for: of a firm that names none
  View view_;
  Requests requests_;
  std::vector<policy::PackFile> packs_;
  base::Messages zh_{base::Language::zh};
  base::Messages en_{base::Language::en};
  base::Language language_ = base::Language::zh;
  std::optional<base::Language> awaited_;  ///< its words were asked for
  ui::Scheme scheme_ = ui::Scheme::light;
  int told_changes_ = 0;  ///< that the host knows of
};

}  // namespace greengauge::app
