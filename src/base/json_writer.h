// Streamed JSON output; no tree is built. In: values in their order. Out: bytes appended to a string.
// The caller keeps the order right: a key before each member of an object, an end for each begin.
// Borrows the string, which must outlive the writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace greengauge::base {

class JsonWriter {
 public:
  /// `pretty` puts each value on a new line, indented by two spaces per level.
  explicit JsonWriter(std::string& out, bool pretty = false) : out_(out), pretty_(pretty) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view key);

  void null() { raw("null"); }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  /// NaN and infinities become null.
  void number(double value);
  void integer(long long value) { raw(std::to_string(value)); }
  void string(std::string_view value);

  void member(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  void member(std::string_view name, double value) {
    key(name);
    number(value);
  }

  /// A member that is an array; `body` writes its elements.
  template <class Body>
  void list(std::string_view name, Body body) {
    key(name);
    begin_array();
    body();
    end_array();
  }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void new_line();
  void raw(std::string_view text);
  void quote(std::string_view text);
  void escape(unsigned char byte);

  std::string& out_;
  bool pretty_;
  bool after_key_ = false;
  std::vector<bool> first_;  // one per open container: nothing is written in it yet
};

}  // namespace greengauge::base
