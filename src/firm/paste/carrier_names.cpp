// Matching words to carriers.
// The words are tried in several forms: as they are, without what is in brackets, without endings
// such as 消费量 (consumption), without beginnings such as 外购 (purchased). Each form is compared
// with the names of each carrier, and the best match wins, in this order: id, title, title without
// brackets, search word; then, for Chinese names of two characters or more, a title or a search
// word contained in the form, the longest first.
// Equally good matches by search words are ambiguous ("煤" may be several coals) and choose none;
// titles are unique, so the first match stays.
#include "firm/paste/carrier_names.h"

#include <algorithm>
#include <array>

#include "firm/paste/cells.h"

namespace greengauge::firm {
namespace {

constexpr std::array<std::string_view, 11> endings = {"消费量", "消耗量", "使用量",     "用量",
                                                      "耗量",   "量",     "消费",       "消耗",
                                                      "费用",   "费",     "consumption"};
constexpr std::array<std::string_view, 6> beginnings = {"外购", "购入", "全年", "年", "总", "耗"};
constexpr std::size_t longest_name = 200;  // bytes
constexpr std::size_t shortest_part = 6;   // bytes: two Chinese characters

std::string without_brackets(std::string_view words) {
  std::string out;
  int depth = 0;
  for (char c : words) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  return out;
}

/// The words as they are, and with less and less around them.
std::vector<std::string> forms_of(std::string_view words) {
  std::vector<std::string> forms{plain_words(words)};
  const auto add = [&](std::string form) {
    if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end())
      forms.push_back(std::move(form));
  };
  add(without_brackets(forms[0]));
  for (std::string_view ending : endings) {
    const std::string& last = forms.back();
    if (last.size() <= ending.size() || !last.ends_with(ending)) continue;
    add(last.substr(0, last.size() - ending.size()));
    break;
  }
  for (std::string_view beginning : beginnings) {
    const std::string& last = forms.back();
    if (last.size() > beginning.size() && last.starts_with(beginning))
      add(last.substr(beginning.size()));
  }
  return forms;
}

/// How well a form matches a carrier; lower is better.
struct MatchQuality {
  int rank = 6;
  std::size_t missing = 0;  ///< for parts: bytes of the form that they leave unexplained
  bool operator<(const MatchQuality& other) const {
    return rank != other.rank ? rank < other.rank : missing < other.missing;
  }
};

/// Best first.
enum Rank { by_id, by_title, by_bare_title, by_word, by_title_part, by_word_part, none };

}  // namespace

CarrierNames::CarrierNames(const policy::Catalogue& catalogue) {
  for (const policy::Pack& pack : catalogue.packs)
    for (const policy::Carrier& carrier : pack.carriers) {
      Names names;
      names.carrier = catalogue.carrier(carrier.id);
      for (const std::string* title : {&carrier.title.zh, &carrier.title.en}) {
        names.titles.push_back(plain_words(*title));
        names.bare_titles.push_back(without_brackets(names.titles.back()));
      }
      for (std::string_view rest = carrier.search; !rest.empty();) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        if (!word.empty()) names.words.push_back(plain_words(word));
      }
      carriers_.push_back(std::move(names));
    }
}

NamedCarrier CarrierNames::find(std::string_view words) const {
  NamedCarrier found;
  if (words.empty() || words.size() > longest_name) return found;
  const std::vector<std::string> forms = forms_of(words);
  if (forms[0].empty()) return found;
  const auto quality_of = [](const Names& names, const std::string& form) -> MatchQuality {
    const auto holds = [&](const std::vector<std::string>& list) {
      return std::find(list.begin(), list.end(), form) != list.end();
    };
    if (form == names.carrier->id) return {by_id, 0};
    if (holds(names.titles)) return {by_title, 0};
    if (holds(names.bare_titles)) return {by_bare_title, 0};
    if (holds(names.words)) return {by_word, 0};
    MatchQuality best{none, 0};
    for (const auto& [list, rank] :
         {std::pair{&names.bare_titles, by_title_part}, {&names.words, by_word_part}})
      for (const std::string& part : *list) {
        const bool chinese = !part.empty() && static_cast<unsigned char>(part[0]) >= 0x80;
        if (!chinese || part.size() < shortest_part || form.find(part) == form.npos) continue;
        best = std::min(best, MatchQuality{rank, form.size() - part.size()});
      }
    return best;
  };
  MatchQuality best{none, 0};
  for (const Names& names : carriers_)
    for (const std::string& form : forms) {
      const MatchQuality quality = quality_of(names, form);
      if (quality.rank == none || best < quality) continue;
      if (quality < best) {
        best = quality;
        found = {names.carrier, false};
      } else if (found.carrier != names.carrier &&
                 (quality.rank == by_word || quality.rank == by_word_part)) {
        found.ambiguous = true;
      }
    }
  if (found.ambiguous) found.carrier = nullptr;
  return found;
}

}  // namespace greengauge::firm
