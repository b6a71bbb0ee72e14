// A frame of the application, in a fixed order that the pages rely on:
//
// 1. Messages of the host are taken (its list of firms, notices, a kiosk's settings, files), before
//    any page is built, so that all of a frame shows the same state.
// 2. The pages are built. They see the document as it was at the beginning of the frame: their
//    edits are only queued in State. The keys of undo and redo come as events of the document
//    (no_node).
// 3. If another firm takes the page, what the pages remember of the old one is dropped: drafts in
//    fields, open lines, advice. This is after the pages, since they may themselves have asked for
//    it.
// 4. The queued edits run and everything is assessed anew (State::run_deferred); another frame is
//    requested.
// 5. The host is asked to save what changed. The firm that was left goes first, under its own
//    record.
//
// Opening a page: Screen::go sets the page during a frame; `page_just_opened` is true in the next
// one, in which the page decides its order of questions and what is unfolded. A field that must get
// the focus (View::focus_pointer) keeps the document from being scrolled to its top; if the page
// turns out not to have that field, it is scrolled after all.
#include "app/app.h"

#include <array>
#include <utility>

#include "app/host/files.h"
#include "app/host/firm_link.h"
#include "app/host/kiosk.h"
#include "app/host/samples.h"
#include "app/host/saved_firms.h"
#include "app/host/visitor_packs.h"
#include "app/pages.h"
#include "app/pages/energy/view.h"
#include "app/pages/improve/view.h"
#include "app/parts/parts.h"
#include "base/json_value.h"
#include "base/json_writer.h"
#include "base/version.h"
#include "report/export/json.h"
#include "ui/controls.h"
#include "ui/shell.h"

namespace greengauge::app {
namespace {

using ui::Icon;

struct PageWords {
  std::string_view id, title, short_title, line;
  Icon icon;
};

// clang-format off
constexpr std::array<PageWords, page_count> pages = {{
    {"firm", "app.page.firm", "app.page.firm", "app.firm.line", Icon::factory},
    {"energy", "app.page.energy", "app.page.energy", "app.energy.line", Icon::bolt},
    {"output", "app.page.output", "app.page.output_short", "app.output.line", Icon::box},
    {"management", "app.page.management", "app.page.management_short", "app.management.line", Icon::leaf},
    {"results", "app.page.results", "app.page.results", "app.results.line", Icon::gauge},
    {"improve", "app.page.improve", "app.page.improve", "app.improve.line", Icon::trend},
    {"report", "app.page.report", "app.page.report", "app.report.line", Icon::paper},
}};
// clang-format on

bool holds(const base::Json* json) { return json && !json->empty() && !json->is_null(); }

/// Whether something is entered on that page.
bool is_filled(const State& state, Page page) {
  const std::string year = state.year_pointer();
  switch (page) {
    case Page::firm: return holds(state.at("/name")) && holds(state.at("/industry"));
    case Page::energy: return holds(state.at(year + "/energy"));
    case Page::output:
      return holds(state.at(year + "/products")) || holds(state.at(year + "/answers/output_value"));
    case Page::management:
      return holds(state.at("/answers/systems.energy")) ||
             holds(state.at("/answers/green_management"));
    case Page::results:
    case Page::improve:
    case Page::report: break;
  }
  return false;
}

/// Goes to the page of what is undone or redone, so that nothing changes unseen.
void show_place(const Screen& s, const std::string& place) {
  if (place.empty()) return;
  if (const Page page = page_of(s, place); page != s.view.page) s.go(page);
}

void undo(const Screen& s) {
  show_place(s, s.state.undo_place());
  s.state.undo();
}

void redo(const Screen& s) {
  show_place(s, s.state.redo_place());
  s.state.redo();
}

}  // namespace

View::View() : energy(std::make_unique<EnergyView>()), improve(std::make_unique<ImproveView>()) {}
View::~View() = default;

void App::add_pack(std::string_view name, std::string_view bytes) {
  packs_.push_back({std::string(name), std::string(bytes)});
}

void App::add_text(base::Language language, std::string_view bytes) {
  (language == base::Language::zh ? zh_ : en_).add(bytes);
  if (awaited_ == language) set_language(language);
}

/// If the words of the language are not loaded, requests them; the page keeps its language until
/// then.
void App::set_language(base::Language language) {
  awaited_.reset();
  const base::Messages& words = language == base::Language::zh ? zh_ : en_;
  if (!words.all().empty()) {
    language_ = language;
    return;
  }
  awaited_ = language;
  requests_.request("language", {{"language", std::string(base::language_code(language))}});
}

std::string App::start(const Start& start) {
  if (auto language = base::language_from_code(start.language)) set_language(*language);
  if (auto date = base::parse_date(start.date)) state_.set_date(*date);
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (pages[i].id == start.page) view_.page = static_cast<Page>(i);
  std::string unreadable = state_.set_packs(std::exchange(packs_, {}));
  region_ = start.region;
  if (!region_.empty()) state_.begin(firm::new_document(region_));
  return unreadable;
}

std::string App::title() const {
  const std::string_view page = pages[static_cast<std::size_t>(view_.page)].title;
  return words().text("app.title", {{"page", words().text(page)}});
}

namespace {

/// With large letters on a narrow screen the header has space for its name and one button only.
bool is_crowded(const ui::Ui& u) { return u.viewport().width < u.px(220); }

}  // namespace

void App::header(const Screen& s) {
  ui::Ui& u = s.ui;
  if (view_.kiosk.on)
    finish_button(s);
  else if (!is_crowded(u))
    samples_choice(s);
  if (!u.is_phone()) {
    if (ui::button(u, {.key = "undo",
                       .label = s("app.undo"),
                       .icon = ui::Icon::undo,
                       .icon_only = true,
                       .disabled = !s.state.can_undo()}))
      undo(s);
    if (ui::button(u, {.key = "redo",
                       .label = s("app.redo"),
                       .icon = ui::Icon::redo,
                       .icon_only = true,
                       .disabled = !s.state.can_redo()}))
      redo(s);
    if (ui::button(u, {.key = "scheme",
                       .label = s(scheme_ == ui::Scheme::light ? "app.dark" : "app.light"),
                       .icon = scheme_ == ui::Scheme::light ? ui::Icon::moon : ui::Icon::sun,
                       .icon_only = true}))
      scheme_ = scheme_ == ui::Scheme::light ? ui::Scheme::dark : ui::Scheme::light;
    ui::button(u, {.key = "plain", .label = s("app.plain"), .look = "plain-toggle"});
  }
  const bool chinese = language_ == base::Language::zh;
  if (ui::button(
          u,
          {.key = "language", .label = s("app.other_language"), .language = chinese ? "en" : "zh"}))
    set_language(chinese ? base::Language::en : base::Language::zh);
}

/// The end of each page; on a phone with the buttons for which the header has no space.
void App::footer(const Screen& s) {
  ui::Ui& u = s.ui;
  u.space(24);
  if (u.is_phone())
    u.flow(u.control_height(), u.px(ui::grid), [&] {
      if (is_crowded(u) && !view_.kiosk.on) samples_choice(s);
      if (ui::button(u, {.key = "undo",
                         .label = s("app.undo"),
                         .icon = ui::Icon::undo,
                         .disabled = !s.state.can_undo()}))
        undo(s);
      if (ui::button(u, {.key = "scheme",
                         .label = s(scheme_ == ui::Scheme::light ? "app.dark" : "app.light")}))
        scheme_ = scheme_ == ui::Scheme::light ? ui::Scheme::dark : ui::Scheme::light;
      ui::button(u, {.key = "plain", .label = s("app.plain"), .look = "plain-toggle"});
    });
  u.space(8);
  ui::paragraph(u,
                s(s.with_files() ? "app.footer" : "app.kiosk.footer") + " " +
                    s("app.footer.version", {{"version", std::string(base::version())}}),
                ui::small_muted);
}

void App::page(const Screen& s, bool beside) {
  const PageWords& now = pages[static_cast<std::size_t>(s.view.page)];
  const std::string date = base::to_string(s.state.date());
  const bool shows_only = s.view.page == Page::report && !s.with_files();
  page_head(s, now.title, s(shows_only ? "app.report.line_kiosk" : now.line, {{"date", date}}));
  visitor_packs_notice(s);
  file_notice(s);
  storage_notice(s);
  firm_link_notice(s);
  tour_notice(s);
  s.ui.push_scope(now.id);
  switch (s.view.page) {
    case Page::firm: firm_page(s); break;
    case Page::energy: energy_page(s); break;
    case Page::output: output_page(s); break;
    case Page::management: management_page(s); break;
    case Page::results: results_page(s, beside); break;
    case Page::improve:
      if (!beside) next_questions(s);
      improve_page(s);
      break;
    case Page::report: report_page(s); break;
  }
  s.ui.pop_scope();
  footer(s);
}

/// Takes the messages that came since the last frame, before any page is built.
void App::handle_host_messages(const Screen& s) {
  const base::Json* shown = s.latest_message("firm");
  if (const base::Json* firms = s.latest_message("firms")) {
    take_saved_firms(view_.saved_firms, *firms);
    if (!shown) state_.set_id(view_.saved_firms.current);
  }
  if (const base::Json* notice = s.latest_message("storage-notice")) {
    view_.saved_firms.notice = base::text_member(*notice, "notice");
    if (view_.saved_firms.notice == "erased") state_.forget_others();
  }
  if (shown) {
    base::Json document = base::parse_json(base::text_member(*shown, "firm")).value;
    if (!document.is_object()) document = firm::new_document(state_.firm().region);
    state_.show(std::move(document), base::text_member(*shown, "id"));
    state_.run_deferred();
    state_.take_closed_document();  // the host has saved it
    view_.pending_firm_switch = true;
  }
  if (const base::Json* kiosk = s.latest_message("kiosk")) take_kiosk(view_.kiosk, *kiosk);
  if (const base::Json* link = s.latest_message("handed-over"))
    take_firm_link(view_.firm_link, *link);
  for (const char* what : {"firms", "storage-notice", "kiosk", "handed-over", "firm"})
    requests_.forget(what);
}

/// Asks the host to save: first the firm that was left, if there is one, then the one on the page.
void App::report_changes() {
  if (const auto closed = state_.take_closed_document())
    requests_.request("firm-left", {{"firm", firm::write_document(**closed)}});
  if (!std::exchange(view_.saved_firms.save_unchanged, false) &&
      state_.changes() == reported_changes_)
    return;
  reported_changes_ = state_.changes();
  requests_.request("firm-changed");
}

/// Switches to the language in which a kiosk's visitor began, and sends the words of the host's own
/// dialogs when the language changes.
void App::send_host_words(const Screen& s) {
  Kiosk& kiosk = view_.kiosk;
  if (kiosk.language) set_language(*std::exchange(kiosk.language, {}));
  if (kiosk.on && kiosk.words_language != s.language()) {
    kiosk.words_language = s.language();
    s.request("kiosk-words", {{"words", host_words(s, "app.kiosk.idle.")}});
  }
}

void App::build(ui::Ui& u) {
  const Screen s{u, state_, view_, words(), requests_};
  handle_host_messages(s);
  open_received_file();
  take_files(s);
  if (view_.kiosk.attract)
    kiosk_attract(s);
  else
    build_pages(s);
  finish_question(s);
  if (view_.pending_firm_switch) {
    u.request_frames();
    u.forget_drafts();
    *view_.energy = {};
    view_.bills.reset();
    view_.improve->tried.clear();
    view_.opened.clear();
    view_.open_value_forms.clear();
    for (const char* what : {"advice", "trial", "kept"}) requests_.forget(what);
    view_.page_just_opened = true;
    view_.pending_firm_switch = false;
  }
  if (state_.run_deferred()) u.request_frames();
  report_changes();
  send_host_words(s);
}

void App::build_pages(const Screen& s) {
  ui::Ui& u = s.ui;
  for (const std::string& key : u.keys(ui::no_node)) key == "redo" ? redo(s) : undo(s);
  ui::Shell shell{s("app.brand"),
                  s("app.brand_small"),
                  s("app.pages"),
                  s("app.live.label"),
                  {},
                  static_cast<int>(view_.page),
                  live_strip(s),
                  s("app.page.filled")};
  for (std::size_t i = 0; i < pages.size(); ++i)
    shell.pages.push_back({std::string(pages[i].id), s(pages[i].title), s(pages[i].short_title),
                           pages[i].icon, is_filled(state_, static_cast<Page>(i))});
  const Page before = view_.page;
  const std::string requested = view_.focus_pointer;
  const int pressed = ui::shell(u, shell,
                                {[&] { header(s); }, [&](bool beside) { page(s, beside); },
                                 [&] {
                                   live_summary(s);
                                   u.space(16);
                                   next_questions(s);
                                 }});
  if (pressed >= 0) s.go(static_cast<Page>(pressed));
  const bool moved = view_.page != before;
  // The page does not have the field.
  const bool lost = !requested.empty() && requested == view_.focus_pointer;
  if (lost) view_.focus_pointer.clear();
  if ((moved && view_.focus_pointer.empty()) || view_.go_top || lost) u.request_top();
  if (moved || view_.go_top) u.request_frames();
  view_.go_top = false;
  view_.page_just_opened = moved;
  if (view_.page_just_opened) view_.open_value_forms.clear();
}

/// Opens a firm file that the host was given; its faults are shown on the page.
void App::open_received_file() {
  const base::Json* file = requests_.latest_message("firm-file");
  if (!file) return;
  FileNotice notice;
  notice.name = base::text_member(*file, "name");
  notice.refused = !open(base::text_member(*file, "text"), notice.faults);
  notice.why = notice.refused ? "unreadable" : "faulty";
  requests_.forget("firm-file");
  view_.file.reset();
  if (notice.refused || !notice.faults.empty()) view_.file = std::move(notice);
  view_.go_top = true;
}

std::string App::load(std::string_view bytes) {
  base::Diagnostics found;
  const bool ok = open(bytes, found);
  return answer(ok, found);
}

bool App::open(std::string_view bytes, base::Diagnostics& found) {
  base::ParsedJson parsed = base::parse_json(bytes);
  if (!region_.empty() && parsed.value.is_object() && !parsed.value.contains("region"))
    parsed.value["region"] = region_;
  const firm::ReadFirm read = firm::read_firm(parsed.value, state_.catalogue());
  found = std::move(parsed.faults);
  found.insert(found.end(), read.faults.begin(), read.faults.end());
  const bool ok = parsed.readable && read.firm.has_value();
  if (ok) {
    state_.show(std::move(parsed.value));
    state_.run_deferred();
    view_.pending_firm_switch = view_.saved_firms.save_unchanged = true;
    report_changes();
  }
  return ok;
}

std::string App::use_visitor_packs(std::string_view faults) {
  state_.use_visitor_packs(std::exchange(packs_, {}), read_pack_faults(faults));
  view_.page_just_opened = view_.go_top = true;
  return answer(state_.visitor_packs()->in_use, state_.visitor_packs()->faults);
}

void App::receive(std::string_view bytes) {
  base::Json message = base::parse_json(bytes).value;
  if (base::text_member(message, "what") == "embedded") follow_portal(message);
  requests_.receive(std::move(message));
}

/// Follows the portal's language and theme, and its region unless the visitor has entered
/// something.
void App::follow_portal(const base::Json& portal) {
  const std::string region = base::text_member(portal, "region");
  const std::string theme = base::text_member(portal, "theme");
  if (auto language = base::language_from_code(base::text_member(portal, "lang")))
    set_language(*language);
  if (!theme.empty()) scheme_ = theme == "dark" ? ui::Scheme::dark : ui::Scheme::light;
  if (!region.empty()) region_ = region;
  if (!region.empty() && state_.document() == firm::new_document(state_.firm().region))
    state_.begin(firm::new_document(region));
}

std::string App::answer(bool ok, const base::Diagnostics& found) const {
  std::string out;
  base::JsonWriter json(out);
  json.begin_object();
  json.key("ok");
  json.boolean(ok);
  json.key("diagnostics");
  json.begin_array();
  for (const base::Diagnostic& fault : found) report::write_diagnostic(json, fault, words());
  json.end_array();
  json.end_object();
  return out;
}

std::string App::firm() const { return firm::write_document(state_.document()); }

std::string App::assessment() const {
  return report::to_json(state_.assessment(), {words(), state_.catalogue()}, false);
}

}  // namespace greengauge::app
