// The host decodes the link and collects the parts of a firm that took several codes; it sends the
// firm's text, the number of parts it has, or an error. A firm is opened without a question if the
// page's own is blank. It gets a record at once, since it exists nowhere else on this device.
#include "app/host/firm_link.h"

#include "app/host/saved_firms.h"
#include "app/parts/confirm.h"
#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

using base::Json;

int count_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_number_integer() ? found->get<int>() : 0;
}

std::string name_in(const Screen& s, const Json& firm) {
  const std::string name = base::text_member(firm, "name");
  return name.empty() ? s("app.firms.nameless") : name;
}

void open(const Screen& s) {
  const std::string name = name_in(s, *s.view.firm_link.firm);
  open_firm(s, std::move(*s.view.firm_link.firm), SaveMode::at_once);
  s.view.firm_link = {};
  s.view.firm_link.there = true;
  s.view.firm_link.opened = name;
  s.go(Page::results);
}

/// Whether nothing was entered yet: then no question is needed.
bool is_blank(const Screen& s) {
  const Json& document = s.state.document();
  return document == firm::new_document(s.state.firm().region);
}

std::string what_came(const Screen& s, const FirmLink& link) {
  if (!link.error.empty()) return s("app.handed.error." + link.error);
  if (!link.opened.empty()) return s("app.handed.opened", {{"name", link.opened}});
  if (link.firm->is_null())
    return s("app.handed.part",
             {{"have", std::to_string(link.have)}, {"count", std::to_string(link.count)}});
  return s("app.handed.firm", {{"name", name_in(s, *link.firm)}});
}

}  // namespace

void take_firm_link(FirmLink& link, const Json& message) {
  link = {};
  link.there = true;
  link.error = base::text_member(message, "error");
  link.have = count_of(message, "have");
  link.count = count_of(message, "count");
  const std::string text = base::text_member(message, "firm");
  if (text.empty()) return;
  base::ParsedJson parsed = base::parse_json(text);
  const bool is_firm =
      parsed.readable && base::text_member(parsed.value, "format") == firm::format_name;
  if (is_firm)
    link.firm = std::move(parsed.value);
  else
    link.error = "not_a_firm";
}

void firm_link_notice(const Screen& s) {
  FirmLink& link = s.view.firm_link;
  if (!link.there) return;
  if (!link.firm->is_null() && is_blank(s)) return open(s);
  if (!link.firm->is_null()) {
    const auto wanted = confirm(s, {.key = "handed",
                                    .title = s("app.handed.title"),
                                    .text = what_came(s, link),
                                    .yes = s("app.handed.open")});
    if (wanted == true) return open(s);
    if (wanted) link = {};
    return;
  }
  s.ui.push_scope("handed");
  ui::notice(s.ui, link.error.empty() ? ui::Tone::good : ui::Tone::gap, what_came(s, link), [&] {
    if (ui::button(s.ui, {.key = "close", .label = s("app.trial.close")})) link = {};
  });
  s.ui.pop_scope();
  s.ui.space(16);
}

void firm_codes_button(const Screen& s) {
  if (s.view.kiosk.on && !s.view.kiosk.codes) return;
  if (!ui::button(s.ui,
                  {.key = "hand_over",
                   .label = s("app.handed.button"),
                   .kind = s.view.kiosk.on ? ui::ButtonKind::primary : ui::ButtonKind::plain}))
    return;
  Json words = host_words(s, "app.code.");
  words["close"] = s("app.trial.close");
  s.request("show-codes", {{"words", std::move(words)}});
}

}  // namespace greengauge::app
