// Cards and tables. A container records its node before its content, since a parent comes first in
// the tree, and gets its height when it is closed.
// A table has one description of its columns and two layouts: side by side, or, where the window is
// too narrow, folded so that each row takes several lines (Column::line). The tree has the same
// rows and cells in both; in a folded table cells are recorded line by line, in the order in which
// they are seen, and so are their headers, which are then not painted.
#include "ui/containers.h"

#include <algorithm>

namespace greengauge::ui {

void card(Ui& ui, const Card& c, Body body) {
  const Ui::Region region = ui.region();
  const float pad = ui.px(ui.is_phone() ? 16 : 24);
  const std::size_t surface =
      ui.open_surface(ui.theme().surface, ui.px(radius_card), ui.theme().border);
  Node node;
  node.id = ui.id(c.key);
  node.role = Role::section;
  node.name = c.label;
  node.rect = {region.x, region.y, region.w, 0};
  node.look = "card";
  ui.open_container(std::move(node));
  ui.push_scope(c.key);
  const float used = ui.within(region.x + pad, region.y + pad, region.w - 2 * pad, body);
  ui.pop_scope();
  const Rect rect = ui.close_container(region.y + used + 2 * pad);
  ui.close_surface(surface, rect);
  ui.region().y = rect.bottom();
}

Table::Table(Ui& ui, std::string_view key, std::string_view label, std::vector<Column> columns,
             bool folded)
    : ui_(ui), key_(key), columns_(std::move(columns)), folded_(folded), gap_(ui.px(12)) {
  Node node;
  node.id = ui.id(key);
  node.role = Role::table;
  node.name = label;
  node.rect = {ui.region().x, ui.region().y, ui.width(), 0};
  ui.open_container(std::move(node));
  ui.push_scope(key);
  header();
}

int Table::lines() const {
  int lines = 0;
  for (const Column& column : columns_) lines = std::max(lines, column.line + 1);
  return lines;
}

void Table::header() {
  Node node;
  node.id = ui_.id("header");
  node.role = Role::row;
  node.rect = {ui_.region().x, ui_.region().y, ui_.width(), 0};
  ui_.open_container(std::move(node));
  auto record = [&](int i, Rect rect) {
    const Column& column = columns_[static_cast<std::size_t>(i)];
    Node head;
    head.id = ui_.id("column." + std::to_string(i));
    head.role = column.label.empty() ? Role::cell : Role::column_header;
    head.name = column.label;
    head.rect = rect;
    head.look = column.align == Align::right ? "number" : "";
    ui_.record(std::move(head));
  };
  if (folded_) {
    const int count = lines();
    for (int line = 0; line < count; ++line)  // in the order of the cells
      for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i].line == line)
          record(static_cast<int>(i), {ui_.region().x, ui_.region().y, ui_.width(), 0});
  } else {
    std::vector<float> widths;
    for (const Column& column : columns_)
      widths.push_back(column.width < 0 ? ui_.px(column.width) : column.width);
    ui_.columns(widths, gap_, [&](int i) {
      const Column& column = columns_[static_cast<std::size_t>(i)];
      const TextBlock block =
          lay_out(ui_.fonts(), column.label, ui_.style(type_small, Weight::bold), ui_.width());
      const Rect rect = ui_.place(ui_.width(), block.height() + ui_.px(8));
      ui_.painter().text(block, {rect.x, rect.y}, rect.w, column.align, ui_.theme().muted);
      record(i, rect);
    });
    rule(ui_);
  }
  ui_.close_container(ui_.region().y);
}

void Table::cell(int column, BodyOf<int> body) {
  Node node;
  node.id = ui_.id("cell." + std::to_string(column));
  node.role = column == 0 ? Role::row_header : Role::cell;
  node.rect = {ui_.region().x, ui_.region().y, ui_.width(), 0};
  node.look = columns_[static_cast<std::size_t>(column)].align == Align::right ? "number" : "";
  ui_.open_container(std::move(node));
  current_ = column;
  body(column);
  ui_.close_container(ui_.region().y);
}

void Table::row(std::string_view key, BodyOf<int> body) {
  ui_.push_scope(key);
  Node node;
  node.id = ui_.id("row");
  node.role = Role::row;
  node.rect = {ui_.region().x, ui_.region().y, ui_.width(), 0};
  ui_.open_container(std::move(node));
  ui_.space(8);
  if (!folded_) {
    std::vector<float> widths;
    for (const Column& column : columns_)
      widths.push_back(column.width < 0 ? ui_.px(column.width) : column.width);
    ui_.columns(widths, gap_, [&](int i) { cell(i, body); });
  } else {
    const int count = lines();
    for (int line = 0; line < count; ++line) {
      std::vector<float> widths;
      std::vector<int> which;
      for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].line != line) continue;
        const float w = columns_[i].line_width;
        widths.push_back(w < 0 ? ui_.px(w) : w);
        which.push_back(static_cast<int>(i));
      }
      ui_.columns(widths, gap_, [&](int i) { cell(which[static_cast<std::size_t>(i)], body); });
      if (line + 1 < count) ui_.space(4);
    }
  }
  ui_.space(8);
  rule(ui_);
  ui_.close_container(ui_.region().y);
  ui_.pop_scope();
}

void Table::words(std::string_view text, Weight weight, bool muted) {
  const Align align = columns_[static_cast<std::size_t>(current_)].align;
  const TextBlock block =
      lay_out(ui_.fonts(), text, ui_.style(type_body, weight, 1.4f), ui_.width());
  const float line = folded_ ? ui_.px(28) : ui_.control_height();
  const Rect rect = ui_.place(ui_.width(), std::max(block.height(), line));
  ui_.painter().text_in(block, rect, align, muted ? ui_.theme().muted : ui_.theme().text);
  Node node;
  node.id = ui_.id(ui_.next_key("words." + std::to_string(current_)));
  node.name = plain(text);
  node.rect = rect;
  ui_.record(std::move(node));
}

void Table::note(std::string_view key, Body body) {
  ui_.push_scope(key);
  const Ui::Region region = ui_.region();
  Node node;
  node.id = ui_.id("note.row");
  node.role = Role::row;
  node.rect = {region.x, region.y, region.w, 0};
  ui_.open_container(node);
  node.id = ui_.id("note");
  node.role = Role::cell;
  node.look = "wide";
  ui_.open_container(std::move(node));
  const float pad = ui_.px(16);
  const std::size_t surface = ui_.open_surface(ui_.theme().surface_sunk, ui_.px(radius_control));
  const float used =
      ui_.within(region.x + pad, region.y + pad + ui_.px(8), region.w - 2 * pad, body);
  const float bottom = region.y + used + 2 * pad + ui_.px(16);
  ui_.close_surface(surface,
                    {region.x, region.y + ui_.px(8), region.w, bottom - region.y - ui_.px(16)});
  ui_.region().y = bottom;
  ui_.close_container(bottom);
  rule(ui_);
  ui_.close_container(ui_.region().y);
  ui_.pop_scope();
}

void Table::end() {
  ui_.pop_scope();
  ui_.close_container(ui_.region().y);
}

}  // namespace greengauge::ui
