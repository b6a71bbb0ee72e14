// Writing JSON: separators, line breaks and escapes.
//
// `first_` has one flag per open container, which decides whether a comma is due; `after_key_` suppresses
// it between a key and its value. Texts are copied in runs up to the next character that needs an escape.
// Output is always valid UTF-8: bytes that begin no character become U+FFFD. DEL is escaped as well.
#include "base/json_writer.h"

#include <algorithm>

#include "base/json.h"

namespace greengauge::base {
namespace {

/// The length in bytes of the UTF-8 character at the start of `text`; 0 if it is not valid (RFC 3629,
/// section 4).
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  const bool not_a_character = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
  return overlong || not_a_character ? 0 : length;
}

}  // namespace

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

void JsonWriter::number(double value) { raw(number_text(value)); }

void JsonWriter::string(std::string_view value) {
  separate();
  quote(value);
}

void JsonWriter::quote(std::string_view text) {
  out_ += '"';
  std::size_t written = 0;  // bytes before this are written; the run after it is still to be copied
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : character_length(text.substr(at));
    const bool stands_for_itself =
        length > 1 || (length == 1 && byte >= 0x20 && byte != 0x7F && byte != '"' && byte != '\\');
    const std::size_t next = at + std::max<std::size_t>(length, 1);
    if (!stands_for_itself) {
      out_ += text.substr(written, at - written);
      escape(byte);
      written = next;
    }
    at = next;
  }
  out_ += text.substr(written);
  out_ += '"';
}

void JsonWriter::escape(unsigned char byte) {
  constexpr const char* hex = "0123456789abcdef";
  if (byte >= 0x80) {
    out_ += "\uFFFD";  // no valid character begins here
  } else if (byte == '\n') {
    out_ += "\\n";
  } else if (byte == '"' || byte == '\\') {
    out_ += '\\';
    out_ += static_cast<char>(byte);
  } else {
    out_ += "\\u00";
    out_ += hex[byte >> 4];
    out_ += hex[byte & 15];
  }
}

}  // namespace greengauge::base
