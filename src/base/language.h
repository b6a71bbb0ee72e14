// The two languages of the program, and a text in both.
// In: "zh" or "en". Out: Language, Text.
// Everything that people read exists in both languages; lint reports a missing one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greengauge::base {

enum class Language { zh, en };

/// Reads "zh" or "en"; nothing for any other code.
std::optional<Language> language_from_code(std::string_view code);
std::string_view language_code(Language language);

/// The same text in Chinese and in English.
struct Text {
  std::string zh;
  std::string en;

  const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  bool empty() const { return zh.empty() && en.empty(); }
};

}  // namespace greengauge::base
