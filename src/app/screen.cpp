// Words, titles and navigation for all pages.
//
// Navigation works by places: results, faults and questions name what they need as JSON pointers
// into the firm file. page_of maps a pointer to the page that has its field: energy by year,
// products, answers by the group of their question, supplied values by what they belong to.
// navigate_to opens that page and leaves the pointer in View::focus_pointer; when the page places
// the field it calls seek, which focuses it. An answer whose question is not shown yet (it depends
// on a yes) leads to the question before it. On the energy page the line is opened instead, since
// its table may itself have pages.
#include "app/screen.h"

#include <algorithm>
#include <cstdlib>

#include "app/parts/question.h"
#include "base/json_value.h"
#include "ui/controls.h"

namespace greengauge::app {
namespace {

std::vector<std::string> tokens_of(std::string_view pointer) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < pointer.size();) {
    const std::size_t next = std::min(pointer.find('/', i + 1), pointer.size());
    tokens.emplace_back(pointer.substr(i + 1, next - i - 1));
    i = next;
  }
  return tokens;
}

}  // namespace

void Screen::request(std::string_view what, base::Json with) const {
  requests.request(what, std::move(with));
}

std::string Screen::operator()(std::string_view key, std::initializer_list<Named> with) const {
  std::vector<base::Argument> arguments;
  for (const Named& one : with) arguments.push_back({std::string(one.name), one.value});
  return words.text(key, arguments);
}

base::Json host_words(const Screen& s, std::string_view prefix) {
  base::Json words = base::Json::object();
  const auto& all = s.words.all();
  for (auto entry = all.lower_bound(prefix); entry != all.end(); ++entry) {
    if (entry->first.compare(0, prefix.size(), prefix) != 0) break;
    words[entry->first.substr(prefix.size())] = entry->second;
  }
  return words;
}

std::string with_unit(const Screen& s, double value, const units::Unit& unit) {
  return units::with_unit(units::display_number(value), unit, s.language());
}

std::string unit_name(const Screen& s, std::string_view unit) {
  const std::optional<units::Unit> parsed = units::parse_unit(unit);
  return parsed ? units::display_name(*parsed, s.language()) : std::string(unit);
}

std::string fault_text(const Screen& s, const std::vector<std::string>& pointers) {
  const base::Diagnostic* found = s.state.fault_at(pointers);
  return found ? s.words.text(*found) : std::string();
}

std::string listed(const Screen& s, const std::vector<std::string>& names, std::size_t max_count) {
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), max_count); ++i)
    text += (i ? s("app.list.separator") : "") + names[i];
  if (names.size() > max_count)
    text += s("app.list.more", {{"count", std::to_string(names.size())}});
  return text;
}

std::string shown_text(const Screen& s, const assess::Shown& value,
                       const std::optional<units::Unit>& unit) {
  return report::value(s.report_words(), value, unit ? &*unit : nullptr);
}

std::string Screen::text_at(std::string_view pointer) const {
  const base::Json* json = state.at(pointer);
  return json && json->is_string() ? json->get<std::string>() : std::string();
}

std::string place_title(const Screen& s, const std::string& pointer) {
  return report::place(s.report_words(), pointer);
}

Page page_of(const Screen& s, std::string_view pointer) {
  const std::vector<std::string> tokens = tokens_of(pointer);
  if (tokens.empty()) return Page::firm;
  const bool in_year = tokens[0] == "years";
  if (in_year && tokens.size() > 2 && tokens[2] == "products") return Page::output;
  const std::size_t at = in_year ? 2 : 0;
  if (tokens.size() > at + 1 && tokens[at] == "answers") {
    const policy::Input* input = s.state.catalogue().input(tokens[at + 1]);
    if (!input || input->group == "firm") return Page::firm;
    return input->group == "output" ? Page::output : Page::management;
  }
  if (in_year) return Page::energy;
  if (tokens[0] == "plan") return Page::improve;
  if (tokens[0] != "options") return Page::firm;
  if (tokens.size() < 3 || tokens[1] != "supplied") return Page::firm;
  const bool of_table = s.state.catalogue().table(tokens[2].substr(0, tokens[2].find("~1")));
  return of_table ? Page::output : Page::results;
}

namespace {

/// The place of the field to show: of an answer that is not asked for yet, of the question before
/// it.
std::string shown_place(const Screen& s, const std::string& pointer) {
  const std::size_t slash = pointer.rfind('/');
  if (slash == std::string::npos) return pointer;
  const std::string answers = pointer.substr(0, slash);
  const policy::Input* input = s.state.catalogue().input(pointer.substr(slash + 1));
  const bool hidden = input && !is_due(s, *input, answers);
  return hidden ? base::pointer_to(answers, leads_to(s, *input)->id) : pointer;
}

}  // namespace

void navigate_to(const Screen& s, const std::string& pointer) {
  s.view.page = page_of(s, pointer);
  s.view.focus_pointer = shown_place(s, pointer);
  s.view.go_top = s.view.page == Page::energy;
  if (s.view.go_top) s.view.focus_pointer.clear();
  const std::vector<std::string> tokens = tokens_of(pointer);
  if (tokens.size() < 2 || tokens[0] != "years") return;
  s.state.show_year(std::atoi(tokens[1].c_str()));
  if (tokens.size() < 4 || tokens[2] != "energy") return;
  s.view.opened = "/years/" + tokens[1] + "/energy/" + tokens[3];
  s.view.focus_line = std::atoi(tokens[3].c_str());
}

bool is_focus_requested(const Screen& s, std::string_view pointer) {
  const std::string_view requested = s.view.focus_pointer;
  return !requested.empty() && requested.substr(0, pointer.size()) == pointer &&
         (requested.size() == pointer.size() || requested[pointer.size()] == '/');
}

void focus_if_requested(const Screen& s, std::string_view pointer, ui::NodeId widget) {
  if (!is_focus_requested(s, pointer)) return;
  s.ui.request_focus(widget);
  s.view.focus_pointer.clear();
}

namespace {

/// "官方原文，全文已读，2026-11-20 核对".
std::string source_text(const Screen& s, const policy::Citation& cite,
                        const policy::Document* document) {
  const std::string text = report::cite(s.report_words(), cite);
  if (!document || document->read.empty()) return text;
  std::string read = s("read." + document->read);
  read.erase(0, read.find_first_not_of(" ,;"));
  if (!document->checked) return s("app.source", {{"source", text}, {"read", read}});
  const std::string date = base::to_string(*document->checked);
  return s("app.source.checked", {{"source", text}, {"read", read}, {"date", date}});
}

/// Packs may come from anyone: only addresses of web pages become links.
bool is_web_address(std::string_view url) {
  return url.substr(0, 8) == "https://" || url.substr(0, 7) == "http://";
}

}  // namespace

void citations(const Screen& s, std::string_view key, const policy::Citations& cites) {
  int number = 0;
  for (const policy::Citation& cite : cites) {
    const policy::Document* document = s.state.catalogue().document(cite.document());
    const std::string text = source_text(s, cite, document);
    const std::string id = std::string(key) + "." + std::to_string(number++);
    const bool has_page = document && is_web_address(document->url);
    if (has_page && !s.view.kiosk.on) {
      ui::link(s.ui, {.key = id, .label = text, .href = document->url});
      continue;
    }
    ui::paragraph(s.ui, text, ui::small_muted);
    if (has_page) ui::paragraph(s.ui, document->url, ui::small_muted);
  }
}

std::string note_text(const Screen& s, const assess::Note& note) {
  return report::note(s.report_words(), note);
}

}  // namespace greengauge::app
