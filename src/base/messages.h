// The message catalogues: every sentence of the program, by key, in both languages.
// In: assets/text/*zh.json and *en.json, embedded by the build or, on the web, fetched. Out: words with values put in.
// A key without words comes back as the key itself, so that nothing is ever silent.
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
  /// With what the program carries inside.
  explicit Messages(Language language);

  /// Adds {"key": "words", …}. What is not of that shape is left out.
  void add(std::string_view json);

  Language language() const { return language_; }
  bool has(std::string_view key) const;
  /// The text of `key` with the arguments in: {name} as it is, {name|day|days} by whether it is 1.
  std::string text(std::string_view key, const std::vector<Argument>& arguments = {}) const;
  std::string text(const Diagnostic& diagnostic) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  Language language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace greengauge::base
