// JSON as this program needs it: faults collected with their pointers, nothing thrown.
// In: bytes. Out: a value tree (key order kept), Reader for typed access. Output is json_writer.h.
// Duplicate keys, numbers beyond double and too deep nesting are faults; the rest is still read.
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

/// `parent` + "/" + `key`, escaped as in RFC 6901.
std::string pointer_to(std::string_view parent, std::string_view key);
std::string pointer_to(std::string_view parent, std::size_t index);

/// One value of a JSON tree together with the place it has there. Faults of what it is asked go to
/// the list that it was made with. Cheap to copy down a tree; must not outlive parent or tree.
class Reader {
 public:
  Reader(const Json& value, std::string_view prefix, Diagnostics& faults)
      : json_(&value), prefix_(prefix), faults_(&faults) {}

  const Json& json() const { return *json_; }
  bool exists() const { return json_ != nullptr; }
  bool is_null() const;
  /// "prefix" + JSON pointer of this value.
  std::string where() const;
  void fault(std::string_view code, std::vector<Argument> arguments = {},
             Severity severity = Severity::error) const;

  /// Child `key` of an object; a Reader on nothing if absent.
  Reader operator[](std::string_view key) const&;
  Reader operator[](std::size_t index) const&;
  Reader operator[](std::string_view key) const&& = delete;  // the child points at its parent
  Reader operator[](std::size_t index) const&& = delete;
  /// A member of this object that has been found already: looping over all by key alone would look each up.
  Reader member(std::string_view key, const Json& value) const&;
  std::size_t size() const;

  /// These answer nothing, and note a fault, if the value is there and of another type.
  /// With `required` an absent value is a fault as well.
  std::optional<std::string> text(bool required = false) const;
  std::optional<double> number(bool required = false) const;
  std::optional<bool> boolean(bool required = false) const;
  /// {"zh": "…", "en": "…"}; both are due.
  Text texts(bool required = false) const;
  bool expect_object() const;
  bool expect_array() const;
  /// Notes a fault for every key of this object that is not among `known`.
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

/// A JSON value as a member of a type whose header needs no more than this one. It always holds a
/// value (null at first); a copy copies it. After it was moved from, it may only be assigned to.
class JsonBox {
 public:
  JsonBox();
  JsonBox(Json value);  // NOLINT(google-explicit-constructor): a box stands wherever its value may
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

/// The text that the object `json` has as `key`; "" if there is none.
std::string text_member(const Json& json, std::string_view key);

/// A short description of a value for messages: its text, cut at 60 bytes on a character boundary.
std::string describe(const Json& value);

}  // namespace greengauge::base
