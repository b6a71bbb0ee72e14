// The list of saved firms. The records are the host's (web/storage): it keeps them, and after each
// change sends the whole list. Everything here therefore only shows that list and makes requests.
// Removing one firm or all of them cannot be undone and is confirmed first. That saving is refused
// is shown only once something was entered: until then nothing can be lost.
#include "app/host/saved_firms.h"

#include "app/host/firm_link.h"
#include "app/parts/confirm.h"
#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

using base::Json;

std::string name_of(const Screen& s, const SavedFirms::Entry& entry) {
  if (entry.faulty) return s("app.firms.faulty");
  return entry.name.empty() ? s("app.firms.nameless") : entry.name;
}

void copy_firm(const Screen& s) {
  Json copy = s.state.document();
  copy["name"] = s("app.firms.copy_name", {{"name", s.state.firm().name}});
  open_firm(s, std::move(copy), SaveMode::at_once);
}

void list(const Screen& s) {
  ui::Table table(s.ui, "list", s("app.firms.title"),
                  {{.label = s("app.field.name"), .width = 3, .line_width = 1},
                   {.label = s("app.firms.saved"), .width = 2, .line_width = 1},
                   {.label = s("app.firms.action"), .width = -200, .line = 1}},
                  s.ui.is_phone());
  for (const SavedFirms::Entry& entry : s.view.saved_firms.entries) {
    const std::string name = name_of(s, entry);
    table.row(entry.id, [&](int column) {
      if (column == 0) return table.words(name);
      if (column == 1) return table.words(entry.saved, ui::Weight::regular, true);
      s.ui.flow(s.ui.control_height(), s.ui.px(8), [&] {
        const bool current = entry.id == s.view.saved_firms.current;
        if (current)
          ui::badge(s.ui, ui::Tone::good, s("app.firms.current"));
        else if (!entry.faulty &&
                 ui::button(s.ui,
                            {.key = "open", .label = s("app.firms.open"), .description = name}))
          s.request("firm-open", {{"id", entry.id}});
        if (ui::button(s.ui, {.key = "remove",
                              .label = s("app.firms.remove"),
                              .kind = ui::ButtonKind::quiet,
                              .description = name}))
          s.view.saved_firms.removing = entry.id;
      });
    });
  }
  table.end();
}

/// The switch of saving; nothing if the browser refuses to store.
void saving_switch(const Screen& s) {
  const bool off = s.view.saved_firms.state == "off";
  if (s.view.saved_firms.state == "refused") return;
  if (ui::button(s.ui, {.key = "saving", .label = s(off ? "app.firms.save" : "app.firms.no_save")}))
    s.request("saving", {{"on", off}});
}

/// The confirmations: neither removal can be undone.
void questions(const Screen& s) {
  SavedFirms& firms = s.view.saved_firms;
  for (const SavedFirms::Entry& entry : firms.entries) {
    if (entry.id != firms.removing) continue;
    const auto sure = confirm(s, {.key = "removing",
                                  .title = s("app.firms.remove"),
                                  .text = s("app.firms.remove_sure", {{"name", name_of(s, entry)}}),
                                  .yes = s("app.firms.remove")});
    if (sure == true) s.request("firm-remove", {{"id", entry.id}});
    if (sure) firms.removing.clear();
  }
  if (!firms.erasing) return;
  const std::string count = std::to_string(firms.entries.size());
  const auto sure = confirm(s, {.key = "erasing",
                                .title = s("app.firms.erase"),
                                .text = s("app.firms.erase_sure", {{"count", count}}),
                                .yes = s("app.firms.erase_all")});
  if (sure == true) s.request("erase-all");
  if (sure) firms.erasing = false;
}

}  // namespace

void take_saved_firms(SavedFirms& firms, const Json& message) {
  firms.state = base::text_member(message, "state");
  firms.current = base::text_member(message, "current");
  firms.entries.clear();
  const auto list = message.find("list");
  if (list == message.end() || !list->is_array()) return;
  for (const Json& one : *list) {
    if (!one.is_object()) continue;
    const auto faulty = one.find("faulty");
    firms.entries.push_back({base::text_member(one, "id"), base::text_member(one, "name"),
                             base::text_member(one, "saved"),
                             faulty != one.end() && *faulty == true});
  }
}

void open_firm(const Screen& s, Json document, SaveMode save) {
  s.state.show(std::move(document));
  s.view.pending_firm_switch = true;
  s.view.saved_firms.save_unchanged = save == SaveMode::at_once;
}

void storage_notice(const Screen& s) {
  SavedFirms& firms = s.view.saved_firms;
  if (firms.state == "refused" && !firms.refusal_shown && s.state.changes() > 0) {
    firms.refusal_shown = true;
    firms.notice = "refused";
  }
  if (firms.notice.empty()) return;
  const bool done = firms.notice == "erased";
  s.ui.push_scope("storage");
  ui::notice(s.ui, done ? ui::Tone::good : ui::Tone::gap, s("app.firms.notice." + firms.notice),
             [&] {
               if (ui::button(s.ui, {.key = "close", .label = s("app.trial.close")}))
                 firms.notice.clear();
             });
  s.ui.pop_scope();
  s.ui.space(16);
}

void saved_firms_card(const Screen& s) {
  SavedFirms& firms = s.view.saved_firms;
  if (firms.state.empty()) return;  // a host that saves nothing
  ui::card(s.ui, {.key = "firms", .label = s("app.firms.title")}, [&] {
    ui::heading(s.ui, 2, s("app.firms.title"));
    s.ui.space(4);
    ui::paragraph(s.ui, s("app.firms.state." + firms.state), ui::small_muted);
    s.ui.space(8);
    if (!firms.entries.empty()) list(s);
    s.ui.space(12);
    s.ui.flow(s.ui.control_height(), s.ui.px(8), [&] {
      if (ui::button(s.ui, {.key = "new", .label = s("app.firms.new")}))
        open_firm(s, firm::new_document(s.state.firm().region));
      if (ui::button(s.ui, {.key = "copy", .label = s("app.firms.copy")})) copy_firm(s);
      if (ui::button(s.ui, {.key = "keep", .label = s("app.report.keep")})) s.request("keep-firm");
      ui::button(s.ui,
                 {.key = "open_file", .label = s("app.report.open_file"), .look = "pick-firm"});
      firm_codes_button(s);
    });
    s.ui.space(12);
    s.ui.flow(s.ui.control_height(), s.ui.px(8), [&] {
      if (ui::button(s.ui,
                     {.key = "erase", .label = s("app.firms.erase"), .icon = ui::Icon::trash}))
        firms.erasing = true;
      saving_switch(s);
    });
  });
  questions(s);
  s.ui.space(16);
}

}  // namespace greengauge::app
