// Files by way of the host. The host reads a file's bytes and unpacks workbooks; here bills become
// text for the paste panel, of a workbook the one sheet of which most is understood. Reasons why a
// file was not taken come from the host as words that are keys of "app.file."; an unknown one gets
// a general sentence, as a host may be newer than the module.
#include "app/host/files.h"

#include "app/screen.h"
#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

constexpr std::size_t max_faults = 20;

void faults(const Screen& s, const base::Diagnostics& all) {
  for (std::size_t i = 0; i < all.size() && i < max_faults; ++i) {
    const bool is_error = all[i].severity == base::Severity::error;
    ui::paragraph(
        s.ui,
        s("app.trial.fault", {{"severity", s(is_error ? "app.trial.error" : "app.trial.warning")},
                              {"where", all[i].where},
                              {"what", s.words.text(all[i])}}),
        {.size = ui::type_small, .tone = is_error ? ui::Tone::veto : ui::Tone::neutral});
  }
}

}  // namespace

void take_files(const Screen& s) {
  if (const base::Json* bills = s.latest_message("bills")) {
    s.view.bills = base::text_member(*bills, "text");
    s.view.file.reset();
    s.go(Page::energy);
    s.requests.forget("bills");
  }
  if (const base::Json* file = s.latest_message("file")) {
    s.view.file = FileNotice{base::text_member(*file, "name"),
                             base::text_member(*file, "why"),
                             base::text_member(*file, "detail"),
                             {},
                             base::text_member(*file, "opened") != "yes"};
    s.view.go_top = true;
    s.requests.forget("file");
  }
}

void file_notice(const Screen& s) {
  if (!s.view.file) return;
  const FileNotice& file = *s.view.file;
  const std::string key = "app.file." + file.why;
  const std::string words = s(s.words.has(key) ? key : "app.file.not_made",
                              {{"name", file.name},
                               {"detail", file.detail},
                               {"count", std::to_string(file.faults.size())}});
  bool closed = false;
  s.ui.push_scope("file");
  ui::notice(s.ui, file.refused ? ui::Tone::veto : ui::Tone::gap, words,
             [&] { closed = ui::button(s.ui, {.key = "close", .label = s("app.trial.close")}); });
  faults(s, file.faults);
  s.ui.pop_scope();
  s.ui.space(16);
  if (closed) s.view.file.reset();
}

}  // namespace greengauge::app
