// The energy page: the table of a year's energy lines, with details below a row; pasting; adding a
// carrier.
//
// Rows show the coal equivalent of each line and its share. Shares are of the positive lines only
// (sold energy is negative). The sum is unknown if one line is; the lines at fault are named.
// A file may have ten thousand lines: at most 200 rows are built per frame, and buttons turn the
// pages. Details are open if they were opened by hand (View::opened), or if the line lacks
// something that only they ask for. In the latter case they stay open while it is typed, although
// after the first digit nothing is lacking any more: the widget's Memory under the line's pointer
// holds this until the page is left.
#include <algorithm>

#include "app/pages.h"
#include "app/pages/energy/entry.h"
#include "app/pages/energy/line.h"
#include "app/pages/energy/view.h"
#include "app/parts/amount.h"
#include "app/parts/derivation.h"
#include "app/parts/parts.h"
#include "base/json_value.h"
#include "ui/bars.h"
#include "ui/controls.h"
#include "ui/numbers.h"

namespace greengauge::app {
namespace {

using base::Json;

/// Rows that are shown at a time.
constexpr std::size_t max_rows = 200;

/// The carriers of most bills, offered as buttons while the list is empty.
constexpr std::string_view usual[] = {"electricity.grid", "natural_gas", "diesel", "steam"};

std::string list_pointer(const Screen& s) { return s.state.year_pointer() + "/energy"; }

void add_line(const Screen& s, const policy::Carrier& carrier) {
  s.state.set(list_pointer(s) + "/-", line_json(carrier.id, nullptr, carrier.unit.text));
  const firm::Year* year = s.state.firm().year(s.state.year());
  s.view.focus_line = year ? static_cast<int>(year->energy.size()) : 0;
}

void add_by_search(const Screen& s) {
  std::vector<ui::Found> found;
  for (const policy::Pack& pack : s.state.catalogue().packs)
    for (const policy::Carrier& carrier : pack.carriers)
      found.push_back({carrier.id, s.of(carrier.title), "", carrier.search});
  const std::string label = s("app.energy.add");
  const std::string placeholder = s("app.energy.add_example");
  const std::string nothing = s("app.nothing_found");
  const auto chosen = ui::search_choice(s.ui, {.field = {.key = "add", .label = label},
                                               .value = "",
                                               .options = &found,
                                               .placeholder = placeholder,
                                               .nothing_found = nothing});
  if (!chosen) return;
  if (const policy::Carrier* carrier = s.state.catalogue().carrier(*chosen)) add_line(s, *carrier);
}

void empty_list(const Screen& s) {
  ui::paragraph(s.ui, s("app.energy.empty"), {});
  s.ui.space(12);
  s.ui.flow(s.ui.control_height(), s.ui.px(ui::grid), [&] {
    for (std::string_view id : usual)
      if (const policy::Carrier* carrier = s.state.catalogue().carrier(id)) {
        const std::string title = s.of(carrier->title);
        if (ui::button(s.ui, {.key = id,
                              .label = title,
                              .kind = ui::ButtonKind::outline,
                              .icon = ui::Icon::plus}))
          add_line(s, *carrier);
      }
  });
}

struct Sum {
  double positive = 0;
  double all = 0;
  bool known = true;
  std::vector<std::string> open = {};  ///< names of the lines that are unknown
};

/// With the unit's name in a folded table, whose header is not visible.
std::string tce_text(const Screen& s, double tce, bool with_name) {
  return units::display_number(tce, 1) + (with_name ? " " + s("app.unit.tce") : "");
}

Sum sum_of(const Screen& s, const firm::Year& year) {
  Sum sum;
  for (const firm::EnergyLine& line : year.energy) {
    const std::optional<double> tce = line_tce(s, line, year.year);
    if (!tce) {
      const std::string pointer = list_pointer(s) + "/" + std::to_string(line.index);
      sum.open.push_back(line_name(s, line, pointer));
      sum.known = false;
      continue;
    }
    sum.all += *tce;
    if (*tce > 0) sum.positive += *tce;
  }
  return sum;
}

Amount amount_of(const Screen& s, const firm::EnergyLine& line, const std::string& pointer) {
  Amount a{.key = "amount",
           .label = s("app.energy.amount_of", {{"carrier", line_name(s, line, pointer)}})};
  a.pointer = pointer + "/amount";
  a.unit_pointer = pointer + "/unit";
  a.label_hidden = true;
  if (line.carrier) {
    a.unit = line.carrier->unit.text;
    a.units = line.carrier->units;
  }
  return a;
}

void line_cell(const Screen& s, ui::Table& table, const firm::EnergyLine& line, int column,
               const std::string& pointer, const Sum& sum) {
  const std::optional<double> tce = line_tce(s, line, s.state.year());
  switch (column) {
    case 0: table.words(line_name(s, line, pointer)); break;
    case 1: amount_number(s, amount_of(s, line, pointer)); break;
    case 2: amount_unit(s, amount_of(s, line, pointer)); break;
    case 3:
      table.words(tce ? tce_text(s, *tce, table.folded()) : s("app.dash"), ui::Weight::regular,
                  !tce);
      break;
    case 4: {
      const std::string label =
          s("app.energy.share_of", {{"carrier", line_name(s, line, pointer)}});
      ui::share_bar(s.ui, label, tce && sum.positive > 0 ? std::max(0.0, *tce / sum.positive) : 0,
                    table.folded() ? s.ui.px(28) : s.ui.control_height());
      break;
    }
    default: break;
  }
}

/// Whether the details are open: by hand, or because something is lacking or was when the page
/// opened.
bool has_details(const Screen& s, const firm::EnergyLine& line, const std::string& pointer,
                 bool& asked) {
  if (s.view.page_just_opened) asked = false;
  asked = asked || needs_details(s, line, pointer);
  return asked || s.view.opened == pointer;
}

void turn_details(const Screen& s, const firm::EnergyLine& line, const std::string& pointer,
                  bool open, bool& asked) {
  const std::string label = s("app.energy.details_of", {{"carrier", line_name(s, line, pointer)}});
  if (!details_button(s, label, open)) return;
  s.view.opened = open ? "" : pointer;
  asked = false;
}

/// The first row to show, such that the line that gets the focus is among those shown.
std::size_t first_row(const Screen& s, const firm::Year& year) {
  std::size_t& first = s.view.energy->first_row;
  for (std::size_t row = 0; s.view.focus_line >= 0 && row < year.energy.size(); ++row)
    if (static_cast<int>(year.energy[row].index) == s.view.focus_line) first = row - row % max_rows;
  if (first >= year.energy.size()) first = 0;
  return first;
}

/// The buttons to the rows before and after those that are shown.
void turn_rows(const Screen& s, std::size_t count) {
  if (count <= max_rows) return;
  std::size_t& first = s.view.energy->first_row;
  const std::size_t from = first, to = std::min(from + max_rows, count);
  s.ui.space(12);
  s.ui.flow(s.ui.control_height(), s.ui.px(ui::grid), [&] {
    ui::paragraph(s.ui, s("app.energy.rows", {{"from", std::to_string(from + 1)},
                                              {"to", std::to_string(to)},
                                              {"count", std::to_string(count)}}));
    if (from > 0 && ui::button(s.ui, {.key = "back", .label = s("app.energy.rows_back")}))
      first = from - max_rows;
    if (to < count && ui::button(s.ui, {.key = "next", .label = s("app.energy.rows_next")}))
      first = to;
    s.view.go_top = s.view.go_top || first != from;
  });
}

void lines(const Screen& s, const firm::Year& year) {
  const Sum sum = sum_of(s, year);
  const std::size_t first = first_row(s, year);
  const bool folded = s.ui.width() < s.ui.px(600);
  const bool stacked = s.ui.width() < s.ui.px(240);  // large letters on a narrow screen
  const float unit_width = s.language() == base::Language::en ? -136.f : -108.f;
  ui::Table table(
      s.ui, "lines", s("app.energy.table"),
      {{.label = s("app.energy.carrier"), .width = 1.5f},
       {.label = s("app.field.amount"), .width = -108, .align = ui::Align::right, .line = 1},
       {.label = s("app.field.unit"),
        .width = unit_width,
        .line = stacked ? 2 : 1,
        .line_width = stacked ? 1 : unit_width},
       {.label = s("app.unit.tce"),
        .width = -84,
        .align = ui::Align::right,
        .line = stacked ? 3 : 2},
       {.label = s("app.energy.share"), .width = -56, .line = stacked ? 4 : 2},
       {.width = -40, .line_width = -44}},
      folded);
  for (std::size_t row = first; row < std::min(first + max_rows, year.energy.size()); ++row) {
    const firm::EnergyLine& line = year.energy[row];
    const std::string pointer = list_pointer(s) + "/" + std::to_string(line.index);
    bool& asked = s.ui.memory(s.ui.id(pointer)).open;
    const bool open = has_details(s, line, pointer, asked);
    table.row(std::to_string(line.index), [&](int column) {
      if (column == 5) return turn_details(s, line, pointer, open, asked);
      line_cell(s, table, line, column, pointer, sum);
      if (column == 1 && s.view.focus_line == static_cast<int>(line.index)) {
        s.ui.request_focus(s.ui.id("amount"));
        s.view.focus_line = -1;
      }
    });
    if (open) table.note(std::to_string(line.index), [&] { line_details(s, line, pointer); });
  }
  table.row("total", [&](int column) {
    if (column == 0) table.words(s("app.energy.total"), ui::Weight::bold);
    if (column == 3)
      table.words(sum.known ? tce_text(s, sum.all, table.folded()) : s("app.unknown"),
                  ui::Weight::bold, !sum.known);
  });
  table.end();
  if (!sum.known)
    ui::paragraph(s.ui, s("app.energy.open", {{"lines", listed(s, sum.open, 3)}}),
                  {.size = ui::type_small, .role = ui::Role::status, .tone = ui::Tone::gap});
  turn_rows(s, year.energy.size());
}

/// The years, and the button to paste, at the right if there is space.
void years_and_paste(const Screen& s) {
  if (!s.with_files()) return year_chips(s);  // in a kiosk there is nothing to paste
  if (s.ui.width() < s.ui.px(520)) {
    year_chips(s);
    s.ui.space(8);
    paste_button(s);
    return;
  }
  s.ui.columns({1, -paste_button_width(s)}, s.ui.px(ui::grid),
               [&](int column) { column == 0 ? year_chips(s) : paste_button(s); });
}

/// The button that removes the shown year with all its figures; the last year cannot be removed.
void remove_year(const Screen& s) {
  if (s.state.firm().years.size() < 2 || !s.state.firm().year(s.state.year())) return;
  s.ui.space(16);
  const std::string year = std::to_string(s.state.year());
  const std::string label = s("app.year.remove", {{"year", year}});
  if (!ui::button(s.ui, {.key = "remove_year", .label = label, .icon = ui::Icon::trash})) return;
  s.state.remove("/years/" + year);
  s.state.show_year(0);
}

}  // namespace

void energy_page(const Screen& s) {
  open_brought_table(s);
  ui::card(s.ui, {.key = "energy", .label = s("app.energy.table")}, [&] {
    years_and_paste(s);
    s.ui.space(20);
    paste_panel(s);
    const firm::Year* year = s.state.firm().year(s.state.year());
    if (year && !year->energy.empty()) {
      lines(s, *year);
      ask_about_slip(s, *year);
    } else {
      empty_list(s);
    }
    s.ui.space(16);
    add_by_search(s);
    remove_year(s);
  });
  next_button(s, Page::output);
}

}  // namespace greengauge::app
