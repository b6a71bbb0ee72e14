// Widgets that hold others: cards and tables.
// In: a key, a label and functions that place the content. Out: nothing; they paint and record.
#pragma once

#include "ui/fields.h"

namespace greengauge::ui {

struct Card {
  std::string_view key = {};
  std::string_view label = {};  ///< the card's name in the tree; usually its heading
};

/// A sheet with a border around `body`.
void card(Ui& ui, const Card& card, Body body);

struct Column {
  std::string label = {};
  float width = 1;  ///< a weight, or CSS px at scale 1 if negative
  Align align = Align::left;
  /// Where the column goes in a folded table: the line of its row, and its weight (or px) in that
  /// line. Headers are then only in the tree, not painted.
  int line = 0;
  float line_width = 1;
};

/// A table by columns or, if `folded`, with each row folded into lines for a narrow window.
class Table {
 public:
  Table(Ui& ui, std::string_view key, std::string_view label, std::vector<Column> columns,
        bool folded);
  /// One row; `cell` is called once for each column to place the cell's content.
  void row(std::string_view key, BodyOf<int> cell);
  /// Something tinted in the table's whole width, below a row.
  void note(std::string_view key, Body body);
  void end();

  bool folded() const { return folded_; }
  /// For use within `cell`: the alignment of the column.
  Align align() const { return columns_[static_cast<std::size_t>(current_)].align; }
  /// For use within `cell`: words as high as a control, aligned as their column is.
  void words(std::string_view text, Weight weight = Weight::regular, bool muted = false);

 private:
  void header();
  int lines() const;  ///< of a folded row
  void cell(int column, BodyOf<int> body);

  Ui& ui_;
  std::string key_ = {};
  std::vector<Column> columns_;
  bool folded_;
  int current_ = 0;
  float gap_;
};

}  // namespace greengauge::ui
