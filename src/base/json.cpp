// Reading JSON, and typed access with collected faults.
//
// parse_json: nlohmann's parser sends events (SAX) to TreeBuilder, which builds the tree and can
// therefore notice what a finished tree no longer shows: duplicate keys. It keeps a stack of open
// containers, each with the key being read, so that every fault gets its pointer. The first value of a
// duplicate key becomes null and later ones are skipped, since it is unclear which one is meant. Numbers
// beyond double would end the parse; they are quoted before it, in one pass over the text, and arrive as
// texts, which the reader of the field reports as of the wrong type.
//
// Reader: a chain of small objects on the stack, each with a pointer to its parent and its key or index.
// The JSON pointer is composed from the chain only when a fault needs it, so that reading a correct file
// costs no strings.
//
// number_text: as few digits as read back as the same double (the Grisu2 algorithm of nlohmann's library,
// which gives the same text on every platform). Whole numbers below 10¹⁵ are written as such: 10000, where
// the library would write 10000.0.
#include "base/json.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

#include "base/json_value.h"

namespace greengauge::base {
namespace {

constexpr std::size_t longest_excerpt = 40;  // bytes

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The place of a fault at byte `position` (from 1): line and column (in characters, both from 1), and
/// the end of the text read so far, up to and including the whole character at fault.
std::vector<Argument> place_in(std::string_view text, std::size_t position) {
  std::size_t line = 1, column = 0, from = 0, at = 0;
  for (; at < text.size() && (at < position || continues_character(text[at])); ++at) {
    if (continues_character(text[at])) continue;
    ++column;
    if (text[at] != '\n' || at + 1 >= position) continue;
    ++line;
    column = 0;
    from = at + 1;
  }
  if (at > from + longest_excerpt) from = at - longest_excerpt;
  while (from < at && (text[from] == ' ' || continues_character(text[from]))) ++from;
  const std::string_view read = text.substr(from, at - from);
  return {{"line", std::to_string(line)},
          {"column", std::to_string(std::max<std::size_t>(column, 1))},
          {"token", std::string(read.substr(0, read.find('\n')))}};
}

/// Builds the tree from the parser's events, and notes duplicate keys and too deep nesting.
class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  TreeBuilder(std::string_view text, ParsedJson& result) : text_(text), result_(result) {}

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    if (skipping_ > 0) return true;
    Level& level = levels_.back();
    const auto [known, is_new] = level.places.emplace(key, level.node->size());
    level.duplicate = !is_new;
    level.key = key;
    if (level.duplicate) {
      if (result_.faults.size() < max_json_faults) {
        result_.faults.push_back({Severity::error,
                                  pointer() + pointer_to("", key),
                                  "json.duplicate_key",
                                  {{"key", key}}});
      }
      members(level).begin()[static_cast<std::ptrdiff_t>(known->second)].second = nullptr;
    }
    return true;
  }

  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    result_.faults.push_back({Severity::error, "", "json.syntax", place_in(text_, position)});
    return false;
  }

 private:
  struct Level {
    Json* node;
    std::string key;                                      // of the object's member being read
    std::unordered_map<std::string, std::size_t> places;  // indices of the members read so far
    bool duplicate = false;
  };

  /// The members of an object as a list. Looking each one up by name would take quadratic time in a
  /// large object.
  static Json::object_t& members(const Level& level) {
    return level.node->get_ref<Json::object_t&>();
  }

  std::string pointer() const {
    std::string result;
    for (std::size_t i = 0; i + 1 < levels_.size(); ++i) {
      const Level& level = levels_[i];
      result = level.node->is_object() ? pointer_to(result, level.key)
                                       : pointer_to(result, level.node->size() - 1);
    }
    return result;
  }

  /// Puts a value in its place and returns it; null for the value of a duplicate key, which is dropped.
  Json* place(Json&& value) {
    if (levels_.empty()) {
      result_.value = std::move(value);
      return &result_.value;
    }
    Level& level = levels_.back();
    if (level.node->is_array()) {
      level.node->push_back(std::move(value));
      return &level.node->back();
    }
    if (level.duplicate) return nullptr;
    return &members(level).emplace_back(level.key, std::move(value)).second;
  }

  template <class Value>
  bool put(Value&& value) {
    if (skipping_ == 0) place(Json(std::forward<Value>(value)));
    return true;
  }

  bool open(Json&& container) {
    if (skipping_ > 0) {
      ++skipping_;
      return true;
    }
    if (levels_.size() >= max_json_depth) {
      result_.faults.push_back({Severity::error, "", "json.too_deep", {}});
      return false;
    }
    Json* node = place(std::move(container));
    if (node == nullptr) {
      skipping_ = 1;
    } else {
      levels_.push_back({node, {}, {}, false});
    }
    return true;
  }

  bool close() {
    if (skipping_ > 0) {
      --skipping_;
    } else {
      levels_.pop_back();
    }
    return true;
  }

  std::string_view text_;
  ParsedJson& result_;
  std::vector<Level> levels_;
  std::size_t skipping_ = 0;  // depth inside the value of a duplicate key
};

bool overflows(std::string_view number) {
  if (number.size() <= 300 && number.find_first_of("eE") == std::string_view::npos) return false;
  const std::string token(number);
  char* read = nullptr;
  return !std::isfinite(std::strtod(token.c_str(), &read)) && read == token.c_str() + token.size();
}

/// Puts quotes around numbers beyond double. The parser would otherwise stop at the first of them.
std::string with_overflowing_numbers_quoted(std::string_view bytes) {
  std::string result;
  result.reserve(bytes.size());
  std::size_t copied = 0;
  const auto in_number = [](char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
  };
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at + 1;
    if (bytes[at] == '"') {
      while (end < bytes.size() && bytes[end] != '"') end += bytes[end] == '\\' ? 2 : 1;
      end = std::min(end + 1, bytes.size());
    } else if (bytes[at] == '-' || (bytes[at] >= '0' && bytes[at] <= '9')) {
      while (end < bytes.size() && in_number(bytes[end])) ++end;
      const std::string_view token = bytes.substr(at, end - at);
      if (overflows(token)) {
        result.append(bytes.substr(copied, at - copied));
        result.append("\"").append(token).append("\"");
        copied = end;
      }
    }
    at = end;
  }
  return result.append(bytes.substr(copied));
}

void append_escaped(std::string& result, std::string_view key) {
  const auto special = [](char c) { return c == '~' || c == '/'; };
  while (!key.empty()) {
    const auto end = std::find_if(key.begin(), key.end(), special);
    const auto plain = static_cast<std::size_t>(end - key.begin());
    result.append(key.substr(0, plain));
    if (plain == key.size()) return;
    result.append(*end == '~' ? "~0" : "~1");
    key.remove_prefix(plain + 1);
  }
}

}  // namespace

void write(JsonWriter& out, const Json& value) {
  if (value.is_object()) {
    out.begin_object();
    for (const auto& [key, member] : value.items()) {
      out.key(key);
      write(out, member);
    }
    out.end_object();
  } else if (value.is_array()) {
    out.begin_array();
    for (const Json& element : value) write(out, element);
    out.end_array();
  } else if (value.is_number()) {
    out.number(value.get<double>());
  } else if (value.is_string()) {
    out.string(value.get_ref<const std::string&>());
  } else if (value.is_boolean()) {
    out.boolean(value.get<bool>());
  } else {
    out.null();
  }
}

ParsedJson parse_json(std::string_view bytes) {
  ParsedJson result;
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);  // byte order mark
  const std::string text = with_overflowing_numbers_quoted(bytes);
  TreeBuilder builder(text, result);
  result.readable = Json::sax_parse(text, &builder);
  if (!result.readable) {
    result.value = nullptr;
    if (result.faults.empty()) result.faults.push_back({Severity::error, "", "json.syntax", {}});
  }
  return result;
}

std::string number_text(double value) {
  if (!std::isfinite(value)) return "null";
  if (value == 0) return "0";
  if (value == std::floor(value) && std::fabs(value) < 1e15) {
    return std::to_string(static_cast<long long>(value));
  }
  char buffer[64];
  const char* end = nlohmann::detail::to_chars(buffer, buffer + sizeof buffer, value);
  return std::string(buffer, static_cast<std::size_t>(end - buffer));
}

std::string pointer_to(std::string_view parent, std::string_view key) {
  std::string result;
  result.reserve(parent.size() + 1 + key.size());
  result.append(parent).append(1, '/');
  append_escaped(result, key);
  return result;
}

std::string pointer_to(std::string_view parent, std::size_t index) {
  return std::string(parent) + "/" + std::to_string(index);
}

Reader::Reader(const Json* value, const Reader* parent, std::string_view key, std::size_t index)
    : json_(value),
      parent_(parent),
      prefix_(parent->prefix_),
      key_(key),
      index_(index),
      by_index_(key.data() == nullptr),
      faults_(parent->faults_) {}

std::string Reader::pointer() const {
  if (!parent_) return {};
  return by_index_ ? pointer_to(parent_->pointer(), index_) : pointer_to(parent_->pointer(), key_);
}

std::string Reader::where() const { return std::string(prefix_) + pointer(); }

void Reader::fault(std::string_view code, std::vector<Argument> arguments,
                   Severity severity) const {
  if (faults_->size() > max_json_faults) return;
  if (faults_->size() == max_json_faults) {
    faults_->push_back({Severity::error,
                        std::string(prefix_),
                        "json.too_many_faults",
                        {{"limit", std::to_string(max_json_faults)}}});
    return;
  }
  faults_->push_back({severity, where(), std::string(code), std::move(arguments)});
}

Reader Reader::operator[](std::string_view key) const& {
  const Json* child = nullptr;
  if (json_ && json_->is_object()) {
    const auto found = json_->find(key);
    if (found != json_->end()) child = &*found;
  }
  return Reader(child, this, key, 0);
}

Reader Reader::member(std::string_view key, const Json& value) const& {
  return Reader(&value, this, key, 0);
}

Reader Reader::operator[](std::size_t index) const& {
  const bool inside = json_ && json_->is_array() && index < json_->size();
  return Reader(inside ? &(*json_)[index] : nullptr, this, std::string_view(), index);
}

std::size_t Reader::size() const {
  return json_ && (json_->is_array() || json_->is_object()) ? json_->size() : 0;
}

bool Reader::mismatch(std::string_view expected) const {
  fault("json.type", {{"expected", std::string(expected)}, {"read", describe(*json_)}});
  return false;
}

std::optional<std::string> Reader::text(bool required) const {
  if (!json_) {
    if (required) fault("json.required");
    return std::nullopt;
  }
  if (const auto* value = json_->get_ptr<const std::string*>()) return *value;
  mismatch("text");
  return std::nullopt;
}

std::optional<double> Reader::number(bool required) const {
  if (!json_) {
    if (required) fault("json.required");
    return std::nullopt;
  }
  if (json_->is_number()) return json_->get<double>();
  mismatch("number");
  return std::nullopt;
}

std::optional<bool> Reader::boolean(bool required) const {
  if (!json_) {
    if (required) fault("json.required");
    return std::nullopt;
  }
  if (json_->is_boolean()) return json_->get<bool>();
  mismatch("boolean");
  return std::nullopt;
}

Text Reader::texts(bool required) const {
  if (!json_) {
    if (required) fault("json.required");
    return {};
  }
  if (!expect_object()) return {};
  only_keys({"zh", "en"}, Severity::error);
  const Reader zh = (*this)["zh"], en = (*this)["en"];
  return {zh.text(true).value_or(""), en.text(true).value_or("")};
}

bool Reader::expect_object() const {
  if (!json_) return false;
  return json_->is_object() || mismatch("object");
}

bool Reader::expect_array() const {
  if (!json_) return false;
  return json_->is_array() || mismatch("array");
}

void Reader::only_keys(std::initializer_list<std::string_view> known, Severity severity) const {
  if (!json_ || !json_->is_object()) return;
  for (const auto& [key, value] : json_->items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) {
      member(key, value).fault("json.unknown_key", {{"key", key}}, severity);
    }
  }
}

std::string text_member(const Json& json, std::string_view key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string describe(const Json& value) {
  const auto* held = value.get_ptr<const std::string*>();
  std::string text = held ? *held : value.dump(-1, ' ', false, Json::error_handler_t::replace);
  constexpr std::size_t longest = 60;
  if (text.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end) + "…";
  }
  return text;
}

bool Reader::is_null() const { return !json_ || json_->is_null(); }

JsonBox::JsonBox() : value_(std::make_unique<Json>()) {}
JsonBox::JsonBox(Json value) : value_(std::make_unique<Json>(std::move(value))) {}
JsonBox::JsonBox(const JsonBox& other) : value_(std::make_unique<Json>(*other.value_)) {}
JsonBox::JsonBox(JsonBox&& other) noexcept
    : value_(std::make_unique<Json>(std::move(*other.value_))) {}
JsonBox& JsonBox::operator=(const JsonBox& other) {
  if (this != &other) *value_ = *other.value_;
  return *this;
}
JsonBox& JsonBox::operator=(JsonBox&& other) noexcept {
  if (this != &other) *value_ = std::move(*other.value_);
  return *this;
}
JsonBox::~JsonBox() = default;

}  // namespace greengauge::base
