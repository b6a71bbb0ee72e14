// The two languages of the product, and a text held in both.
// In: nothing. Out: Language, Text.
// Everything a person reads exists in both languages; a missing one is a lint error.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greengauge::base {

enum class Language { zh, en };

/// "zh" or "en"; anything else is no language.
std::optional<Language> language_from_code(std::string_view code);
std::string_view language_code(Language language);

/// The same words in Chinese and in English.
struct Text {
  std::string zh;
  std::string en;

  const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  bool empty() const { return zh.empty() && en.empty(); }
};

}  // namespace greengauge::base
