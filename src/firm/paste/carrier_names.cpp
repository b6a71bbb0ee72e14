// Matching words to carriers.
// The words are tried in several forms: as they are, without what is in brackets, without endings
// such as 消费量 (consumption), without beginnings such as 外购 (purchased). Each form is compared
// with the names of each carrier, and the best match wins, in this order: id, title, title without
// brackets, search word; then, for Chinese names of two characters or more, a title or a search
// word contained in the form, the longest first.
// Equally good matches by search words are ambiguous ("煤" may be several coals) and choose none;
// titles are unique, so the first match stays.
//
// What the words say beyond the name may turn their meaning round: 生物柴油 is no diesel. So the rest of the words
// can be asked for (rest_of): without the name, and without words that do no harm, such as where it is used, how
// it came, in which part of the day. Whoever asks must understand the rest, or refuse.
#include "firm/paste/carrier_names.h"

#include <algorithm>
#include <array>

#include "firm/paste/cells.h"

namespace greengauge::firm {
namespace {

constexpr auto endings = std::to_array<std::string_view>(
    {"消费量", "消耗量", "使用量", "用量", "耗量", "量", "消费", "消耗", "费用", "费",
     "consumption", "usage", "use", "used", "power"});
constexpr auto beginnings = std::to_array<std::string_view>(
    {"外购", "购入", "全年", "年", "总", "耗", "purchased", "bought", "district", "total"});
// Words around a name that change nothing: how it is bought, where and when it is used, what measures it.
constexpr std::array harmless_words = std::to_array<std::string_view>(
    {"消费量", "消耗量",    "使用量",  "耗用量",      "实物量",    "用电量", "用气量", "用水量",
     "用油量", "用煤量",    "用热量",  "用量",        "耗量",      "电量",   "气量",   "油量",
     "消费",   "消耗",      "使用",    "耗用",        "外购",      "购入",   "购买",   "采购",
     "市电",   "网电",      "电网",    "供电",        "用电",      "用气",   "用油",   "用煤",
     "用热",   "全年",      "年度",    "全厂",        "厂区",      "总厂",   "工厂",   "公司",
     "企业",   "本厂",      "车间",    "工段",        "生产",      "设备",   "产线",   "生产线",
     "办公",   "叉车",      "车辆",    "运输",        "货车",      "汽车",   "工业",   "商业",
     "大工业", "一般",      "工商业",  "普通",        "管道",      "锅炉",   "窑炉",   "炉",
     "空压机", "空调",      "照明",    "动力",        "主变",      "变压器", "总表",   "分表",
     "表",     "抄见",      "峰段",    "平段",        "谷段",      "尖段",   "峰",     "平",
     "谷",     "尖峰",      "尖",      "高峰",        "低谷",      "有功",   "时段",   "燃料",
     "燃烧",   "作燃料",    "合计",    "总",          "量",        "耗",     "用",     "年",
     "号",     "级",        "楼",      "区",          "第",        "一",     "二",     "三",
     "四",     "五",        "六",      "七",          "八",        "九",     "十",     "期",
     "东",     "西",        "南",      "北",          "新",        "老",     "旧",     "及",
     "、",     "·",         "—",       "–",           "和",        "等",     "的",     "kv",
     "kva",    "purchased", "grid",    "consumption", "use",       "usage",  "used",   "total",
     "bought", "power",     "natural", "forklift",    "forklifts", "boiler", "no",     "of",
     "from",   "the"});
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

/// `words` without the longest of `names` that they contain.
void take_out(std::string& words, const std::vector<std::string>& names) {
  std::string_view longest;
  for (const std::string& name : names)
    if (name.size() > longest.size() && words.find(name) != words.npos) longest = name;
  if (!longest.empty()) words.erase(words.find(longest), longest.size());
}

/// What is left of plain words if those that do no harm, digits and signs are taken away.
std::string without_harmless(std::string words) {
  std::string_view longest;
  do {
    longest = {};
    for (const std::string_view word : harmless_words)
      if (word.size() > longest.size() && words.find(word) != words.npos) longest = word;
    if (!longest.empty()) words.replace(words.find(longest), longest.size(), " ");
  } while (!longest.empty());
  std::string rest;
  for (const char c : words) {
    const bool sign = static_cast<unsigned char>(c) < 0x80 && !(c >= 'a' && c <= 'z');
    if (!sign) rest += c;
  }
  return rest.size() == 1 ? "" : rest;  // a single letter numbers things: A, B
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

std::string CarrierNames::rest_of(std::string_view words, const policy::Carrier& carrier) const {
  const auto own = std::find_if(carriers_.begin(), carriers_.end(), [&](const Names& names) {
    return names.carrier->id == carrier.id;
  });
  if (own == carriers_.end() || words.size() > longest_name) return std::string(words);
  const std::vector<std::string> forms = forms_of(words);
  for (const std::string& form : forms) {
    const bool whole = form == carrier.id ||
                       std::count(own->titles.begin(), own->titles.end(), form) > 0 ||
                       std::count(own->bare_titles.begin(), own->bare_titles.end(), form) > 0;
    if (whole) return {};
  }
  std::string rest = forms[0];
  std::vector<std::string> all = own->words;
  all.insert(all.end(), own->bare_titles.begin(), own->bare_titles.end());
  take_out(rest, all);
  return without_harmless(std::move(rest));
}

}  // namespace greengauge::firm
