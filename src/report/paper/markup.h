// HTML put together piece by piece: everything that is text is escaped, tables are semantic.
// In: tags and texts. Out: bytes (UTF-8) without style attributes, scripts or addresses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greengauge::report {

/// Text for element content and quoted attributes.
std::string escape_html(std::string_view text);

/// A cell of a table; `note` stands below the text, smaller.
struct MarkupCell {
  std::string text = {};
  bool number = false;  ///< right-aligned
  int span = 1;         ///< columns
  std::string note = {};
  bool word = false;  ///< a word or two, never broken
};

class Markup {
 public:
  /// `attributes` are ours, never a person's: written as they are.
  void open(std::string_view tag, std::string_view attributes = {});
  void close(std::string_view tag);
  void element(std::string_view tag, std::string_view text, std::string_view attributes = {});
  void raw(std::string_view html) { out_ += html; }

  /// A section with its heading (h2); ended by close("section").
  void section(std::string_view heading, std::string_view attributes = {});
  void list(const std::vector<std::string>& items, std::string_view attributes = {});

  /// A table with its name and head; ended by end_table(). `numbers`: columns that are right-aligned.
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
