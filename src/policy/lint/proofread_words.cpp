// Checks of a pack as it is written: ids, region codes, texts in two languages, how far a document was
// read. Works on the JSON tree, because the readers no longer know how something was spelt.
//
// A Chinese character in an English text is a warning, except in the number of a document such as
// 工信厅联节函〔2025〕279号, which has no English form. Such a number is Chinese characters, 〔year〕, and
// ends with 号; everything else counts.
#include <algorithm>
#include <array>

#include "base/json.h"
#include "base/json_value.h"
#include "policy/lint/proofread.h"

namespace greengauge::policy {
namespace {

/// The character at `at`, which moves behind it. Precondition: valid UTF-8.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  char32_t code = lead < 0x80   ? lead
                  : lead < 0xE0 ? lead & 0x1Fu
                  : lead < 0xF0 ? lead & 0xFu
                                : lead & 7u;
  for (; at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; ++at) {
    code = code << 6 | (static_cast<unsigned char>(text[at]) & 0x3Fu);
  }
  return code;
}

bool is_chinese(char32_t code) {
  return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0x3001 && code <= 0x303F) ||
         (code >= 0xFF01 && code <= 0xFF5E);
}

/// Whether a text has Chinese characters outside the numbers of documents.
bool holds_chinese(std::string_view text) {
  bool pending = false, in_number = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_character(text, at);
    if (in_number) {
      if (code == U'号') pending = in_number = false;
    } else if (code == U'〔' && pending) {
      in_number = true;
    } else if (is_chinese(code)) {
      pending = true;
    } else if (pending) {
      return true;
    }
  }
  return pending;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool is_id(std::string_view id) {
  return id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-") == std::string_view::npos;
}

class WordingCheck {
 public:
  WordingCheck(const KnownRegion& is_region, base::Diagnostics& faults)
      : is_region_(is_region), faults_(faults) {}

  void visit(const base::Json& value, const std::string& place, bool in_rows) {
    if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i)
        visit(value[i], base::pointer_to(place, i), in_rows);
    } else if (value.is_object()) {
      for (const auto& [key, member] : value.items()) {
        const std::string at = base::pointer_to(place, key);
        if (const auto* text = member.get_ptr<const std::string*>()) check(key, *text, at, in_rows);
        visit(member, at, in_rows || key == "rows");
      }
    }
  }

 private:
  void error(const std::string& where, std::string_view code,
             std::vector<base::Argument> arguments = {}) {
    faults_.push_back({base::Severity::error, where, std::string(code), std::move(arguments)});
  }

  void check(const std::string& key, const std::string& text, const std::string& at, bool in_rows) {
    if (key == "zh" || key == "en") {
      if (is_blank(text)) error(at, key == "en" ? "lint.empty_english" : "lint.empty_chinese");
    }
    if (key == "en" && holds_chinese(text)) {
      faults_.push_back({base::Severity::warning, at, "lint.chinese_in_english", {}});
    }
    // Rows are named as in their document ("AH-01").
    if (key == "id" && !in_rows && !is_id(text)) error(at, "lint.id", {{"id", text}});
    if (key == "region" && text != "CN" && !is_region_(text)) {
      error(at, "lint.region", {{"region", text}});
    }
    if (key == "read") read(text, at);
  }

  void read(const std::string& text, const std::string& at) {
    constexpr std::array<std::string_view, 4> known{"full", "excerpt", "secondary", "title"};
    if (std::find(known.begin(), known.end(), text) != known.end()) return;
    error(at, "pack.choice", {{"read", text}, {"expected", "full, excerpt, secondary, title"}});
  }

  const KnownRegion& is_region_;
  base::Diagnostics& faults_;
};

}  // namespace

void proofread_words(const PackFile& file, const KnownRegion& is_region,
                     base::Diagnostics& faults) {
  WordingCheck(is_region, faults).visit(base::parse_json(file.bytes).value, file.name + ":", false);
}

}  // namespace greengauge::policy
