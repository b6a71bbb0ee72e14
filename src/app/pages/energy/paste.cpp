// The paste panel: text from a spreadsheet, how it is understood, and taking it.
//
// firm::read_paste does the reading: it finds headings, carriers, amounts, units, months and years,
// and says for each row whether it was taken or why not. A table may have columns for several
// years: it is read once for the page's year and once for each year that its headings name, and
// each has its own preview. Reading is repeated only when the text or the page's year changes.
//
// Taking is one step of undo over all chosen years. "Update" finds for each row the line with the
// same carrier, flow and use that was not yet matched, and sets its amount, unit and months;
// members that described the old amount (volume, split_off, checked …) are removed, everything else
// of the line is kept. Rows without such a line are appended. "Replace" writes a new list.
// Rows with faults are listed with the reason and not taken.
#include <algorithm>
#include <set>

#include "app/pages/energy/entry.h"
#include "app/pages/energy/line.h"
#include "app/pages/energy/view.h"
#include "base/json_value.h"
#include "ui/numbers.h"
#include "ui/text_area.h"

namespace greengauge::app {
namespace {

using base::Json;
using Fate = firm::PastedRow::Fate;
using Meaning = firm::PastedColumn::Meaning;

constexpr std::size_t max_rows_shown = 60;

std::string list_pointer(int year) { return "/years/" + std::to_string(year) + "/energy"; }

/// A table for each past year that the headings name, and one for the page's year unless it is
/// empty and others are not. In the order of the years.
std::vector<YearTable> read_tables(const Screen& s) {
  const int here = s.state.year();
  const auto read = [&](int year) {
    return firm::read_paste(s.view.energy->pasted, s.state.catalogue(), year);
  };
  std::vector<YearTable> tables;
  firm::PastedTable table = read(here);
  for (const int year : table.years()) {
    if (year == here || year > s.state.date().year) continue;
    firm::PastedTable other = read(year);
    if (other.taken() > 0) tables.push_back({year, std::move(other)});
  }
  if (!tables.empty() && table.taken() == 0) return tables;
  std::size_t place = 0;
  while (place < tables.size() && tables[place].year < here) ++place;
  tables.insert(tables.begin() + static_cast<std::ptrdiff_t>(place), {here, std::move(table)});
  return tables;
}

bool has_table(const EnergyView& view, int year) {
  return std::any_of(view.tables.begin(), view.tables.end(),
                     [&](const YearTable& table) { return table.year == year; });
}

void bring_tables_up_to_date(const Screen& s) {
  EnergyView& view = *s.view.energy;
  if (view.read != view.pasted || view.read_year != s.state.year()) {
    view.tables = read_tables(s);
    view.read = view.pasted;
    view.read_year = s.state.year();
  }
  if (!has_table(view, view.taken_year)) view.taken_year = 0;
}

using ChosenTables = std::vector<const YearTable*>;

ChosenTables chosen_tables(const EnergyView& view) {
  ChosenTables tables;
  for (const YearTable& table : view.tables)
    if (view.taken_year == 0 || view.taken_year == table.year) tables.push_back(&table);
  return tables;
}

// --- the preview

std::string heading_text(const Screen& s, const firm::PastedColumn& column, std::size_t place) {
  return column.heading.empty()
             ? s("app.paste.column_number", {{"number", std::to_string(place + 1)}})
             : column.heading;
}

std::string meaning_text(const Screen& s, const firm::PastedColumn& column) {
  if (column.is_unit) return s("app.field.unit");
  switch (column.meaning) {
    case Meaning::carrier: return s("app.field.carrier");
    case Meaning::amount:
      return column.unit ? s("app.paste.amount_in",
                             {{"unit", units::display_name(*column.unit, s.language())}})
                         : s("app.field.amount");
    case Meaning::month: return s("app.paste.month", {{"month", std::to_string(column.month)}});
    case Meaning::sum: return s("app.paste.sum_column");
    case Meaning::other_year:
      return has_table(*s.view.energy, column.year)
                 ? s("app.paste.own_year", {{"year", std::to_string(column.year)}})
                 : s("app.paste.other_year");
    case Meaning::not_used: break;
  }
  return s("app.paste.not_used");
}

/// What each column means, a line each; columns of months that follow each other share one.
void columns(const Screen& s, const firm::PastedTable& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const firm::PastedColumn& column = table.columns[i];
    const bool used = column.meaning != Meaning::not_used || column.is_unit;
    if (!used && column.heading.empty()) continue;
    std::size_t last = i;
    if (column.meaning == Meaning::month)
      while (last + 1 < table.columns.size() && table.columns[last + 1].meaning == Meaning::month)
        ++last;
    std::string heading = heading_text(s, column, i);
    std::string meaning = meaning_text(s, column);
    if (last > i) {
      heading += " … " + heading_text(s, table.columns[last], last);
      meaning = s("app.paste.months", {{"count", std::to_string(last - i + 1)}});
    }
    ui::paragraph(s.ui, s("app.paste.column", {{"heading", heading}, {"meaning", meaning}}),
                  {.size = ui::type_small, .muted = !used});
    i = last;
  }
}

bool says_something(const firm::PastedRow& row) {
  return row.fate != Fate::blank && row.fate != Fate::heading;
}

std::string carrier_text(const Screen& s, const firm::PastedRow& row) {
  if (!row.carrier) return s("app.dash");
  std::string text = s.of(row.carrier->title);
  if (row.flow == firm::Flow::sold) text += s("app.line.sold");
  if (row.use == firm::Use::feedstock) text += s("app.line.feedstock");
  return text;
}

/// The message keys by PastedRow::Fate, in its order.
constexpr std::string_view fates[] = {
    "taken",        "heading", "blank",    "sum",     "unknown_carrier", "ambiguous", "no_amount",
    "not_a_number", "formula", "negative", "no_unit", "unknown_unit",    "wrong_unit"};

std::string fate_text(const Screen& s, const firm::PastedRow& row) {
  std::string text = s("app.paste.fate." + std::string(fates[static_cast<std::size_t>(row.fate)]),
                       {{"text", row.text}});
  if (row.fate != Fate::taken) return text;
  if (row.name_from_above) text += s("app.paste.from_above");
  if (row.stated_sum)
    text += s("app.paste.other_sum", {{"sum", amount_text(s, *row.stated_sum, row.unit)}});
  if (!row.amount) text += s("app.paste.months_missing");
  return text;
}

void rows(const Screen& s, const firm::PastedTable& table) {
  const bool folded = s.ui.width() < s.ui.px(560);
  ui::Table shown(s.ui, "rows", s("app.paste.rows"),
                  {{.label = s("app.paste.pasted")},
                   {.label = s("app.paste.taken_for"), .width = 1.2f, .line_width = 1.4f},
                   {.label = s("app.paste.fate"), .width = 1.5f, .line = 1, .line_width = 1.4f},
                   {.label = s("app.field.amount"), .align = ui::Align::right, .line = 1}},
                  folded);
  std::size_t count = 0;
  for (const firm::PastedRow& row : table.rows) {
    if (!says_something(row)) continue;
    if (++count > max_rows_shown) break;
    const bool taken = row.fate == Fate::taken;
    const std::string dash = s("app.dash");
    const std::string words[] = {
        row.name.empty() ? dash : row.name, carrier_text(s, row), fate_text(s, row),
        taken && row.amount ? amount_text(s, *row.amount, row.unit) : dash};
    shown.row(std::to_string(row.number), [&](int column) {
      const bool bold = taken && column == 2;
      shown.words(words[column], bold ? ui::Weight::bold : ui::Weight::regular,
                  !taken && column > 0);
    });
  }
  shown.end();
}

// --- taking it

bool same_line(const Json& line, const firm::PastedRow& row) {
  return line.is_object() && base::text_member(line, "carrier") == row.carrier->id &&
         (base::text_member(line, "flow") == "sold") == (row.flow == firm::Flow::sold) &&
         (base::text_member(line, "use") == "feedstock") == (row.use == firm::Use::feedstock);
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

void take(const Screen& s, Step& step, int year, const firm::PastedTable& table) {
  const std::string list = list_pointer(year);
  const Json* old = s.state.at(list);
  const bool replace = s.view.energy->replace || !old || !old->is_array();
  Json fresh = Json::array();
  std::set<std::size_t> done;
  for (const firm::PastedRow& row : table.rows) {
    if (row.fate != Fate::taken) continue;
    Json line = firm::line_of(row);
    std::size_t place = 0;
    if (!replace)
      while (place < old->size() && (done.count(place) || !same_line((*old)[place], row))) ++place;
    if (replace) {
      fresh.push_back(std::move(line));
    } else if (place < old->size()) {
      done.insert(place);
      bring_up_to_date(step, list + "/" + std::to_string(place), (*old)[place], line);
    } else {
      step.set(list + "/-", std::move(line));
    }
  }
  if (replace) step.set(list, std::move(fresh));
}

void take(const Screen& s, const ChosenTables& tables) {
  Step step;
  for (const YearTable* one : tables) take(s, step, one->year, one->table);
  step.take(s);
  *s.view.energy = {};
  s.ui.forget_drafts();
}

void choose_how(const Screen& s, const ChosenTables& tables) {
  if (std::none_of(tables.begin(), tables.end(), [&](const YearTable* one) {
        const Json* old = s.state.at(list_pointer(one->year));
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

void choose_years(const Screen& s) {
  EnergyView& view = *s.view.energy;
  if (view.tables.size() < 2) return;
  std::vector<ui::Option> options{{"0", s("app.paste.all_years")}};
  for (const auto& [year, table] : view.tables)
    options.push_back({std::to_string(year), s("app.year", {{"year", std::to_string(year)}})});
  const std::string label = s("app.paste.years");
  s.ui.space(16);
  if (auto chosen = ui::segmented(s.ui, {.field = {.key = "years", .label = label},
                                         .value = std::to_string(view.taken_year),
                                         .options = &options}))
    view.taken_year = std::atoi(chosen->c_str());
}

void preview(const Screen& s, int year, const firm::PastedTable& table) {
  s.ui.push_scope(std::to_string(year));
  const std::size_t taken = table.taken();
  std::size_t others = 0, read = 0;
  for (const firm::PastedRow& row : table.rows) {
    if (!says_something(row)) continue;
    ++read;
    if (row.fate != Fate::taken) ++others;
  }
  s.ui.space(16);
  std::string found = s(taken == 0 ? "app.paste.nothing" : "app.paste.found",
                        {{"taken", std::to_string(taken)}, {"others", std::to_string(others)}});
  if (s.view.energy->tables.size() > 1)
    found = s("app.paste.of_year", {{"year", std::to_string(year)}, {"found", found}});
  ui::paragraph(s.ui, found,
                {.weight = ui::Weight::bold, .role = ui::Role::status, .key = "paste.status"});
  if (table.transposed) ui::paragraph(s.ui, s("app.paste.turned"), ui::small_muted);
  if (table.cut || read > max_rows_shown) {
    s.ui.space(8);
    ui::notice(s.ui, ui::Tone::gap,
               s(table.cut ? "app.paste.cut" : "app.paste.more",
                 {{"rows", std::to_string(table.cut ? firm::max_paste_rows : max_rows_shown)}}));
  }
  s.ui.space(12);
  rows(s, table);
  s.ui.space(16);
  if (ui::disclosure(s.ui, "columns", s("app.paste.columns_title"))) columns(s, table);
  s.ui.pop_scope();
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
  const bool blank = ui::is_blank(view.pasted);
  ChosenTables tables;
  std::size_t taken = 0;
  if (!blank) {
    bring_tables_up_to_date(s);
    choose_years(s);
    tables = chosen_tables(view);
    for (const YearTable* one : tables) {
      preview(s, one->year, one->table);
      taken += one->table.taken();
    }
    choose_how(s, tables);
  }
  s.ui.space(16);
  s.ui.flow(s.ui.control_height(), s.ui.px(ui::grid), [&] {
    const std::string count = s("app.paste.take", {{"taken", std::to_string(taken)}});
    if (taken > 0 &&
        ui::button(s.ui, {.key = "take", .label = count, .kind = ui::ButtonKind::primary}))
      take(s, tables);
    else if (ui::button(s.ui, {.key = "cancel", .label = s("app.paste.cancel")}))
      view = {};
  });
  s.ui.pop_scope();
  s.ui.space(24);
}

}  // namespace greengauge::app
