#include "base/json_writer.h"

#include "base/json.h"

namespace greengauge::base {

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(first_.size() * 2, ' ');
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (first_.empty()) return;
  if (!first_.back()) out_ += ',';
  first_.back() = false;
  if (pretty_) new_line();
}

void JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
  first_.push_back(true);
}

void JsonWriter::end(char bracket) {
  const bool empty = first_.back();
  first_.pop_back();
  if (pretty_ && !empty) new_line();
  out_ += bracket;
}

void JsonWriter::key(std::string_view key) {
  separate();
  quote(key);
  out_ += pretty_ ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::raw(std::string_view text) {
  separate();
  out_ += text;
}

void JsonWriter::number(double value) {
  raw(number_text(value));
}

void JsonWriter::string(std::string_view value) {
  separate();
  quote(value);
}

void JsonWriter::quote(std::string_view text) {
  constexpr const char* hex = "0123456789abcdef";
  out_ += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (c == '\n') {
      out_ += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out_ += "\\u00";
      out_ += hex[byte >> 4];
      out_ += hex[byte & 15];
    } else {
      out_ += c;
    }
  }
  out_ += '"';
}

}  // namespace greengauge::base
