// Escaping, and tables with scopes for screen readers.
// Besides the five characters of HTML two kinds of characters are dropped: control characters,
// which HTML does not allow, and marks that turn the direction of writing (U+202A–202E,
// U+2066–2069), by which a firm's name could make the words beside it read in another order.
#include "report/paper/markup.h"

namespace greengauge::report {

namespace {

/// Does the UTF-8 text begin with a mark that turns the direction of writing?
bool turns_direction(std::string_view text) {
  const auto last = static_cast<unsigned char>(text.size() < 3 ? 0 : text[2]);
  const std::string_view first = text.substr(0, 2);
  return (first == "\xE2\x80" && last >= 0xAA && last <= 0xAE) ||
         (first == "\xE2\x81" && last >= 0xA6 && last <= 0xA9);
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (turns_direction(text.substr(i))) {
      i += 2;
      continue;
    }
    const char c = text[i];
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      case '\'': result += "&#39;"; break;
      default: {
        // HTML does not allow control characters.
        const auto code = static_cast<unsigned char>(c);
        if (code >= 0x20 || c == '\t' || c == '\n') result += c;
      }
    }
  }
  return result;
}

void Markup::open(std::string_view tag, std::string_view attributes) {
  out_.append("<").append(tag);
  if (!attributes.empty()) out_.append(" ").append(attributes);
  out_ += ">";
}

void Markup::close(std::string_view tag) { out_.append("</").append(tag).append(">\n"); }

void Markup::element(std::string_view tag, std::string_view text, std::string_view attributes) {
  open(tag, attributes);
  out_ += escape_html(text);
  close(tag);
}

void Markup::section(std::string_view heading, std::string_view attributes) {
  open("section", attributes);
  element("h2", heading);
}

void Markup::list(const std::vector<std::string>& items, std::string_view attributes) {
  if (items.empty()) return;
  open("ul", attributes);
  for (const std::string& item : items) element("li", item);
  close("ul");
}

void Markup::cell(std::string_view tag, const MarkupCell& cell, std::string_view scope) {
  std::string attributes(scope);
  const auto add = [&](const std::string& one) {
    attributes += (attributes.empty() ? "" : " ") + one;
  };
  if (cell.number) add("class=\"number\"");
  if (cell.word) add("class=\"word\"");
  if (cell.span > 1) add("colspan=\"" + std::to_string(cell.span) + "\"");
  open(tag, attributes);
  out_ += escape_html(cell.text);
  if (!cell.note.empty()) element("small", cell.note);
  close(tag);
}

void Markup::begin_table(std::string_view name, const std::vector<MarkupCell>& head) {
  open("table");
  element("caption", name);
  open("thead");
  open("tr");
  for (const MarkupCell& one : head) cell("th", one, "scope=\"col\"");
  close("tr");
  close("thead");
  open("tbody");
}

void Markup::row(const std::vector<MarkupCell>& cells, std::string_view kind) {
  open("tr", kind.empty() ? "" : "class=\"" + std::string(kind) + "\"");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == 0)
      cell("th", cells[i], "scope=\"row\"");
    else
      cell("td", cells[i], "");
  }
  close("tr");
}

void Markup::end_table() {
  close("tbody");
  close("table");
}

}  // namespace greengauge::report
