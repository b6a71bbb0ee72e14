// Forms for values that an official document has and no pack does.
//
// A slot is one key of options.supplied: "<programme>/<item>" for the lead and base of a score
// item, or "<table>/<row>" for the columns of a table row. Results name missing values by their
// pointers, whose key is escaped ("~1" for "/"): key_of takes it out again. Once a value is typed
// it is no longer missing and the result no longer names it; View::open_value_forms therefore
// remembers which forms the page has shown since it was opened, so that a form does not vanish
// while it is being filled in.
#include "app/parts/supply.h"

#include <algorithm>

#include "app/parts/amount.h"
#include "base/json_value.h"
#include "ui/controls.h"
#include "ui/fields.h"

namespace greengauge::app {
namespace {

constexpr std::string_view root = "/options/supplied/";

/// One key of options.supplied with what its form needs.
struct Slot {
  std::string key;  ///< "<programme>/<item>" or "<table>/<row>"
  std::string title = {};
  units::Unit unit = {};
  std::vector<std::string> columns = {};
  policy::Citations cite = {};  ///< the document that holds the values
};

std::string pointer_of(const std::string& key) {
  return base::pointer_to("/options/supplied", key);
}

/// "cn.limits/clinker" from "/options/supplied/cn.limits~1clinker/level1".
std::string key_of(std::string_view pointer) {
  std::string key(pointer.substr(root.size()));
  key.resize(std::min(key.find('/'), key.size()));
  if (const std::size_t at = key.find("~1"); at != std::string::npos) key.replace(at, 2, "/");
  return key;
}

std::optional<Slot> row_slot(const Screen& s, const policy::Table& table, const policy::Row& row) {
  Slot slot{.key = table.id + "/" + row.id, .unit = row.unit};
  slot.title = report::row_title(s.report_words(), table, row);
  slot.cite = row.cite.empty() ? table.cite : row.cite;
  for (const auto& [column, cell] : row.values)
    if (cell.state == policy::CellState::not_found) slot.columns.push_back(column);
  if (slot.columns.empty()) return {};
  return slot;
}

std::optional<Slot> table_slot(const Screen& s, const std::string& key) {
  const std::size_t slash = std::min(key.find('/'), key.size());
  const policy::Table* table = s.state.catalogue().table(key.substr(0, slash));
  if (!table) return {};
  for (const policy::Row& row : table->rows)
    if (key.compare(slash + 1, std::string::npos, row.id) == 0) return row_slot(s, *table, row);
  return {};
}

void column_field(const Screen& s, const Slot& slot, const std::string& column) {
  const std::string pointer = pointer_of(slot.key) + "/" + column;
  focus_if_requested(s, pointer, s.ui.id(column));
  amount(s, {.key = column,
             .label = s("place.field." + column),
             .pointer = pointer,
             .unit_pointer = pointer_of(slot.key) + "/unit",
             .unit = slot.unit.text});
}

void source_field(const Screen& s, const Slot& slot) {
  const std::string pointer = pointer_of(slot.key) + "/source";
  const base::Json* stored = s.state.at(pointer);
  const std::string value =
      stored && stored->is_string() ? stored->get<std::string>() : std::string();
  const std::string label = s("app.supply.source");
  const std::string placeholder = s("app.supply.source_example");
  if (auto text = ui::text_field(
          s.ui,
          {.field = {.key = "source", .label = label}, .value = value, .placeholder = placeholder}))
    s.state.set(pointer, *text, true);
}

void fields(const Screen& s, const Slot& slot) {
  ui::paragraph(s.ui, s("app.supply.line"), ui::small_muted);
  s.ui.space(8);
  const std::size_t beside = s.ui.width() >= s.ui.px(300) ? 2 : 1;
  for (std::size_t i = 0; i < slot.columns.size(); i += beside) {
    s.ui.columns(std::vector<float>(beside, 1.f), s.ui.px(16), [&](int column) {
      const std::size_t at = i + static_cast<std::size_t>(column);
      if (at < slot.columns.size()) column_field(s, slot, slot.columns[at]);
    });
    s.ui.space(12);
  }
  source_field(s, slot);
  if (!slot.cite.empty()) {
    s.ui.space(4);
    ui::paragraph(s.ui, s("app.supply.document"), ui::small_muted);
    citations(s, "supply.cite", slot.cite);
  }
  const std::string pointer = pointer_of(slot.key);
  if (!s.state.at(pointer)) return;
  s.ui.space(8);
  const std::string label = s("app.supply.remove", {{"what", slot.title}});
  if (ui::button(s.ui, {.key = "remove", .label = label, .icon = ui::Icon::trash}))
    s.state.remove(pointer);
}

void form(const Screen& s, const Slot& slot) {
  s.ui.push_scope("supply." + slot.key);
  const bool own = s.state.at(pointer_of(slot.key));
  if (is_focus_requested(s, pointer_of(slot.key))) s.ui.memory(s.ui.id("form")).open = true;
  if (ui::disclosure(s.ui, "form",
                     s(own ? "app.supply.change" : "app.supply.enter", {{"what", slot.title}})))
    s.ui.within_indent(s.ui.px(24), [&] {
      fields(s, slot);
      s.ui.space(12);
    });
  s.ui.pop_scope();
}

}  // namespace

bool is_supplied(std::string_view pointer) { return pointer.substr(0, root.size()) == root; }

void supply_item(const Screen& s, const std::string& programme, const policy::ScoreItem& item) {
  Slot slot{.key = programme + "/" + item.id, .title = s.of(item.title), .unit = item.unit};
  if (std::holds_alternative<std::monostate>(item.lead)) slot.columns.emplace_back("lead");
  if (std::holds_alternative<std::monostate>(item.base)) slot.columns.emplace_back("base");
  if (slot.columns.empty() || item.type == policy::ItemType::qualitative) return;
  form(s, slot);
}

void supply_rows(const Screen& s, const std::string& place,
                 const std::vector<std::string>& missing) {
  std::vector<std::string>& shown = s.view.open_value_forms;
  const std::string prefix = place + " ";
  for (const std::string& pointer : missing) {
    if (!is_supplied(pointer)) continue;
    const std::string entry = prefix + key_of(pointer);
    if (std::find(shown.begin(), shown.end(), entry) == shown.end()) shown.push_back(entry);
  }
  const std::vector<std::string> entries = shown;
  for (const std::string& entry : entries)
    if (entry.compare(0, prefix.size(), prefix) == 0)
      if (const auto slot = table_slot(s, entry.substr(prefix.size()))) form(s, *slot);
}

void supply_product(const Screen& s, const firm::Product& product, int year) {
  assess::FirmEnvironment& environment = s.state.environment();
  const firm::Year* data = s.state.firm().year(year);
  if (!data) return;
  environment.set_scope(year, static_cast<std::size_t>(&product - data->products.data()));
  for (const assess::RowChoice& choice : {environment.limit_rows(), environment.benchmark_rows()})
    if (choice.state == assess::RowChoice::State::found && choice.decided())
      if (const auto slot = row_slot(s, *choice.table, *choice.rows.front())) form(s, *slot);
}

}  // namespace greengauge::app
