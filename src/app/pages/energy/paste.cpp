// The paste panel: text from a spreadsheet, how it is understood, and taking it.
//
// The report's module reads the text (report/export/table.h), since reading is large and seldom needed: each
// new text is a request "table" with a key, and the message "table" with that key is shown. It says for each
// column and row what it was taken for, what is asked, and which lines each year gets.
//
// Taking is one step of undo over all chosen years. "Update" finds for each line of the table the firm's line
// with the same carrier, flow and use that was not yet matched, and sets its amount, unit and months; members
// that described the old amount (volume, split_off, checked …) are removed, everything else of the line is
// kept. Lines without such a one are appended. "Replace" writes a new list. What is asked about is not taken.
#include <algorithm>
#include <set>
#include <utility>

#include "app/pages/energy/entry.h"
#include "app/pages/energy/line.h"
#include "app/pages/energy/view.h"
#include "base/json_value.h"
#include "ui/numbers.h"
#include "ui/text_area.h"

namespace greengauge::app {
namespace {

using base::Json;
using base::text_member;

constexpr std::size_t max_rows_shown = 60;

std::string list_pointer(const std::string& year) { return "/years/" + year + "/energy"; }

const Json& member(const Json& of, const char* key) {
  static const Json none;
  const auto found = of.find(key);
  return found == of.end() ? none : *found;
}

/// Requests that the text be read, once; the table once it has come, else null.
const Json* read_table(const Screen& s) {
  EnergyView& view = *s.view.energy;
  const std::string year = std::to_string(s.state.year());
  std::string state = year + (s.language() == base::Language::zh ? "zh" : "en") + view.pasted;
  if (view.asked != state) {
    view.asked = std::move(state);
    view.taken_year.clear();
    s.request("table", {{"key", ++view.reading}, {"text", view.pasted}, {"year", s.state.year()}});
  }
  const Json* table = s.latest_message("table");
  return table && member(*table, "key") == view.reading ? table : nullptr;
}

/// The years that get lines, and are to be taken; of the future none.
std::vector<std::string> chosen_years(const Screen& s, const Json& table) {
  std::vector<std::string> years;
  for (const auto& [year, lines] : member(table, "years").items()) {
    const bool past = std::atoi(year.c_str()) <= s.state.date().year;
    const std::string& only = s.view.energy->taken_year;
    if (past && (only.empty() || only == year)) years.push_back(year);
  }
  return years;
}

std::size_t count_lines(const Json& table, const std::vector<std::string>& years) {
  std::size_t count = 0;
  for (const std::string& year : years)
    count += member(member(table, "years"), year.c_str())["energy"].size();
  return count;
}

// --- the preview

/// What each column means, a line each; columns of months that follow each other share one.
void columns(const Screen& s, const Json& table) {
  const Json& all = member(table, "columns");
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string meaning = text_member(all[i], "meaning");
    const bool used = meaning != "ignored";
    if (!used && text_member(all[i], "heading").empty()) continue;
    std::size_t last = i;
    while (meaning == "month" && last + 1 < all.size() &&
           text_member(all[last + 1], "meaning") == "month")
      ++last;
    const auto heading = [&](std::size_t place) {
      const std::string words = text_member(all[place], "heading");
      return words.empty() ? s("app.paste.column_number", {{"number", std::to_string(place + 1)}})
                           : words;
    };
    const std::string says = last > i
                                 ? s("app.paste.months", {{"count", std::to_string(last - i + 1)}})
                                 : text_member(all[i], "says");
    ui::paragraph(
        s.ui,
        s("app.paste.column",
          {{"heading", heading(i) + (last > i ? " … " + heading(last) : "")}, {"meaning", says}}),
        {.size = ui::type_small, .muted = !used});
    i = last;
  }
}

std::string carrier_text(const Screen& s, const Json& row) {
  const policy::Carrier* carrier = s.state.catalogue().carrier(text_member(row, "carrier"));
  if (!carrier) return s("app.dash");
  std::string text = s.of(carrier->title);
  if (text_member(row, "flow") == "sold") text += s("app.line.sold");
  if (text_member(row, "use") == "feedstock") text += s("app.line.feedstock");
  return text;
}

std::string row_amount(const Screen& s, const Json& row) {
  const Json& amount = member(row, "amount");
  const auto unit = units::parse_unit(text_member(row, "unit"));
  return amount.is_number() && unit ? amount_text(s, amount.get<double>(), *unit) : s("app.dash");
}

void rows(const Screen& s, const Json& table) {
  const bool folded = s.ui.width() < s.ui.px(560);
  ui::Table shown(s.ui, "rows", s("app.paste.rows"),
                  {{.label = s("app.paste.pasted")},
                   {.label = s("app.paste.taken_for"), .width = 1.2f, .line_width = 1.4f},
                   {.label = s("app.paste.fate"), .width = 1.5f, .line = 1, .line_width = 1.4f},
                   {.label = s("app.field.amount"), .align = ui::Align::right, .line = 1}},
                  folded);
  std::size_t count = 0;
  const bool of_years = member(table, "years").size() > 1;
  for (const Json& row : member(table, "rows")) {
    if (++count > max_rows_shown) break;
    const bool taken = text_member(row, "fate") == "taken";
    const std::string name = text_member(row, "name");
    std::string says = text_member(row, "says");
    if (taken && of_years) says += " · " + s("app.year", {{"year", member(row, "year").dump()}});
    const std::string words[] = {name.empty() ? s("app.dash") : name, carrier_text(s, row), says,
                                 row_amount(s, row)};
    shown.row(std::to_string(count), [&](int column) {
      const bool bold = taken && column == 2;
      shown.words(words[column], bold ? ui::Weight::bold : ui::Weight::regular,
                  !taken && column > 0);
    });
  }
  shown.end();
}

/// What the table leaves open, before anything is taken.
void asks(const Screen& s, const Json& table) {
  const Json& all = member(table, "asks");
  if (all.empty()) return;
  s.ui.space(8);
  std::string words = s("app.paste.asks");
  for (const Json& ask : all) words += "\n" + text_member(ask, "message");
  ui::notice(s.ui, ui::Tone::gap, words);
}

// --- taking it

bool same_line(const Json& line, const Json& other) {
  return line.is_object() && text_member(line, "carrier") == text_member(other, "carrier") &&
         (text_member(line, "flow") == "sold") == (text_member(other, "flow") == "sold") &&
         (text_member(line, "use") == "feedstock") == (text_member(other, "use") == "feedstock");
}

/// Sets a line's new amount and removes what described the old one.
void bring_up_to_date(Step& step, const std::string& pointer, const Json& old, const Json& line) {
  for (const char* key :
       {"amount", "unit", "months", "volume", "density", "split_off", "checked"}) {
    if (line.contains(key))
      step.set(pointer + "/" + key, line[key]);
    else if (old.contains(key))
      step.remove(pointer + "/" + key);
  }
}

void take(const Screen& s, Step& step, const std::string& year, const Json& lines) {
  const std::string list = list_pointer(year);
  const Json* old = s.state.at(list);
  const bool replace = s.view.energy->replace || !old || !old->is_array();
  if (replace) return step.set(list, lines);
  std::set<std::size_t> done;
  for (const Json& line : lines) {
    std::size_t place = 0;
    while (place < old->size() && (done.count(place) || !same_line((*old)[place], line))) ++place;
    if (place < old->size()) {
      done.insert(place);
      bring_up_to_date(step, list + "/" + std::to_string(place), (*old)[place], line);
    } else {
      step.set(list + "/-", line);
    }
  }
}

void take(const Screen& s, const Json& table, const std::vector<std::string>& years) {
  Step step;
  for (const std::string& year : years)
    take(s, step, year, member(member(table, "years"), year.c_str())["energy"]);
  step.take(s);
  s.requests.forget("table");
  *s.view.energy = {};
  s.ui.forget_drafts();
}

void choose_how(const Screen& s, const std::vector<std::string>& years) {
  if (std::none_of(years.begin(), years.end(), [&](const std::string& year) {
        const Json* old = s.state.at(list_pointer(year));
        return old && old->is_array() && !old->empty();
      }))
    return;
  const std::vector<ui::Option> options{{"update", s("app.paste.update")},
                                        {"replace", s("app.paste.replace")}};
  const std::string label = s("app.paste.how");
  s.ui.space(16);
  if (auto chosen = ui::segmented(s.ui, {.field = {.key = "how", .label = label},
                                         .value = s.view.energy->replace ? "replace" : "update",
                                         .options = &options}))
    s.view.energy->replace = *chosen == "replace";
}

void choose_years(const Screen& s, const Json& table) {
  EnergyView& view = *s.view.energy;
  const std::string only = std::exchange(view.taken_year, "");
  const std::vector<std::string> years = chosen_years(s, table);
  view.taken_year = only;
  if (years.size() < 2) return;
  std::vector<ui::Option> options{{"0", s("app.paste.all_years")}};
  for (const std::string& year : years) options.push_back({year, s("app.year", {{"year", year}})});
  const std::string label = s("app.paste.years");
  s.ui.space(16);
  if (auto chosen = ui::segmented(s.ui, {.field = {.key = "years", .label = label},
                                         .value = view.taken_year.empty() ? "0" : view.taken_year,
                                         .options = &options}))
    view.taken_year = *chosen == "0" ? "" : *chosen;
}

void preview(const Screen& s, const Json& table, std::size_t taken) {
  std::size_t others = 0;
  const Json& all = member(table, "rows");
  for (const Json& row : all)
    if (text_member(row, "fate") != "taken") ++others;
  s.ui.space(16);
  ui::paragraph(s.ui,
                s(taken == 0 ? "app.paste.nothing" : "app.paste.found",
                  {{"taken", std::to_string(taken)}, {"others", std::to_string(others)}}),
                {.weight = ui::Weight::bold, .role = ui::Role::status, .key = "paste.status"});
  asks(s, table);
  if (member(table, "turned") == true) ui::paragraph(s.ui, s("app.paste.turned"), ui::small_muted);
  const Json& cut = member(table, "cut_after");
  if (cut.is_number() || all.size() > max_rows_shown) {
    s.ui.space(8);
    ui::notice(s.ui, ui::Tone::gap,
               s(cut.is_number() ? "app.paste.cut" : "app.paste.more",
                 {{"rows", cut.is_number() ? cut.dump() : std::to_string(max_rows_shown)}}));
  }
  s.ui.space(12);
  rows(s, table);
  s.ui.space(16);
  if (ui::disclosure(s.ui, "columns", s("app.paste.columns_title"))) columns(s, table);
}

/// The table as it was read, and the years that are chosen; nothing while it is being read.
void show_table(const Screen& s, const Json* table, std::vector<std::string>& years) {
  const std::string error = table ? text_member(*table, "error") : std::string();
  if (!table || !error.empty()) {
    s.ui.space(16);
    ui::paragraph(s.ui, table ? s("app.paste.failed", {{"detail", error}}) : s("app.paste.reading"),
                  {.role = ui::Role::status, .key = "paste.status"});
    return;
  }
  choose_years(s, *table);
  years = chosen_years(s, *table);
  preview(s, *table, count_lines(*table, years));
  choose_how(s, years);
}

}  // namespace

float paste_button_width(const Screen& s) {
  return ui::text_width(s.ui.fonts(), s("app.paste.open"),
                        s.ui.style(ui::type_body, ui::Weight::bold)) +
         s.ui.px(30);
}

void paste_button(const Screen& s) {
  EnergyView& view = *s.view.energy;
  const std::string label = s("app.paste.open");
  if (ui::button(s.ui, {.key = "paste",
                        .label = label,
                        .kind = ui::ButtonKind::outline,
                        .expanded = view.pasting})) {
    view.pasting = !view.pasting;
    view.focus_paste = view.pasting;
  }
  if (const std::string* text = s.ui.edited(ui::no_node)) {
    view.pasting = view.focus_paste = true;
    view.pasted = *text;
  }
}

void open_brought_table(const Screen& s) {
  if (!s.view.bills) return;
  EnergyView& view = *s.view.energy;
  view = {};
  view.pasting = view.focus_paste = true;
  view.pasted = std::move(*s.view.bills);
  s.view.bills.reset();
}

void paste_panel(const Screen& s) {
  EnergyView& view = *s.view.energy;
  if (!view.pasting) return;
  s.ui.push_scope("paste.panel");
  const std::string label = s("app.paste.title");
  const std::string help = s("app.paste.help");
  const std::string placeholder = s("app.paste.example");
  const ui::Field field{.key = "text", .label = label, .help = help};
  if (view.focus_paste) s.ui.request_focus(s.ui.id("text"));
  view.focus_paste = false;
  if (auto text = ui::text_area(s.ui, {field, view.pasted, placeholder, 5})) view.pasted = *text;
  const Json* table = ui::is_blank(view.pasted) ? nullptr : read_table(s);
  std::vector<std::string> years;
  if (!ui::is_blank(view.pasted)) show_table(s, table, years);
  const std::size_t taken = years.empty() ? 0 : count_lines(*table, years);
  s.ui.space(16);
  s.ui.flow(s.ui.control_height(), s.ui.px(ui::grid), [&] {
    const std::string count = s("app.paste.take", {{"taken", std::to_string(taken)}});
    if (taken > 0 &&
        ui::button(s.ui, {.key = "take", .label = count, .kind = ui::ButtonKind::primary}))
      take(s, *table, years);
    else if (ui::button(s.ui, {.key = "cancel", .label = s("app.paste.cancel")}))
      view = {};
  });
  s.ui.pop_scope();
  s.ui.space(24);
}

}  // namespace greengauge::app
