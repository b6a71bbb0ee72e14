// JSON as this program needs it: faults are collected with their pointers, nothing is thrown.
// In: a JSON value. Out: Reader, for typed access to it; texts for numbers, pointers and messages.
// json_value.h turns bytes into a value and has the complete type; json_writer.h writes JSON.
// json.cpp: all of json.h and json_value.h.
#pragma once

#include <initializer_list>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/language.h"

namespace greengauge::base {

using Json = nlohmann::ordered_json;

/// Shortest decimal text that reads back as the same double ("null" for NaN and infinities).
std::string number_text(double value);

/// The JSON pointer of a member or an element of `parent`, escaped as in RFC 6901.
std::string pointer_to(std::string_view parent, std::string_view key);
std::string pointer_to(std::string_view parent, std::size_t index);

/// A value of a JSON tree together with its place there, for typed access. Faults go to the list that
/// the first Reader was made with. A Reader may also be on nothing, for a member that is absent.
/// Borrows: it must not outlive the tree, the prefix, the list of faults, or the Reader of its
/// parent. That is why a child cannot be taken from a temporary.
class Reader {
 public:
  Reader(const Json& value, std::string_view prefix, Diagnostics& faults)
      : json_(&value), prefix_(prefix), faults_(&faults) {}

  const Json& json() const { return *json_; }
  bool exists() const { return json_ != nullptr; }
  bool is_null() const;
  /// The prefix and the JSON pointer of this value.
  std::string where() const;
  /// Adds a fault at this place, up to the maximum number (see max_json_faults).
  void fault(std::string_view code, std::vector<Argument> arguments = {},
             Severity severity = Severity::error) const;

  /// Member `key` of an object or element `index` of a list; a Reader on nothing if there is none.
  Reader operator[](std::string_view key) const&;
  Reader operator[](std::size_t index) const&;
  Reader operator[](std::string_view key) const&& = delete;  // the child points at its parent
  Reader operator[](std::size_t index) const&& = delete;
  /// A member of this object that was already found: a loop over all members by key would search
  /// for each one.
  Reader member(std::string_view key, const Json& value) const&;
  /// The number of elements or members; 0 for anything else.
  std::size_t size() const;

  // A value of another type gives nothing and adds a fault. An absent value gives nothing; with
  // `required`, that is a fault, too.
  std::optional<std::string> text(bool required = false) const;
  std::optional<double> number(bool required = false) const;
  std::optional<bool> boolean(bool required = false) const;
  /// {"zh": "…", "en": "…"}; both are required.
  Text texts(bool required = false) const;
  bool expect_object() const;
  bool expect_array() const;
  /// Adds a fault for every key of this object that is not in `known`.
  void only_keys(std::initializer_list<std::string_view> known, Severity severity) const;

 private:
  Reader(const Json* value, const Reader* parent, std::string_view key, std::size_t index);
  std::string pointer() const;
  bool mismatch(std::string_view expected) const;

  const Json* json_ = nullptr;
  const Reader* parent_ = nullptr;
  std::string_view prefix_;
  std::string_view key_;
  std::size_t index_ = 0;
  bool by_index_ = false;
  Diagnostics* faults_ = nullptr;
};

/// A JSON value as a member of a class whose header includes only json.h. It always has a value, at
/// first null; a copy copies it, and a box that was moved from is null again.
class JsonBox {
 public:
  JsonBox();
  JsonBox(Json value);  // NOLINT(google-explicit-constructor): a value converts to a box
  JsonBox(const JsonBox& other);
  JsonBox(JsonBox&& other) noexcept;
  JsonBox& operator=(const JsonBox& other);
  JsonBox& operator=(JsonBox&& other) noexcept;
  ~JsonBox();

  Json& operator*() { return *value_; }
  const Json& operator*() const { return *value_; }
  Json* operator->() { return value_.get(); }
  const Json* operator->() const { return value_.get(); }

 private:
  std::unique_ptr<Json> value_;
};

/// The text under `key` in the object `json`; "" if there is none.
std::string text_member(const Json& json, std::string_view key);

/// A short description of a value for messages: its text, cut at 60 bytes on a character boundary.
std::string describe(const Json& value);

}  // namespace greengauge::base
