// The codes of the two languages, as in the firm file, on the command line and in HTML.
#include "base/language.h"

namespace greengauge::base {

std::optional<Language> language_from_code(std::string_view code) {
  if (code == "zh") return Language::zh;
  if (code == "en") return Language::en;
  return std::nullopt;
}

std::string_view language_code(Language language) { return language == Language::zh ? "zh" : "en"; }

}  // namespace greengauge::base
