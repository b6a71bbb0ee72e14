// Reading message catalogues and inserting arguments.
//
// The placeholders are a small subset of ICU MessageFormat: {name} and {name|one|other}. Two forms are
// enough for English, and Chinese needs one. A placeholder whose argument is missing becomes empty.
#include "base/messages.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/json.h"
#include "base/json_value.h"

namespace greengauge::base {
namespace {

/// The text for a placeholder (without its braces) if it names this argument, else "".
std::string_view put_in(std::string_view place, const Argument& argument) {
  const std::size_t bar = std::min(place.find('|'), place.size());
  if (place.substr(0, bar) != argument.name) return {};
  if (bar == place.size()) return argument.value;
  const std::size_t second = std::min(place.find('|', bar + 1), place.size());
  const bool one = argument.value == "1" || second == place.size();
  return one ? place.substr(bar + 1, second - bar - 1) : place.substr(second + 1);
}

}  // namespace

Messages::Messages(Language language) : language_(language) {
  const std::string ending = std::string(language_code(language)) + ".json";
  for (const EmbeddedFile& file : embedded_files()) {
    const bool is_text = file.name.substr(0, 5) == "text/" && file.name.size() > ending.size() &&
                         file.name.substr(file.name.size() - ending.size()) == ending;
    if (is_text) add(file.bytes);
  }
}

void Messages::add(std::string_view json) {
  const ParsedJson parsed = parse_json(json);
  for (const auto& [key, value] : parsed.value.items()) {
    if (const auto* text = value.get_ptr<const std::string*>()) texts_.emplace(key, *text);
  }
}

bool Messages::has(std::string_view key) const { return texts_.find(key) != texts_.end(); }

std::string Messages::text(std::string_view key, const std::vector<Argument>& arguments) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) return std::string(key);
  const std::string& pattern = found->second;
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
    if (close == std::string::npos) {
      result += pattern[at++];
      continue;
    }
    const std::string_view place(pattern.data() + at + 1, close - at - 1);
    for (const Argument& argument : arguments) result += put_in(place, argument);
    at = close + 1;
  }
  return result;
}

std::string Messages::text(const Diagnostic& diagnostic) const {
  return text(diagnostic.code, diagnostic.arguments);
}

}  // namespace greengauge::base
