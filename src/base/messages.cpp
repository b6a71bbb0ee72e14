#include "base/messages.h"

#include "base/embedded.h"
#include "base/json.h"

namespace greengauge::base {

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
    const std::string_view name(pattern.data() + at + 1, close - at - 1);
    for (const Argument& argument : arguments) {
      if (argument.name == name) result += argument.value;
    }
    at = close + 1;
  }
  return result;
}

std::string Messages::text(const Diagnostic& diagnostic) const {
  return text(diagnostic.code, diagnostic.arguments);
}

}  // namespace greengauge::base
