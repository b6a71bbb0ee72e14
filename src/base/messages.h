// The message catalogue: every sentence of the program, by key, in one language.
// In: assets/text/*zh.json and *en.json, embedded by the build or, in the browser, fetched.
// Out: sentences with values inserted. A missing key is returned as it is, so that it is visible.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/language.h"

namespace greengauge::base {

/// Flat catalogue of one language: key -> text with {name} placeholders.
class Messages {
 public:
  /// Starts with the embedded catalogues of that language.
  explicit Messages(Language language);

  /// Adds {"key": "text", …}. Existing keys keep their text; anything that is not a text is ignored.
  void add(std::string_view json);

  Language language() const { return language_; }
  bool has(std::string_view key) const;
  /// The text of `key` with arguments inserted: {name} becomes the value of `name`; {name|day|days}
  /// becomes "day" if that value is "1", else "days".
  std::string text(std::string_view key, const std::vector<Argument>& arguments = {}) const;
  std::string text(const Diagnostic& diagnostic) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  Language language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace greengauge::base
