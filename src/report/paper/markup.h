// HTML put together piece by piece: every text is escaped, tables are semantic.
// In: tags and texts. Out: bytes (UTF-8) without style attributes, scripts or addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greengauge::report {

/// Escapes a text for element content and quoted attributes. Control characters and characters that
/// turn the direction of writing are dropped.
std::string escape_html(std::string_view text);

/// A cell of a table; `note` is printed below the text, smaller.
struct MarkupCell {
  std::string text = {};
  bool number = false;  ///< right-aligned
  int span = 1;         ///< columns
  std::string note = {};
  bool word = false;  ///< a word or two, kept on one line
};

class Markup {
 public:
  /// `attributes` are written as they are: never pass what a person or a file supplied.
  void open(std::string_view tag, std::string_view attributes = {});
  void close(std::string_view tag);
  void element(std::string_view tag, std::string_view text, std::string_view attributes = {});
  /// Appends markup unescaped.
  void raw(std::string_view html) { out_ += html; }

  /// Begins a section with its heading (h2); end it with close("section").
  void section(std::string_view heading, std::string_view attributes = {});
  /// A list; nothing if it has no items.
  void list(const std::vector<std::string>& items, std::string_view attributes = {});

  /// Begins a table with its name and head; end it with end_table().
  void begin_table(std::string_view name, const std::vector<MarkupCell>& head);
  /// `kind`: class of the row, e.g. "sum". The first cell names the row.
  void row(const std::vector<MarkupCell>& cells, std::string_view kind = {});
  void end_table();

  std::string take() { return std::move(out_); }

 private:
  void cell(std::string_view tag, const MarkupCell& cell, std::string_view scope);
  std::string out_;
};

}  // namespace greengauge::report
