// Widgets that hold others: cards, tables.
#pragma once

#include "ui/fields.h"

namespace greengauge::ui {

struct Card {
  std::string_view key = {};
  std::string_view label = {};  ///< what a screen reader calls the card; usually its heading
};

/// A white sheet around `body`.
void card(Ui& ui, const Card& card, Body body);

struct Column {
  std::string label = {};
  float width = 1;  ///< a weight, or CSS px at scale 1 if negative
  Align align = Align::left;
  /// Where the column goes when the table is too narrow for columns: which line of its row, and
  /// which weight (or px) there. Headers are then told, not painted.
  int line = 0;
  float line_width = 1;
};

/// A table by columns, or with each row folded into lines where `folded`.
class Table {
 public:
  Table(Ui& ui, std::string_view key, std::string_view label, std::vector<Column> columns,
        bool folded);
  /// One row; `cell` is called once a column, to place what the cell holds.
  void row(std::string_view key, BodyOf<int> cell);
  /// Something in the table's whole width below a row, tinted.
  void note(std::string_view key, Body body);
  void end();

  /// For use within `cell`: words as tall as a control, aligned as their column is.
  bool folded() const { return folded_; }
  Align align() const { return columns_[static_cast<std::size_t>(current_)].align; }
  void words(std::string_view text, Weight weight = Weight::regular, bool muted = false);

 private:
  void header();
  int lines() const;  ///< of a row, where it is folded
  void cell(int column, BodyOf<int> body);

  Ui& ui_;
  std::string key_ = {};
  std::vector<Column> columns_;
  bool folded_;
  int current_ = 0;
  float gap_;
};

}  // namespace greengauge::ui
