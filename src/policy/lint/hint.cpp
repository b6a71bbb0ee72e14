// Suggestions for faults in packs.
//
// Authors of packs type Chinese punctuation and signs, so two tables give the spelling that rules and
// JSON expect. For a name that is unknown, the closest known name is found by edit distance: a letter
// too many, too few, wrong, or two neighbours swapped count one slip each (Damerau's distance in its
// simple form, computed by the usual table of prefixes). Which names are candidates depends on the
// fault: symbols, columns of the table, units, options, ids of documents and so on. At most two slips
// are allowed, one for short names, so that a suggestion is rarely wrong; of equally close names the
// first is taken.
#include "policy/lint/hint.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/json_value.h"
#include "rules/operations.h"
#include "units/unit_table.h"

namespace greengauge::policy {
namespace {

using Names = std::vector<std::string>;

struct Spelling {
  std::string_view read, instead;
};

// Signs and words that authors type, and what a rule has instead.
// clang-format off
constexpr std::array<Spelling, 27> in_rules{{
    {"≤", "<="},
    {"≥", ">="},
    {"≠", "!="},
    {"=", "=="},
    {"＝", "=="},
    {"＜", "<"},
    {"＞", ">"},
    {"×", "*"},
    {"÷", "/"},
    {"－", "-"},
    {"，", ","},
    {"、", ","},
    {"（", "("},
    {"）", ")"},
    {"“", "'"},
    {"”", "'"},
    {"‘", "'"},
    {"’", "'"},
    {"\"", "'"},
    {"且", "and"},
    {"或", "or"},
    {"非", "not"},
    {"不", "not"},
    {"&", "and"},
    {"|", "or"},
    {"!", "not"},
    {"；", ","},
}};
// clang-format on

// The same for JSON.
// clang-format off
constexpr std::array<Spelling, 9> in_json{{
    {"，", ","},
    {"、", ","},
    {"：", ":"},
    {"“", "\""},
    {"”", "\""},
    {"'", "\""},
    {"【", "["},
    {"】", "]"},
    {"；", ","}
}};
// clang-format on

const std::string* argument(const base::Diagnostic& fault, std::string_view name) {
  for (const base::Argument& one : fault.arguments) {
    if (one.name == name) return &one.value;
  }
  return nullptr;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// The last step of a pointer that is a name; for an element of a list, the name of the list.
std::string_view last_name(std::string_view where) {
  while (!where.empty()) {
    const std::size_t slash = where.rfind('/');
    if (slash == std::string_view::npos) return {};
    const std::string_view name = where.substr(slash + 1);
    if (name.find_first_not_of("0123456789") != std::string_view::npos) return name;
    where = where.substr(0, slash);
  }
  return {};
}

/// Whether a text has the form of a date: "2025-13-01" (size 10), "02-30" (size 5).
bool has_form_of_date(std::string_view text, std::size_t size) {
  if (text.size() != size) return false;
  for (std::size_t i = 0; i < size; ++i) {
    const bool hyphen = size - i == 3 || size - i == 6;
    if (hyphen ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

std::string in_small_letters(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

Names split(std::string_view text, std::string_view separator) {
  Names result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    result.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + separator.size(), text.size()));
  }
  return result;
}

/// The number of slips between two words, see the top of this file.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> slips(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        slips[i][j] = i + j;
        continue;
      }
      const std::size_t changed = slips[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      slips[i][j] = std::min({changed, slips[i - 1][j] + 1, slips[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        slips[i][j] = std::min(slips[i][j], slips[i - 2][j - 2] + 1);
      }
    }
  }
  return slips[a.size()][b.size()];
}

template <class Definition>
void add_ids(const std::vector<Definition>& definitions, Names& names) {
  for (const Definition& definition : definitions) names.push_back(definition.id);
}

Names names_of_rules(const Catalogue& catalogue) {
  Names names{"today",        "limit.level1",        "limit.level2",
              "limit.level3", "benchmark.benchmark", "benchmark.baseline"};
  for (const Pack& pack : catalogue.packs) {
    for (const Input& input : pack.inputs) {
      names.push_back((input.scope == Scope::product ? "product." : "") + input.id);
    }
    add_ids(pack.indicators, names);
  }
  return names;
}

Names names_of_functions() {
  Names names{"lookup", "listed"};
  for (const rules::OperationInfo& one : rules::operations()) {
    const bool called = one.form == rules::Form::function || one.form == rules::Form::collection;
    if (called) names.emplace_back(one.name);
  }
  return names;
}

template <class Part>
Names ids(const Catalogue& catalogue, Part part) {
  Names names;
  for (const Pack& pack : catalogue.packs) add_ids(pack.*part, names);
  return names;
}

Names columns(const Table& table) {
  Names names;
  for (const Row& row : table.rows) {
    for (const auto& [column, cell] : row.values) names.push_back(column);
  }
  return names;
}

Names names_of_units() {
  Names names;
  for (const units::NamedUnit& unit : units::named_units()) {
    names.emplace_back(unit.text);
    for (std::string& name : split(unit.names, " ")) names.push_back(std::move(name));
  }
  return names;
}

/// The closest known name to an unknown one: "energy.tec", "listed:cn.feilds",
/// "lookup:cn.table:colum".
std::string nearest_name(std::string_view name, const Catalogue& catalogue) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return nearest(name, names_of_rules(catalogue));
  const std::string_view rest = name.substr(colon + 1), table = rest.substr(0, rest.find(':'));
  if (const Table* found = catalogue.table(table)) {
    return nearest(rest.substr(std::min(table.size() + 1, rest.size())), columns(*found));
  }
  return nearest(table, ids(catalogue, &Pack::tables));
}

std::string nearest_to(const base::Diagnostic& fault, const Catalogue& catalogue) {
  const auto value = [&](std::string_view name) {
    const std::string* found = argument(fault, name);
    return found ? *found : std::string();
  };
  const std::string& code = fault.code;
  // Rules of measures use other names, which the catalogue does not list.
  if (code == "rule.name" && fault.where.find(":/measures/") == std::string::npos) {
    return nearest_name(value("name"), catalogue);
  }
  if (code == "rule.function") {
    return nearest(value("name"), names_of_functions());
  }
  if (code == "rule.unit" || code == "pack.unit") return nearest(value("read"), names_of_units());
  if (code == "rule.option") {
    std::string read = value("read");
    read.erase(std::remove(read.begin(), read.end(), '\''), read.end());
    return nearest(read, split(value("options"), ", "));
  }
  if (code == "pack.choice") return nearest(value("read"), split(value("expected"), ", "));
  if (code == "lint.document") return nearest(value("document"), ids(catalogue, &Pack::documents));
  if (code == "lint.product") return nearest(value("product"), ids(catalogue, &Pack::products));
  if (code == "lint.carrier") return nearest(value("carrier"), ids(catalogue, &Pack::carriers));
  if (code == "lint.input") return nearest(value("input"), ids(catalogue, &Pack::inputs));
  return {};
}

template <std::size_t Count>
Spelling spelling_at_end(std::string_view text, const std::array<Spelling, Count>& spellings) {
  for (const Spelling& spelling : spellings) {
    if (ends_with(text, spelling.read)) return spelling;
  }
  return {};
}

/// A misspelt sign and its correct spelling; empty texts if none is known.
std::pair<std::string, std::string> misspelt(const base::Diagnostic& fault) {
  const auto pair = [](const Spelling& spelling) {
    return std::pair(std::string(spelling.read), std::string(spelling.instead));
  };
  if (fault.code == "json.syntax") {
    const std::string* token = argument(fault, "token");
    return token ? pair(spelling_at_end(*token, in_json)) : pair({});
  }
  const std::string* read = argument(fault, "read");
  if (!read) return {};
  if (fault.code == "rule.character") return pair(spelling_at_end(*read, in_rules));
  const std::string small = in_small_letters(*read);
  // After a number, such a word was read as a unit.
  if (is_one_of(fault.code, {"rule.syntax", "rule.unit"}) && small != *read &&
      is_one_of(small, {"and", "or", "not", "in", "true", "false"})) {
    return {*read, small};
  }
  // A sign without a blank before it was read as a part of the unit.
  if (fault.code == "rule.unit") {
    for (const Spelling& spelling : in_rules) {
      if (spelling.read.size() > 2 && read->find(spelling.read) != std::string::npos) {
        return pair(spelling);
      }
    }
  }
  return {};
}

/// A dimension such as "coal/mass" in the language of `words`.
std::string dimension_words(const std::string& text, const base::Messages& words) {
  if (text == "1") return words.text("dimension.1");
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || (end > at && text[end] == ' '))) ++end;
    const std::string key = "dimension." + text.substr(at, end - at);
    if (end == at || !words.has(key)) {
      end = std::max(end, at + 1);
      result += text.substr(at, end - at);
    } else {
      result += words.text(key);
    }
    at = end;
  }
  return result;
}

/// The name of a symbol as a rule writes it: "listed:table" is listed('table').
std::string call_of(const std::string& name) {
  const Names parts = split(name, ":");
  if (parts.size() < 2) return name;
  return parts[0] + "('" + parts[1] + (parts.size() > 2 ? "', '" + parts[2] : "") + "')";
}

std::string_view precise_code(const base::Diagnostic& fault) {
  const std::string* read = argument(fault, "read");
  if (fault.code == "pack.date" && read && has_form_of_date(*read, 10)) return "pack.no_such_day";
  if (fault.code == "pack.yearly_date" && read && has_form_of_date(*read, 5))
    return "pack.no_such_day";
  if (fault.code == "json.required" && ends_with(fault.where, "/en")) return "pack.no_english";
  if (fault.code == "json.required" && ends_with(fault.where, "/zh")) return "pack.no_chinese";
  const std::string* expected = argument(fault, "expected");
  if (fault.code == "json.type" && expected && *expected == "object" &&
      is_one_of(last_name(fault.where), {"title", "help", "summary", "rule", "evidence", "cure",
                                         "difference", "note", "round_note", "first_step", "issuer",
                                         "consequence", "text", "group", "corrections"})) {
    return "pack.two_languages";
  }
  return {};
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& names) {
  constexpr std::size_t short_word = 4;
  std::size_t least = word.size() < short_word ? 2 : 3;
  const std::string small = in_small_letters(word);
  std::string result;
  for (const std::string& name : names) {
    const std::size_t longer = std::max(name.size(), small.size());
    if (longer - std::min(name.size(), small.size()) >= least || longer < 2) continue;
    const std::size_t slips = distance(small, in_small_letters(name));
    if (slips >= least || name == word) continue;
    least = slips;
    result = name;
  }
  return result;
}

base::Diagnostic explain_fault(base::Diagnostic fault, const base::Messages& words) {
  if (const std::string_view code = precise_code(fault); !code.empty()) fault.code = code;
  const bool of_dimensions =
      is_one_of(fault.code, {"lint.dimension", "rule.dimension", "rule.type"});
  for (base::Argument& one : fault.arguments) {
    if (of_dimensions && is_one_of(one.name, {"expected", "found"})) {
      one.value = dimension_words(one.value, words);
    }
    if (fault.code == "rule.name" && one.name == "name") one.value = call_of(one.value);
  }
  return fault;
}

std::optional<base::Diagnostic> suggestion(const base::Diagnostic& fault,
                                           const Catalogue& catalogue) {
  const auto [read, instead] = misspelt(fault);
  if (!instead.empty()) {
    return base::Diagnostic{
        base::Severity::note, fault.where, "hint.spelling", {{"read", read}, {"instead", instead}}};
  }
  const std::string near = nearest_to(fault, catalogue);
  if (near.empty()) return std::nullopt;
  return base::Diagnostic{base::Severity::note, fault.where, "hint.near", {{"near", near}}};
}

}  // namespace greengauge::policy
