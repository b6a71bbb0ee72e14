// A rule in words, by a walk over its text from left to right.
// Four kinds of things are told apart by their first character: a quoted option, a unit (a word
// right after a number), a name or function, and signs. A name is replaced by the title of its
// indicator or question, a function by the message "formula.<name>", an option by its title in the
// question named last. In English a unit is spelled out with its number, and a product of both gets
// brackets: "430 万kWh × 0.1229 kgce/kWh" becomes "(430 × 10,000 kWh) × 0.1229 kgce/kWh".
// The text is walked, not the syntax tree, because filled-in formulas ("271.6 tce ÷ 18600 万元")
// and formulas of standards are not rules and cannot be parsed.
#include "report/words/formula.h"

#include <algorithm>
#include <utility>

namespace greengauge::report {
namespace {

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_in_name(char c) { return begins_name(c) || (c >= '0' && c <= '9') || c == '.'; }

constexpr std::pair<std::string_view, std::string_view> signs[] = {
    {">=", "≥"}, {"<=", "≤"}, {"==", "="}, {"!=", "≠"}, {" - ", " − "}, {"*", "×"}, {" / ", " ÷ "}};

class Translator {
 public:
  Translator(const Words& words, std::string_view formula) : words_(words), in_(formula) {}

  std::string translate() {
    while (at_ < in_.size()) {
      if (in_[at_] == '\'') {
        quoted();
      } else if ((begins_name(in_[at_]) || (in_[at_] & 0x80)) && follows_number()) {
        unit();
      } else if (begins_name(in_[at_])) {
        name();
      } else {
        sign();
      }
    }
    return std::move(out_);
  }

 private:
  /// Does a number precede, so that this is its unit and not a name? Not in "1000 and …".
  bool follows_number() const {
    for (const std::string_view word : {"and ", "or "})
      if (in_.substr(at_, word.size()) == word) return false;
    std::size_t before = at_;
    while (before > 0 && in_[before - 1] == ' ') --before;
    if (before == 0) return false;
    const char c = in_[before - 1];
    return (c >= '0' && c <= '9') || (before == at_ && (c == '/' || (c & 0x80)));
  }

  /// In English the unit is named; in Chinese its sign stays, which readers know better.
  void unit() {
    const std::size_t end = std::min(in_.find_first_of(" ,)", at_), in_.size());
    const std::string_view sign = in_.substr(at_, end - at_);
    at_ = end;
    const auto known =
        words_.language() == base::Language::en ? units::parse_unit(sign) : std::nullopt;
    if (!known) {
      out_ += sign;
      return;
    }
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    const std::size_t number = out_.find_last_not_of("0123456789,.") + 1;
    const std::string quantity = units::with_unit(out_.substr(number), *known, base::Language::en);
    const bool alone = number == 0 && at_ == in_.size();
    const bool is_product = !alone && quantity.find("×") != std::string::npos;
    out_.replace(number, std::string::npos, is_product ? "(" + quantity + ")" : quantity);
  }

  void quoted() {
    const std::size_t end = std::min(in_.find('\'', at_ + 1), in_.size());
    out_ += option(std::string(in_.substr(at_ + 1, end - at_ - 1)));
    at_ = end + 1;
  }

  void name() {
    const std::size_t start = at_;
    while (at_ < in_.size() && is_in_name(in_[at_])) ++at_;
    std::string one(in_.substr(start, at_ - start));
    const std::string key = "formula." + one;
    if (words_.messages.has(key)) {
      out_ += words_.messages.text(key);
      if (at_ < in_.size() && in_[at_] == ' ' && words_.language() == base::Language::zh) ++at_;
    } else {
      out_ += title(one);
    }
  }

  std::string title(const std::string& id) {
    for (const policy::Pack& pack : words_.catalogue.packs)
      for (const policy::Indicator& indicator : pack.indicators)
        if (indicator.id == id) return text(words_, indicator.title);
    if (const policy::Input* input = words_.catalogue.input(id)) {
      asked_ = input;
      return text(words_, input->title);
    }
    return option(id);  // an option that was put in as a value
  }

  /// The title of an option of the question that was named last, else of the first question with
  /// such an option, else a word of the catalogue, else the id.
  std::string option(const std::string& id) const {
    const auto of = [&](const policy::Input& input) -> const base::Text* {
      for (const policy::Option& one : input.options)
        if (one.id == id) return &one.title;
      return nullptr;
    };
    const base::Text* found = asked_ ? of(*asked_) : nullptr;
    for (const policy::Pack& pack : words_.catalogue.packs)
      for (const policy::Input& input : pack.inputs)
        if (!found) found = of(input);
    if (found) return "“" + text(words_, *found) + "”";
    const std::string key = "value." + id;
    return words_.messages.has(key) ? "“" + words_.messages.text(key) + "”" : id;
  }

  void sign() {
    for (const auto& [from, to] : signs)
      if (in_.substr(at_, from.size()) == from) {
        out_ += to;
        at_ += from.size();
        return;
      }
    out_ += in_[at_++];
  }

  const Words& words_;
  std::string_view in_;
  std::size_t at_ = 0;
  std::string out_;
  const policy::Input* asked_ = nullptr;
};

}  // namespace

std::string formula_in_words(const Words& words, std::string_view formula) {
  return Translator(words, formula).translate();
}

}  // namespace greengauge::report
